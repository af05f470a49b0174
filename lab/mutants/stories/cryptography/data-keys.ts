import { randomBytes } from 'node:crypto';
import { encryptSymmetric } from '../../../../src/reference/cryptography/ciphertext.ts';
import { usableMaterial } from '../../../../src/reference/keys/materials.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, constraining, outputOf, together } from '../../wraps.ts';
import { acceptingIn, bytesOf, ignoring, keyIn, putting, reading } from './using.ts';

const dataKeys = ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];
const each = (names: readonly string[], change: (name: string) => Change) => together(...names.map(change));

const sealed = (call: Call, plaintext: Buffer) => {
  const key = keyIn(call);
  const context = call.input.EncryptionContext as Record<string, string> | undefined;
  return encryptSymmetric(key.shared, usableMaterial(key), plaintext, context);
};

/** How emulators make data keys and random bytes wrongly, written down before any scenario about it. */
export const dataKeyMutants: readonly Mutant[] = [
  {
    id: 'data-key-of-both-sizes',
    clause: 'GDK-01',
    defect: 'GenerateDataKey accepts NumberOfBytes and KeySpec together.',
    apply: each(dataKeys, (name) =>
      reading(name, ({ NumberOfBytes, KeySpec }) =>
        NumberOfBytes !== undefined && KeySpec !== undefined ? { KeySpec: undefined } : {},
      ),
    ),
  },
  {
    id: 'data-key-of-no-size',
    clause: 'GDK-01',
    defect: 'GenerateDataKey makes 32 bytes where neither NumberOfBytes nor KeySpec is given.',
    apply: each(dataKeys, (name) =>
      reading(name, ({ NumberOfBytes, KeySpec }) =>
        NumberOfBytes === undefined && KeySpec === undefined ? { KeySpec: 'AES_256' } : {},
      ),
    ),
  },
  {
    id: 'data-key-always-of-32-bytes',
    clause: 'SPEC/GenerateDataKey',
    defect: 'GenerateDataKey makes 32 bytes for AES_128 too.',
    apply: each(dataKeys, (name) =>
      reading(name, ({ KeySpec }) => (KeySpec === undefined ? {} : { KeySpec: 'AES_256' })),
    ),
  },
  {
    id: 'data-key-without-plaintext-of-32-bytes',
    clause: 'SPEC/GenerateDataKeyWithoutPlaintext',
    defect: 'GenerateDataKeyWithoutPlaintext creates 32 bytes, whatever size the request names.',
    apply: reading('GenerateDataKeyWithoutPlaintext', () => ({
      NumberOfBytes: undefined,
      KeySpec: 'AES_256',
    })),
  },
  {
    id: 'data-key-of-1023-bytes-at-most',
    clause: 'GDK-01',
    defect: 'GenerateDataKey refuses 1024 bytes.',
    apply: each(dataKeys, (name) =>
      constraining(name, (members) => ({
        ...members,
        NumberOfBytes: { type: 'integer', min: 1, max: 1023 },
      })),
    ),
  },
  {
    id: 'data-key-of-1025-bytes',
    clause: 'GDK-01',
    defect: 'GenerateDataKey makes 1025 bytes.',
    apply: each(dataKeys, (name) =>
      constraining(name, (members) => ({
        ...members,
        NumberOfBytes: { type: 'integer', min: 1, max: 1025 },
      })),
    ),
  },
  {
    id: 'data-key-without-context',
    clause: 'GDK-02',
    defect: 'GenerateDataKey does not bind the encryption context.',
    apply: ignoring('EncryptionContext', 'GenerateDataKey'),
  },
  {
    id: 'data-key-without-plaintext-without-context',
    clause: 'GDK-02',
    defect: 'GenerateDataKeyWithoutPlaintext does not bind the encryption context.',
    apply: ignoring('EncryptionContext', 'GenerateDataKeyWithoutPlaintext'),
  },
  {
    id: 'same-data-key-each-time',
    clause: 'GDK-03',
    defect: 'GenerateDataKey returns the same data key each time.',
    apply: (parts) => {
      const fixed = randomBytes(1024);
      return outputOf('GenerateDataKey', (output, call) => {
        const Plaintext = fixed.subarray(0, bytesOf(output.Plaintext).length);
        return { ...output, Plaintext, CiphertextBlob: sealed(call, Plaintext) };
      })(parts);
    },
  },
  {
    id: 'data-key-of-zeros',
    clause: 'SPEC/GenerateDataKey',
    defect: 'GenerateDataKey fills longer data keys with zeros.',
    apply: outputOf('GenerateDataKey', (output, call) => {
      const Plaintext = bytesOf(output.Plaintext).fill(0, 16);
      return { ...output, Plaintext, CiphertextBlob: sealed(call, Plaintext) };
    }),
  },
  {
    id: 'data-key-of-an-rsa-key',
    clause: 'GDK-04',
    defect: 'GenerateDataKey works with an RSA key.',
    apply: acceptingIn('GenerateDataKey', 'InvalidKeyUsageException', (call) => {
      const { arn } = keyIn(call);
      return { KeyId: arn, Plaintext: randomBytes(32), CiphertextBlob: randomBytes(256) };
    }),
  },
  {
    id: 'data-key-with-its-plaintext-all-the-same',
    clause: 'SPEC/GenerateDataKeyWithoutPlaintext',
    defect: 'GenerateDataKeyWithoutPlaintext returns the plaintext.',
    apply: putting('GenerateDataKeyWithoutPlaintext', 'Plaintext', () => randomBytes(32)),
  },
  {
    id: 'random-bytes-without-number',
    clause: 'RND-01',
    defect: 'GenerateRandom makes 32 bytes where NumberOfBytes is omitted.',
    apply: reading('GenerateRandom', ({ NumberOfBytes = 32 }) => ({ NumberOfBytes })),
  },
  {
    id: 'random-bytes-without-bounds',
    clause: 'RND-01',
    defect: 'GenerateRandom makes 0 bytes and 1025 bytes.',
    apply: constraining('GenerateRandom', (members) => ({
      ...members,
      NumberOfBytes: { type: 'integer', min: 0, max: 5000 },
    })),
  },
  {
    id: 'random-bytes-below-the-bounds',
    clause: 'RND-01',
    defect: 'GenerateRandom refuses 1024 bytes and 1 byte.',
    apply: constraining('GenerateRandom', (members) => ({
      ...members,
      NumberOfBytes: { type: 'integer', min: 2, max: 1023 },
    })),
  },
  {
    id: 'random-bytes-are-the-same',
    clause: 'RND-02',
    defect: 'GenerateRandom returns the same bytes each time.',
    apply: (parts) => {
      const fixed = randomBytes(5000);
      return putting('GenerateRandom', 'Plaintext', ({ Plaintext }) =>
        fixed.subarray(0, bytesOf(Plaintext).length),
      )(parts);
    },
  },
  {
    id: 'random-bytes-are-hexadecimal',
    clause: 'RND-01',
    defect: 'GenerateRandom returns the bytes as hexadecimal text.',
    apply: putting('GenerateRandom', 'Plaintext', ({ Plaintext }) =>
      Buffer.from(bytesOf(Plaintext).toString('hex')),
    ),
  },
];
