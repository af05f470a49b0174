import { limitExceeded, Refusal } from '../../refusal.ts';
import { aliasName, keyId, required } from '../../wire/members.ts';
import { operation, useKey } from '../operation.ts';
import { aliasArn, checkAliasName, checkAliasTarget, ownAliases } from './aliases.ts';

const maxAliasesPerKey = 50;

/** Needs permission on the key and on the alias. Related keys have aliases of their own. */
export const createAlias = operation({
  members: { AliasName: required(aliasName), TargetKeyId: required(keyId) },
  act: (call) => {
    const { AliasName: name, TargetKeyId: target } = call.input;
    checkAliasName(name);
    checkAliasTarget(target);
    const arn = aliasArn(call, name);
    const aliases = ownAliases(call);
    const key = useKey(call, {
      keyId: target,
      accepts: 'keys',
      isCrossAccount: false,
    });
    call.parts.authorize(call, { action: 'CreateAlias', resource: arn });
    if (aliases.has(name)) {
      throw new Refusal('AlreadyExistsException', `An alias with the name ${arn} already exists`);
    }
    const targetKeyId = key.shared.keyId;
    if (
      [...aliases.values()].filter((alias) => alias.targetKeyId === targetKeyId).length >= maxAliasesPerKey
    ) {
      throw limitExceeded(`A key can have ${maxAliasesPerKey} aliases.`);
    }
    aliases.set(name, {
      name,
      arn,
      createdAt: call.now,
      updatedAt: call.now,
      targetKeyId,
    });
    return undefined;
  },
});
