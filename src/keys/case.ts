import type { Door } from '../door/door.ts';
import type { Session } from '../door/session.ts';
import type { RelatedKeys } from '../model/related-keys.ts';

/** What a case works with before it has keys: its own way to the target, and what it shares with all cases of the run. */
export type BareCase = { readonly door: Door; readonly session: Session };

/** A case with its related keys: the one argument of whatever looks at them or does something with them. */
export type Case = BareCase & { readonly keys: RelatedKeys };
