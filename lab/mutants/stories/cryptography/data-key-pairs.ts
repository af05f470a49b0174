import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { encryptSymmetric } from '../../../../src/reference/cryptography/ciphertext.ts';
import { usableMaterial } from '../../../../src/reference/keys/materials.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import { Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, outputOf, together } from '../../wraps.ts';
import { acceptingIn, bytesOf, ignoring, keyIn, putting } from './using.ts';

const dataKeyPairs = ['GenerateDataKeyPair', 'GenerateDataKeyPairWithoutPlaintext'];
const each = (names: readonly string[], change: (name: string) => Change) => together(...names.map(change));

const sealed = (call: Call, plaintext: Buffer) => {
  const key = keyIn(call);
  const context = call.input.EncryptionContext as Record<string, string> | undefined;
  return encryptSymmetric(key.shared, usableMaterial(key), plaintext, context);
};

/** Another form of the private key, in the clear and encrypted. */
function privateKeyAs(change: (pkcs8: Buffer, spec: string) => Buffer): Change {
  return outputOf('GenerateDataKeyPair', (output, call) => {
    const plaintext = change(bytesOf(output.PrivateKeyPlaintext), String(output.KeyPairSpec));
    return { ...output, PrivateKeyPlaintext: plaintext, PrivateKeyCiphertextBlob: sealed(call, plaintext) };
  });
}

/** How emulators make data key pairs wrongly, written down before any scenario about it. */
export const dataKeyPairMutants: readonly Mutant[] = [
  {
    id: 'data-key-pair-without-context',
    clause: 'GDK-02',
    defect: 'GenerateDataKeyPair and GenerateDataKeyPairWithoutPlaintext do not bind the encryption context.',
    apply: ignoring('EncryptionContext', ...dataKeyPairs),
  },
  {
    id: 'data-key-pair-with-its-private-key-all-the-same',
    clause: 'SPEC/GenerateDataKeyPairWithoutPlaintext',
    defect: 'GenerateDataKeyPairWithoutPlaintext returns the private key.',
    apply: putting('GenerateDataKeyPairWithoutPlaintext', 'PrivateKeyPlaintext', () => randomBytes(32)),
  },
  {
    id: 'data-key-pair-of-two-pairs',
    clause: 'SPEC/GenerateDataKeyPair',
    defect: 'GenerateDataKeyPair returns the public key of another pair.',
    apply: (parts) => {
      const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return putting('GenerateDataKeyPair', 'PublicKey', ({ PublicKey, KeyPairSpec }) =>
        KeyPairSpec === 'ECC_NIST_P256' ? publicKey.export({ type: 'spki', format: 'der' }) : PublicKey,
      )(parts);
    },
  },
  {
    id: 'data-key-pair-encrypts-another-private-key',
    clause: 'SPEC/GenerateDataKeyPairWithoutPlaintext',
    defect: 'What GenerateDataKeyPairWithoutPlaintext encrypts is not the private key of the public key.',
    apply: putting('GenerateDataKeyPairWithoutPlaintext', 'PrivateKeyCiphertextBlob', (_output, call) =>
      sealed(call, randomBytes(150)),
    ),
  },
  {
    id: 'every-data-key-pair-is-rsa-2048',
    clause: 'SPEC/GenerateDataKeyPair',
    defect: 'GenerateDataKeyPair makes an RSA key pair of 2048 bits for every RSA spec.',
    apply: each(dataKeyPairs, (name) =>
      handling(name, async (call, proceed) => {
        const { KeyPairSpec } = call.input;
        if (!String(KeyPairSpec).startsWith('RSA')) return proceed();
        const input = { ...call.input, KeyPairSpec: 'RSA_2048' };
        return { ...(await proceed({ ...call, input })), KeyPairSpec };
      }),
    ),
  },
  {
    id: 'every-curve-of-a-data-key-pair-is-p256',
    clause: 'SPEC/GenerateDataKeyPair',
    defect: 'GenerateDataKeyPair makes a pair of P-256 for secp256k1.',
    apply: each(dataKeyPairs, (name) =>
      handling(name, async (call, proceed) => {
        const { KeyPairSpec } = call.input;
        if (KeyPairSpec !== 'ECC_SECG_P256K1') return proceed();
        const input = { ...call.input, KeyPairSpec: 'ECC_NIST_P256' };
        return { ...(await proceed({ ...call, input })), KeyPairSpec };
      }),
    ),
  },
  {
    id: 'private-key-in-pem',
    clause: 'SPEC/GenerateDataKeyPair',
    defect: 'The private key of a data key pair is PEM, not DER.',
    apply: privateKeyAs((pkcs8) =>
      Buffer.from(`-----BEGIN PRIVATE KEY-----\n${pkcs8.toString('base64')}\n-----END PRIVATE KEY-----\n`),
    ),
  },
  {
    id: 'public-key-of-a-data-key-pair-in-pem',
    clause: 'SPEC/GenerateDataKeyPair',
    defect: 'The public key of a data key pair is PEM, not DER.',
    apply: putting('GenerateDataKeyPair', 'PublicKey', ({ PublicKey }) => {
      const key = createPublicKey({ key: bytesOf(PublicKey), type: 'spki', format: 'der' });
      return Buffer.from(key.export({ type: 'spki', format: 'pem' }));
    }),
  },
  {
    id: 'private-key-in-the-clear-and-encrypted-differ',
    clause: 'SPEC/GenerateDataKeyPair',
    defect: 'The private key that GenerateDataKeyPair encrypts is not the one it returns.',
    apply: putting('GenerateDataKeyPair', 'PrivateKeyCiphertextBlob', (output, call) =>
      sealed(call, bytesOf(output.PrivateKeyPlaintext).reverse()),
    ),
  },
  {
    id: 'data-key-pair-of-an-rsa-key',
    clause: 'GDK-04',
    defect: 'GenerateDataKeyPair refuses an RSA key with ValidationException.',
    apply: acceptingIn('GenerateDataKeyPair', 'InvalidKeyUsageException', () => {
      throw new Refusal('ValidationException');
    }),
  },
];
