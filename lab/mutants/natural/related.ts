import { isPrimary, type Key, type SharedKey } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import { type Change, handling, outputOf } from '../wraps.ts';

/** The keys related to this one, itself left out. */
export function othersOf(key: Key): readonly Key[] {
  return [...key.shared.keys.values()].filter((other) => other !== key);
}

export function primaryOf({ shared }: Key): Key | undefined {
  return shared.keys.get(shared.primaryRegion);
}

/** Another output where the call is on a replica. */
export function onReplica(name: string, change: (output: Output, key: Key, call: Call) => Output): Change {
  return outputOf(name, (output, call) => {
    const key = keyOf(call);
    return key && !isPrimary(key) ? change(output, key, call) : output;
  });
}

/** A member of the output says what is true of the primary key, wherever the call was. */
export function withPrimaryArn(name: string, member = 'KeyId'): Change {
  return onReplica(name, (output, key) => ({ ...output, [member]: primaryOf(key)?.arn }));
}

type Done = void | Promise<void>;

/** Does more, once the operation has succeeded on its key. */
export function afterwards(name: string, act: (key: Key, call: Call, output: Output) => Done): Change {
  return handling(name, async (call, proceed) => {
    const key = keyOf(call);
    const output = await proceed();
    if (key) await act(key, call, output ?? {});
    return output;
  });
}

/** Does more to the replica, once ReplicateKey has made it. */
export function afterReplicating(act: (replica: Key, primary: Key, call: Call) => Done): Change {
  return afterwards('ReplicateKey', async (primary, call) => {
    const replica = primary.shared.keys.get(String(call.input.ReplicaRegion));
    if (replica) await act(replica, primary, call);
  });
}

/** What related keys share, with some of it of this key's own from now on. */
export function apart(shared: SharedKey, own: Partial<SharedKey>): SharedKey {
  const isOwn = (name: PropertyKey) => Object.hasOwn(own, name);
  return new Proxy(shared, {
    get: (target, name) => Reflect.get(isOwn(name) ? own : target, name),
    set: (target, name, value) => Reflect.set(isOwn(name) ? own : target, name, value),
  });
}

/** The key material of this key as it is now, unaware of what comes later. */
export function frozenMaterial(shared: SharedKey): SharedKey {
  return apart(shared, { materials: [...shared.materials], onDemand: undefined });
}

/** Carries the call out on every related key instead of one. */
export function everywhere(name: string, when: (key: Key) => boolean = () => true): Change {
  return handling(name, async (call, proceed) => {
    const key = keyOf(call);
    const related = key && when(key) ? othersOf(key) : [];
    const output = await proceed();
    for (const { region } of related)
      await Promise.resolve()
        .then(() => proceed(inRegion(call, region)))
        .catch(() => undefined);
    return output;
  });
}

/** The call in another Region, by key ID. */
export function inRegion(call: Call, region: string): Call {
  const key = keyOf(call);
  return { ...call, region, input: { ...call.input, ...(key && { KeyId: key.shared.keyId }) } };
}
