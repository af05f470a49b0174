/** From what a file says to what holds: defaults filled in, every statement with grade and source. */
import { type Grade, grades } from '../model/grade.ts';
import {
  type Cell,
  type Constraint,
  type Expectation,
  type Known,
  keyStates,
  type Operation,
  type StateRow,
} from './operation.ts';
import type {
  AnswersInFile,
  CellInFile,
  ConstraintInFile,
  KnownInFile,
  OperationFile,
  RowInFile,
} from './operation-file.ts';
import type { ModelledOperation } from './sdk-model.ts';

/** From the id of a recorded fact to where its source is. */
export type RecordingUrls = ReadonlyMap<string, string>;

/** Where a statement comes from when it does not say: this page, or for a recorded one the recording. */
type Origin = { readonly page: string; readonly urls: RecordingUrls };

/** The file has been checked before. */
export function resolveOperation(
  file: OperationFile,
  model: ModelledOperation,
  urls: RecordingUrls,
): Operation {
  const { permission, states, constraints = {}, rules = [], errorOrder = [], notes = [], ...rest } = file;
  const origin = { page: file.source, urls };
  const known = (statement: KnownInFile): Known => knownOf(statement, origin);
  return {
    again: 'same',
    before: [],
    grantOperations: [],
    dryRun: false,
    grantTokens: false,
    ...rest,
    permissions: permission.actions,
    states: 'none' in states ? states : rowOf(states, { page: states.source, urls }),
    constraints: mapped(constraints, (each) => constraintOf(each, origin)),
    rules: rules.map((rule) => ({
      members: [],
      ...rule,
      refusedWith: listed(rule.refusedWith),
      ...known(rule),
    })),
    errorOrder: errorOrder.map((order) => ({ ...order, ...known(order) })),
    notes: notes.map((note) => ({ ...note, ...known(note) })),
    members: model.input,
    errors: model.errors,
  };
}

function rowOf(row: RowInFile, origin: Origin): StateRow {
  const cells = keyStates.map((state) => [state, cellOf(row[state], origin)]);
  return Object.fromEntries(cells) as StateRow;
}

function cellOf(cell: CellInFile, origin: Origin): Cell {
  const { documented: _, recorded: __, inferred: ___, recordings: ____, ...rest } = cell;
  return {
    footnotes: [],
    ...rest,
    unless: mapped(cell.unless ?? {}, listed),
    expectations: grades.flatMap((grade) => expectationOf(cell, grade, origin)),
  };
}

function expectationOf(cell: CellInFile, grade: Grade, origin: Origin): readonly Expectation[] {
  const answers = cell[grade as 'documented'];
  if (answers === undefined) return [];
  const recordings = grade === 'recorded' ? (cell.recordings ?? []) : [];
  return [{ answers: listed(answers), ...knownOf({ grade, recordings }, origin) }];
}

function constraintOf(constraint: ConstraintInFile, origin: Origin): Constraint {
  const { refusedWith = 'ValidationException', ...rest } = constraint;
  return { ...rest, refusedWith: listed(refusedWith), ...knownOf(constraint, origin) };
}

function knownOf({ grade = 'documented', source, recordings = [] }: KnownInFile, origin: Origin): Known {
  const [first] = recordings;
  const recorded = grade === 'recorded' && first !== undefined ? origin.urls.get(first) : undefined;
  return { grade, source: source ?? recorded ?? origin.page, recordings };
}

const listed = (answers: AnswersInFile): readonly string[] =>
  typeof answers === 'string' ? [answers] : answers;

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
