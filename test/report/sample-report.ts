/** Reports for tests: one by hand that shows everything, and as many random ones as wanted. */
import type { Exchange } from '../../src/model/exchange.ts';
import type { Expectation } from '../../src/report/model/expectation.ts';
import type { Report, ScenarioResult } from '../../src/report/model/report.ts';

const id = 'mrk-0123456789abcdef0123456789abcdef';

export const exchange = (
  operation: string,
  input: object | string,
  output: object | string = '',
  changes: Partial<Exchange> = {},
): Exchange => ({
  operation,
  region: 'us-east-1',
  identity: 'main',
  endpoint: 'http://127.0.0.1:5000',
  startedMs: 0,
  durationMs: 3,
  request: {
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `TrentService.${operation}`,
      authorization: 'AWS4-HMAC-SHA256 Credential=[redacted]',
    },
    body: typeof input === 'string' ? input : JSON.stringify(input),
  },
  response: {
    status: 200,
    headers: {},
    body: typeof output === 'string' ? output : JSON.stringify(output),
  },
  ...changes,
});

export const refused = (code: string, status = 400): Partial<Exchange> => ({
  response: {
    status,
    headers: {},
    body: JSON.stringify({ __type: code, message: 'no' }),
  },
});

export const scenario = (changes: Partial<ScenarioResult> = {}): ScenarioResult => ({
  id: `UPR-01/${changes.name ?? 'a-scenario'}`,
  clause: 'UPR-01',
  name: 'A scenario',
  feature: 'features/update-primary-region/role-swap.feature',
  grade: 'documented',
  operations: ['UpdatePrimaryRegion'],
  verdict: 'passed',
  digest: 'd1',
  durationMs: 1234,
  expectations: [expectation(changes)],
  ...(changes.verdict === 'failed' && { failedGrade: changes.grade ?? 'documented' }),
  ...changes,
});

const expectation = ({ grade = 'documented', verdict = 'passed' }: Partial<ScenarioResult>): Expectation => ({
  step: 'the second Region holds the primary key',
  grade,
  outcome: verdict === 'passed' || verdict === 'failed' ? verdict : 'not-reached',
});

/** An inferred Then that did not hold beside one that did. */
export const advised = (changes: Partial<ScenarioResult> = {}): ScenarioResult =>
  scenario({
    ...changes,
    expectations: [
      expectation(changes),
      {
        step: 'the refusal names the key, as inferred',
        grade: 'inferred',
        outcome: 'failed',
        expected: 'a message that says "key"',
        actual: 'a message that says nothing',
      },
    ],
  });

export const failure = (changes: Partial<ScenarioResult> = {}): ScenarioResult =>
  scenario({
    verdict: 'failed',
    cause: 'difference',
    reason: 'UpdatePrimaryRegion left the roles as they were',
    step: 'Then the second Region holds the primary key',
    expected: 'the key in the second Region to be PRIMARY',
    actual: 'REPLICA',
    fingerprint: 'f00',
    exchanges: [
      exchange('CreateKey', { MultiRegion: true }, { KeyMetadata: { KeyId: id } }),
      exchange('UpdatePrimaryRegion', {
        KeyId: id,
        PrimaryRegion: 'eu-west-1',
      }),
    ],
    ...changes,
  });

const expectationsOf = (scenarios: readonly ScenarioResult[], wanted: string) =>
  scenarios.flatMap(({ expectations }) => expectations).filter(({ grade }) => grade === wanted).length;

export const reportOf = (
  scenarios: readonly ScenarioResult[],
  run: Partial<Report['run']> = {},
  findings: Report['findings'] = [],
): Report => ({
  schemaVersion: 2,
  suite: {
    name: 'kms-conformance',
    version: '0.1.0',
    sdkVersion: '3.1164.0',
    nodeVersion: '24.21.0',
    scenarios: scenarios.length,
    expectationsByGrade: {
      documented: expectationsOf(scenarios, 'documented'),
      recorded: expectationsOf(scenarios, 'recorded'),
      inferred: expectationsOf(scenarios, 'inferred'),
    },
    scenariosByOperation: Object.fromEntries(
      scenarios
        .flatMap(({ operations }) => operations)
        .map((name) => [name, scenarios.filter(({ operations }) => operations.includes(name)).length]),
    ),
    clauses: [
      {
        id: 'UPR-01',
        statement: 'The primary key moves',
        sources: ['https://docs.aws.amazon.com/kms/a.html'],
      },
    ],
  },
  target: {
    name: 'sample',
    version: '1.2.3',
    endpoints: {
      'us-east-1': 'http://127.0.0.1:5000',
      'eu-west-1': 'http://127.0.0.1:5000',
    },
    regions: ['us-east-1', 'eu-west-1'],
    capabilities: { claimed: [], probed: [] },
    operations: [{ operation: 'ReplicateKey', support: 'unsupported', evidence: '501' }],
  },
  run: {
    id: 'run-1',
    seed: '42',
    lanes: 32,
    startedAt: '2026-11-23T01:02:03.000Z',
    durationMs: 9876,
    isComplete: true,
    leftBehind: [],
    ...run,
  },
  scenarios,
  findings,
});

export const finding = {
  operation: 'DescribeKey',
  path: '/KeyMetadata/KeyUsage',
  keyword: 'type',
  message: 'Expected a string, got null',
  count: 12,
  scenario: 'UPR-01/a-scenario',
};

export const sampleReport = (): Report =>
  reportOf(
    [
      scenario({ name: 'passes' }),
      failure({ name: 'fails' }),
      failure({ name: 'fails-too' }),
      failure({
        name: 'advises',
        grade: 'inferred',
        fingerprint: 'f01',
        reason: 'The tags differ',
      }),
      scenario({
        name: 'none',
        verdict: 'unsupported',
        cause: 'not-implemented',
        operations: ['ReplicateKey'],
      }),
      scenario({ name: 'na', verdict: 'inapplicable', cause: 'not-claimed', reason: 'Needs faults' }),
      scenario({
        name: 'reset',
        verdict: 'indeterminate',
        cause: 'no-answer',
        reason: 'ECONNRESET',
        grade: 'recorded',
      }),
    ],
    { leftBehind: ['us-east-1 mrk-1: HTTP 500'] },
    [finding],
  );
