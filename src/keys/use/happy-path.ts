import type { Door } from '../../door/door.ts';
import type { Session } from '../../door/session.ts';
import type { Input } from '../../model/driver.ts';
import { bytesAt, textAt } from '../../model/json.ts';
import type { RelatedKeys } from '../../model/related-keys.ts';
import { entryOf } from '../../spec/operation-table.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { importInput, newMaterial } from '../imports.ts';
import { formedInput } from '../inputs/formed-input.ts';
import { createAlias } from '../key-references.ts';
import { aliasName } from '../properties.ts';
import { runTags } from '../related-keys.ts';
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

const use = ({ keys }: Omit<Setting, 'door'>) => usageOf(keys).input;
const check: Preparation = async ({ door, keys, region }) =>
  checkOf(keys, await useKey(door, keys, region)).input;

/** Inputs that depend on the kind of the key, and that of a key to be made. */
const preparationsByKind: Readonly<Record<string, (setting: Omit<Setting, 'door'>) => Input>> = {
  CreateKey: ({ session }) => ({ MultiRegion: true, Tags: runTags(session) }),
  Encrypt: use,
  Sign: use,
  GenerateMac: use,
  DeriveSharedSecret: use,
  Encapsulate: use,
};

/** Inputs that are made by calls on the key: it is used first, or given what the operation takes away. */
const preparationsByCalls: Readonly<Record<string, Preparation>> = {
  Decrypt: check,
  ReEncrypt: async ({ door, keys, region }) => {
    const { output } = await useKey(door, keys, region);
    return {
      CiphertextBlob: bytesAt(output, 'CiphertextBlob'),
      DestinationKeyId: keys.keyId,
    };
  },
  Verify: check,
  VerifyMac: check,
  Decapsulate: check,
  UpdateAlias: async (setting) => ({
    AliasName: await aliasOfAnotherKey(setting),
    TargetKeyId: setting.keys.keyId,
  }),
  DeleteAlias: async (setting) => ({ AliasName: await madeAlias(setting) }),
  UntagResource: async (setting) => ({ KeyId: setting.keys.keyId, TagKeys: [await madeTag(setting)] }),
  RevokeGrant: async (setting) => ({
    KeyId: setting.keys.keyId,
    GrantId: await madeGrant(setting),
  }),
  RetireGrant: async (setting) => ({
    KeyId: setting.keys.keyId,
    GrantId: await madeGrant(setting),
  }),
  ImportKeyMaterial: ({ door, keys, region }) =>
    importInput(door, keys.keyId, region, keys.material ?? newMaterial()),
};

const preparations: Readonly<Record<string, Preparation>> = { ...preparationsByKind, ...preparationsByCalls };

/** Whether the input of an operation is made by calls on the key, which must be Enabled for them. */
export function isMadeByCalls(operation: string): boolean {
  return Object.hasOwn(preparationsByCalls, operation);
}

/**
 * Makes what an operation needs on these keys in this Region, and returns an input with which it must succeed: that of
 * the contract, where it needs nothing but the key. Of a custom key store, which costs money, it names one that nobody has.
 */
export async function prepare(operation: string, setting: Setting): Promise<Input> {
  const preparation = preparations[operation];
  if (!preparation && !entryOf(operation)) throw new Error(`No operation ${operation} in spec/operations.`);
  return preparation ? preparation(setting) : formedInput(operation, setting);
}

function madeAlias({ door, session, keys, region }: Setting): Promise<string> {
  return createAlias({ door, session, keys }, region);
}

/** An alias that is to leave another key of the same kind for this one. */
async function aliasOfAnotherKey({ door, session, keys, region }: Setting): Promise<string> {
  const made = await door.send('CreateKey', { Tags: runTags(session) }, { region });
  const TargetKeyId = textAt(requireSuccess(made, `CreateKey in ${region}`), 'KeyMetadata', 'KeyId');
  const AliasName = aliasName(session, keys);
  requireSuccess(
    await door.send('CreateAlias', { AliasName, TargetKeyId }, { region }),
    `CreateAlias in ${region}`,
  );
  return AliasName;
}

async function madeTag({ door, keys, region }: Setting): Promise<string> {
  const [TagKey, TagValue] = ['color', 'blue'];
  const input = { KeyId: keys.keyId, Tags: [{ TagKey, TagValue }] };
  requireSuccess(await door.send('TagResource', input, { region }), `TagResource in ${region}`);
  return TagKey;
}

async function madeGrant(setting: Setting): Promise<string> {
  const { door, region } = setting;
  const output = requireSuccess(
    await door.send('CreateGrant', formedInput('CreateGrant', setting), { region }),
    `CreateGrant in ${region}`,
  );
  return textAt(output, 'GrantId');
}
