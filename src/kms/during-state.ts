import type { Door } from './door.ts';
import { moveAndSettle, updatePrimaryRegion } from './moves.ts';
import type { Outcome } from './outcome.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { difference, inapplicable } from './stop.ts';
import { describeIn } from './views.ts';

/** What a transient state is met with: the key, its Region, and how to bring the state about once more. */
export type Encounter = {
  readonly keys: RelatedKeys;
  readonly region: string;
  readonly state: 'Updating' | 'Creating';
  /** Brings the state about again, when it was over before anyone looked; absent where that needs a new key. */
  readonly again?: () => Promise<void>;
};

const attempts = 4;

/**
 * Makes a call while the key of a Region is in a transient state. Decided only when DescribeKey shows that state both
 * before and after the call; otherwise nobody can say in which state the call met the key, and the scenario is
 * inapplicable. A state that was over before the call is brought about again, a few times.
 */
export async function callDuring(
  door: Door,
  encounter: Encounter,
  call: () => Promise<Outcome>,
): Promise<Outcome> {
  const { keys, region, state, again } = encounter;
  let seen = await stateIn(door, keys, region);
  for (let attempt = 1; again && seen !== state && attempt < attempts; attempt += 1) {
    await again();
    seen = await stateIn(door, keys, region);
  }
  requireState(encounter, seen, 'before');
  const outcome = await call();
  requireState(encounter, await stateIn(door, keys, region), 'after');
  return outcome;
}

async function stateIn(door: Door, keys: RelatedKeys, region: string): Promise<string> {
  return (await describeIn(door, keys, region)).state;
}

function requireState({ region, state }: Encounter, seen: string, when: 'before' | 'after'): void {
  if (seen === state) return;
  throw inapplicable(
    'not-seen',
    `DescribeKey in ${region} said ${seen} right ${when} the call, not ${state}.`,
  );
}

/** Moves the role back, waits, and starts the same move again: both keys are Updating once more, where the target shows it. */
export async function moveOnceMore(door: Door, session: Session, keys: RelatedKeys): Promise<void> {
  const [first = ''] = keys.regions;
  await moveAndSettle(door, session, keys, first);
  await updatePrimaryRegion(door, { ...keys, primaryRegion: first }, keys.primaryRegion);
}

/** The very first look at the key shows the state. */
export async function requireShownAtOnce(
  door: Door,
  keys: RelatedKeys,
  region: string,
  state: string,
): Promise<void> {
  const seen = await stateIn(door, keys, region);
  if (seen !== state)
    throw difference({ expected: `the first DescribeKey in ${region} to show ${state}`, actual: seen });
}
