import type { Signable } from '../../cryptography/digests.ts';
import { checkUse } from '../../keys/check-use.ts';
import { type KeySpec, keySpecs } from '../../keys/key-specs.ts';
import { invalid } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { InputOf } from '../../wire/shapes.ts';
import type { KeyCall } from '../operation.ts';

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
      'ED25519_SHA_512',
      'ED25519_PH_SHA_512',
      'ML_DSA_SHAKE_256',
      'SM2DSA',
    ),
  ),
  DryRun: member.boolean,
} as const;

/** What is to be signed or verified, after the key was found fit for it. */
export function signableOf({ key, input, operation }: KeyCall<InputOf<typeof signingMembers>>): Signable {
  const { MessageType: type = 'RAW', SigningAlgorithm: algorithm } = input;
  checkUse(key, operation, 'SIGN_VERIFY', algorithm);
  checkMessageType(type, key.shared.spec, algorithm);
  return { bytes: input.Message, isDigest: type !== 'RAW' };
}

/** Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html; key spec before algorithm as recorded. */
function checkMessageType(type: string, spec: KeySpec, algorithm: string): void {
  const isLattice = keySpecs[spec].kind === 'ml-dsa';
  const misfit = isLattice ? 'DIGEST' : 'EXTERNAL_MU';
  if (type === misfit) throw invalid(`Message type ${type} is incompatible with key spec ${spec}.`);
  const only = { ED25519_SHA_512: 'RAW', ED25519_PH_SHA_512: 'DIGEST' }[algorithm];
  if (only !== undefined && type !== only) {
    throw invalid(`Message type ${type} is incompatible with algorithm ${algorithm}.`);
  }
}
