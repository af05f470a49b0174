import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Envelope } from '../../../src/run/envelope.ts';
import { isWithin, manifestOf } from '../../../src/run/manifest/manifest.ts';
import { feature, rule, told } from '../messages.ts';

const description = `  In other words.
  Source: https://docs.aws.amazon.com/one
  Source: https://docs.aws.amazon.com/two`;
const rules = feature(
  [rule('UPR-01', description), rule('UPR-02', 'Not testable: nobody can look.'), { name: '' }].slice(0, 2),
);
const tags = [
  '@UPR-01',
  '@case:so',
  '@documented',
  '@operation:UpdatePrimaryRegion',
  '@requires:ReplicateKey',
  '@needs:faults',
];
const manifest = (...envelopes: Envelope[]) => manifestOf([rules, ...envelopes]);

test('clauses have their sources, or the reason why nobody can test them', () => {
  const { clauses } = manifest();
  assert.deepEqual(clauses, [
    {
      id: 'UPR-01',
      statement: 'a sentence',
      sources: ['https://docs.aws.amazon.com/one', 'https://docs.aws.amazon.com/two'],
    },
    { id: 'UPR-02', statement: 'a sentence', sources: [], untestable: 'nobody can look.' },
  ]);
});

test('a scenario is what its tags, its title and its Rule say', () => {
  const [{ digest, ...scenario } = { digest: '' }] = manifest(...told({ name: 'It is so', tags })).scenarios;
  assert.match(digest, /^[0-9a-f]{16}$/);
  assert.deepEqual(scenario, {
    id: 'UPR-01/so',
    clause: 'UPR-01',
    name: 'It is so',
    feature: 'A',
    grade: 'documented',
    expectations: [{ step: 'it is so', grade: 'documented' }],
    operations: ['UpdatePrimaryRegion'],
    requires: ['ReplicateKey'],
    needs: ['faults'],
    arranged: [],
    kinds: [],
    path: 'features/a.feature:7',
    pickleId: 'pickle It is so',
  });
});

test('in a table the id of a scenario is its key', () => {
  const ofTable = ['@STATE/Encrypt', '@case:Disabled', '@documented', '@operation:Encrypt'];
  const rules = feature([rule('STATE/Encrypt', description)]);
  const [scenario] = manifestOf([rules, ...told({ name: 'It is so', tags: ofTable })]).scenarios;
  assert.deepEqual([scenario?.clause, scenario?.id], ['STATE/Encrypt', 'STATE/Encrypt/Disabled']);
  assert.deepEqual(
    ['STATE', 'STATE/Encrypt', 'STATE/Encrypt/Disabled', 'STATE/Enc', 'TATE'].filter((named) =>
      isWithin('STATE/Encrypt/Disabled', named),
    ),
    ['STATE', 'STATE/Encrypt', 'STATE/Encrypt/Disabled'],
  );
});

test('a reworded title changes the digest and not the id', () => {
  const [one, other] = ['It is so', 'So it is'].map((name) => manifest(...told({ name, tags })).scenarios[0]);
  assert.equal(one?.id, other?.id);
  assert.notEqual(one?.digest, other?.digest);
});

test('a digest changes with the text of the scenario or its Rule, not with its line', () => {
  const digest = (text: object, line = 7) =>
    manifestOf([feature([{ ...rule('UPR-01', ''), ...text }]), ...told({ name: 'x', tags, line })])
      .scenarios[0]?.digest;
  assert.equal(digest({}), digest({}, 99));
  assert.notEqual(digest({}), digest({ name: 'another sentence' }));
});

test('two scenarios with one id are an error', () => {
  const twice = [...told({ name: 'It is so', tags }), ...told({ name: 'It is not', tags, line: 9 })];
  assert.throws(() => manifest(...twice), /Two scenarios share the id UPR-01\/so\. Give one another @case/);
});

test('a scenario without a grade, or without a clause, is an error', () => {
  assert.throws(
    () => manifest(...told({ name: 'x', tags: ['@UPR-01', '@case:x'] })),
    /"x" has no grade.*@documented/,
  );
  assert.throws(() => manifest(...told({ name: 'x', tags: ['@documented'] })), /"x" has no clause tag/);
});

test('a step without a definition, or with two, is an error', () => {
  for (const definitions of [0, 2])
    assert.throws(
      () => manifest(...told({ name: 'x', tags, definitions })),
      new RegExp(`The step "it is so" has ${definitions} definitions in steps/. It needs exactly one.`),
    );
});

test('a feature that does not parse is an error that names it', () => {
  const parseError = { source: { uri: 'features/b.feature' }, message: '(3:1): expected: #EOF' };
  assert.throws(() => manifest({ parseError } as never), /^Error: features\/b\.feature: \(3:1\): expected/);
});
