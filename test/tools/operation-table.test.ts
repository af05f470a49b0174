import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readSpec } from '../../src/spec/read-spec.ts';
import { generatedTables, tableDrift } from '../../tools/generate-tables.ts';
import { root } from '../rules/source-files.ts';
import { copyOfSpec, plant } from '../spec/planted.ts';

const path = 'schemas/operation-table.json';
const tableOf = (folder?: string) =>
  new Map([...generatedTables(readSpec(folder))].filter(([name]) => name === path));

test('the committed table is what the contract gives', () => {
  assert.deepEqual(tableDrift(root, tableOf()), []);
});

test('planted: a table that was edited by hand is told, with its line', (t) => {
  const text = readFileSync(join(root, path), 'utf8');
  const folder = folderWith(t, text.replace('"effect":"uses"', '"effect":"reads"'));
  const line = text.split('\n').findIndex((each) => each.includes('"effect":"uses"')) + 1;
  assert.match(
    tableDrift(folder, tableOf()).join(),
    new RegExp(`^${path}:${line}: not what spec/operations`),
  );
});

test('planted: a table is stale when an operation has changed', (t) => {
  const folder = copyOfSpec(t);
  plant(folder, 'operations/PutKeyPolicy.yaml', 'again: same', 'again: different');
  assert.match(
    tableDrift(root, tableOf(folder)).join(),
    new RegExp(`^${path}:\\d+: not what spec/operations`),
  );
});

function folderWith(t: TestContext, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'tables-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'schemas'));
  writeFileSync(join(folder, path), text);
  return folder;
}
