import { wrongKeyStoreState } from '../../keys/key-stores.ts';
import { keyStoreOperation } from './key-store-operation.ts';

export const disconnectCustomKeyStore = keyStoreOperation('DisconnectCustomKeyStore', {}, (keyStore) => {
  if (keyStore.state === 'DISCONNECTED') throw wrongKeyStoreState(keyStore);
  keyStore.state = 'DISCONNECTED';
});
