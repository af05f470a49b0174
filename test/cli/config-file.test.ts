import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { command, outFolders } from './command.ts';

const at = outFolders();
const only = ['--only', 'UPR-E2/no-replica'];

/** A working directory with such a file. */
function folderWith(name: string, config: unknown): string {
  const folder = at(name);
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'kms-conformance.config.json'),
    typeof config === 'string' ? config : JSON.stringify(config),
  );
  return folder;
}

test('options come from the file, and the command line goes before it', async () => {
  const cwd = folderWith('used', { out: 'mine', lanes: 2, report: ['json'] });
  const first = await command(only, { cwd, boundMs: 120_000 });
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /Options from kms-conformance\.config\.json/);
  assert.deepEqual(readdirSync(join(cwd, 'mine')).sort(), ['messages.ndjson', 'report.json']);
  const second = await command([...only, '--out', 'other', '--report', 'badge'], { cwd, boundMs: 120_000 });
  assert.equal(second.code, 0, second.stderr);
  assert.deepEqual(readdirSync(join(cwd, 'other')).sort(), ['badge.svg', 'messages.ndjson']);
});

test('what to run against is one choice: an endpoint that is typed replaces the target of the file', async () => {
  const cwd = folderWith('target', { target: 'moto' });
  const { code, stderr } = await command(['--endpoint', 'http://127.0.0.1:1'], { cwd, boundMs: 60_000 });
  assert.equal(code, 2);
  assert.match(stderr, /127\.0\.0\.1:1/);
  assert.doesNotMatch(stderr, /moto/);
});

const errors: readonly (readonly [what: string, config: unknown, said: RegExp])[] = [
  [
    'an unknown key',
    { targt: 'moto' },
    /kms-conformance\.config\.json.*unknown member.*Did you mean "target".*schemas\/config\.json/,
  ],
  ['a wrong type', { lanes: 'many' }, /\/lanes.*schemas\/config\.json/],
  ['a value out of range', { lanes: 0 }, /\/lanes/],
  ['an unknown output', { report: ['pdf'] }, /\/report\/0/],
  [
    'no JSON',
    '{ lanes: 1 }',
    /Expected options in kms-conformance\.config\.json, but it is not JSON.*Correct or remove it/,
  ],
];

for (const [index, [what, config, said]] of errors.entries()) {
  test(`a file with ${what}: exit 2 before the run, and nothing is written`, async () => {
    const cwd = folderWith(`errors-${index}`, config);
    const { code, stderr } = await command(only, { cwd, boundMs: 60_000 });
    assert.equal(code, 2);
    assert.match(stderr, said);
    assert.ok(!existsSync(join(cwd, 'kms-conformance-report')));
  });
}

test('an unknown output on the command line: exit 2', async () => {
  const { code, stderr } = await command(['--report', 'json,pdf'], { boundMs: 60_000 });
  assert.equal(code, 2);
  assert.match(stderr, /Expected some of json, junit, html, summary, badge, got pdf/);
});
