import type { Key, SharedKey } from '../../../src/reference/keys/key.ts';
import { invalid, isRefusal } from '../../../src/reference/refusal.ts';
import { afterMove, configuring, keyOf } from '../moves.ts';
import { type Change, handling, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterReplicating, afterwards } from './related.ts';

type Maker = (replica: Key) => string | undefined;

/** What a server does that keeps with each primary key the replicas that were created from it. */
function knowingMakers(act: (makerOf: Maker) => Change): Change {
  const makers = new WeakMap<Key, string>();
  const noting = afterReplicating((replica, _primary, { region }) => void makers.set(replica, region));
  return together(
    act((replica) => makers.get(replica)),
    noting,
  );
}

/** A replica of the Region that a ReplicateKey call names, which the faithful server refuses to create again. */
function madeAgain(isUnknown: (there: Key, region: string) => boolean): Change {
  return handling('ReplicateKey', (call, proceed) => {
    const key = keyOf(call);
    const there = key?.shared.keys.get(String(call.input.ReplicaRegion));
    if (key && there && there !== key && isUnknown(there, call.region)) key.shared.keys.delete(there.region);
    return proceed();
  });
}

/** The Regions that had the primary role, oldest first. */
function historyOf(): { readonly of: (shared: SharedKey) => readonly string[]; readonly noting: Change } {
  const regions = new WeakMap<ReadonlyMap<string, Key>, string[]>();
  const of = ({ keys }: SharedKey) => regions.get(keys) ?? [];
  const noting = afterMove(({ shared, region }) => void regions.set(shared.keys, [...of(shared), region]));
  return { of, noting };
}

/** The role swap is known to its two keys; the others learn of the first one only. */
function laterMovesUnknown(): Change {
  const { of, noting } = historyOf();
  const seen = new WeakMap<Key, string>();
  const remembering = afterMove((former, successor) => {
    for (const each of former.shared.keys.values())
      if (of(former.shared).length === 0 || each === former || each === successor)
        seen.set(each, successor.region);
  });
  const telling: Change = (parts) => ({
    ...parts,
    relatedKeys: (key) => {
      const related = parts.relatedKeys(key);
      const primary = key.shared.keys.get(seen.get(key) ?? '') ?? related.primary;
      const all = [related.primary, ...related.replicas];
      return { primary, replicas: all.filter((each) => each !== primary) };
    },
  });
  return together(noting, remembering, telling);
}

/** A list of replicas that only ever grows by the key that lost the role. */
function listedOnceMore(): Change {
  const { of, noting } = historyOf();
  const listing = configuring(({ ReplicaKeys }, { shared }) => {
    const wasThere = of(shared).includes(shared.primaryRegion);
    const last = ReplicaKeys.find(({ Region }) => Region === of(shared).at(-1));
    return wasThere && last ? { ReplicaKeys: [...ReplicaKeys, last] } : {};
  });
  return together(noting, listing);
}

/** Servers that keep the primary role, or what hangs on it, with each key instead of once. */
export const roleKeptFaults = faultsOf('where a role is kept', {
  'later-moves-unknown-to-the-third': [
    'After a second move, a related key that has no part in it goes on naming the primary key of the first move.',
    laterMovesUnknown(),
  ],
  'moved-back-and-listed-twice': [
    'When the primary role has come back to a Region, ReplicaKeys lists the key that gave it back twice.',
    listedOnceMore(),
  ],
  'move-to-itself-updates': [
    'UpdatePrimaryRegion with the present primary Region makes the primary key Updating.',
    afterwards('UpdatePrimaryRegion', (key, { input, now, settings }) => {
      if (input.PrimaryRegion === key.region) key.updatingUntil = now + settings.updatingMs;
    }),
  ],
  'move-to-itself-refused': [
    'UpdatePrimaryRegion with the present primary Region is refused, as there is no replica in it.',
    handling('UpdatePrimaryRegion', async (call, proceed) => {
      const output = await proceed();
      if (call.input.PrimaryRegion === call.region) throw invalid('There is no replica in the Region.');
      return output;
    }),
  ],
  'replicas-of-the-predecessor-cannot-take-over': [
    'A new primary key cannot hand its role to a replica that was created from the primary key before it.',
    knowingMakers((makerOf) =>
      handling('UpdatePrimaryRegion', (call, proceed) => {
        const successor = keyOf(call)?.shared.keys.get(String(call.input.PrimaryRegion));
        const maker = successor && makerOf(successor);
        if (maker && maker !== call.region) throw invalid('There is no replica in the Region.');
        return proceed();
      }),
    ),
  ],
  'replicas-of-the-predecessor-made-again': [
    'ReplicateKey on a new primary key creates a replica again where the primary key before it had created one.',
    knowingMakers((makerOf) =>
      madeAgain((there, region) => {
        const maker = makerOf(there);
        return maker !== undefined && maker !== region;
      }),
    ),
  ],
  'former-primary-made-again': [
    'ReplicateKey on a new primary key creates a replica in the Region of the former primary key, which is there.',
    knowingMakers((makerOf) => madeAgain((there) => makerOf(there) === undefined)),
  ],
  'refused-move-leaves-updating': [
    'UpdatePrimaryRegion that is refused for want of a replica leaves the primary key Updating.',
    handling('UpdatePrimaryRegion', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        const key = keyOf(call);
        if (key?.shared.isMultiRegion && isRefusal(error) && error.code === 'ValidationException')
          key.updatingUntil = call.now + 60_000;
        throw error;
      }
    }),
  ],
  'refused-move-to-a-disabled-replica-done': [
    'UpdatePrimaryRegion that is refused because the replica is disabled hands over the role anyway.',
    handling('UpdatePrimaryRegion', async (call, proceed) => {
      try {
        return await proceed();
      } catch (error) {
        const key = keyOf(call);
        const region = String(call.input.PrimaryRegion);
        const successor = key?.shared.keys.get(region);
        const isSent = key?.shared.primaryRegion === call.region;
        if (key && isSent && !key.isDisabled && successor?.isDisabled) key.shared.primaryRegion = region;
        throw error;
      }
    }),
  ],
});
