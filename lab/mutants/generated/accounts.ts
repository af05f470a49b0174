import type { Mutant } from '../mutant.ts';

/** What other accounts may call on a key that allows it, and what they may not. */
const crossing = [
  'CreateGrant',
  'Decapsulate',
  'Decrypt',
  'DeriveSharedSecret',
  'DescribeKey',
  'Encapsulate',
  'Encrypt',
  'GenerateDataKey',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateMac',
  'GetKeyRotationStatus',
  'GetPublicKey',
  'ListGrants',
  'ReEncrypt',
  'RevokeGrant',
  'Sign',
  'Verify',
  'VerifyMac',
];
const staying = [
  'CancelKeyDeletion',
  'CreateAlias',
  'DeleteImportedKeyMaterial',
  'DisableKey',
  'DisableKeyRotation',
  'EnableKey',
  'EnableKeyRotation',
  'GetKeyLastUsage',
  'GetKeyPolicy',
  'GetParametersForImport',
  'ImportKeyMaterial',
  'ListKeyPolicies',
  'ListKeyRotations',
  'ListResourceTags',
  'PutKeyPolicy',
  'ReplicateKey',
  'RotateKeyOnDemand',
  'ScheduleKeyDeletion',
  'TagResource',
  'UntagResource',
  'UpdateKeyDescription',
];

/** For each operation that names a key a server that lets other accounts call it, or keeps them from it, as AWS does not. */
export const accountMutants: readonly Mutant[] = [
  ...crossing.map((operation) => turned(operation, true)),
  ...staying.map((operation) => turned(operation, false)),
];

function turned(operation: string, mayCross: boolean): Mutant {
  const clause = `ACCOUNT/${operation}`;
  const words = operation.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return {
    id: `${words}-${mayCross ? 'in-its-own-account-only' : 'in-any-account'}`,
    clause,
    defect: `${operation} ${mayCross ? 'is refused' : 'succeeds'} on a key of another account that allows it everything.`,
    mustFail: (id) => id === `${clause}/arn`,
    apply: (parts) => ({
      ...parts,
      authorize: (call, access) =>
        parts.authorize(
          call,
          call.operation === operation ? { ...access, isCrossAccount: !mayCross } : access,
        ),
    }),
  };
}
