import type { JsonObject } from '../model/json.ts';
import { describeOutcome, noCode, type Outcome, type Refusal } from '../model/outcome.ts';
import { difference, inapplicable } from '../model/stop.ts';
import { missingRefusal, unexpectedRefusal } from './defects.ts';
import { nothingLearnt } from './nothing-learnt.ts';

/** The output of a call that must succeed; stops the scenario otherwise. `what` completes "expected … to succeed". */
export function requireSuccess(outcome: Outcome, what: string): JsonObject {
  if (outcome.kind === 'success') return outcome.output;
  stopIfNothingLearnt(outcome);
  throw difference({
    expected: `${what} to succeed`,
    actual: describeOutcome(outcome),
    defect: unexpectedRefusal(outcome),
    exchange: outcome.exchange,
  });
}

/** The refusal of a call that must be refused with one of `codes`; stops the scenario otherwise. */
export function requireRefusalWith(outcome: Outcome, codes: readonly string[]): Refusal {
  const expected = `refusal with ${codes.join(' or ')}`;
  if (outcome.kind === 'refusal' && codes.includes(outcome.code)) return outcome;
  stopIfNothingLearnt(outcome);
  stopIfDoubtful(outcome);
  throw difference({
    expected,
    actual: describeOutcome(outcome),
    defect: missingRefusal(outcome, codes),
    exchange: outcome.exchange,
  });
}

/**
 * The refusal of a call that must be refused, whatever the exception. A crash is not a refusal: the answer must name
 * an exception and blame the caller (HTTP 4xx), since AWS answers every mistake of the caller that way.
 */
export function requireRefusal(outcome: Outcome): Refusal {
  stopIfNothingLearnt(outcome);
  stopIfDoubtful(outcome);
  if (outcome.kind === 'refusal' && outcome.code !== noCode && outcome.status < 500) return outcome;
  throw difference({
    expected: 'a refusal (HTTP 4xx naming an exception)',
    actual: describeOutcome(outcome),
    defect: missingRefusal(outcome, []),
    exchange: outcome.exchange,
  });
}

/** A success where a refusal was expected says nothing when the key may have left the state that it is about. */
function stopIfDoubtful(outcome: Outcome): void {
  if (outcome.kind === 'success' && outcome.doubt) throw inapplicable('not-seen', outcome.doubt);
}

/** Whatever says nothing about the target's behaviour stops the scenario; most of it stops at the door already. */
export function stopIfNothingLearnt(outcome: Outcome): void {
  const undecided = nothingLearnt(outcome);
  if (undecided) throw undecided;
}
