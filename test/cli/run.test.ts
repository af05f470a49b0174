import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createDocumentCheck } from '../../src/contract/documents.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { startReference } from '../../src/reference/server.ts';
import type { Report } from '../../src/report/model/report.ts';
import { command, outFolders } from './command.ts';
import { keysAlive } from './targets.ts';

const at = outFolders();
const reference = await startReference({ creatingMs: 20, updatingMs: 40 });
after(() => reference.close());
const two = ['UPR-01/swapped', 'UPR-E11/refused'];
const only = two.flatMap((id) => ['--only', id]);
const here = ['--target', 'reference', '--endpoint', reference.url];

const read = (folder: string, file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const reportIn = (folder: string): Report => JSON.parse(read(folder, 'report.json')) as Report;
const ids = ({ scenarios }: Report) => scenarios.map(({ id }) => id);

test('a run against an endpoint passes, and its outputs agree and hold no secret', async () => {
  const out = at('run');
  const stepSummary = at('step-summary.md');
  writeFileSync(stepSummary, 'before\n');
  const env = { NO_COLOR: '1', GITHUB_STEP_SUMMARY: stepSummary };
  const given = ['--seed', 'apple', '--lanes', '1', '--max-failures', '5', '--out', out];
  const { code, stdout, stderr } = await command(['run', ...here, ...only, ...given], { env });
  assert.deepEqual([code, stderr], [0, '']);
  const report = reportIn(out);
  assert.deepEqual(createDocumentCheck('report')(report, 'report.json'), []);
  assert.deepEqual(ids(report), two);
  assert.deepEqual(
    [report.run.seed, report.run.lanes, report.run.isComplete, report.run.leftBehind],
    ['apple', 1, true, []],
  );
  assert.match(report.run.selection ?? '', /^--only UPR-01\//);
  assert.match(stdout, /2 of 2 scenarios passed/);
  assert.ok(!stdout.includes('\u001b['), 'colours in spite of NO_COLOR');
  assert.match(read(out, 'junit.xml'), / tests="\d" failures="0" errors="0" skipped="0" /);
  assert.match(read(out, 'summary.md'), /\b2\b/);
  assert.equal(readFileSync(stepSummary, 'utf8'), `before\n${read(out, 'summary.md')}`);
  const finished = read(out, 'messages.ndjson')
    .split('\n')
    .filter((line) => line.startsWith('{"testCaseFinished"'));
  assert.equal(finished.length, 2);
  const kept =
    readdirSync(out)
      .map((file) => read(out, file))
      .join('\n') + stdout;
  for (const identity of Object.values(readTarget({}).target.identities))
    assert.equal(kept.includes(identity.secretAccessKey), false);
  assert.doesNotMatch(kept, /Signature=[0-9a-f]{64}/);
  assert.deepEqual(
    readdirSync(out).filter((file) => file.endsWith('.partial')),
    [],
  );
});

test('each Region may have an endpoint of its own, other Regions may be named, and a run repeated', async () => {
  const out = at('regions');
  const regions = ['eu-central-1', 'eu-west-2', 'ap-south-1'];
  const endpoints = regions.flatMap((region) => ['--endpoint', `${region}=${reference.url}`]);
  const given = [
    '--regions',
    regions.join(','),
    '--repeat',
    '2',
    '--tags',
    '@UPR-E11',
    '--grade',
    'documented',
  ];
  const { code, stdout, stderr } = await command([
    '--target',
    'reference',
    ...endpoints,
    ...given,
    '--out',
    out,
  ]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /Run 2 of 2/);
  const { target, scenarios } = reportIn(out);
  assert.deepEqual(target.regions, regions);
  assert.ok(scenarios.every(({ grade, clause }) => grade === 'documented' && clause === 'UPR-E11'));
  assert.deepEqual(await keysAlive(reference.url), []);
});

test('a command is started on a free port, and ended again', async () => {
  const out = at('started');
  const serve = `exec "${process.execPath}" bin/kms-conformance.mjs serve --port {port}`;
  const line = `cd "${process.cwd()}" && ${serve}`;
  const given = ['--target', 'reference', '--start', line, '--only', two[1] ?? '', '--out', out];
  const { code, stdout, stderr } = await command(given);
  assert.equal(code, 0, stdout + stderr);
  const { endpoints } = reportIn(out).target;
  assert.match(read(out, 'target.log'), /listens at http:/);
  await assert.rejects(fetch(endpoints['us-east-1'] ?? ''), 'it still runs');
});

test('what did not pass in an earlier report can be run alone', async () => {
  const folder = at('earlier');
  mkdirSync(folder);
  const earlier = join(folder, 'report.json');
  const passed = reportIn(at('run'));
  const scenarios = passed.scenarios.map((scenario, index) =>
    index === 0
      ? scenario
      : { ...scenario, verdict: 'failed', cause: 'difference', reason: 'r', fingerprint: 'f' },
  );
  writeFileSync(earlier, JSON.stringify({ ...passed, scenarios }));
  const out = join(folder, 'rerun');
  const given = [...here, '--rerun-failed', earlier, '--operation', 'UpdatePrimaryRegion'];
  const before = readFileSync(earlier, 'utf8');
  const { code, stdout } = await command(given, { env: { FORCE_COLOR: '1' } });
  assert.equal(code, 0);
  assert.deepEqual(ids(reportIn(out)), [two[1]]);
  assert.ok(stdout.includes('\u001b['), 'no colours where they are wanted');
  assert.equal(readFileSync(earlier, 'utf8'), before);
  const over = await command(['--rerun-failed', join(out, 'report.json'), '--out', out]);
  assert.equal(over.code, 2);
  assert.match(over.stderr, /Expected --out to differ from the folder of .*report\.json, which would/);
});

test('a list names the selected scenarios and runs nothing', async () => {
  const out = at('list');
  const { code, stdout } = await command(['--list', '--only', 'UPR-E11', '--out', out]);
  assert.equal(code, 0);
  assert.ok(
    stdout
      .split('\n')
      .filter(Boolean)
      .every((line) => line.startsWith('UPR-E11/')),
  );
  assert.equal(existsSync(out), false);
});

test('help is not an error', async () => {
  const { code, stdout } = await command(['--help']);
  assert.equal(code, 0);
  for (const word of ['run', 'clauses', 'serve', 'sweep', '--max-failures', '--rerun-failed'])
    assert.ok(stdout.includes(word), word);
});

test('every clause is listed with its source and its scenarios, or why it has none', async () => {
  const { code, stdout } = await command(['clauses']);
  assert.equal(code, 0);
  assert.match(stdout, /^UPR-01 .+\n {2}source: https:\/\/docs\.aws\.amazon\.com\/.+/m);
  assert.match(stdout, /^ {2}documented UPR-01\//m);
  assert.match(stdout, /^ {2}not testable: /m);
  assert.match(stdout, /\n\d+ clauses: \d+ tested by \d+ scenarios, \d+ not testable\n$/);
});
