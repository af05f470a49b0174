import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rootCauses, scenarioCount } from '../../../src/report/model/root-causes.ts';
import { failure, reportOf, sampleReport, scenario } from '../sample-report.ts';

const titles = (...scenarios: Parameters<typeof reportOf>[0]) =>
  rootCauses(reportOf(scenarios)).map(({ title }) => title);

test('scenarios that share a fingerprint share a cause; what is missing comes first, advice last', () => {
  const causes = rootCauses(sampleReport());
  assert.deepEqual(
    causes.map(({ title, isAdvisory }) => [title, isAdvisory]),
    [
      ['ReplicateKey: not implemented — 1 scenario unsupported', false],
      ['UpdatePrimaryRegion left the roles as they were — 2 scenarios failed', false],
      ['ECONNRESET — 1 scenario indeterminate', false],
      ['Needs faults — 1 scenario inapplicable', false],
      ['UpdatePrimaryRegion: the tags differ — 1 scenario failed', true],
    ],
  );
  assert.equal(causes[1]?.clause?.id, 'UPR-01');
  assert.equal(causes[1]?.example.name, 'fails');
});

test('every scenario that did not pass is in exactly one cause', () => {
  const report = sampleReport();
  const grouped = rootCauses(report).flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  const expected = report.scenarios.filter(({ verdict }) => verdict !== 'passed').map(({ id }) => id);
  assert.deepEqual(grouped.sort(), expected.sort());
});

test('all scenarios of a missing operation are one cause', () => {
  const unsupported = { verdict: 'unsupported', cause: 'not-implemented' } as const;
  assert.deepEqual(
    titles(
      scenario({ ...unsupported, operations: ['UpdatePrimaryRegion', 'ReplicateKey'], reason: 'a' }),
      scenario({ ...unsupported, operations: ['ReplicateKey'], reason: 'b' }),
      scenario({ ...unsupported, operations: [] }),
    ),
    [
      'ReplicateKey: not implemented — 2 scenarios unsupported',
      'an operation: not implemented — 1 scenario unsupported',
    ],
  );
});

test('what the target does wrong is one cause, whatever it was that a scenario expected', () => {
  const defect = 'Decrypt is refused with X (HTTP 400) but succeeds on AWS';
  const causes = rootCauses(
    reportOf([
      failure({ id: 'a', defect, step: 'before the first step', fingerprint: 'f01', exchanges: [] }),
      failure({ id: 'b', defect, cause: 'prerequisite', fingerprint: 'f02' }),
      failure({ id: 'c', defect, fingerprint: 'f03', expected: 'the plaintext' }),
      failure({ id: 'd', defect: 'KeyUsage: Expected a string, got null', name: 'DescribeKey in full' }),
    ]),
  );
  assert.deepEqual(
    causes.map(({ title, example }) => [title, example.id]),
    [
      [`${defect} — 3 scenarios failed`, 'c'],
      [
        'UpdatePrimaryRegion: KeyUsage: Expected a string, got null (DescribeKey in full) — 1 scenario failed',
        'd',
      ],
    ],
  );
});

test('the example is the one told in the fewest calls', () => {
  const { exchanges = [] } = failure();
  const long = failure({ id: 'long', exchanges: [...exchanges, ...exchanges] });
  const causes = rootCauses(
    reportOf([long, failure({ id: 'short' }), failure({ id: 'mute', exchanges: [] })]),
  );
  assert.deepEqual(
    causes.map(({ example }) => example.id),
    ['short'],
  );
});

test('of examples told in as few calls, the one about the operation with the defect is shown', () => {
  const defect = 'CreateKey creates a key that is not multi-Region';
  const shared = { defect, cause: 'prerequisite' } as const;
  const causes = rootCauses(
    reportOf([
      failure({ ...shared, id: 'policies', operations: ['GetKeyPolicy'] }),
      failure({ ...shared, id: 'keys', operations: ['CreateKey', 'DescribeKey'] }),
    ]),
  );
  assert.equal(causes[0]?.example.id, 'keys');
});

test('a prerequisite is grouped under the step that needed it', () => {
  const { fingerprint: _, ...rest } = failure({
    cause: 'prerequisite',
    step: 'Given a multi-Region key with a replica',
    expected: 'a replica',
    actual: 'HTTP 500',
  });
  assert.deepEqual(titles(rest, { ...rest, id: 'b' }, failure()), [
    'UpdatePrimaryRegion: Prerequisite "Given a multi-Region key with a replica" — 2 scenarios failed',
    'UpdatePrimaryRegion left the roles as they were — 1 scenario failed',
  ]);
});

test('a target that died is one cause', () => {
  const gone = { verdict: 'indeterminate', cause: 'target-gone' } as const;
  assert.deepEqual(titles(scenario({ ...gone, reason: 'a' }), scenario({ ...gone, reason: 'b' })), [
    'The target stopped answering — 2 scenarios indeterminate',
  ]);
});

test('without a fingerprint the masked symptom decides', () => {
  const { fingerprint: _, reason: __, ...rest } = failure({ actual: 'REPLICA after 10 ms' });
  assert.deepEqual(titles(rest, { ...rest, actual: 'REPLICA after 20 ms' }, { ...rest, actual: 'none' }), [
    'UpdatePrimaryRegion: REPLICA after 10 ms — 2 scenarios failed',
    'UpdatePrimaryRegion: none — 1 scenario failed',
  ]);
  assert.deepEqual(titles(scenario({ verdict: 'errored', name: 'Odd' })), ['Odd — 1 scenario errored']);
});

test('one scenario, two scenarios', () => {
  assert.deepEqual([scenarioCount(1), scenarioCount(2)], ['1 scenario', '2 scenarios']);
});

test('a capability that is not claimed is one cause, whatever operation needs it', () => {
  const why = { verdict: 'inapplicable', cause: 'not-claimed', reason: 'No accounts.' } as const;
  assert.deepEqual(
    titles(
      scenario({ ...why, operations: ['DescribeKey'], fingerprint: 'f01' }),
      scenario({ ...why, operations: ['UpdatePrimaryRegion'], fingerprint: 'f02' }),
      scenario({ ...why, reason: 'No faults.', fingerprint: 'f01' }),
    ),
    ['No accounts. — 2 scenarios inapplicable', 'No faults. — 1 scenario inapplicable'],
  );
});
