import { managedAliases } from '../../keys/managed-keys.ts';
import { seconds } from '../../keys/metadata.ts';
import type { Alias } from '../../keys/store.ts';
import type { Call } from '../../parts.ts';
import { keyId, limitOf, marker } from '../../wire/members.ts';
import { page } from '../../wire/pages.ts';
import { operation } from '../operation.ts';
import { aliasArn, ownAliases } from './aliases.ts';

export const listAliases = operation({
  members: { KeyId: keyId, Limit: limitOf(100), Marker: marker },
  act: (call) => {
    const { input, parts, store } = call;
    parts.authorize(call, { action: 'ListAliases' });
    // Reading the keys lets those go whose time has come, and their aliases with them.
    store.keys(call.region, call.caller.accountId);
    const target = input.KeyId === undefined ? undefined : parts.resolveKey(call, input.KeyId, 'keys');
    const bound = [...ownAliases(call).values()]
      .filter((alias) => target === undefined || alias.targetKeyId === target.shared.keyId)
      .map(aliasEntry);
    const listed = [...bound, ...(target === undefined ? unboundEntries(call) : [])];
    const sorted = listed.toSorted((one, other) => (one.AliasName < other.AliasName ? -1 : 1));
    const { items, members } = page('aliases', sorted, (alias) => alias.AliasName, { Limit: 50, ...input });
    // AliasCount is on the wire, though in no document of AWS's.
    return { Aliases: items, AliasCount: items.length, ...members };
  },
});

type Entry = {
  readonly AliasName: string;
  readonly AliasArn: string;
};

function aliasEntry(alias: Alias): Entry {
  const times = { CreationDate: seconds(alias.createdAt), LastUpdatedDate: seconds(alias.updatedAt) };
  return { AliasName: alias.name, AliasArn: alias.arn, ...{ TargetKeyId: alias.targetKeyId, ...times } };
}

/** Predefined aliases have neither key nor dates before their key is made. */
function unboundEntries(call: Call<unknown>): readonly Entry[] {
  const own = ownAliases(call);
  const unbound = managedAliases.filter((name) => !own.has(name));
  return unbound.map((name) => ({ AliasName: name, AliasArn: aliasArn(call, name) }));
}
