import { rmSync } from 'node:fs';
import { type OwnKey, type Scheduled, scheduleDeletion } from '../kms/cleaner.ts';
import type { Driver } from '../kms/driver.ts';
import { type LedgerEntry, ownKeys } from '../kms/ledger.ts';
import { openDriver } from '../kms/open-session.ts';
import { ownKeysByTag, type TaggedKey } from '../kms/own-keys.ts';
import { Stop } from '../kms/stop.ts';
import type { Target } from '../target/target.ts';
import { type Reason, reasonToSpare, type SweepableRun, sweepableRuns } from './sweepable-runs.ts';

/** Whose keys are meant. */
export type Sweeping = {
  /** Keys that only their tag tells are spared while the youngest of their run is younger; 0 spares none. */
  readonly olderThanMs: number;
  /** This run only, whatever is known of it. */
  readonly runId?: string;
};

export type SparedRun = Reason & { readonly runId: string; readonly keys: number };

export type Swept = {
  /** The keys of the suite that were found. */
  readonly found: readonly OwnKey[];
  /** What could not be scheduled or looked for, with the reason. */
  readonly leftBehind: readonly string[];
  /** Runs that are in progress, or may be: their keys were not touched. */
  readonly spared: readonly SparedRun[];
};

/**
 * Schedules the deletion of every key that this suite created on the target: those in the ledgers of runs, and those
 * that carry the suite's tag, since a crash may come between a key and its line. No other key is touched, and none of a
 * run that is in progress or may be. A ledger goes when the target still knew each key in it and none was left behind:
 * it may speak of another target otherwise.
 */
export async function sweep(target: Target, ledgerFolder: string, meant: Sweeping): Promise<Swept> {
  const { driver, close } = openDriver(target, 'sweep');
  try {
    const tagged = await taggedEntries(driver, target);
    const runs = sweepableRuns(ledgerFolder, tagged.entries).filter(
      ({ runId }) => meant.runId === undefined || meant.runId === runId,
    );
    const found: OwnKey[] = [];
    const leftBehind = [...tagged.left];
    const spared: SparedRun[] = [];
    for (const run of runs) {
      const why = meant.runId === undefined ? reasonToSpare(run, meant.olderThanMs) : undefined;
      const swept = why ? nothing : await sweepRun(driver, target, run);
      found.push(...swept.found);
      leftBehind.push(...swept.left);
      if (why) spared.push({ runId: run.runId, keys: keysOf(run), ...why });
    }
    return { found, leftBehind, spared };
  } finally {
    close();
  }
}

/** The keys of one run, first by its ledger and then by its tag. */
async function sweepRun(
  driver: Driver,
  target: Target,
  { ledger, tagged }: SweepableRun,
): Promise<SweptKeys> {
  const swept = await scheduleAll(driver, target, ledger?.entries ?? []);
  if (ledger && swept.left.length + swept.unknown.length === 0) rmSync(ledger.file);
  const known = new Set(swept.found.map(({ keyId }) => keyId));
  const others = tagged.filter(({ keyId }) => !known.has(keyId));
  const rest = await scheduleAll(driver, target, others);
  return {
    found: [...swept.found, ...rest.found],
    unknown: [...swept.unknown, ...rest.unknown],
    left: [...swept.left, ...rest.left],
  };
}

function keysOf({ ledger, tagged }: SweepableRun): number {
  return new Set([...(ledger?.entries ?? []), ...tagged].map(({ keyId }) => keyId)).size;
}

const nothing: SweptKeys = { found: [], unknown: [], left: [] };

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
): Promise<{ readonly entries: readonly TaggedKey[]; readonly left: readonly string[] }> {
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
