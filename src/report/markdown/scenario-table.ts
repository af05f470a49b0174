/** Scenarios as a table: a row of values for each, and in place of a value that many share its place in a list. */

/** As `schemas/certificate.json` describes it. */
export type ScenarioTable = {
  readonly columns: readonly string[];
  /** By column: the values whose places the cells of that column hold. */
  readonly shared: Readonly<Record<string, readonly unknown[]>>;
  /** `null` where a scenario lacks the member; a row ends with its last member. */
  readonly rows: readonly (readonly unknown[])[];
};

type Members = Readonly<Record<string, unknown>>;

/** Longer than the place of a value, and the same in many scenarios. What is short, or each scenario's own, is in its row. */
const sharedColumns: ReadonlySet<string> = new Set([
  'clause',
  'feature',
  'grade',
  'cause',
  'failedGrade',
  'missing',
  'fingerprint',
  'operations',
  'uncalled',
  'expectations',
  'step',
  'reason',
  'defect',
]);

export function scenarioTable(scenarios: readonly Members[]): ScenarioTable {
  const columns = [...new Set(scenarios.flatMap((scenario) => Object.keys(scenario)))];
  const places = new Map(
    columns
      .filter((column) => sharedColumns.has(column))
      .map((column) => [column, placesOf(column, scenarios)]),
  );
  const rows = scenarios.map((scenario) => {
    const cells = columns.map((column) => cellOf(scenario[column], places.get(column)));
    return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1);
  });
  const shared = [...places].map(([column, own]) => [
    column,
    [...own.keys()].map((text) => JSON.parse(text)),
  ]);
  return { columns, shared: Object.fromEntries(shared), rows };
}

/** The place of each value, which is known by its JSON, in the order in which scenarios have them. */
function placesOf(column: string, scenarios: readonly Members[]): ReadonlyMap<string, number> {
  const values = scenarios.map((scenario) => scenario[column]).filter((value) => value !== undefined);
  const distinct = new Set(values.map((value) => JSON.stringify(value)));
  return new Map([...distinct].map((text, place) => [text, place]));
}

function cellOf(value: unknown, places: ReadonlyMap<string, number> | undefined): unknown {
  if (value === undefined) return null;
  return places === undefined ? value : places.get(JSON.stringify(value));
}

/** The scenarios of a table, and what is wrong with the first row that cannot be one. */
export function scenariosOf({ columns, shared, rows }: ScenarioTable): {
  readonly scenarios: readonly Members[];
  readonly problem?: string;
} {
  const scenarios = rows.map((cells) => membersOf(cells, columns, shared));
  const row = rows.findIndex((cells) => problemOf(cells, columns, shared) !== undefined);
  if (row < 0) return { scenarios };
  return { scenarios, problem: `/scenarios/rows/${row}: ${problemOf(rows[row] ?? [], columns, shared)}` };
}

function membersOf(
  cells: readonly unknown[],
  columns: readonly string[],
  shared: ScenarioTable['shared'],
): Members {
  const members = columns.flatMap((column, index) => {
    const cell = cells[index] ?? null;
    if (cell === null) return [];
    const values = valuesOf(shared, column);
    return [[column, values ? values[Number(cell)] : cell]];
  });
  return Object.fromEntries(members);
}

function problemOf(
  cells: readonly unknown[],
  columns: readonly string[],
  shared: ScenarioTable['shared'],
): string | undefined {
  if (cells.length > columns.length)
    return `expected ${columns.length} cells at most, as there are columns, got ${cells.length}.`;
  const index = cells.findIndex((cell, place) => !isIn(valuesOf(shared, columns[place] ?? ''), cell));
  if (index < 0) return undefined;
  const [column = '', cell] = [columns[index], cells[index]];
  const got = typeof cell === 'number' ? cell : `a ${typeof cell}`;
  const { length } = valuesOf(shared, column) ?? [];
  return `expected a place in the list of ${length} values that ${column} shares, got ${got}.`;
}

function isIn(values: readonly unknown[] | undefined, cell: unknown): boolean {
  return cell === null || values === undefined || (Number.isInteger(cell) && Number(cell) in values);
}

/** A column may have the name of something that every object inherits. */
function valuesOf(shared: ScenarioTable['shared'], column: string): readonly unknown[] | undefined {
  return Object.hasOwn(shared, column) ? shared[column] : undefined;
}
