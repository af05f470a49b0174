import { constants, createPublicKey, publicEncrypt } from 'node:crypto';

import { usableMaterial } from '../../../../src/reference/keys/materials.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import { invalid, Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, constraining, handling, together } from '../../wraps.ts';
import { acceptingIn, bytesOf, ignoring, keyIn, putting, withInput } from './using.ts';

const isRsa = (call: Call) => String(call.input.EncryptionAlgorithm).startsWith('RSA');

/** A plaintext from a ciphertext of which only a part counts. */
function decryptingPart(part: (blob: Buffer) => Buffer): Change {
  return acceptingIn('Decrypt', 'InvalidCiphertextException', (call, proceed) =>
    proceed(withInput(call, { CiphertextBlob: part(bytesOf(call.input.CiphertextBlob)) })),
  );
}

/** RSA ciphertext of Encrypt and what Decrypt makes of it, with other OAEP parameters on both sides. */
const oaepAlwaysSha1 = together(
  ...['Encrypt', 'Decrypt'].map((name) =>
    handling(name, async (call, proceed) => {
      if (call.input.EncryptionAlgorithm !== 'RSAES_OAEP_SHA_256') return proceed();
      const changed = withInput(call, { EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' });
      return { ...(await proceed(changed)), EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' };
    }),
  ),
);

/** How emulators encrypt and decrypt wrongly, written down before any scenario about it. */
export const encryptingMutants: readonly Mutant[] = [
  {
    id: 'oaep-always-sha1',
    clause: 'SPEC/Encrypt',
    defect: 'RSAES_OAEP_SHA_256 is done with SHA-1, by Encrypt and Decrypt alike.',
    apply: oaepAlwaysSha1,
  },
  {
    id: 'encrypt-with-pkcs1-padding',
    clause: 'SPEC/Encrypt',
    defect: 'Encrypt pads as PKCS #1 v1.5 does, and Decrypt takes both.',
    apply: together(
      putting('Encrypt', 'CiphertextBlob', (output, call) => {
        if (!isRsa(call)) return output.CiphertextBlob;
        const key = createPublicKey(usableMaterial(keyIn(call)).secret);
        return publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, bytesOf(call.input.Plaintext));
      }),
    ),
  },
  {
    id: 'encrypt-names-the-default-algorithm',
    clause: 'SPEC/Encrypt',
    defect: 'Encrypt returns SYMMETRIC_DEFAULT as EncryptionAlgorithm for every key.',
    apply: putting('Encrypt', 'EncryptionAlgorithm', () => 'SYMMETRIC_DEFAULT'),
  },
  {
    id: 'plaintext-of-4095-bytes-at-most',
    clause: 'SPEC/Encrypt',
    defect: 'Encrypt refuses 4096 bytes.',
    apply: constraining('Encrypt', (members) => ({
      ...members,
      Plaintext: { type: 'blob', min: 1, max: 4095, isRequired: true },
    })),
  },
  {
    id: 'plaintext-of-any-length',
    clause: 'ENC-03',
    defect: 'Encrypt takes more than 4096 bytes, and none.',
    apply: constraining('Encrypt', (members) => ({
      ...members,
      Plaintext: { type: 'blob', min: 0, max: 1_000_000, isRequired: true },
    })),
  },
  {
    id: 'rsa-plaintext-limit-off-by-one',
    clause: 'SPEC/Encrypt',
    defect: 'Encrypt refuses the longest plaintext that fits an RSA key.',
    apply: handling('Encrypt', async (call, proceed) => {
      if (isRsa(call))
        await proceed(
          withInput(call, { Plaintext: Buffer.concat([bytesOf(call.input.Plaintext), Buffer.alloc(1)]) }),
        );
      return proceed();
    }),
  },
  {
    id: 'too-long-for-rsa-is-an-internal-error',
    clause: 'SPEC/Encrypt',
    defect: 'Encrypt fails with KMSInternalException where the plaintext is too long for the RSA key.',
    apply: acceptingIn('Encrypt', 'ValidationException', () => {
      throw new Refusal('KMSInternalException', 'data too large for key size', 500);
    }),
  },
  {
    id: 'encrypt-is-deterministic',
    clause: 'ENC-04',
    defect: 'Encrypting the same plaintext twice gives the same ciphertext.',
    apply: (parts) => {
      const seen = new Map<string, unknown>();
      return putting('Encrypt', 'CiphertextBlob', (output, call) => {
        const name = JSON.stringify([output.KeyId, call.input]);
        if (!seen.has(name)) seen.set(name, output.CiphertextBlob);
        return seen.get(name);
      })(parts);
    },
  },
  {
    id: 'trailing-bytes-ignored',
    clause: 'ENC-05',
    defect: 'Decrypt ignores bytes after the ciphertext.',
    apply: decryptingPart((blob) => blob.subarray(0, -1)),
  },
  {
    id: 'first-byte-unauthenticated',
    clause: 'ENC-05',
    defect: 'Decrypt does not look at the first byte of the ciphertext.',
    apply: decryptingPart((blob) => Buffer.concat([Buffer.from([1]), blob.subarray(1)])),
  },
  {
    id: 'malformed-ciphertext-is-a-validation-exception',
    clause: 'ENC-05',
    defect: 'Decrypt refuses bytes that are no ciphertext with ValidationException.',
    apply: acceptingIn('Decrypt', 'InvalidCiphertextException', (call) => {
      const { KeyId } = call.input;
      throw KeyId === undefined ? invalid('No ciphertext.') : new Refusal('InvalidCiphertextException');
    }),
  },
  {
    id: 'decrypt-with-another-key-named',
    clause: 'ENC-06',
    defect: 'Decrypt ignores KeyId for symmetric ciphertext.',
    apply: acceptingIn('Decrypt', 'IncorrectKeyException', (call, proceed) =>
      proceed(withInput(call, { KeyId: undefined })),
    ),
  },
  {
    id: 'incorrect-key-is-an-invalid-ciphertext',
    clause: 'ENC-06',
    defect: 'Decrypt refuses the ciphertext of another key with InvalidCiphertextException.',
    apply: acceptingIn('Decrypt', 'IncorrectKeyException', () => {
      throw new Refusal('InvalidCiphertextException');
    }),
  },
  {
    id: 'usage-before-identity',
    clause: 'CRY-05',
    defect: 'Decrypt looks at the usage of the key that is named before it looks at whose ciphertext it is.',
    apply: acceptingIn('Decrypt', 'IncorrectKeyException', (call) => {
      const isOther = keyIn(call).shared.usage !== 'ENCRYPT_DECRYPT';
      throw new Refusal(isOther ? 'InvalidKeyUsageException' : 'IncorrectKeyException');
    }),
  },
  {
    id: 'rsa-decrypt-without-algorithm',
    clause: 'ENC-07',
    defect: 'Decrypt of an RSA key takes RSAES_OAEP_SHA_256 where the algorithm is omitted.',
    apply: together(
      ...['Encrypt', 'Decrypt'].map((name) =>
        handling(name, (call, proceed) => {
          const { KeyId, EncryptionAlgorithm } = call.input;
          const isOmitted = KeyId !== undefined && EncryptionAlgorithm === undefined;
          if (!isOmitted || !keyIn(call).shared.spec.startsWith('RSA')) return proceed();
          return proceed(withInput(call, { EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' }));
        }),
      ),
    ),
  },
  {
    id: 'decrypt-names-no-material',
    clause: 'SPEC/Decrypt',
    defect: 'Decrypt returns no KeyMaterialId.',
    apply: putting('Decrypt', 'KeyMaterialId', () => undefined),
  },
  {
    id: 'plaintext-without-its-zeros',
    clause: 'SPEC/Decrypt',
    defect: 'Decrypt drops zero bytes at the end of the plaintext.',
    apply: putting('Decrypt', 'Plaintext', ({ Plaintext }) => {
      const plaintext = bytesOf(Plaintext);
      return plaintext.subarray(0, plaintext.findLastIndex((byte) => byte !== 0) + 1);
    }),
  },
  {
    id: 'plaintext-taken-for-text',
    clause: 'SPEC/Decrypt',
    defect: 'Plaintext goes through a UTF-8 string.',
    apply: putting('Decrypt', 'Plaintext', ({ Plaintext }) =>
      Buffer.from(bytesOf(Plaintext).toString('utf8')),
    ),
  },
  {
    id: 'grant-tokens-ignored-on-encrypt',
    clause: 'GTK-01',
    defect: 'Encrypt accepts a grant token that no grant was given.',
    apply: ignoring('GrantTokens', 'Encrypt'),
  },
];
