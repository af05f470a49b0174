import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { summaryMarkdown } from '../../../src/report/markdown/markdown.ts';
import { exchange, failure, finding, reportOf, sampleReport, scenario } from '../sample-report.ts';

test('the sample: headline, figures, causes, findings, keys left behind', () => {
  const text = summaryMarkdown(sampleReport());
  assert.match(
    text,
    /^## kms-conformance: sample 1\.2\.3\n\n\*\*Not decided: 2 of 7 scenarios \(.+\), more .+ 3 failed, 1 unsupported\.\*\* Suite 0\.1\.0, 9\.9 s, seed 42\.\n/,
  );
  assert.match(text, /\| \*\*all\*\* \| 1 \| 3 \| 1 \| 1 \| 1 \| 0 \| 42\.9 % \| 57\.1 % \|/);
  assert.match(
    text,
    /<details><summary>2\. UpdatePrimaryRegion left the roles as they were<\/summary>\n\n- Clause UPR-01: The primary key moves <https:\/\/docs\.aws\.amazon\.com\/kms\/a\.html>/,
  );
  assert.match(text, /```bash\nENDPOINT=.*\nKEY_1=\$\(aws kms create-key/);
  assert.match(text, /\n# alone: npm start -- --target sample --only UPR-01\/fails\n```\n\n<\/details>/);
  assert.match(
    text,
    /### What to fix: 3 root causes\n\n.*\n.*\n.*\n\| 2 \| 2 failed \| UPR-01 \| UpdatePrimaryRegion left/,
  );
  assert.match(
    text,
    /Not counted against the target: 2 root causes[\s\S]*\| 5 \| 1 failed \(advisory\) \| UPR-01 \| UpdatePrimaryRegion.*the tags/,
  );
  assert.match(text, /### Responses that differ in shape: 1\n\n- DescribeKey \/KeyMetadata\/KeyUsage/);
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
  assert.match(
    summaryMarkdown(reportOf([failure({ exchanges })])),
    /\n`````bash\n.*\n.*'````'.*\n# alone: .*\n`````\n/,
  );
});

test('many causes are cut short, and say so', () => {
  const failures = Array.from({ length: 23 }, (_, index) => failure({ fingerprint: `f${index}` }));
  const text = summaryMarkdown(reportOf(failures));
  assert.equal(text.match(/^<details><summary>\d+\. /gm)?.length, 20);
  assert.match(text, /\n3 root causes more in full in report\.html\.\n/);
});

test('a clean run says so, a target without a version has none', () => {
  const report = reportOf([scenario()]);
  const { version: _, ...target } = report.target;
  const text = summaryMarkdown({ ...report, target });
  assert.match(
    text,
    /^## kms-conformance: sample\n\n\*\*No difference from AWS seen: 1 of 1 scenario passed\.\*\*[\s\S]+\nNo difference from AWS seen: 1 of 1 scenario passed\.\n$/,
  );
  assert.match(
    summaryMarkdown(reportOf([failure({ clause: 'X-1', verdict: 'errored' })])),
    /certifies nothing/,
  );
});

test('a source with a remark is a link and a remark', () => {
  const { suite, ...report } = reportOf([failure()]);
  const sources = ['https://a.test/x.json (recorded *once*)', 'javascript:alert(1)'];
  const clauses = [{ id: 'UPR-01', statement: 'x', sources }];
  assert.match(
    summaryMarkdown({ ...report, suite: { ...suite, clauses } }),
    / <https:\/\/a\.test\/x\.json> &#40;recorded &#42;once&#42;&#41; javascript&#58;alert/,
  );
});

test('whatever a target sent, GitHub takes the summary, and what was left out is pointed at', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((part) => `${part}@<`.repeat(1000));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 401 }), (long, count) => {
      const exchanges = [exchange('CreateKey', { Description: long })];
      const failures = Array.from({ length: count }, (_, index) =>
        failure({
          id: `UPR-01/${index}`,
          fingerprint: `${index}`,
          reason: long,
          expected: long,
          actual: long,
          exchanges,
        }),
      );
      const findings = failures.map(() => ({ ...finding, message: long }));
      const leftBehind = failures.map(() => long);
      const summary = summaryMarkdown(reportOf(failures, { leftBehind }, findings));
      assert.ok(Buffer.byteLength(summary) <= 512 * 1024 + 100, `${Buffer.byteLength(summary)} bytes`);
      const inFull = summary.match(/^<details><summary>\d+\. /gm)?.length ?? 0;
      assert.equal(inFull < count, summary.includes('more in full in report.html.'));
      assert.equal(summary.match(/<details>/g)?.length, summary.match(/\n<\/details>/g)?.length);
    }),
    { numRuns: 25 },
  );
});

test('more than there is room for is left out whole, from the end', () => {
  const exchanges = Array.from({ length: 30 }, (_, index) =>
    exchange('TagResource', { KeyId: `k${index}`, Tags: [{ TagKey: 'a', TagValue: 'x'.repeat(1000) }] }),
  );
  const failures = Array.from({ length: 20 }, (_, index) => failure({ fingerprint: `f${index}`, exchanges }));
  const text = summaryMarkdown(reportOf(failures));
  assert.ok(Buffer.byteLength(text) <= 512 * 1024);
  const [, rest] = /\n(\d+) root causes? more in full/.exec(text) ?? [];
  assert.equal((text.match(/^<details><summary>\d+\. /gm)?.length ?? 0) + Number(rest), 20);
});
