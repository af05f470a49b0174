/** The site of some reports: with the contract of one operation, and of all clauses and scenarios that the reports have. */
import assert from 'node:assert/strict';
import { type RecordedCertificate, recordedFindings } from '../../../src/report/aws/recorded.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { siteOf } from '../../../src/report/site/site.ts';
import type { SiteInput, SiteScenario } from '../../../src/report/site/site-facts.ts';
import { readSpec } from '../../../src/spec/read-spec.ts';

const spec = readSpec();

export const nothingRecorded: RecordedCertificate = {
  schemaVersion: 2,
  recorded: 1,
  suite: {
    version: '0.1.0',
    scenarios: 0,
    expectationsByGrade: { documented: 0, recorded: 0, inferred: 0 },
    facts: 0,
  },
  sources: [],
  scenarios: [],
  waiting: recordedFindings.map((topic) => ({ topic, facts: [] })),
};

/** The operations of the sample are these; every operation would be read for each of many random reports. */
const operations = ['UpdatePrimaryRegion', 'ReplicateKey'];

export function siteInput(reports: readonly Report[], changes: Partial<SiteInput> = {}): SiteInput {
  const scenarios: readonly SiteScenario[] = reports
    .flatMap((report) => report.scenarios)
    .map((each) => ({ ...each, arranged: [] }));
  return {
    reports,
    recorded: nothingRecorded,
    spec: { ...spec, operations: spec.operations.filter(({ operation }) => operations.includes(operation)) },
    clauses: [
      ...new Map(reports.flatMap(({ suite }) => suite.clauses).map((each) => [each.id, each])).values(),
    ],
    scenarios: [...new Map(scenarios.map((each) => [each.id, each])).values()],
    version: '0.1.0',
    ...changes,
  };
}

export function siteFor(
  reports: readonly Report[],
  changes: Partial<SiteInput> = {},
): ReadonlyMap<string, string> {
  const site = siteOf(siteInput(reports, changes));
  assert.ok(site.kind === 'site');
  return site.files;
}

/** The contract of every operation. */
export const wholeSpec: SiteInput['spec'] = spec;
