import assert from 'node:assert/strict';
import { test } from 'node:test';
import { home, startBench } from './bench.ts';
import { post, sign } from './signed.ts';

const anyAccountId = '123456789012';

test('any well-formed credentials are good: a 12-digit access key ID is the account, else the default one', async (t) => {
  const { url, now } = await startBench(t, { anyAccountId, identities: [] });
  const call = async (accessKeyId: string, operation: string, input: object) => {
    const body = JSON.stringify(input);
    const credentials = { accessKeyId, secretAccessKey: 'whatever' };
    const signed = sign(
      url,
      { target: `TrentService.${operation}`, body },
      { credentials, region: home, at: now() },
    );
    return post(url, signed, body);
  };
  const arnOf = async (accessKeyId: string) =>
    /"Arn":"([^"]*)"/.exec((await call(accessKeyId, 'CreateKey', {})).body)?.[1] ?? '';
  const [own, other] = [await arnOf('foo'), await arnOf('222222222222')];
  assert.match(own, /^arn:aws:kms:us-east-1:123456789012:key\//);
  assert.match(other, /^arn:aws:kms:us-east-1:222222222222:key\//);
  assert.equal((await call('bar', 'DescribeKey', { KeyId: own })).status, 200);
  const foreign = await call('222222222222', 'DescribeKey', { KeyId: own });
  assert.match(foreign.body, /AccessDeniedException/);
});

test('what is not well-formed is refused all the same', async (t) => {
  const { url, now } = await startBench(t, { anyAccountId });
  const plan = { credentials: { accessKeyId: 'foo', secretAccessKey: 'bar' }, region: home, at: now() };
  const codeOf = async (change: object, headers: Record<string, string> = {}) => {
    const signed = sign(url, { target: 'TrentService.ListKeys', body: '{}' }, { ...plan, ...change });
    const answer = await post(url, { ...signed, ...headers }, '{}');
    return answer.status === 200 ? 'ok' : (JSON.parse(answer.body) as { __type: string }).__type;
  };
  assert.equal(await codeOf({}), 'ok');
  const strange = { accessKeyId: 'foo bar', secretAccessKey: 'x' };
  assert.equal(await codeOf({ credentials: strange }), 'UnrecognizedClientException');
  assert.equal(await codeOf({ service: 's3' }), 'InvalidSignatureException');
  assert.equal(await codeOf({ region: 'nowhere' }), 'InvalidSignatureException');
  assert.equal(await codeOf({ at: now() - 600_000 }), 'InvalidSignatureException');
  assert.equal(await codeOf({}, { authorization: 'Bearer x' }), 'IncompleteSignatureException');
  const short = `AWS4-HMAC-SHA256 Credential=foo/${new Date(now()).toISOString().slice(0, 10).replaceAll('-', '')}/${home}/kms/aws4_request, SignedHeaders=host, Signature=abc`;
  assert.equal(await codeOf({}, { authorization: short }), 'InvalidSignatureException');
});

test('identities that are known have their signatures checked even then', async (t) => {
  const identity = {
    name: 'me',
    accessKeyId: 'AKIAME',
    secretAccessKey: 'secret',
    accountId: '333333333333',
    arn: 'arn:aws:iam::333333333333:root',
  };
  const { url, now } = await startBench(t, { anyAccountId, identities: [identity] });
  const statusOf = async (secretAccessKey: string) => {
    const credentials = { accessKeyId: 'AKIAME', secretAccessKey };
    const plan = { credentials, region: home, at: now() };
    return (await post(url, sign(url, { target: 'TrentService.ListKeys', body: '{}' }, plan), '{}')).status;
  };
  assert.deepEqual([await statusOf('secret'), await statusOf('other')], [200, 400]);
});
