import { rmSync } from 'node:fs';
import { openDriver } from '../case/open-session.ts';
import { scheduleDeletion } from '../ledger/key-ending.ts';
import { ownKeysByTag, type Unread } from '../ledger/own-keys.ts';
import { atATime } from '../model/at-a-time.ts';
import { type LedgerEntry, type OwnKey, ownKeys } from '../model/created-keys.ts';
import type { Driver } from '../model/driver.ts';
import type { Target } from '../profile/target.ts';
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
  /** How many keys of the target were looked at, other people's included. */
  readonly lookedAt: number;
  /** The keys of the suite that were found. */
  readonly found: readonly OwnKey[];
  /** What could not be scheduled or looked at, with the reason. */
  readonly leftBehind: readonly string[];
  /** Runs that are in progress, or may be: their keys were not touched. */
  readonly spared: readonly SparedRun[];
};

/**
 * Schedules the deletion of every key that this suite created on the target: those in the ledgers of runs, those that
 * carry the suite's tag, since a crash may come between a key and its line, and those related to them, wherever
 * MultiRegionConfiguration says they are. No other key is touched, and none of a run that is in progress or may be. A
 * ledger goes when the target still knew each key in it and none was left behind: it may speak of another target otherwise.
 */
export async function sweep(target: Target, ledgerFolder: string, meant: Sweeping): Promise<Swept> {
  const { driver, close } = openDriver(target, 'sweep');
  try {
    const { entries, unread, lookedAt } = await ownKeysByTag(driver, target);
    const runs = sweepableRuns(ledgerFolder, entries).filter(
      ({ runId }) => meant.runId === undefined || meant.runId === runId,
    );
    const swept: SweptKeys[] = [];
    const spared: SparedRun[] = [];
    for (const run of runs) {
      const why = meant.runId === undefined ? reasonToSpare(run, meant.olderThanMs) : undefined;
      if (why) spared.push({ runId: run.runId, keys: keysOf(run), ...why });
      else swept.push(await sweepRun(driver, target, run));
    }
    const found = swept.flatMap((each) => each.found);
    const leftBehind = [...swept.flatMap((each) => each.left), ...notLookedAt(unread, found)];
    return { lookedAt, found, leftBehind, spared };
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
  const known = new Set(swept.found.map(({ keyId }) => keyId));
  const others = tagged.filter(({ keyId }) => !known.has(keyId));
  const rest = await scheduleAll(driver, target, others);
  const left = [...swept.left, ...rest.left];
  if (ledger && left.length + swept.unknown.length === 0) rmSync(ledger.file);
  return {
    found: [...swept.found, ...rest.found],
    unknown: [...swept.unknown, ...rest.unknown],
    left,
  };
}

function keysOf({ ledger, tagged }: SweepableRun): number {
  return new Set([...(ledger?.entries ?? []), ...tagged].map(({ keyId }) => keyId)).size;
}

type SweptKeys = {
  readonly found: readonly OwnKey[];
  readonly unknown: readonly OwnKey[];
  readonly left: readonly string[];
};

/** Keys ended side by side. */
const width = 20;

/** Each key in every Region of the target: a replica whose line was lost has the key ID of its primary key. */
async function scheduleAll(
  driver: Driver,
  target: Target,
  entries: readonly LedgerEntry[],
): Promise<SweptKeys> {
  const ended = await atATime(width, ownKeys(entries), async (key) => {
    const regions = [...new Set([...key.regions, ...target.regions])];
    return { key, became: await scheduleDeletion(driver, target, { ...key, regions }) };
  });
  const isFound = ({ became }: (typeof ended)[number]) => became.scheduled.length + became.left.length > 0;
  return {
    found: ended.filter(isFound).map(({ key }) => key),
    unknown: ended.filter((each) => !isFound(each)).map(({ key }) => key),
    left: ended.flatMap(({ became }) => became.left),
  };
}

/** As many keys as are worth naming: where one is not readable, often none is. */
const namedKeys = 20;

/** Of whatever could not be read, what no ledger has told either: it may be the suite's. */
function notLookedAt(unread: readonly Unread[], found: readonly OwnKey[]): readonly string[] {
  const known = new Set(found.map(({ keyId }) => keyId));
  const lines = unread
    .filter(({ keyId = '' }) => !known.has(keyId))
    .map(({ keyId, region, reason }) =>
      keyId === undefined
        ? `the keys in ${region} could not all be checked: ${reason}`
        : `${keyId} in ${region} may be this suite's: ${reason}`,
    );
  const more = lines.length - namedKeys;
  return more > 0 ? [...lines.slice(0, namedKeys), `${more} more could not be checked`] : lines;
}
