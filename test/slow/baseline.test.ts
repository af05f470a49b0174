import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readReportFile } from '../../src/cli/report-file.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { command, outFolders } from '../cli/command.ts';

const at = outFolders();

test('a run against a baseline says what is fixed and shows the difference that it writes', {
  timeout: 300_000,
}, async () => {
  const file = at('reference.json');
  const out = at('reference');
  const run = (env = {}) =>
    command(['--baseline', file, '--update-baseline', '--out', out], { env, boundMs: 140_000 });
  const first = await run();
  assert.deepEqual([first.code, first.stderr], [0, '']);
  // A refusal passes on a busy machine too, where a transient state may come and go unseen.
  const id = 'UPR-E11/refused';
  const verdictOf = () => readReportFile(file).scenarios.find((each) => each.id === id)?.verdict;
  assert.equal(verdictOf(), 'passed');
  const broken = { verdict: 'failed', cause: 'difference', reason: 'It broke.', fingerprint: 'f0' } as const;
  const scenarios = readReportFile(file).scenarios.map((each) =>
    each.id === id ? { ...each, ...broken } : each,
  );
  writeFileSync(file, writeReport({ ...readReportFile(file), scenarios }));
  writeFileSync(at('steps.md'), '');
  const second = await run({ GITHUB_STEP_SUMMARY: at('steps.md') });
  assert.deepEqual([second.code, second.stderr], [0, '']);
  assert.match(second.stdout, /^fixed +1 /m);
  assert.ok(second.stdout.includes(`- ${id}: failed (f0)\n`), second.stdout);
  assert.equal(verdictOf(), 'passed');
  const comparison = readFileSync(`${out}/comparison.md`, 'utf8');
  assert.ok(readFileSync(at('steps.md'), 'utf8').endsWith(comparison));
});
