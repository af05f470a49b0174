import { createCustomKeyStore } from '../../../src/reference/operations/key-stores/create-custom-key-store.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Change, constraining, handling, insteadOfRefusal, outputOf, renaming } from '../wraps.ts';
import { faultsOf } from './fault.ts';

function stores(change: (stores: Output[]) => Output[]): Change {
  return outputOf('DescribeCustomKeyStores', (output) => ({
    ...output,
    CustomKeyStores: change(output.CustomKeyStores as Output[]),
  }));
}

function lengths(name: string, member: string, min: number, max: number): Change {
  return constraining(name, (members) => ({ ...members, [member]: { type: 'string', min, max } }));
}

export const keyStoreFaults = faultsOf('custom key stores', {
  'unknown-store-connected': [
    'ConnectCustomKeyStore of a custom key store that does not exist succeeds.',
    insteadOfRefusal('ConnectCustomKeyStore', () => ({}), 'CustomKeyStoreNotFoundException'),
  ],
  'unknown-store-disconnected': [
    'DisconnectCustomKeyStore of a custom key store that does not exist succeeds.',
    insteadOfRefusal('DisconnectCustomKeyStore', () => ({}), 'CustomKeyStoreNotFoundException'),
  ],
  'unknown-store-deleted': [
    'DeleteCustomKeyStore of a custom key store that does not exist succeeds.',
    insteadOfRefusal('DeleteCustomKeyStore', () => ({}), 'CustomKeyStoreNotFoundException'),
  ],
  'unknown-store-is-a-key': [
    'UpdateCustomKeyStore of a custom key store that does not exist fails with NotFoundException.',
    renaming('UpdateCustomKeyStore', 'CustomKeyStoreNotFoundException', 'NotFoundException'),
  ],
  'unknown-store-described': [
    'DescribeCustomKeyStores of a CustomKeyStoreId that does not exist returns an empty list.',
    insteadOfRefusal(
      'DescribeCustomKeyStores',
      () => ({ CustomKeyStores: [], Truncated: false }),
      'CustomKeyStoreNotFoundException',
    ),
  ],
  'store-by-id-and-name': [
    'DescribeCustomKeyStores accepts CustomKeyStoreId and CustomKeyStoreName together.',
    handling('DescribeCustomKeyStores', (call, proceed) =>
      proceed({ ...call, input: { ...call.input, CustomKeyStoreName: undefined } }),
    ),
  ],
  'stores-truncated-unsaid': [
    'DescribeCustomKeyStores does not return Truncated.',
    outputOf('DescribeCustomKeyStores', ({ Truncated: _left, ...output }) => output),
  ],
  'any-marker-of-stores': [
    'DescribeCustomKeyStores takes any Marker for the beginning of the list.',
    insteadOfRefusal(
      'DescribeCustomKeyStores',
      () => ({ CustomKeyStores: [], Truncated: false }),
      'InvalidMarkerException',
    ),
  ],
  'password-of-six': [
    'CreateCustomKeyStore accepts a KeyStorePassword of 6 characters.',
    lengths('CreateCustomKeyStore', 'KeyStorePassword', 6, 32),
  ],
  'any-cluster-id': [
    'CreateCustomKeyStore accepts a CloudHsmClusterId of any form.',
    lengths('CreateCustomKeyStore', 'CloudHsmClusterId', 1, 64),
  ],
  'endpoint-without-tls': [
    'CreateCustomKeyStore takes an XksProxyUriEndpoint that is not HTTPS.',
    lengths('CreateCustomKeyStore', 'XksProxyUriEndpoint', 1, 128),
  ],
  'absent-cluster': [
    'CreateCustomKeyStore succeeds with a cluster that does not exist.',
    insteadOfRefusal(
      'CreateCustomKeyStore',
      () => ({ CustomKeyStoreId: 'cks-1234567890abcdef0' }),
      'CloudHsmClusterNotFoundException',
    ),
  ],
  'proxy-not-called': [
    'CreateCustomKeyStore succeeds with an external key store proxy that cannot be reached.',
    insteadOfRefusal(
      'CreateCustomKeyStore',
      () => ({ CustomKeyStoreId: 'cks-1234567890abcdef0' }),
      'XksProxyUriUnreachableException',
    ),
  ],
  'name-taken-twice': [
    'CreateCustomKeyStore accepts a name that another custom key store has.',
    (parts) => {
      const renamed = handling('CreateCustomKeyStore', async (call) => {
        const CustomKeyStoreName = `${crypto.randomUUID()}`;
        const output = await createCustomKeyStore.handle({
          ...call,
          input: { ...call.input, CustomKeyStoreName },
        });
        const id = String(output?.CustomKeyStoreId);
        const store = call.store.keyStores(call.region, call.caller.accountId).get(id);
        if (store) store.name = String(call.input.CustomKeyStoreName);
        return output;
      });
      return renamed(parts);
    },
  ],
  'name-taken-by-updating': [
    'UpdateCustomKeyStore accepts a name that another custom key store has.',
    insteadOfRefusal('UpdateCustomKeyStore', () => ({}), 'CustomKeyStoreNameInUseException'),
  ],
  'connected-from-the-start': [
    'A new custom key store is CONNECTED.',
    handling('CreateCustomKeyStore', async (call, proceed) => {
      const output = await proceed();
      const id = String(output?.CustomKeyStoreId);
      const store = call.store.keyStores(call.region, call.caller.accountId).get(id);
      if (store) store.state = 'CONNECTED';
      return output;
    }),
  ],
  'never-connected': [
    'ConnectCustomKeyStore succeeds and connects nothing.',
    handling('ConnectCustomKeyStore', () => ({})),
  ],
  'disconnected-twice': [
    'DisconnectCustomKeyStore of a custom key store that is DISCONNECTED succeeds.',
    insteadOfRefusal('DisconnectCustomKeyStore', () => ({}), 'CustomKeyStoreInvalidStateException'),
  ],
  'deleted-while-connected': [
    'DeleteCustomKeyStore of a custom key store that is CONNECTED succeeds.',
    insteadOfRefusal('DeleteCustomKeyStore', () => ({}), 'CustomKeyStoreInvalidStateException'),
  ],
  'deleted-store-listed': [
    'DeleteCustomKeyStore succeeds and deletes nothing.',
    handling('DeleteCustomKeyStore', () => ({})),
  ],
  'password-shown': [
    'DescribeCustomKeyStores shows the KeyStorePassword.',
    stores((all) => all.map((each) => ({ ...each, KeyStorePassword: 'kmsPswd1' }))),
  ],
  'stores-without-type': [
    'DescribeCustomKeyStores does not show the CustomKeyStoreType.',
    stores((all) => all.map(({ CustomKeyStoreType: _left, ...each }) => each)),
  ],
  'renamed-in-words-only': [
    'UpdateCustomKeyStore succeeds and changes nothing.',
    handling('UpdateCustomKeyStore', () => ({})),
  ],
  'key-in-disconnected-store': [
    'CreateKey in a custom key store that is not connected fails with KMSInvalidStateException.',
    renaming('CreateKey', 'CustomKeyStoreInvalidStateException', 'KMSInvalidStateException'),
  ],
});
