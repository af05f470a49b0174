import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryMarkdown } from '../../src/report/markdown.ts';
import { exchange, failure, finding, reportOf, sampleReport, scenario } from './sample-report.ts';

test('the sample: headline, figures, causes, findings, keys left behind', () => {
  const text = summaryMarkdown(sampleReport());
  assert.match(
    text,
    /^## kms-conformance: sample 1\.2\.3\n\n\*\*Differs from AWS\.\*\* Suite 0\.1\.0, 9\.9 s, seed 42\.\n/,
  );
  assert.match(text, /\| \*\*all\*\* \| 1 \| 3 \| 1 \| 1 \| 1 \| 0 \| 42\.9 % \| 57\.1 % \|/);
  assert.match(
    text,
    /### 1\. UpdatePrimaryRegion left the roles as they were — 2 scenarios failed\n\n- Clause UPR-01: The primary key moves <https:\/\/docs\.aws\.amazon\.com\/kms\/a\.html>/,
  );
  assert.match(text, /```bash\nKEY_1=\$\(aws kms create-key/);
  assert.match(text, /### 5\. The tags differ — 1 scenario failed \(advisory\)/);
  assert.match(text, /### Answers that differ in shape: 1\n\n- DescribeKey \/KeyMetadata\/KeyUsage/);
  assert.match(text, /### Keys left behind: 1/);
});

test('what a target sent stays text', () => {
  const evil = '<img src=x>|`code` @octocat [x](javascript:1) **b**\n# h\u001b[0m';
  const failed = failure({ reason: evil, expected: evil, actual: evil, exchanges: [] });
  const report = reportOf([failed], { selection: evil, leftBehind: [evil] }, [{ ...finding, message: evil }]);
  const { all: _, ...suite } = { ...report.suite, all: 0 };
  const clauses = [{ id: 'UPR-01', statement: evil, sources: ['javascript:alert(1)'] }];
  const text = summaryMarkdown({ ...report, suite: { ...suite, clauses } });
  assert.doesNotMatch(text, /<img|`code`|@octocat|\[x\]|\*\*b|\n# h|<javascript/);
  assert.equal(text.replaceAll('\n', '').search(/\p{Cc}/u), -1);
  assert.match(text, /&#60;img src=x&#62;&#124;&#96;code&#96; &#64;&#8203;octocat/);
});

test('a fence is longer than any fence in it', () => {
  const exchanges = [exchange('CreateKey', { Description: '````' })];
  assert.match(summaryMarkdown(reportOf([failure({ exchanges })])), /\n`````bash\n.*'````'.*\n`````\n/);
});

test('many causes are cut short, and say so', () => {
  const failures = Array.from({ length: 23 }, (_, index) => failure({ fingerprint: `f${index}` }));
  const text = summaryMarkdown(reportOf(failures));
  assert.equal(text.match(/^### /gm)?.length, 20);
  assert.match(text, /3 more root causes are in report\.json\./);
});

test('a clean run says so, a target without a version has none', () => {
  const report = reportOf([scenario()]);
  const { version: _, ...target } = report.target;
  const text = summaryMarkdown({ ...report, target });
  assert.match(text, /^## kms-conformance: sample\n\nNo difference from AWS was seen\./);
  assert.match(
    summaryMarkdown(reportOf([failure({ clause: 'X-1', verdict: 'errored' })])),
    /did not do its job/,
  );
});
