import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDocumentCheck } from '../../src/contract/documents.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { type RunOutcome, reportOf } from '../../src/run/report-of.ts';
import type { RunOptions } from '../../src/run/run-options.ts';
import { scriptedSession } from '../door/scripted.ts';
import { scenario } from '../report/sample-report.ts';

const inManifest = (id: string, change: Partial<ManifestScenario>): ManifestScenario => ({
  ...scenario({ id }),
  requires: [],
  expectations: [{ step: 'x', grade: change.grade ?? 'documented' }],
  needs: [],
  arranged: [],
  kinds: [],
  path: id,
  pickleId: id,
  ...change,
});
const scenarios = [
  inManifest('UPR-01/a', { grade: 'documented', operations: ['UpdatePrimaryRegion', 'Sign'] }),
  inManifest('UPR-01/b', { grade: 'recorded', operations: ['UpdatePrimaryRegion'] }),
  inManifest('UPR-02/c', { grade: 'inferred', operations: [] }),
];
const clauses = [{ id: 'UPR-01', statement: 's', sources: ['https://docs.aws.amazon.com/'] }];
const { target } = scriptedSession(() => ({}));
const options = {
  suite: { version: '1.0.0', sdkVersion: '3.0.0', manifest: { clauses, scenarios } },
  target,
  runId: 'r1',
  scenarios: scenarios.slice(0, 2),
  selection: '--only UPR-01',
  lanes: 4,
  seed: 's',
} as unknown as RunOptions;
const outcome: RunOutcome = {
  operations: [],
  results: ['UPR-01/b', 'UPR-01/a'].map((id) => ({ result: scenario({ id }), evidence: undefined })),
  capabilities: [],
  leftBehind: ['k in us-east-1: why'],
  startedAt: new Date(0),
  durationMs: 5,
};

test('a report counts the whole manifest, whatever was selected, and keeps to its schema', () => {
  const report = reportOf(options, outcome);
  assert.deepEqual(createDocumentCheck('report')(report, 'report.json'), []);
  assert.deepEqual(report.suite.expectationsByGrade, { documented: 1, recorded: 1, inferred: 1 });
  assert.deepEqual(report.suite.scenariosByOperation, { Sign: 1, UpdatePrimaryRegion: 2 });
  assert.equal(report.suite.scenarios, 3);
});

test('scenarios come in the order of their ids, and what was left behind is said', () => {
  const { scenarios: results, run } = reportOf(options, outcome);
  assert.deepEqual(
    results.map(({ id }) => id),
    ['UPR-01/a', 'UPR-01/b'],
  );
  assert.deepEqual(
    [run.selection, run.isComplete, run.leftBehind],
    ['--only UPR-01', true, outcome.leftBehind],
  );
});

test('a version that nobody knows and a selection that is none are left out; an early end is told', () => {
  const { selection: _, ...whole } = options;
  const report = reportOf(
    { ...whole, target: { ...target, version: '2' } },
    { ...outcome, endedEarly: 'interrupted' },
  );
  assert.equal(report.target.version, '2');
  assert.equal(reportOf(options, outcome).target.version, undefined);
  assert.ok(!('selection' in report.run));
  assert.deepEqual([report.run.isComplete, report.run.endedEarly], [false, 'interrupted']);
});
