import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordedCertificate, RecordedScenario } from '../../../src/report/aws/recorded.ts';
import { fromRecordedFile, toRecordedFile } from '../../../src/report/aws/recorded-file.ts';

const unrecorded = (id: string, clause: string): RecordedScenario => ({
  ...{ id, clause, name: id, feature: 'A', grade: 'documented', operations: ['Sign'], digest: 'd' },
  finding: 'not-recorded',
  thens: [],
  dates: [],
  sources: [],
});
const told: RecordedScenario = {
  ...unrecorded('ENC-01/told', 'ENC-01'),
  finding: 'holds',
  thens: [{ step: 'it is so', grade: 'recorded', outcome: 'shown', facts: ['Sign.so'] }],
  dates: ['2026-09-12'],
};
const certificate = {
  schemaVersion: 2,
  recorded: 1,
  scenarios: [
    told,
    unrecorded('ENC-01/b', 'ENC-01'),
    unrecorded('SGN-01/c', 'SGN-01'),
    unrecorded('ENC-01/d', 'ENC-01'),
  ],
} as unknown as RecordedCertificate;

test('what no recording is about is written under its clause, and read whole again', () => {
  const file = toRecordedFile(certificate);
  assert.deepEqual(file.scenarios, [told]);
  assert.deepEqual(
    file.unrecorded.map(({ clause, scenarios }) => [clause, scenarios.map(([id]) => id)]),
    [
      ['ENC-01', ['ENC-01/b', 'ENC-01/d']],
      ['SGN-01', ['SGN-01/c']],
    ],
  );
  const { scenarios } = fromRecordedFile(file);
  assert.deepEqual(new Set(scenarios), new Set(certificate.scenarios));
});
