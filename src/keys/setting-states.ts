import { eventually } from '../door/wait.ts';
import type { Input } from '../model/driver.ts';
import type { KeyView } from '../model/related-keys.ts';
import { type Mismatch, requireNo } from '../model/stop.ts';
import { stateOfAnother } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { Case } from './case.ts';
import { notInState, patienceOf } from './settling.ts';
import { snapshotBefore } from './snapshot.ts';
import { describeIn } from './views.ts';

/** The call that brings an Enabled key into each state. */
export const callsInto: Readonly<Record<string, readonly [string, Input]>> = {
  Enabled: ['EnableKey', {}],
  Disabled: ['DisableKey', {}],
  PendingDeletion: ['ScheduleKeyDeletion', { PendingWindowInDays: 7 }],
  PendingReplicaDeletion: ['ScheduleKeyDeletion', { PendingWindowInDays: 7 }],
  PendingImport: ['DeleteImportedKeyMaterial', {}],
};

/** Brings the key of one Region into a state and waits until DescribeKey shows it. */
export async function bringInto({ door, session, keys }: Case, region: string, state: string): Promise<void> {
  const [operation, input] = callsInto[state] ?? [];
  if (!operation)
    throw new Error(`No call brings a key into ${state}. Known: ${Object.keys(callsInto).join(', ')}.`);
  const before = await snapshotBefore(door, keys);
  requireSuccess(
    await door.send(operation, { KeyId: keys.keyId, ...input }, { region }),
    `${operation} in ${region}`,
  );
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], state),
    patienceOf(session),
  );
  const others = keys.regions.filter((other) => other !== region && before[other]?.state !== state);
  for (const other of others) requireNo(broughtAlong(operation, state, await describeIn(door, keys, other)));
}

/** Brings every related key into a state, the primary key last. */
export async function bringAllInto(related: Case, state: string): Promise<void> {
  const { regions, primaryRegion } = related.keys;
  const replicas = regions.filter((region) => region !== primaryRegion);
  for (const region of [...replicas, primaryRegion]) await bringInto(related, region, state);
}

/** Key states are each key's own: a target that keeps one for all answers every later question wrongly. */
function broughtAlong(operation: string, state: string, view: KeyView): Mismatch | undefined {
  if (view.state !== state) return undefined;
  return {
    expected: `${operation} of one related key to leave the key in ${view.region} in its key state`,
    actual: state,
    defect: stateOfAnother(operation),
  };
}

/** Brings the key of one Region through a deletion that is scheduled and canceled: it is Disabled then. */
export async function scheduleAndCancel(related: Case, region: string): Promise<void> {
  const { door, session, keys } = related;
  await bringInto(related, region, 'PendingDeletion');
  const outcome = await door.send('CancelKeyDeletion', { KeyId: keys.keyId }, { region });
  requireSuccess(outcome, `CancelKeyDeletion in ${region}`);
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], 'Disabled'),
    patienceOf(session),
  );
}
