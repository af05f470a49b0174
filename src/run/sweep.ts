import { type OwnKey, scheduleDeletion } from '../kms/cleaner.ts';
import { ownKeys, readLedgers } from '../kms/ledger.ts';
import { openDriver } from '../kms/open-session.ts';
import { ownKeysByTag } from '../kms/own-keys.ts';
import type { Target } from '../target/target.ts';

export type Swept = { readonly scheduled: readonly OwnKey[]; readonly leftBehind: readonly string[] };

/**
 * Schedules the deletion of every key that this suite created on the target: those in the ledger of a run, and those
 * that carry the suite's tag, since a crash may come between a key and its line. No other key is touched.
 */
export async function sweep(target: Target, ledgerFolder: string): Promise<Swept> {
  const { driver, close } = openDriver(target, 'sweep');
  try {
    const entries = [...readLedgers(ledgerFolder), ...(await ownKeysByTag(driver, target))];
    const keys = ownKeys(entries);
    const leftBehind: string[] = [];
    for (const key of keys) leftBehind.push(...(await scheduleDeletion(driver, target.budgets, key)));
    return { scheduled: keys, leftBehind };
  } finally {
    close();
  }
}
