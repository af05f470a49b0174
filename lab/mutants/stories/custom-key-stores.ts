import type { Output } from '../../../src/reference/wire/messages.ts';
import type { Mutant } from '../mutant.ts';
import { handling, insteadOfRefusal, outputOf, renaming } from '../wraps.ts';

/** CKS-01 to CKS-06: custom key stores. */
export const customKeyStoreMutants: readonly Mutant[] = [
  {
    id: 'absent-key-store-is-not-found',
    clause: 'CKS-01',
    defect: 'DeleteCustomKeyStore of a custom key store that does not exist fails with NotFoundException.',
    apply: renaming('DeleteCustomKeyStore', 'CustomKeyStoreNotFoundException', 'NotFoundException'),
  },
  {
    id: 'key-store-shows-its-password',
    clause: 'CKS-02',
    defect: 'DescribeCustomKeyStores shows the password of every custom key store.',
    apply: outputOf('DescribeCustomKeyStores', (output) => ({
      ...output,
      CustomKeyStores: (output.CustomKeyStores as Output[]).map((each) => ({
        ...each,
        KeyStorePassword: 'kmsPswd1',
      })),
    })),
  },
  {
    id: 'key-store-without-its-members',
    clause: 'CKS-03',
    defect: 'CreateCustomKeyStore accepts a CloudHSM key store without a password.',
    apply: handling('CreateCustomKeyStore', (call, proceed) =>
      proceed({ ...call, input: { KeyStorePassword: 'kmsPswd1', ...call.input } }),
    ),
  },
  {
    id: 'key-store-without-a-cluster',
    clause: 'CKS-04',
    defect: 'CreateCustomKeyStore does not look whether the cluster exists.',
    apply: insteadOfRefusal(
      'CreateCustomKeyStore',
      () => ({ CustomKeyStoreId: 'cks-0123456789abcdef1' }),
      'CloudHsmClusterNotFoundException',
    ),
  },
  {
    id: 'two-key-stores-of-one-name',
    clause: 'CKS-05',
    defect: 'UpdateCustomKeyStore gives a custom key store a name that is taken.',
    apply: insteadOfRefusal('UpdateCustomKeyStore', () => ({}), 'CustomKeyStoreNameInUseException'),
  },
  {
    id: 'key-store-without-a-state',
    clause: 'CKS-06',
    defect: 'DeleteCustomKeyStore succeeds while the custom key store is connected.',
    apply: insteadOfRefusal('DeleteCustomKeyStore', () => ({}), 'CustomKeyStoreInvalidStateException'),
  },
];
