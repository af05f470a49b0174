import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { holdAgainst, readBaseline } from '../../src/cli/baseline.ts';
import type { RunArguments } from '../../src/cli/run-command.ts';
import type { Report, ScenarioResult } from '../../src/report/report.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { UsageError } from '../../src/target/usage-error.ts';
import { command, outFolders } from '../cli/command.ts';
import { failure, reportOf, scenario } from '../report/sample-report.ts';

const at = outFolders();
const saved = (name: string, report: Report): string => {
  writeFileSync(at(name), writeReport(report));
  return at(name);
};
const read = (file: string): Report => JSON.parse(readFileSync(file, 'utf8')) as Report;
const passing = saved('passing.json', reportOf([scenario({ name: 'a' }), scenario({ name: 'b' })]));
const failing = saved('failing.json', reportOf([scenario({ name: 'a' }), failure({ name: 'b' })]));

test('compare ends with 1 for what moved for the worse, and with 0 otherwise', async () => {
  const out = at('compared/deep');
  const worse = await command(['compare', passing, failing, '--out', out]);
  assert.deepEqual([worse.code, worse.stderr], [1, '']);
  assert.match(worse.stdout, /^regressed +1 /m);
  assert.match(worse.stdout, /comparison\.md/);
  assert.match(readFileSync(`${out}/comparison.md`, 'utf8'), /\| \*\*regressed\*\* \| 1 \|/);
  const better = await command(['compare', failing, passing]);
  assert.deepEqual([better.code, better.stderr], [0, '']);
  assert.match(better.stdout, /^fixed +1 /m);
});

test('compare ends with 2 and a named reason, one paragraph each', async () => {
  const other = read(failing);
  const strange = {
    ...other,
    target: { ...other.target, name: 'other' },
    run: { ...other.run, isComplete: false },
  };
  const { code, stderr, stdout } = await command(['compare', passing, saved('strange.json', strange)]);
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /^error: other-target: .*\nincomplete-run: .*\n$/);
  writeFileSync(at('newer.json'), '{"schemaVersion":2}');
  const newer = await command(['compare', passing, at('newer.json')]);
  assert.equal(newer.code, 2);
  assert.match(newer.stderr, /^error: other-schema-version: .*expected schemaVersion 1, got 2/);
});

const options = (file: string, more: Partial<RunArguments> = {}): RunArguments => ({
  lanes: 1,
  repeat: 1,
  baseline: file,
  ...more,
});
const whole = { scenarios: [] };
const held = (file: string, report: Report, more: Partial<RunArguments> = {}): number => {
  const baseline = readBaseline(options(file, more), whole, 'sample');
  assert.ok(baseline);
  mkdirSync(at('held'), { recursive: true });
  return holdAgainst(baseline, report, at('held'));
};
const reason = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return assert.fail('nothing was refused');
};

test('a failure that the baseline records is expected, another one is not', () => {
  assert.equal(held(failing, read(failing)), 0);
  assert.equal(held(failing, read(passing)), 0);
  assert.equal(held(passing, read(failing)), 1);
  const errored: ScenarioResult = scenario({ name: 'b', verdict: 'errored', cause: 'suite', reason: 'r' });
  assert.equal(held(failing, reportOf([scenario({ name: 'a' }), errored])), 2);
  assert.equal(held(passing, reportOf([scenario({ name: 'a' }), errored])), 1);
});

test('a baseline is written at first, updated on demand, and left alone when it says the same', () => {
  const file = at('baseline.json');
  const update = { updateBaseline: true };
  assert.equal(held(file, read(failing), update), 0);
  assert.deepEqual(read(file), read(failing));
  const again = { ...read(failing), run: { ...read(failing).run, id: 'run-2' } };
  assert.equal(held(file, again, update), 0);
  assert.equal(read(file).run.id, 'run-1');
  assert.equal(held(file, read(passing), update), 0);
  assert.equal(readFileSync(file, 'utf8'), readFileSync(passing, 'utf8'));
  assert.equal(held(file, read(failing), update), 0);
  assert.deepEqual(read(file), read(failing));
});

test('a run that did not do its job does not become the baseline', () => {
  const file = saved('kept.json', read(passing));
  const said = reason(() =>
    held(file, reportOf([scenario({ name: 'a' })], { isComplete: false }), { updateBaseline: true }),
  );
  assert.match(said, /did its job.*left as it was/);
  assert.deepEqual(read(file), read(passing));
  const cut = reason(() => held(file, reportOf([scenario({ name: 'a' })], { isComplete: false })));
  assert.match(cut, /^incomplete-run: this run:/);
});

test('a comparison that cannot be is refused before the run', () => {
  const refused = (more: Partial<RunArguments>, words?: string, target = 'sample') =>
    reason(() =>
      readBaseline({ lanes: 1, repeat: 1, ...more }, { ...whole, ...(words && { words }) }, target),
    );
  assert.match(refused({ baseline: passing }, '--only UPR-01'), /^filtered-run: .*--only UPR-01/);
  assert.match(
    refused({ baseline: passing }, undefined, 'moto'),
    /^other-target: expected a baseline of moto, got one of sample/,
  );
  assert.match(refused({ updateBaseline: true }), /--baseline with --update-baseline/);
  assert.match(refused({ baseline: at('none.json') }), /cannot be read/);
  const shard = reportOf([scenario()], { selection: '--shard 1/2', shard: { index: 1, of: 2 } });
  assert.match(refused({ baseline: saved('shard.json', shard) }), /^shard: /);
  assert.equal(readBaseline({ lanes: 1, repeat: 1 }, { ...whole, words: 'x' }, 'sample'), undefined);
});

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
  const id = 'UPR-E11/an-alias-name-is-refused';
  const verdictOf = () => read(file).scenarios.find((each) => each.id === id)?.verdict;
  assert.equal(verdictOf(), 'passed');
  const broken = { verdict: 'failed', cause: 'difference', reason: 'It broke.', fingerprint: 'f0' } as const;
  const scenarios = read(file).scenarios.map((each) => (each.id === id ? { ...each, ...broken } : each));
  writeFileSync(file, writeReport({ ...read(file), scenarios }));
  writeFileSync(at('steps.md'), '');
  const second = await run({ GITHUB_STEP_SUMMARY: at('steps.md') });
  assert.deepEqual([second.code, second.stderr], [0, '']);
  assert.match(second.stdout, /^fixed +1 /m);
  assert.ok(second.stdout.includes(`- ${id}: failed (f0)\n`), second.stdout);
  assert.equal(verdictOf(), 'passed');
  const comparison = readFileSync(`${out}/comparison.md`, 'utf8');
  assert.ok(readFileSync(at('steps.md'), 'utf8').endsWith(comparison));
});
