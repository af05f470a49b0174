import { constants, createPublicKey, sign, verify } from 'node:crypto';
import type { Call } from '../../../../src/reference/parts.ts';
import { invalid, Refusal } from '../../../../src/reference/refusal.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, insteadOfRefusal, together } from '../../wraps.ts';
import { algorithm, hashOf, signingAll, valid } from './signatures.ts';
import { acceptingIn, bytesOf, keyIn, putting, reading, secretOf } from './using.ts';

const isRaw = ({ input }: Call) => (input.MessageType ?? 'RAW') === 'RAW';

/** Signs RAW messages with PSS in another way, and verifies in the same wrong way. */
function pss(options: object): Change {
  const settings = (call: Call) => ({ padding: constants.RSA_PKCS1_PSS_PADDING, ...options, call });
  const applies = (call: Call) => isRaw(call) && algorithm(call).includes('PSS');
  return together(
    putting('Sign', 'Signature', (output, call) =>
      applies(call)
        ? sign(hashOf(call), bytesOf(call.input.Message), { key: secretOf(call), ...settings(call) })
        : output.Signature,
    ),
    acceptingIn('Verify', 'KMSInvalidSignatureException', (call) => {
      const key = createPublicKey(secretOf(call));
      const [message, signature] = [call.input.Message, call.input.Signature].map(bytesOf);
      const isRight =
        applies(call) &&
        verify(
          hashOf(call),
          message ?? Buffer.alloc(0),
          { key, ...settings(call) },
          signature ?? Buffer.alloc(0),
        );
      if (!isRight) throw new Refusal('KMSInvalidSignatureException');
      return valid(call);
    }),
  );
}

/** The parts of a signature as they are, side by side (IEEE P1363). */
const bareParts = putting('Sign', 'Signature', (output, call) =>
  algorithm(call).startsWith('ECDSA') && isRaw(call)
    ? sign(hashOf(call), bytesOf(call.input.Message), { key: secretOf(call), dsaEncoding: 'ieee-p1363' })
    : output.Signature,
);

/** How emulators sign and verify wrongly, written down before any scenario about it. */
export const signingMutants: readonly Mutant[] = [
  {
    id: 'pss-salt-as-long-as-possible',
    clause: 'SPEC/Sign',
    defect: 'PSS signatures have the longest salt that fits, and only those are verified.',
    apply: pss({ saltLength: constants.RSA_PSS_SALTLEN_MAX_SIGN }),
  },
  {
    id: 'pss-salt-of-20-bytes',
    clause: 'SPEC/Sign',
    defect: 'PSS signatures have a salt of 20 bytes.',
    apply: pss({ saltLength: 20 }),
  },
  {
    id: 'ecdsa-not-in-der',
    clause: 'SPEC/Sign',
    defect: 'ECDSA signatures are the two numbers side by side instead of DER.',
    apply: bareParts,
  },
  {
    id: 'every-hash-is-sha256',
    clause: 'SPEC/Sign',
    defect: 'Sign hashes with SHA-256 whatever the algorithm says.',
    apply: putting('Sign', 'Signature', (output, call) =>
      algorithm(call).startsWith('ECDSA') && isRaw(call)
        ? sign('sha256', bytesOf(call.input.Message), secretOf(call))
        : output.Signature,
    ),
  },
  {
    id: 'ecdsa-with-the-hash-of-another-curve',
    clause: 'SPEC/Sign',
    defect: 'ECDSA_SHA_256 works with keys of every curve.',
    apply: acceptingIn('Sign', 'InvalidKeyUsageException', (call) => {
      const { spec, usage } = keyIn(call).shared;
      const isTaken =
        usage === 'SIGN_VERIFY' && spec.startsWith('ECC') && algorithm(call).startsWith('ECDSA');
      if (!isTaken) throw new Refusal('InvalidKeyUsageException');
      return signingAll(call);
    }),
  },
  {
    id: 'wrong-algorithm-is-a-validation-exception',
    clause: 'SPEC/Sign',
    defect: 'An algorithm of another key spec is refused with ValidationException.',
    apply: acceptingIn('Sign', 'InvalidKeyUsageException', (call) => {
      throw invalid(`Algorithm ${algorithm(call)} is not one of this key.`);
    }),
  },
  {
    id: 'wrong-signature-is-a-success',
    clause: 'SGN-03',
    defect: 'Verify says SignatureValid false of a wrong signature instead of failing.',
    apply: insteadOfRefusal(
      'Verify',
      (call) => ({ ...valid(call), SignatureValid: false }),
      'KMSInvalidSignatureException',
    ),
  },
  {
    id: 'malformed-signature-is-a-validation-exception',
    clause: 'SGN-03',
    defect: 'Verify refuses a signature that is too short with ValidationException.',
    apply: acceptingIn('Verify', 'KMSInvalidSignatureException', (call) => {
      if (bytesOf(call.input.Signature).length < 8) throw invalid('Signature is malformed.');
      throw new Refusal('KMSInvalidSignatureException');
    }),
  },
  {
    id: 'ecdsa-is-deterministic',
    clause: 'SGN-04',
    defect: 'Signing the same message twice with ECDSA gives the same signature.',
    apply: (parts) => {
      const seen = new Map<string, unknown>();
      return putting('Sign', 'Signature', (output, call) => {
        const name = JSON.stringify([output.KeyId, call.input]);
        if (!seen.has(name)) seen.set(name, output.Signature);
        return seen.get(name);
      })(parts);
    },
  },
  {
    id: 'pkcs1-is-random',
    clause: 'SGN-04',
    defect: 'PKCS #1 v1.5 signatures of the same message differ.',
    apply: (parts) => {
      let count = 0;
      return reading('Sign', ({ SigningAlgorithm, Message }) =>
        String(SigningAlgorithm).includes('PKCS1')
          ? { Message: Buffer.concat([bytesOf(Message), Buffer.from(String(count++ % 2 ? '' : ' '))]) }
          : {},
      )(parts);
    },
  },
  {
    id: 'ed25519ph-is-plain-ed25519',
    clause: 'SPEC/Sign',
    defect: 'ED25519_PH_SHA_512 signs the digest as plain Ed25519 does.',
    apply: putting('Sign', 'Signature', (output, call) =>
      algorithm(call) === 'ED25519_PH_SHA_512'
        ? sign(null, bytesOf(call.input.Message), secretOf(call))
        : output.Signature,
    ),
  },
  {
    id: 'sign-returns-the-key-id',
    clause: 'SPEC/Sign',
    defect: 'Sign returns the key id as KeyId, not the key ARN.',
    apply: putting('Sign', 'KeyId', (_output, call) => keyIn(call).shared.keyId),
  },
];
