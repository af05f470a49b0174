import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { indeterminate } from './stop.ts';

/**
 * Asks a target that claims the capability `faults` to answer the next `operation` on this key with `exception`,
 * through its control path: `POST <home endpoint><faultsPath>` with `{operation, keyId, exception, times}`.
 */
export async function arrangeFault(
  { target }: Session,
  keys: RelatedKeys,
  operation: string,
  exception: string,
): Promise<void> {
  const url = new URL(target.faultsPath ?? '/', target.endpoints[keys.primaryRegion]);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operation, keyId: keys.keyId, exception, times: 1 }),
    signal: AbortSignal.timeout(target.budgets.requestMs),
  }).catch((error: Error) => {
    throw indeterminate('no-answer', `No answer from the fault control at ${url}: ${error.message}.`);
  });
  if (response.ok) return;
  throw new Error(
    `Expected the fault control at ${url} to accept the fault, got HTTP ${response.status}. Check faultsPath in the profile of ${target.name}.`,
  );
}
