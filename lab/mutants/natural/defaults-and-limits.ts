import { isPrimary } from '../../../src/reference/keys/key.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { keyOf } from '../moves.ts';
import { handling, insteadOfRefusal, outputOf, stating, together } from '../wraps.ts';
import { faultsOf } from './fault.ts';
import { afterwards } from './related.ts';
import { changing } from './used-key.ts';

/** What holds where a request says nothing, and where a number ends. */
export const defaultFaults = [
  ...faultsOf('defaults and limits', {
    'all-grants-on-one-page': [
      'ListGrants without Limit lists more than 50 grants.',
      changing('ListGrants', ({ Limit = 100 }) => ({ Limit })),
    ],
    'ten-grants-on-a-page': [
      'ListGrants without Limit lists ten grants at a time.',
      changing('ListGrants', ({ Limit = 10 }) => ({ Limit })),
    ],
    'ten-tags-on-a-page': [
      'ListResourceTags without Limit lists ten tags at a time.',
      changing('ListResourceTags', ({ Limit = 10 }) => ({ Limit })),
    ],
    'aliases-without-end': [
      'CreateAlias gives a key more than 50 aliases.',
      insteadOfRefusal('CreateAlias', () => undefined, 'LimitExceededException'),
    ],
    'alias-stays-with-a-doomed-key': [
      'UpdateAlias is refused where the key that the alias leaves is pending deletion.',
      handling('UpdateAlias', (call, proceed) => {
        const { store, region, caller, input } = call;
        const alias = store.aliases(region, caller.accountId).get(String(input.AliasName));
        const key = alias && store.find(region, alias.targetKeyId);
        if (key?.deletion) throw invalidState(`${key.arn} is pending deletion.`);
        return proceed();
      }),
    ],
    'alias-of-a-disabled-key-stays': [
      'UpdateAlias is refused where the key that the alias leaves is disabled.',
      handling('UpdateAlias', (call, proceed) => {
        const { store, region, caller, input } = call;
        const alias = store.aliases(region, caller.accountId).get(String(input.AliasName));
        const key = alias && store.find(region, alias.targetKeyId);
        if (key?.isDisabled) throw invalidState(`${key.arn} is disabled.`);
        return proceed();
      }),
    ],
  }),
  ...faultsOf('custom key stores', {
    'store-deleted-with-its-keys': [
      'DeleteCustomKeyStore of a custom key store with KMS keys in it succeeds.',
      insteadOfRefusal('DeleteCustomKeyStore', () => ({}), 'CustomKeyStoreHasCMKsException'),
    ],
    'one-cluster-for-two-stores': [
      'CreateCustomKeyStore takes the cluster of another custom key store.',
      insteadOfRefusal(
        'CreateCustomKeyStore',
        () => ({ CustomKeyStoreId: 'cks-00000000000000000' }),
        'CloudHsmClusterInUseException',
      ),
    ],
    'connected-store-updated': [
      'UpdateCustomKeyStore takes another KeyStorePassword while the custom key store is connected.',
      insteadOfRefusal('UpdateCustomKeyStore', () => ({}), 'CustomKeyStoreInvalidStateException'),
    ],
    'keys-unavailable-after-connecting-again': [
      'Keys of a custom key store stay Unavailable when it is connected again.',
      (parts) => {
        const lost = new Set<string>();
        const noting = outputOf('DisconnectCustomKeyStore', (output, { input }) => {
          lost.add(String(input.CustomKeyStoreId));
          return output;
        });
        const lasting = stating((state, { shared: { keyStore } }) =>
          state === 'Enabled' && keyStore && lost.has(keyStore.id) ? 'Unavailable' : state,
        );
        return together(noting, lasting)(parts);
      },
    ],
    'random-bytes-of-a-disconnected-store': [
      'GenerateRandom does not look whether its CustomKeyStoreId is connected.',
      insteadOfRefusal(
        'GenerateRandom',
        ({ input }) => ({ Plaintext: Buffer.alloc(Number(input.NumberOfBytes), 7) }),
        'CustomKeyStoreInvalidStateException',
      ),
    ],
  }),
  ...faultsOf('last usage', {
    'use-forgotten-by-disabling': [
      'DisableKey makes GetKeyLastUsage forget the last use.',
      afterwards('DisableKey', (key) => void delete key.lastUse),
    ],
    'use-forgotten-by-canceling': [
      'CancelKeyDeletion makes GetKeyLastUsage forget the last use.',
      afterwards('CancelKeyDeletion', (key) => void delete key.lastUse),
    ],
    'use-forgotten-by-replicating': [
      'ReplicateKey makes GetKeyLastUsage forget the last use of the primary key.',
      afterwards('ReplicateKey', (key) => {
        if (isPrimary(key)) delete key.lastUse;
      }),
    ],
    'encapsulating-is-no-use': [
      'Encapsulate and Decapsulate do not count as a use of the key.',
      together(
        ...['Encapsulate', 'Decapsulate'].map((name) =>
          handling(name, async (call, proceed) => {
            const key = keyOf(call);
            const before = key?.lastUse;
            const output = await proceed();
            if (key && before) key.lastUse = before;
            else delete key?.lastUse;
            return output;
          }),
        ),
      ),
    ],
  }),
];
