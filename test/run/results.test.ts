import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Evidence, evidenceMediaType } from '../../src/case/evidence.ts';
import type { Exchange } from '../../src/model/exchange.ts';
import * as stops from '../../src/model/stop.ts';
import type { Envelope } from '../../src/run/envelope.ts';
import { findingsOf } from '../../src/run/findings.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { type CaseResult, collectResults } from '../../src/run/results.ts';

const scenario: ManifestScenario = {
  id: 'UPR-01/x',
  clause: 'UPR-01',
  name: 'x',
  feature: 'A',
  grade: 'documented',
  expectations: [],
  operations: ['UpdatePrimaryRegion'],
  requires: [],
  needs: [],
  arranged: [],
  kinds: [],
  digest: 'd',
  path: 'features/a.feature:7',
  pickleId: 'p',
};
const nothing: Evidence = {
  caseId: 'UPR-01/x',
  acts: [],
  called: ['UpdatePrimaryRegion'],
  states: [],
  violations: [],
  notes: [],
  calls: 0,
  answersMs: 0,
};
const why = (stop: stops.Stop): Evidence => ({ ...nothing, why: stop.why, exchanges: [] });
const different = why(stops.difference({ expected: 'a', actual: 'b' }));

type StoppedBy = 'Context' | 'Action' | 'Outcome' | 'hook';

/** Cucumber's messages of one scenario: what kind of step did not pass, and which evidence was left. */
function messagesOf(evidence: Evidence | undefined, stopped?: StoppedBy, isRaw = false): readonly unknown[] {
  const body = JSON.stringify(evidence);
  const isHook = stopped === 'hook';
  return [
    {
      pickle: {
        id: 'p',
        uri: 'features/a.feature',
        location: { line: 7 },
        steps: [{ id: 's', text: 'it is so', type: stopped }],
      },
    },
    { testCase: { id: 'c', pickleId: 'p', testSteps: [{ id: 'h' }, { id: 't', pickleStepId: 's' }] } },
    { testCaseStarted: { id: 'run', testCaseId: 'c', timestamp: { seconds: 1, nanos: 0 } } },
    { testCaseStarted: { id: 'unknown', testCaseId: 'other', timestamp: { seconds: 1, nanos: 0 } } },
    { testStepFinished: { testCaseStartedId: 'run', testStepId: 'h', testStepResult: { status: 'PASSED' } } },
    stopped && {
      testStepFinished: {
        testCaseStartedId: 'run',
        testStepId: isHook ? 'h' : 't',
        testStepResult: { status: 'FAILED', message: 'thrown' },
      },
    },
    stopped && {
      testStepFinished: { testCaseStartedId: 'run', testStepId: 't', testStepResult: { status: 'SKIPPED' } },
    },
    { attachment: { testCaseStartedId: 'run', mediaType: 'text/plain', body: 'other' } },
    evidence && {
      attachment: {
        testCaseStartedId: 'run',
        mediaType: evidenceMediaType,
        body: isRaw ? body : Buffer.from(body).toString('base64'),
      },
    },
    { testCaseFinished: { testCaseStartedId: 'run', timestamp: { seconds: 1, nanos: 250_400_000 } } },
    { testCaseFinished: { testCaseStartedId: 'unknown', timestamp: { seconds: 2, nanos: 0 } } },
  ];
}

/** Puts one scenario through cucumber's messages: what kind of step did not pass, and which evidence was left. */
function resultOf(evidence: Evidence | undefined, stopped?: StoppedBy, isRaw = false): CaseResult {
  const results: CaseResult[] = [];
  const collect = collectResults([scenario], (result) => results.push(result));
  for (const message of messagesOf(evidence, stopped, isRaw))
    if (message) collect(message as unknown as Envelope);
  assert.equal(results.length, 1);
  return results[0] as CaseResult;
}

const verdict = (...given: Parameters<typeof resultOf>) => {
  const { result } = resultOf(...given);
  return [result.verdict, result.cause];
};

test('a scenario that came to its end with evidence has passed', () => {
  const { result } = resultOf({ ...nothing, settledMs: 12, notes: ['n'] }, undefined, true);
  const {
    requires: _requires,
    needs: _needs,
    kinds: _kinds,
    arranged: _arranged,
    path: _path,
    pickleId: _pickleId,
    ...identity
  } = scenario;
  assert.deepEqual(result, { ...identity, verdict: 'passed', durationMs: 250, settledMs: 12, notes: ['n'] });
});

