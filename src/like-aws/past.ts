import { age } from '../reference/keys/age.ts';
import type { Key, SharedKey } from '../reference/keys/key.ts';
import type { Alias, Store } from '../reference/keys/store.ts';

/** What a store held at a moment, as long as somebody notes every change of it. */
export type Past = {
  /** Notes what a key of this Region, its relatives and the aliases beside them are like at `time`. */
  readonly note: (store: Store, region: string, keyId: string, time: number) => void;
  /** The store as it was; of what was never noted, nothing. */
  readonly at: (time: number) => Store;
};

type Moment<What> = { readonly time: number; readonly what: What };

/** What related keys were like at a moment, and what they are now: a rotation on demand ends without any call. */
type PastKey = { readonly copy: SharedKey; readonly live: SharedKey };

/** Remembers every change: meant for servers that live for one run. */
export function createPast(): Past {
  const keys = new Map<string, Moment<PastKey>[]>();
  const keyAt = (moments: readonly Moment<PastKey>[] | undefined, time: number) =>
    rotated(latest(moments, time), time);
  const aliases = new Map<string, Moment<Map<string, Alias>>[]>();
  return {
    note: (store, region, keyId, time) => {
      const shared = store.find(region, keyId)?.shared;
      if (!shared) return;
      add(keys, keyId, { time, what: { copy: copyOf(shared), live: shared } });
      const owner = `${region}/${shared.accountId}`;
      add(aliases, owner, { time, what: copyOfAliases(store, region, shared.accountId) });
    },
    at: (time) => ({
      find: (region, keyId) => keyAt(keys.get(keyId), time)?.keys.get(region),
      grantTokens: new Set(),
      add: () => {},
      keys: (region, accountId) =>
        [...keys.values()]
          .map((moments) => keyAt(moments, time)?.keys.get(region))
          .filter((key) => key !== undefined)
          .filter((key) => accountId === undefined || key.shared.accountId === accountId),
      keyStores: () => new Map(),
      aliases: (region, accountId) => latest(aliases.get(`${region}/${accountId}`), time) ?? new Map(),
    }),
  };
}

function add<What>(all: Map<string, Moment<What>[]>, name: string, moment: Moment<What>): void {
  const moments = all.get(name) ?? [];
  moments.push(moment);
  all.set(name, moments);
}

function latest<What>(moments: readonly Moment<What>[] = [], time: number): What | undefined {
  return moments.findLast((moment) => moment.time <= time)?.what;
}

/** The keys with every rotation on demand that was over by then. */
function rotated(past: PastKey | undefined, time: number): SharedKey | undefined {
  if (!past?.copy.onDemand || past.copy.onDemand.doneAt > time) return past?.copy;
  age(past.live, time);
  past.copy.onDemand = undefined;
  past.copy.materials.splice(
    0,
    Number.POSITIVE_INFINITY,
    ...past.live.materials.map((each) => ({ ...each })),
  );
  return past.copy;
}

function copyOf(shared: SharedKey): SharedKey {
  const copy: SharedKey = {
    ...shared,
    materials: shared.materials.map((material) => ({ ...material })),
    rotation: shared.rotation && { ...shared.rotation },
    keys: new Map(),
  };
  for (const [region, key] of shared.keys) copy.keys.set(region, copyOfKey(key, copy));
  return copy;
}

function copyOfKey(key: Key, shared: SharedKey): Key {
  return {
    ...key,
    shared,
    deletion: key.deletion && { ...key.deletion },
    tags: new Map(key.tags),
    grants: new Map(key.grants),
    imports: new Map(key.imports),
    wrappings: new Map(key.wrappings),
  };
}

function copyOfAliases(store: Store, region: string, accountId: string): Map<string, Alias> {
  const copies = [...store.aliases(region, accountId)].map(([name, alias]) => [name, { ...alias }] as const);
  return new Map(copies);
}
