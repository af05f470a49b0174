import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, arnIn, base64, home, second, startBench } from './bench.ts';
import { allow, putPolicy } from './policy-statements.ts';

const GranteePrincipal = `arn:aws:iam::${account}:user/limited`;
const asLimited = { as: 'limited' };
const Plaintext = base64('x');
const EncryptionContext = { purpose: 'x' };

test('A grant lets its grantee do what it says, in its Region', async (t) => {
  const bench = await startBench(t);
  const keyId = await bench.createRelated();
  const input = { KeyId: keyId, GranteePrincipal, Operations: ['Encrypt', 'Decrypt'] };
  const { GrantId, GrantToken } = await bench.ok(home, 'CreateGrant', input);
  assert.match(GrantId, /^[0-9a-f]{64}$/);
  const use = { KeyId: keyId, Plaintext, GrantTokens: [GrantToken] };
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', use, asLimited);
  await bench.ok(home, 'Decrypt', { CiphertextBlob }, asLimited);
  assert.match(await bench.refusal(second, 'Encrypt', use, asLimited), /^AccessDeniedException/);
  assert.match(
    await bench.refusal(home, 'GenerateDataKey', { KeyId: keyId, NumberOfBytes: 1 }, asLimited),
    /^AccessDenied/,
  );
  assert.deepEqual((await bench.ok(home, 'ListGrants', { KeyId: keyId })).Grants, [
    {
      KeyId: arnIn(home, keyId),
      GrantId,
      CreationDate: Math.floor(bench.now() / 1000),
      GranteePrincipal,
      IssuingAccount: `arn:aws:iam::${account}:root`,
      Operations: ['Encrypt', 'Decrypt'],
    },
  ]);
  assert.deepEqual((await bench.ok(second, 'ListGrants', { KeyId: keyId })).Grants, []);
  assert.deepEqual((await bench.ok(home, 'ListGrants', { KeyId: keyId, GrantId: 'x' })).Grants, []);
  assert.deepEqual((await bench.ok(home, 'ListGrants', { KeyId: keyId, GranteePrincipal: 'x' })).Grants, []);
  await bench.ok(home, 'RevokeGrant', { KeyId: keyId, GrantId });
  assert.match(await bench.refusal(home, 'Encrypt', use, asLimited), /^AccessDeniedException/);
  assert.match(
    await bench.refusal(home, 'RevokeGrant', { KeyId: keyId, GrantId }),
    /^NotFoundException: Grant ID/,
  );
});

test('A grant can ask for an encryption context', async (t) => {
  const bench = await startBench(t);
  const may = async (Constraints: object, context: object) => {
    const KeyId = await bench.create();
    await bench.ok(home, 'CreateGrant', { KeyId, GranteePrincipal, Operations: ['Encrypt'], Constraints });
    return (
      (await bench.raw(home, 'Encrypt', { KeyId, Plaintext, EncryptionContext: context }, asLimited))
        .status === 200
    );
  };
  const more = { ...EncryptionContext, team: 'a' };
  assert.equal(await may({ EncryptionContextSubset: EncryptionContext }, more), true);
  assert.equal(await may({ EncryptionContextSubset: EncryptionContext }, {}), false);
  assert.equal(await may({ EncryptionContextEquals: EncryptionContext }, EncryptionContext), true);
  assert.equal(await may({ EncryptionContextEquals: EncryptionContext }, more), false);
});

test('ReEncrypt takes a grant for each side, each with its own context', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const Constraints = { EncryptionContextEquals: EncryptionContext };
  const grant = { KeyId, GranteePrincipal, Operations: ['ReEncryptFrom', 'ReEncryptTo'], Constraints };
  await bench.ok(home, 'CreateGrant', grant);
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId, Plaintext, EncryptionContext });
  const input = { CiphertextBlob, DestinationKeyId: KeyId, SourceEncryptionContext: EncryptionContext };
  const both = { ...input, DestinationEncryptionContext: EncryptionContext };
  await bench.ok(home, 'ReEncrypt', both, asLimited);
  assert.match(await bench.refusal(home, 'ReEncrypt', input, asLimited), /kms:ReEncryptTo/);
});

