import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultIdentities } from '../../src/reference/identities.ts';
import { type Bench, home, second, startBench } from './bench.ts';
import { post, type SigningPlan, sign } from './signed.ts';

type Signing = Partial<SigningPlan> & { readonly token?: string };

const [main, limited] = defaultIdentities;
assert(main && limited);

/** What AWS STS answers to a form, with the text of an element. */
async function askSts(bench: Bench, form: string, { token, ...plan }: Signing = {}) {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    ...(token !== undefined && { 'x-amz-security-token': token }),
  };
  const whole = {
    credentials: main ?? assert.fail(),
    region: home,
    service: 'sts',
    at: bench.now(),
    ...plan,
  };
  const signed: Record<string, string> = sign(bench.url, { body: form, headers }, whole);
  const { status, body } = await post(bench.url, signed, form);
  const at = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
  return { status, body, at };
}

const whoAmI = 'Action=GetCallerIdentity&Version=2011-06-15';
const assume = (account: string) =>
  `Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A${account}%3Arole%2Fteam%2Fadmin&RoleSessionName=me`;

test('GetCallerIdentity says who signed, in the query protocol, whatever the caller may do', async (t) => {
  const bench = await startBench(t);
  const root = await askSts(bench, whoAmI);
  assert.equal(root.status, 200);
  assert.match(
    root.body,
    /^<GetCallerIdentityResponse xmlns="https:\/\/sts\.amazonaws\.com\/doc\/2011-06-15\/">/,
  );
  assert.deepEqual(['Arn', 'UserId', 'Account'].map(root.at), [main.arn, '111122223333', '111122223333']);
  const user = await askSts(bench, whoAmI, { credentials: limited });
  assert.equal(user.at('Arn'), 'arn:aws:iam::111122223333:user/limited');
  assert.match(user.at('UserId') ?? '', /^AIDA[0-9A-F]{17}$/);
});

test('STS verifies signatures for its own service, and names what is wrong in its own way', async (t) => {
  const bench = await startBench(t);
  const codeOf = async (form: string, signing: Signing) => {
    const { status, at } = await askSts(bench, form, signing);
    return [status, at('Code')];
  };
  const wrong = { ...main, secretAccessKey: 'wrong' };
  assert.deepEqual(await codeOf(whoAmI, { credentials: wrong }), [403, 'SignatureDoesNotMatch']);
  assert.deepEqual(await codeOf(whoAmI, { service: 'kms' }), [403, 'SignatureDoesNotMatch']);
  const unknown = { ...main, accessKeyId: 'AKIANOBODY' };
  assert.deepEqual(await codeOf(whoAmI, { credentials: unknown }), [403, 'InvalidClientTokenId']);
  assert.deepEqual(await codeOf('Action=GetSessionToken&Version=2011-06-15', {}), [400, 'InvalidAction']);
  assert.deepEqual(await codeOf('Action=toString&Version=2011-06-15', {}), [400, 'InvalidAction']);
});

test('a role session calls as its role until it expires, and only with its own token', async (t) => {
  const bench = await startBench(t);
  const { at, status } = await askSts(bench, `${assume('111122223333')}&DurationSeconds=900`);
  assert.equal(status, 200);
  const [accessKeyId = '', secretAccessKey = '', token = ''] = [
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
  ].map(at);
  const session = { credentials: { accessKeyId, secretAccessKey }, token };
  const who = await askSts(bench, whoAmI, session);
  assert.equal(who.at('Arn'), 'arn:aws:sts::111122223333:assumed-role/admin/me');
  assert.match(who.at('UserId') ?? '', /^AROA[0-9A-F]{17}:me$/);
  assert.equal((await askSts(bench, whoAmI, { ...session, token: 'x' })).at('Code'), 'InvalidClientTokenId');
  const keyId = await bench.create({}, second);
  const listed = sign(
    bench.url,
    {
      target: 'TrentService.DescribeKey',
      body: JSON.stringify({ KeyId: keyId }),
      headers: { 'x-amz-security-token': token },
    },
    { ...session, region: second, at: bench.now() },
  );
  assert.equal((await post(bench.url, listed, JSON.stringify({ KeyId: keyId }))).status, 200);
  bench.pass(900_000);
  assert.equal((await askSts(bench, whoAmI, session)).at('Code'), 'ExpiredToken');
});

test('a key policy that names a role is about its sessions', async (t) => {
  const bench = await startBench(t);
  const { at } = await askSts(bench, assume('111122223333'));
  const [accessKeyId = '', secretAccessKey = '', token = ''] = [
    'AccessKeyId',
    'SecretAccessKey',
    'SessionToken',
  ].map(at);
  const statement = (Principal: unknown, Action: string) => ({
    Effect: 'Allow',
    Principal,
    Action,
    Resource: '*',
  });
  const root = { AWS: 'arn:aws:iam::111122223333:root' };
  const role = { AWS: 'arn:aws:iam::111122223333:role/team/admin' };
  const denied = { ...statement(role, 'kms:DescribeKey'), Effect: 'Deny' };
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement: [statement(root, 'kms:*'), denied] });
  const body = JSON.stringify({ KeyId: await bench.create({ Policy }) });
  const headers = { 'x-amz-security-token': token };
  const plan = { credentials: { accessKeyId, secretAccessKey }, region: home, at: bench.now() };
  const answer = await post(
    bench.url,
    sign(bench.url, { target: 'TrentService.DescribeKey', body, headers }, plan),
    body,
  );
  assert.match(answer.body, /AccessDeniedException.*explicit deny in a resource-based policy/);
});

test('AssumeRole needs sts:AssumeRole, the own account, and input within its limits', async (t) => {
  const bench = await startBench(t);
  const codeOf = async (form: string, signing: Signing = {}) =>
    (await askSts(bench, form, signing)).at('Code');
  assert.equal(await codeOf(assume('111122223333'), { credentials: limited }), 'AccessDenied');
  assert.equal(await codeOf(assume('444455556666')), 'AccessDenied');
  assert.equal(await codeOf(`${assume('111122223333')}&DurationSeconds=899`), 'ValidationError');
  assert.equal(await codeOf('Action=AssumeRole&RoleArn=admin&RoleSessionName=me'), 'ValidationError');
  assert.equal(await codeOf(assume('111122223333').replace('=me', '=m')), 'ValidationError');
});
