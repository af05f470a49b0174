import { createDocumentCheck } from '../contract/documents.ts';
import { described } from '../contract/wording.ts';
import type { Report } from './report.ts';

/** Why a text is not a report that this version can read. `message` is one paragraph: expected, got, what to do. */
export type ReportRefusal = {
  readonly kind: 'not-json' | 'not-a-report' | 'other-schema-version' | 'broken-report';
  readonly message: string;
};

export type ReadReport = { readonly kind: 'report'; readonly report: Report } | ReportRefusal;

/** Compiled once: a matrix reads dozens of reports. */
const problemsOf = createDocumentCheck('report');

/**
 * Parses and checks the text of a `report.json`. `source` names it in messages. Never throws.
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
  if (version !== 1) return { kind: 'other-schema-version', message: otherVersion(source, version) };
  const problems = problemsOf(document, source);
  if (problems.length > 0) return { kind: 'broken-report', message: problems.join('\n') };
  return { kind: 'report', report: document as Report };
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
  return `${source}: expected schemaVersion 1, got ${described(version)}. Run the suite again, or read it with the version of kms-conformance that wrote it.`;
}
