import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { publicKeyDer } from '../../../src/reference/cryptography/key-pairs.ts';
import { newMaterial } from '../../../src/reference/cryptography/material.ts';
import type { Material } from '../../../src/reference/keys/key.ts';
import type { KeySpec } from '../../../src/reference/keys/key-specs.ts';
import { invalid, isRefusal, Refusal } from '../../../src/reference/refusal.ts';
import { type Change, handling, outputOf, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, apart } from './related.ts';
import { changing, usedKey } from './used-key.ts';

const pairs: Readonly<Partial<Record<KeySpec, () => { readonly privateKey: KeyObject }>>> = {
  ML_DSA_44: () => generateKeyPairSync('ml-dsa-44'),
  ML_KEM_768: () => generateKeyPairSync('ml-kem-768'),
  ECC_NIST_EDWARDS25519: () => generateKeyPairSync('ed25519'),
};

/** Replicas of keys of this spec, in each parameter set of it, have key material of their own. */
function ownMaterialOf(prefix: string, spec: KeySpec): Change {
  return afterReplicating((replica) => {
    const { shared } = replica;
    if (!shared.spec.startsWith(prefix)) return;
    const secret = pairs[spec]?.().privateKey ?? newMaterial({ spec }).secret;
    const own: Material = { ...newMaterial({ spec }), secret };
    replica.shared = apart(shared, { materials: [own] });
  });
}

const contextual = ['Encrypt', 'Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];

function readingContexts(change: (context: Record<string, string>) => object): Change {
  return together(
    ...contextual.map((operation) =>
      changing(operation, ({ EncryptionContext: context }) =>
        context ? { EncryptionContext: change(context as Record<string, string>) } : {},
      ),
    ),
  );
}

/** What goes wrong with keys of one spec, with one parameter or with one size. */
export const oneSpecFaults = faultsOf('one key spec', {
  'ml-dsa-replicas-have-a-pair-of-their-own': [
    'Replicas of ML-DSA keys have key material of their own.',
    ownMaterialOf('ML_DSA_44', 'ML_DSA_44'),
  ],
  'ml-kem-replicas-have-a-pair-of-their-own': [
    'Replicas of ML-KEM keys have key material of their own.',
    ownMaterialOf('ML_KEM_768', 'ML_KEM_768'),
  ],
  'edwards-replicas-have-a-pair-of-their-own': [
    'Replicas of ECC_NIST_EDWARDS25519 keys have key material of their own.',
    ownMaterialOf('ECC_NIST_EDWARDS25519', 'ECC_NIST_EDWARDS25519'),
  ],
  'hmac-384-replicas-have-material-of-their-own': [
    'Replicas of HMAC_384 keys have key material of their own.',
    ownMaterialOf('HMAC_384', 'HMAC_384'),
  ],
  'large-rsa-keys-encrypt-as-small-ones': [
    'Encrypt with RSA_3072 and RSA_4096 keys takes no more than RSA_2048 keys do.',
    handling('Encrypt', (call, proceed) => {
      const { spec } = usedKey(call)?.shared ?? {};
      const room = call.input.EncryptionAlgorithm === 'RSAES_OAEP_SHA_1' ? 214 : 190;
      if (spec?.startsWith('RSA') && (call.input.Plaintext as Buffer).length > room)
        throw invalid(`${spec} cannot encrypt data larger than ${room} bytes.`);
      return proceed();
    }),
  ],
  'public-key-of-another-data-key-pair': [
    'GenerateDataKeyPairWithoutPlaintext returns a PublicKey that the private key does not belong to.',
    handling('GenerateDataKeyPairWithoutPlaintext', async (call, proceed) => {
      const output = await proceed();
      const { privateKey } = await call.parts.generateKeyPair(call.input.KeyPairSpec as KeySpec);
      return { ...output, PublicKey: publicKeyDer(privateKey) };
    }),
  ],
  'large-data-key-pairs-of-2048-bits': [
    'GenerateDataKeyPair makes RSA_2048 key pairs where RSA_3072 or RSA_4096 is wanted.',
    handling('GenerateDataKeyPair', async (call, proceed) => {
      const { KeyPairSpec: spec } = call.input;
      if (!['RSA_3072', 'RSA_4096'].includes(String(spec))) return proceed();
      const output = await proceed({ ...call, input: { ...call.input, KeyPairSpec: 'RSA_2048' } });
      return { ...output, KeyPairSpec: spec };
    }),
  ],
  'sealed-data-keys-of-32-bytes': [
    'GenerateDataKeyWithoutPlaintext makes data keys of 32 bytes whatever NumberOfBytes says.',
    changing('GenerateDataKeyWithoutPlaintext', ({ NumberOfBytes }) =>
      NumberOfBytes ? { NumberOfBytes: 32 } : {},
    ),
  ],
  'beginning-of-a-mac-valid': [
    'VerifyMac finds the beginning of a MAC valid.',
    handling('VerifyMac', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        if (!isRefusal(error) || error.code !== 'KMSInvalidMacException') throw error;
        const { Mac: given, ...input } = call.input;
        const whole = await call.parts.operations.GenerateMac?.handle({ ...call, input });
        const mac = given as Buffer;
        if (!whole || !mac.equals((whole.Mac as Buffer).subarray(0, mac.length))) throw error;
        return { KeyId: whole.KeyId, MacValid: true, MacAlgorithm: input.MacAlgorithm };
      }
    }),
  ],
  'shared-secret-of-p521-cut': [
    'DeriveSharedSecret of ECC_NIST_P521 keys returns 64 bytes.',
    outputOf('DeriveSharedSecret', (output, call) =>
      usedKey(call)?.shared.spec === 'ECC_NIST_P521'
        ? { ...output, SharedSecret: Buffer.from(output.SharedSecret as Buffer).subarray(0, 64) }
        : output,
    ),
  ],
  'empty-context-values-dropped': [
    'Pairs of the encryption context with an empty value count for nothing.',
    readingContexts((context) => Object.fromEntries(Object.entries(context).filter(([, value]) => value))),
  ],
  'empty-context-is-another': [
    'An empty encryption context is taken for a different one from none.',
    readingContexts((context) => (Object.keys(context).length === 0 ? { '': '' } : context)),
  ],
  'altered-encapsulation-refused': [
    'Decapsulate of an altered SharedSecretCiphertextBlob is refused with InvalidCiphertextException.',
    (parts) => {
      const known = new Set<string>();
      const noting = outputOf('Encapsulate', (output) => {
        known.add(Buffer.from(output.SharedSecretCiphertextBlob as Buffer).toString('hex'));
        return output;
      });
      const refusing = handling('Decapsulate', (call, proceed) => {
        const blob = call.input.SharedSecretCiphertextBlob as Buffer;
        const isLikeOne = [768, 1088, 1568].includes(blob.length);
        if (isLikeOne && !known.has(blob.toString('hex'))) throw new Refusal('InvalidCiphertextException');
        return proceed();
      });
      return together(noting, refusing)(parts);
    },
  ],
});
