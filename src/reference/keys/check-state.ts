import type { Call } from '../parts.ts';
import { invalidState, Refusal, unsupported } from '../refusal.ts';
import type { Key } from './key.ts';
import type { StateRule } from './key-states.ts';

/** @throws Refusal when the key-state table does not let this operation use the key in its present state. */
export function checkState(call: Call<unknown>, key: Key): void {
  const state = call.parts.keyState(key, call.now);
  const rule = call.parts.keyStates[call.operation]?.[state] ?? 'ok';
  const refusal = rule === 'ok' ? undefined : refusals[rule](key, stateWords[state] ?? state);
  if (refusal) throw refusal;
}

const stateWords: Readonly<Record<string, string>> = {
  PendingDeletion: 'pending deletion',
  PendingReplicaDeletion: 'pending replica deletion',
};

const refusals: Readonly<Record<Exclude<StateRule, 'ok'>, (key: Key, state: string) => Refusal>> = {
  disabled: (key) => new Refusal('DisabledException', `${key.arn} is disabled.`),
  creating: (key) => invalidState(`${key.arn} is creating.`),
  updating: (key) => invalidState(`${key.arn} is updating.`),
  unavailable: (key) => invalidState(`${key.arn} is unavailable.`),
  pending: (key, state) => invalidState(`${key.arn} is ${state}.`),
  'pending import': (key) => invalidState(`${key.arn} is pending import.`),
  'not pending': (key) => invalidState(`${key.arn} is not pending deletion.`),
  'external origin': externalOrigin,
  import: (key, state) =>
    key.shared.origin === 'EXTERNAL' ? invalidState(`${key.arn} is ${state}.`) : notImportable(key),
  'custom key store': (key) => unsupported(`${key.arn} is in a custom key store.`),
};

/** Refusal of an operation that key material of AWS's own making is needed for. */
export function externalOrigin(key: Key): Refusal {
  return unsupported(`${key.arn} origin is EXTERNAL which is not valid for this operation.`);
}

/** Refusal of an operation that only keys with imported material know. */
export function notImportable(key: Key): Refusal {
  return unsupported(`${key.arn} origin is ${key.shared.origin} which is not valid for this operation.`);
}
