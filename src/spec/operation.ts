/** One operation of the contract, as every reader of it gets it: complete, and each expectation with its source. */
import type { InputMember } from '../contract/operations.ts';
import type { Grade } from '../model/grade.ts';

export const keyStates = [
  'Enabled',
  'Disabled',
  'Creating',
  'Updating',
  'PendingImport',
  'PendingDeletion',
  'PendingReplicaDeletion',
  'Unavailable',
] as const;
export type KeyState = (typeof keyStates)[number];

/** `reads` and `uses` change nothing; the others do, and `shownBy` says where it is seen. */
export type Effect = 'reads' | 'uses' | 'creates' | 'changes' | 'deletes';
/** What a second call with the same input does: nothing more, one more of what was made, or something else. */
export type Again = 'same' | 'another' | 'different';
export type Reference = 'id' | 'arn' | 'alias-name' | 'alias-arn';

/** JSON in which strings that begin with `$` are placeholders. */
export type TemplateValue =
  | string
  | number
  | boolean
  | readonly TemplateValue[]
  | { readonly [member: string]: TemplateValue };
export type Template = Readonly<Record<string, TemplateValue>>;

export type KeyNeed = {
  readonly member: string;
  readonly also?: string;
  readonly optional?: boolean;
  readonly references: readonly Reference[];
  readonly crossAccount: boolean;
  readonly usages?: readonly string[];
  readonly specs?: readonly string[];
  readonly origins?: readonly string[];
  readonly multiRegion?: 'required';
  readonly role?: 'primary';
  readonly state: KeyState;
};

export type Preparation = {
  readonly operation: string;
  readonly on?: 'another-key';
  readonly take?: Readonly<Record<string, string>>;
};

export type Read = {
  readonly operation: string;
  readonly input: Template;
  readonly in?: string;
  readonly member: string;
};

/** What is known at one grade. `answers` holds `succeeds` and names of exceptions; each of them is allowed. */
export type Expectation = {
  readonly grade: Grade;
  readonly answers: readonly string[];
  readonly source: string;
  readonly recordings: readonly string[];
};

export type Cell = {
  /** The documented one first. None where the state cannot occur. */
  readonly expectations: readonly Expectation[];
  readonly footnotes: readonly number[];
  /** Other answers, for keys of this kind. */
  readonly unless: Readonly<Record<string, readonly string[]>>;
  /** The key state after a success, where that is what the operation is for. */
  readonly leadsTo?: KeyState;
  readonly inapplicable?: string;
  readonly note?: string;
};

export type StateRow = Readonly<Record<KeyState, Cell>>;

/** What a statement rests on. */
export type Known = {
  readonly grade: Grade;
  readonly source: string;
  readonly recordings: readonly string[];
};

export type Bounds = {
  readonly length?: readonly [smallest: number, largest: number];
  readonly range?: readonly [smallest: number, largest: number];
  readonly pattern?: string;
  readonly each?: Bounds;
};
export type Constraint = Known & Bounds & { readonly refusedWith: readonly string[]; readonly note?: string };
export type Rule = Known & {
  readonly rule: string;
  readonly members: readonly string[];
  readonly refusedWith: readonly string[];
};
export type Check = { readonly check: string; readonly answer: string };
export type ErrorOrder = Known & { readonly first: Check; readonly before: Check };
export type Note = Known & { readonly note: string };

export type Permission = {
  readonly action: string;
  readonly policy: 'key' | 'iam' | 'grant';
  readonly on?: string;
  readonly when?: string;
};
export type Paging = {
  readonly items: string;
  readonly maximum: number;
  readonly default?: number;
  readonly note?: string;
};

export type Operation = {
  readonly operation: string;
  readonly summary: string;
  readonly source: string;
  readonly effect: Effect;
  readonly again: Again;
  readonly key?: KeyNeed;
  readonly before: readonly Preparation[];
  readonly input: Template;
  readonly shownBy?: Read;
  readonly alsoShownBy?: Read;
  readonly verifiedBy?: string;
  readonly transientState?: KeyState;
  readonly regionMember?: string;
  readonly permissions: readonly Permission[];
  /** What a grant has to name to allow it. None where no grant can. */
  readonly grantOperations: readonly string[];
  readonly dryRun: boolean;
  readonly grantTokens: boolean;
  readonly paging?: Paging;
  /** A cell for each key state, or why key states do not matter. */
  readonly states: StateRow | { readonly none: string };
  readonly constraints: Readonly<Record<string, Constraint>>;
  readonly rules: readonly Rule[];
  readonly errorOrder: readonly ErrorOrder[];
  readonly notes: readonly Note[];
  /** From the SDK's model. */
  readonly members: readonly InputMember[];
  /** From the SDK's model. */
  readonly errors: readonly string[];
};
