import type { Call } from '../model/driver.ts';
import { describeOutcome, type Outcome } from '../model/outcome.ts';
import { pause } from '../model/pause.ts';
import { indeterminate } from '../model/stop.ts';
import type { Budgets } from '../profile/target.ts';
import { isServiceError, isThrottling } from '../wire/nothing-learnt.ts';
import type { Repeats } from './repeats.ts';
import { checkOfDone, isRepeatable } from './undone.ts';

/** Who sends calls: for one case of a run. */
export type Sender = {
  /** Sends a call a single time, and keeps the exchange. */
  readonly once: (call: Call) => Promise<Outcome>;
  /** Told of every outcome that another try takes the place of. */
  readonly superseded: (call: Call, outcome: Outcome) => void;
  /** Whether the case asked the target for this outcome: then it is an answer, even where it says "too busy". */
  readonly isOrdered: (outcome: Outcome) => boolean;
  readonly repeats: Repeats;
  readonly budgets: Pick<Budgets, 'settleMs'>;
};

/**
 * Sends a call until it gets past throttling and past errors of the service. A throttled call was not carried out. One
 * that failed with 5xx may have been: it is sent again where that does no harm, or a read shows that nothing happened;
 * where no read shows it, what comes next decides nothing, unless it is 5xx each time. The same call refused with 5xx on
 * every try over the settle budget, while the target answers others, is the target's response: `isLasting`.
 */
export async function sendPatiently(sender: Sender, call: Call): Promise<Outcome> {
  const first = await sendUntilLetThrough(sender, call);
  if (!isWorthAnother(sender, call, first)) return first;
  const sinceMs = performance.now();
  const { repeats, budgets } = sender;
  let isDoubtful = false;
  let last = first;
  for (const waitMs of waitsWithin(budgets.settleMs, repeats.isLasting(call.operation))) {
    sender.superseded(call, last);
    isDoubtful ||= !(isRepeatable(call) || (await isUndone(sender, call)));
    await pause(waitMs);
    last = await sendUntilLetThrough(sender, call);
    if (!isWorthAnother(sender, call, last)) break;
  }
  if (!isServiceError(last)) return isDoubtful ? doubtful(first, last) : last;
  if (!(await isAnotherAnswered(sender, call, sinceMs))) return last;
  repeats.noteLasting(call.operation);
  return { ...last, isLasting: true };
}

function isWorthAnother({ isOrdered, repeats }: Sender, call: Call, outcome: Outcome): boolean {
  const isFinal = call.isSentOnce || isOrdered(outcome) || repeats.isAbsence(outcome);
  return isServiceError(outcome) && !isFinal && !repeats.isHopeless();
}

const throttledTries = 8;
const firstWaitMs = 250;
const longestWaitMs = 8_000;

/** Sends a call again while it is throttled; half of each wait is chance, so that calls do not come back together. */
export async function sendUntilLetThrough(
  { once, isOrdered, repeats, superseded }: Sender,
  call: Call,
): Promise<Outcome> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await once(call);
    const isFinal = tries === throttledTries || isOrdered(outcome) || repeats.isHopeless();
    if (!isThrottling(outcome) || isFinal) return outcome;
    superseded(call, outcome);
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (tries - 1));
    await pause(waitMs * (0.5 + Math.random() / 2));
  }
}

const fewestTries = 5;

/** Waits that double and come to the settle budget, at least five; a single short one where the outcome is known to last. */
export function waitsWithin(settleMs: number, isLasting: boolean): readonly number[] {
  const firstMs = Math.min(firstWaitMs, settleMs / (2 ** fewestTries - 1));
  if (isLasting) return [firstMs];
  const count = Math.max(fewestTries, Math.ceil(Math.log2(settleMs / firstMs + 1)));
  return Array.from({ length: count }, (_, index) => firstMs * 2 ** index);
}

async function isUndone(sender: Sender, call: Call): Promise<boolean> {
  const check = checkOfDone(call);
  if (!check) return false;
  const { operation, input, region } = check;
  const outcome = await sendUntilLetThrough(sender, { operation, input, region, identity: 'main' }).catch(
    () => undefined,
  );
  if (outcome?.kind === 'success') return check.isUndone(outcome.output);
  const isMissing = outcome?.kind === 'refusal' && outcome.status < 500 && !isThrottling(outcome);
  return isMissing && check.isUndoneIfMissing === true;
}

/** A call that was perhaps carried out the first time says nothing the second time. */
function doubtful(first: Outcome, last: Outcome): never {
  const { operation } = first.exchange;
  throw indeterminate(
    'service-error',
    `${operation} failed, but may have taken effect: the first call returned ${describeOutcome(first)} Sent again, it returned ${describeOutcome(last)}`,
  );
}

/** Whether the target answers other operations meanwhile; asks it where nothing else was called. */
async function isAnotherAnswered(sender: Sender, call: Call, sinceMs: number): Promise<boolean> {
  const { repeats } = sender;
  if (repeats.isAnyOtherAnsweredSince(sinceMs, call.operation)) return true;
  const operation = call.operation === 'ListKeys' ? 'ListAliases' : 'ListKeys';
  await sendUntilLetThrough(sender, { operation, input: {}, region: call.region, identity: 'main' });
  return repeats.isAnyOtherAnsweredSince(sinceMs, call.operation);
}
