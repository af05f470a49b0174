import { outputOf, without } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** What a response repeats of the request, or says of the key, beside its result. */
export const echoFaults = faultsOf('what responses repeat', {
  'encrypt-says-symmetric': [
    'Encrypt returns EncryptionAlgorithm SYMMETRIC_DEFAULT for RSA keys as well.',
    outputOf('Encrypt', (output) => ({ ...output, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' })),
  ],
  'decrypt-says-symmetric': [
    'Decrypt returns EncryptionAlgorithm SYMMETRIC_DEFAULT for RSA keys as well.',
    outputOf('Decrypt', (output) => ({ ...output, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' })),
  ],
  'sign-says-first-algorithm': [
    'Sign returns the first SigningAlgorithm of the key, whichever it used.',
    outputOf('Sign', (output) => ({
      ...output,
      SigningAlgorithm: String(output.SigningAlgorithm).replace(/^RSASSA.*/, 'RSASSA_PKCS1_V1_5_SHA_256'),
    })),
  ],
  'verify-says-nothing-of-the-algorithm': [
    'Verify returns no SigningAlgorithm.',
    outputOf('Verify', without('SigningAlgorithm')),
  ],
  're-encrypt-swaps-keys': [
    'ReEncrypt returns the destination key as SourceKeyId.',
    outputOf('ReEncrypt', (output) => ({ ...output, SourceKeyId: output.KeyId })),
  ],
  're-encrypt-swaps-algorithms': [
    "ReEncrypt returns the two algorithms in each other's place.",
    outputOf('ReEncrypt', (output) => ({
      ...output,
      SourceEncryptionAlgorithm: output.DestinationEncryptionAlgorithm,
      DestinationEncryptionAlgorithm: output.SourceEncryptionAlgorithm,
    })),
  ],
  'mac-says-sha-256': [
    'GenerateMac returns MacAlgorithm HMAC_SHA_256, whichever it used.',
    outputOf('GenerateMac', (output) => ({ ...output, MacAlgorithm: 'HMAC_SHA_256' })),
  ],
  'verify-mac-says-sha-256': [
    'VerifyMac returns MacAlgorithm HMAC_SHA_256, whichever it used.',
    outputOf('VerifyMac', (output) => ({ ...output, MacAlgorithm: 'HMAC_SHA_256' })),
  ],
  'pair-spec-of-the-key': [
    'GenerateDataKeyPairWithoutPlaintext returns the KeySpec of the key as KeyPairSpec.',
    outputOf('GenerateDataKeyPairWithoutPlaintext', (output) => ({ ...output, KeyPairSpec: 'RSA_2048' })),
  ],
  'shared-secret-says-aws-kms': [
    'DeriveSharedSecret returns KeyOrigin AWS_KMS for imported keys as well.',
    outputOf('DeriveSharedSecret', (output) => ({ ...output, KeyOrigin: 'AWS_KMS' })),
  ],
  'public-key-for-signing': [
    'GetPublicKey returns KeyUsage SIGN_VERIFY, whatever the key is for.',
    outputOf('GetPublicKey', (output) => ({ ...output, KeyUsage: 'SIGN_VERIFY' })),
  ],
  'public-key-without-agreement': [
    'GetPublicKey returns no KeyAgreementAlgorithms.',
    outputOf('GetPublicKey', without('KeyAgreementAlgorithms')),
  ],
  'public-key-with-all-algorithms': [
    'GetPublicKey returns EncryptionAlgorithms of RSA signing keys as well.',
    outputOf('GetPublicKey', (output) =>
      String(output.KeySpec).startsWith('RSA')
        ? { ...output, EncryptionAlgorithms: ['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'] }
        : output,
    ),
  ],
  'parameters-for-key-id': [
    'GetParametersForImport returns the KeyId as it was given.',
    outputOf('GetParametersForImport', (output, { input }) => ({ ...output, KeyId: input.KeyId })),
  ],
  'policy-without-name': [
    'GetKeyPolicy returns no PolicyName.',
    outputOf('GetKeyPolicy', without('PolicyName')),
  ],
  'shared-secret-shortened': [
    'DeriveSharedSecret drops zero bytes at the start of the SharedSecret.',
    outputOf('DeriveSharedSecret', (output) => {
      const secret = Buffer.from((output.SharedSecret ?? []) as Uint8Array);
      const start = secret.findIndex((byte) => byte !== 0);
      return { ...output, SharedSecret: secret.subarray(Math.max(0, start)) };
    }),
  ],
});
