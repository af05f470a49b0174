import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definedSentences, stepRegister, withRegister } from '../tools/step-register.ts';
import { namesOf, readFeature } from './rules/feature-files.ts';
import { featureComplaints, idsOf, repeatedIds } from './rules/feature-rules.ts';
import { root, sourceFiles } from './rules/source-files.ts';
import {
  refusalComplaints,
  sentenceComplaints,
  stepComplaints,
  uncomparedRefusals,
} from './rules/step-rules.ts';

const features = sourceFiles('features/**/*.feature').map(readFeature);
const pickles = features.flatMap((feature) => feature.pickles);
const steps = pickles.flatMap((pickle) => pickle.steps.map(({ text }) => text));
const sentences = await definedSentences(root);

test('features keep to the vocabulary', () => {
  assert.deepEqual(features.flatMap(featureComplaints), []);
});

/** Longer ones are typed wrongly and wrap in every table. Those of tables are keys of the data. */
const maxIdCharacters = 40;
const ofTable = /^[A-Z]{4,}\//;

test('every scenario has a short id of its own', () => {
  assert.deepEqual(repeatedIds(features), []);
  assert.deepEqual(
    idsOf(features).filter((id) => id.length > maxIdCharacters && !ofTable.test(id)),
    [],
  );
});

test('step bodies only translate', () => {
  assert.deepEqual(sourceFiles('steps/**/*.ts').flatMap(stepComplaints), []);
});

test('every refusal is compared with what was there before', () => {
  assert.deepEqual(sourceFiles('steps/**/*.ts').flatMap(refusalComplaints), []);
  assert.deepEqual(uncomparedRefusals(pickles), []);
  const refusing = pickles.filter(({ steps: own }) => own.some(({ text }) => /\brefus/.test(text)));
  assert.ok(refusing.length >= 150, `${refusing.length} scenarios speak of a refusal`);
});

test('every sentence is defined once and used, every step has one', (t) => {
  const ratio = pickles.length === 0 ? 0 : sentences.length / pickles.length;
  t.diagnostic(`${sentences.length} sentences for ${pickles.length} scenarios: ${ratio.toFixed(2)}`);
  assert.deepEqual(sentenceComplaints(sentences, steps), []);
});

test('features/README.md lists every sentence and tag', () => {
  const [page] = sourceFiles('features/README.md');
  if (sentences.length === 0 && page === undefined) return;
  const tags = features.flatMap(({ rules }) =>
    rules.flatMap((rule) => [...rule.tags, ...rule.scenarios.flatMap((scenario) => namesOf(scenario.tags))]),
  );
  const text = page?.text ?? '';
  assert.equal(
    text,
    withRegister(text, stepRegister(sentences, tags)),
    'Run: npx node tools/write-step-register.ts',
  );
});

const sound = `
Feature: Roles
  @UPR-01
  Rule: The Region asked for becomes the primary Region
    Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_UpdatePrimaryRegion.html

    Background:
      Given a target

    @case:swapped @documented @operation:UpdatePrimaryRegion @needs:faults @slow
    Scenario Outline: The <place> Region becomes primary
      Given a key
      And a replica
      When the primary Region is updated
      Then the roles are swapped
      And nothing else has changed
      And the answer is empty

      Examples:
        | place  |
        | second |
        | third  |

  @UPR-02
  Rule: Nobody can see this
    Source: https://docs.aws.amazon.com/kms/
    Not testable: it is not visible.
`;

const complaintsAbout = (text: string): readonly string[] =>
  featureComplaints(readFeature({ path: 'a.feature', text }));

test('planted: a sound feature is not complained about', () => {
  assert.deepEqual(complaintsAbout(sound), []);
  assert.deepEqual(complaintsAbout(''), []);
  assert.deepEqual(repeatedIds([readFeature({ path: 'a.feature', text: sound })]), []);
});

