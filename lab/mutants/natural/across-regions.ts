import type { SharedKey } from '../../../src/reference/keys/key.ts';
import { invalidArn, Refusal } from '../../../src/reference/refusal.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Change, handling, outputOf, together } from '../wraps.ts';
import { faultsOf, type NaturalFault } from './fault.ts';
import { apart } from './related.ts';
import { changing, onReplicas } from './used-key.ts';

/** Ciphertext that these operations make decrypts in its own Region only. */
function bound(operation: string, member: string): Change {
  return (parts) => {
    const madeIn = new Map<string, string>();
    const noting = outputOf(operation, (output, call) => {
      madeIn.set((output[member] as Buffer).toString('base64'), call.region);
      return output;
    });
    const minding = handling('Decrypt', (call, proceed) => {
      const region = madeIn.get((call.input.CiphertextBlob as Buffer).toString('base64'));
      if (region !== undefined && region !== call.region) throw new Refusal('InvalidCiphertextException');
      return proceed();
    });
    return together(noting, minding)(parts);
  };
}

function bytesNotNamed(operations: readonly string[], member: string): Change {
  return together(...operations.map((name) => changing(name, () => ({ [member]: undefined }))));
}

/** An operation that knows its key by key ID and key ARN only. */
function withoutAliases(operation: string): readonly [string, Change] {
  const apply = handling(operation, (call, proceed) => {
    if (String(call.input.KeyId).includes('alias/'))
      throw invalidArn('Key Aliases are not supported for this operation.');
    return proceed();
  });
  return [`${operation} does not take an alias as KeyId.`, apply];
}

const aliased = [
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'GetPublicKey',
  'DeriveSharedSecret',
  'Decrypt',
];

/** All keys of one key spec have the key material of the first. */
function oneMaterialFor(isMeant: (shared: SharedKey) => boolean): Change {
  return (parts) => {
    const first = new Map<string, SharedKey['materials']>();
    return handling('CreateKey', async (call, proceed) => {
      const output = await proceed();
      const made = output as { readonly KeyMetadata: Output } | undefined;
      const key = call.store.find(call.region, String(made?.KeyMetadata.KeyId));
      if (!key || !isMeant(key.shared)) return output;
      const materials = first.get(key.shared.spec) ?? key.shared.materials;
      first.set(key.shared.spec, materials);
      key.shared = apart(key.shared, { materials });
      return output;
    })(parts);
  };
}

export const acrossRegionFaults: readonly NaturalFault[] = faultsOf('cryptography across Regions', {
  ...Object.fromEntries(aliased.map((name) => [`no-alias-in-${name.toLowerCase()}`, withoutAliases(name)])),
  'data-key-bound-to-its-region': [
    'What GenerateDataKey encrypted decrypts in its own Region only.',
    bound('GenerateDataKey', 'CiphertextBlob'),
  ],
  'sealed-data-key-bound-to-its-region': [
    'What GenerateDataKeyWithoutPlaintext encrypted decrypts in its own Region only.',
    bound('GenerateDataKeyWithoutPlaintext', 'CiphertextBlob'),
  ],
  'private-key-bound-to-its-region': [
    'The private key of GenerateDataKeyPair decrypts in its own Region only.',
    bound('GenerateDataKeyPair', 'PrivateKeyCiphertextBlob'),
  ],
  'sealed-private-key-bound-to-its-region': [
    'The private key of GenerateDataKeyPairWithoutPlaintext decrypts in its own Region only.',
    bound('GenerateDataKeyPairWithoutPlaintext', 'PrivateKeyCiphertextBlob'),
  ],
  're-encrypted-bound-to-its-region': [
    'What ReEncrypt made decrypts in its own Region only.',
    bound('ReEncrypt', 'CiphertextBlob'),
  ],
  'context-ignored': [
    'Encrypt and Decrypt ignore the EncryptionContext.',
    bytesNotNamed(['Encrypt', 'Decrypt'], 'EncryptionContext'),
  ],
  'context-of-data-keys-ignored': [
    'GenerateDataKey ignores the EncryptionContext, and so does Decrypt.',
    bytesNotNamed(['GenerateDataKey', 'Encrypt', 'Decrypt'], 'EncryptionContext'),
  ],
  'context-lost-on-replicas': [
    'Decrypt on a replica ignores the EncryptionContext that it is given.',
    changing('Decrypt', () => ({ EncryptionContext: undefined }), onReplicas),
  ],
  'context-not-checked-on-replicas': [
    'Decrypt on a replica decrypts whatever the EncryptionContext is.',
    handling('Decrypt', async (call, proceed) => {
      const tried = await Promise.resolve()
        .then(() => proceed())
        .catch((error: Error) => error);
      if (!(tried instanceof Error)) return tried;
      for (const EncryptionContext of [undefined, { purpose: 'x' }])
        if (call.input.EncryptionContext && EncryptionContext === undefined)
          return proceed({ ...call, input: { ...call.input, EncryptionContext } });
      throw tried;
    }),
  ],
  'context-of-any-case': [
    'EncryptionContext is compared without regard to upper and lower case.',
    together(
      ...['Encrypt', 'Decrypt', 'GenerateDataKey'].map((name) =>
        changing(name, ({ EncryptionContext: given }) => ({ EncryptionContext: lower(given) })),
      ),
    ),
  ],
  'context-values-ignored': [
    'EncryptionContext is compared by its names alone.',
    together(
      ...['Encrypt', 'Decrypt', 'GenerateDataKey'].map((name) =>
        changing(name, ({ EncryptionContext: given }) => ({ EncryptionContext: names(given) })),
      ),
    ),
  ],
  'new-context-of-re-encrypt-ignored': [
    'ReEncrypt ignores the DestinationEncryptionContext.',
    changing('ReEncrypt', () => ({ DestinationEncryptionContext: undefined })),
  ],
  're-encrypt-keeps-context': [
    'ReEncrypt encrypts under the SourceEncryptionContext.',
    changing('ReEncrypt', ({ SourceEncryptionContext }) => ({
      DestinationEncryptionContext: SourceEncryptionContext,
    })),
  ],
  'hmac-keys-share-material': [
    'All HMAC keys of one key spec have the same key material.',
    oneMaterialFor(({ usage }) => usage === 'GENERATE_VERIFY_MAC'),
  ],
  'symmetric-keys-share-material': [
    'All symmetric encryption keys have the same key material.',
    oneMaterialFor(({ spec, origin }) => spec === 'SYMMETRIC_DEFAULT' && origin === 'AWS_KMS'),
  ],
  'rsa-keys-share-material': [
    'All RSA keys of one key spec have the same key pair.',
    oneMaterialFor(({ spec }) => spec.startsWith('RSA')),
  ],
  'ecc-keys-share-material': [
    'All ECC keys of one key spec have the same key pair.',
    oneMaterialFor(({ spec }) => spec.startsWith('ECC')),
  ],
});

function lower(given: unknown): unknown {
  return (
    given &&
    Object.fromEntries(
      Object.entries(given as object).map(([name, value]) => [
        name.toLowerCase(),
        String(value).toLowerCase(),
      ]),
    )
  );
}

function names(given: unknown): unknown {
  return given && Object.fromEntries(Object.keys(given as object).map((name) => [name, '']));
}
