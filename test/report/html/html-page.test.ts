import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { writeReport } from '../../../src/report/write-report.ts';
import { exchange, failure, reportOf, scenario } from '../sample-report.ts';
import { fullReport, moveStates } from './html-sample.ts';

const page = reportHtml(fullReport());

test('the headline: target, conclusion, both figures', () => {
  assert.match(
    page,
    /<h1>sample 1\.2\.3<\/h1>\n<p class="conclusion not-learnt">Not decided: 2 of 9 scenarios \(.+\), more than 5 % [^<]+ 4 failed, 1 unsupported\.<\/p>/,
  );
  assert.match(page, /<p class="value">57\.1 %<\/p><p class="meaning">4 of 7 scenarios failed<\/p>/);
  assert.match(page, /<p class="value">85\.7 %<\/p><p class="meaning">6 of 7 scenarios reached a verdict/);
});

test('a run that passed all is green, one that passed some is not, and a selection is told', () => {
  const conclusion = (report: Report) => /<p class="conclusion ([\w-]+)"/.exec(reportHtml(report))?.[1];
  const passed = scenario();
  assert.equal(conclusion(reportOf([passed])), 'passed');
  const skipped = scenario({ id: 'UPR-01/b', verdict: 'inapplicable', cause: 'not-claimed' });
  assert.equal(conclusion(reportOf([passed, skipped])), 'conforms');
  assert.equal(conclusion(reportOf([])), 'not-done');
  assert.match(
    reportHtml(reportOf([passed], { selection: '--only UPR-01' })),
    /Only a selection.*--only UPR-01/,
  );
});

test('a failure: clause with its link, expected, got, commands, the one-case command, the exchanges', () => {
  const entry =
    /<details class="scenario failed" id="scenario-UPR-01\/is-stuck"[\s\S]*?<\/div><\/details>\n<\/section>/.exec(
      page,
    )?.[0] ?? '';
  assert.match(entry, /<dt>Expected<\/dt><dd>the key in the second Region to be PRIMARY<\/dd>/);
  assert.match(entry, /<dt>Got<\/dt><dd>REPLICA<\/dd>/);
  assert.match(
    entry,
    /<dd>UPR-01 The primary key moves <span class="source"><a href="https:\/\/docs\.aws\.amazon\.com\/kms\/a\.html"/,
  );
  assert.match(entry, /aws kms create-key <span class="option">--multi-region<\/span> /);
  assert.match(
    entry.replace(/<\/?span[^>]*>/g, ''),
    /npm start -- --target sample --only UPR-01\/is-stuck\n/,
  );
  assert.match(entry, /<b>UpdatePrimaryRegion<\/b>.*<span class="status refused">HTTP 400<\/span>/);
  assert.match(entry, /<b>DescribeKey<\/b>.*repeated 3 times with the same response, last at 230 ms/);
  assert.match(entry, /<span class="quiet">us-east-1 as limited<\/span>/);
  assert.match(
    entry,
    /POST http:\/\/127\.0\.0\.1:5000\nauthorization: [^\n]*\[redacted\]\ncontent-type: application\/x-amz-json-1\.1\n/,
  );
});

test('the one-case command names the target as it was given', () => {
  const commandOf = (target: Partial<Report['target']>) => {
    const report = reportOf([scenario({ id: 'UPR-01/x' })]);
    return /npm start.*/
      .exec(reportHtml({ ...report, target: { ...report.target, ...target } }))?.[0]
      .replace(/<[^>]*>/g, '');
  };
  assert.equal(commandOf({ name: 'reference' }), 'npm start -- --only UPR-01/x');
  assert.equal(
    commandOf({ name: 'target' }),
    'npm start -- --endpoint http://127.0.0.1:5000 --only UPR-01/x',
  );
  const endpoints = { a: 'http://h:1', b: 'http://h:2' };
  assert.equal(
    commandOf({ name: 'target', endpoints }),
    'npm start -- --endpoint a=http://h:1 --endpoint b=http://h:2 --only UPR-01/x',
  );
});