const faults: readonly (readonly [what: string, from: string | RegExp, to: string])[] = [
  ['a second act', 'And nothing else', 'When nothing else'],
  ['an act after And', 'And a replica', 'When a replica is made'],
  ['an act in the Background', 'Given a target', 'When a target starts'],
  ['a Background of three lines', 'Given a target', 'Given a target\n      And a key\n      And a replica'],
  ['seven steps', 'And a replica', 'And a replica\n      And another'],
  ['no case', '@case:swapped ', ''],
  ['two cases', '@case:swapped', '@case:swapped @case:moved'],
  ['no grade', '@documented ', ''],
  ['two grades', '@documented', '@documented @inferred'],
  ['an unknown tag', '@slow', '@flaky'],
  ['an unknown capability', '@needs:faults', '@needs:luck'],
  ['an unknown tag on examples', '      Examples:', '      @moto\n      Examples:'],
  ['a tag on the feature', '\nFeature', '\n@slow\nFeature'],
  ['a Rule without a clause', '  @UPR-01\n', ''],
  ['a Rule of two clauses', '@UPR-01', '@UPR-01 @UPR-03'],
  ['a Rule tagged otherwise', '@UPR-01', '@slow'],
  ['a Rule without a source', /Source: .*UpdatePrimaryRegion.html/, 'As everybody knows'],
  ['a Rule without scenarios and reason', 'Not testable: it is not visible.', ''],
  [
    'a Rule with scenarios that says it cannot be tested',
    '    Background:',
    '    Not testable: so what\n\n    Background:',
  ],
  [
    'a scenario under no Rule',
    '  @UPR-01',
    '  @case:stray @recorded\n  Scenario: Stray\n    Given a key\n\n  @UPR-01',
  ],
];

for (const [what, from, to] of faults) {
  test(`planted: ${what} is complained about`, () => {
    assert.equal(complaintsAbout(sound.replace(from, to)).length, 1);
  });
}

test('planted: two scenarios with one id are found, examples included', () => {
  const twice = readFeature({ path: 'a.feature', text: sound.replace('| third  |', '| second |') });
  assert.deepEqual(repeatedIds([twice]), ['UPR-01/swapped/second']);
});

const step = (body: string): string =>
  `Given(\n  'a { brace in the {region}',\n  async function (this: KmsWorld, region: string): Promise<void> {\n${body}  },\n);\nThen('x', () => {});\n`;

test('planted: a step that is long or decides something is complained about', () => {
  const path = 'steps/a.ts';
  assert.deepEqual(stepComplaints({ path, text: step('    work();\n'.repeat(6)) }), []);
  assert.deepEqual(stepComplaints({ path, text: step("    say('if'); // for\n") }), []);
  assert.equal(stepComplaints({ path, text: step('    work();\n'.repeat(7)) }).length, 1);
  for (const word of [
    'if (a) b();',
    'for (const a of b) c();',
    'while (a) b();',
    'try { a(); } finally {}',
    'await sleep(1);',
  ]) {
    assert.equal(stepComplaints({ path, text: step(`    ${word}\n`) }).length, 1, word);
  }
});

test('planted: a refusal that nobody compares is complained about', () => {
  const path = 'steps/a.ts';
  const then = (sentence: string, body: string) =>
    `Then('${sentence}', async function (this: KmsWorld) {\n  ${body}\n});\n`;
  const compares = then('the request is refused', 'await requireRefused(this);');
  assert.deepEqual(refusalComplaints({ path, text: compares }), []);
  assert.deepEqual(refusalComplaints({ path, text: then('the call succeeds', 'requireSuccess();') }), []);
  const careless = then('the request is refused for good', 'requireRefusal(this.outcome);');
  assert.equal(refusalComplaints({ path, text: compares + careless }).length, 1);
  const pickle = (...texts: string[]) => ({ name: 'x', steps: texts.map((text) => ({ text })) });
  assert.deepEqual(uncomparedRefusals([pickle('the request is refused', 'the message contains "no"')]), []);
  assert.deepEqual(uncomparedRefusals([pickle('the message contains "no"')]), ['x']);
});

test('planted: unused, repeated, missing and ambiguous sentences are complained about', () => {
  const sentence = (pattern: string) => ({ pattern, matches: (text: string) => text.startsWith(pattern) });
  assert.deepEqual(sentenceComplaints([sentence('a key')], ['a key']), []);
  assert.match(sentenceComplaints([sentence('a key')], []).join(), /^no scenario uses the sentence "a key"$/);
  assert.match(sentenceComplaints([], ['a key']).join(), /^no sentence matches the step "a key"$/);
  assert.match(
    sentenceComplaints([sentence('a'), sentence('a key')], ['a b', 'a key']).join(),
    /^several .* "a key"$/,
  );
  assert.equal(sentenceComplaints([sentence('a'), sentence('a')], ['a b']).length, 2);
});

test('planted: the generated part of a page is replaced, and nothing else of it', () => {
  const [one, other] = [['@slow', '@UPR-01'], ['@documented']].map((tags) =>
    stepRegister([{ noun: 'keys', pattern: 'a key', matches: () => true }], tags),
  ) as [string, string];
  assert.match(one, /### keys\n\n- `a key`\n\n## Tags\n\n- `@<clause id>`\n- `@slow`\n/);
  const page = withRegister('# Words\n', one);
  assert.equal(withRegister(page, one), page);
  assert.equal(withRegister(`${page}after\n`, other), `# Words\n\n${other}\nafter\n`);
});
