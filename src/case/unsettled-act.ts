import { parseJson } from '../contract/wire-body.ts';
import type { Door } from '../door/door.ts';
import { poll } from '../door/poll.ts';
import type { Session } from '../door/session.ts';
import { moveAndSettle } from '../keys/moves.ts';
import { asText, at } from '../model/json.ts';
import type { Outcome } from '../model/outcome.ts';
import { pause } from '../model/pause.ts';
import type { RelatedKeys } from '../model/related-keys.ts';
import { canBeRepeated, changesSomething } from '../spec/operation-table.ts';
import { isDenied } from '../wire/permissions.ts';

/** The act of a case that changed permissions a moment before: they may not have been in effect yet. */
export type UnsettledAct = {
  readonly door: Door;
  readonly session: Session;
  /** The related keys from which the act begins. */
  readonly keys: RelatedKeys;
  /** Does the act, and keeps its outcome. */
  readonly make: () => Promise<Outcome>;
  /** Whether the scenario is about a refusal of the act. */
  readonly mayBeRefused: boolean;
};

/**
 * Does an act again that may have met the permissions of before, each time from where it began, until it comes to what
 * the scenario is about or every permission is in effect. A denial that should be is believed after consecutive ones;
 * what no permission can have made is left as it is. The last act is made no earlier than that.
 */
export async function repeatUntilInEffect(act: UnsettledAct, first: Outcome): Promise<void> {
  const { door, session, mayBeRefused } = act;
  const unsettledForMs = door.permissions.unsettledForMs();
  if (unsettledForMs === 0 || (mayBeRefused ? isOtherRefusal(first) : !isDenied(first))) return;
  if (!canBeDoneAgain(first)) return;
  const { pollMs, confirmations } = session.target.budgets;
  let outcome = first;
  const again = async () => {
    await undo(act, outcome);
    outcome = await act.make();
    return outcome;
  };
  const isDone = (each: Outcome) => {
    if (isOtherRefusal(each) || !canBeDoneAgain(each)) return 'for good';
    return isDenied(each) === mayBeRefused;
  };
  // What is done again is no act of the scenario's: its times and its effects are those of the first.
  door.beginStep(false);
  await poll(again, isDone, {
    withinMs: Math.max(pollMs, unsettledForMs),
    everyMs: pollMs,
    confirmations: mayBeRefused ? confirmations : 1,
  });
}

/** Neither a success nor a denial: no permission has made that. */
function isOtherRefusal(outcome: Outcome): boolean {
  return outcome.kind !== 'success' && !isDenied(outcome);
}

function canBeDoneAgain({ kind, exchange: { operation } }: Outcome): boolean {
  return kind !== 'success' || canBeTriedAgain(operation);
}

/** A move can be undone; whatever else leaves a trace cannot. */
function canBeTriedAgain(operation: string): boolean {
  return canBeRepeated(operation) || canBeUndone(operation);
}

/**
 * Waits until permissions are in effect before an act that must be refused, where a success would leave something that
 * nobody undoes, or where another refusal than a denial is what the scenario is about.
 */
export async function untilInEffect(
  { permissions }: Door,
  operation: string,
  isDenialExpected: boolean,
): Promise<void> {
  const unsettledForMs = permissions.unsettledForMs();
  if (unsettledForMs > 0 && !(isDenialExpected && leavesNothing(operation))) await pause(unsettledForMs);
}

function leavesNothing(operation: string): boolean {
  return !changesSomething(operation) || canBeUndone(operation);
}

function canBeUndone(operation: string): boolean {
  return operation === 'UpdatePrimaryRegion';
}

/** Moves the primary Region back where the act has moved it. */
async function undo({ door, session, keys }: UnsettledAct, { kind, exchange }: Outcome): Promise<void> {
  if (kind !== 'success' || !canBeUndone(exchange.operation)) return;
  const moved = asText(at(parseJson(exchange.request.body), 'PrimaryRegion'));
  await moveAndSettle({ door, session, keys: { ...keys, primaryRegion: moved } }, keys.primaryRegion);
}
