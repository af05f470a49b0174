import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf } from '../../src/run/manifest.ts';
import type { Envelope } from '../../src/run/suite.ts';
import { feature, rule, told } from './messages.ts';

const description = `  In other words.
  Source: https://docs.aws.amazon.com/one
  Source: https://docs.aws.amazon.com/two`;
const rules = feature(
  [rule('UPR-01', description), rule('UPR-02', 'Not testable: nobody can look.'), { name: '' }].slice(0, 2),
);
const tags = ['@UPR-01', '@documented', '@operation:UpdatePrimaryRegion', '@needs:faults'];
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
    id: 'UPR-01/it-is-so',
    clause: 'UPR-01',
    name: 'It is so',
    feature: 'A',
    grade: 'documented',
    operations: ['UpdatePrimaryRegion'],
    needs: ['faults'],
    path: 'features/a.feature:7',
    pickleId: 'pickle It is so',
  });
});

test('a digest changes with the text of the scenario or its Rule, not with its line', () => {
  const digest = (text: object, line = 7) =>
    manifestOf([feature([{ ...rule('UPR-01', ''), ...text }]), ...told({ name: 'x', tags, line })])
      .scenarios[0]?.digest;
  assert.equal(digest({}), digest({}, 99));
  assert.notEqual(digest({}), digest({ name: 'another sentence' }));
});

test('two scenarios with one id are an error', () => {
  const twice = [...told({ name: 'It is so', tags }), ...told({ name: 'it is: so!', tags, line: 9 })];
  assert.throws(() => manifest(...twice), /Two scenarios share the id UPR-01\/it-is-so\. Rename one/);
});

test('a scenario without a grade, or without a clause, is an error', () => {
  assert.throws(() => manifest(...told({ name: 'x', tags: ['@UPR-01'] })), /"x" has no grade.*@documented/);
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
