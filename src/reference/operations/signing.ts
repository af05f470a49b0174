import type { Signable } from '../cryptography/digests.ts';
import { checkUse } from '../keys/check-use.ts';
import { invalid } from '../refusal.ts';
import * as member from '../wire/members.ts';
import type { InputOf } from '../wire/shapes.ts';
import type { KeyCall } from './operation.ts';

export const signingMembers = {
  KeyId: member.required(member.keyId),
  Message: member.required(member.plaintext),
  MessageType: member.oneOf('RAW', 'DIGEST', 'EXTERNAL_MU'),
  GrantTokens: member.grantTokens,
  SigningAlgorithm: member.required(
    member.oneOf(
      'RSASSA_PSS_SHA_256',
      'RSASSA_PSS_SHA_384',
      'RSASSA_PSS_SHA_512',
      'RSASSA_PKCS1_V1_5_SHA_256',
      'RSASSA_PKCS1_V1_5_SHA_384',
      'RSASSA_PKCS1_V1_5_SHA_512',
      'ECDSA_SHA_256',
      'ECDSA_SHA_384',
      'ECDSA_SHA_512',
      'SM2DSA',
    ),
  ),
  DryRun: member.boolean,
} as const;

/** What is to be signed or verified, after the key was found fit for it. */
export function signableOf({ key, input, operation }: KeyCall<InputOf<typeof signingMembers>>): Signable {
  checkUse(key, operation, 'SIGN_VERIFY', input.SigningAlgorithm);
  if (input.MessageType === 'EXTERNAL_MU') {
    throw invalid(`MessageType EXTERNAL_MU is not valid for algorithm ${input.SigningAlgorithm}.`);
  }
  return { bytes: input.Message, isDigest: input.MessageType === 'DIGEST' };
}
