import { isPrimary, type Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling } from '../wraps.ts';

/** The key of a call that may name it by alias, or not at all. */
export function usedKey(call: Call): Key | undefined {
  const given = String(call.input.KeyId ?? '');
  const name = given.slice(Math.max(0, given.indexOf('alias/')));
  const alias = call.store.aliases(call.region, call.caller.accountId).get(name);
  return alias ? call.store.find(call.region, alias.targetKeyId) : keyOf(call);
}

/** Whether the key that a call uses is a replica. */
export const onReplicas = (call: Call) => {
  const key = usedKey(call);
  return key !== undefined && !isPrimary(key);
};

/** Another input, where the call is meant. */
export function changing(
  name: string,
  change: (input: Call['input']) => Partial<Call['input']>,
  isMeant = (_call: Call) => true,
): Change {
  return handling(name, (call, proceed) =>
    proceed(isMeant(call) ? { ...call, input: { ...call.input, ...change(call.input) } } : call),
  );
}
