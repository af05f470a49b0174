import type { Door } from './door.ts';
import { at } from './json.ts';
import { moveAndSettle, updatePrimaryRegion } from './moves.ts';
import type { Outcome } from './outcome.ts';
import { createPrimary, type RelatedKeys, startReplica } from './related-keys.ts';
import type { Session } from './session.ts';
import { difference, inapplicable } from './stop.ts';
import { describeIn } from './views.ts';
import { requireSettled } from './walking.ts';

/** What a transient state is met with: the key, its Region, and how to bring the state about once more. */
export type Encounter = {
  readonly keys: RelatedKeys;
  readonly region: string;
  readonly state: 'Updating' | 'Creating';
  /** Brings the state about again, on the same key or on another one, and returns it. */
  readonly again?: () => Promise<RelatedKeys>;
  /** Whether `again` takes another key each time, so that a trace left on the last one does not matter. */
  readonly isNewKey?: boolean;
};

const attempts = 10;

/**
 * Makes a call while the key of a Region is in a transient state. Decided only when DescribeKey shows that state both
 * before and after the call; otherwise nobody can say in which state the call met the key. A meeting that was missed
 * is brought about again, a few times, unless the call may have left a trace; then the scenario is inapplicable. Where
 * reads lag, the state may be over although it is still shown, so that a success proves nothing against the target.
 */
export async function callDuring(
  door: Door,
  { support }: Session,
  encounter: Encounter,
  call: (keys: RelatedKeys) => Promise<Outcome>,
): Promise<Outcome> {
  let { keys } = encounter;
  for (let attempt = 1; ; attempt += 1) {
    const met = await meet(door, { ...encounter, keys }, call);
    if (met.outcome) return support.doReadsLag ? doubtful(met.outcome) : met.outcome;
    const isOver = met.hasTrace && !encounter.isNewKey;
    if (!encounter.again || isOver || attempt === attempts) throw inapplicable('not-seen', met.reason);
    keys = await encounter.again();
  }
}

function doubtful(outcome: Outcome): Outcome {
  const doubt =
    'Reads of this target lag behind its writes, so the state that DescribeKey showed before and after the call may have been over.';
  return outcome.kind === 'success' ? { ...outcome, doubt } : outcome;
}

type Meeting =
  | { readonly outcome: Outcome }
  | { readonly outcome?: undefined; readonly hasTrace: boolean; readonly reason: string };

async function meet(
  door: Door,
  { keys, region, state }: Encounter,
  call: (keys: RelatedKeys) => Promise<Outcome>,
): Promise<Meeting> {
  const missed = (seen: string, when: string) =>
    `DescribeKey in ${region} said ${seen} right ${when} the call, not ${state}.`;
  const before = await stateIn(door, keys, region);
  if (before !== state) return { hasTrace: false, reason: missed(before, 'before') };
  const outcome = await call(keys);
  const after = await stateIn(door, keys, region);
  return after === state ? { outcome } : { hasTrace: mayLeaveTrace(outcome), reason: missed(after, 'after') };
}

/** Calls that can be made once more without anybody noticing: they read, use the key, or set what was set before. */
const repeatable =
  /^(Describe|Get|List|Encrypt|Decrypt|ReEncrypt|Generate|Sign|Verify|Derive|Put|Tag|Untag|Update(?!Primary)|CreateGrant|EnableKey|DisableKeyRotation|ImportKey)/;

function mayLeaveTrace(outcome: Outcome): boolean {
  return outcome.kind === 'success' && !repeatable.test(outcome.exchange.operation);
}

async function stateIn(door: Door, keys: RelatedKeys, region: string): Promise<string> {
  return (await describeIn(door, keys, region)).state;
}

/**
 * Lets the move end in every Region, moves the role back, waits, and starts the same move again: both keys are Updating
 * once more, where the target shows it. AWS is known to refuse a move while another is under way.
 */
export async function moveOnceMore(door: Door, session: Session, keys: RelatedKeys): Promise<RelatedKeys> {
  const [first = ''] = keys.regions;
  await requireSettled(door, session, keys);
  await moveAndSettle(door, session, keys, first);
  await updatePrimaryRegion(door, { ...keys, primaryRegion: first }, keys.primaryRegion);
  return keys;
}

/** Makes a new key with one replica that is still Creating, in the same Region as the last. */
export async function replicateOnceMore(door: Door, session: Session, region: string): Promise<RelatedKeys> {
  return startReplica(door, session, await createPrimary(door, session, 'symmetric'), region);
}

/** A look that comes late says nothing, so that several moves are looked at. */
const looks = 4;

/** The very first look at the key after a move shows the state, after one of a few moves at least. */
export async function requireShownAtOnce(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
  state: string,
): Promise<void> {
  const moved = { ...keys, primaryRegion: lastMoveIn(door) ?? keys.primaryRegion };
  for (let look = 1; ; look += 1) {
    const seen = await stateIn(door, keys, region);
    if (seen === state) return;
    if (look === looks)
      throw difference({ expected: `the first DescribeKey in ${region} to show ${state}`, actual: seen });
    await moveOnceMore(door, session, moved);
  }
}

/** The Region that the last UpdatePrimaryRegion named. */
function lastMoveIn({ seen }: Door): string | undefined {
  const move = seen.exchanges.findLast(({ operation }) => operation === 'UpdatePrimaryRegion');
  const region = move && at(JSON.parse(move.request.body), 'PrimaryRegion');
  return typeof region === 'string' ? region : undefined;
}
