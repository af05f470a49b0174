import { isRefusal } from '../../../../src/reference/refusal.ts';
import { keyOf } from '../../moves.ts';
import type { Mutant } from '../../mutant.ts';
import { type Change, handling, type Proceed } from '../../wraps.ts';

type Call = Parameters<Proceed>[0];

/** Refuses as a faithful server does, and does all the same what it was told: without asking, and on the primary key. */
export function doneAllTheSame(operation: string): Change {
  return handling(operation, async (call, proceed) => {
    try {
      return await proceed();
    } catch (refusal) {
      if (isRefusal(refusal)) await carryOut(call, proceed);
      throw refusal;
    }
  });
}

async function carryOut(call: NonNullable<Call>, proceed: Proceed): Promise<void> {
  const parts = { ...call.parts, checkState: () => {}, authorize: () => {} };
  const input = { ...call.input, BypassPolicyLockoutSafetyCheck: true };
  const primaryRegion = keyOf(call)?.shared.primaryRegion ?? call.region;
  for (const region of [call.region, primaryRegion]) {
    try {
      await proceed({ ...call, input, region, parts });
      return;
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
}

/** Every operation that changes something, and a clause under which some call of it is refused. */
const changing: Readonly<Record<string, readonly string[]>> = {
  CancelKeyDeletion: ['REF-01', 'UPD-08'],
  CreateAlias: ['REF-01'],
  CreateGrant: ['REF-01'],
  DeleteAlias: ['REF-01'],
  DeleteImportedKeyMaterial: ['REF-01', 'UPD-06'],
  DisableKey: ['REF-01', 'UPD-06'],
  DisableKeyRotation: ['REF-01', 'UPR-15'],
  EnableKey: ['REF-01'],
  EnableKeyRotation: ['REF-01', 'UPR-15'],
  ImportKeyMaterial: ['REF-01'],
  PutKeyPolicy: ['REF-01'],
  ReplicateKey: ['REF-01', 'REP-E5', 'REP-E7', 'UPD-06', 'DEL-03'],
  RetireGrant: ['REF-01'],
  RevokeGrant: ['REF-01'],
  RotateKeyOnDemand: ['REF-01', 'UPR-15'],
  ScheduleKeyDeletion: ['REF-01', 'UPD-06'],
  TagResource: ['REF-01'],
  UntagResource: ['REF-01'],
  UpdateAlias: ['REF-01'],
  UpdateKeyDescription: ['REF-01'],
  UpdatePrimaryRegion: ['UPR-E1', 'UPR-E4', 'UPR-E5', 'UPR-E7', 'UPR-E9', 'UPR-E23', 'AUT-01'],
};

/** A clause of a table names the operation once more. */
const idPart = (clause: string) => (clause.startsWith('STATE/') ? 'in-a-state' : clause.toLowerCase());

/** Never refused for a key state, or without effect on a key in a state that refuses it. */
const unseenInTables = [
  'DeleteAlias',
  'DisableKeyRotation',
  'EnableKey',
  'ImportKeyMaterial',
  'PutKeyPolicy',
  'RetireGrant',
  'RevokeGrant',
];

const tableOf = (operation: string) => (unseenInTables.includes(operation) ? [] : [`STATE/${operation}`]);

const inWords = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** Servers whose refusal is right and whose keys are not what they were. */
export const doneAllTheSameMutants: readonly Mutant[] = Object.entries(changing).flatMap(
  ([operation, clauses]) =>
    [...clauses, ...tableOf(operation)].map((clause) => ({
      id: `refused-${inWords(operation)}-done-all-the-same-${idPart(clause)}`,
      clause,
      defect: `${operation} is refused as it should be, but takes effect anyway (${clause}).`,
      apply: doneAllTheSame(operation),
    })),
);
