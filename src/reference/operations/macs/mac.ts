import { createHmac } from 'node:crypto';
import { checkUse } from '../../keys/check-use.ts';
import { usableMaterial } from '../../keys/materials.ts';
import * as member from '../../wire/members.ts';
import type { InputOf } from '../../wire/shapes.ts';
import type { KeyCall } from '../operation.ts';

export const macMembers = {
  Message: member.required(member.plaintext),
  KeyId: member.required(member.keyId),
  MacAlgorithm: member.required(member.macAlgorithm),
  GrantTokens: member.grantTokens,
  DryRun: member.boolean,
} as const;

/** The HMAC of the message. @throws Refusal InvalidKeyUsageException when the key is for something else */
export function macOf({ key, input, operation }: KeyCall<InputOf<typeof macMembers>>): Buffer {
  checkUse(key, operation, 'GENERATE_VERIFY_MAC', input.MacAlgorithm);
  const hash = `sha${input.MacAlgorithm.slice(-3)}`;
  return createHmac(hash, usableMaterial(key).secret).update(input.Message).digest();
}