test('CreateGrant refuses what a grant cannot be, and gives the same grant for the same name', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const input = { KeyId, GranteePrincipal, Operations: ['Encrypt'], Name: 'once' };
  const refused = async (more: object, expected: RegExp) =>
    assert.match(await bench.refusal(home, 'CreateGrant', { ...input, ...more }), expected);
  await refused({ Operations: ['UpdatePrimaryRegion'] }, /^ValidationException/);
  await refused(
    { Operations: ['Sign'] },
    /^ValidationException: Operations \[Sign\] are not supported when .* usage ENCRYPT_DECRYPT. Valid/,
  );
  await refused({ GranteePrincipal: 'nobody' }, /^InvalidArnException/);
  await refused({ RetiringPrincipal: 'nobody' }, /^InvalidArnException/);
  await refused({ DryRun: true }, /^DryRunOperationException/);
  assert.deepEqual((await bench.ok(home, 'ListGrants', { KeyId })).Grants, []);
  const Constraints = { EncryptionContextEquals: { a: '1', b: '2' } };
  const first = await bench.ok(home, 'CreateGrant', { ...input, Constraints });
  const turned = { EncryptionContextEquals: { b: '2', a: '1' } };
  const again = await bench.ok(home, 'CreateGrant', { ...input, Constraints: turned });
  assert.equal(again.GrantId, first.GrantId);
  assert.notEqual(again.GrantToken, first.GrantToken);
  for (const more of [
    { Name: 'other', Constraints },
    {},
    { Constraints, RetiringPrincipal: GranteePrincipal },
  ])
    assert.notEqual((await bench.ok(home, 'CreateGrant', { ...input, ...more })).GrantId, first.GrantId);
  await bench.ok(home, 'RetireGrant', { GrantToken: first.GrantToken });
  assert.match(
    await bench.refusal(home, 'RevokeGrant', { KeyId, GrantId: first.GrantId }),
    /^NotFoundException/,
  );
});

test('A key policy lets nobody retire a grant, and can keep everybody from it', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const create = () => bench.ok(home, 'CreateGrant', { KeyId, GranteePrincipal, Operations: ['Encrypt'] });
  await putPolicy(bench, KeyId, [allow('kms:RetireGrant')]);
  const { GrantToken } = await create();
  assert.match(await bench.refusal(home, 'RetireGrant', { GrantToken }, asLimited), /^AccessDenied/);
  await putPolicy(bench, KeyId, [
    { Effect: 'Deny', Principal: '*', Action: 'kms:RetireGrant', Resource: '*' },
  ]);
  assert.match(await bench.refusal(home, 'RetireGrant', { GrantToken }), /explicit deny/);
});

test('Those who may retire a grant can find and retire it', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const root = `arn:aws:iam::${account}:root`;
  const create = (more: object) =>
    bench.ok(home, 'CreateGrant', { KeyId, GranteePrincipal, Operations: ['Encrypt'], ...more });
  const byToken = async (grant: { GrantToken?: string }, as: string) =>
    (await bench.raw(home, 'RetireGrant', { GrantToken: grant.GrantToken }, { as })).status === 200;
  assert.equal(await byToken(await create({}), 'limited'), false);
  assert.equal(await byToken(await create({ Operations: ['RetireGrant'] }), 'limited'), true);
  const retirable = await create({ RetiringPrincipal: GranteePrincipal });
  const list = async (RetiringPrincipal: string) =>
    (await bench.ok(home, 'ListRetirableGrants', { RetiringPrincipal })).Grants;
  assert.deepEqual(
    (await list(GranteePrincipal)).map((each: { GrantId: string }) => each.GrantId),
    [retirable.GrantId],
  );
  assert.deepEqual(await list(root), []);
  assert.equal(await byToken(retirable, 'limited'), true);
  const { GrantId } = await create({});
  const named = { KeyId: arnIn(home, KeyId), GrantId };
  assert.match(await bench.refusal(home, 'RetireGrant', { ...named, DryRun: true }), /^DryRunOperation/);
  await bench.ok(home, 'RetireGrant', named);
  assert.match(await bench.refusal(home, 'RetireGrant', named), /^NotFoundException/);
  assert.match(await bench.refusal(home, 'RetireGrant', { GrantToken: 'x' }), /^InvalidGrantTokenException/);
  assert.match(await bench.refusal(home, 'RetireGrant', { KeyId }), /^ValidationException/);
});
