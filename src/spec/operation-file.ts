/** An operation as its file spells it: short, with everything left out that goes without saying. */
import type { Grade } from '../model/grade.ts';
import type {
  Again,
  Bounds,
  Check,
  Effect,
  KeyNeed,
  KeyState,
  Paging,
  Permission,
  Preparation,
  Read,
  Template,
} from './operation.ts';

/** One answer, or a list of those allowed. */
export type AnswersInFile = string | readonly string[];

export type CellInFile = {
  readonly documented?: AnswersInFile;
  readonly recorded?: AnswersInFile;
  readonly inferred?: AnswersInFile;
  readonly footnotes?: readonly number[];
  readonly recordings?: readonly string[];
  readonly unless?: Readonly<Record<string, AnswersInFile>>;
  readonly leadsTo?: KeyState;
  readonly inapplicable?: string;
  readonly note?: string;
};

export type RowInFile = { readonly source: string } & Readonly<Record<KeyState, CellInFile>>;

export type KnownInFile = {
  readonly grade?: Grade;
  readonly source?: string;
  readonly recordings?: readonly string[];
};

export type ConstraintInFile = KnownInFile &
  Bounds & { readonly refusedWith?: AnswersInFile; readonly note?: string };
export type RuleInFile = KnownInFile & {
  readonly rule: string;
  readonly members?: readonly string[];
  readonly refusedWith: AnswersInFile;
};
export type OrderInFile = KnownInFile & { readonly first: Check; readonly before: Check };
export type NoteInFile = KnownInFile & { readonly note: string };

export type OperationFile = {
  readonly operation: string;
  readonly summary: string;
  readonly source: string;
  readonly effect: Effect;
  readonly again?: Again;
  readonly key?: KeyNeed;
  readonly before?: readonly Preparation[];
  readonly input: Template;
  readonly shownBy?: Read;
  readonly alsoShownBy?: Read;
  readonly verifiedBy?: string;
  readonly transientState?: KeyState;
  readonly regionMember?: string;
  readonly permission: { readonly actions: readonly Permission[] };
  readonly grantOperations?: readonly string[];
  readonly dryRun?: boolean;
  readonly grantTokens?: boolean;
  readonly paging?: Paging;
  readonly states: RowInFile | { readonly none: string };
  readonly constraints?: Readonly<Record<string, ConstraintInFile>>;
  readonly rules?: readonly RuleInFile[];
  readonly errorOrder?: readonly OrderInFile[];
  readonly notes?: readonly NoteInFile[];
};
