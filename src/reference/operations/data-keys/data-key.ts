import { randomBytes } from 'node:crypto';
import { encryptWith } from '../../cryptography/encryption.ts';
import { checkSymmetric } from '../../keys/check-use.ts';
import { invalid } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { Output } from '../../wire/messages.ts';
import type { InputOf } from '../../wire/shapes.ts';
import type { KeyCall } from '../operation.ts';

export const dataKeyMembers = {
  KeyId: member.required(member.keyId),
  EncryptionContext: member.textMap,
  NumberOfBytes: { type: 'integer', min: 1, max: 1024 },
  KeySpec: member.oneOf('AES_256', 'AES_128'),
  GrantTokens: member.grantTokens,
  DryRun: member.boolean,
} as const;

type DataKeyCall = KeyCall<InputOf<typeof dataKeyMembers>>;

/** A fresh data key, in the clear and under the KMS key. */
export function makeDataKey({ key, input, operation }: DataKeyCall): {
  plaintext: Buffer;
  output: Output;
} {
  const bytes = lengthOf(input);
  checkSymmetric(key, operation);
  const plaintext = randomBytes(bytes);
  const sealed = encryptWith(key, 'SYMMETRIC_DEFAULT', plaintext, input.EncryptionContext);
  const output = {
    CiphertextBlob: sealed.ciphertext,
    KeyId: key.arn,
    KeyMaterialId: sealed.material.id,
  };
  return { plaintext, output };
}

function lengthOf({ NumberOfBytes: bytes, KeySpec: spec }: DataKeyCall['input']): number {
  if ((bytes === undefined) === (spec === undefined)) {
    throw invalid('Please specify either number of bytes or key spec.');
  }
  return bytes ?? (spec === 'AES_128' ? 16 : 32);
}
