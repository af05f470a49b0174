import { keyStoreOperation } from './key-store-operation.ts';

/** The cluster is a pretended one, so that the connection is there immediately. */
export const connectCustomKeyStore = keyStoreOperation('ConnectCustomKeyStore', {}, (keyStore) => {
  keyStore.state = 'CONNECTED';
});
