import { describeOutcome, noCode, type Outcome, type Refusal } from './outcome.ts';
import { indeterminate, Stop } from './stop.ts';

/** Names under which services ask to be called less often. KMS's LimitExceededException is none: it speaks of a quota. */
const throttlingCodes = new Set([
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
const unavailableCodes = new Set(['ServiceUnavailable', 'ServiceUnavailableException']);

/** A gateway in front of the target, or a target that is starting or stopping, answers these without naming an exception. */
const passingStatuses = new Set([502, 503, 504]);

/**
 * Why an answer says nothing about the target's behaviour: the network was silent, something on the way answered in
 * its place, or it was too busy. `undefined` when it is an answer.
 */
export function nothingLearnt(outcome: Outcome): Stop | undefined {
  const { operation } = outcome.exchange;
  if (outcome.kind === 'success') return undefined;
  if (outcome.kind === 'no-answer')
    return outcome.reason === 'network'
      ? indeterminate('no-answer', `No answer to ${operation}: ${outcome.detail}.`)
      : undefined;
  if (isThrottling(outcome)) return indeterminate('throttled', wasThrottled(outcome));
  return isGateways(outcome) ? indeterminate('no-answer', wasGateways(outcome)) : undefined;
}

/** Whether a call that nothing was learnt from may have been carried out all the same. */
export function mayHaveBeenDone(outcome: Outcome): boolean {
  return nothingLearnt(outcome) !== undefined && !(outcome.kind === 'refusal' && isThrottling(outcome));
}

/** Whether this was thrown because nothing was learnt, and not because the target differs or the suite is at fault. */
export function isUndecided(error: unknown): error is Stop {
  return error instanceof Stop && error.why.verdict === 'indeterminate';
}

function isThrottling({ code, status }: Refusal): boolean {
  return throttlingCodes.has(code) || status === 429;
}

function isGateways({ code, status }: Refusal): boolean {
  return passingStatuses.has(status) && (code === noCode || unavailableCodes.has(code));
}

function wasThrottled(refusal: Refusal): string {
  return `${refusal.exchange.operation} was throttled: it was answered ${describeOutcome(refusal)}.`;
}

function wasGateways(refusal: Refusal): string {
  return `No answer to ${refusal.exchange.operation} but a gateway's: ${describeOutcome(refusal)}.`;
}