test('a difference in a Given is a missing prerequisite, in a When or Then a difference', () => {
  assert.deepEqual(verdict(different, 'Context'), ['failed', 'prerequisite']);
  assert.deepEqual(verdict(different, 'Action'), ['failed', 'difference']);
  assert.deepEqual(verdict(different, 'Outcome'), ['failed', 'difference']);
  const { result } = resultOf(different, 'Outcome');
  assert.deepEqual([result.step, result.expected, result.actual], ['it is so', 'a', 'b']);
  assert.match(result.fingerprint ?? '', /^[0-9a-f]{12}$/);
});

test('what was called after the difference does not change the fingerprint', () => {
  const called = (...operations: string[]) => operations.map((operation) => ({ operation }) as Exchange);
  const fingerprintWith = (exchanges: readonly Exchange[], decidedBy?: number) =>
    resultOf({ ...different, exchanges, ...(decidedBy !== undefined && { decidedBy }) }, 'Outcome').result
      .fingerprint;
  const alone = fingerprintWith(called('CreateKey', 'ReEncrypt'));
  assert.equal(fingerprintWith(called('CreateKey', 'ReEncrypt', 'ListKeys'), 1), alone);
  assert.notEqual(fingerprintWith(called('CreateKey', 'ReEncrypt', 'ListKeys')), alone);
});

test('a difference found by a hook is a difference, before the first step', () => {
  const { result } = resultOf(different, 'hook');
  assert.deepEqual([result.cause, result.step], ['difference', 'before the first step']);
});

test('what the hook throws that left the evidence is in the evidence: no step stopped the scenario', () => {
  const thrown = { status: 'FAILED', message: 'thrown' };
  const last = { testStepFinished: { testCaseStartedId: 'run', testStepId: 'h', testStepResult: thrown } };
  const results: CaseResult[] = [];
  const collect = collectResults([scenario], (result) => results.push(result));
  for (const message of messagesOf(different).toSpliced(-2, 0, last))
    if (message) collect(message as unknown as Envelope);
  const [{ result } = assert.fail('no result')] = results;
  assert.deepEqual([result.verdict, result.cause, result.step], ['failed', 'difference', undefined]);
});

test('what was not decided keeps its own verdict and cause, wherever it stopped', () => {
  assert.deepEqual(verdict(why(stops.unsupported('Sign')), 'Context'), ['unsupported', 'not-implemented']);
  assert.deepEqual(verdict(why(stops.inapplicable('not-seen', 'r')), 'Action'), ['inapplicable', 'not-seen']);
  assert.deepEqual(verdict(why(stops.indeterminate('throttled', 'r')), 'Outcome'), [
    'indeterminate',
    'throttled',
  ]);
  assert.equal(
    resultOf(why(stops.indeterminate('no-answer', 'silence')), 'Outcome').result.reason,
    'silence',
  );
});

test('a fault of ours is errored, and so is whatever cannot be explained', () => {
  assert.deepEqual(verdict({ ...nothing, fault: 'TypeError' }, 'Outcome'), ['errored', 'suite']);
  assert.deepEqual(verdict(undefined), ['errored', 'suite']);
  assert.equal(resultOf(undefined).result.reason, 'The scenario left no evidence.');
  assert.equal(resultOf(undefined, 'hook').result.reason, 'thrown');
  assert.deepEqual(verdict(nothing, 'Outcome'), ['errored', 'suite']);
});

test('findings are told once for each operation, path and keyword, at the first scenario by id', () => {
  const violation = { operation: 'Sign', path: '/A', keyword: 'type', message: 'm', isAdvisory: false };
  const { result } = resultOf(nothing);
  const found = (id: string, ...violations: Evidence['violations']): CaseResult => ({
    result: { ...result, id },
    evidence: { ...nothing, violations },
  });
  const cases = [found('UPR-02/b', violation), found('UPR-01/a', violation, { ...violation, path: '/B' })];
  const findings = findingsOf([...cases, { result, evidence: undefined }]);
  assert.deepEqual(
    findings.map(({ path, count, scenario: first }) => [path, count, first]),
    [
      ['/A', 2, 'UPR-01/a'],
      ['/B', 1, 'UPR-01/a'],
    ],
  );
});
