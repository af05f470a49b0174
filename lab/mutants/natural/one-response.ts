import type { Output } from '../../../src/reference/wire/messages.ts';
import { answering, type Change, describing, outputOf, without } from '../wraps.ts';
import { faultsOf } from './fault.ts';

function eachGrant(operation: string, change: (grant: Output) => Output): Change {
  return outputOf(operation, (output) => ({
    ...output,
    Grants: (output.Grants as Output[]).map(change),
  }));
}

function inMetadata(operation: string, name: string, change: (metadata: Output) => Output): Change {
  return outputOf(operation, (output) => ({ ...output, [name]: change(output[name] as Output) }));
}

/** Members that one response has and another of the same shape has not. */
export const oneResponseFaults = faultsOf('members of one response', {
  'configuration-missing-when-created': [
    'CreateKey of a multi-Region key returns no MultiRegionConfiguration; DescribeKey does.',
    inMetadata('CreateKey', 'KeyMetadata', without('MultiRegionConfiguration')),
  ],
  'replica-answered-as-enabled': [
    'ReplicateKey says Enabled true of a replica that is Creating.',
    inMetadata('ReplicateKey', 'ReplicaKeyMetadata', (metadata) => ({ ...metadata, Enabled: true })),
  ],
  'updating-key-enabled': [
    'KeyMetadata says Enabled true of a key that is Updating.',
    describing((metadata) => (metadata.KeyState === 'Updating' ? { ...metadata, Enabled: true } : metadata)),
  ],
  'waiting-primary-enabled': [
    'KeyMetadata says Enabled true of a key that is PendingReplicaDeletion.',
    describing((metadata) =>
      metadata.KeyState === 'PendingReplicaDeletion' ? { ...metadata, Enabled: true } : metadata,
    ),
  ],
  'retirable-grants-without-constraints': [
    'ListRetirableGrants leaves the Constraints of grants out.',
    eachGrant('ListRetirableGrants', without('Constraints')),
  ],
  'retirable-grants-without-operations': [
    'ListRetirableGrants leaves the Operations of grants out.',
    eachGrant('ListRetirableGrants', without('Operations')),
  ],
  'retirable-grants-with-key-ids': [
    'ListRetirableGrants shows the key ID instead of the ARN as KeyId.',
    eachGrant('ListRetirableGrants', (grant) => ({
      ...grant,
      KeyId: String(grant.KeyId).split('/').at(-1),
    })),
  ],
  'grants-without-issuing-account': [
    'ListGrants leaves the IssuingAccount of grants out.',
    eachGrant('ListGrants', without('IssuingAccount')),
  ],
  'store-missing-from-metadata': [
    'DescribeKey of a key in a custom key store shows no CustomKeyStoreId.',
    describing(without('CustomKeyStoreId')),
  ],
  'cluster-missing-from-metadata': [
    'DescribeKey of a key in a custom key store shows no CloudHsmClusterId.',
    describing(without('CloudHsmClusterId')),
  ],
  'old-spec-missing-from-public-key': [
    'GetPublicKey returns no CustomerMasterKeySpec.',
    outputOf('GetPublicKey', without('CustomerMasterKeySpec')),
  ],
  'agreement-unnamed': [
    'DeriveSharedSecret returns no KeyAgreementAlgorithm.',
    outputOf('DeriveSharedSecret', without('KeyAgreementAlgorithm')),
  ],
  'decapsulation-unnamed': [
    'Decapsulate returns no EncapsulationAlgorithm.',
    outputOf('Decapsulate', without('EncapsulationAlgorithm')),
  ],
  'pair-spec-missing-with-plaintext': [
    'GenerateDataKeyPair returns no KeyPairSpec.',
    outputOf('GenerateDataKeyPair', without('KeyPairSpec')),
  ],
  'one-request-id-for-all': [
    'Every response has the same x-amzn-RequestId.',
    answering(({ headers, ...answer }) => ({
      ...answer,
      headers: { ...headers, 'X-Amzn-Requestid': '11111111-2222-3333-4444-555555555555' },
    })),
  ],
});
