import type { Door } from '../../door/door.ts';
import type { Outcome } from '../../model/outcome.ts';
import { inRegions, type RelatedKeys } from '../../model/related-keys.ts';
import { inapplicable } from '../../model/stop.ts';
import { canBeRepeated, setsKeyState } from '../../spec/operation-table.ts';
import type { BareCase } from '../case.ts';
import { takeSnapshot } from '../snapshot.ts';
import { type Effect, effectOf } from '../use/effects.ts';
import { describeIn } from '../views.ts';
import type { Encounter } from './encounter.ts';
import { isShown, readValues, regionsFor, type Shown } from './shown.ts';
import { answeredAfterMs, cameInTime } from './time-in-state.ts';

/** A call that met a key in a transient state: what it came to, on which keys, and how they looked before. */
export type Met = { readonly keys: RelatedKeys; readonly outcome: Outcome; readonly before: Shown };

const attempts = 10;
/** A target that has not shown the state by then has no such state, or one too short to meet. */
const attemptsUnseen = 4;
/** A success that may have overwritten the state is believed after as many meetings that came to the same. */
const meetingsNeeded = 3;

/**
 * Makes a call while the key of a Region is in a transient state. DescribeKey must show that state right before the call.
 * A refusal then has met it: no faithful target refuses a key that has left the state. A success has met it when the
 * state still shows afterwards. It may also have overwritten the state: then the other key of the pair tells whether the
 * state lasted (without one, a key that is left alone does), and since a faithful target may end it earlier on one side,
 * several meetings must come to the same. What
 * was missed is brought about again, a few times; then the scenario is inapplicable. Where reads lag, the state may be
 * over although it is still shown, so that a success proves nothing against the target.
 */
export async function callDuring(bare: BareCase, encounter: Encounter): Promise<Met> {
  const { door, session } = bare;
  const { doReadsLag } = session.support;
  let current = encounter;
  let overwritten = 0;
  const untimed: number[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const { met, evidence, reason } = await meet(bare, current);
    if (met && evidence === 'overwritten' && !doReadsLag) overwritten += 1;
    if (met && evidence === 'untimed' && !doReadsLag) untimed.push(answeredAfterMs(door, met.outcome));
    const isBelieved =
      evidence === 'certain' ||
      overwritten === meetingsNeeded ||
      (untimed.length === meetingsNeeded &&
        (current.mustSucceed || (mayEnd(current.operation) && (await cameInTime(bare, current, untimed)))));
    if (met && isBelieved) return doReadsLag ? { ...met, outcome: doubtful(met.outcome) } : met;
    const isShownAtAll = door.seen.states.some(({ keyState }) => keyState === encounter.state);
    if (attempt >= (isShownAtAll ? attempts : attemptsUnseen)) throw inapplicable('not-seen', reason);
    const next = await current.again(met !== undefined && mayLeaveTrace(met.outcome));
    current = { ...next, ...(encounter.mustSucceed && { mustSucceed: true }) };
  }
}

/** Whether a success can be what ended the state; any other that finds it over afterwards has come too late. */
function mayEnd(operation: string): boolean {
  return setsKeyState(operation) || operation === 'UpdatePrimaryRegion';
}

function doubtful(outcome: Outcome): Outcome {
  const doubt =
    "This target's reads lag behind its writes, so the state that DescribeKey showed before and after the call may already have ended.";
  return outcome.kind === 'success' ? { ...outcome, doubt } : outcome;
}

type Meeting = {
  /** Absent when the key was not in the state any more before the call, which was then not made. */
  readonly met?: Met;
  readonly evidence: 'certain' | 'overwritten' | 'untimed' | 'none';
  readonly reason: string;
};

async function meet(bare: BareCase, encounter: Encounter): Promise<Meeting> {
  const { door } = bare;
  const { keys, region, state, clock, call } = encounter;
  const missed = (seen: string, when: string) =>
    `DescribeKey in ${region} returned ${seen} right ${when} the call, not ${state}.`;
  const before = await showDuring(bare, encounter);
  const stateBefore = before.views[region]?.state ?? '';
  if (stateBefore !== state) return { evidence: 'none', reason: missed(stateBefore, 'before') };
  const outcome = await call();
  const met = { keys, outcome, before };
  if (outcome.kind !== 'success') return { met, evidence: 'certain', reason: '' };
  const after = await stateIn(door, keys, region);
  const reason = missed(after, 'after');
  if (after === state) return { met, evidence: 'certain', reason };
  if (clock === undefined) return { met, evidence: 'untimed', reason };
  const isStillOn = (await stateIn(door, keys, clock)) === state;
  return { met, evidence: isStillOn ? 'overwritten' : 'none', reason };
}

/** Reads what the call could change; all keys at once, since the state may be over soon. */
async function showDuring({ door, session }: BareCase, encounter: Encounter): Promise<Shown> {
  const { operation, keys, region, state, mustSucceed } = encounter;
  const effect: Effect = mustSucceed ? { properties: [] } : effectOf(operation);
  const looked = mustSucceed ? [] : regionsFor(session, keys, effect).filter((each) => each !== region);
  const properties = session.support.doReadsLag ? [] : effect.properties;
  const values = await readValues({ door, session, keys }, properties);
  const snapshots = [looked, [region]].map((regions) => takeSnapshot(door, inRegions(keys, regions)));
  const [others, own] = await Promise.all(snapshots);
  const next = state === 'Creating' && keys.kind === 'imported' ? 'PendingImport' : 'Enabled';
  return {
    keys: inRegions(keys, [...looked, region]),
    views: { ...others, ...own },
    values: values.filter(isShown),
    passing: { state, region, next },
  };
}

/** Whether the call cannot be made once more on the same keys: it would be refused, or the keys are in another state now. */
function mayLeaveTrace({ kind, exchange: { operation } }: Outcome): boolean {
  return kind === 'success' && (setsKeyState(operation) || !canBeRepeated(operation));
}

async function stateIn(door: Door, keys: RelatedKeys, region: string): Promise<string> {
  return (await describeIn(door, keys, region)).state;
}