test('what is not tested, findings, the probe, keys left behind', () => {
  assert.match(
    page,
    /UPR-99<\/span> Nobody sees this <span class="quiet">No black-box test can show it: It is hidden/,
  );
  assert.match(page, /UPR-98<\/span> Left out <span class="quiet">Not part of this run\./);
  assert.match(page, /Responses that differ in shape[\s\S]*<code>\/KeyMetadata\/KeyUsage<\/code>/);
  assert.match(page, /What the probe found[\s\S]*<b>ReplicateKey<\/b> unsupported/);
  assert.match(page, /Keys left behind[\s\S]*us-east-1 mrk-1: HTTP 500/);
});

test('a clean run leaves such sections out', () => {
  const report = reportOf([scenario()]);
  const clean = reportHtml({ ...report, target: { ...report.target, operations: [] } });
  for (const title of ['Root causes', 'Not tested', 'differ in shape', 'probe saw', 'left behind']) {
    assert.ok(!clean.includes(title), title);
  }
  assert.match(clean, /No passing scenario observed related keys settling/);
});

test('many root causes: the first twelve are shown, the others closed', () => {
  const many = Array.from({ length: 15 }, (_, index) =>
    failure({ id: `UPR-01/${index}`, fingerprint: `f${index}` }),
  );
  assert.match(reportHtml(reportOf(many)), /<summary>3 more<\/summary><ol start="13">/);
});

test('times to settle: in words and as columns', () => {
  const times = [40, 100, 110, 120, 480];
  const report = reportOf(times.map((settledMs, index) => scenario({ id: `UPR-01/${index}`, settledMs })));
  const text = reportHtml(report);
  assert.match(
    text,
    /5 moves of the primary Region.*half within 110 ms, 90 % within 480 ms, all within 480 ms\./,
  );
  const columns = [...text.matchAll(/<title>(\d+) between/g)].map(([, count]) => Number(count));
  assert.equal(
    columns.reduce((sum, count) => sum + count, 0),
    5,
  );
  assert.match(
    text,
    /<title>3 between 100 ms and 120 ms<\/title>|<title>2 between 100 ms and 120 ms<\/title>/,
  );
  assert.match(reportHtml(reportOf([scenario({ settledMs: 0 })])), /One move of the primary Region/);
});

test('calls are told once only where they are reads that said the same with no act between them', () => {
  const names = ['DescribeKey', 'DescribeKey', 'EnableKey', 'EnableKey', 'DescribeKey'];
  const exchanges = names.map((name, index) => exchange(name, {}, '', { startedMs: index }));
  const text = reportHtml(reportOf([failure({ exchanges })]));
  assert.equal(text.match(/shows the difference<\/b>/g)?.length, 1);
  const told = [...text.matchAll(/<details class="exchange"(?: open)?><summary><b>(\w+)<\/b>/g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(told, ['DescribeKey', 'EnableKey', 'EnableKey', 'DescribeKey']);
});

test('long texts and bodies are cut, and say so', () => {
  const body = 'x'.repeat(5000);
  const text = reportHtml(
    reportOf([failure({ actual: body, exchanges: [exchange('Encrypt', body, body)] })]),
  );
  assert.match(text, /\[1000 more characters are in report\.json\]/);
  assert.ok(!text.includes('x'.repeat(4000)));
});

test('no answer is told with its reason', () => {
  const { response: _, ...silent } = exchange('Encrypt', {});
  const cut = failure({ exchanges: [{ ...silent, noAnswer: 'ECONNRESET' }] });
  assert.match(reportHtml(reportOf([cut])), /no answer[\s\S]*No answer: ECONNRESET/);
});

test('the same report gives the same bytes, whatever the order of its members', () => {
  const again = JSON.parse(writeReport(fullReport())) as Report;
  assert.ok(reportHtml(again) === page);
  assert.ok(page.endsWith('</html>\n'));
});

test('the page allows exactly its own style and script, and loads nothing', () => {
  const hashOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const [, script] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  assert.ok(page.includes(`<meta http-equiv="Content-Security-Policy" content="${policy}">`));
  assert.doesNotMatch(page, /\ssrc=|<link|@import|url\(|\sstyle=|\son\w+=/);
});

test('a page of 401 scenarios stays small', () => {
  const many = Array.from({ length: 401 }, (_, index) =>
    scenario({ id: `UPR-01/${index}`, states: moveStates }),
  );
  assert.ok(reportHtml(reportOf(many)).length < 2_500_000);
});
