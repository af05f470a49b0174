import type { KeyStore } from '../../keys/key.ts';
import { noKeyStore } from '../../keys/key-stores.ts';
import { seconds } from '../../keys/metadata.ts';
import { invalid } from '../../refusal.ts';
import * as member from '../../wire/members.ts';
import type { Output } from '../../wire/messages.ts';
import { page } from '../../wire/pages.ts';
import { operation } from '../operation.ts';
import { keyStoreId, keyStoreName } from './members.ts';

export const describeCustomKeyStores = operation({
  members: {
    CustomKeyStoreId: keyStoreId,
    CustomKeyStoreName: keyStoreName,
    Limit: member.limit,
    Marker: member.marker,
  },
  act: (call) => {
    const { input, store, region, caller } = call;
    call.parts.authorize(call, { action: 'DescribeCustomKeyStores' });
    const { CustomKeyStoreId: id, CustomKeyStoreName: name } = input;
    if (id !== undefined && name !== undefined) {
      throw invalid('CustomKeyStoreId and CustomKeyStoreName cannot be specified together.');
    }
    const all = [...store.keyStores(region, caller.accountId).values()];
    const isMeant = (each: KeyStore) =>
      (id === undefined || each.id === id) && (name === undefined || each.name === name);
    const meant = all.filter(isMeant);
    if ((id ?? name) !== undefined && meant.length === 0) throw noKeyStore('No such custom key store');
    const { items, members } = page('custom key stores', meant, (each) => each.id, input);
    return { CustomKeyStores: items.map(entry), ...members };
  },
});

/** The password is never shown. */
function entry(keyStore: KeyStore): Output {
  return {
    CustomKeyStoreId: keyStore.id,
    CustomKeyStoreName: keyStore.name,
    CloudHsmClusterId: keyStore.clusterId,
    TrustAnchorCertificate: keyStore.trustAnchor,
    ConnectionState: keyStore.state,
    CreationDate: seconds(keyStore.createdAt),
    CustomKeyStoreType: 'AWS_CLOUDHSM',
  };
}
