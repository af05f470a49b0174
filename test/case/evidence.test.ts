import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evidenceOf, settledAfter } from '../../src/case/evidence.ts';
import { caseIdOf, clauseIdOf, tagValues } from '../../src/model/case-id.ts';
import type { Seen } from '../../src/model/seen.ts';
import { stateSample } from '../../src/model/state-sample.ts';
import { difference } from '../../src/model/stop.ts';
import { exchangeOf, home, metadataOf, refusal } from '../door/scripted.ts';

const seen = (changes: Partial<Seen> = {}): Seen => ({
  exchanges: [],
  states: [],
  violations: [],
  created: [],
  acts: [],
  ordered: [],
  ...changes,
});
const state = (atMs: number, keyState: string) => ({ atMs, region: home, keyState, role: 'PRIMARY' });
const moveAt = (startedMs: number, answer = {}) =>
  exchangeOf(answer, { operation: 'UpdatePrimaryRegion' }, startedMs);

test('settled is the time from the last move to the first sample without a transient state', () => {
  const exchanges = [moveAt(0), moveAt(100), moveAt(400, refusal('NotFoundException'))];
  const states = [
    state(90, 'Enabled'),
    state(150, 'Updating'),
    state(200, 'Enabled'),
    state(250, 'Creating'),
  ];
  assert.equal(
    settledAfter(seen({ exchanges, states: [...states, state(301, 'Enabled'), state(350, 'Enabled')] })),
    200,
  );
  assert.equal(settledAfter(seen({ exchanges, states })), undefined);
});

test('without a move, or without a sample after it, nobody knows when the keys settled', () => {
  assert.equal(settledAfter(seen({ states: [state(1, 'Enabled')] })), undefined);
  assert.equal(settledAfter(seen({ exchanges: [moveAt(10)], states: [state(1, 'Enabled')] })), undefined);
});

test('evidence says why a scenario stopped, and tells our own faults apart', () => {
  const stop = difference({ expected: 'a', actual: 'b' });
  assert.deepEqual(evidenceOf('UPR-01/x', seen(), { notes: [] }, stop).why, stop.why);
  assert.match(
    evidenceOf('UPR-01/x', seen(), { notes: [] }, new TypeError('ours')).fault ?? '',
    /TypeError: ours\n/,
  );
  assert.equal(evidenceOf('UPR-01/x', seen(), { notes: [] }, 'text').fault, 'text');
  const stackless = Object.assign(new Error('bare'), { stack: undefined });
  assert.equal(evidenceOf('UPR-01/x', seen(), { notes: [] }, stackless).fault, 'bare');
});

test('exchanges are kept when a scenario did not pass, a long poll cut in the middle', () => {
  const exchanges = Array.from({ length: 100 }, (_, index) => exchangeOf({}, {}, index));
  const passed = evidenceOf('UPR-01/x', seen({ exchanges }), { notes: ['note'] }, undefined);
  assert.equal(passed.exchanges, undefined);
  assert.deepEqual([passed.answersMs, passed.notes], [100, ['note']]);
  const kept = evidenceOf('UPR-01/x', seen({ exchanges }), { notes: [] }, new Error('x')).exchanges ?? [];
  assert.deepEqual([kept.length, kept[0]?.startedMs, kept.at(-1)?.startedMs], [60, 0, 99]);
});

test('a state sample is what DescribeKey shows, and missing members are said to be missing', () => {
  const call = { operation: 'DescribeKey', input: {}, region: home, identity: 'main' };
  const sample = stateSample(call, { KeyMetadata: metadataOf(home) }, exchangeOf({}, {}, 5));
  assert.deepEqual(sample, { atMs: 6, region: home, keyState: 'Enabled', role: 'PRIMARY' });
  assert.equal(stateSample(call, {}, exchangeOf({}))?.keyState, '(none)');
  assert.equal(stateSample({ ...call, operation: 'ListKeys' }, {}, exchangeOf({})), undefined);
});

const named = (name: string, ...tags: string[]) => ({
  name,
  astNodeIds: ['1'],
  tags: tags.map((tag) => ({ name: tag })),
});

test('a case is named by its clause and its own short name, never by its title or a line', () => {
  const scenario = named(
    '  "A" Région, without (a) replica! ',
    '@documented',
    '@UPR-E05',
    '@case:no-replica',
  );
  assert.equal(caseIdOf(scenario, undefined), 'UPR-E05/no-replica');
  assert.equal(caseIdOf({ ...scenario, name: 'Another title' }, undefined), 'UPR-E05/no-replica');
  assert.throws(
    () => caseIdOf(named('Untagged', '@UPR-E05', '@case:', '@case:a b'), undefined),
    /"Untagged" has no @case tag.*@case:disabled-replica/,
  );
  assert.equal(clauseIdOf(scenario), 'UPR-E05');
  assert.throws(
    () => clauseIdOf(named('Nameless', '@UPR', '@upr-01', '@UPR-01x')),
    /"Nameless" has no clause tag.*@UPR-05/,
  );
});

test('a row of an outline goes by its first column, spelled as it is', () => {
  const cells = (...values: string[]) => values.map((value) => ({ value }));
  const row = { id: '1', cells: cells("the replica's GetPublicKey", 'x') };
  const examples = [{ tableHeader: { cells: cells('operation', 'kind') }, tableBody: [row] }];
  const document = { feature: { children: [{ rule: { children: [{ scenario: { examples } }] } }] } };
  const scenario = named('Any', '@UPD-06', '@case:new-primary');
  assert.equal(caseIdOf(scenario, document), 'UPD-06/new-primary/the-replica-s-GetPublicKey');
});

test('tags hold operations and needs', () => {
  const scenario = named('x', '@operation:Encrypt', '@operation:Decrypt', '@needs:faults', '@slow');
  assert.deepEqual(tagValues(scenario, 'operation'), ['Encrypt', 'Decrypt']);
  assert.deepEqual(tagValues(scenario, 'needs'), ['faults']);
});
