import type { Key } from '../../../src/reference/keys/key.ts';
import { invalid, invalidState } from '../../../src/reference/refusal.ts';
import { afterMove, configuring, isFormerPrimary, isNewPrimary, keyOf } from '../moves.ts';
import { handling, stating, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { notWaiting } from './pending.ts';
import { afterwards, apart } from './related.ts';

export const afterMoveRoleFaults = faultsOf('after a move', {
  'deletion-by-first-role': [
    'ScheduleKeyDeletion of a new primary key does not wait for its replicas.',
    notWaiting(isNewPrimary),
  ],
  'deletion-of-former-waits-for-replicas': [
    'ScheduleKeyDeletion of a former primary key still waits for the other keys.',
    stating((state, key) =>
      state === 'PendingDeletion' && isFormerPrimary(key) ? 'PendingReplicaDeletion' : state,
    ),
  ],
  'cancelled-former-is-primary-again': [
    'CancelKeyDeletion of a former primary key gives it its role back.',
    afterwards('CancelKeyDeletion', (key) => {
      if (isFormerPrimary(key)) key.shared.primaryRegion = key.region;
    }),
  ],
  'former-primary-shows-old-rotation': [
    'GetKeyRotationStatus on the former primary key goes on showing the setting from before the move.',
    afterMove((former) => {
      former.shared = apart(former.shared, { rotation: former.shared.rotation });
    }),
  ],
  'rotation-of-the-new-primary-its-own': [
    'EnableKeyRotation and DisableKeyRotation on the new primary key do not reach the other related keys.',
    afterMove((_former, successor) => {
      successor.shared = apart(successor.shared, { rotation: successor.shared.rotation });
    }),
  ],
  'rotation-settings-still-on-the-former': [
    'DisableKeyRotation on the former primary key succeeds and changes all related keys.',
    handling('DisableKeyRotation', (call, proceed) => {
      const key = keyOf(call);
      if (!key || !isFormerPrimary(key)) return proceed();
      key.shared.rotation = undefined;
      return undefined;
    }),
  ],
  'second-move-leaves-two-primaries': [
    'The second move of a key leaves PRIMARY on the key that it moves away from.',
    (parts) => {
      const moved = new Set<object>();
      const left = new Set<Key>();
      const noting = afterMove((former) => {
        if (moved.has(former.shared.keys)) left.add(former);
        moved.add(former.shared.keys);
      });
      const showing = configuring((_was, key) => (left.has(key) ? { MultiRegionKeyType: 'PRIMARY' } : {}));
      return together(noting, showing)(parts);
    },
  ],
  'moves-back-refused': [
    'UpdatePrimaryRegion is refused on a key that was the primary before.',
    handling('UpdatePrimaryRegion', (call, proceed) => {
      const successor = keyOf(call)?.shared.keys.get(String(call.input.PrimaryRegion));
      if (successor && isFormerPrimary(successor))
        throw invalidState(`${successor.arn} is not a replica key.`);
      return proceed();
    }),
  ],
  'aliases-follow-the-role': [
    'The aliases of the former primary key name the new primary key, in its Region, after a move.',
    afterMove((former, successor, { store }) => {
      const { accountId, keyId } = former.shared;
      const own = store.aliases(former.region, accountId);
      for (const alias of [...own.values()].filter(({ targetKeyId }) => targetKeyId === keyId)) {
        own.delete(alias.name);
        const arn = alias.arn.replace(former.region, successor.region);
        store.aliases(successor.region, accountId).set(alias.name, { ...alias, arn });
      }
    }),
  ],
  'new-primary-imports-by-first-role': [
    'ImportKeyMaterial on a new primary key is refused NEW_KEY_MATERIAL, as if it still were a replica.',
    handling('ImportKeyMaterial', (call, proceed) => {
      const key = keyOf(call);
      if (key && isNewPrimary(key) && call.input.ImportType === 'NEW_KEY_MATERIAL')
        throw invalid(
          'Input parameter ImportType NEW_KEY_MATERIAL cannot be used on replica Multi-Region keys',
        );
      return proceed();
    }),
  ],
});
