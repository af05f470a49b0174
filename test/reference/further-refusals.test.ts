import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { test } from 'node:test';
import { account, type Bench, base64, home, startBench } from './bench.ts';

const GranteePrincipal = `arn:aws:iam::${account}:user/limited`;
const asLimited = { as: 'limited' };

test('SM2 is a key spec of other Regions', async (t) => {
  const bench = await startBench(t);
  const sm2 = { KeySpec: 'SM2', KeyUsage: 'SIGN_VERIFY' };
  const unsupported = 'UnsupportedOperationException: KeySpec SM2 is not supported in this Region';
  assert.equal(await bench.refusal(home, 'CreateKey', sm2), unsupported);
  assert.match(
    await bench.refusal(home, 'GenerateDataKeyPair', { KeyId: await bench.create(), KeyPairSpec: 'SM2' }),
    /^UnsupportedOperationException/,
  );
});

test('A key of an external key store is named for that origin only', async (t) => {
  const bench = await startBench(t);
  for (const Origin of [undefined, 'AWS_KMS', 'EXTERNAL']) {
    assert.match(
      await bench.refusal(home, 'CreateKey', { Origin, XksKeyId: 'abc' }),
      /^ValidationException: XksKeyId is not valid for Origin/,
    );
  }
});

/** The most that a page of a list can hold. */
const limits: readonly (readonly [operation: string, input: object, limit: number])[] = [
  ['ListAliases', {}, 100],
  ['ListGrants', { KeyId: true }, 100],
  ['ListRetirableGrants', { RetiringPrincipal: GranteePrincipal }, 100],
  ['ListResourceTags', { KeyId: true }, 50],
  ['ListKeys', {}, 1000],
  ['ListKeyPolicies', { KeyId: true }, 1000],
  ['ListKeyRotations', { KeyId: true }, 1000],
];

for (const [operation, input, limit] of limits) {
  test(`${operation} takes a Limit up to ${limit}`, async (t) => {
    const bench = await startBench(t);
    const given = 'KeyId' in input ? { KeyId: await bench.create() } : input;
    await bench.ok(home, operation, { ...given, Limit: limit });
    await bench.ok(home, operation, { ...given, Limit: 1 });
    for (const Limit of [0, limit + 1]) {
      assert.match(
        await bench.refusal(home, operation, { ...given, Limit }),
        /^ValidationException: 1 validation error detected: Value '\d+' at 'limit' failed/,
      );
    }
  });
}

test('A grant token that nobody was given is refused, that of a grant long gone is not', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const grant = { KeyId, GranteePrincipal, Operations: ['Encrypt'] };
  const { GrantToken, GrantId } = await bench.ok(home, 'CreateGrant', grant);
  await bench.ok(home, 'RevokeGrant', { KeyId, GrantId });
  const use = (token: string) => ({ KeyId, Plaintext: base64('x'), GrantTokens: [token] });
  await bench.ok(home, 'Encrypt', use(GrantToken));
  assert.match(await bench.refusal(home, 'Encrypt', use('garbage')), /^InvalidGrantTokenException/);
  assert.match(await bench.refusal(home, 'Encrypt', { ...use('garbage'), KeyId: 'none' }), /^NotFound/);
});

