/** Operations by key states: what the scenarios of one table show, as data for the picture and its pages. */

import type { Verdict } from '../../../model/verdict.ts';
import { byNumber } from '../../model/natural-order.ts';
import type { ScenarioResult } from '../../model/report.ts';

/** In the order of a key's life; a key of a custom key store alone can be Unavailable. */
export const keyStates: readonly string[] = [
  'Enabled',
  'Disabled',
  'Creating',
  'Updating',
  'PendingImport',
  'PendingDeletion',
  'PendingReplicaDeletion',
  'Unavailable',
];

/** One operation in one key state; without scenarios where none was run. */
export type Cell = {
  readonly state: string;
  /** Several where it matters whether the key material was imported. */
  readonly scenarios: readonly ScenarioResult[];
  /** The most serious one. */
  readonly verdict?: Verdict;
};

export type Row = { readonly operation: string; readonly cells: readonly Cell[] };

const id = /^STATE\/(\w+)\/(\w+)/;

/** A row for each operation that has a scenario in the table of key states, by name. */
export function stateRows(scenarios: readonly ScenarioResult[]): readonly Row[] {
  const cells = new Map<string, ScenarioResult[]>();
  const operations = new Set<string>();
  for (const scenario of scenarios) {
    const [cell, operation] = id.exec(scenario.id) ?? [];
    if (cell === undefined || operation === undefined) continue;
    operations.add(operation);
    cells.set(cell, [...(cells.get(cell) ?? []), scenario]);
  }
  const cellOf = (operation: string, state: string) =>
    toCell(state, cells.get(`STATE/${operation}/${state}`) ?? []);
  return [...operations]
    .toSorted(byNumber)
    .map((operation) => ({ operation, cells: keyStates.map((state) => cellOf(operation, state)) }));
}

const bySeriousness: readonly Verdict[] = [
  'failed',
  'errored',
  'indeterminate',
  'unsupported',
  'inapplicable',
  'passed',
];

function toCell(state: string, scenarios: readonly ScenarioResult[]): Cell {
  const verdict = bySeriousness.find((each) => scenarios.some((scenario) => scenario.verdict === each));
  return { state, scenarios, ...(verdict && { verdict }) };
}

/** How the cell is known: recorded where AWS was recorded to do just that, whatever its documents say; else as its first scenario. */
export function gradeOf({ scenarios }: Cell): string {
  const isRecorded = scenarios.some(({ expectations }) =>
    expectations.some(({ grade }) => grade === 'recorded'),
  );
  return isRecorded ? 'recorded' : (scenarios[0]?.grade ?? '');
}
