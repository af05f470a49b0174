import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedCertificate } from '../report/aws/recorded.ts';
import { fromRecordedFile, type RecordedFile } from '../report/aws/recorded-file.ts';
import { isRecordedAws } from '../report/aws/recorded-report.ts';
import type { Report } from '../report/model/report.ts';
import { suiteFolder } from '../run/suite.ts';
import { readReportFile } from './report-file.ts';

/** The file that says what AWS was recorded to do, as it comes with the suite. */
export const recordedFile = join(suiteFolder, 'reports/aws/recorded.json');

/** The reports with AWS as recorded beside them, unless it is among them or there is none to stand beside. */
export function withRecordedAws(reports: readonly Report[]): readonly Report[] {
  if (reports.length === 0 || reports.some(isRecordedAws)) return reports;
  return [readReportFile(recordedFile), ...reports];
}

/** What AWS was recorded to do, scenario by scenario. */
export function recordedAws(): RecordedCertificate {
  return fromRecordedFile(JSON.parse(readFileSync(recordedFile, 'utf8')) as RecordedFile);
}
