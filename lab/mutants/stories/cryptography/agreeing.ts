import { createHash, createPublicKey, diffieHellman } from 'node:crypto';
import { Refusal, unsupported } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { handling, outputOf } from '../../wraps.ts';
import { acceptingIn, bytesOf, keyIn, putting, secretOf } from './using.ts';

/** How emulators derive secrets and show public keys wrongly, written down before any scenario about it. */
export const agreeingMutants: readonly Mutant[] = [
  {
    id: 'shared-secret-hashed',
    clause: 'SPEC/DeriveSharedSecret',
    defect: 'DeriveSharedSecret returns a hash of the shared secret.',
    apply: putting('DeriveSharedSecret', 'SharedSecret', ({ SharedSecret }) =>
      createHash('sha256').update(bytesOf(SharedSecret)).digest(),
    ),
  },
  {
    id: 'shared-secret-with-itself',
    clause: 'SPEC/DeriveSharedSecret',
    defect: 'DeriveSharedSecret does not use the public key that it is sent.',
    apply: putting('DeriveSharedSecret', 'SharedSecret', (_output, call) => {
      const privateKey = secretOf(call);
      return diffieHellman({ privateKey, publicKey: createPublicKey(privateKey) });
    }),
  },
  {
    id: 'shared-secret-without-leading-zeros',
    clause: 'SPEC/DeriveSharedSecret',
    defect: 'DeriveSharedSecret returns the secret of P-521 without its leading byte.',
    apply: putting('DeriveSharedSecret', 'SharedSecret', ({ SharedSecret }) => {
      const secret = bytesOf(SharedSecret);
      return secret.length === 66 ? secret.subarray(1) : secret;
    }),
  },
  {
    id: 'wrong-curve-is-an-invalid-usage',
    clause: 'DSS-01',
    defect: 'DeriveSharedSecret refuses the public key of another curve with InvalidKeyUsageException.',
    apply: acceptingIn('DeriveSharedSecret', 'ValidationException', () => {
      throw new Refusal('InvalidKeyUsageException');
    }),
  },
  {
    id: 'wrong-curve-accepted',
    clause: 'DSS-01',
    defect: 'DeriveSharedSecret returns something for a public key of another curve.',
    apply: acceptingIn('DeriveSharedSecret', 'ValidationException', (call) => ({
      KeyId: keyIn(call).arn,
      SharedSecret: createHash('sha256').update(bytesOf(call.input.PublicKey)).digest(),
      KeyAgreementAlgorithm: 'ECDH',
      KeyOrigin: 'AWS_KMS',
    })),
  },
  {
    id: 'agree-with-a-key-for-signing',
    clause: 'DSS-02',
    defect: 'DeriveSharedSecret works with an elliptic curve key for signing.',
    apply: acceptingIn('DeriveSharedSecret', 'InvalidKeyUsageException', (call) => ({
      KeyId: keyIn(call).arn,
      SharedSecret: createHash('sha256').update(bytesOf(call.input.PublicKey)).digest(),
      KeyAgreementAlgorithm: 'ECDH',
      KeyOrigin: 'AWS_KMS',
    })),
  },
  {
    id: 'shared-secret-without-origin',
    clause: 'SPEC/DeriveSharedSecret',
    defect: 'DeriveSharedSecret returns no KeyOrigin.',
    apply: putting('DeriveSharedSecret', 'KeyOrigin', () => undefined),
  },
  {
    id: 'encapsulated-secret-differs',
    clause: 'SPEC/Encapsulate',
    defect: 'Encapsulate returns a secret that its ciphertext does not contain.',
    apply: putting('Encapsulate', 'SharedSecret', ({ SharedSecret }) =>
      createHash('sha256').update(bytesOf(SharedSecret)).digest(),
    ),
  },
  {
    id: 'decapsulate-refuses-an-altered-ciphertext',
    clause: 'KEM-01',
    defect: 'Decapsulate refuses a ciphertext of the right length that was altered.',
    apply: (parts) => {
      const made = new Set<string>();
      const encapsulating = outputOf('Encapsulate', (output) => {
        made.add(bytesOf(output.SharedSecretCiphertextBlob).toString('base64'));
        return output;
      });
      const decapsulating = handling('Decapsulate', (call, proceed) => {
        const isOurs = made.has(bytesOf(call.input.SharedSecretCiphertextBlob).toString('base64'));
        const isFirst = made.size === 0;
        if (!isOurs && !isFirst) throw new Refusal('InvalidCiphertextException');
        return proceed();
      });
      return decapsulating(encapsulating(parts));
    },
  },
  {
    id: 'decapsulate-length-is-a-validation-exception',
    clause: 'KEM-02',
    defect: 'Decapsulate refuses a ciphertext of the wrong length with ValidationException.',
    apply: acceptingIn('Decapsulate', 'InvalidCiphertextException', () => {
      throw new Refusal('ValidationException');
    }),
  },
  {
    id: 'encapsulate-is-deterministic',
    clause: 'KEM-01',
    defect: 'Encapsulate returns the same secret for the same key each time.',
    apply: (parts) => {
      const seen = new Map<unknown, Record<string, unknown>>();
      return outputOf('Encapsulate', (output) => {
        if (!seen.has(output.KeyId)) seen.set(output.KeyId, output);
        return seen.get(output.KeyId);
      })(parts);
    },
  },
  {
    id: 'public-key-in-pem',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey returns PEM.',
    apply: putting('GetPublicKey', 'PublicKey', ({ PublicKey }) => {
      const key = createPublicKey({ key: bytesOf(PublicKey), type: 'spki', format: 'der' });
      return Buffer.from(key.export({ type: 'spki', format: 'pem' }));
    }),
  },
  {
    id: 'public-key-of-rsa-as-pkcs1',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey returns RSA public keys in the form of PKCS #1.',
    apply: putting('GetPublicKey', 'PublicKey', ({ PublicKey, KeySpec }) => {
      if (!String(KeySpec).startsWith('RSA')) return PublicKey;
      const key = createPublicKey({ key: bytesOf(PublicKey), type: 'spki', format: 'der' });
      return key.export({ type: 'pkcs1', format: 'der' });
    }),
  },
  {
    id: 'public-key-without-algorithms',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey returns no list of algorithms for key agreement keys.',
    apply: putting('GetPublicKey', 'KeyAgreementAlgorithms', () => undefined),
  },
  {
    id: 'public-key-with-the-algorithms-of-every-hash',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey lists ECDSA with every hash for every curve.',
    apply: putting('GetPublicKey', 'SigningAlgorithms', ({ SigningAlgorithms, KeySpec }) =>
      /^ECC_.*[0-9]{3}(K1)?$/.test(String(KeySpec)) && SigningAlgorithms
        ? ['ECDSA_SHA_256', 'ECDSA_SHA_384', 'ECDSA_SHA_512']
        : SigningAlgorithms,
    ),
  },
  {
    id: 'public-key-of-rsa-for-every-usage',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey lists encryption algorithms for RSA keys that sign.',
    apply: putting('GetPublicKey', 'EncryptionAlgorithms', ({ EncryptionAlgorithms, KeySpec }) =>
      String(KeySpec).startsWith('RSA') ? ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'] : EncryptionAlgorithms,
    ),
  },
  {
    id: 'public-key-without-key-spec',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey returns the deprecated CustomerMasterKeySpec alone.',
    apply: putting('GetPublicKey', 'KeySpec', () => undefined),
  },
  {
    id: 'public-key-of-a-symmetric-key-is-a-validation-exception',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey of a symmetric key fails with ValidationException.',
    apply: acceptingIn('GetPublicKey', 'UnsupportedOperationException', () => {
      throw new Refusal('ValidationException');
    }),
  },
  {
    id: 'public-key-of-an-hmac-key',
    clause: 'SPEC/GetPublicKey',
    defect: 'GetPublicKey of an HMAC key succeeds with empty bytes.',
    apply: acceptingIn('GetPublicKey', 'UnsupportedOperationException', (call) => {
      if (keyIn(call).shared.usage !== 'GENERATE_VERIFY_MAC') throw unsupported('');
      return { KeyId: keyIn(call).arn, PublicKey: Buffer.from('none'), KeyUsage: 'GENERATE_VERIFY_MAC' };
    }),
  },
];
