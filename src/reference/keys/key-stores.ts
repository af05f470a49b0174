import { Refusal } from '../refusal.ts';
import type { KeyStore } from './key.ts';
import type { Store } from './store.ts';

/** Which account in which Region is meant. */
export type Owner = { readonly region: string; readonly accountId: string };

/** Every cluster that is named well is there and active, but those whose name begins like this. */
const absent = 'cluster-absent';

/** @throws Refusal CloudHsmClusterNotFoundException */
export function requireCluster(clusterId: string): void {
  if (!clusterId.startsWith(absent)) return;
  throw new Refusal('CloudHsmClusterNotFoundException', `Cluster ${clusterId} does not exist.`);
}

/** The custom key store with this ID. @throws Refusal CustomKeyStoreNotFoundException */
export function requireKeyStore(store: Store, owner: Owner, id: string): KeyStore {
  const found = store.keyStores(owner.region, owner.accountId).get(id);
  if (found) return found;
  throw noKeyStore(`Custom key store '${id}' does not exist`);
}

export const noKeyStore = (message: string) => new Refusal('CustomKeyStoreNotFoundException', message);

export function wrongKeyStoreState({ id, state }: KeyStore): Refusal {
  return new Refusal('CustomKeyStoreInvalidStateException', `Custom key store '${id}' is ${state}.`);
}

/** @throws Refusal CustomKeyStoreNameInUseException */
export function requireFreeName(stores: Iterable<KeyStore>, name: string): void {
  if (![...stores].some((store) => store.name === name)) return;
  throw new Refusal('CustomKeyStoreNameInUseException', `Custom key store name '${name}' is in use.`);
}
