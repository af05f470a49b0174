import { asText, at, isJsonObject, type JsonObject, textAt } from '../../model/json.ts';
import type { KeyView } from '../../model/related-keys.ts';
import type { Snapshot } from '../snapshot.ts';

/** A transient state that a call met, and the state that comes after it. */
export type Passing = {
  readonly state: 'Updating' | 'Creating';
  readonly region: string;
  readonly next: 'Enabled' | 'PendingImport';
};

/**
 * What of a snapshot outlasts a transient state, so that a snapshot from its time and a later one can be compared. While
 * a move is under way nobody promises which of the two keys shows which role, and a replica that is still Creating need
 * not be listed nor show all of its metadata: what stays is which keys are related, and everything of the others.
 */
export function lasting(passing: Passing, snapshot: Snapshot): Snapshot {
  const views = Object.entries(snapshot).map(([region, view]) => [region, lastingView(passing, view)]);
  return Object.fromEntries(views);
}

function lastingView(passing: Passing, view: KeyView): KeyView {
  const isOver = view.state !== 'Updating' && view.state !== 'Creating';
  const state = isOver ? view.state : passing.next;
  const { MultiRegionConfiguration: configuration, ...others } = view.metadata;
  const isUnfinished = passing.state === 'Creating' && view.region === passing.region;
  const metadata = {
    ...(isUnfinished ? {} : others),
    Enabled: isOver ? (others.Enabled ?? null) : state === 'Enabled',
    ...(isJsonObject(configuration) && { MultiRegionConfiguration: lastingRoles(passing, configuration) }),
  };
  // A Region without a key has no metadata, before and after.
  return at(view.metadata, 'KeyState') === undefined ? view : { ...view, state, metadata };
}

function lastingRoles({ state, region }: Passing, configuration: JsonObject): JsonObject {
  const replicas = at(configuration, 'ReplicaKeys');
  const listed = Array.isArray(replicas) ? replicas.map((replica) => textAt(replica, 'Region')) : [];
  const primary = textAt(configuration, 'PrimaryKey', 'Region');
  if (state === 'Updating') return { relatedKeys: sorted([primary, ...listed]) };
  const role = asText(at(configuration, 'MultiRegionKeyType'));
  return { MultiRegionKeyType: role, PrimaryKey: primary, relatedKeys: sorted([primary, region, ...listed]) };
}

function sorted(regions: readonly string[]): readonly string[] {
  return [...new Set(regions)].sort();
}
