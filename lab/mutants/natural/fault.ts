import type { Change } from '../wraps.ts';

/** What kind of mistake it is: the tables of what was caught are by kind. */
export type Kind =
  | 'versions of key material'
  | 'a related key that stands by'
  | 'after a move'
  | 'identity in responses'
  | 'removals and copies'
  | 'cryptography across Regions'
  | 'deletion'
  | 'imported key material'
  | 'rotation settings'
  | 'input of ReplicateKey'
  | 'permissions'
  | 'grants'
  | 'key policies'
  | 'across accounts'
  | 'two at the same time'
  | 'lists'
  | 'wire'
  | 'keys as they were made'
  | 'aliases and tags'
  | 'pages'
  | 'input constraints'
  | 'CreateKey and KeyMetadata'
  | 'key states of any key'
  | 'ways of importing'
  | 'rotation on demand'
  | 'bytes and text'
  | 'other accounts'
  | 'dates'
  | 'of another key'
  | 'what is left out'
  | 'keys that do not exist'
  | 'what responses repeat'
  | 'keys that come back'
  | 'descriptions'
  | 'last usage'
  | 'custom key stores'
  | 'scheduling and canceling deletion'
  | 'where a role is kept'
  | 'bystanders of a move'
  | 'imported keys across Regions'
  | 'rotation and moves'
  | 'primary keys that wait'
  | 'names of other Regions'
  | 'effects of refused calls'
  | 'dry runs'
  | 'order of checks'
  | 'caches'
  | 'members of one response'
  | 'one key spec'
  | 'terms of grants'
  | 'statements of key policies'
  | 'case and white space'
  | 'defaults and limits';

/**
 * A mistake that implementers make of themselves, thought of before anyone looked whether a scenario would notice: one
 * field too few, one object shared by Regions, a check in one handler only, a copy that grows old.
 */
export type NaturalFault = {
  /** The fault in kebab-case words. */
  readonly id: string;
  readonly kind: Kind;
  /** One sentence: what this server does wrong. */
  readonly defect: string;
  readonly apply: Change;
};

/** The faults of one kind, each by its id: what is wrong, and what plants it. */
export function faultsOf(
  kind: Kind,
  faults: Readonly<Record<string, readonly [string, Change]>>,
): NaturalFault[] {
  return Object.entries(faults).map(([id, [defect, apply]]) => ({ id, kind, defect, apply }));
}
