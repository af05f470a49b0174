import { isPrimary } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { configuring, keyOf, placeOf } from '../moves.ts';
import { type Change, outputOf } from '../wraps.ts';
import { faultsOf, type NaturalFault } from './fault.ts';
import { primaryOf, withPrimaryArn } from './related.ts';

/** Operations whose answer on a replica may come from the primary key's record. */
const answering = [
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
  'GetPublicKey',
  'DeriveSharedSecret',
  'ScheduleKeyDeletion',
  'CancelKeyDeletion',
  'GetKeyRotationStatus',
  'GetParametersForImport',
  'ImportKeyMaterial',
  'DeleteImportedKeyMaterial',
];

const naming = Object.fromEntries(
  answering.map((operation): [string, readonly [string, Change]] => [
    `primary-arn-in-${operation.toLowerCase()}`,
    [`${operation} on a replica returns the ARN of the primary key.`, withPrimaryArn(operation)],
  ]),
);

/** A member that the answer lacks. */
function without(operation: string, member: string): readonly [string, Change] {
  const apply = outputOf(operation, ({ [member]: _gone, ...output }) => output);
  return [`${operation} does not return ${member}.`, apply];
}

/** Answers with what was sent instead of the key ARN. */
function echoing(operation: string, isMeant: (given: string) => boolean): Change {
  return outputOf(operation, (output, { input }) =>
    isMeant(String(input.KeyId)) ? { ...output, KeyId: input.KeyId } : output,
  );
}

function entries(operation: string, member: string, change: (entry: Output, arn: string) => Output): Change {
  return outputOf(operation, (output, call) => {
    const key = keyOf(call);
    if (!key || isPrimary(key)) return output;
    const arn = primaryOf(key)?.arn ?? '';
    return { ...output, [member]: (output[member] as Output[]).map((entry) => change(entry, arn)) };
  });
}

export const identityFaults: readonly NaturalFault[] = faultsOf('identity in responses', {
  ...naming,
  'primary-arn-in-rotation-list': [
    'ListKeyRotations on a replica gives each entry the ARN of the primary key.',
    entries('ListKeyRotations', 'Rotations', (entry, KeyId) => ({ ...entry, KeyId })),
  ],
  'primary-arn-in-grant-list': [
    'ListGrants on a replica gives each grant the ARN of the primary key.',
    entries('ListGrants', 'Grants', (entry, KeyId) => ({ ...entry, KeyId })),
  ],
  'primary-arn-as-re-encrypt-source': [
    'ReEncrypt on a replica returns the ARN of the primary key as SourceKeyId.',
    outputOf('ReEncrypt', (output, { region, store }) => {
      const key = store.find(region, String(output.SourceKeyId).split('/')[1] ?? '');
      return key ? { ...output, SourceKeyId: primaryOf(key)?.arn } : output;
    }),
  ],
  'primary-arn-as-re-encrypt-destination': [
    'ReEncrypt on a replica returns the ARN of the primary key as KeyId.',
    outputOf('ReEncrypt', (output, { region, store }) => {
      const key = store.find(region, String(output.KeyId).split('/')[1] ?? '');
      return key ? { ...output, KeyId: primaryOf(key)?.arn } : output;
    }),
  ],
  'rotated-key-named-by-id': [
    'RotateKeyOnDemand returns the key ID that was sent.',
    echoing('RotateKeyOnDemand', isId),
  ],
  'rotation-status-named-by-id': [
    'GetKeyRotationStatus returns the key ID that was sent.',
    echoing('GetKeyRotationStatus', isId),
  ],
  'scheduled-key-named-by-id': [
    'ScheduleKeyDeletion returns the key ID that was sent.',
    echoing('ScheduleKeyDeletion', isId),
  ],
  'cancelled-key-named-by-id': [
    'CancelKeyDeletion returns the key ID that was sent.',
    echoing('CancelKeyDeletion', isId),
  ],
  'data-key-named-by-id': [
    'GenerateDataKey returns the key ID that was sent.',
    echoing('GenerateDataKey', isId),
  ],
  'signer-named-by-id': ['Sign returns the key ID that was sent.', echoing('Sign', isId)],
  'mac-named-by-id': ['GenerateMac returns the key ID that was sent.', echoing('GenerateMac', isId)],
  'data-key-named-by-alias': [
    'GenerateDataKey returns the alias that was sent.',
    echoing('GenerateDataKey', isAlias),
  ],
  'signer-named-by-alias': ['Sign returns the alias that was sent.', echoing('Sign', isAlias)],
  'mac-named-by-alias': ['GenerateMac returns the alias that was sent.', echoing('GenerateMac', isAlias)],
  'encryptor-named-by-alias': ['Encrypt returns the alias that was sent.', echoing('Encrypt', isAlias)],
  'public-key-named-by-alias': [
    'GetPublicKey returns the alias that was sent.',
    echoing('GetPublicKey', isAlias),
  ],
  'decrypt-without-material-id': without('Decrypt', 'KeyMaterialId'),
  'data-key-without-material-id': without('GenerateDataKey', 'KeyMaterialId'),
  'sealed-data-key-without-material-id': without('GenerateDataKeyWithoutPlaintext', 'KeyMaterialId'),
  'data-key-pair-without-material-id': without('GenerateDataKeyPair', 'KeyMaterialId'),
  'sealed-data-key-pair-without-material-id': without('GenerateDataKeyPairWithoutPlaintext', 'KeyMaterialId'),
  're-encrypt-without-source-material-id': without('ReEncrypt', 'SourceKeyMaterialId'),
  're-encrypt-without-destination-material-id': without('ReEncrypt', 'DestinationKeyMaterialId'),
  'imported-without-material-id': without('ImportKeyMaterial', 'KeyMaterialId'),
  'replica-entries-with-primary-arn': [
    'Each entry of ReplicaKeys has the Region of the replica and the ARN of the primary key.',
    configuring(({ PrimaryKey, ReplicaKeys }) => ({
      ReplicaKeys: ReplicaKeys.map(({ Region }) => ({ Region, Arn: PrimaryKey.Arn })),
    })),
  ],
  'replica-entries-with-local-region': [
    'Each entry of ReplicaKeys has the ARN of the replica and the Region of the call.',
    configuring(({ ReplicaKeys }, key) => ({
      ReplicaKeys: ReplicaKeys.map(({ Arn }) => ({ Arn, Region: key.region })),
    })),
  ],
  'primary-entry-with-local-arn': [
    'PrimaryKey has the Region of the primary key and the ARN of the key that was described.',
    configuring(({ PrimaryKey }, key) => ({ PrimaryKey: { ...PrimaryKey, Arn: placeOf(key).Arn } })),
  ],
  'keys-listed-with-primary-arn': [
    'ListKeys in a Region with a replica shows the ARN of the primary key.',
    outputOf('ListKeys', (output, { region, store }) => ({
      ...output,
      Keys: (output.Keys as Output[]).map((entry) => {
        const key = store.find(region, String(entry.KeyId));
        return key ? { ...entry, KeyArn: primaryOf(key)?.arn } : entry;
      }),
    })),
  ],
});

function isId(given: string): boolean {
  return !given.includes(':') && !given.startsWith('alias/');
}

function isAlias(given: string): boolean {
  return given.includes('alias/');
}
