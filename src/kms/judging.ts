import { missingRefusal, unexpectedRefusal } from './defects.ts';
import type { JsonObject } from './json.ts';
import { describeOutcome, noCode, type Outcome, type Refusal } from './outcome.ts';
import { difference, indeterminate } from './stop.ts';

const throttlingCodes = new Set([
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);
/** A gateway in front of the target, or a target that is starting or stopping, answers these: nothing is learnt from them. */
const passingStatuses = new Set([429, 502, 503, 504]);

/** The output of a call that must succeed; stops the scenario otherwise. `what` completes "expected … to succeed". */
export function requireSuccess(outcome: Outcome, what: string): JsonObject {
  if (outcome.kind === 'success') return outcome.output;
  stopIfNothingLearnt(outcome);
  throw difference({
    expected: `${what} to succeed`,
    actual: describeOutcome(outcome),
    defect: unexpectedRefusal(outcome),
  });
}

/** The refusal of a call that must be refused with one of `codes`; stops the scenario otherwise. */
export function requireRefusalWith(outcome: Outcome, codes: readonly string[]): Refusal {
  const expected = `refusal with ${codes.join(' or ')}`;
  if (outcome.kind === 'refusal' && codes.includes(outcome.code)) return outcome;
  stopIfNothingLearnt(outcome);
  throw difference({
    expected,
    actual: describeOutcome(outcome),
    defect: missingRefusal(outcome, codes),
  });
}

/**
 * The refusal of a call that must be refused, whatever the exception. A crash is not a refusal: the answer must name
 * an exception and blame the caller (HTTP 4xx), since AWS answers every mistake of the caller that way.
 */
export function requireRefusal(outcome: Outcome): Refusal {
  stopIfNothingLearnt(outcome);
  if (outcome.kind === 'refusal' && outcome.code !== noCode && outcome.status < 500) return outcome;
  throw difference({
    expected: 'a refusal (HTTP 4xx naming an exception)',
    actual: describeOutcome(outcome),
    defect: missingRefusal(outcome, []),
  });
}

/** A silent network says nothing about the target's behaviour. */
export function stopIfSilent(outcome: Outcome): void {
  if (outcome.kind !== 'no-answer' || outcome.reason !== 'network') return;
  throw indeterminate('no-answer', `No answer to ${outcome.exchange.operation}: ${outcome.detail}.`);
}

/** Throttling and a silent network say nothing about the target's behaviour. */
export function stopIfNothingLearnt(outcome: Outcome): void {
  stopIfSilent(outcome);
  if (outcome.kind !== 'refusal') return;
  const isThrottled = throttlingCodes.has(outcome.code) || outcome.status === 429;
  if (!isThrottled && !(outcome.code === noCode && passingStatuses.has(outcome.status))) return;
  const cause = isThrottled ? 'throttled' : 'no-answer';
  throw indeterminate(cause, `${outcome.exchange.operation} was answered ${describeOutcome(outcome)}.`);
}
