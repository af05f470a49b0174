import { readReport } from './model/read-report.ts';
import type { Report } from './model/report.ts';

/** The report as text: fixed order of members, two spaces, a new line at the end. Same report, same bytes. */
export function writeReport(report: Report): string {
  return `${JSON.stringify(report, memberInOrder, 2)}\n`;
}

/** The same, read back and checked against its schema first: what is written can be read. Throws when it cannot, which is our fault. */
export function writeCheckedReport(report: Report): string {
  const text = writeReport(report);
  const read = readReport(text, 'report.json');
  if (read.kind === 'report') return text;
  throw new Error(`A report that violates its own schema is not written. ${read.message}`);
}

/** What identifies a thing comes first, bulk comes last; members not named here follow in alphabetical order. */
const order: readonly string[] = [
  'schemaVersion',
  'certificate',
  'suite',
  'target',
  'run',
  'id',
  'clause',
  'name',
  'version',
  'feature',
  'grade',
  'operation',
  'operations',
  'verdict',
  'failedGrade',
  'cause',
  'reason',
  'step',
  'expected',
  'actual',
  'fingerprint',
  'outcome',
  'expectations',
  'digest',
  'startedAt',
  'startedMs',
  'sentMs',
  'answeredMs',
  'durationMs',
  'settledMs',
  'status',
  'headers',
  'body',
  'request',
  'response',
  'noAnswer',
  'clauses',
  'acts',
  'states',
  'exchanges',
  'scenarios',
  'findings',
];

/** For JSON.stringify: the members of every object in the order of a report. */
export function memberInOrder(_: string, value: unknown): unknown {
  return typeof value !== 'object' || value === null || Array.isArray(value) ? value : ordered(value);
}

/** The same object, its members in the order of a report. */
export function ordered(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => compare(left, right)));
}

function compare(left: string, right: string): number {
  return rank(left) - rank(right) || (left < right ? -1 : 1);
}

function rank(member: string): number {
  const position = order.indexOf(member);
  return position === -1 ? order.length : position;
}
