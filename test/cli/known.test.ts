import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { holdAgainst } from '../../src/cli/run/baseline.ts';
import { excuse, excuseChanges, type Known } from '../../src/cli/run/known.ts';
import { compareReports } from '../../src/report/compare/compare-reports.ts';
import { exitCodeOfComparison } from '../../src/report/compare/comparison.ts';
import { comparisonMarkdown } from '../../src/report/compare/markdown.ts';
import { failure, reportOf, scenario } from '../report/sample-report.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();
const only = ['--only', 'UPR-E2/no-replica'];

function knownFile(name: string, document: unknown): string {
  const file = at(name);
  writeFileSync(file, typeof document === 'string' ? document : JSON.stringify(document));
  return file;
}

const passed = scenario({ id: 'UPR-01/a', operations: ['UpdatePrimaryRegion'] });
const failed = failure({ id: 'UPR-02/b', clause: 'UPR-02', operations: ['ReplicateKey'] });
const absent = scenario({
  id: 'UPR-03/c',
  clause: 'UPR-03',
  operations: ['Encrypt'],
  verdict: 'unsupported',
});
const report = reportOf([passed, failed, absent]);
const reason = 'https://example.org/1';
const excused = (...entries: readonly object[]) =>
  excuse(report, { file: 'known.json', entries: entries as Parameters<typeof excuse>[1]['entries'] });

test('what is known does not gate, by id, clause or operation; what is not known still does', () => {
  assert.equal(excused({ id: 'UPR-02/b', reason }, { operation: 'Encrypt', reason }).exitCode, 0);
  assert.equal(excused({ id: 'UPR-02', reason }, { id: 'UPR-03', reason }).exitCode, 0);
  assert.equal(excused({ id: 'UPR-02', reason }).exitCode, 1);
  assert.match(
    excused({ id: 'UPR-02', reason }).lines.join(),
    /^Known and not counted: 1 failed, 0 unsupported/,
  );
});

test('what is known and passes is an error, since it would hide the next difference', () => {
  const { exitCode, lines } = excused({ id: 'UPR-01/a', reason }, { id: 'UPR-02', reason });
  assert.equal(exitCode, 2);
  assert.match(
    lines.join('\n'),
    /Expected UPR-01\/a to differ, as known\.json says \(https.*\), but it passed\. Take it out/,
  );
});

test('what this run did not decide is neither known nor stale', () => {
  const undecided = scenario({ id: 'UPR-04/d', verdict: 'indeterminate', cause: 'no-answer' });
  const only = excuse(reportOf([passed, undecided]), { file: 'k', entries: [{ id: 'UPR-04', reason }] });
  assert.deepEqual(only.lines.length, 1);
});

const knownAs = (...entries: readonly object[]) => ({
  file: 'known.json',
  entries: entries as Known['entries'],
});
const earlier = reportOf([
  passed,
  { ...passed, id: 'UPR-02/b', clause: 'UPR-02', operations: ['ReplicateKey'] },
  absent,
]);
const compared = compareReports(earlier, report);

test('beside a baseline, what is known is shown and does not count, and what is not known still does', () => {
  assert.equal(exitCodeOfComparison(compared), 1);
  const { comparison, lines, isStale } = excuseChanges(compared, report, knownAs({ id: 'UPR-02', reason }));
  assert.deepEqual([exitCodeOfComparison(comparison), isStale], [0, false]);
  assert.deepEqual(lines, ['Known and not counted: 1 that moved for the worse (known.json).']);
  assert.match(comparisonMarkdown(comparison), /- passed → failed \(known\), moved by/);
  const other = excuseChanges(compared, report, knownAs({ operation: 'Encrypt', reason }));
  assert.equal(exitCodeOfComparison(other.comparison), 1);
  assert.match(other.lines.join(), /^Known and not counted: 0 that moved/);
});

test('beside a baseline, what is known and passes is an error too', () => {
  const { lines, isStale } = excuseChanges(compared, report, knownAs({ id: 'UPR-01', reason }));
  assert.equal(isStale, true);
  assert.match(lines.at(-1) ?? '', /Expected UPR-01 to differ.*Take it out/);
});

test('beside a baseline, the command ends with 2 where what is known passes, and comparison.md says so', async () => {
  const whole = reportOf([passed, failed]);
  const folder = at('held');
  mkdirSync(folder);
  const baseline = { file: 'b.json', report: whole, isToBeUpdated: false };
  const known = knownAs({ id: 'UPR-01', reason });
  assert.equal(holdAgainst(baseline, whole, { folder, known, isQuiet: true }), 2);
  assert.match(readFileSync(`${folder}/comparison.md`, 'utf8'), /Expected UPR-01 to differ/);
  assert.equal(holdAgainst(baseline, whole, { folder, isQuiet: true }), 0);
});

test('the command ends with 2 where what is known passes, and has written its reports', async () => {
  const known = knownFile('stale.json', { known: [{ id: 'UPR-E2', reason: 'once' }] });
  const out = at('stale');
  const { code, stdout } = await command(
    [...only, '--known', known, '--out', out, '--report', 'json,junit'],
    { boundMs: 120_000 },
  );
  assert.equal(code, 2);
  assert.match(stdout, /Expected UPR-E2 to differ/);
  assert.deepEqual(readdirSync(out).sort(), ['junit.xml', 'messages.ndjson', 'report.json']);
});

const errors: readonly (readonly [what: string, document: unknown, said: RegExp])[] = [
  [
    'an unknown id',
    { known: [{ id: 'UPR-E2x', reason }] },
    /Unknown known id `UPR-E2x`\. Did you mean "UPR-E2".*take it out/,
  ],
  [
    'an unknown operation',
    { known: [{ operation: 'Encript', reason }] },
    /Unknown known operation `Encript`\. Did you mean "Encrypt"/,
  ],
  ['no reason', { known: [{ id: 'UPR-E2' }] }, /\/known\/0.*reason/],
  [
    'a member that does not exist',
    { known: [{ id: 'UPR-E2', reason, because: 'x' }] },
    /unknown member.*id, operation, reason/,
  ],
  ['both id and operation', { known: [{ id: 'UPR-E2', operation: 'Encrypt', reason }] }, /\/known\/0/],
  ['no JSON', '{', /Expected known differences in .*it is not JSON.*Write \{"known"/],
];

for (const [index, [what, document, said]] of errors.entries()) {
  test(`known differences with ${what}: exit 2 before the run, and nothing is written`, async () => {
    const out = at(`errors-${index}`);
    const known = knownFile(`errors-${index}.json`, document);
    const { code, stderr } = await command([...only, '--known', known, '--out', out], { boundMs: 60_000 });
    assert.equal(code, 2);
    assert.match(stderr, said);
    assert.ok(!existsSync(out));
  });
}

test('no such file', async () => {
  const missing = await command([...only, '--known', at('none.json')], { boundMs: 60_000 });
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /Expected known differences in .*none\.json.*no such file/);
});
