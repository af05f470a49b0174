import { createDocumentCheck } from '../../contract/documents.ts';
import { described } from '../../contract/wording.ts';
import { fromRecordedFile, type RecordedFile } from '../aws/recorded-file.ts';
import { recordedReport } from '../aws/recorded-report.ts';
import { type ScenarioTable, scenariosOf } from '../markdown/scenario-table.ts';
import type { Report } from './report.ts';

/** Why a text is not a report that this version can read. `message` is one paragraph: expected, got, what to do. */
export type ReportRefusal = {
  readonly kind: 'not-json' | 'not-a-report' | 'other-schema-version' | 'broken-report';
  readonly message: string;
};

export type ReadReport = { readonly kind: 'report'; readonly report: Report } | ReportRefusal;

/** Compiled once: a matrix reads dozens of reports. */
const problemsOf = createDocumentCheck('report');
const problemsOfCertificate = createDocumentCheck('certificate');
const problemsOfRecorded = createDocumentCheck('recorded');

/**
 * Parses and checks the text of a `report.json` or of a certificate, which is the same without its bulk. `source` names it in messages. Never throws.
 */
export function readReport(text: string, source: string): ReadReport {
  const document = parsed(text);
  if (document === undefined) {
    const message = `${source}: expected the JSON text of a report, got something else. Give the report.json of a run.`;
    return { kind: 'not-json', message };
  }
  const version = schemaVersionOf(document);
  if (version === undefined) {
    const message = `${source}: expected a kms-conformance report, got a document without schemaVersion. Give the report.json of a run.`;
    return { kind: 'not-a-report', message };
  }
  if (version !== 2) return { kind: 'other-schema-version', message: otherVersion(source, version) };
  if (hasMember(document, 'recorded')) return fromRecorded(document, source);
  return hasMember(document, 'certificate') ? fromCertificate(document, source) : checked(document, source);
}

function checked(document: unknown, source: string): ReadReport {
  const problems = problemsOf(document, source);
  if (problems.length > 0) return { kind: 'broken-report', message: problems.join('\n') };
  return { kind: 'report', report: document as Report };
}

function hasMember(document: unknown, name: string): document is object {
  return typeof document === 'object' && document !== null && Object.hasOwn(document, name);
}

/** What AWS was recorded to do reads as a report of AWS. */
function fromRecorded(document: object, source: string): ReadReport {
  const problems = problemsOfRecorded(document, source);
  if (problems.length > 0) return { kind: 'broken-report', message: problems.join('\n') };
  return checked(recordedReport(fromRecordedFile(document as RecordedFile)), source);
}

function fromCertificate(document: object, source: string): ReadReport {
  const problems = problemsOfCertificate(document, source);
  if (problems.length > 0) return { kind: 'broken-report', message: problems.join('\n') };
  const {
    certificate: _,
    scenarios: table,
    ...about
  } = document as {
    readonly certificate: number;
    readonly scenarios: ScenarioTable;
  };
  const { scenarios, problem } = scenariosOf(table);
  if (problem === undefined) return checked({ ...about, scenarios }, source);
  return {
    kind: 'broken-report',
    message: `${source}, ${problem} Certify the target again: npm run certify -- NAME.`,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function schemaVersionOf(document: unknown): unknown {
  const isObject = typeof document === 'object' && document !== null;
  return isObject ? (document as { schemaVersion?: unknown }).schemaVersion : undefined;
}

function otherVersion(source: string, version: unknown): string {
  const got = `${source}: expected schemaVersion 2, got ${described(version)}.`;
  return version === 1
    ? `${got} Reports of version 1 have one grade for a whole scenario: certify the target again, which writes version 2.`
    : `${got} Run the suite again, or read it with the version of kms-conformance that wrote it.`;
}
