import type { Output } from '../../../src/reference/wire/messages.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, describing, outputOf, without } from '../wraps.ts';

/** One operation answers in another shape than documented. */
function misshapen(id: string, operation: string, how: string, change: (output: Output) => Output): Mutant {
  return { id, clause: 'WIR-12', defect: `${operation} ${how}.`, apply: outputOf(operation, change) };
}

/** Every entry of a list lacks a member. */
function eachWithout(list: string, member: string): (output: Output) => Output {
  return (output) => ({ ...output, [list]: (output[list] as Output[]).map(without(member)) });
}

function metadataMember(member: string, value: unknown): Change {
  return describing((metadata) => ({ ...metadata, [member]: value }));
}

/** WIR-12: members that are missing, mistyped, or where none belong. */
export const shapeMutants: readonly Mutant[] = [
  {
    id: 'key-usage-null',
    clause: 'WIR-12',
    defect: 'KeyMetadata says null for KeyUsage.',
    apply: metadataMember('KeyUsage', null),
  },
  {
    id: 'description-is-a-list',
    clause: 'WIR-12',
    defect: 'KeyMetadata has a list for Description.',
    apply: metadataMember('Description', []),
  },
  {
    id: 'algorithm-nobody-knows',
    clause: 'WIR-12',
    defect: 'KeyMetadata names an encryption algorithm that AWS does not have.',
    apply: metadataMember('EncryptionAlgorithms', ['SYMMETRIC_BEST']),
  },
  misshapen(
    'data-key-pair-without-public-key',
    'GenerateDataKeyPair',
    'returns no PublicKey',
    without('PublicKey'),
  ),
  misshapen(
    'data-key-pair-without-private-key',
    'GenerateDataKeyPairWithoutPlaintext',
    'returns no PrivateKeyCiphertextBlob',
    without('PrivateKeyCiphertextBlob'),
  ),
  misshapen('truncated-as-text', 'ListKeys', 'says Truncated as text', (output) => ({
    ...output,
    Truncated: 'false',
  })),
  misshapen('tags-as-a-map', 'ListResourceTags', 'gives the tags as a map', (output) => ({
    ...output,
    Tags: { name: 'value' },
  })),
  misshapen('aliases-missing', 'ListAliases', 'answers {} where aliases belong', () => ({})),
  misshapen('grants-as-ids', 'ListGrants', 'lists grants by their ids only', (output) => ({
    ...output,
    Grants: ['grant'],
  })),
  misshapen(
    'aliases-nameless',
    'ListAliases',
    'does not name the aliases',
    eachWithout('Aliases', 'AliasName'),
  ),
  misshapen(
    'grants-nameless',
    'ListGrants',
    'does not say the ids of grants',
    eachWithout('Grants', 'GrantId'),
  ),
  misshapen('grant-id-is-a-number', 'CreateGrant', 'returns a number as GrantId', (output) => ({
    ...output,
    GrantId: 42,
  })),
  misshapen('policy-as-an-object', 'GetKeyPolicy', 'gives the policy as an object', (output) => ({
    ...output,
    Policy: {},
  })),
  misshapen(
    'rotation-enabled-as-text',
    'GetKeyRotationStatus',
    'says KeyRotationEnabled as text',
    (output) => ({
      ...output,
      KeyRotationEnabled: 'false',
    }),
  ),
  misshapen('signature-missing', 'Sign', 'returns no signature', without('Signature')),
  misshapen('verdict-as-text', 'Verify', 'says SignatureValid as text', (output) => ({
    ...output,
    SignatureValid: 'true',
  })),
  misshapen('mac-as-bytes', 'GenerateMac', 'gives the MAC as a list of numbers', (output) => ({
    ...output,
    Mac: [...(output.Mac as Buffer)],
  })),
  misshapen('shared-secret-in-hex', 'DeriveSharedSecret', 'gives the secret as an object', (output) => ({
    ...output,
    SharedSecret: { hex: 'ff' },
  })),
  misshapen(
    'data-key-without-plaintext',
    'GenerateDataKey',
    'leaves the plaintext out',
    without('Plaintext'),
  ),
  misshapen('re-encrypt-answers-nothing', 'ReEncrypt', 'answers {} where ciphertext belongs', () => ({})),
  misshapen('cancelled-key-unnamed', 'CancelKeyDeletion', 'does not name the key', without('KeyId')),
  misshapen(
    'wrapping-key-without-date',
    'GetParametersForImport',
    'does not say until when its token is valid',
    without('ParametersValidTo'),
  ),
  misshapen(
    'imported-material-as-a-number',
    'ImportKeyMaterial',
    'gives a number as KeyMaterialId',
    (output) => ({
      ...output,
      KeyMaterialId: 1,
    }),
  ),
  misshapen('deleted-material-as-a-list', 'DeleteImportedKeyMaterial', 'gives KeyId as a list', (output) => ({
    ...output,
    KeyId: [output.KeyId],
  })),
  misshapen('creation-date-as-text', 'CreateKey', 'gives CreationDate as text', (output) => ({
    ...output,
    KeyMetadata: { ...(output.KeyMetadata as Output), CreationDate: '2026-01-01T00:00:00Z' },
  })),
  misshapen('enable-answers-metadata', 'EnableKey', 'returns output although it has none', () => ({
    KeyMetadata: {},
  })),
  misshapen('alias-answers-arn', 'CreateAlias', 'returns output although it has none', () => ({
    AliasArn: 'arn:aws:kms:us-east-1:111122223333:alias/name',
  })),
  misshapen(
    'pending-window-as-text',
    'ScheduleKeyDeletion',
    'gives its waiting period as text',
    (output) => ({
      ...output,
      PendingWindowInDays: '7',
    }),
  ),
];
