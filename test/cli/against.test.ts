import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeReport } from '../../src/report/write-report.ts';
import { reportOf, scenario } from '../report/sample-report.ts';
import { command, outFolders } from './command.ts';

const at = outFolders();

/** The report of a run with one scenario, in which all but the verdict is as AWS was recorded. */
function reportWith(name: string, id: string, changes: Parameters<typeof scenario>[0]): string {
  const file = at(`${name}.json`);
  writeFileSync(
    file,
    writeReport(reportOf([scenario({ id, clause: id.replace(/\/[^/]+$/, ''), ...changes })])),
  );
  return file;
}

const then = 'the request is refused with DisabledException';
const expectation = (outcome: 'passed' | 'failed') => [{ step: then, grade: 'documented', outcome }] as const;
const agreeing = reportWith('agreeing', 'STATE/Sign/Disabled', { expectations: expectation('passed') });
const differing = reportWith('differing', 'STATE/Sign/Disabled', {
  verdict: 'failed',
  failedGrade: 'documented',
  reason: 'Expected refusal with DisabledException, got success (200).',
  expectations: expectation('failed'),
});
const asDocumented = reportWith('as-documented', 'STATE/GetPublicKey/PendingImport', {
  verdict: 'failed',
  failedGrade: 'recorded',
  reason: 'Expected refusal with KMSInvalidStateException, got success (200).',
  expectations: [
    {
      step: 'the call succeeds or is refused with KMSInvalidStateException',
      grade: 'documented',
      outcome: 'passed',
    },
    {
      step: 'the request is refused with KMSInvalidStateException, as recorded on 2026-09-12',
      grade: 'recorded',
      outcome: 'failed',
    },
  ],
});
const undecided = reportWith('undecided', 'STATE/Sign/Disabled', { verdict: 'unsupported' });

const runs: readonly (readonly [what: string, code: number, words: readonly string[], said: RegExp])[] = [
  ['that agrees', 0, ['aws', agreeing], /agrees with AWS +1 .*\nNo recording of AWS says otherwise\./s],
  [
    'that differs',
    1,
    ['aws', differing],
    /STATE\/Sign\/Disabled\n +AWS +the request is refused with DisabledException \(2026-09-12\)\n +this run +Expected refusal/,
  ],
  ['that is as documented', 0, ['aws', asDocumented], /As documented and not as AWS \(1\)/],
  [
    'that is as documented, with --as aws',
    1,
    ['aws', asDocumented, '--as', 'aws'],
    /\nDiffers from AWS as recorded\./,
  ],
];

for (const [what, code, words, said] of runs) {
  test(`against aws, a report ${what}: exit ${code}`, async () => {
    const ended = await command(['against', ...words], { boundMs: 60_000 });
    assert.equal(ended.code, code, ended.stderr);
    assert.match(ended.stdout, said);
  });
}

const errors: readonly (readonly [what: string, words: readonly string[], said: RegExp])[] = [
  ['another whom', ['azure', agreeing], /Unknown what to hold the report against `azure`\. Expected aws/],
  ['another --as', ['aws', agreeing, '--as', 'gcp'], /Unknown --as `gcp`/],
  ['no such file', ['aws', at('none.json')], /Expected a report at .*none\.json.*Give the report\.json/],
  [
    'a report that decided nothing',
    ['aws', undecided],
    /expected a report with scenarios that passed or failed, got none of 1/,
  ],
  ['the recordings themselves', ['aws', 'reports/aws/recorded.json'], /got what AWS was recorded to do/],
];

for (const [what, words, said] of errors) {
  test(`against, ${what}: exit 2, and why`, async () => {
    const { code, stdout, stderr } = await command(['against', ...words], { boundMs: 60_000 });
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, said);
  });
}

test('a run says in every output how it stands against AWS as recorded', async () => {
  const out = at('run');
  const { code, stderr } = await command(['--only', 'UPR-E2/no-replica', '--out', out], { boundMs: 120_000 });
  assert.equal(code, 0, stderr);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  const line = 'Of 1 scenario that recordings decide: agrees with AWS: 1.';
  assert.ok(read('summary.md').includes(line));
  assert.ok(read('report.html').includes(line));
  assert.match(read('junit.xml'), /<property name="AWS: agrees with AWS" value="1"\/>/);
});
