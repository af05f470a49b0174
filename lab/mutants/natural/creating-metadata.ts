import type { Key } from '../../../src/reference/keys/key.ts';
import { algorithmMembers } from '../../../src/reference/keys/metadata.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { type Change, describing, outputOf } from '../wraps.ts';
import { faultsOf } from './fault.ts';

/** Another KeyMetadata in the response of one operation alone. */
function shownBy(operation: string, change: (metadata: Output, key: Key) => Output): Change {
  return describing((metadata, key, call) =>
    call.operation === operation ? change(metadata, key) : metadata,
  );
}

function leavingOut(...names: readonly string[]): (metadata: Output) => Output {
  return (metadata) => Object.fromEntries(Object.entries(metadata).filter(([name]) => !names.includes(name)));
}

const algorithms = [
  'EncryptionAlgorithms',
  'SigningAlgorithms',
  'MacAlgorithms',
  'KeyAgreementAlgorithms',
  'EncapsulationAlgorithms',
];
const macs = ['HMAC_SHA_224', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'];

export const creatingMetadataFaults = faultsOf('CreateKey and KeyMetadata', {
  'deprecated-key-spec-not-shown': [
    'KeyMetadata has no CustomerMasterKeySpec.',
    describing(leavingOut('CustomerMasterKeySpec')),
  ],
  'deprecated-key-spec-always-symmetric': [
    'KeyMetadata says CustomerMasterKeySpec SYMMETRIC_DEFAULT of every key.',
    describing((metadata) => ({ ...metadata, CustomerMasterKeySpec: 'SYMMETRIC_DEFAULT' })),
  ],
  'algorithms-of-both-usages': [
    'KeyMetadata of RSA and elliptic curve keys lists the algorithms of every KeyUsage of the KeySpec.',
    describing((metadata, key) => {
      const { shared } = key;
      const otherUsage =
        shared.usage === 'SIGN_VERIFY'
          ? (['ENCRYPT_DECRYPT', 'KEY_AGREEMENT'] as const)
          : (['SIGN_VERIFY'] as const);
      const others = otherUsage.map((usage) => algorithmMembers({ ...key, shared: { ...shared, usage } }));
      const offered = others
        .flatMap((each) => Object.entries(each))
        .filter(([, names]) => (names as unknown[]).length > 0);
      return { ...Object.fromEntries(offered), ...metadata };
    }),
  ],
  'algorithms-in-signing-only': [
    'KeyMetadata lists the algorithms of keys for signing only.',
    describing((metadata) =>
      leavingOut(...algorithms.filter((name) => name !== 'SigningAlgorithms'))(metadata),
    ),
  ],
  'mac-algorithms-not-shown': ['KeyMetadata has no MacAlgorithms.', describing(leavingOut('MacAlgorithms'))],
  'agreement-algorithms-not-shown': [
    'KeyMetadata has no KeyAgreementAlgorithms.',
    describing(leavingOut('KeyAgreementAlgorithms')),
  ],
  'every-mac-algorithm-shown': [
    'KeyMetadata lists every MAC algorithm in MacAlgorithms, whatever the KeySpec.',
    describing((metadata) => (metadata.MacAlgorithms ? { ...metadata, MacAlgorithms: macs } : metadata)),
  ],
  'rsa-lists-one-encryption-algorithm': [
    'EncryptionAlgorithms of RSA keys leaves out RSAES_OAEP_SHA_1.',
    describing((metadata) => {
      const { EncryptionAlgorithms: listed } = metadata as {
        readonly EncryptionAlgorithms?: readonly string[];
      };
      return listed
        ? { ...metadata, EncryptionAlgorithms: listed.filter((name) => name !== 'RSAES_OAEP_SHA_1') }
        : metadata;
    }),
  ],
  'algorithms-empty-lists': [
    'KeyMetadata lists no algorithm in the members of other usages, as empty lists.',
    describing((metadata) => ({ ...Object.fromEntries(algorithms.map((name) => [name, []])), ...metadata })),
  ],
  'material-id-of-every-key': [
    'KeyMetadata shows CurrentKeyMaterialId of asymmetric and HMAC keys.',
    describing((metadata, key) => ({ ...metadata, CurrentKeyMaterialId: key.shared.materials.at(-1)?.id })),
  ],
  'material-id-of-single-region-keys-not-shown': [
    'KeyMetadata of single-Region keys has no CurrentKeyMaterialId.',
    describing((metadata, key) =>
      key.shared.isMultiRegion ? metadata : leavingOut('CurrentKeyMaterialId')(metadata),
    ),
  ],
  'create-key-shows-no-material-id': [
    'CreateKey does not show the CurrentKeyMaterialId that DescribeKey shows.',
    shownBy('CreateKey', leavingOut('CurrentKeyMaterialId')),
  ],
  'configuration-of-single-region-keys': [
    'KeyMetadata of single-Region keys has a MultiRegionConfiguration.',
    describing((metadata, key) => ({
      MultiRegionConfiguration: {
        MultiRegionKeyType: 'PRIMARY',
        PrimaryKey: { Arn: key.arn, Region: key.region },
        ReplicaKeys: [],
      },
      ...metadata,
    })),
  ],
  'multi-region-false-not-shown': [
    'KeyMetadata of single-Region keys has no MultiRegion.',
    describing((metadata) => (metadata.MultiRegion ? metadata : leavingOut('MultiRegion')(metadata))),
  ],
  'empty-description-not-shown': [
    'KeyMetadata of a key without Description has no Description.',
    describing((metadata) => (metadata.Description ? metadata : leavingOut('Description')(metadata))),
  ],
  'create-key-says-enabled': [
    'CreateKey with Origin EXTERNAL shows the key as Enabled, DescribeKey as PendingImport.',
    shownBy('CreateKey', (metadata) => ({ ...metadata, KeyState: 'Enabled', Enabled: true })),
  ],
  'enabled-unless-disabled': [
    'KeyMetadata says Enabled true of every key that is not Disabled.',
    describing((metadata) => ({ ...metadata, Enabled: metadata.KeyState !== 'Disabled' })),
  ],
  'dates-of-describing': [
    'DescribeKey shows the time of the call as CreationDate.',
    describing((metadata, _key, { now, operation }) =>
      operation === 'DescribeKey' ? { ...metadata, CreationDate: now / 1000 } : metadata,
    ),
  ],
  'dates-in-milliseconds': [
    'CreationDate is in milliseconds.',
    describing((metadata) => ({ ...metadata, CreationDate: Number(metadata.CreationDate) * 1000 })),
  ],
  'manager-not-shown': [
    'CreateKey does not show the KeyManager.',
    shownBy('CreateKey', leavingOut('KeyManager')),
  ],
  'null-members': [
    'KeyMetadata has members of null where there is nothing to say.',
    describing((metadata) => ({
      DeletionDate: null,
      ValidTo: null,
      ExpirationModel: null,
      CustomKeyStoreId: null,
      ...metadata,
    })),
  ],
  'origin-always-aws-kms': [
    'DescribeKey says Origin AWS_KMS of every key.',
    shownBy('DescribeKey', (metadata) => ({ ...metadata, Origin: 'AWS_KMS' })),
  ],
  'replicas-answered-in-short': [
    'ReplicateKey does not show the algorithms and the KeySpec in ReplicaKeyMetadata.',
    shownBy('ReplicateKey', leavingOut(...algorithms, 'KeySpec', 'CustomerMasterKeySpec')),
  ],
  'replicas-answered-as-the-primary': [
    'ReplicateKey shows the Description of the primary key in ReplicaKeyMetadata.',
    outputOf('ReplicateKey', (output, call) => {
      const key = call.store.find(call.region, String(call.input.KeyId).split('/').at(-1) ?? '');
      const metadata = output.ReplicaKeyMetadata as Output;
      return { ...output, ReplicaKeyMetadata: { ...metadata, Description: key?.description } };
    }),
  ],
});
