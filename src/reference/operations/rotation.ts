import { externalOrigin } from '../keys/check-state.ts';
import { isPrimary, type Key } from '../keys/key.ts';
import { unsupported } from '../refusal.ts';

/** Rotation is changed on the primary only. @throws Refusal UnsupportedOperationException */
export function checkPrimary(key: Key, operation: string): void {
  if (isPrimary(key)) return;
  throw unsupported(`${key.arn} is a multi-region replica key which is not valid for ${operation}.`);
}

/** Only symmetric encryption keys have rotations. @throws Refusal UnsupportedOperationException */
export function checkRotates(key: Key, operation: string): void {
  const { spec } = key.shared;
  if (spec === 'SYMMETRIC_DEFAULT') return;
  throw unsupported(`${key.arn} key spec is ${spec} which is not valid for ${operation}.`);
}

/** What EnableKeyRotation and DisableKeyRotation ask of a key: a primary with material of AWS's own making. */
export function checkSchedules(key: Key, operation: string): void {
  checkPrimary(key, operation);
  checkRotates(key, operation);
  if (key.shared.origin === 'EXTERNAL') throw externalOrigin(key);
}
