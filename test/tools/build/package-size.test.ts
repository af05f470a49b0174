/** What keeps the package small: only what somebody can import or what is read at run time is in it. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { compactJson } from '../../../tools/build/compact.ts';
import { keepReachableDeclarations } from '../../../tools/build/declarations.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kms-conformance-size-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('declarations that the entry leads to stay, over any number of imports, and no other', (t) => {
  const folder = folderWith({
    'src/api/api.d.ts': "export { one } from '../one.ts';\nexport type A = import('../two/two.ts').A;\n",
    'src/one.d.ts':
      "import type { B } from './three.js';\nimport './effect.ts';\nexport declare const one: B;\n",
    'src/two/two.d.ts':
      "import table from './table.json';\nimport 'node:fs';\nexport type A = typeof table;\n",
    'src/three.d.ts': "import { one } from './one.ts';\nexport type B = string;\n",
    'src/effect.d.ts': 'export {};\n',
    'src/alone.d.ts': "import type { B } from './three.ts';\n",
    'src/alone.js': 'export {};\n',
  });
  t.after(() => rmSync(folder, { recursive: true }));
  keepReachableDeclarations(folder, 'src/api/api.d.ts');
  for (const kept of ['api/api.d.ts', 'one.d.ts', 'two/two.d.ts', 'three.d.ts', 'effect.d.ts', 'alone.js'])
    assert.ok(existsSync(join(folder, 'src', kept)), kept);
  assert.ok(!existsSync(join(folder, 'src/alone.d.ts')));
});

test('an entry that leads to no file is an error, not a package without types', (t) => {
  const folder = folderWith({ 'api.d.ts': "export { one } from './gone.ts';\n" });
  t.after(() => rmSync(folder, { recursive: true }));
  assert.throws(() => keepReachableDeclarations(folder, 'api.d.ts'), /gone\.d\.ts/);
});

test('JSON says the same in fewer bytes', (t) => {
  const value = { one: [1, 'two  spaces', { three: null }] };
  const folder = folderWith({ 'deep/a.json': JSON.stringify(value, undefined, 2) });
  t.after(() => rmSync(folder, { recursive: true }));
  compactJson(folder);
  const text = readFileSync(join(folder, 'deep/a.json'), 'utf8');
  assert.deepEqual(JSON.parse(text), value);
  assert.equal(text, '{"one":[1,"two  spaces",{"three":null}]}\n');
});
