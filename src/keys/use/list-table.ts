import type { Input } from '../../model/driver.ts';
import { type JsonObject, textAt } from '../../model/json.ts';
import { accountArn } from '../../model/related-keys.ts';
import { requireSuccess } from '../../wire/judging.ts';
import { aliasName } from '../properties.ts';
import { runTags } from '../related-keys.ts';
import type { Setting } from './happy-path.ts';

/** A list whose entries a scenario can add and remove. */
export type Growing = {
  /** The member of the response that has the entries, and the member of an entry that names it. */
  readonly entries: string;
  readonly name: string;
  readonly maximum: number;
  /** Whether it shows what all keys of the account have, and more than a scenario makes. */
  readonly isOfAllKeys?: true;
  readonly input: (setting: Setting) => Input;
  /** Adds an entry, and returns its name. */
  readonly add: (setting: Setting, index: number) => Promise<string>;
  readonly remove?: (setting: Setting, name: string) => Promise<unknown>;
};

/** The input of what takes a key alone. */
export const keyOnly = ({ keys }: Setting): Input => ({ KeyId: keys.keyId });

/** Calls a list, or what adds to it. */
export async function send({ door, region }: Setting, operation: string, input: Input): Promise<JsonObject> {
  return requireSuccess(await door.send(operation, input, { region }), `${operation} in ${region}`);
}

const grants = {
  entries: 'Grants',
  name: 'GrantId',
  maximum: 100,
  add: async (setting: Setting, index: number) => {
    const principal = accountArn(setting.keys);
    const principals = { GranteePrincipal: principal, RetiringPrincipal: principal };
    const terms = { Operations: ['DescribeKey'], Name: `listed-${index}` };
    return textAt(
      await send(setting, 'CreateGrant', { ...keyOnly(setting), ...principals, ...terms }),
      'GrantId',
    );
  },
  remove: (setting: Setting, GrantId: string) =>
    send(setting, 'RevokeGrant', { ...keyOnly(setting), GrantId }),
};

const lists: Readonly<Record<string, Growing>> = {
  ListKeys: {
    entries: 'Keys',
    name: 'KeyId',
    maximum: 1000,
    isOfAllKeys: true,
    input: () => ({}),
    add: async (setting) =>
      textAt(await send(setting, 'CreateKey', { Tags: runTags(setting.session) }), 'KeyMetadata', 'KeyId'),
  },
  ListAliases: {
    entries: 'Aliases',
    name: 'AliasName',
    maximum: 100,
    input: keyOnly,
    add: async (setting, index) => {
      const AliasName = `${aliasName(setting.session, setting.keys)}-${index}`;
      await send(setting, 'CreateAlias', { AliasName, TargetKeyId: setting.keys.keyId });
      return AliasName;
    },
    remove: (setting, AliasName) => send(setting, 'DeleteAlias', { AliasName }),
  },
  ListGrants: { ...grants, input: keyOnly },
  ListRetirableGrants: { ...grants, input: ({ keys }) => ({ RetiringPrincipal: accountArn(keys) }) },
  ListResourceTags: {
    entries: 'Tags',
    name: 'TagKey',
    maximum: 50,
    input: keyOnly,
    add: async (setting, index) => {
      const TagKey = `listed-${index}`;
      await send(setting, 'TagResource', { ...keyOnly(setting), Tags: [{ TagKey, TagValue: '' }] });
      return TagKey;
    },
    remove: (setting, name) => send(setting, 'UntagResource', { ...keyOnly(setting), TagKeys: [name] }),
  },
};

/** The list of an operation whose lists scenarios can add to. */
export function listOf(operation: string): Growing {
  const list = lists[operation];
  if (list) return list;
  throw new Error(`Expected one of ${Object.keys(lists).join(', ')}, got ${operation}.`);
}
