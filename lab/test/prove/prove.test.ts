import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { start } from '../../../test/cli/command.ts';
import type { KillMatrix, Trial } from '../../prove/kill-matrix.ts';
import { exitCodeForMatrix, matrixSummary, trialLine } from '../../prove/print.ts';

const program = fileURLToPath(new URL('../../prove/main.ts', import.meta.url));
const prove = (args: readonly string[]) => start(args, { program });

const killed: Trial = {
  mutant: 'killed-rightly',
  clause: 'UPR-01',
  defect: 'It does nothing.',
  kills: [
    { scenario: 'UPR-01/slow-fact', clause: 'UPR-01', durationMs: 20 },
    { scenario: 'UPR-01/quick-fact', clause: 'UPR-01', durationMs: 10 },
  ],
  others: [],
  durationMs: 30,
};
const alive: Trial = { ...killed, mutant: 'left-alive', kills: [], others: ['UPR-01/fact: passed'] };
const equivalent: Trial = { ...alive, mutant: 'like-any-other', equivalent: 'nobody can tell' };
const sentences = [{ sentence: 'the call succeeds' }];
const control = { scenarios: 2, passed: 2, failed: [] };
const matrix: KillMatrix = {
  suiteVersion: '1.2.3',
  isWhole: false,
  trials: [killed],
  sentences: [],
  durationMs: 1000,
};

test('a line names the mutant, its clause and what became of it', () => {
  assert.match(
    trialLine(killed, 7, 120),
    /^ {2}7\/120 UPR-01 {2}killed-rightly: .*killed.* by quick-fact and 1 more \(10 ms\)\n$/,
  );
  assert.match(trialLine({ ...killed, kills: killed.kills.slice(1) }, 1, 1), /by quick-fact \(10 ms\)\n$/);
  assert.match(trialLine(alive, 1, 1), /left-alive: .*SURVIVED/);
  assert.match(
    trialLine({ ...alive, uncounted: 3 }, 1, 1),
    /SURVIVED.*; 3 scenarios failed and do not count: a Given or the happy path had failed/,
  );
  assert.match(trialLine({ ...alive, uncounted: 1 }, 1, 1), /; 1 scenario failed and does not count/);
  assert.match(trialLine(equivalent, 1, 1), /equivalent.*, nobody can tell\n$/);
});

test('the summary tells of survivors what their clause came to', () => {
  const text = matrixSummary({ ...matrix, trials: [killed, alive] });
  assert.match(text, /\n1 of 2 mutants of 1 clauses killed by their own clause in 1 s; 1 survived\n/);
  assert.match(text, / {2}left-alive \(UPR-01\): It does nothing\.\n {4}UPR-01\/fact: passed\n/);
  assert.doesNotMatch(text, /faithful/);
});

test('the summary tells what the faithful server failed, and which sentences never failed', () => {
  const failing = { scenarios: 2, passed: 1, failed: ['UPR-01/fact: too slow'] };
  const text = matrixSummary({ ...matrix, sentences, control: failing });
  assert.match(text, /passed 1 of 2 scenarios\n {2}.*failed.* UPR-01\/fact: too slow\n/);
  assert.match(text, /Never seen failing: the call succeeds\n/);
});

test('exit codes: all killed, a survivor, a sentence that nothing fails, a faithful server that fails', () => {
  assert.equal(exitCodeForMatrix({ ...matrix, trials: [killed, equivalent], control }), 0);
  assert.equal(exitCodeForMatrix({ ...matrix, trials: [killed, alive] }), 1);
  assert.equal(exitCodeForMatrix({ ...matrix, sentences, control }), 1);
  assert.equal(
    exitCodeForMatrix({ ...matrix, sentences }),
    0,
    'some mutants cannot make every sentence fail',
  );
  assert.equal(exitCodeForMatrix({ ...matrix, control: { ...control, failed: ['x'] } }), 2);
});

test('prove --mutant tries one mutant and says who killed it', async () => {
  const { code, stdout } = await prove(['--mutant', 'signature-missing']).ended;
  assert.match(stdout, /1\/1 WIR-12 {2}signature-missing: killed by shape\/Sign/);
  assert.match(stdout, /1 of 1 mutants of 1 clauses killed/);
  assert.doesNotMatch(stdout, /Written to/);
  assert.equal(code, 0);
});

test('prove ends early with Ctrl-C', async () => {
  const { child, says, ended } = prove(['--mutant', 'updating-never-ends']);
  await says(/1 mutant to kill/);
  child.kill('SIGINT');
  await says(/Interrupted/);
  assert.equal((await ended).code, 2);
});

test('an unknown mutant is a usage error with the nearest id', async () => {
  const { code, stdout, stderr } = await prove(['--mutant', 'move-does-nothin']).ended;
  assert.match(stderr, /Unknown mutant `move-does-nothin`\. Did you mean "move-does-nothing"\?/);
  assert.equal(stdout, '');
  assert.equal(code, 2);
});

test('a clause without mutants, an unknown option and --help end as they should', async () => {
  const clause = await prove(['--clause', 'UPR-1']).ended;
  assert.match(clause.stderr, /^error: Unknown clause with mutants `UPR-1`\. Did you mean "UPR-01"/);
  const option = await prove(['--mutnt', 'x']).ended;
  assert.match(option.stderr, /unknown option '--mutnt'[\s\S]*--mutant <id>/);
  const help = await prove(['--help']).ended;
  assert.match(help.stdout, /npm run prove -- [\s\S]*--clause <id>/);
  assert.deepEqual([clause.code, option.code, help.code], [2, 2, 0]);
});
