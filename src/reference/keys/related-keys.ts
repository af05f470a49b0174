import type { Key } from './key.ts';

export type RelatedKeys = {
  readonly primary: Key;
  /** By Region name, as AWS was seen to list them. */
  readonly replicas: readonly Key[];
};

/**
 * The primary and the replicas of a multi-Region key, replicas pending deletion included: AWS drops one from the list
 * only when it is really gone.
 */
export function relatedKeys(key: Key): RelatedKeys {
  const { keys, primaryRegion } = key.shared;
  const replicas = [...keys.values()].filter((related) => related.region !== primaryRegion);
  const primary = keys.get(primaryRegion);
  if (!primary) throw new Error(`No key in the primary Region ${primaryRegion} of ${key.arn}`);
  return {
    primary,
    replicas: replicas.toSorted((one, other) => (one.region < other.region ? -1 : 1)),
  };
}
