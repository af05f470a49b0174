import { parseCiphertext } from '../cryptography/ciphertext.ts';
import { checkUse } from '../keys/check-use.ts';
import type { Key } from '../keys/key.ts';
import type { Call } from '../parts.ts';
import { invalid, Refusal } from '../refusal.ts';
import { useKey } from './operation.ts';

/** What Decrypt and the first half of ReEncrypt are given. */
export interface Sealed {
  readonly ciphertext: Buffer;
  readonly keyId: string | undefined;
  readonly algorithm: string;
  readonly action: string;
}

/**
 * The key that is to decrypt: the one named, or the one a symmetric ciphertext names itself, in this Region.
 * @throws Refusal IncorrectKeyException when the key named is not the ciphertext's
 */
export function decryptingKey(call: Call<unknown>, sealed: Sealed): Key {
  const isSymmetric = sealed.algorithm === 'SYMMETRIC_DEFAULT';
  if (!isSymmetric && sealed.keyId === undefined)
    throw invalid('KeyId is required for asymmetric ciphertexts.');
  checkRegion(call, sealed.keyId);
  const inside = isSymmetric ? parseCiphertext(sealed.ciphertext).keyId : undefined;
  const keyId = sealed.keyId ?? ownerArn(call, inside ?? '');
  const { action } = sealed;
  const key = useKey(call, {
    keyId,
    accepts: 'aliases',
    isCrossAccount: true,
    action,
  });
  checkUse(key, call.operation, 'ENCRYPT_DECRYPT', sealed.algorithm);
  if (inside !== undefined && inside !== key.shared.keyId) throw incorrectKey();
  return key;
}

/** AWS was seen to answer this, not NotFoundException, to the ARN of a related key in another Region. */
function checkRegion(call: Call<unknown>, keyId: string | undefined): void {
  const [, region] = /^arn:[^:]*:kms:([^:]*):/.exec(keyId ?? '') ?? [];
  if (region !== undefined && region !== call.region) throw incorrectKey();
}

function ownerArn(call: Call<unknown>, keyId: string): string {
  const key = call.store.find(call.region, keyId);
  if (key) return key.arn;
  const message =
    'The ciphertext refers to a customer master key that does not exist, does not exist in this region, ' +
    'or you are not allowed to access.';
  throw new Refusal('AccessDeniedException', message);
}

function incorrectKey(): Refusal {
  const message = 'The key ID in the request does not identify a CMK that can perform this operation.';
  return new Refusal('IncorrectKeyException', message);
}
