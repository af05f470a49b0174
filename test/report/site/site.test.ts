import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { recordedReport } from '../../../src/report/aws/recorded-report.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { siteOf } from '../../../src/report/site/site.ts';
import { attack, fullReport, hostileReport } from '../html/html-sample.ts';
import { dangersIn } from '../rendered.ts';
import { failure, reportOf, scenario } from '../sample-report.ts';
import { nothingRecorded, siteFor, siteInput, wholeSpec } from './site-sample.ts';

const disabled = scenario({
  id: 'STATE/ReplicateKey/Disabled',
  clause: 'STATE/ReplicateKey',
  operations: ['ReplicateKey'],
});
const fails = failure({ ...disabled, verdict: 'failed', reason: 'Expected a, got b.' });
const tables = [{ id: 'STATE/ReplicateKey', statement: 'It depends on the key state', sources: [] }];

const named = (name: string, version: string, scenarios: readonly ScenarioResult[]): Report => {
  const report = reportOf(scenarios);
  const clauses = [...report.suite.clauses, ...tables];
  return { ...report, suite: { ...report.suite, clauses }, target: { ...report.target, name, version } };
};

const moto = [named('moto', '5.9.0', [disabled]), named('moto', '5.10.0', [fails])];
const aws = recordedReport({ ...nothingRecorded, scenarios: [] });
const files = siteFor([...moto, named('floci', '1.0.0', [disabled]), aws]);
const page = (path: string, of = files): string => {
  const text = of.get(path);
  assert.ok(text !== undefined, `no ${path} among ${[...of.keys()].join(', ')}`);
  return text;
};

test('one page for each operation, clause and implementation', () => {
  const whole = siteFor(moto, { spec: wholeSpec });
  const count = (folder: string) => [...whole.keys()].filter((path) => path.startsWith(folder)).length;
  assert.deepEqual(
    [count('operations/'), count('clauses/'), count('implementations/')],
    [wholeSpec.operations.length, 2, 1],
  );
  assert.deepEqual([...whole.keys()].slice(0, 3), ['index.html', 'style.css', 'find.js']);
});

