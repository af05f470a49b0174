import { indeterminate } from '../model/stop.ts';
import { boundedAnswer } from '../profile/bounded-answer.ts';
import type { Case } from './case.ts';

/**
 * Asks a target that claims the capability `faults` to answer the next `operation` on this key with `exception`,
 * through its control path: `POST <home endpoint><faultsPath>` with `{operation, keyId, exception, times}`.
 */
export async function arrangeFault(
  { door, session: { target }, keys }: Case,
  operation: string,
  exception: string,
): Promise<void> {
  const url = new URL(target.faultsPath ?? '/', target.endpoints[keys.primaryRegion]);
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operation, keyId: keys.keyId, exception, times: 1 }),
  };
  const { status } = await boundedAnswer(url, request, target.budgets.requestMs).catch((error: Error) => {
    throw indeterminate('no-answer', `No answer from the fault control at ${url}: ${error.message}.`);
  });
  door.seen.ordered.push(exception);
  if (status >= 200 && status < 300) return;
  if (passing.includes(status))
    throw indeterminate(
      'no-answer',
      `A gateway answered instead of the fault control at ${url}: HTTP ${status}.`,
    );
  throw new Error(
    `Expected the fault control at ${url} to accept the fault, got HTTP ${status}. Check faultsPath in the profile of ${target.name}.`,
  );
}

/** What a gateway or a throttle in front of the target answers. */
const passing = [429, 502, 503, 504];
