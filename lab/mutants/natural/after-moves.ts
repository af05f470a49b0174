import type { Key } from '../../../src/reference/keys/key.ts';
import {
  configuring,
  hasMoved,
  isFormerPrimary,
  isNewPrimary,
  keyOf,
  type Place,
  placeOf,
  wasMoved,
} from '../moves.ts';
import { type Change, handling, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, everywhere, inRegion, othersOf } from './related.ts';

/** Carries a call on a key of a move out on the other one, in its stead. */
function onTheOther(name: string, isMeant: (key: Key) => boolean): Change {
  return handling(name, (call, proceed) => {
    const key = keyOf(call);
    const other = key && isMeant(key) ? othersOf(key).find(hasMoved) : undefined;
    return proceed(other ? inRegion(call, other.region) : call);
  });
}

/** The first Region that a key was in, whatever moved since. */
function firstRegion({ shared }: Key): string {
  return [...shared.keys.keys()][0] ?? '';
}

function firstPlace(key: Key): Place {
  const first = key.shared.keys.get(firstRegion(key));
  return placeOf(first ?? key);
}

/** A change that knows the replicas made after a move. */
function lateReplicas(change: (late: ReadonlySet<Key>) => Change): Change {
  return (parts) => {
    const late = new Set<Key>();
    const noting = afterReplicating((replica) => void (wasMoved(replica) && late.add(replica)));
    return together(noting, change(late))(parts);
  };
}

function isLate(late: ReadonlySet<Key>, key: Key | undefined): boolean {
  return key !== undefined && late.has(key);
}

export const afterMoveFaults = faultsOf('after a move', {
  'former-primary-disables-the-new': [
    'DisableKey on the former primary key disables the new primary key as well.',
    everywhere('DisableKey', isFormerPrimary),
  ],
  'new-primary-disables-all': [
    'DisableKey on the new primary key disables all replicas.',
    everywhere('DisableKey', isNewPrimary),
  ],
  'new-primary-deletes-all': [
    'ScheduleKeyDeletion on the new primary key schedules the former primary key as well.',
    everywhere('ScheduleKeyDeletion', isNewPrimary),
  ],
  'tags-go-to-the-former-primary': [
    'TagResource on the new primary key tags the former one.',
    onTheOther('TagResource', isNewPrimary),
  ],
  'tags-removed-from-the-former-primary': [
    'UntagResource on the new primary key untags the former one.',
    onTheOther('UntagResource', isNewPrimary),
  ],
  'policy-goes-to-the-former-primary': [
    'PutKeyPolicy on the new primary key replaces the policy of the former one.',
    onTheOther('PutKeyPolicy', isNewPrimary),
  ],
  'policy-of-both-after-a-move': [
    'PutKeyPolicy on the former primary key replaces the policy of the new one as well.',
    everywhere('PutKeyPolicy', isFormerPrimary),
  ],
  'description-of-both-after-a-move': [
    'UpdateKeyDescription on the new primary key changes the former one as well.',
    everywhere('UpdateKeyDescription', isNewPrimary),
  ],
  'tags-of-both-after-a-move': [
    'TagResource on the new primary key tags every related key.',
    everywhere('TagResource', isNewPrimary),
  ],
  'grants-of-both-after-a-move': [
    'CreateGrant on the new primary key gives the grant on every related key.',
    everywhere('CreateGrant', isNewPrimary),
  ],
  'enabled-with-the-former-primary': [
    'EnableKey on the former primary key enables every related key.',
    everywhere('EnableKey', isFormerPrimary),
  ],
  'new-replica-names-the-first-primary': [
    'A replica that is made after a move names the first primary key as its primary.',
    lateReplicas((late) =>
      configuring((_was, key, { operation }) =>
        wasMoved(key) && (late.has(key) || operation === 'ReplicateKey')
          ? { PrimaryKey: firstPlace(key) }
          : {},
      ),
    ),
  ],
  'new-replica-unknown-to-the-former-primary': [
    'A replica that is made after a move is not listed by the former primary key.',
    lateReplicas((late) =>
      configuring(({ ReplicaKeys }, key) =>
        isFormerPrimary(key)
          ? { ReplicaKeys: ReplicaKeys.filter(({ Region }) => !isLate(late, key.shared.keys.get(Region))) }
          : {},
      ),
    ),
  ],
  'new-replica-listed-by-nobody': [
    'A replica that is made after a move is listed in its own Region alone.',
    lateReplicas((late) =>
      configuring(({ ReplicaKeys }, key, { operation }) =>
        late.has(key) || operation === 'ReplicateKey'
          ? {}
          : { ReplicaKeys: ReplicaKeys.filter(({ Region }) => !isLate(late, key.shared.keys.get(Region))) },
      ),
    ),
  ],
  'new-replica-takes-tags-after-a-move': [
    'ReplicateKey on a new primary key copies its tags.',
    afterReplicating((replica, primary) => {
      if (hasMoved(primary)) for (const [name, value] of primary.tags) replica.tags.set(name, value);
    }),
  ],
  'new-replica-takes-policy-after-a-move': [
    'ReplicateKey on a new primary key copies its key policy.',
    afterReplicating((replica, primary) => {
      if (hasMoved(primary)) replica.policy = primary.policy;
    }),
  ],
  'new-replica-takes-description-after-a-move': [
    'ReplicateKey on a new primary key copies its description.',
    afterReplicating((replica, primary) => {
      if (hasMoved(primary)) replica.description = primary.description;
    }),
  ],
});
