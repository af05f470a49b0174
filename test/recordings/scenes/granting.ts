import assert from 'node:assert/strict';
import { account, base64, home } from '../../reference/bench.ts';
import type { OutputOf } from '../../reference/wire-types.ts';
import type { Reply, Scene, Scenes, Stage } from '../stage.ts';

const GranteePrincipal = `arn:aws:iam::${account}:user/limited`;
const role = 'AROAEXAMPLEROLEID0001:session';
const absentSession = `arn:aws:sts::${account}:assumed-role/deleted/session`;
const asLimited = { as: 'limited' };
const asForeign = { as: 'powerless' };
const foreign = 'arn:aws:iam::444455556666:user/powerless';
const EncryptionContext = { department: 'x' };

const create =
  (input: object, keyOf = ({ kept }: Stage) => kept()): Scene =>
  async (stage) =>
    stage.ask('CreateGrant', {
      KeyId: await keyOf(stage),
      GranteePrincipal,
      Operations: ['Encrypt'],
      ...input,
    });
const hmac = ({ kept }: Stage) => kept('HMAC_256');

/** A grant by which the limited user may create others, and what that user asks for. */
const delegated =
  (parents: readonly object[], child: object): Scene =>
  async ({ ask, ok, key }) => {
    const KeyId = await key();
    for (const parent of parents) await ok('CreateGrant', { KeyId, GranteePrincipal, ...parent });
    return ask('CreateGrant', { KeyId, GranteePrincipal, ...child }, asLimited);
  };

/** A grant to somebody of another account, made by the owner or, by key policy, by that account itself. */
async function acrossAccounts({ ask, ok, key }: Stage, as: string, Operations: readonly string[]) {
  const KeyId = await key();
  const allow = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
  const Statement = [
    { ...allow, Principal: { AWS: `arn:aws:iam::${account}:root` } },
    { ...allow, Action: 'kms:CreateGrant', Principal: { AWS: 'arn:aws:iam::444455556666:user/stranger' } },
  ];
  await ok('PutKeyPolicy', { KeyId, Policy: JSON.stringify({ Statement }) });
  const arn = `arn:aws:kms:${home}:${account}:key/${KeyId}`;
  const grant = await ok('CreateGrant', { KeyId: arn, GranteePrincipal: foreign, Operations }, { as });
  return { arn, grant, use: (operation: string, input: object) => ask(operation, input, asForeign) };
}

const describeAcross =
  (as: string): Scene =>
  async (stage) => {
    const { arn, use, grant } = await acrossAccounts(stage, as, ['DescribeKey']);
    return use('DescribeKey', { KeyId: arn, GrantTokens: [grant.GrantToken] });
  };

async function listed(
  stage: Stage,
  operation: 'ListGrants' | 'ListRetirableGrants',
  inputOf: (keyId: string) => object,
): Promise<Reply> {
  const KeyId = await stage.key();
  const Operations = ['Decrypt', 'RetireGrant'];
  const principals = { GranteePrincipal, RetiringPrincipal: GranteePrincipal };
  await stage.ok('CreateGrant', { KeyId, ...principals, Operations, Name: 'named' });
  const reply = await stage.ask(operation, inputOf(KeyId));
  const grant = reply.output.Grants.at(-1);
  assert.ok(grant && Number.isInteger(grant.CreationDate));
  assert.ok(!Object.hasOwn(grant, 'Constraints'));
  assert.equal(grant.IssuingAccount, `arn:aws:iam::${account}:root`);
  assert.deepEqual(grant.Operations, Operations);
  return reply;
}

const retired =
  (operation: string, input: (grant: OutputOf<'CreateGrant'>, KeyId: string) => object, as?: string): Scene =>
  async ({ ask, ok, key }) => {
    const KeyId = await key();
    const RetiringPrincipal = GranteePrincipal;
    const grant = await ok('CreateGrant', {
      KeyId,
      GranteePrincipal,
      RetiringPrincipal,
      Operations: ['Encrypt'],
    });
    const reply = await ask(operation, input(grant, KeyId), as === undefined ? {} : { as });
    assert.deepEqual((await ok('ListGrants', { KeyId })).Grants, []);
    return reply;
  };

const list = (operation: string, input: object): Scene => {
  return async ({ ask, kept }) =>
    ask(operation, operation === 'ListGrants' ? { KeyId: await kept(), ...input } : input);
};

