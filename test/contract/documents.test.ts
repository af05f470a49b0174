import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDocumentCheck } from '../../src/contract/documents.ts';
import { didYouMean } from '../../src/contract/suggestion.ts';
import { sampleReport } from '../report/sample-report.ts';

const check = createDocumentCheck('report');
const problems = (document: unknown) => check(document, 'old.json');

test('a report that fits has no problems', () => {
  assert.deepEqual(problems(sampleReport()), []);
});

test('an unknown member is named with the one that was meant', () => {
  const { run, ...rest } = sampleReport();
  assert.deepEqual(problems({ ...rest, run: { ...run, lane: 3 } }), [
    'old.json, /run/lane: unknown member. Did you mean "lanes"? Expected one of id, seed, lanes, client, startedAt, durationMs, isComplete, endedEarly, notRun, leftBehind, command, selection, shard. schemas/report.json describes what belongs there.',
  ]);
});

test('an unknown word is named with the one that was meant', () => {
  const report = sampleReport();
  const scenarios = [{ ...report.scenarios[0], verdict: 'pass' }];
  assert.match(
    problems({ ...report, scenarios }).join(),
    /\/scenarios\/0\/verdict: expected one of passed, .*, got "pass"\. Did you mean "passed"\?/,
  );
});

test('a wrong type, a missing member and a document that is none', () => {
  const { suite: _, ...rest } = sampleReport();
  assert.match(problems({ ...rest, findings: 3 }).join('\n'), /\/suite: expected a member suite, got none\./);
  assert.match(problems({ ...sampleReport(), findings: 3 }).join(), /\/findings: expected an array, got 3\./);
  assert.match(problems([]).join(), /^old\.json, the document: expected an object, got an array of 0\./);
});

test('an exchange has an answer or a reason, never both', () => {
  const report = sampleReport();
  const [scenario] = report.scenarios.filter(({ exchanges }) => exchanges);
  const exchanges = [{ ...scenario?.exchanges?.[0], noAnswer: 'reset' }];
  assert.match(problems({ ...report, scenarios: [{ ...scenario, exchanges }] }).join(), /oneOf/);
});

test('many problems are cut short', () => {
  const found = problems({
    ...sampleReport(),
    a: 1,
    b: 1,
    c: 1,
    d: 1,
    e: 1,
    f: 1,
    g: 1,
  });
  assert.equal(found.length, 6);
  assert.equal(found.at(-1), 'And 2 more problems.');
});

test('an enum of something that is no text gets no suggestion', () => {
  const report = sampleReport();
  const scenarios = [{ ...report.scenarios[0], verdict: 7 }];
  assert.match(problems({ ...report, scenarios }).join('\n'), /got 7\. schemas/);
});

test('a suggestion is near or not made', () => {
  assert.equal(didYouMean('signature', ['signatures', 'faults']), ' Did you mean "signatures"?');
  assert.equal(didYouMean('Signatures', ['signatures', 'faults']), ' Did you mean "signatures"?');
  assert.equal(didYouMean('banana', ['signatures', 'faults']), '');
  assert.equal(didYouMean('x', []), '');
  assert.equal(didYouMean('y'.repeat(1_000_000), ['signatures']), '');
});
