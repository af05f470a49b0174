/** Everything that is made of a report, and what must not be in it. */
import { badgeSvg } from '../../src/report/badge.ts';
import { baselineDiff } from '../../src/report/compare/baseline-diff.ts';
import { whyNotComparable } from '../../src/report/compare/comparable.ts';
import { compareReports } from '../../src/report/compare/compare-reports.ts';
import { comparisonMarkdown } from '../../src/report/compare/markdown.ts';
import { comparisonText } from '../../src/report/compare/terminal.ts';
import { reportHtml } from '../../src/report/html/report-page.ts';
import { junitXml } from '../../src/report/junit/junit.ts';
import { summaryMarkdown } from '../../src/report/markdown/markdown.ts';
import { matrixOf } from '../../src/report/matrix/matrix.ts';
import { matrixMarkdown } from '../../src/report/matrix/matrix-markdown.ts';
import { mergeReports } from '../../src/report/merge/merge.ts';
import type { Report } from '../../src/report/model/report.ts';
import { terminalSummary } from '../../src/report/terminal/summary.ts';
import { writeCheckedReport } from '../../src/report/write-report.ts';
import { siteFor } from './site/site-sample.ts';
import { xmlErrors } from './xml.ts';

const plainly = (_: string, text: string): string => text;

/** Every output by its name: alone, beside another report, and as shards of one run. */
export function rendered(report: Report, other: Report): Readonly<Record<string, string>> {
  const both = matrixOf([report, other]);
  const matrix = both.kind === 'matrix' ? both : matrixOf([report]);
  const comparison = compareReports(other, report);
  const merged = mergeReports([
    { source: 'a', report },
    { source: 'b', report: other },
  ]);
  const refusals = whyNotComparable({ source: 'a', report }, { source: 'b', report: other });
  return {
    'report.json': writeCheckedReport(merged.kind === 'report' ? merged.report : report),
    'junit.xml': junitXml(report),
    'report.html': reportHtml(report),
    'summary.md': summaryMarkdown(report),
    'badge.svg': badgeSvg(report),
    screen: terminalSummary(report, { style: plainly, runCommand: 'npm start --', files: [] }),
    'comparison.md': comparisonMarkdown(comparison),
    comparison: comparisonText(comparison, plainly),
    baseline: baselineDiff(comparison).join('\n'),
    ...sitePages([report, other]),
    'matrix.md': matrix.kind === 'matrix' ? matrixMarkdown(matrix) : '',
    refusals: [...refusals, ...(merged.kind === 'refused' ? merged.refusals : [])]
      .map(({ kind }) => kind)
      .join(),
  };
}

/** The pages of the site; of two versions that are one, it shows the first. */
function sitePages([report, other]: readonly [Report, Report]): Readonly<Record<string, string>> {
  const isOne = report.target.name === other.target.name && report.target.version === other.target.version;
  const files = [...siteFor(isOne ? [report] : [report, other])].filter(([path]) => path.endsWith('.html'));
  return Object.fromEntries(files.map(([path, text]) => [`site/${path}`, text]));
}

/** What a terminal would obey, what a page would run, what a parser would refuse. */
export function dangersIn(outputs: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(outputs).flatMap(([name, text]) => [
    ...(name === 'report.json' ? [] : controlsIn(name, text)),
    ...(/\.(xml|svg)$/.test(name) ? xmlErrors(text).map((error) => `${error} in ${name}`) : []),
    ...(name.endsWith('.html') ? markupIn(name, text) : []),
    ...(name.endsWith('.md') ? markdownIn(name, text) : []),
    ...(/\bNaN\b|\[object Object\]/.test(text) ? [`a value that is none in ${name}`] : []),
  ]);
}

export function controlsIn(name: string, text: string): readonly string[] {
  const found = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(text);
  const around = found && JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 40));
  return found ? [`U+${found[0].codePointAt(0)?.toString(16)} in ${name}: ${around}`] : [];
}

/** One script, ours; no handler, no picture, no address but AWS's and those of the page. */
export function markupIn(name: string, page: string): readonly string[] {
  const isOfSite = name.startsWith('site/');
  const counts = [/<script/g, /<\/script/g].map((tag) => page.match(tag)?.length ?? 0);
  const expected = isOfSite ? (page.match(/<script src="find\.js" defer><\/script>/g)?.length ?? 0) : 1;
  const scripts = counts.every((count) => count === expected);
  const elsewhere = isOfSite
    ? /(?:href|src)="(?!#|https:\/\/|(?:\.\.\/)*[\w./-]+\.(?:html|css|js)(?:#\w+)?")/
    : /(?:href|src)="(?!#|https:\/\/)/;
  const withoutValues = page.replace(/="[^"]*"/g, '=""');
  const tag = /<(?:img|iframe|object|embed|link|base|a)\b[^>]*\s(?:on\w+|src)=|<[a-z][^>]*\son\w+=/.exec(
    withoutValues,
  );
  return [
    ...(scripts ? [] : [`not one script in ${name}`]),
    ...(tag ? [`${tag[0]} in ${name}`] : []),
    ...(elsewhere.test(page) ? [`an address elsewhere in ${name}`] : []),
  ];
}

/** Outside of fences nothing that GitHub would render as HTML, link, picture or mention of the target's own. */
export function markdownIn(name: string, text: string): readonly string[] {
  const outside = text
    .replace(/^(`{3,})bash\n[\s\S]*?\n\1$/gm, '')
    .replace(/<\/?(?:details|summary)>/g, '')
    .replace(/<https:\/\/[\w./#?=&%-]+>/g, '');
  const found = /<[a-z!/]|!\[|\]\(|@\w|`{4}/i.exec(outside);
  return found ? [`${JSON.stringify(outside.slice(found.index, found.index + 60))} in ${name}`] : [];
}