/** CreateGrant, the lists of grants, and what grants let others do. */
export const grantingScenes: Scenes = {
  'CreateGrant.success': create({
    Operations: ['Decrypt', 'RetireGrant'],
    RetiringPrincipal: GranteePrincipal,
    Name: 'both',
  }),
  'CreateGrant.same-name-two-keys': async (stage) => {
    const input = { GranteePrincipal, Operations: ['Encrypt'], Name: 'same' };
    const replies = [
      await stage.ask('CreateGrant', { KeyId: await stage.key(), ...input }),
      await stage.ask('CreateGrant', { KeyId: await stage.key(), ...input }),
    ];
    assert.notEqual(replies[0]?.output.GrantId, replies[1]?.output.GrantId);
    return replies;
  },
  'CreateGrant.malformed-key': create({}, async () => 'invalid'),
  'ListGrants.malformed-key': ({ ask }) => ask('ListGrants', { KeyId: 'invalid' }),
  'CreateGrant.session-not-issued': create({ GranteePrincipal: absentSession }),
  'CreateGrant.session-with-path': create({
    GranteePrincipal: `arn:aws:sts::${account}:assumed-role/path/role/session`,
  }),
  'CreateGrant.principal-role-id': create({ GranteePrincipal: role }),
  'CreateGrant.principal-deleted-role-id': create({ GranteePrincipal: role }),
  'CreateGrant.federated-unissued': create({
    GranteePrincipal: `arn:aws:sts::${account}:federated-user/somebody`,
  }),
  'CreateGrant.hmac-operations': create({}, hmac),
  'CreateGrant.hmac-success': create({ Operations: ['GenerateMac', 'VerifyMac'] }, hmac),
  'CreateGrant.hmac-constraint': create(
    { Operations: ['GenerateMac'], Constraints: { EncryptionContextEquals: EncryptionContext } },
    hmac,
  ),
  'CreateGrant.asymmetric-success': async (stage) => {
    const grants = [
      ['ECC_NIST_P256', 'SIGN_VERIFY', ['GetPublicKey', 'Sign', 'Verify']],
      ['ECC_NIST_P256', 'KEY_AGREEMENT', ['GetPublicKey', 'DeriveSharedSecret']],
      ['RSA_2048', 'ENCRYPT_DECRYPT', ['GetPublicKey', 'Encrypt', 'Decrypt', 'ReEncryptFrom', 'ReEncryptTo']],
    ] as const;
    return Promise.all(
      grants.map(async ([spec, usage, Operations]) =>
        stage.ask('CreateGrant', { KeyId: await stage.kept(spec, usage), GranteePrincipal, Operations }),
      ),
    );
  },
  'CreateGrant.delegate-narrower': delegated(
    [
      {
        Operations: ['CreateGrant', 'Decrypt'],
        Constraints: { EncryptionContextSubset: EncryptionContext },
      },
    ],
    {
      Operations: ['Decrypt'],
      Constraints: { EncryptionContextEquals: { ...EncryptionContext, project: 'y' } },
    },
  ),
  'CreateGrant.delegate-two-grants': delegated(
    [{ Operations: ['CreateGrant', 'Decrypt'] }, { Operations: ['CreateGrant', 'Encrypt'] }],
    { Operations: ['Decrypt', 'Encrypt'] },
  ),
  'CreateGrant.alias-2015': create({}, async () => 'alias/any'),
  'CreateGrant.only-creategrant': create({ Operations: ['CreateGrant'] }),
  'ListGrants.members': (stage) => listed(stage, 'ListGrants', (KeyId) => ({ KeyId })),
  'ListRetirableGrants.members': (stage) =>
    listed(stage, 'ListRetirableGrants', () => ({ RetiringPrincipal: GranteePrincipal })),
  'ListGrants.filter-deleted-arn': list('ListGrants', { GranteePrincipal: absentSession }),
  'ListGrants.filter-deleted-id': list('ListGrants', { GranteePrincipal: role }),
  'ListRetirableGrants.deleted-arn': list('ListRetirableGrants', { RetiringPrincipal: absentSession }),
  'ListRetirableGrants.deleted-id': list('ListRetirableGrants', { RetiringPrincipal: role }),
  'ListGrants.empty': async ({ ask, key }) => {
    const reply = await ask('ListGrants', { KeyId: await key() });
    assert.equal(JSON.stringify(reply.output).length, 31);
    return reply;
  },
  'RetireGrant.by-grantee-session': retired('RetireGrant', ({ GrantToken }) => ({ GrantToken }), 'limited'),
  'RetireGrant.by-token': retired('RetireGrant', ({ GrantToken }) => ({ GrantToken })),
  'RevokeGrant.success': retired('RevokeGrant', ({ GrantId }, KeyId) => ({ KeyId, GrantId })),
  'RetireGrant.cross-account': async (stage) => {
    const { grant, use } = await acrossAccounts(stage, 'main', ['DescribeKey', 'RetireGrant']);
    return use('RetireGrant', { GrantToken: grant.GrantToken });
  },
  'DescribeKey.cross-account-owner-issued': describeAcross('main'),
  'DescribeKey.cross-account-self-issued': describeAcross('stranger'),
  'DescribeKey.cross-account-owner-issued-allowed': async ({ ask, ok, key }) => {
    const KeyId = await key();
    const stranger = 'arn:aws:iam::444455556666:user/stranger';
    await ok('CreateGrant', { KeyId, GranteePrincipal: stranger, Operations: ['DescribeKey'] });
    return ask('DescribeKey', { KeyId: `arn:aws:kms:${home}:${account}:key/${KeyId}` }, { as: 'stranger' });
  },
  'Decrypt.grant-session': async ({ ask, ok, key }) => {
    const KeyId = await key();
    const { CiphertextBlob } = await ok('Encrypt', { KeyId, Plaintext: base64('x') });
    const { GrantToken } = await ok('CreateGrant', { KeyId, GranteePrincipal, Operations: ['Decrypt'] });
    return ask('Decrypt', { CiphertextBlob, GrantTokens: [GrantToken] }, asLimited);
  },
};
