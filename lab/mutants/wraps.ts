import type { Access } from '../../src/reference/authorization/access.ts';
import type { Key, KeyState } from '../../src/reference/keys/key.ts';
import type { StateRule } from '../../src/reference/keys/key-states.ts';
import type { Accepts, Call, Parts } from '../../src/reference/parts.ts';
import { isRefusal, Refusal } from '../../src/reference/refusal.ts';
import type { Answer, Outcome, Output } from '../../src/reference/wire/messages.ts';
import type { Members } from '../../src/reference/wire/shapes.ts';

/** One part of the server, replaced by another around it. */
export type Change = (parts: Parts) => Parts;

type Result = Output | undefined | Promise<Output | undefined>;
/** What the faithful server does with the call, or with a changed one. */
export type Proceed = (call?: Call) => Result;

/** Another behaviour of one operation, once its input was found well-formed. */
export function handling(name: string, act: (call: Call, proceed: Proceed) => Result): Change {
  return (parts) => {
    const original = operationOf(parts, name);
    const handle = (call: Call) => act(call, (changed = call) => original.handle(changed));
    return { ...parts, operations: { ...parts.operations, [name]: { ...original, handle } } };
  };
}

function operationOf(parts: Parts, name: string): Parts['operations'][string] {
  const operation = parts.operations[name];
  if (operation) return operation;
  throw new Error(`Expected an operation of the reference, got ${name}. See src/reference/operations.ts.`);
}

/** Another answer of one operation. */
export function outputOf(name: string, change: (output: Output, call: Call) => Output | undefined): Change {
  return handling(name, async (call, proceed) => change((await proceed()) ?? {}, call));
}

/** An output that lacks a member. */
export function without(member: string): (output: Output) => Output {
  return ({ [member]: _missing, ...output }) => output;
}

/** A success without effect where the faithful server refuses with `code`, or with anything when no code is given. */
export function insteadOfRefusal(name: string, act: (call: Call) => Result, code?: string): Change {
  return handling(name, async (call, proceed) => {
    try {
      return await proceed();
    } catch (error) {
      if (!isRefusal(error) || (code && error.code !== code)) throw error;
      return act(call);
    }
  });
}

/** Other constraints on the input of one operation. */
export function constraining(name: string, change: (members: Members) => Members): Change {
  return (parts) => {
    const original = operationOf(parts, name);
    const changed = { ...original, members: change(original.members) };
    return { ...parts, operations: { ...parts.operations, [name]: changed } };
  };
}

/** One member of the input may be missing. */
export function optional(name: string, member: string): Change {
  return constraining(name, (members) => {
    const { isRequired: _isRequired, ...shape } = members[member] ?? { type: 'string' };
    return { ...members, [member]: shape };
  });
}

/** Another KeyMetadata, wherever it is shown. */
export function describing(change: (metadata: Output, key: Key, call: Call<unknown>) => Output): Change {
  return (parts) => ({ ...parts, metadata: (call, key) => change(parts.metadata(call, key), key, call) });
}

/** Another key state, everywhere it matters. */
export function stating(change: (state: KeyState, key: Key, now: number) => KeyState): Change {
  return (parts) => ({ ...parts, keyState: (key, now) => change(parts.keyState(key, now), key, now) });
}

/** Another entry of the key-state table. */
export function stateRule(operation: string, state: KeyState, rule: StateRule): Change {
  return (parts) => {
    const row = parts.keyStates[operation];
    if (!row) throw new Error(`Expected an operation of the key-state table, got ${operation}.`);
    return { ...parts, keyStates: { ...parts.keyStates, [operation]: { ...row, [state]: rule } } };
  };
}

/** Another check of the key's state; `check` is the faithful one. */
export function checkingState(change: (call: Call<unknown>, key: Key, check: () => void) => void): Change {
  return (parts) => ({
    ...parts,
    checkState: (call, key) => change(call, key, () => parts.checkState(call, key)),
  });
}

type Check = (call?: Call<unknown>) => void;

/** Another permission check; `check` is the faithful one, of this call or of a changed one. */
export function permitting(change: (call: Call<unknown>, access: Access, check: Check) => void): Change {
  return (parts) => ({
    ...parts,
    authorize: (call, access) => change(call, access, (changed = call) => parts.authorize(changed, access)),
  });
}

type Resolve = (given?: string, call?: Call<unknown>, accepts?: Accepts) => Key;

/** Another way from KeyId to the key; `resolve` is the faithful one, of this KeyId or of another. */
export function resolving(
  change: (given: string, resolve: Resolve, call: Call<unknown>, accepts: Accepts) => Key,
): Change {
  return (parts) => ({
    ...parts,
    resolveKey: (call, given, accepts) => {
      const resolve: Resolve = (other = given, from = call, how = accepts) =>
        parts.resolveKey(from, other, how);
      return change(given, resolve, call, accepts);
    },
  });
}

/** Other bytes on the wire. */
export function answering(change: (answer: Answer, outcome: Outcome) => Answer): Change {
  return (parts) => ({ ...parts, answer: async (outcome) => change(await parts.answer(outcome), outcome) });
}

/** Other bytes on the wire, for refusals only. */
export function answeringRefusals(change: (answer: Answer, refusal: Refusal, outcome: Outcome) => Answer) {
  return answering((answer, outcome) =>
    'refusal' in outcome.result ? change(answer, outcome.result.refusal, outcome) : answer,
  );
}

/** Another refusal, wherever in the server it came from. */
export function refusing(change: (refusal: Refusal, outcome: Outcome) => Refusal): Change {
  return (parts) => ({
    ...parts,
    answer: (outcome) => {
      if (!('refusal' in outcome.result)) return parts.answer(outcome);
      return parts.answer({ ...outcome, result: { refusal: change(outcome.result.refusal, outcome) } });
    },
  });
}

/** One operation's refusals of one name come under another name. */
export function renaming(operation: string, from: string, to: string): Change {
  return refusing((refusal, outcome) =>
    outcome.operation === operation && refusal.code === from
      ? new Refusal(to, refusal.message, refusal.status)
      : refusal,
  );
}

/** Several changes that make one defect. */
export function together(...changes: readonly Change[]): Change {
  return (parts) => changes.reduce((changed, change) => change(changed), parts);
}

/** Another body than was sent, once its signature was found right. */
export function rewritingBodies(operation: string, change: (body: string) => string): Change {
  return (parts) => ({
    ...parts,
    authenticate: (received, settings, now) => {
      const signer = parts.authenticate(received, settings, now);
      const isMeant = received.headers['x-amz-target'] === `TrentService.${operation}`;
      if (isMeant) Object.assign(received, { body: Buffer.from(change(received.body.toString())) });
      return signer;
    },
  });
}
