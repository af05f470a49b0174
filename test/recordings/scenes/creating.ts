import assert from 'node:assert/strict';
import type { Scene, Scenes, Stage } from '../stage.ts';

const create =
  (input: object): Scene =>
  (stage) =>
    stage.ask('CreateKey', input);

const ofSpec = (KeySpec: string, KeyUsage: string) => create({ KeySpec, KeyUsage });
const all = (stage: Stage, operation: string, inputs: readonly object[]) =>
  Promise.all(inputs.map((input) => stage.ask(operation, input)));
const tags = (...names: readonly string[]) => names.map((TagKey) => ({ TagKey, TagValue: 'v' }));
const macSpecs = ['HMAC_224', 'HMAC_256', 'HMAC_384', 'HMAC_512'];
const pairSpecs = ['RSA_2048', 'ECC_NIST_P256', 'ECC_NIST_P384', 'ECC_NIST_P521', 'ECC_SECG_P256K1'];

/** CreateKey and what keys are given: tags and policies. */
export const creatingScenes: Scenes = {
  'CreateKey.default-symmetric': create({}),
  'CreateKey.external-symmetric': create({ Origin: 'EXTERNAL' }),
  'CreateKey.external-multi-region': create({ Origin: 'EXTERNAL', MultiRegion: true }),
  'CreateKey.spec-HMAC_224': ofSpec('HMAC_224', 'GENERATE_VERIFY_MAC'),
  'CreateKey.spec-HMAC_256': ofSpec('HMAC_256', 'GENERATE_VERIFY_MAC'),
  'CreateKey.spec-HMAC_384': ofSpec('HMAC_384', 'GENERATE_VERIFY_MAC'),
  'CreateKey.spec-HMAC_512': ofSpec('HMAC_512', 'GENERATE_VERIFY_MAC'),
  'CreateKey.spec-RSA_2048-sign': ofSpec('RSA_2048', 'SIGN_VERIFY'),
  'CreateKey.spec-RSA_3072-encrypt': ofSpec('RSA_3072', 'ENCRYPT_DECRYPT'),
  'CreateKey.spec-RSA_3072-sign': ofSpec('RSA_3072', 'SIGN_VERIFY'),
  'CreateKey.spec-RSA_4096-encrypt': ofSpec('RSA_4096', 'ENCRYPT_DECRYPT'),
  'CreateKey.spec-RSA_4096-sign': ofSpec('RSA_4096', 'SIGN_VERIFY'),
  'CreateKey.spec-ECC_NIST_P256-sign': ofSpec('ECC_NIST_P256', 'SIGN_VERIFY'),
  'CreateKey.spec-ECC_NIST_P384-sign': ofSpec('ECC_NIST_P384', 'SIGN_VERIFY'),
  'CreateKey.spec-ECC_NIST_P521-sign': ofSpec('ECC_NIST_P521', 'SIGN_VERIFY'),
  'CreateKey.spec-ECC_NIST_P256-agree': ofSpec('ECC_NIST_P256', 'KEY_AGREEMENT'),
  'CreateKey.spec-ECC_NIST_P521-agree': ofSpec('ECC_NIST_P521', 'KEY_AGREEMENT'),
  'CreateKey.spec-ECC_NIST_EDWARDS25519': ofSpec('ECC_NIST_EDWARDS25519', 'SIGN_VERIFY'),
  'CreateKey.spec-ML_DSA_44': ofSpec('ML_DSA_44', 'SIGN_VERIFY'),
  'CreateKey.spec-ML_DSA_65': ofSpec('ML_DSA_65', 'SIGN_VERIFY'),
  'CreateKey.usage-missing': (stage) =>
    all(
      stage,
      'CreateKey',
      macSpecs.map((KeySpec) => ({ KeySpec })),
    ),
  'CreateKey.usage-incompatible-encrypt': (stage) =>
    all(
      stage,
      'CreateKey',
      [...macSpecs, 'ECC_NIST_P256'].map((KeySpec) => ({ KeySpec, KeyUsage: 'ENCRYPT_DECRYPT' })),
    ),
  'CreateKey.usage-incompatible-agreement': ofSpec('RSA_2048', 'KEY_AGREEMENT'),
  'CreateKey.external-mldsa': create({ KeySpec: 'ML_DSA_44', KeyUsage: 'SIGN_VERIFY', Origin: 'EXTERNAL' }),
  'CreateKey.external-hmac-and-asymmetric': (stage) =>
    all(stage, 'CreateKey', [
      ...macSpecs.map((KeySpec) => ({ KeySpec, KeyUsage: 'GENERATE_VERIFY_MAC', Origin: 'EXTERNAL' })),
      ...pairSpecs.map((KeySpec) => ({ KeySpec, KeyUsage: 'SIGN_VERIFY', Origin: 'EXTERNAL' })),
    ]),
  'CreateKey.enum-keyspec': create({ KeySpec: 'HMAC_random' }),
  'CreateKey.enum-keyusage': create({ KeySpec: 'HMAC_256', KeyUsage: 'RANDOM' }),
  'CreateKey.tags-too-many': create({ Tags: tags(...Array.from({ length: 51 }, (_, index) => `t${index}`)) }),
  'CreateKey.tags-aws-prefix': (stage) =>
    all(stage, 'CreateKey', [{ Tags: tags('aws:x') }, { Tags: tags('AWS:x') }]),
  'CreateKey.tag-key-129': create({ Tags: tags('k'.repeat(129)) }),
  'CreateKey.tag-value-257': create({ Tags: [{ TagKey: 'k', TagValue: 'v'.repeat(257) }] }),
  'CreateKey.tags-set': async ({ ask, ok }) => {
    const { KeyMetadata } = await ok('CreateKey', { Tags: tags('tag1', 'tag2') });
    const { KeyId } = KeyMetadata;
    const shown = await ask('ListResourceTags', { KeyId });
    assert.deepEqual(shown.output.Tags, tags('tag1', 'tag2'));
    await ok('UntagResource', { KeyId, TagKeys: ['tag1', 'tag2'] });
    const seen = await ask('ListResourceTags', { KeyId });
    return { replies: [shown], seen };
  },
  'CreateKey.policy-custom': async ({ ask, ok }) => {
    const allow = { Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' };
    const Policy = { Version: '2012-10-17', Statement: [allow, { ...allow, Sid: 'second' }] };
    const { output } = await ask('CreateKey', { Policy: JSON.stringify(Policy) });
    const shown = await ok('GetKeyPolicy', { KeyId: output.KeyMetadata.KeyId });
    assert.deepEqual(JSON.parse(shown.Policy), Policy);
    return ask('CreateKey', { Policy: JSON.stringify(Policy) });
  },
  'CreateKey.usage-sign-symmetric': create({ KeyUsage: 'SIGN_VERIFY' }),
  'CreateKey.both-spec-members': create({
    KeySpec: 'RSA_2048',
    CustomerMasterKeySpec: 'RSA_2048',
    KeyUsage: 'SIGN_VERIFY',
  }),
  'TagResource.duplicate': async ({ ask, kept }) =>
    ask('TagResource', { KeyId: await kept(), Tags: tags('a', 'a') }),
  'TagResource.aws-prefix': async ({ ask, kept }) =>
    ask('TagResource', { KeyId: await kept(), Tags: tags('aws:key1') }),
  'TagResource.update': async ({ ask, ok, key }) => {
    const KeyId = await key();
    await ok('TagResource', { KeyId, Tags: tags('a', 'b') });
    const reply = await ask('TagResource', {
      KeyId,
      Tags: [{ TagKey: 'a', TagValue: 'other' }, ...tags('c')],
    });
    const { Tags } = await ok('ListResourceTags', { KeyId });
    assert.deepEqual(
      Tags.map(({ TagKey, TagValue }: { TagKey: string; TagValue: string }) => `${TagKey}=${TagValue}`),
      ['a=other', 'b=v', 'c=v'],
    );
    return reply;
  },
  'UntagResource.partial': async ({ ask, ok, key }) => {
    const KeyId = await key();
    await ok('TagResource', { KeyId, Tags: tags('a', 'b', 'c') });
    const reply = await ask('UntagResource', { KeyId, TagKeys: ['b'] });
    assert.deepEqual((await ok('ListResourceTags', { KeyId })).Tags, tags('a', 'c'));
    return reply;
  },
  'ListResourceTags.empty': async ({ ask, kept }) => {
    const reply = await ask('ListResourceTags', { KeyId: await kept('HMAC_256') });
    assert.equal(JSON.stringify(reply.output).length, 29);
    return reply;
  },
  'GetKeyPolicy.default': async ({ ask, kept }) => {
    const reply = await ask('GetKeyPolicy', { KeyId: await kept(), PolicyName: 'default' });
    const { Policy, PolicyName } = reply.output;
    assert.match(Policy, /^\{\n {2}"Version" : "2012-10-17",\n {2}"Id" : "key-default-1",\n/);
    assert.equal(PolicyName, 'default');
    return reply;
  },
  'ListKeyPolicies.success': async ({ ask, kept }) => {
    const reply = await ask('ListKeyPolicies', { KeyId: await kept() });
    assert.deepEqual(reply.output, { PolicyNames: ['default'], Truncated: false });
    return reply;
  },
  'PutKeyPolicy.lockout': async ({ ask, kept }) => {
    const Statement = { Effect: 'Allow', Principal: '*', Action: 'kms:Encrypt', Resource: '*' };
    return ask('PutKeyPolicy', { KeyId: await kept(), Policy: JSON.stringify({ Statement }) });
  },
  'PutKeyPolicy.invalid-principal': async ({ ask, kept }) => {
    const allow = { Effect: 'Allow', Action: 'kms:*', Resource: '*' };
    const absent = { AWS: 'arn:aws:iam::111122223333:role/that-nobody-made' };
    const Statement = [
      { ...allow, Principal: '*' },
      { ...allow, Principal: absent },
    ];
    return ask('PutKeyPolicy', { KeyId: await kept(), Policy: JSON.stringify({ Statement }) });
  },
};
