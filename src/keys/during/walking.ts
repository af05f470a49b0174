import { poll } from '../../door/poll.ts';
import { eventually } from '../../door/wait.ts';
import type { KeyView } from '../../model/related-keys.ts';
import { difference, type Mismatch, type Stop } from '../../model/stop.ts';
import { wrongRoles } from '../../wire/defects.ts';
import type { Case } from '../case.ts';
import { patienceOf } from '../settling.ts';
import { describeIn, describingInTurn } from '../views.ts';
import { walk } from './state-paths.ts';

/** Region → the states or roles it may go through, `?` marking one that may be missed. */
export type Paths = readonly (readonly [string, readonly string[]])[];

/** Follows what every named Region shows of its key, at the same time, until each has come to the end of its path and stayed there. */
export async function requireWalks(
  { door, session, keys }: Case,
  paths: Paths,
  show: 'state' | 'role',
): Promise<void> {
  const patience = { ...patienceOf(session), mayGoBack: session.support.doReadsLag };
  await Promise.all(
    paths.map(async ([region, path]) => {
      const views: KeyView[] = [];
      const read = async () => {
        views.push(await describeIn(door, keys, region));
        return views.at(-1)?.[show] ?? '';
      };
      const { mismatch } = await walk(read, path, patience);
      if (mismatch) throw offPath(mismatch, region, show, views.at(-1));
    }),
  );
}

/** The same difference, saying of which key, and that roles which never come are wrong. */
function offPath(mismatch: Mismatch, region: string, show: 'state' | 'role', last?: KeyView): Stop {
  return difference({
    ...mismatch,
    expected: `${mismatch.expected} of the key in ${region}`,
    ...(show === 'role' && { defect: wrongRoles(last?.metadata) }),
  });
}

/** Reads all related keys until they are settled and stops the scenario at the first view that `judge` finds bad. */
export async function requireNeverUntilSettled(
  { door, session, keys }: Case,
  judge: (view: KeyView) => Mismatch | undefined,
): Promise<void> {
  await eventually(
    describingInTurn(door, keys),
    (views) => {
      const bad = views.map(judge).find(Boolean);
      if (bad) throw difference(bad);
      return transient(views);
    },
    patienceOf(session),
  );
}

function transient(views: readonly KeyView[]): Mismatch | undefined {
  const moving = views.find((view) => view.state === 'Updating' || view.state === 'Creating');
  return (
    moving && {
      expected: `the key in ${moving.region} to leave its transient state`,
      actual: moving.state,
    }
  );
}

/** No related key is Updating any more; waits for the settle budget at most. Returns how they look then. */
export async function requireSettled({ door, session, keys }: Case): Promise<readonly KeyView[]> {
  return eventually(describingInTurn(door, keys), transient, patienceOf(session));
}

/** Nothing is read off the way out of a transient state here. */
const unhurried = 3;

/**
 * Waits until no related key is in a transient state and returns how they look then; `undefined` where one stays in it
 * longer than the settle budget, which is for other scenarios to judge.
 */
export async function waitUntilSettled({
  door,
  session,
  keys,
}: Case): Promise<readonly KeyView[] | undefined> {
  const isSettled = (views: readonly KeyView[]) => transient(views) === undefined;
  const { everyMs, ...patience } = patienceOf(session);
  const spell = { ...patience, everyMs: unhurried * everyMs };
  const { isMet, last } = await poll(describingInTurn(door, keys), isSettled, spell);
  return isMet ? last : undefined;
}

/** `Enabled` is true only in the key state Enabled. */
export function wronglyEnabled({ region, state, metadata }: KeyView): Mismatch | undefined {
  if (metadata.Enabled !== true || state === 'Enabled') return undefined;
  return {
    expected: `Enabled false while the key in ${region} is ${state}`,
    actual: 'Enabled true',
  };
}

/** No answer lists the Region of its own primary key among the replica keys. */
export function primaryAmongReplicas({
  region,
  primaryRegion,
  replicaRegions,
}: KeyView): Mismatch | undefined {
  if (!replicaRegions.includes(primaryRegion)) return undefined;
  return {
    expected: `the key in ${region} not to list its primary key in ${primaryRegion} as a replica key`,
    actual: `replica keys in ${replicaRegions.join(', ')}`,
  };
}
