import { checkGrantTokens } from '../keys/grant-tokens.ts';
import type { Key } from '../keys/key.ts';
import type { Accepts, Call, Operation } from '../parts.ts';
import { Refusal } from '../refusal.ts';
import type { Output } from '../wire/messages.ts';
import type { InputOf, Members } from '../wire/shapes.ts';

type Result = Output | undefined | Promise<Output | undefined>;

/** An operation that finds its own keys, if it needs any. */
export function operation<const M extends Members>(definition: {
  readonly members: M;
  act(call: Call<InputOf<M>>): Result;
}): Operation {
  const { members, act } = definition;
  return { members, handle: (call) => act(typed(call)) };
}

/** A call and the key its KeyId named. */
export type KeyCall<Input> = Call<Input> & {
  readonly key: Key;
};

/**
 * An operation on the key that KeyId names: found, permitted and in a state that allows it before `act` runs.
 * `accepts` and `isCrossAccount` are as the operation's page documents them; the defaults are the narrow ones.
 */
export function keyOperation<const M extends Members & { KeyId: unknown }>(definition: {
  readonly members: M;
  readonly accepts?: Accepts;
  readonly isCrossAccount?: boolean;
  /** What has to hold whatever the key's state: asked before the state is. @throws Refusal */
  readonly checkKey?: (key: Key) => void;
  act(call: KeyCall<InputOf<M>>): Result;
}): Operation {
  const { members, accepts = 'keys', isCrossAccount = false, checkKey, act } = definition;
  return {
    members,
    handle: async (call) => {
      const key = useKey(call, {
        keyId: String(call.input.KeyId),
        accepts,
        isCrossAccount,
        checkKey,
      });
      const output = await act({ ...typed<M>(call), key });
      refuseDryRun(call);
      return output;
    },
  };
}

/** Constraints prove what the type says: `checkInput` ran on the very table the type comes from. */
function typed<M extends Members>(call: Call): Call<InputOf<M>> {
  return call as Call<InputOf<M>>;
}

/** How an operation means to use a key. */
export type KeyUse = {
  readonly keyId: string;
  readonly accepts: Accepts;
  readonly isCrossAccount: boolean;
  readonly checkKey?: ((key: Key) => void) | undefined;
  /** The permission it takes, when that is not the operation's own name. */
  readonly action?: string;
};

/** Finds a key and makes sure the caller may use it in its present state. @throws Refusal */
export function useKey(call: Call<unknown>, use: KeyUse): Key {
  const { keyId, accepts, isCrossAccount, action = call.operation } = use;
  const key = call.parts.resolveKey(call, keyId, accepts);
  checkGrantTokens(call);
  call.parts.authorize(call, { action, key, isCrossAccount });
  use.checkKey?.(key);
  call.parts.checkState(call, key);
  return key;
}

/** Operations with effects call this before them; for the others it comes last. @throws Refusal when DryRun is set */
export function refuseDryRun({ input }: { readonly input: unknown }): void {
  if ((input as { DryRun?: boolean }).DryRun !== true) return;
  const message = 'The request would have succeeded, but the DryRun option is set.';
  throw new Refusal('DryRunOperationException', message);
}
