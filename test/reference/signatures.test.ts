import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultIdentities } from '../../src/reference/identities.ts';
import { type Bench, home, startBench } from './bench.ts';
import { post, type RawRequest, type SigningPlan, sign } from './signed.ts';

const [main] = defaultIdentities;
assert(main);
const request: RawRequest = { target: 'TrentService.ListKeys', body: '{}' };
const minuteMs = 60_000;

/** Sends a request signed as planned, its headers and body changed after that. */
async function send(
  bench: Bench,
  plan: Partial<SigningPlan>,
  change: {
    body?: string;
    headers?: Record<string, string | undefined>;
    signed?: Record<string, string>;
  } = {},
): Promise<string> {
  const whole = {
    credentials: defaultIdentities[0] ?? assert.fail(),
    region: home,
    at: bench.now(),
    ...plan,
  };
  const signed: Record<string, string | undefined> = sign(
    bench.url,
    { ...request, headers: change.signed ?? {} },
    whole,
  );
  const headers = Object.entries({ ...signed, ...change.headers }).filter(([, value]) => value !== undefined);
  const answer = await post(
    bench.url,
    Object.fromEntries(headers) as Record<string, string>,
    change.body ?? '{}',
  );
  if (answer.status === 200) return 'ok';
  const { __type, message } = JSON.parse(answer.body);
  return `${answer.status} ${__type}: ${message}`;
}

test('A good signature is accepted, with a session token and odd spacing too', async (t) => {
  const bench = await startBench(t);
  assert.equal(await send(bench, {}), 'ok');
  assert.equal(await send(bench, {}, { signed: { 'x-amz-security-token': 'any' } }), 'ok');
  assert.equal(await send(bench, { at: bench.now() - 5 * minuteMs }), 'ok');
  assert.equal(await send(bench, { at: bench.now() + 5 * minuteMs }), 'ok');
});

test('A signature that does not fit the request is refused', async (t) => {
  const bench = await startBench(t);
  const wrong = /^400 InvalidSignatureException: The request signature we calculated does not match/;
  const credentials = { ...main, secretAccessKey: 'wrong' };
  assert.match(await send(bench, { credentials }), wrong);
  assert.match(await send(bench, {}, { body: '{"Limit":1}' }), wrong);
  const lie = { 'x-amz-content-sha256': '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' };
  assert.match(await send(bench, {}, { body: '{"Limit":1}', signed: lie }), wrong);
  assert.match(await send(bench, {}, { headers: { 'x-amz-target': 'TrentService.ListAliases' } }), wrong);
});

test('Who signs, when and for what has to be right', async (t) => {
  const bench = await startBench(t);
  const refused = async (plan: Partial<SigningPlan>, expected: RegExp) =>
    assert.match(await send(bench, plan), expected);
  const unknown = { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' };
  await refused(
    { credentials: unknown },
    /^400 UnrecognizedClientException: The security token included in the request is invalid\.$/,
  );
  await refused({ at: bench.now() - 6 * minuteMs }, /^400 InvalidSignatureException: Signature expired: /);
  await refused(
    { at: bench.now() + 6 * minuteMs },
    /^400 InvalidSignatureException: Signature not yet current: /,
  );
  await refused({ service: 's3' }, /^400 InvalidSignatureException: .* correct service: 'kms'/);
  await refused({ region: 'us-invalid-1' }, /^400 InvalidSignatureException: .* valid region/);
  await refused({ region: 'cn-north-1' }, /^400 InvalidSignatureException: .* valid region/);
  await refused({ scopeDate: '20200101' }, /^400 InvalidSignatureException: Date in Credential scope/);
});

test('An incomplete authorization is told apart from none', async (t) => {
  const bench = await startBench(t);
  const refused = async (authorization: string | undefined, expected: RegExp) =>
    assert.match(await send(bench, {}, { headers: { authorization } }), expected);
  await refused(undefined, /^400 MissingAuthenticationTokenException: Missing Authentication Token$/);
  const scope = 'AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/kms/aws4_request';
  await refused('Basic abc', /^400 IncompleteSignatureException: .*Credential/);
  await refused(`AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host`, /Exception: .*'Signature'/);
  await refused(
    `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=a, Signature=00`,
    /Exception: 'Host' must/,
  );
  const date = await send(bench, {}, { headers: { 'x-amz-date': 'yesterday' } });
  assert.match(date, /^400 IncompleteSignatureException: Date must be/);
});
