import { operations } from '../../../src/reference/operations.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Members, Shape } from '../../../src/reference/wire/shapes.ts';
import type { Mutant } from '../mutant.ts';
import { constraining, refusing } from '../wraps.ts';

const constrained = Object.keys(operations);

/** For each Rule of the table a server that every row must notice, and one that looks at nothing but what must be there. */
export const constraintMutants: readonly Mutant[] = [
  ...constrained.map(misnaming),
  ...constrained.filter((operation) => hasForm(operations[operation]?.members ?? {})).map(overlooking),
];

/** Exceptions that no row allows stand for those that some row does. */
function misnaming(operation: string): Mutant {
  return {
    id: `${inKebabCase(operation)}-misnames-invalid-input`,
    clause: `CONSTRAINT/${operation}`,
    defect: `${operation} refuses invalid input with InvalidParameterException.`,
    mustFail: () => true,
    apply: refusing((refusal, outcome) =>
      outcome.operation === operation && refusal.code !== 'AccessDeniedException'
        ? new Refusal('InvalidParameterException', refusal.message)
        : refusal,
    ),
  };
}

function overlooking(operation: string): Mutant {
  return {
    id: `${inKebabCase(operation)}-takes-values-of-any-form`,
    clause: `CONSTRAINT/${operation}`,
    defect: `${operation} checks neither lengths nor ranges, patterns and enums.`,
    apply: constraining(operation, withoutForm),
  };
}

function hasForm(members: Members): boolean {
  return JSON.stringify(members) !== JSON.stringify(withoutForm(members));
}

function withoutForm(members: Members): Members {
  const entries = Object.entries(members).map(([name, shape]) => [
    name,
    { ...formless(shape), ...(shape.isRequired && { isRequired: true }) },
  ]);
  return Object.fromEntries(entries) as Members;
}

function formless(shape: Shape): Shape {
  switch (shape.type) {
    case 'structure':
      return { type: 'structure', members: withoutForm(shape.members) };
    case 'list':
      return { type: 'list', of: formless(shape.of) };
    case 'blob':
      return { type: 'blob', min: 0, max: Number.MAX_SAFE_INTEGER };
    default:
      return { type: shape.type };
  }
}

function inKebabCase(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
