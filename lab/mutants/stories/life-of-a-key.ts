import { dayMs } from '../../../src/reference/keys/key.ts';
import type { Output } from '../../../src/reference/wire/messages.ts';
import { keyOf } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { constraining, handling, insteadOfRefusal, outputOf } from '../wraps.ts';

/** DEL-10, DEL-11, DSN-01 and DSN-02: deleting and describing keys that have no relatives. */
const deletingAndDescribing: readonly Mutant[] = [
  {
    id: 'deleted-at-midnight',
    clause: 'DEL-10',
    defect: 'ScheduleKeyDeletion rounds the deletion date to the beginning of its day.',
    apply: outputOf('ScheduleKeyDeletion', ({ DeletionDate, ...output }) =>
      DeletionDate === undefined
        ? output
        : { ...output, DeletionDate: Math.floor(Number(DeletionDate) / 86_400) * 86_400 - 1_200 },
    ),
  },
  {
    id: 'deletion-date-of-the-first-time',
    clause: 'DEL-11',
    defect: 'A key that is scheduled for deletion again waits seven days, whatever the second request says.',
    apply: (parts) => {
      const scheduled = new Set<object>();
      return handling('ScheduleKeyDeletion', async (call, proceed) => {
        const key = keyOf(call);
        const output = await proceed();
        if (!key?.deletion || !scheduled.has(key)) {
          if (key) scheduled.add(key);
          return output;
        }
        key.deletion.at = call.now + 7 * dayMs;
        return { ...output, DeletionDate: key.deletion.at / 1000 };
      })(parts);
    },
  },
  {
    id: 'description-without-blanks',
    clause: 'DSN-01',
    defect: 'UpdateKeyDescription reduces blanks.',
    apply: handling('UpdateKeyDescription', (call, proceed) => {
      const Description = String(call.input.Description).replaceAll(/\s+/g, ' ').trim();
      return proceed({ ...call, input: { ...call.input, Description } });
    }),
  },
  {
    id: 'description-of-any-length',
    clause: 'DSN-02',
    defect: 'UpdateKeyDescription accepts a description of any length.',
    apply: constraining('UpdateKeyDescription', (members) => ({
      ...members,
      Description: { type: 'string', isRequired: true },
    })),
  },
];

/** LUS-01 to LUS-04: the last use of a key. */
const lastUses: readonly Mutant[] = [
  {
    id: 'last-use-without-request',
    clause: 'LUS-01',
    defect: 'GetKeyLastUsage names another request as the last use.',
    apply: outputOf('GetKeyLastUsage', ({ KeyLastUsage, ...output }) => ({
      ...output,
      KeyLastUsage:
        (KeyLastUsage as Output).Operation === undefined
          ? {}
          : { ...(KeyLastUsage as Output), KmsRequestId: '00000000-0000-4000-8000-000000000000' },
    })),
  },
  {
    id: 'reading-is-use',
    clause: 'LUS-02',
    defect: 'GetKeyRotationStatus counts as a use of the key.',
    apply: handling('GetKeyRotationStatus', (call, proceed) => {
      const key = keyOf(call);
      if (key) key.lastUse = { operation: 'Decrypt', at: call.now, eventId: 'event', requestId: 'request' };
      return proceed();
    }),
  },
  {
    id: 'unused-key-used-at-creation',
    clause: 'LUS-03',
    defect: 'GetKeyLastUsage shows the creation of an unused key as its last use.',
    apply: outputOf('GetKeyLastUsage', ({ KeyLastUsage, ...output }) => ({
      ...output,
      KeyLastUsage:
        (KeyLastUsage as Output).Operation === undefined
          ? { Operation: 'Encrypt', Timestamp: output.KeyCreationDate, CloudTrailEventId: 'event' }
          : KeyLastUsage,
    })),
  },
  {
    id: 'last-use-of-all-related-keys',
    clause: 'LUS-04',
    defect: 'Related keys share one last use.',
    apply: outputOf('GetKeyLastUsage', (output, call) => {
      const uses = [...(keyOf(call)?.shared.keys.values() ?? [])].flatMap(({ lastUse }) => lastUse ?? []);
      const last = uses.toSorted((one, other) => other.at - one.at)[0];
      if (!last) return output;
      const { operation, at, eventId, requestId } = last;
      return {
        ...output,
        KeyLastUsage: {
          Operation: operation,
          Timestamp: at / 1000,
          CloudTrailEventId: eventId,
          KmsRequestId: requestId,
        },
      };
    }),
  },
];

/** ROD-01 to ROD-05: rotation of keys that have no relatives. */
const rotating: readonly Mutant[] = [
  {
    id: 'enabling-again-restarts-the-period',
    clause: 'ROD-01',
    defect: 'EnableKeyRotation counts the period again although it stays the same.',
    apply: handling('EnableKeyRotation', async (call, proceed) => {
      const output = await proceed();
      const rotation = keyOf(call)?.shared.rotation;
      if (rotation) rotation.nextAt = call.now + rotation.periodDays * dayMs;
      return output;
    }),
  },
  {
    id: 'imported-keys-rotate-automatically',
    clause: 'ROD-02',
    defect: 'EnableKeyRotation accepts keys with imported key material.',
    apply: insteadOfRefusal('EnableKeyRotation', () => undefined, 'UnsupportedOperationException'),
  },
  {
    id: 'newest-key-material-first',
    clause: 'ROD-03',
    defect: 'ListKeyRotations lists the newest key material first.',
    apply: outputOf('ListKeyRotations', (output) => ({
      ...output,
      Rotations: (output.Rotations as Output[]).toReversed(),
    })),
  },
  {
    id: 'rotation-given-up-when-disabled',
    clause: 'ROD-04',
    defect: 'DisableKey gives up an on-demand rotation in progress.',
    apply: handling('DisableKey', (call, proceed) => {
      const shared = keyOf(call)?.shared;
      if (shared) shared.onDemand = undefined;
      return proceed();
    }),
  },
  {
    id: 'rotated-without-end',
    clause: 'ROD-05',
    defect: 'RotateKeyOnDemand knows no limit.',
    apply: insteadOfRefusal(
      'RotateKeyOnDemand',
      (call) => ({ KeyId: keyOf(call)?.arn }),
      'LimitExceededException',
    ),
  },
];

/** Single-Region keys as they live: deletion, descriptions, uses and rotation. */
export const lifeOfAKeyMutants: readonly Mutant[] = [...deletingAndDescribing, ...lastUses, ...rotating];
