import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report } from '../../../src/report/model/report.ts';
import type { Style } from '../../../src/report/terminal/layout.ts';
import { closing, terminalSummary } from '../../../src/report/terminal/summary.ts';
import { randomReport } from '../random-report.ts';
import { exchange, failure, finding, reportOf, sampleReport, scenario } from '../sample-report.ts';

const plain: Style = (_, text) => text;
const tagged: Style = (format, text) => `<${format}>${text}</${format}>`;
const options = {
  style: plain,
  runCommand: 'npm start -- --target sample',
  files: ['reports/report.json'],
  isWhole: true,
};
const screen = (report: Report, style = plain) => terminalSummary(report, { ...options, style });

test('the sample, whole', () => {
  const text = screen(sampleReport());
  const expected = [
    'sample 1.2.3',
    'http://127.0.0.1:5000 · us-east-1, eu-west-1',
    'kms-conformance 0.1.0 · 9.9 s · seed 42',
    'UpdatePrimaryRegion                1      3   50.0 %   66.7 %  1 inapplicable',
    'ReplicateKey                       0      0      0 %      0 %  1 unsupported',
    'all                                1      3   42.9 %   57.1 %  1 unsupported',
    '                                                               1 indeterminate',
    'unsupported = not implemented by the target, so not called',
    ' 2. UpdatePrimaryRegion left the roles as they were — 2 scenarios failed',
    '    clause    UPR-01: The primary key moves',
    '    source    https://docs.aws.amazon.com/kms/a.html',
    '    expected  the key in the second Region to be PRIMARY',
    '    got       REPLICA',
    '    returned  HTTP 200 (empty body)',
    '    by hand',
    '      KEY_1=$(aws kms create-key --multi-region --region us-east-1 --endpoint-url "$ENDPOINT" --query KeyMetadata.KeyId --output text)',
    '    alone     npm start -- --target sample --only UPR-01/fails',
    '    also      UPR-01/fails-too',
    'What to fix, most serious first',
    ' 1.   1 unsupported   UPR-01   ReplicateKey: not implemented',
    ' 2.   2 failed        UPR-01   UpdatePrimaryRegion left the roles as they were',
    '  npm start -- --target sample --only UPR-01',
    'Not counted against the target',
    '  ·   1 inapplicable  UPR-01   Needs faults',
    '  ·   1 failed        UPR-01   UpdatePrimaryRegion: the tags differ',
    'Responses that differ in shape: 1',
    'Left behind: 1. If they still exist, `npm start -- sweep` deletes them.',
    '  reports/report.json',
    'Not decided: 2 of 7 scenarios (a capability that the target does not claim: 1; no answer: 1), more than 5 % without a verdict. Of the others 1 passed, 3 failed, 1 unsupported.',
  ];
  const lines = text.split('\n');
  for (const line of expected) assert.ok(lines.includes(line), `${line}\n--- is not in\n${text}`);
});

