import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { writeReport } from '../../../src/report/write-report.ts';
import { command, outFolders } from '../../cli/command.ts';
import { sampleReport } from '../sample-report.ts';

const at = outFolders();
const written = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};
const good = written('good.json', writeReport(sampleReport()));

test('writes the table and says where', async () => {
  const out = at('matrix');
  const { code, stdout, stderr } = await command(['matrix', good, '--out', out]);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /matrix\.md\n$/);
  assert.deepEqual(readdirSync(out).sort(), ['matrix.md']);
  assert.match(readFileSync(`${out}/matrix.md`, 'utf8'), /\| sample 1\.2\.3 \|/);
});

mkdirSync(at('folder'));
const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no report', [], /^error: Expected at least one report\.json to show, got none\. Give the reports/],
  [
    'a file that is not there',
    [at('none.json')],
    /^error: Expected a report at .*none\.json.* Give the report\.json/,
  ],
  ['a folder', [at('folder')], /^error: Expected a report at .*folder.*EISDIR/],
  ['no JSON', [written('page.json', '<html>')], /expected the JSON text of a report/],
  [
    'another schema version',
    [written('later.json', '{"schemaVersion":99}')],
    /expected schemaVersion 2, got 99\./,
  ],
  [
    'two of the same target and version',
    [good, written('same.json', writeReport(sampleReport()))],
    /got two of sample 1\.2\.3\./,
  ],
];

for (const [name, files, message] of refusals) {
  test(`refused: ${name}`, async () => {
    const { code, stdout, stderr } = await command(['matrix', ...files, '--out', at('refused')]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, message);
    assert.doesNotMatch(stderr.trim(), /\n/);
  });
}
