import { randomBytes } from 'node:crypto';
import type { Door } from './door.ts';
import type { Input } from './driver.ts';
import { importInput, newMaterial } from './imports.ts';
import { bytesAt, textAt } from './json.ts';
import { requireSuccess } from './judging.ts';
import { createAlias } from './key-references.ts';
import { allowAccountEverything } from './policies.ts';
import { aliasName } from './properties.ts';
import { accountArn, type RelatedKeys, runTags } from './related-keys.ts';
import type { Session } from './session.ts';
import { checkOf, usageOf, useKey } from './usage.ts';

/** What preparing an operation may use: the keys, and the Region where it will be called. */
export type Setting = {
  readonly door: Door;
  readonly session: Session;
  readonly keys: RelatedKeys;
  readonly region: string;
};

/** Makes what the operation needs (an alias, a ciphertext, a grant …) and returns an input that must succeed. */
type Preparation = (setting: Setting) => Promise<Input> | Input;

const keyOnly: Preparation = ({ keys }) => ({ KeyId: keys.keyId });
const nothingNeeded: Preparation = () => ({});
const use: Preparation = ({ keys }) => usageOf(keys).input;
const check: Preparation = async ({ door, keys, region }) =>
  checkOf(keys, await useKey(door, keys, region)).input;

const preparations: Readonly<Record<string, Preparation>> = {
  CreateKey: ({ session }) => ({ MultiRegion: true, Tags: runTags(session) }),
  DescribeKey: keyOnly,
  ListKeys: nothingNeeded,
  ReplicateKey: ({ keys, session }) => ({
    KeyId: keys.keyId,
    ReplicaRegion: session.target.regions.find((region) => !keys.regions.includes(region)) ?? keys.regions[0],
  }),
  UpdatePrimaryRegion: ({ keys }) => ({
    KeyId: keys.keyId,
    PrimaryRegion: keys.regions.at(-1),
  }),
  EnableKey: keyOnly,
  DisableKey: keyOnly,
  ScheduleKeyDeletion: ({ keys }) => ({
    KeyId: keys.keyId,
    PendingWindowInDays: 7,
  }),
  CancelKeyDeletion: keyOnly,
  Encrypt: use,
  Decrypt: check,
  ReEncrypt: async ({ door, keys, region }) => {
    const { output } = await useKey(door, keys, region);
    return {
      CiphertextBlob: bytesAt(output, 'CiphertextBlob'),
      DestinationKeyId: keys.keyId,
    };
  },
  GenerateDataKey: ({ keys }) => ({ KeyId: keys.keyId, KeySpec: 'AES_256' }),
  GenerateDataKeyWithoutPlaintext: ({ keys }) => ({
    KeyId: keys.keyId,
    KeySpec: 'AES_256',
  }),
  GenerateDataKeyPair: ({ keys }) => ({
    KeyId: keys.keyId,
    KeyPairSpec: 'ECC_NIST_P256',
  }),
  GenerateDataKeyPairWithoutPlaintext: ({ keys }) => ({
    KeyId: keys.keyId,
    KeyPairSpec: 'ECC_NIST_P256',
  }),
  GetPublicKey: keyOnly,
  Sign: use,
  Verify: check,
  GenerateMac: use,
  VerifyMac: check,
  DeriveSharedSecret: use,
  EnableKeyRotation: keyOnly,
  DisableKeyRotation: keyOnly,
  GetKeyRotationStatus: keyOnly,
  ListKeyRotations: keyOnly,
  RotateKeyOnDemand: keyOnly,
  CreateAlias: ({ session, keys }) => ({
    AliasName: aliasName(session, keys),
    TargetKeyId: keys.keyId,
  }),
  UpdateAlias: async (setting) => ({
    AliasName: await madeAlias(setting),
    TargetKeyId: setting.keys.keyId,
  }),
  DeleteAlias: async (setting) => ({ AliasName: await madeAlias(setting) }),
  ListAliases: keyOnly,
  TagResource: ({ keys }) => ({
    KeyId: keys.keyId,
    Tags: [{ TagKey: 'colour', TagValue: 'blue' }],
  }),
  UntagResource: ({ keys }) => ({ KeyId: keys.keyId, TagKeys: ['colour'] }),
  ListResourceTags: keyOnly,
  GetKeyPolicy: ({ keys }) => ({ KeyId: keys.keyId, PolicyName: 'default' }),
  PutKeyPolicy: ({ keys }) => ({
    KeyId: keys.keyId,
    PolicyName: 'default',
    Policy: allowAccountEverything(keys, 'again'),
  }),
  ListKeyPolicies: keyOnly,
  UpdateKeyDescription: ({ keys }) => ({
    KeyId: keys.keyId,
    Description: randomBytes(4).toString('hex'),
  }),
  CreateGrant: grantInput,
  ListGrants: keyOnly,
  RevokeGrant: async (setting) => ({
    KeyId: setting.keys.keyId,
    GrantId: await madeGrant(setting),
  }),
  RetireGrant: async (setting) => ({
    KeyId: setting.keys.keyId,
    GrantId: await madeGrant(setting),
  }),
  GetParametersForImport: ({ keys }) => ({
    KeyId: keys.keyId,
    WrappingAlgorithm: 'RSAES_OAEP_SHA_256',
    WrappingKeySpec: 'RSA_2048',
  }),
  ImportKeyMaterial: ({ door, keys, region }) =>
    importInput(door, keys.keyId, region, keys.material ?? newMaterial()),
  DeleteImportedKeyMaterial: keyOnly,
};

/** Every operation with a known happy path. */
export const operationsWithHappyPath: readonly string[] = Object.keys(preparations);

/** Makes what an operation needs on these keys in this Region, and returns an input with which it must succeed. */
export async function prepare(operation: string, setting: Setting): Promise<Input> {
  const preparation = preparations[operation];
  if (!preparation)
    throw new Error(`No happy path for ${operation}. Known: ${operationsWithHappyPath.join(', ')}.`);
  return preparation(setting);
}

function madeAlias({ door, session, keys, region }: Setting): Promise<string> {
  return createAlias(door, session, keys, region);
}

async function madeGrant(setting: Setting): Promise<string> {
  const { door, region } = setting;
  const output = requireSuccess(
    await door.send('CreateGrant', grantInput(setting), { region }),
    `CreateGrant in ${region}`,
  );
  return textAt(output, 'GrantId');
}

function grantInput({ keys }: Setting): Input {
  const account = accountArn(keys);
  return {
    KeyId: keys.keyId,
    GranteePrincipal: account,
    RetiringPrincipal: account,
    Operations: ['DescribeKey'],
  };
}
