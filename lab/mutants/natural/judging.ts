import type { Access } from '../../../src/reference/authorization/access.ts';
import type { Key } from '../../../src/reference/keys/key.ts';
import type { Call } from '../../../src/reference/parts.ts';
import type { Change } from '../wraps.ts';

/** Another question for the permission check. */
export function judging(change: (access: Access, call: Call<unknown>) => Access): Change {
  return (parts) => ({ ...parts, authorize: (call, access) => parts.authorize(call, change(access, call)) });
}

/** Another key in the place of the one whose permissions are asked. */
export function judgingBy(change: (key: Key, call: Call<unknown>) => Key): Change {
  return judging((access, call) => (access.key ? { ...access, key: change(access.key, call) } : access));
}

/** Another call in the place of the one whose permission is asked. */
export function judgingCall(change: (call: Call<unknown>, key: Key | undefined) => Call<unknown>): Change {
  return (parts) => ({
    ...parts,
    authorize: (call, access) => parts.authorize(change(call, access.key), access),
  });
}
