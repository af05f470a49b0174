import { parseJson } from '../../contract/wire-body.ts';
import type { JsonObject } from '../../model/json.ts';

/**
 * Statements of a key policy as a table says them: the first column names elements, each further column is a
 * statement. A principal is an ARN, an account ID or `everybody`; several, and several actions, stand with commas.
 */
export function statementsIn(rows: readonly (readonly string[])[]): readonly JsonObject[] {
  const count = Math.max(...rows.map((row) => row.length)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const elements = rows.flatMap(([name = '', ...cells]) => {
      const cell = cells[index] ?? '';
      return cell === '' ? [] : [[name, elementOf(name, cell)] as const];
    });
    return { Sid: `case-${index + 1}`, Resource: '*', ...Object.fromEntries(elements) };
  });
}

function elementOf(name: string, cell: string): unknown {
  if (name === 'Condition') return parseJson(cell) ?? cell;
  if (name === 'Principal' || name === 'NotPrincipal')
    return { AWS: oneOrMore(cell.replace('everybody', '*')) };
  return name === 'Effect' ? cell : oneOrMore(cell);
}

function oneOrMore(cell: string): string | readonly string[] {
  const words = cell.split(', ');
  return words.length === 1 ? cell : words;
}