test('Key pairs bind no context, on either side of ReEncrypt', async (t) => {
  const bench = await startBench(t);
  const [rsa, symmetric] = [
    await bench.create({ KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' }),
    await bench.create(),
  ];
  const context = { a: 'b' };
  const message =
    /^ValidationException: EncryptionContext is not supported when encrypting.decrypting with asymmetric CMKs\.$/;
  const { CiphertextBlob } = await bench.ok(home, 'Encrypt', { KeyId: symmetric, Plaintext: base64('x') });
  const EncryptionAlgorithm = 'RSAES_OAEP_SHA_256';
  const to = {
    CiphertextBlob,
    DestinationKeyId: rsa,
    DestinationEncryptionAlgorithm: EncryptionAlgorithm,
  };
  const refused = await bench.refusal(home, 'ReEncrypt', { ...to, DestinationEncryptionContext: context });
  assert.match(refused, message);
  const made = await bench.ok(home, 'ReEncrypt', to);
  const from = {
    CiphertextBlob: made.CiphertextBlob,
    SourceKeyId: rsa,
    SourceEncryptionAlgorithm: EncryptionAlgorithm,
    DestinationKeyId: symmetric,
  };
  assert.match(
    await bench.refusal(home, 'ReEncrypt', { ...from, SourceEncryptionContext: context }),
    message,
  );
  await bench.ok(home, 'ReEncrypt', from);
});

type Grant = { readonly Operations: readonly string[]; readonly Constraints?: object };

/** Whether somebody whose grant is the parent may pass on the child. */
async function mayPassOn(bench: Bench, parent: Grant, child: Grant): Promise<boolean> {
  const KeyId = await bench.create();
  await bench.ok(home, 'CreateGrant', { KeyId, GranteePrincipal, ...parent });
  const input = { KeyId, GranteePrincipal, ...child };
  return (await bench.raw(home, 'CreateGrant', input, asLimited)).status === 200;
}

const subset = { EncryptionContextSubset: { a: '1' } };
const equals = { EncryptionContextEquals: { a: '1' } };
const both = ['CreateGrant', 'Decrypt'];
const passedOn: readonly (readonly [what: string, parent: Grant, child: Grant, isAllowed: boolean])[] = [
  ['its operations', { Operations: both }, { Operations: ['Decrypt'] }, true],
  ['itself', { Operations: both }, { Operations: both }, true],
  ['another operation', { Operations: both }, { Operations: ['Encrypt'] }, false],
  ['what it has without CreateGrant', { Operations: ['Decrypt'] }, { Operations: ['Decrypt'] }, false],
  [
    'its constraint',
    { Operations: both, Constraints: subset },
    { Operations: ['Decrypt'], Constraints: subset },
    true,
  ],
  [
    'a stricter constraint',
    { Operations: both, Constraints: subset },
    { Operations: ['Decrypt'], Constraints: { EncryptionContextEquals: { a: '1', b: '2' } } },
    true,
  ],
  ['no constraint', { Operations: both, Constraints: subset }, { Operations: ['Decrypt'] }, false],
  [
    'another constraint',
    { Operations: both, Constraints: subset },
    { Operations: ['Decrypt'], Constraints: { EncryptionContextSubset: { a: '2' } } },
    false,
  ],
  [
    'the same equality',
    { Operations: both, Constraints: equals },
    { Operations: ['Decrypt'], Constraints: equals },
    true,
  ],
  [
    'a subset for an equality',
    { Operations: both, Constraints: equals },
    { Operations: ['Decrypt'], Constraints: subset },
    false,
  ],
];

for (const [what, parent, child, isAllowed] of passedOn) {
  test(`A grant can${isAllowed ? '' : 'not'} be passed on as ${what}`, async (t) => {
    assert.equal(await mayPassOn(await startBench(t), parent, child), isAllowed);
  });
}

test('Data key pairs of curves are PKCS #8 that names the curve twice, and can be read', async (t) => {
  const bench = await startBench(t);
  const KeyId = await bench.create();
  const lengths = { ECC_NIST_P256: 150, ECC_NIST_P384: 194, ECC_NIST_P521: 250, ECC_SECG_P256K1: 144 };
  for (const [KeyPairSpec, length] of Object.entries(lengths)) {
    const { PrivateKeyPlaintext } = await bench.ok(home, 'GenerateDataKeyPair', { KeyId, KeyPairSpec });
    const key = Buffer.from(PrivateKeyPlaintext, 'base64');
    assert.equal(key.length, length);
    assert.equal(createPrivateKey({ key, format: 'der', type: 'pkcs8' }).asymmetricKeyType, 'ec');
  }
});
