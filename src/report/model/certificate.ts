/** A certificate: what a run decided, in a form that is small enough to be committed. Reading it gives a Report. */

import { scenarioTable } from '../markdown/scenario-table.ts';
import { memberInOrder, ordered } from '../write-report.ts';
import { readReport } from './read-report.ts';
import type { Report } from './report.ts';

/** Room for some 3,500 scenarios, of which many fail, each for a reason of its own. */
export const mostCertificateBytes = 1_000_000;

const mostReasonCharacters = 400;
const fewestReasonCharacters = 25;

/** Told once more by the reason, or of use for one run alone: figures, comparisons and tables need none of it. */
const bulk: ReadonlySet<string> = new Set(['acts', 'states', 'exchanges', 'decidedBy', 'notes']);

/** Members with words of a target, which may be of any length. */
const wordy: ReadonlySet<string> = new Set([
  'reason',
  'defect',
  'expected',
  'actual',
  'evidence',
  'message',
  'leftBehind',
]);

/**
 * The report without acts, states, exchanges and notes, and without the expected and actual that each reason has as
 * well; words of the target have `mostCharacters` at most.
 */
export function slimReport(report: Report, mostCharacters = mostReasonCharacters): Report {
  const scenarios = report.scenarios.map(({ expected: _, actual: __, ...kept }) => kept);
  return JSON.parse(
    JSON.stringify({ ...report, scenarios }, (member, value: unknown) => {
      if (bulk.has(member)) return undefined;
      return wordy.has(member) ? cut(value, mostCharacters) : value;
    }),
  ) as Report;
}

function cut(value: unknown, mostCharacters: number): unknown {
  if (Array.isArray(value)) return value.map((each) => cut(each, mostCharacters));
  if (typeof value !== 'string' || value.length <= mostCharacters) return value;
  const kept = value.slice(0, mostCharacters - 1);
  // Half an id or ARN would not be known as one: the text ends before it where words are as short as they mostly are.
  const end = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf(','));
  return `${end > mostCharacters / 2 ? kept.slice(0, end) : kept}…`;
}

/**
 * The text of a certificate: one scenario per line, what many scenarios share once. Where a target's words would take
 * it over the bound, all of them are cut further. Throws when that is not enough, or when it could not be read back.
 */
export function certificateText(report: Report, mostBytes = mostCertificateBytes): string {
  for (let most = mostReasonCharacters; most >= fewestReasonCharacters; most /= 2) {
    const text = written(slimReport(report, most));
    if (Buffer.byteLength(text) <= mostBytes) return checked(text);
  }
  throw new Error(
    `Expected a certificate of at most ${mostBytes} bytes, got more for ${report.scenarios.length} scenarios. Look for what their rows repeat, and let src/report/markdown/scenario-table.ts share it.`,
  );
}

function checked(text: string): string {
  const read = readReport(text, 'the certificate');
  if (read.kind === 'report') return text;
  throw new Error(`A certificate that cannot be read is not written. ${read.message}`);
}

function written({ scenarios, ...about }: Report): string {
  const { suite } = about;
  const headed = { certificate: 1, ...about, suite: { ...suite, clauses: clausesPlace } };
  const clauses = lines(suite.clauses.map(ordered));
  const head = JSON.stringify(headed, memberInOrder, 2).replace(JSON.stringify(clausesPlace), () => clauses);
  const { columns, shared, rows } = scenarioTable(scenarios.map(ordered));
  const values = Object.entries(shared).map(([column, own]) => `${JSON.stringify(column)}: ${lines(own)}`);
  return `${head.slice(0, -2)},
  "scenarios": {
    "columns": ${JSON.stringify(columns)},
    "shared": {${values.map((value) => `\n      ${value}`).join(',')}
    },
    "rows": ${lines(rows)}
  }
}
`;
}

/** Where the clauses come to stand, one per line. */
const clausesPlace = '(clauses)';

/** An array with one value per line, so that a comparison of two files shows what moved. */
function lines(values: readonly unknown[]): string {
  if (values.length === 0) return '[]';
  return `[\n${values.map((value) => JSON.stringify(value)).join(',\n')}\n]`;
}
