/**
 * What `import … from 'kms-conformance'` gives: certify an endpoint and assert on verdicts by id, lend the reference KMS
 * to a test, compare two reports, and read what AWS KMS does as data.
 */
import { readSpec, type Spec } from '../spec/read-spec.ts';

export type { Verdict } from '../model/verdict.ts';
export { compareReports } from '../report/compare/compare-reports.ts';
export type { Comparison } from '../report/compare/comparison.ts';
export type { Report, ScenarioResult } from '../report/model/report.ts';
export { type Certification, type CertifyOptions, certify } from './certify.ts';
export { type RunningReference, type StartReferenceOptions, startReference } from './reference.ts';
export type { Spec };

/** Everything the suite knows about AWS KMS, with source and grade: operations, key specs, recordings. Read anew by each call. */
export function spec(): Spec {
  return readSpec();
}
