import { constants, type KeyObject, sign, verify } from 'node:crypto';
import type { Key } from '../../../src/reference/keys/key.ts';
import { usableMaterial } from '../../../src/reference/keys/materials.ts';
import { isRefusal } from '../../../src/reference/refusal.ts';
import { type Change, handling, outputOf, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { usedKey } from './used-key.ts';

type Scheme = {
  readonly isMeant: (key: Key, algorithm: string) => boolean;
  readonly sign: (hash: string, message: Buffer, key: KeyObject) => Buffer;
  readonly isValid: (hash: string, message: Buffer, key: KeyObject, signature: Buffer) => boolean;
};

/** Signs and verifies messages in a way of its own, so that what it signs it finds valid. */
function signingItsOwnWay({ isMeant, ...scheme }: Scheme): Change {
  const hashOf = (algorithm: unknown) => `sha${String(algorithm).slice(-3)}`;
  const signing = outputOf('Sign', (output, call) => {
    const { Message, MessageType = 'RAW', SigningAlgorithm: algorithm } = call.input;
    const key = usedKey(call);
    if (!key || MessageType !== 'RAW' || !isMeant(key, String(algorithm))) return output;
    const signature = scheme.sign(hashOf(algorithm), Message as Buffer, usableMaterial(key).secret);
    return { ...output, Signature: signature };
  });
  const verifying = handling('Verify', async (call, proceed) => {
    const { Message, MessageType = 'RAW', SigningAlgorithm: algorithm, Signature } = call.input;
    const key = usedKey(call);
    try {
      return await proceed();
    } catch (error) {
      const isOwn = key && MessageType === 'RAW' && isMeant(key, String(algorithm));
      if (!isOwn || !isRefusal(error) || error.code !== 'KMSInvalidSignatureException') throw error;
      const secret = usableMaterial(key).secret;
      if (!scheme.isValid(hashOf(algorithm), Message as Buffer, secret, Signature as Buffer)) throw error;
      return { KeyId: key.arn, SignatureValid: true, SigningAlgorithm: algorithm };
    }
  });
  return together(signing, verifying);
}

/** Takes one way of signing for another, in Sign and in Verify. */
function signedAs(from: object, to: object): Change {
  const isFrom = (input: object) =>
    Object.entries(from).every(([name, value]) => Reflect.get(input, name) === value);
  const change = (operation: string) =>
    handling(operation, async (call, proceed) => {
      if (!isFrom(call.input)) return proceed();
      const output = await proceed({ ...call, input: { ...call.input, ...to } });
      return { ...output, SigningAlgorithm: call.input.SigningAlgorithm };
    });
  return together(change('Sign'), change('Verify'));
}

/** Signatures that the server which made them finds valid, and nobody else. */
export const ownSignatureFaults = faultsOf('one key spec', {
  'signatures-of-p521-not-in-der': [
    'Sign and Verify of ECC_NIST_P521 keys have signatures of two numbers without DER.',
    signingItsOwnWay({
      isMeant: ({ shared }) => shared.spec === 'ECC_NIST_P521',
      sign: (hash, message, key) => sign(hash, message, { key, dsaEncoding: 'ieee-p1363' }),
      isValid: (hash, message, key, signature) =>
        verify(hash, message, { key, dsaEncoding: 'ieee-p1363' }, signature),
    }),
  ],
  'pss-with-the-longest-salt': [
    'Sign and Verify with RSASSA_PSS have a salt as long as the key allows, not as long as the digest.',
    signingItsOwnWay({
      isMeant: (_key, algorithm) => algorithm.startsWith('RSASSA_PSS'),
      sign: (hash, message, key) =>
        sign(hash, message, {
          key,
          padding: constants.RSA_PKCS1_PSS_PADDING,
          saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN,
        }),
      isValid: (hash, message, key, signature) =>
        verify(
          hash,
          message,
          { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO },
          signature,
        ),
    }),
  ],
  'ed25519ph-without-prehash': [
    'Sign and Verify with ED25519_PH_SHA_512 sign the digest as ED25519_SHA_512 signs a message.',
    signedAs(
      { SigningAlgorithm: 'ED25519_PH_SHA_512', MessageType: 'DIGEST' },
      { SigningAlgorithm: 'ED25519_SHA_512', MessageType: 'RAW' },
    ),
  ],
  'external-mu-taken-for-a-message': [
    'Sign and Verify take an EXTERNAL_MU for a message.',
    signedAs({ MessageType: 'EXTERNAL_MU' }, { MessageType: 'RAW' }),
  ],
});
