import { age } from './age.ts';
import type { Key, KeyStore } from './key.ts';

export type Alias = {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  updatedAt: number;
  /** The key's id; the key is in the alias's own account and Region. */
  targetKeyId: string;
};

/** Everything the server remembers. Reading brings what was read up to the clock first. */
export type Store = {
  /** The key with this id in this Region, if it exists there now. */
  find(region: string, keyId: string): Key | undefined;
  add(key: Key): void;
  /** Keys in a Region, oldest first: those of one account, or everybody's. */
  keys(region: string, accountId?: string): Key[];
  /** Every grant token that was ever given, that of grants long gone too. */
  readonly grantTokens: Set<string>;
  /** Aliases of an account in a Region, by name. */
  aliases(region: string, accountId: string): Map<string, Alias>;
  /** Custom key stores of an account in a Region, by ID. */
  keyStores(region: string, accountId: string): Map<string, KeyStore>;
};

export function createStore(clock: () => number): Store {
  const keysByRegion = new Map<string, Map<string, Key>>();
  const aliasesByOwner = new Map<string, Map<string, Alias>>();
  const keyStoresByOwner = new Map<string, Map<string, KeyStore>>();
  const inRegion = (region: string) => getOrAdd(keysByRegion, region);
  const drop = (gone: Key) => {
    inRegion(gone.region).delete(gone.shared.keyId);
    const aliases = getOrAdd(aliasesByOwner, `${gone.region}/${gone.shared.accountId}`);
    for (const alias of aliases.values()) {
      if (alias.targetKeyId === gone.shared.keyId) aliases.delete(alias.name);
    }
  };
  const bringUpToDate = (key: Key) => {
    for (const gone of age(key.shared, clock())) drop(gone);
  };
  return {
    grantTokens: new Set(),
    find: (region, keyId) => {
      const key = inRegion(region).get(keyId);
      if (key) bringUpToDate(key);
      return inRegion(region).get(keyId);
    },
    add: (key) => {
      key.shared.keys.set(key.region, key);
      inRegion(key.region).set(key.shared.keyId, key);
    },
    keys: (region, accountId) => {
      for (const key of [...inRegion(region).values()]) bringUpToDate(key);
      const present = [...inRegion(region).values()];
      return accountId === undefined ? present : present.filter((key) => key.shared.accountId === accountId);
    },
    aliases: (region, accountId) => getOrAdd(aliasesByOwner, `${region}/${accountId}`),
    keyStores: (region, accountId) => getOrAdd(keyStoresByOwner, `${region}/${accountId}`),
  };
}

function getOrAdd<Value>(maps: Map<string, Map<string, Value>>, name: string): Map<string, Value> {
  const existing = maps.get(name);
  if (existing) return existing;
  const added = new Map<string, Value>();
  maps.set(name, added);
  return added;
}
