import type { Door } from '../door/door.ts';
import { eventually } from '../door/wait.ts';
import type { Outcome } from '../model/outcome.ts';
import type { KeyView, RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { wrongRoles } from '../wire/defects.ts';
import { requireSuccess } from '../wire/judging.ts';
import type { Case } from './case.ts';
import { patienceOf } from './settling.ts';
import { describingInTurn } from './views.ts';

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
export async function moveAndSettle(setting: Case, region: string): Promise<RelatedKeys> {
  const { door, session } = setting;
  const moved = await moveWhenReady(setting, region);
  const patience = patienceOf(session);
  await eventually(describingInTurn(door, moved), (views) => notMovedTo(region, views), {
    ...patience,
    everyMs: unhurried * patience.everyMs,
  });
  return moved;
}

/** A move takes its time on every target, and nothing is read off its way here. */
const unhurried = 2;

/**
 * Moves the primary role; where reads lag, keys that show Enabled may still be Updating, and AWS is known to refuse the
 * move of those, so that it is tried again.
 */
async function moveWhenReady({ door, session, keys }: Case, region: string): Promise<RelatedKeys> {
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
