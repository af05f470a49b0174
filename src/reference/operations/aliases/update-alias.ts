import type { Key } from '../../keys/key.ts';
import { isKeyPair, keySpecs } from '../../keys/key-specs.ts';
import { invalid } from '../../refusal.ts';
import { aliasName, keyId, required } from '../../wire/members.ts';
import { operation, useKey } from '../operation.ts';
import { checkAliasName, checkAliasTarget, useAlias } from './aliases.ts';

/** Needs permission on the alias, on the key it leaves and on the key it goes to. */
export const updateAlias = operation({
  members: { AliasName: required(aliasName), TargetKeyId: required(keyId) },
  act: (call) => {
    const { AliasName: name, TargetKeyId: target } = call.input;
    checkAliasName(name);
    checkAliasTarget(target);
    const alias = useAlias(call, name);
    const from = call.parts.resolveKey(call, alias.targetKeyId, 'keys');
    call.parts.authorize(call, { action: 'UpdateAlias', key: from });
    const to = useKey(call, {
      keyId: target,
      accepts: 'keys',
      isCrossAccount: false,
    });
    checkSameKind(from, to);
    alias.targetKeyId = to.shared.keyId;
    alias.updatedAt = call.now;
    return undefined;
  },
});

/** An alias stays with keys of one usage, all symmetric or all asymmetric or all HMAC. */
function checkSameKind({ shared: from }: Key, { shared: to }: Key): void {
  const family = ({ spec }: Key['shared']) => (isKeyPair(spec) ? 'asymmetric' : keySpecs[spec].kind);
  if (from.usage === to.usage && family(from) === family(to)) return;
  throw invalid('The current and new key must be the same type and have the same key usage.');
}
