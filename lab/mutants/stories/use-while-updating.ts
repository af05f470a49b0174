import type { Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import { invalidState } from '../../../src/reference/refusal.ts';
import { isFormerPrimary, isUpdating, keyOf, third, wasMoved } from '../moves.ts';
import type { Mutant } from '../mutant.ts';
import { type Change, handling } from '../wraps.ts';

const uses = ['Encrypt', 'Decrypt', 'Sign', 'Verify', 'GenerateMac', 'VerifyMac', 'DeriveSharedSecret'];

/** Every cryptographic operation, with something done before it. */
function using(before: (key: Key, call: Call) => void | Promise<void>): Change {
  const change = (operation: string) =>
    handling(operation, async (call, proceed) => {
      const key = keyOf(call);
      if (key) await before(key, call);
      return proceed();
    });
  return (parts) => uses.reduce((changed, operation) => change(operation)(changed), parts);
}

function refuse(key: Key): never {
  throw invalidState(`${key.arn} is updating.`);
}

/** UPD-05: cryptography while the primary Region is updated. */
export const useWhileUpdatingMutants: readonly Mutant[] = [
  {
    id: 'cryptography-refused-while-updating',
    clause: 'UPD-05',
    defect: 'Cryptographic operations are refused on keys that are Updating.',
    apply: using((key, { now }) => (isUpdating(key, now) ? refuse(key) : undefined)),
  },
  {
    id: 'hmac-refused-while-updating',
    clause: 'UPD-05',
    defect: 'HMAC keys alone cannot be used while they are Updating.',
    apply: using((key, { now }) =>
      isUpdating(key, now) && key.shared.usage === 'GENERATE_VERIFY_MAC' ? refuse(key) : undefined,
    ),
  },
  {
    id: 'key-agreement-refused-on-old-primary',
    clause: 'UPD-05',
    defect: 'The former primary key cannot derive shared secrets while it is Updating.',
    apply: using((key, { now, operation }) =>
      operation === 'DeriveSharedSecret' && isUpdating(key, now) && isFormerPrimary(key)
        ? refuse(key)
        : undefined,
    ),
  },
  {
    id: 'third-region-unusable-after-move',
    clause: 'UPD-05',
    defect: 'A third replica cannot be used while the other two keys are Updating.',
    apply: using((key, { now }) =>
      key.region === third && [...key.shared.keys.values()].some((each) => isUpdating(each, now))
        ? refuse(key)
        : undefined,
    ),
  },
  {
    id: 'second-use-fails-while-updating',
    clause: 'UPD-05',
    defect: 'The first use of a key that is Updating works, and the second fails.',
    apply: (parts) => {
      const used = new Set<Key>();
      return using((key, { now }) => {
        if (isUpdating(key, now) && used.has(key)) refuse(key);
        if (isUpdating(key, now)) used.add(key);
      })(parts);
    },
  },
  {
    id: 'concurrent-use-fails',
    clause: 'UPD-05',
    defect: "After a move, two uses of related keys at the same time get in each other's way.",
    apply: (parts) => {
      const busy = new Set<unknown>();
      return using(async (key) => {
        if (wasMoved(key) && busy.has(key.shared)) refuse(key);
        busy.add(key.shared);
        await new Promise((resolve) => setTimeout(resolve, 10));
        busy.delete(key.shared);
      })(parts);
    },
  },
  {
    id: 'use-is-slow-while-updating',
    clause: 'UPD-05',
    defect: 'Every use of related keys takes a fifth of a second longer once they were moved.',
    apply: using(async (key) => {
      if (wasMoved(key)) await new Promise((resolve) => setTimeout(resolve, 200));
    }),
  },
];
