import type { Outcome } from '../model/outcome.ts';
import { isServiceError, isThrottling } from '../wire/nothing-learnt.ts';

/** What a whole run has learnt about sending calls again; shared by all its cases. */
export type Repeats = {
  /** Notes every outcome of the run. */
  readonly note: (outcome: Outcome) => void;
  /** Whether an operation other than this returned a response at or after a time by `performance.now()`. */
  readonly isAnyOtherAnsweredSince: (atMs: number, operation: string) => boolean;
  /** Whether the target has answered nothing at all for so long that sending a call again would only cost time. */
  readonly isHopeless: () => boolean;
  /**
   * Whether an operation was found to answer 5xx on every try of some call, and never anything else, so that its next
   * calls need fewer tries. One that fails on malformed input alone fails now and then for other reasons too.
   */
  readonly isLasting: (operation: string) => boolean;
  readonly noteLasting: (operation: string) => void;
  /**
   * Whether an outcome is the one of an operation that nobody has: it is the target's word at once, unless the operation
   * has had another response. Many servers have one page for everything that goes wrong in them.
   */
  readonly isAbsence: (outcome: Outcome) => boolean;
  /** Says what such an outcome is like. */
  readonly noteAbsence: (isAbsence: (outcome: Outcome) => boolean) => void;
};

/** `patienceMs` without any answer is hopeless, until one comes. */
export function createRepeats(patienceMs: number): Repeats {
  const answeredAtMs = new Map<string, number>();
  const lasting = new Set<string>();
  let unansweredSinceMs: number | undefined;
  let isAbsent: (outcome: Outcome) => boolean = () => false;
  const isAnswering = (operation: string) => answeredAtMs.has(operation);
  return {
    note: (outcome) => {
      if (isThrottling(outcome) || isServiceError(outcome) || outcome.kind === 'no-answer') {
        unansweredSinceMs ??= performance.now();
        return;
      }
      unansweredSinceMs = undefined;
      answeredAtMs.set(outcome.exchange.operation, performance.now());
    },
    isAnyOtherAnsweredSince: (atMs, operation) =>
      [...answeredAtMs].some(([name, lastMs]) => name !== operation && lastMs >= atMs),
    isHopeless: () => unansweredSinceMs !== undefined && performance.now() - unansweredSinceMs > patienceMs,
    isLasting: (operation) => lasting.has(operation) && !isAnswering(operation),
    noteLasting: (operation) => void lasting.add(operation),
    isAbsence: (outcome) => !isAnswering(outcome.exchange.operation) && isAbsent(outcome),
    noteAbsence: (isAbsence) => {
      isAbsent = isAbsence;
    },
  };
}
