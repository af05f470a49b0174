import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testBounds } from '../../tools/test-bounds.ts';
import { folderFor } from '../profile/stand-in.ts';
import { root, sourceFiles } from '../rules/source-files.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every script that runs tests bounds each of them, and ends where one leaves something behind', () => {
  const testing = Object.entries(scripts).filter(([, script]) => script.includes('--test '));
  assert.deepEqual(testing.map(([name]) => name).toSorted(), [
    'test:campaigns',
    'test:lab',
    'test:slow',
    'unit',
  ]);
  for (const [name, script] of testing) {
    assert.match(script, /--test-timeout=\d+ --test-force-exit/, name);
  }
  assert.ok(scripts.unit?.includes(testBounds.join(' ')));
  const [tool] = sourceFiles('tools/test-and-certify.ts');
  assert.match(tool?.text ?? '', /\.\.\.testBounds/);
});

const planted = {
  'a server that a failed test leaves behind': `
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    throw new Error('planted');`,
  'a promise that is never kept': 'setInterval(() => {}, 1000); await new Promise(() => {});',
};

for (const [what, body] of Object.entries(planted)) {
  test(`${what} fails its run and does not hang it`, (t) => {
    const file = join(folderFor(t), 'planted.test.mjs');
    const imports = "import { createServer } from 'node:http';\nimport { test } from 'node:test';\n";
    writeFileSync(file, `${imports}test('planted', async () => {${body}\n});\n`);
    const bounds = testBounds.map((bound) => bound.replace(/timeout=\d+/, 'timeout=1000'));
    const { NODE_TEST_CONTEXT: _, NODE_V8_COVERAGE: __, ...env } = process.env;
    const ended = spawnSync(process.execPath, ['--test', ...bounds, file], {
      env,
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.deepEqual([ended.signal, ended.status], [null, 1]);
    assert.match(ended.stdout, /✖ planted/);
  });
}
