import { aliasName, required } from '../../wire/members.ts';
import { operation } from '../operation.ts';
import { checkAliasName, ownAliases, useAlias } from './aliases.ts';

/** Needs permission on the alias and on its key. */
export const deleteAlias = operation({
  members: { AliasName: required(aliasName) },
  act: (call) => {
    const { AliasName: name } = call.input;
    checkAliasName(name);
    const alias = useAlias(call, name);
    const key = call.parts.resolveKey(call, alias.targetKeyId, 'keys');
    call.parts.authorize(call, { action: 'DeleteAlias', key });
    ownAliases(call).delete(name);
    return undefined;
  },
});
