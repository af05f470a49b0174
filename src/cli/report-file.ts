import { readFileSync } from 'node:fs';
import { UsageError } from '../profile/usage-error.ts';
import { readReport } from '../report/model/read-report.ts';
import type { Report } from '../report/model/report.ts';

/** Reads and checks a report.json; throws a UsageError that says why it cannot be read. */
export function readReportFile(file: string): Report {
  const read = readReport(textOf(file), file);
  if (read.kind === 'report') return read.report;
  throw new UsageError(`${read.kind}: ${read.message}`);
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(
      `Expected a report at ${file}, but it cannot be read: ${(error as Error).message}. Give the report.json of an earlier run.`,
    );
  }
}
