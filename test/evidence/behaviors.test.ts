import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type ClauseFacts, readFacts } from './scenario-facts.ts';

type Behavior = {
  readonly id: string;
  readonly says: string;
  readonly clauses?: readonly string[];
  /** Why no call can show it. */
  readonly reason?: string;
};

const file = new URL('../../docs/behaviors.json', import.meta.url);
const { behaviors } = JSON.parse(readFileSync(file, 'utf8')) as { readonly behaviors: readonly Behavior[] };
const { clauses } = readFacts();

/** A behavior is asked for by clauses with scenarios, or by one that says why it cannot be, or a reason stands beside it. */
function complaintsOf(listed: readonly Behavior[], known: readonly ClauseFacts[]): readonly string[] {
  const isAnswered = (id: string) =>
    known.some(
      (clause) => clause.id === id && (clause.isTested || clause.description.includes('Not testable: ')),
    );
  return listed.flatMap(({ id, clauses: named = [], reason }, index) => [
    ...(listed.findIndex((each) => each.id === id) === index ? [] : [`${id} is listed twice`]),
    ...(named.length > 0 === (reason === undefined) ? [] : [`${id} needs clauses or a reason, not both`]),
    ...named.filter((clause) => !isAnswered(clause)).map((clause) => `${id}: no scenario of ${clause}`),
  ]);
}

test('every behavior of multi-Region keys has clauses with scenarios, or a reason why no call can show it', () => {
  assert.ok(behaviors.length >= 140);
  assert.deepEqual(complaintsOf(behaviors, clauses), []);
});

test('planted: a behavior without a clause, one listed twice, a clause without scenarios', () => {
  const known = [{ id: 'ROT-01', description: '', isTested: false }];
  const listed = [
    { id: 'ROT-01', says: 'one', clauses: ['ROT-01'] },
    { id: 'ROT-01', says: 'one', reason: 'none' },
    { id: 'ROT-02', says: 'other' },
  ];
  assert.deepEqual(complaintsOf(listed, known), [
    'ROT-01: no scenario of ROT-01',
    'ROT-01 is listed twice',
    'ROT-02 needs clauses or a reason, not both',
  ]);
});
