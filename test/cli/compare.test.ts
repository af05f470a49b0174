import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RunArguments } from '../../src/cli/arguments.ts';
import { readReportFile } from '../../src/cli/report-file.ts';
import { holdAgainst, readBaseline } from '../../src/cli/run/baseline.ts';
import { UsageError } from '../../src/profile/usage-error.ts';
import { certificateText, slimReport } from '../../src/report/model/certificate.ts';
import type { Report, ScenarioResult } from '../../src/report/model/report.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { failure, reportOf, scenario } from '../report/sample-report.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();
const saved = (name: string, report: Report): string => {
  writeFileSync(at(name), writeReport(report));
  return at(name);
};
const read = (file: string): Report => readReportFile(file);
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
  writeFileSync(at('newer.json'), '{"schemaVersion":3}');
  const newer = await command(['compare', passing, at('newer.json')]);
  assert.equal(newer.code, 2);
  assert.match(newer.stderr, /^error: other-schema-version: .*expected schemaVersion 2, got 3/);
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
  return holdAgainst(baseline, report, { folder: at('held') });
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
  assert.equal(held(passing, reportOf([scenario({ name: 'a' }), errored])), 2);
});

test('a baseline is written at first, updated on demand, and left alone when it says the same', () => {
  const file = at('baseline.json');
  const update = { updateBaseline: true };
  assert.equal(held(file, read(failing), update), 0);
  assert.deepEqual(read(file), slimReport(read(failing)));
  const again = { ...read(failing), run: { ...read(failing).run, id: 'run-2' } };
  assert.equal(held(file, again, update), 0);
  assert.equal(read(file).run.id, 'run-1');
  assert.equal(held(file, read(passing), update), 0);
  assert.equal(readFileSync(file, 'utf8'), certificateText(read(passing)));
  assert.doesNotMatch(readFileSync(file, 'utf8'), /exchanges/);
  assert.equal(held(file, read(failing), update), 0);
  assert.deepEqual(read(file), slimReport(read(failing)));
});

test('a run that did not do its job does not become the baseline', () => {
  const file = saved('kept.json', read(passing));
  const said = reason(() =>
    held(file, reportOf([scenario({ name: 'a' })], { isComplete: false }), { updateBaseline: true }),
  );
  assert.match(said, /a complete run to become the baseline .*the baseline is unchanged/);
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
