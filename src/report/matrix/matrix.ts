/** Several reports side by side: implementations and their versions against clauses. Pure data for the pages. */
import { type Counts, countVerdicts } from '../figures.ts';
import { masked } from '../fingerprint.ts';
import { byNumber } from '../html/natural-order.ts';
import type { Clause, Report, ScenarioResult, Verdict } from '../report.ts';

/** One report of the matrix. */
export type Column = { readonly name: string; readonly version: string; readonly report: Report };

/** What came of one scenario, with all columns in which that came of it; reasons may differ in ids and the like. */
export type Outcome = {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly columns: readonly Column[];
};

export type ScenarioRow = {
  readonly id: string;
  readonly name: string;
  readonly grade: string;
  readonly outcomes: readonly Outcome[];
};

export type ClauseRow = {
  readonly clause: Clause;
  /** In the order of the columns; `undefined` where the report has no scenario of the clause. */
  readonly cells: readonly (Counts | undefined)[];
  readonly scenarios: readonly ScenarioRow[];
};

export type FeatureGroup = { readonly feature: string; readonly rows: readonly ClauseRow[] };

export type Matrix = {
  readonly kind: 'matrix';
  readonly columns: readonly Column[];
  readonly groups: readonly FeatureGroup[];
};

/** Why there is no matrix: one paragraph. */
export type MatrixRefusal = { readonly kind: 'no-report' | 'twice'; readonly message: string };

/** Columns by name and version. A scenario counts in the row where the last column that knows it puts it. Never throws. */
export function matrixOf(reports: readonly Report[]): Matrix | MatrixRefusal {
  const columns = reports
    .map((report) => ({ name: report.target.name, version: report.target.version ?? '', report }))
    .toSorted((one, other) => byNumber(columnTitle(one), columnTitle(other)));
  const twice = columns.find((column, at) => at > 0 && columnTitle(column) === columnTitle(columns[at - 1]));
  if (twice) return { kind: 'twice', message: twiceMessage(twice) };
  if (columns.length === 0) return { kind: 'no-report', message: noReport };
  const known = new Map(columns.flatMap(({ report }) => report.scenarios.map((each) => [each.id, each])));
  const features = [...new Set([...known.values()].map(({ feature }) => feature))].sort();
  const groups = features.map((feature) => groupOf(feature, [...known.values()], columns));
  return { kind: 'matrix', columns, groups };
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
    scenarios: scenarios.map((scenario) => scenarioRow(scenario, columns)),
  };
}

function scenarioRow({ id, name, grade }: ScenarioResult, columns: readonly Column[]): ScenarioRow {
  const outcomes = new Map<string, Outcome>();
  for (const column of columns) {
    const result = column.report.scenarios.find((scenario) => scenario.id === id);
    if (result === undefined) continue;
    const { verdict, reason } = result;
    const key = JSON.stringify([verdict, masked(reason ?? '')]);
    const first = outcomes.get(key) ?? { verdict, ...(reason && { reason }), columns: [] };
    outcomes.set(key, { ...first, columns: [...first.columns, column] });
  }
  return { id, name, grade, outcomes: [...outcomes.values()] };
}
