/** Several reports side by side: implementations and their versions against clauses. Pure data for the table. */

import { recordedFirst } from '../aws/recorded-report.ts';
import { type Counts, countVerdicts } from '../model/figures.ts';
import { byNumber } from '../model/natural-order.ts';
import type { Clause, Report, ScenarioResult } from '../model/report.ts';

/** One report of the matrix. */
export type Column = { readonly name: string; readonly version: string; readonly report: Report };

export type ClauseRow = {
  readonly clause: Clause;
  /** In the order of the columns; `undefined` where the report has no scenario of the clause. */
  readonly cells: readonly (Counts | undefined)[];
};

export type FeatureGroup = { readonly feature: string; readonly rows: readonly ClauseRow[] };

export type Matrix = {
  readonly kind: 'matrix';
  readonly columns: readonly Column[];
  readonly groups: readonly FeatureGroup[];
};

/** Why there is no matrix: one paragraph. */
export type MatrixRefusal = { readonly kind: 'no-report' | 'twice'; readonly message: string };

/** AWS as recorded first, the other columns by name and version. A scenario counts in the row where the last column that knows it puts it. Never throws. */
export function matrixOf(reports: readonly Report[]): Matrix | MatrixRefusal {
  const columns = columnsOf(reports);
  const twice = twiceIn(columns);
  if (twice) return { kind: 'twice', message: twice };
  if (columns.length === 0) return { kind: 'no-report', message: noReport };
  const known = new Map(columns.flatMap(({ report }) => report.scenarios.map((each) => [each.id, each])));
  const features = [...new Set([...known.values()].map(({ feature }) => feature))].sort();
  const groups = features.map((feature) => groupOf(feature, [...known.values()], columns));
  return { kind: 'matrix', columns, groups };
}

/** AWS as recorded first, the others by name and version. */
export function columnsOf(reports: readonly Report[]): readonly Column[] {
  return reports
    .map((report) => ({ name: report.target.name, version: versionOf(report), report }))
    .toSorted((one, other) => byNumber(columnTitle(one), columnTitle(other)))
    .toSorted((one, other) => recordedFirst(one.report, other.report));
}

/** What another client than the SDK found is a column of its own. */
function versionOf({ target, run }: Report): string {
  return [target.version, run.client && `with ${run.client.name}`].filter(Boolean).join(' ');
}

/** Why columns cannot stand beside each other: one paragraph, or nothing where they can. */
export function twiceIn(columns: readonly Column[]): string | undefined {
  const twice = columns.find((column, at) => at > 0 && columnTitle(column) === columnTitle(columns[at - 1]));
  return twice && twiceMessage(twice);
}

/** `moto 5.2.5`, or the name alone where no version is known. */
export function columnTitle(column: { readonly name: string; readonly version: string } | undefined): string {
  return `${column?.name ?? ''} ${column?.version ?? ''}`.trim();
}

const noReport =
  'Expected at least one report.json to show, got none. Give the reports, for example: npm run matrix -- reports/moto/5.2.5.json.';

function twiceMessage(column: Column): string {
  return `Expected one report for each target and version, got two of ${columnTitle(column)}. Leave one of them out.`;
}

function groupOf(
  feature: string,
  known: readonly ScenarioResult[],
  columns: readonly Column[],
): FeatureGroup {
  const own = known.filter((scenario) => scenario.feature === feature);
  const ids = [...new Set(own.map(({ clause }) => clause))].sort(byNumber);
  const rows = ids.map((id) => {
    const scenarios = own.filter(({ clause }) => clause === id);
    return clauseRow(id, scenarios, columns);
  });
  return { feature, rows };
}

function clauseRow(id: string, scenarios: readonly ScenarioResult[], columns: readonly Column[]): ClauseRow {
  const ids = new Set(scenarios.map((scenario) => scenario.id));
  const clauses = columns.flatMap(({ report }) => report.suite.clauses.filter((clause) => clause.id === id));
  const cells = columns.map(({ report }) => {
    const own = report.scenarios.filter((scenario) => ids.has(scenario.id));
    return own.length === 0 ? undefined : countVerdicts(own);
  });
  return {
    clause: clauses.at(-1) ?? { id, statement: '', sources: [] },
    cells,
  };
}