/** Every address of a page, as a path from the top and what it names there. */
const addresses = (path: string, text: string) =>
  [...text.matchAll(/(?:href|src)="([^"#]*)(?:#([^"]*))?"/g)]
    .filter(([, address = '']) => !address.startsWith('https://'))
    .map(([, address = '', anchor]) => ({
      to: address === '' ? path : posix.join(posix.dirname(path), address),
      anchor,
    }));

test('every link within the site leads to a page that is there, and to a place on it', () => {
  const whole = siteFor([...moto, fullReport(), hostileReport()], { spec: wholeSpec });
  let count = 0;
  for (const [path, text] of whole)
    for (const { to, anchor } of addresses(path, text)) {
      count += 1;
      assert.ok(anchor === undefined || page(to, whole).includes(` id="${anchor}"`), `${path}: #${anchor}`);
      assert.ok(whole.has(to), `${path} links to ${to}`);
    }
  assert.ok(count > 300, `${count} links`);
});

test('results: AWS as recorded first, of each implementation the newest version', () => {
  const names = [...page('index.html').matchAll(/<th scope="row"><a [^>]*>([^<]*)</g)].map(
    ([, name]) => name,
  );
  assert.deepEqual(names, ['AWS as recorded', 'floci 1.0.0', 'moto 5.10.0']);
  assert.match(page('index.html'), /<td title="1 failed">0\/1, <span class="failed">1 failed<\/span>/);
});

test('results: an operation that is missing is said, and where nothing was decided there is a dash', () => {
  const operations = [{ operation: 'UpdatePrimaryRegion', support: 'unsupported' as const, evidence: '' }];
  const report = named('a', '1', [
    scenario({ verdict: 'unsupported' }),
    { ...disabled, verdict: 'inapplicable' },
  ]);
  const text = page('index.html', siteFor([{ ...report, target: { ...report.target, operations } }]));
  assert.match(text, /<td class="unsupported">not implemented<\/td>/);
  assert.match(text, /<td title="1 inapplicable">– \(1\)/);
});

test('history: a plot where there are two versions, with each change of a verdict', () => {
  const text = page('implementations/moto.html');
  assert.match(
    text,
    /<desc [^>]*>5\.9\.0: 1 passed, 0 % failed, 100 % covered; 5\.10\.0: 0 passed, 100 % failed/,
  );
  assert.match(text, /<b>5\.9\.0 → 5\.10\.0<\/b><details><summary>1 passed → failed<\/summary>/);
  assert.match(page('index.html'), /<h2 id="history">Over versions/);
  assert.doesNotMatch(page('implementations/floci.html'), /<figure/);
  const one = siteFor([named('floci', '1', [disabled])]);
  assert.doesNotMatch(page('index.html', one), /Over versions/);
  const still = siteFor([named('a', '', [disabled]), named('a', '2', [disabled])]);
  assert.match(page('implementations/a.html', still), /<b>no version → 2<\/b> no verdict changed/);
});

test('an operation: what AWS does in each state, with grade, source and date, and who differs', () => {
  const text = page('operations/ReplicateKey.html');
  const row = /<tr><th scope="row">Disabled<\/th>.*?<\/tr>/s.exec(text)?.[0] ?? '';
  assert.match(
    row,
    /<p class="answer">DisabledException<\/p><p class="about">documented · .*key-state\.html"/,
  );
  assert.match(
    row,
    /<a href="..\/implementations\/moto\.html">moto 5\.10\.0<\/a> <span class="quiet">1 of 1/,
  );
  assert.doesNotMatch(row, /floci/);
  const move = page('operations/UpdatePrimaryRegion.html');
  assert.match(move, /<p class="about">recorded 2026-09-12 · .*radkawar/);
  assert.match(move, /<th scope="row">InvalidArnException<\/th><td>.*Unless: The key is named by id or ARN/);
  assert.match(
    move,
    /<th scope="row">PrimaryRegion<\/th><td>.*length 1 to 32, pattern .*otherwise ValidationException/,
  );
  assert.match(
    move,
    /<th scope="row">Order<\/th><td><p class="answer">key state of the primary \(DisabledException\) before/,
  );
  assert.match(move, /does not occur: A key that it works on is never in a custom key store/);
});

test('a clause: its scenarios, and what became of each on each implementation', () => {
  const text = page('clauses/STATE/ReplicateKey.html');
  assert.match(text, /<p class="lead">It depends on the key state<\/p>/);
  assert.match(text, /<span class="failed">failed<\/span> <b>moto 5\.10\.0<\/b>: Expected a, got b\./);
  assert.match(text, /<span class="passed">passed<\/span> <b>floci 1\.0\.0<\/b><\/span>/);
  assert.match(
    text,
    /<th scope="row"><a href="..\/..\/implementations\/AWS\.html">AWS as recorded<\/a>.*not run/,
  );
  const old = { scenarios: [{ ...disabled, arranged: [], digest: 'other' }] };
  assert.match(page('clauses/STATE/ReplicateKey.html', siteFor(moto, old)), /\(1 by an earlier text\)/);
});

test('whatever is hostile stays text, and every name becomes a file of its own', () => {
  const pages = [...siteFor([hostileReport()])].map(([path, text]) => [`site/${path}`, text]);
  assert.deepEqual(dangersIn(Object.fromEntries(pages)), []);
  assert.ok(pages.every(([path]) => /^[\w./-]+$/.test(path as string)));
  const alike = siteFor(['a b', 'a-b', 'a:b'].map((name) => named(name, '1', [disabled])));
  assert.equal([...alike.keys()].filter((path) => path.startsWith('implementations/')).length, 3);
  assert.ok(
    pages.some(([, text]) => text?.includes('&lt;script&gt;window.attacked=1')),
    attack,
  );
});

test('the same reports give the same bytes, in whatever order they are given', () => {
  const input = siteInput([...moto, aws]);
  const again = siteOf({ ...input, reports: input.reports.toReversed() });
  assert.ok(again.kind === 'site');
  assert.deepEqual([...again.files], [...siteFor([...moto, aws])]);
});

test('what another client found is a column of its own', () => {
  const [, report] = moto as [Report, Report];
  const client = { name: 'boto3' as const, version: '1.44.8', acts: 3, bySdk: 1 };
  const both = siteFor([report, { ...report, run: { ...report.run, client } }]);
  assert.match(page('implementations/moto.html', both), /<th scope="row">5\.10\.0 with boto3<\/th>/);
});

test('refused: two reports of one version', () => {
  const site = siteOf(siteInput([named('a', '1', [disabled]), named('a', '1', [fails])]));
  assert.ok(site.kind === 'twice');
  assert.match(
    site.message,
    /^Expected one report for each target and version, got two of a 1\. Leave one of them out\.$/,
  );
});
