import { wrongRoles, wrongState } from './defects.ts';
import type { Door } from './door.ts';
import type { RelatedKeys } from './related-keys.ts';
import type { Session } from './session.ts';
import type { Mismatch } from './stop.ts';
import { describeAll, describeIn, type KeyView } from './views.ts';
import { eventually, type Patience } from './wait.ts';

/** The target's own budget for anything that may lag. */
export function patienceOf({ target: { budgets } }: Session): Patience {
  return {
    withinMs: budgets.settleMs,
    everyMs: budgets.pollMs,
    confirmations: budgets.confirmations,
  };
}

/**
 * Waits until every related key is Enabled and, where the target ever gets there, all of them describe the same
 * primary and replicas. The newest replica comes first: while it is still Creating, nobody else is asked.
 */
export async function settle(door: Door, session: Session, keys: RelatedKeys): Promise<readonly KeyView[]> {
  for (const region of keys.regions.slice(1).toReversed())
    await settleReplica(door, session, keys, region, 'Enabled');
  const judge = (views: readonly KeyView[]) =>
    notInState(views, 'Enabled') ?? (session.support.doRelatedKeysAgree ? disagreement(views) : undefined);
  return eventually(() => describeAll(door, keys), judge, patienceOf(session));
}

/** Waits until a new key has come into a state: Enabled, or PendingImport where its material is still to come. */
export async function settleReplica(
  door: Door,
  session: Session,
  keys: RelatedKeys,
  region: string,
  state: 'Enabled' | 'PendingImport',
): Promise<void> {
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], state),
    { ...patienceOf(session), confirmations: 1 },
  );
}

/** The first view that is in another state. */
export function notInState(views: readonly KeyView[], state: string): Mismatch | undefined {
  const other = views.find((view) => view.state !== state);
  return (
    other && {
      expected: `the key in ${other.region} to be ${state}`,
      actual: other.state,
      defect: wrongState(state, other.state),
    }
  );
}

/** What two related keys say differently of the primary key and the replica keys. */
export function disagreement(views: readonly KeyView[]): Mismatch | undefined {
  const [first, ...others] = views;
  const other = others.find((view) => configurationOf(view) !== configurationOf(first));
  if (!first || !other) return undefined;
  return {
    expected: `the same primary key and replica keys in every Region, such as in ${first.region}: ${configurationOf(first)}`,
    actual: `in ${other.region}: ${configurationOf(other)}`,
    defect: wrongRoles(first.metadata, other.metadata),
  };
}

function configurationOf(view: KeyView | undefined): string {
  return view
    ? `primary key ${view.primaryArn}, replica keys in ${view.replicaRegions.join(', ') || 'no Region'}`
    : '';
}
