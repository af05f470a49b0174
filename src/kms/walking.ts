import { wrongRoles } from './defects.ts';
import type { Door } from './door.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import { patienceOf } from './settling.ts';
import { difference, type Mismatch, Stop } from './stop.ts';
import { describeAll, describeIn, type KeyView } from './views.ts';
import { eventually, walks } from './wait.ts';

/** Region → the states or roles it may go through, `?` marking one that may be missed. */
export type Paths = readonly (readonly [string, readonly string[]])[];

/** Follows what every named Region shows of its key, at the same time, until each has come to the end of its path and stayed there. */
export async function requireWalks(
  door: Door,
  session: Session,
  keys: RelatedKeys,
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
      await walks(read, path, patience).catch((error) => {
        throw offPath(error, region, show, views.at(-1));
      });
    }),
  );
}

/** The same difference, saying of which key, and that roles which never come are wrong. */
function offPath(error: unknown, region: string, show: 'state' | 'role', last?: KeyView): unknown {
  if (!(error instanceof Stop) || error.why.cause !== 'difference') return error;
  const { expected, actual } = error.why;
  return difference({
    expected: `${expected} of the key in ${region}`,
    actual,
    ...(show === 'role' && { defect: wrongRoles(last?.metadata) }),
  });
}

/** Reads all related keys until they are settled and stops the scenario at the first view that `judge` finds bad. */
export async function requireNeverUntilSettled(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  judge: (view: KeyView) => Mismatch | undefined,
): Promise<void> {
  await eventually(
    () => describeAll(door, keys),
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

/** No related key is Updating any more; waits for the settle budget at most. */
export async function requireSettled(door: Door, session: Session, keys: RelatedKeys): Promise<void> {
  await eventually(() => describeAll(door, keys), transient, patienceOf(session));
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
