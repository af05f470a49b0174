import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeSvg } from '../../../src/report/badge.ts';
import { reportHtml } from '../../../src/report/html/report-page.ts';
import { sourceLink } from '../../../src/report/html/sources.ts';
import { html } from '../../../src/report/markup.ts';
import { matrixOf } from '../../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../../src/report/matrix/matrix-markdown.ts';
import { sampleReport } from '../sample-report.ts';
import { attack, hostileReport } from './html-sample.ts';

const matrix = matrixOf([hostileReport()]);
assert.ok(matrix.kind === 'matrix');
const pages = { 'report.html': reportHtml(hostileReport()) };

for (const [name, page] of Object.entries(pages)) {
  test(`${name}: whatever is hostile stays text`, () => {
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.equal(page.match(/<\/script/g)?.length, 1);
    const withoutValues = page.replace(/="[^"]*"/g, '=""');
    assert.ok(!/<img|<[a-z][^>]*\sonclick=/.test(withoutValues));
    assert.ok(!/href="(?!#|https:\/\/a\.test\/")/.test(page));
    assert.match(page, /&lt;script&gt;window\.attacked=1&lt;\/script&gt;&quot;&gt;&lt;img src=x/);
    assert.ok(page.includes('&amp;amp; \\u202e\\x00'));
    assert.equal(page.replaceAll('\n', '').search(/\p{Cc}|\p{Cf}/u), -1);
  });

  test(`${name}: tags and quotes stay balanced`, () => {
    const closed = page.match(/<(?:details|section|table|dl|ul|ol|pre|svg|figure)\b/g)?.length;
    assert.equal(page.match(/<\/(?:details|section|table|dl|ul|ol|pre|svg|figure)>/g)?.length, closed);
    const tags = [...page.matchAll(/<[a-z][a-z0-9]*((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*\/?>/gi)];
    const opened = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '<$1>').match(/<[a-z]/gi)?.length;
    assert.equal(tags.length, opened);
  });
}

test('matrix.md: whatever is hostile stays text', () => {
  assert.doesNotMatch(matrixMarkdown(matrix), /<script|<img/);
});

test('the badge holds nothing that a target sent', () => {
  assert.ok(!badgeSvg(hostileReport()).includes('attacked'));
});

test('only markup of ours is markup', () => {
  const forged = JSON.parse('{"text":"<b>"}') as never;
  assert.throws(() => html`${forged}`);
  assert.equal(
    html`<i title="${'"<'}">${[html`<b>${1}</b>`, undefined, '\r\n']}</i>`.text,
    '<i title="&quot;&lt;"><b>1</b>\n</i>',
  );
});

test('only an https address becomes a link, and a remark after it stays text', () => {
  for (const other of [`javascript:${attack}`, 'http://a.test/', 'file://a/b']) {
    assert.doesNotMatch(sourceLink(other).text, /<a/);
  }
  assert.equal(
    sourceLink('https://a.test/b/c.json (recorded 2026-09-12)').text,
    '<span class="source"><a href="https://a.test/b/c.json" rel="noreferrer noopener">a.test / c.json</a> (recorded 2026-09-12)</span>',
  );
  assert.match(sourceLink('https://a.test/').text, />a\.test</);
});

test('a harmless report is not touched', () => {
  assert.doesNotMatch(reportHtml(sampleReport()), /\\x|\\u00/);
});
