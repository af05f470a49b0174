import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Verdict, verdicts } from '../../../src/model/verdict.ts';
import { junitXml } from '../../../src/report/junit/junit.ts';
import { exitCodeFor } from '../../../src/report/model/conclusion.ts';
import { randomReport } from '../random-report.ts';
import { failure, reportOf, sampleReport, scenario } from '../sample-report.ts';

test('every verdict has its element, with the reason in the attribute and in the text', () => {
  const xml = junitXml(sampleReport());
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="kms-conformance sample\. Not decided: 2 of 7 scenarios [^"]+" time="9\.876">/,
  );
  assert.match(xml, /<testcase name="UPR-01 passes" classname="sample\.[^"]*" time="1\.234"\/>/);
  assert.match(
    xml,
    /<failure type="documented" message="failed: (Upd[^"]+)">failed: \1&#10;clause UPR-01: [^&]+&#10;source: https:[^&]+&#10;step: Then/,
  );
  assert.match(xml, /<skipped type="not-implemented" message="unsupported: /);
  assert.match(xml, /<skipped type="advisory" message="advisory: The tags differ">/);
  assert.match(xml, /<skipped type="not-claimed" message="inapplicable: Needs faults">/);
  assert.match(xml, /<error type="no-answer" message="indeterminate: ECONNRESET">/);
  assert.match(xml, /&#10;alone: npm start -- --target sample --only UPR-01\/fails<\/failure>/);
  assert.match(xml, /tests="7" failures="2" errors="1" skipped="3" /);
  const errored = junitXml(reportOf([scenario({ verdict: 'errored', expected: 'a', actual: 'b' })]));
  assert.match(errored, /<error type="errored" message="errored: expected a, got b">/);
});

test('a reader of failures and errors alone concludes what the exit code says, but for what is missing', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const report = { ...randomReport(seed) };
      const complete = { ...report, run: { ...report.run, isComplete: true } };
      const xml = junitXml(complete);
      const isGone = report.scenarios.some(({ cause }) => cause === 'target-gone');
      fc.pre(report.scenarios.some(({ verdict }) => verdict === 'passed') && !isGone);
      const isMissing = report.scenarios.some(
        ({ verdict, grade }) => verdict === 'unsupported' && grade !== 'inferred',
      );
      const isWrong = xml.includes('<failure ') || isMissing;
      const code = xml.includes('<error ') ? [1, 2] : [isWrong ? 1 : 0];
      assert.ok(code.includes(exitCodeFor(complete)), `${exitCodeFor(complete)} and\n${xml}`);
    }),
    { numRuns: 300 },
  );
});

test('what is inferred is skipped, unless it is a fault of ours', () => {
  const elementFor = (verdict: Verdict) =>
    /<(failure|error|skipped) /.exec(junitXml(reportOf([scenario({ grade: 'inferred', verdict })])))?.[1];
  assert.deepEqual(verdicts.map(elementFor), [
    undefined,
    'skipped',
    'skipped',
    'skipped',
    'skipped',
    'error',
  ]);
});

test('one suite per feature, in order, named by the target as its cases are', () => {
  const xml = junitXml(
    reportOf([scenario({ feature: 'b' }), scenario({ feature: 'a v1.2' }), scenario({ feature: 'b' })]),
  );
  assert.deepEqual(
    [...xml.matchAll(/<testsuite name="([^"]*)" tests="(\d)"/g)].map(
      ([, name, tests]) => `${name}: ${tests}`,
    ),
    ['sample.a v1 2: 1', 'sample.b: 2'],
  );
  assert.match(xml, /classname="sample\.a v1 2"/);
});

test('what XML cannot hold is spelt out, what it can is escaped', () => {
  const reason = 'a\u0000\u001b\u000b\ud800\ufffe<b>&"\n😀';
  const xml = junitXml(reportOf([failure({ reason })]));
  assert.match(xml, /message="failed: a\\x00\\x1b\\x0b\\ud800&lt;b&gt;&amp;&quot;&#10;😀"/);
});

test('nothing at all is still a document', () => {
  assert.match(junitXml(reportOf([])), /<testsuites [^>]*>\n<\/testsuites>\n$/);
});
