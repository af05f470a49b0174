import { isLike } from './wildcards.ts';

/** Values of condition keys, by lower-case key. A key that does not apply to the request is absent. */
export type Facts = Readonly<Record<string, readonly string[]>>;

type Test = (actual: string, wanted: string) => boolean;

const numeric = (test: (actual: number, wanted: number) => boolean): Test => {
  return (actual, wanted) => test(Number(actual), Number(wanted));
};
const sameCase: Test = (actual, wanted) => actual === wanted;
const anyCase: Test = (actual, wanted) => actual.toLowerCase() === wanted.toLowerCase();

/** Operators that hold when one of the values matches. */
const matching: Readonly<Record<string, Test>> = {
  StringEquals: sameCase,
  StringEqualsIgnoreCase: anyCase,
  StringLike: isLike,
  ArnEquals: isLike,
  ArnLike: isLike,
  Bool: anyCase,
  NumericEquals: numeric((actual, wanted) => actual === wanted),
  NumericLessThan: numeric((actual, wanted) => actual < wanted),
  NumericLessThanEquals: numeric((actual, wanted) => actual <= wanted),
  NumericGreaterThan: numeric((actual, wanted) => actual > wanted),
  NumericGreaterThanEquals: numeric((actual, wanted) => actual >= wanted),
};

/** Operators that hold when none of the values matches, an absent key included. */
const excluding: Readonly<Record<string, Test>> = {
  StringNotEquals: sameCase,
  StringNotEqualsIgnoreCase: anyCase,
  StringNotLike: isLike,
  ArnNotEquals: isLike,
  ArnNotLike: isLike,
  NumericNotEquals: numeric((actual, wanted) => actual === wanted),
};

export const knownOperators: ReadonlySet<string> = new Set([
  ...Object.keys(matching),
  ...Object.keys(excluding),
  'Null',
]);

/** Whether every condition of a statement holds for these facts. */
export function conditionsHold(conditions: Conditions, facts: Facts): boolean {
  return conditions.every(({ operator, key, values }) => holds(operator, facts[key], values));
}

function holds(operator: string, actual: readonly string[] | undefined, wanted: readonly string[]): boolean {
  if (operator === 'Null') return wanted.some((value) => (value === 'true') === (actual === undefined));
  const base = operator.replace(/^ForA\w+:/, '');
  if (actual === undefined && base.endsWith('IfExists')) return true;
  const name = base.replace(/IfExists$/, '');
  const isAllValues = operator.startsWith('ForAllValues:');
  const exclude = excluding[name];
  if (exclude) return !(actual ?? []).some((value) => wanted.some((each) => exclude(value, each)));
  const match = matching[name] ?? sameCase;
  const isMatch = (value: string) => wanted.some((each) => match(value, each));
  return isAllValues ? (actual ?? []).every(isMatch) : (actual ?? []).some(isMatch);
}

/** Operator, then condition key, then the values one of which has to match. */
export type Conditions = readonly {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}[];
