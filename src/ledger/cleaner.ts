import type { OwnKey } from '../model/created-keys.ts';
import type { Driver } from '../model/driver.ts';
import { type Reach, scheduleDeletion } from './key-ending.ts';

export type Cleaner = {
  /** Starts to schedule the deletion of a key in all its Regions; returns at once. */
  readonly handOver: (key: OwnKey) => void;
  /** Whether a key was handed over with all these Regions. */
  readonly isHandedOver: (key: OwnKey) => boolean;
  /** Waits for all that was handed over and says what could not be scheduled, and why. */
  readonly finish: () => Promise<readonly string[]>;
};

/** Schedules own keys for deletion outside the lanes, so that no scenario waits for another's clean-up. */
export function createCleaner(driver: Driver, target: Reach): Cleaner {
  const underWay: Promise<Unfinished>[] = [];
  let unfinished: readonly Unfinished[] = [];
  const schedule = async (key: OwnKey) => ({
    key,
    left: (await scheduleDeletion(driver, target, key)).left,
  });
  const known = new Set<string>();
  const namesOf = ({ keyId, regions }: OwnKey) => regions.map((region) => `${keyId} in ${region}`);
  return {
    handOver: (key) => {
      for (const name of namesOf(key)) known.add(name);
      underWay.push(schedule(key));
    },
    isHandedOver: (key) => namesOf(key).every((name) => known.has(name)),
    finish: async () => {
      const ended = await Promise.all(underWay.splice(0));
      unfinished = await onceMore([...unfinished, ...ended].filter(isUnfinished), schedule);
      return unfinished.flatMap(({ left }) => left);
    },
  };
}

type Unfinished = { readonly key: OwnKey; readonly left: readonly string[] };

function isUnfinished({ left }: Unfinished): boolean {
  return left.length > 0;
}

/** A target may have been away for a while. One key tells whether it is back; then the others are tried again. */
async function onceMore(
  unfinished: readonly Unfinished[],
  schedule: (key: OwnKey) => Promise<Unfinished>,
): Promise<readonly Unfinished[]> {
  const [first, ...rest] = unfinished;
  if (!first) return [];
  const tried = await schedule(first.key);
  if (isUnfinished(tried)) return [tried, ...rest];
  return (await Promise.all(rest.map(({ key }) => schedule(key)))).filter(isUnfinished);
}
