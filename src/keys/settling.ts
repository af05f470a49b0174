import type { Patience } from '../door/poll.ts';
import type { Session } from '../door/session.ts';
import { eventually } from '../door/wait.ts';
import type { KeyView, RelatedKeys } from '../model/related-keys.ts';
import type { Mismatch } from '../model/stop.ts';
import { notMadeMultiRegion, notReplicatedMultiRegion, wrongState } from '../wire/defects.ts';
import type { Case } from './case.ts';
import { incoherence, primaryElsewhere } from './coherence.ts';
import { describeIn, describingInTurn } from './views.ts';

/** The target's own budget for anything that may lag. */
export function patienceOf({ target: { budgets } }: Session): Patience {
  return {
    withinMs: budgets.settleMs,
    everyMs: budgets.pollMs,
    confirmations: budgets.confirmations,
  };
}

/**
 * Waits until every related key is Enabled and says that it is multi-Region and, where the target ever gets there, all of
 * them describe the primary key and the replica keys that the calls have made. The newest replica comes first: while it is still Creating, nobody else is asked.
 */
export async function settle(setting: Case): Promise<readonly KeyView[]> {
  const { door, session, keys } = setting;
  for (const region of keys.regions.slice(1).toReversed()) await settleReplica(setting, region, 'Enabled');
  // A key without relatives has nothing to agree on: how it describes itself is asked by scenarios of their own.
  const doAgree = session.support.doRelatedKeysAgree && keys.regions.length > 1;
  const judge = (views: readonly KeyView[]) =>
    notInState(views, 'Enabled') ??
    notMultiRegion(views, keys) ??
    (doAgree ? notAsMade(views, keys) : undefined);
  return eventually(describingInTurn(door, keys), judge, patienceOf(session));
}

/** What related keys describe otherwise than the calls that made them, before anything else was done with them. */
export function notAsMade(views: readonly KeyView[], { primaryRegion }: RelatedKeys): Mismatch | undefined {
  return incoherence(views) ?? primaryElsewhere(views, primaryRegion);
}

/** A key that was made multi-Region says that it is not. */
function notMultiRegion(views: readonly KeyView[], { primaryRegion }: RelatedKeys): Mismatch | undefined {
  const single = views.find(({ metadata }) => metadata.MultiRegion === false);
  return (
    single && {
      expected: `the key in ${single.region} to be a multi-Region key`,
      actual: 'MultiRegion false',
      defect: single.region === primaryRegion ? notMadeMultiRegion : notReplicatedMultiRegion,
    }
  );
}

/** Waits until a new key has come into a state: Enabled, or PendingImport where its material is still to come. */
export async function settleReplica(
  { door, session, keys }: Case,
  region: string,
  state: 'Enabled' | 'PendingImport',
): Promise<void> {
  const patience = patienceOf(session);
  await eventually(
    () => describeIn(door, keys, region),
    (view) => notInState([view], state),
    { ...patience, everyMs: unhurried * patience.everyMs, confirmations: 1 },
  );
}

/**
 * Where reads lag, waits until a key whose key material was imported shows it: an old read that still shows PendingImport
 * must not be taken for what a later call changed.
 */
export async function settleImport(setting: Case): Promise<void> {
  if (setting.session.support.doReadsLag) await settleReplica(setting, setting.keys.primaryRegion, 'Enabled');
}

/** A new replica takes its time on every target, and nothing is read off the way to Enabled here. */
const unhurried = 3;

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
