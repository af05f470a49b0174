import { signWith } from '../../../../src/reference/cryptography/digests.ts';
import type { Call } from '../../../../src/reference/parts.ts';
import { bytesOf, keyIn, secretOf } from './using.ts';

/** The name that node:crypto has for the hash of a signing algorithm. */
export const hashOf = (call: Call) => `sha${String(call.input.SigningAlgorithm).slice(-3)}`;

export const algorithm = ({ input }: Call) => String(input.SigningAlgorithm);

/** What Verify returns of a valid signature. */
export const valid = (call: Call) => ({
  KeyId: keyIn(call).arn,
  SignatureValid: true,
  SigningAlgorithm: call.input.SigningAlgorithm,
});

/** What Sign returns. */
export const made = (call: Call, Signature: Buffer) => ({
  KeyId: keyIn(call).arn,
  Signature,
  SigningAlgorithm: call.input.SigningAlgorithm,
});

/** Signs the whole message, whatever its type and length. */
export const signingAll = (call: Call) =>
  made(
    call,
    signWith(secretOf(call), algorithm(call), { bytes: bytesOf(call.input.Message), isDigest: false }),
  );
