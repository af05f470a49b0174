import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { operationNames } from '../../../src/contract/operations.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { command, outFolders } from '../../cli/command.ts';
import { sampleReport } from '../sample-report.ts';

const at = outFolders();
const good = at('good.json');
writeFileSync(good, writeReport(sampleReport()));

test('writes the pages of every operation and every clause, and says how many', async () => {
  const out = at('site');
  const { code, stdout, stderr } = await command(['site', good, '--out', out]);
  assert.deepEqual([code, stderr], [0, '']);
  assert.match(stdout, /index\.html\n\d+ files, \d+\.\d MB\n$/);
  assert.match(readFileSync(`${out}/index.html`, 'utf8'), /AWS as recorded<\/a>[\s\S]*sample 1\.2\.3<\/a>/);
  for (const operation of operationNames)
    assert.ok(existsSync(`${out}/operations/${operation}.html`), operation);
  assert.ok(existsSync(`${out}/clauses/STATE/Encrypt.html`));
});

mkdirSync(at('empty'));
const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
  [
    'no reports where it is run',
    [],
    /^error: Expected reports to show, got none.* Give the report\.json of at least one run\.$/,
  ],
  [
    'a file that is not there',
    ['none.json'],
    /^error: Expected a report at none\.json.* Give the report\.json/,
  ],
  ['two of one version', [good, good], /^error: .*got two of sample 1\.2\.3\. Leave one of them out\.$/],
];

for (const [name, files, message] of refusals) {
  test(`refused: ${name}`, async () => {
    const { code, stdout, stderr } = await command(['site', ...files, '--out', 'out'], { cwd: at('empty') });
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr.trim(), message);
    assert.ok(!existsSync(at('empty/out')), 'nothing is half written');
  });
}
