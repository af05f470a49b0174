/** The contract for people: short lists without color. */
import { type Cell, type KeyState, keyStates, type Operation } from './operation.ts';

/** One line for each operation: name, effect, what it does. */
export function operationList(operations: readonly Operation[]): string {
  const width = Math.max(...operations.map(({ operation }) => operation.length));
  const lines = operations.map(
    ({ operation, effect, summary }) => `${operation.padEnd(width)}  ${effect.padEnd(7)}  ${summary}`,
  );
  return [...lines, '', `${operations.length} operations`].join('\n');
}

/** What a reader of one operation wants first: what it does, with which key, and what each key state gives. */
export function operationInWords(operation: Operation): string {
  const { key, states, source } = operation;
  const head = [`${operation.operation}: ${operation.summary}`, `  effect: ${operation.effect}`];
  const named = key ? [`  key: ${key.member}, named by ${key.references.join(', ')}`] : [];
  const row =
    'none' in states
      ? [`  key states: ${states.none}`]
      : keyStates.map((state) => cellLine(state, states[state]));
  const permissions = operation.permissions.map(
    ({ action, on }) => `  permission: ${action}${on ? ` on ${on}` : ''}`,
  );
  return [...head, ...named, ...permissions, ...row, `  source: ${source}`].join('\n');
}

const STATE_COLUMNS = Math.max(...keyStates.map((state) => state.length));

function cellLine(state: KeyState, { expectations, inapplicable }: Cell): string {
  const answers = [...new Set(expectations.map((each) => each.answers.join(' or ')))];
  const known = answers.map((answer) => {
    const grades = expectations
      .filter((each) => each.answers.join(' or ') === answer)
      .map(({ grade }) => grade);
    return `${answer} (${grades.join(', ')})`;
  });
  return `  ${state.padEnd(STATE_COLUMNS)}  ${known.join('; ') || `does not occur: ${inapplicable}`}`;
}
