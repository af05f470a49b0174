import { externalOrigin } from '../../keys/check-state.ts';
import { isPrimary, type Key } from '../../keys/key.ts';
import { unsupported } from '../../refusal.ts';

/** Rotation is changed on the primary only. @throws Refusal UnsupportedOperationException */
export function checkPrimary(key: Key, operation: string): void {
  if (isPrimary(key)) return;
  throw unsupported(`${key.arn} is a multi-region replica key which is not valid for ${operation}.`);
}

/**
 * Only symmetric encryption keys have rotations. AWS was seen to give no reason.
 * @throws Refusal UnsupportedOperationException
 */
export function checkRotates(key: Key): void {
  if (key.shared.spec !== 'SYMMETRIC_DEFAULT') throw unsupported('');
}

/** A schedule is for material of AWS's own making. @throws Refusal UnsupportedOperationException */
export function checkOrigin(key: Key): void {
  if (key.shared.origin === 'EXTERNAL') throw externalOrigin(key);
}
