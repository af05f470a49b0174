import { wrongRoles } from './defects.ts';
import type { Door } from './door.ts';
import { requireSuccess } from './judging.ts';
import type { Outcome } from './outcome.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import type { Mismatch } from './stop.ts';
import { describeAll, type KeyView } from './views.ts';
import { eventually } from './wait.ts';

/** Calls UpdatePrimaryRegion on the current primary key by key ID, and says what it came to. */
export async function updatePrimaryRegion(
  door: Door,
  keys: RelatedKeys,
  region: string,
  identity = 'main',
): Promise<Outcome> {
  const input = {
    KeyId: identity === 'stranger' ? keys.firstArn : keys.keyId,
    PrimaryRegion: region,
  };
  return door.send('UpdatePrimaryRegion', input, {
    region: keys.primaryRegion,
    identity,
  });
}

/** Moves the primary role and requires the call to succeed; the keys may still be Updating. */
export async function move(door: Door, keys: RelatedKeys, region: string): Promise<RelatedKeys> {
  requireSuccess(await updatePrimaryRegion(door, keys, region), `UpdatePrimaryRegion to ${region}`);
  return { ...keys, primaryRegion: region };
}

/** Moves the primary role and waits until the move is over: roles swapped, no key in a transient state. */
export async function moveAndSettle(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
): Promise<RelatedKeys> {
  const moved = await moveWhenReady(door, session, keys, region);
  await eventually(
    () => describeAll(door, moved),
    (views) => notMovedTo(region, views),
    patienceOf(session),
  );
  return moved;
}

/**
 * Moves the primary role; where reads lag, keys that show Enabled may still be Updating, and AWS is known to refuse the
 * move of those, so that it is tried again.
 */
async function moveWhenReady(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
): Promise<RelatedKeys> {
  if (!session.support.doReadsLag) return move(door, keys, region);
  const outcome = await eventually(
    () => updatePrimaryRegion(door, keys, region),
    (answer) =>
      answer.kind === 'refusal' && answer.code === 'KMSInvalidStateException'
        ? { expected: `UpdatePrimaryRegion to ${region} to succeed`, actual: answer.message }
        : undefined,
    { ...patienceOf(session), confirmations: 1 },
  );
  requireSuccess(outcome, `UpdatePrimaryRegion to ${region}`);
  return { ...keys, primaryRegion: region };
}

/** What still differs from a finished move to `region`: the key there is the one primary, every other key a replica, none Updating. */
export function notMovedTo(region: string, views: readonly KeyView[]): Mismatch | undefined {
  const unsettled = views.find((view) => view.state === 'Updating' || view.state === 'Creating');
  if (unsettled)
    return {
      expected: `the key in ${unsettled.region} to settle`,
      actual: unsettled.state,
    };
  const misplaced = views.find((view) => view.role !== (view.region === region ? 'PRIMARY' : 'REPLICA'));
  if (!misplaced) return undefined;
  const role = misplaced.region === region ? 'the primary key' : 'a replica key';
  return {
    expected: `the key in ${misplaced.region} to be ${role}`,
    actual: misplaced.role,
    defect: wrongRoles(misplaced.metadata),
  };
}

/**
 * Moves the role there and calls at once for the move back, in the Region that has just become primary. AWS documents
 * the second call as allowed while Updating and is known to refuse it, so its outcome is returned and not judged.
 */
export async function moveThereAndBack(
  door: Door,
  keys: RelatedKeys,
  there: string,
  back: string,
): Promise<Outcome> {
  return updatePrimaryRegion(door, await move(door, keys, there), back);
}
