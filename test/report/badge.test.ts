import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeSvg } from '../../src/report/badge.ts';
import type { ScenarioResult } from '../../src/report/model/report.ts';
import { failure, reportOf, scenario } from './sample-report.ts';

const passed = scenario();
const missing = scenario({ id: 'UPR-01/m', verdict: 'unsupported', cause: 'not-implemented' });
const skipped = scenario({ id: 'UPR-01/s', verdict: 'inapplicable', cause: 'not-claimed' });
const silent = scenario({ id: 'UPR-01/i', verdict: 'indeterminate', cause: 'no-answer' });

const green = '#23704a';

const cases: readonly (readonly [string, readonly ScenarioResult[], string, boolean])[] = [
  ['all passed', [passed], 'conforms', true],
  ['some inapplicable', [passed, skipped], 'not decided: 1', false],
  ['failures', [passed, failure(), failure({ id: 'UPR-01/b' })], 'differs: 2', false],
  ['an operation missing', [passed, missing], 'differs: not implemented', false],
  ['no answer', [passed, silent], 'not decided: 1', false],
  ['nothing run', [], 'not decided', false],
];

for (const [name, scenarios, text, isGreen] of cases) {
  test(`${name}: ${text}`, () => {
    const badge = badgeSvg(reportOf(scenarios));
    assert.match(badge, new RegExp(`<title id="title">kms-conformance: ${text} \\(\\d+ passed`));
    assert.match(badge, new RegExp(`>kms-conformance</text>\n<text[^>]*>${text}</text>`));
    assert.equal(badge.includes(green), isGreen);
  });
}

test('it loads nothing, has an accessible title, and is the same every time', () => {
  const badge = badgeSvg(reportOf([passed]));
  assert.match(badge, /^<svg [^>]*role="img" aria-labelledby="title">\n/);
  assert.doesNotMatch(badge.replace('http://www.w3.org/2000/svg', ''), /https?:|url\((?!#)|<style|<script/);
  assert.equal(badgeSvg(reportOf([passed])), badge);
});
