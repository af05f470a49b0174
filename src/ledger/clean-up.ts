import { type Ledger, ownKeys } from '../model/created-keys.ts';
import type { Driver } from '../model/driver.ts';
import type { Target } from '../profile/target.ts';
import type { Cleaner } from './cleaner.ts';
import { ownKeysByTag } from './own-keys.ts';

/** What a run leaves to its clean-up. */
export type Leavings = {
  readonly driver: Driver;
  readonly target: Target;
  readonly runId: string;
  readonly ledger: Ledger;
  readonly cleaner: Cleaner;
};

/**
 * Schedules every key of a run for deletion: those that were handed over, those that a run which broke off did not come
 * to hand over, and, where the answer to a CreateKey was lost, those that carry its tag. Returns what was left behind;
 * the ledger is kept exactly when there is any.
 */
export async function cleanUpAfter(leavings: Leavings): Promise<readonly string[]> {
  const { cleaner, ledger } = leavings;
  for (const key of ownKeys(ledger.entries())) if (!cleaner.isHandedOver(key)) cleaner.handOver(key);
  await cleaner.finish();
  const lost = ledger.hasNameless() ? await handOverNameless(leavings) : [];
  const left = [...(await cleaner.finish()), ...lost];
  if (left.length === 0) ledger.discard();
  return left;
}

async function handOverNameless({ driver, target, runId, cleaner }: Leavings): Promise<readonly string[]> {
  const { entries, unread } = await ownKeysByTag(driver, target);
  for (const key of ownKeys(entries.filter((entry) => entry.runId === runId))) cleaner.handOver(key);
  return unread.map(
    ({ keyId = 'the keys', region, reason }) =>
      `a key may exist whose CreateKey got no answer, and ${keyId} in ${region} could not be checked: ${reason}`,
  );
}
