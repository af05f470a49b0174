import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { conclusionOf, type Tests } from '../../../tools/tests/run.ts';
import { folderFor } from '../../profile/stand-in.ts';
import { root } from '../../rules/source-files.ts';

const passing = "test('steady', () => {});";

/** What `runTests` says of a file with these tests, none of which may take longer than a second, and of others. */
function told(t: TestContext, body: string, others: readonly string[] = []): Tests {
  const folder = folderFor(t);
  const file = join(folder, 'planted.test.mjs');
  const imports = [
    "import { existsSync, writeFileSync } from 'node:fs';",
    "import { createServer } from 'node:http';",
    "import { describe, test } from 'node:test';",
    `const marker = ${JSON.stringify(join(folder, 'marker'))};`,
  ];
  writeFileSync(file, [...imports, passing, body].join('\n'));
  const suite = { files: [file, ...others], concurrency: 2, testMs: 1000, wholeMs: 60_000 };
  const program = [
    `import { runTests } from ${JSON.stringify(pathToFileURL(join(root, 'tools/tests/run.ts')).href)};`,
    `console.error(JSON.stringify(await runTests(${JSON.stringify(suite)}, 'spec')));`,
  ];
  const { stderr, signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program.join('\n')],
    { encoding: 'utf8', timeout: 90_000 },
  );
  assert.equal(signal, null, 'it ends by itself');
  return JSON.parse(stderr.trim().split('\n').at(-1) ?? '');
}

test('tests that pass are counted, and run once', (t) => {
  const { passed, failed, unsteady } = told(t, passing);
  assert.deepEqual({ passed, failed, unsteady }, { passed: 2, failed: 0, unsteady: [] });
});

test('tests and groups that are skipped are counted apart, by name', (t) => {
  const body = `test('planted', { skip: 'no browser' }, () => {});
  describe('group', { skip: true }, () => { test('inside', () => {}); });`;
  const { passed, failed, skipped } = told(t, body);
  assert.deepEqual({ passed, failed }, { passed: 1, failed: 0 });
  assert.deepEqual(
    skipped.map((each) => each.replace(/^.*: /, '')),
    ['planted', 'group'],
  );
});

test('a test that fails twice has failed', (t) => {
  const { passed, failed, unsteady } = told(t, "test('planted', () => { throw new Error('planted'); });");
  assert.deepEqual({ passed, failed, unsteady }, { passed: 1, failed: 1, unsteady: [] });
});

test('a test that fails once and passes alone is unsteady, by name, and no failure', (t) => {
  const body = `test('planted', () => {
    if (existsSync(marker)) return;
    writeFileSync(marker, '');
    throw new Error('planted');
  });`;
  const tests = told(t, body);
  assert.deepEqual({ passed: tests.passed, failed: tests.failed }, { passed: 2, failed: 0 });
  assert.equal(tests.unsteady.length, 1);
  assert.match(
    conclusionOf('unit', tests),
    /^Tests \(unit\): 2 passed, 0 failed, 0 skipped, 1 unsteady in \S+ s\n {2}unsteady: \S+planted\.test\.mjs: planted\n$/,
  );
});

const lasting = {
  'a server that a failed test leaves behind': `
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    throw new Error('planted');`,
  'a promise that is never kept': 'setInterval(() => {}, 1000); await new Promise(() => {});',
};

for (const [what, body] of Object.entries(lasting)) {
  test(`${what} fails its run and does not hang it`, (t) => {
    assert.equal(told(t, `test('planted', async () => {${body}\n});`).failed, 1);
  });
}

test('a file that does not load, and a run that is cut off, are failures', (t) => {
  assert.equal(told(t, 'throw new Error(').failed, 1);
  assert.equal(told(t, "process.kill(process.ppid, 'SIGKILL');").failed, 1);
});

test('a run that is cut off after a failure is not excused by a second try', (t) => {
  const body = `test('planted', async () => {
    if (existsSync(marker)) return;
    writeFileSync(marker, '');
    setTimeout(() => process.kill(process.ppid, 'SIGKILL'), 500);
    throw new Error('planted');
  });
  test('waiting', () => new Promise((resolve) => setTimeout(resolve, 900)));`;
  assert.ok(told(t, body).failed > 0);
});

test('a file that does not load is not excused by an unsteady test beside it', (t) => {
  const beside = join(folderFor(t), 'broken.test.mjs');
  writeFileSync(beside, 'throw new Error(');
  const body = `test('planted', () => {
    if (existsSync(marker)) return;
    writeFileSync(marker, '');
    throw new Error('planted');
  });`;
  const { failed, unsteady } = told(t, body, [beside]);
  assert.deepEqual([failed, unsteady.length], [1, 1]);
});
