import { seconds } from '../keys/metadata.ts';
import { keyId, limit, marker } from '../wire/members.ts';
import { page } from '../wire/pages.ts';
import { ownAliases } from './aliases.ts';
import { operation } from './operation.ts';

export const listAliases = operation({
  members: { KeyId: keyId, Limit: limit, Marker: marker },
  act: (call) => {
    const { input, parts, store } = call;
    parts.authorize(call, { action: 'ListAliases' });
    // Reading the keys lets those go whose time has come, and their aliases with them.
    store.keys(call.region, call.caller.accountId);
    const target = input.KeyId === undefined ? undefined : parts.resolveKey(call, input.KeyId, 'keys');
    const listed = [...ownAliases(call).values()]
      .filter((alias) => target === undefined || alias.targetKeyId === target.shared.keyId)
      .toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const { items, members } = page(listed, (alias) => alias.name, {
      Limit: 50,
      ...input,
    });
    const aliases = items.map((alias) => ({
      AliasName: alias.name,
      AliasArn: alias.arn,
      TargetKeyId: alias.targetKeyId,
      CreationDate: seconds(alias.createdAt),
      LastUpdatedDate: seconds(alias.updatedAt),
    }));
    return { Aliases: aliases, ...members };
  },
});
