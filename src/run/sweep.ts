import { rmSync } from 'node:fs';
import { type OwnKey, type Scheduled, scheduleDeletion } from '../kms/cleaner.ts';
import type { Driver } from '../kms/driver.ts';
import { type LedgerEntry, ledgersIn, ownKeys, readLedger } from '../kms/ledger.ts';
import { openDriver } from '../kms/open-session.ts';
import { ownKeysByTag } from '../kms/own-keys.ts';
import { Stop } from '../kms/stop.ts';
import type { Target } from '../target/target.ts';

export type Swept = {
  /** The keys of the suite that were found. */
  readonly found: readonly OwnKey[];
  /** What could not be scheduled or looked for, with the reason. */
  readonly leftBehind: readonly string[];
};

/**
 * Schedules the deletion of every key that this suite created on the target: those in the ledgers of runs, and those
 * that carry the suite's tag, since a crash may come between a key and its line. No other key is touched. A ledger goes
 * when the target still knew each key in it and none was left behind: it may speak of another target otherwise.
 */
export async function sweep(target: Target, ledgerFolder: string): Promise<Swept> {
  const { driver, close } = openDriver(target, 'sweep');
  try {
    const found: OwnKey[] = [];
    const leftBehind: string[] = [];
    for (const file of ledgersIn(ledgerFolder)) {
      const swept = await scheduleAll(driver, target, readLedger(file));
      found.push(...swept.found);
      leftBehind.push(...swept.left);
      if (swept.left.length + swept.unknown.length === 0) rmSync(file);
    }
    const tagged = await taggedEntries(driver, target);
    const known = new Set(found.map(({ keyId }) => keyId));
    const rest = await scheduleAll(
      driver,
      target,
      tagged.entries.filter(({ keyId }) => !known.has(keyId)),
    );
    return { found: [...found, ...rest.found], leftBehind: [...leftBehind, ...rest.left, ...tagged.left] };
  } finally {
    close();
  }
}

type SweptKeys = {
  readonly found: readonly OwnKey[];
  readonly unknown: readonly OwnKey[];
  readonly left: readonly string[];
};

/** Each key in every Region of the target: a replica whose line was lost has the key ID of its primary key. */
async function scheduleAll(
  driver: Driver,
  { regions, budgets }: Target,
  entries: readonly LedgerEntry[],
): Promise<SweptKeys> {
  const ended: { readonly key: OwnKey; readonly became: Scheduled }[] = [];
  for (const key of ownKeys(entries)) {
    const known = key.regions.filter((region) => regions.includes(region));
    const everywhere = [...known, ...regions.filter((region) => !known.includes(region))];
    const became = await scheduleDeletion(driver, budgets, { ...key, regions: everywhere });
    ended.push({ key, became });
  }
  const isFound = ({ became }: (typeof ended)[number]) => became.scheduled.length + became.left.length > 0;
  return {
    found: ended.filter(isFound).map(({ key }) => key),
    unknown: ended.filter((each) => !isFound(each)).map(({ key }) => key),
    left: ended.flatMap(({ became }) => became.left),
  };
}

async function taggedEntries(
  driver: Driver,
  target: Target,
): Promise<{ readonly entries: readonly LedgerEntry[]; readonly left: readonly string[] }> {
  try {
    return { entries: await ownKeysByTag(driver, target), left: [] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return {
      entries: [],
      left: [`keys that only their tag tells could not be looked for: ${error.message}`],
    };
  }
}
