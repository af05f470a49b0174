import { parseCiphertext } from '../../cryptography/ciphertext.ts';
import { checkUse } from '../../keys/check-use.ts';
import type { Key } from '../../keys/key.ts';
import type { Call } from '../../parts.ts';
import { invalid, Refusal } from '../../refusal.ts';
import { refuseDryRun, useKey } from '../operation.ts';

/** What Decrypt and the first half of ReEncrypt are given. */
export type Sealed = {
  readonly ciphertext: Buffer;
  readonly keyId: string | undefined;
  readonly algorithm: string;
  readonly action: string;
};

type DryRunInput = {
  readonly CiphertextBlob?: Buffer;
  readonly DryRun?: boolean;
  readonly DryRunModifiers?: readonly string[];
};

/**
 * The ciphertext, which only a dry run that ignores it may leave out: that one asks for the permission alone.
 * Source: https://docs.aws.amazon.com/kms/latest/developerguide/testing-permissions.html
 * @throws Refusal DryRunOperationException when nothing but the permission was to be checked
 */
export function ciphertextOf(call: Call<DryRunInput>, keyId: string | undefined, action: string): Buffer {
  const { CiphertextBlob: ciphertext, DryRun, DryRunModifiers: modifiers = [] } = call.input;
  if (DryRun && modifiers.includes('IGNORE_CIPHERTEXT')) {
    if (keyId === undefined) throw invalid('KeyId must not be null');
    useKey(call, { keyId, accepts: 'aliases', isCrossAccount: true, action });
    refuseDryRun(call);
  }
  if (ciphertext) return ciphertext;
  const at = "Value null at 'ciphertextBlob' failed to satisfy constraint: Member must not be null";
  throw invalid(`1 validation error detected: ${at}`);
}

/**
 * The key that is to decrypt: the one named, or the one a symmetric ciphertext names itself, in this Region.
 * @throws Refusal IncorrectKeyException when the key named is not the ciphertext's
 */
export function decryptingKey(call: Call<unknown>, sealed: Sealed): Key {
  const isSymmetric = sealed.algorithm === 'SYMMETRIC_DEFAULT';
  if (!isSymmetric && sealed.keyId === undefined) throw invalid('KeyId must not be null');
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
  // AWS was seen to compare the keys before it asks what the one named is for.
  if (inside !== undefined && inside !== key.shared.keyId) throw incorrectKey();
  checkUse(key, call.operation, 'ENCRYPT_DECRYPT', sealed.algorithm);
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
