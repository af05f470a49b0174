import { requireCluster, requireFreeName, wrongKeyStoreState } from '../../keys/key-stores.ts';
import { invalid } from '../../refusal.ts';
import { keyStoreOperation } from './key-store-operation.ts';
import { connection, keyStoreName } from './members.ts';

const members = { ...connection, NewCustomKeyStoreName: keyStoreName } as const;

/** The name may change at any time; how the store is connected, only while it is disconnected. */
export const updateCustomKeyStore = keyStoreOperation(
  'UpdateCustomKeyStore',
  members,
  (keyStore, { input, store, region, caller: { accountId } }) => {
    const { NewCustomKeyStoreName: name, CloudHsmClusterId: clusterId } = input;
    const named = Object.keys(connection).filter(
      (member) => input[member as keyof typeof input] !== undefined,
    );
    if (name === undefined && named.length === 0) throw invalid('At least one property must be specified.');
    if (named.some((member) => member.startsWith('Xks'))) {
      throw invalid('Properties of an external key store do not fit this custom key store.');
    }
    if (named.length > 0 && keyStore.state !== 'DISCONNECTED') throw wrongKeyStoreState(keyStore);
    const others = [...store.keyStores(region, accountId).values()].filter((each) => each !== keyStore);
    if (name !== undefined) requireFreeName(others, name);
    if (clusterId !== undefined) requireCluster(clusterId);
    keyStore.name = name ?? keyStore.name;
    keyStore.clusterId = clusterId ?? keyStore.clusterId;
  },
);
