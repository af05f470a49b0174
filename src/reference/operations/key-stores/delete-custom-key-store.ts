import { wrongKeyStoreState } from '../../keys/key-stores.ts';
import { Refusal } from '../../refusal.ts';
import { keyStoreOperation } from './key-store-operation.ts';

/** A custom key store goes when it is disconnected and no KMS key is left in it, not even one pending deletion. */
export const deleteCustomKeyStore = keyStoreOperation(
  'DeleteCustomKeyStore',
  {},
  (keyStore, { store, region, caller: { accountId } }) => {
    const holdsKeys = store.keys(region, accountId).some(({ shared }) => shared.keyStore === keyStore);
    if (holdsKeys) {
      const message = `Custom key store '${keyStore.id}' contains KMS keys.`;
      throw new Refusal('CustomKeyStoreHasCMKsException', message);
    }
    if (keyStore.state !== 'DISCONNECTED') throw wrongKeyStoreState(keyStore);
    store.keyStores(region, accountId).delete(keyStore.id);
  },
);
