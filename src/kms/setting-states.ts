import type { Door } from './door.ts';
import type { Input } from './driver.ts';
import { requireSuccess } from './judging.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { notInState, patienceOf } from './settling.ts';
import { describeIn } from './views.ts';
import { eventually } from './wait.ts';

/** The call that brings an Enabled key into each state. */
const calls: Readonly<Record<string, readonly [string, Input]>> = {
  Enabled: ['EnableKey', {}],
  Disabled: ['DisableKey', {}],
  PendingDeletion: ['ScheduleKeyDeletion', { PendingWindowInDays: 7 }],
  PendingReplicaDeletion: ['ScheduleKeyDeletion', { PendingWindowInDays: 7 }],
  PendingImport: ['DeleteImportedKeyMaterial', {}],
};

/** Brings the key of one Region into a state and waits until DescribeKey shows it. */
export async function bringInto(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
  state: string,
): Promise<void> {
  const [operation, input] = calls[state] ?? [];
  if (!operation)
    throw new Error(`No call brings a key into ${state}. Known: ${Object.keys(calls).join(', ')}.`);
  requireSuccess(
    await door.send(operation, { KeyId: keys.keyId, ...input }, { region }),
    `${operation} in ${region}`,
  );
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], state),
    patienceOf(session),
  );
}
