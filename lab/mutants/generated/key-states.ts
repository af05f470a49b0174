import { keyStates, type StateRow } from '../../../src/reference/keys/key-states.ts';
import { Refusal } from '../../../src/reference/refusal.ts';
import type { Mutant } from '../mutant.ts';
import { checkingState, handling, together } from '../wraps.ts';

/** What no cell of the table allows. */
const wrongCode = 'InvalidKeyUsageException';

/** Nobody can tell whether a key is Creating that cannot be described. */
const untold = ['STATE/DescribeKey/Creating'];

/** Two servers for each row of the table: one refuses wrongly whatever the state is, one lets pass what it must refuse. */
export const keyStateMutants: readonly Mutant[] = Object.entries(keyStates).flatMap(([operation, row]) => [
  refusing(operation),
  ...allowing(operation, row),
]);

function refusing(operation: string): Mutant {
  return {
    id: `${inKebabCase(operation)}-refused-in-every-key-state`,
    clause: `STATE/${operation}`,
    defect: `${operation} is refused with ${wrongCode} in every key state.`,
    mustFail: (id) => !untold.includes(id),
    apply: handling(operation, () => {
      throw new Refusal(wrongCode, `${operation} is not what this key is for.`);
    }),
  };
}

/** Does what it was told where it can, and says so where it cannot. None where the table has no refusal. */
function allowing(operation: string, row: StateRow): readonly Mutant[] {
  const refused = Object.entries(row).flatMap(([state, rule]) => (rule === 'ok' ? [] : [state]));
  if (refused.every((state) => state === 'Unavailable')) return [];
  const clause = `STATE/${operation}`;
  return [
    {
      id: `${inKebabCase(operation)}-allowed-in-every-key-state`,
      clause,
      defect: `${operation} succeeds in every key state.`,
      mustFail: (id) => {
        const [state = ''] = id.slice(clause.length + 1).split('-');
        return refused.includes(state);
      },
      apply: together(
        checkingState((call, _key, check) => {
          if (call.operation !== operation) check();
        }),
        handling(operation, async (_call, proceed) => {
          try {
            return await proceed();
          } catch {
            return {};
          }
        }),
      ),
    },
  ];
}

function inKebabCase(operation: string): string {
  return operation.replace(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
