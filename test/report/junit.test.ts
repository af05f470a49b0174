import assert from 'node:assert/strict';
import { test } from 'node:test';
import { junitXml } from '../../src/report/junit.ts';
import { failure, reportOf, sampleReport, scenario } from './sample-report.ts';

test('every verdict has its element, with the reason', () => {
  const xml = junitXml(sampleReport());
  assert.match(
    xml,
    /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="kms-conformance sample" tests="7" failures="2" errors="0" time="9\.876">/,
  );
  assert.match(xml, /<testcase name="UPR-01 passes" classname="features[^"]*" time="1\.234"\/>/);
  assert.match(
    xml,
    /<failure type="difference" message="failed: UpdatePrimaryRegion left the roles as they were">scenario: UPR-01\/fails&#10;step: Then/,
  );
  assert.match(xml, /<skipped type="advisory" message="advisory: The tags differ">/);
  assert.match(xml, /<skipped type="not-claimed" message="inapplicable: Needs faults">/);
  assert.match(xml, /tests="7" failures="2" errors="0" skipped="4" /);
  const errored = junitXml(reportOf([scenario({ verdict: 'errored', expected: 'a', actual: 'b' })]));
  assert.match(errored, /<error type="errored" message="errored: expected a, got b">/);
});

test('one suite per feature, in order', () => {
  const xml = junitXml(
    reportOf([scenario({ feature: 'b' }), scenario({ feature: 'a' }), scenario({ feature: 'b' })]),
  );
  assert.deepEqual(
    [...xml.matchAll(/<testsuite name="(\w)" tests="(\d)"/g)].map(([, name, tests]) => `${name}${tests}`),
    ['a1', 'b2'],
  );
});

test('what XML cannot hold is dropped, what it can is escaped', () => {
  const reason = 'a\u0000\u001b\u000b\ud800\ufffe<b>&"\n😀';
  const xml = junitXml(reportOf([failure({ reason })]));
  assert.match(xml, /message="failed: a&lt;b&gt;&amp;&quot;&#10;😀"/);
});

test('nothing at all is still a document', () => {
  assert.match(junitXml(reportOf([])), /<testsuites [^>]*tests="0"[^>]*>\n<\/testsuites>\n$/);
});