test('nothing but what is copied whole is wider than 80 columns', () => {
  const isCommand = (line: string) =>
    /^ {6}(?:\w+=|# |aws |curl |for |read )|^ {4}(?:source|alone|also| {6}) +\S+|^[DNT]\w+ .*\.$/.test(line);
  for (let seed = 1; seed <= 50; seed += 1) {
    for (const line of screen(randomReport(seed)).split('\n'))
      assert.ok(isCommand(line) || line.length <= 80, line);
  }
  for (const line of screen(sampleReport()).split('\n'))
    assert.ok(isCommand(line) || line.length <= 80, line);
});

test('only what passed is green', () => {
  const green = (report: Report) =>
    [...screen(report, tagged).matchAll(/<green>(.*?)<\/green>/g)].map(([, text]) => text?.trim());
  assert.deepEqual(new Set(green(sampleReport())), new Set(['1']));
  assert.ok(green(reportOf([scenario()])).includes('No difference from AWS seen: 1 of 1 scenario passed.'));
  const skipped = reportOf([
    scenario(),
    scenario({ id: 'b', verdict: 'inapplicable', cause: 'not-claimed' }),
  ]);
  assert.ok(!green(skipped).join().includes('No difference'));
});

describe('hostile and huge', () => {
  test('no control character reaches the terminal, long bodies are trimmed', () => {
    const evil = `\u001b]0;x\u0007\u202e${'y'.repeat(100_000)}`;
    const exchanges = [exchange('DescribeKey', { KeyId: evil }, evil, { durationMs: 1 })];
    const failed = failure({ reason: evil, expected: evil, actual: evil, step: evil, exchanges });
    const report = reportOf([failed], { selection: evil.slice(0, 99), leftBehind: [evil.slice(0, 99)] }, [
      { ...finding, message: evil.slice(0, 99) },
    ]);
    const text = screen({ ...report, target: { ...report.target, name: evil.slice(0, 99) } });
    assert.equal(text.replaceAll('\n', '').search(/[\p{Cc}\p{Cf}]/u), -1);
    assert.match(text, /returned {2}HTTP 200 *\n {14}\\x1b\]0;x\\x07\\u202ey+\n/);
    assert.ok(text.length < 20_000, `${text.length} characters`);
  });

  test('twenty causes in full, and every one in the list at the end', () => {
    const failures = Array.from({ length: 24 }, (_, index) =>
      failure({ id: `UPR-01/${index}`, fingerprint: `f${index}`, reason: `Reason ${index}` }),
    );
    const text = screen(reportOf(failures));
    assert.equal(text.match(/^ {4}alone/gm)?.length, 20);
    assert.match(text, /\nRoot causes: 20 of 24 in full\n/);
    assert.match(text, /\n 6\. +1 failed +UPR-01 +UpdatePrimaryRegion: Reason 5\n 7\. /);
    assert.equal(text.match(/^ ?\d+\. +1 failed /gm)?.length, 24);
  });

  test('what is copied is never broken', () => {
    const id = `UPR-01/${'word-'.repeat(30)}end`;
    const text = screen(reportOf([failure({ id }), failure({ id: `${id}-2` })]));
    assert.ok(
      text.includes(`    alone     npm start -- --target sample --only ${id}\n    also      ${id}-2\n`),
    );
  });

  test('many commands, scenarios and findings are cut short, and say so', () => {
    const exchanges = Array.from({ length: 40 }, (_, index) =>
      exchange('DisableKey', { KeyId: `k${index}` }),
    );
    const failures = Array.from({ length: 9 }, (_, index) => failure({ id: `UPR-01/${index}`, exchanges }));
    const findings = Array.from({ length: 12 }, () => finding);
    const text = screen(reportOf(failures, {}, findings));
    assert.match(text, /# … and 11 more: see the scenario's exchanges in report\.json/);
    assert.match(text, /also {6}UPR-01\/1\n {14}UPR-01\/2\n {14}UPR-01\/3\n {14}and 5 more/);
    assert.match(text, /and 2 more in report\.json/);
  });

  test('a cause without exchanges, clause or answer is shown with what there is', () => {
    const noAnswer = {
      ...exchange('DescribeKey', { KeyId: 'k' }),
      response: undefined,
      noAnswer: 'ECONNRESET',
    } as never;
    const text = screen(
      reportOf([
        failure({ clause: 'X-1', exchanges: [noAnswer] }),
        scenario({ verdict: 'errored', clause: 'X-1' }),
      ]),
    );
    assert.match(text, /returned {2}no answer: ECONNRESET/);
    assert.doesNotMatch(text, /clause {4}/);
  });

  test('without files, findings and version nothing is said of them', () => {
    const { version: _, ...target } = reportOf([]).target;
    const text = terminalSummary({ ...reportOf([scenario()]), target }, { ...options, files: [] });
    assert.doesNotMatch(text, /Reports|differ in shape|Left behind|Root causes/);
    assert.match(text, /sample unknown version/);
  });
});

describe('brief', () => {
  const brief = (report: Report, style: Style = plain) =>
    terminalSummary(report, { ...options, isWhole: false, style });
  const narrow = Object.assign((_: string, text: string) => text, { columns: 60 });
  const copied = /^ {6}(?:\w+=|aws |curl |for |read )|^ {4}(?:source|alone|also| {6}) +\S+| npm start/;

  test('figures by topic, one cause in full, the list, the last line; no table of operations', () => {
    const failures = Array.from({ length: 30 }, (_, index) =>
      failure({ id: `UPR-01/${index}`, fingerprint: `f${index}`, reason: `Reason ${index}` }),
    );
    const findings = Array.from({ length: 12 }, () => finding);
    const text = brief(reportOf(failures, {}, findings));
    assert.match(text, /\nUpdatePrimaryRegion {7}0 of 30 passed, 30 failed\n/);
    assert.match(text, /\nRoot causes: 1 of 30 in full\n/);
    assert.match(
      text,
      /\n15\. +1 failed +UPR-01 +UpdatePrimaryRegion: Reason 14\n {5}and 15 more: --verbose, or report\.html\n/,
    );
    assert.match(text, /\nResponses that differ in shape: 12\n {2}12 in report\.json\n/);
    assert.doesNotMatch(text, /By operation|By grade/);
    assert.ok(text.split('\n').length < 80, `${text.split('\n').length} lines`);
  });

  test('on a screen of 60 columns only what is copied whole is wider', () => {
    for (let seed = 1; seed <= 50; seed += 1)
      for (const line of brief(randomReport(seed), narrow).split('\n'))
        assert.ok(copied.test(line) || line.length <= 60, line);
  });

  test('with --quiet there is the last line, after the keys that were left behind', () => {
    assert.equal(
      closing(reportOf([scenario()]), plain),
      'No difference from AWS seen: 1 of 1 scenario passed.\n',
    );
    const left = closing(reportOf([scenario()], { leftBehind: ['k in us-east-1: no answer'] }), plain);
    assert.match(left, /^Left behind: 1\..*\n {2}k in us-east-1: no answer\nNo difference[^\n]+\n$/);
  });
});
