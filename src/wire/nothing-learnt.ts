import { describeOutcome, noCode, type Outcome, type Refusal } from '../model/outcome.ts';
import { indeterminate, Stop } from '../model/stop.ts';

/** Names under which services ask to be called less often. KMS's LimitExceededException is none: it speaks of a quota. */
const throttlingCodes: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
]);

/** AWS's front end answers these with HTTP 503, before any service looks at the request (CommonErrors.html). */
const unavailableCodes: ReadonlySet<string> = new Set(['ServiceUnavailable', 'ServiceUnavailableException']);

/** A gateway in front of the target, or a target that is starting or stopping, answers these without naming an exception. */
const passingStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Why an answer says nothing about the target's behaviour: the network was silent, something on the way answered in
 * its place, or it was too busy. `undefined` when it is an answer.
 */
export function nothingLearnt(outcome: Outcome): Stop | undefined {
  const { operation } = outcome.exchange;
  if (outcome.kind === 'success') return undefined;
  if (outcome.kind === 'refusal' && outcome.isLasting) return undefined;
  if (outcome.kind === 'no-answer')
    return outcome.reason === 'network'
      ? indeterminate('no-answer', `No answer to ${operation}: ${outcome.detail}.`)
      : undefined;
  if (isThrottling(outcome)) return indeterminate('throttled', wasThrottled(outcome));
  if (isGateways(outcome)) return indeterminate('no-answer', wasGateways(outcome));
  return undefined;
}

/** The same, and an error of the service that did not last: whoever sends a call again knows that. */
export function nothingLearntFromTries(outcome: Outcome): Stop | undefined {
  const isPassing = isServiceError(outcome) && !outcome.isLasting;
  return (
    nothingLearnt(outcome) ?? (isPassing ? indeterminate('service-error', hasFailed(outcome)) : undefined)
  );
}

/** Whether the target, or something in front of it, says that it failed, and not that it has no such operation. */
export function isServiceError(outcome: Outcome): outcome is Refusal {
  return outcome.kind === 'refusal' && outcome.status >= 500 && outcome.status !== 501;
}

/** Whether a call that nothing was learnt from may have been carried out all the same. */
export function mayHaveBeenDone(outcome: Outcome): boolean {
  const isUnanswered = nothingLearnt(outcome) !== undefined || isServiceError(outcome);
  return isUnanswered && !isThrottling(outcome);
}

/** Whether this was thrown because nothing was learnt, and not because the target differs or the suite is at fault. */
export function isUndecided(error: unknown): error is Stop {
  return error instanceof Stop && error.why.verdict === 'indeterminate';
}

/** Whether the target says that it was called too often; then it has not carried out the call. */
export function isThrottling(outcome: Outcome): outcome is Refusal {
  return outcome.kind === 'refusal' && (throttlingCodes.has(outcome.code) || outcome.status === 429);
}

function isGateways({ code, status }: Refusal): boolean {
  return passingStatuses.has(status) && (code === noCode || unavailableCodes.has(code));
}

function hasFailed(refusal: Refusal): string {
  const { operation } = refusal.exchange;
  return `${operation} failed with ${describeOutcome(refusal)}, and the target answered no other call in the meantime.`;
}

function wasThrottled(refusal: Refusal): string {
  return `${refusal.exchange.operation} was throttled: it failed with ${describeOutcome(refusal)}.`;
}

function wasGateways(refusal: Refusal): string {
  return `A gateway answered ${refusal.exchange.operation} instead of the target: ${describeOutcome(refusal)}.`;
}
