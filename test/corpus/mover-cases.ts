/** Who moved: the same verdicts under other circumstances. */
import type { Party } from '../../src/report/compare/comparison.ts';
import type { PairCase, Row } from './pairs.ts';

const regressedBy = (...by: readonly Party[]): Row => ({
  before: 'passed',
  after: 'failed:a',
  is: 'regressed',
  by,
});
const otherText: Pick<Row, 'text'> = { text: ['d1', 'd2'] };
const stays: Row = { before: 'passed', after: 'passed', is: 'unchanged' };
const clause = {
  id: 'UPR-01',
  statement: 'The primary key moves',
  sources: ['https://docs.aws.amazon.com/kms/a.html'],
};
const otherClause = { ...clause, id: 'UPR-02' };

export const moverCases: readonly PairCase[] = [
  { name: 'nobody moved, so the target did', rows: [regressedBy('target')], exit: 1 },
  { name: 'the target lost its version', rows: [regressedBy('target')], moves: { version: '' }, exit: 1 },
  {
    name: 'the target claims less',
    rows: [{ before: 'passed', after: 'inapplicable', is: 'lost', by: ['target'] }, stays],
    moves: { claims: ['accounts'] },
    exit: 1,
  },
  {
    name: 'other Regions',
    rows: [regressedBy('target')],
    moves: { regions: ['eu-west-1', 'us-east-1'] },
    exit: 1,
  },
  { name: 'the suite has another version', rows: [regressedBy('suite')], moves: { suite: '0.2.0' }, exit: 1 },
  { name: 'the suite has other code', rows: [regressedBy('suite'), stays], moves: { code: 'c2' }, exit: 1 },
  {
    name: 'the suite may have other code',
    rows: [regressedBy('target', 'suite')],
    moves: { version: '1.1', code: '' },
    exit: 1,
  },
  {
    name: 'the scenario has another text',
    rows: [{ ...regressedBy('suite'), ...otherText }, regressedBy('target')],
    exit: 1,
  },
  { name: 'the SDK has another version', rows: [regressedBy('sdk')], moves: { sdk: '3.9.0' }, exit: 1 },
  {
    name: 'the clause has another text',
    rows: [{ ...regressedBy('documents'), ...otherText }],
    moves: { statement: 'The primary key stays' },
    exit: 1,
  },
  {
    name: 'the clause has another source',
    rows: [{ before: 'passed', after: 'passed', ...otherText, is: 'scenario-changed', by: ['documents'] }],
    moves: { sources: ['https://docs.aws.amazon.com/kms/b.html'] },
    exit: 0,
  },
  {
    name: 'the grade rose',
    rows: [{ ...regressedBy('documents'), ...otherText, grade: ['inferred', 'documented'] }],
    exit: 1,
  },
  {
    name: 'the grade fell',
    rows: [{ ...regressedBy('documents'), ...otherText, grade: ['documented', 'inferred'] }],
    exit: 0,
  },
  {
    name: 'target and suite at once',
    rows: [regressedBy('target', 'suite')],
    moves: { version: '1.1', suite: '0.2.0' },
    exit: 1,
  },
  {
    name: 'everybody at once',
    rows: [{ ...regressedBy('target', 'suite', 'sdk', 'documents'), ...otherText }],
    moves: { version: '1.1', suite: '0.2.0', sdk: '3.9.0', statement: 'The primary key stays' },
    exit: 1,
  },
  {
    name: 'a text changed and its verdict did not',
    rows: [{ before: 'passed', after: 'passed', ...otherText, is: 'scenario-changed', by: ['suite'] }],
    moves: { version: '1.1' },
    exit: 0,
  },
  {
    name: 'a text changed and it fails differently',
    rows: [{ before: 'failed:a', after: 'failed:b', ...otherText, is: 'fails-differently', by: ['suite'] }],
    exit: 1,
  },
  {
    name: 'one disappeared',
    rows: [{ before: 'passed', is: 'disappeared', by: ['suite'] }],
    moves: { version: '1.1' },
    exit: 1,
  },
  {
    name: 'a failing one disappeared',
    rows: [{ before: 'failed:a', is: 'disappeared', by: ['suite'] }, stays],
    exit: 1,
  },
  {
    name: 'an advisory one disappeared',
    rows: [{ before: 'passed', grade: 'inferred', is: 'disappeared', by: ['suite'] }, stays],
    exit: 0,
  },
  {
    name: 'a clause was dropped',
    rows: [{ before: 'passed', is: 'disappeared', by: ['suite'] }, stays],
    moves: { clauses: [otherClause] },
    exit: 1,
  },
  { name: 'one appeared', rows: [{ after: 'passed', is: 'appeared', by: ['suite'] }], exit: 0 },
  {
    name: 'one appeared and fails',
    rows: [{ after: 'failed:a', is: 'appeared', by: ['suite'] }],
    moves: { version: '1.1' },
    exit: 0,
  },
  {
    name: 'swap: one disappeared for one that appeared',
    rows: [
      { before: 'passed', is: 'disappeared', by: ['suite'] },
      { after: 'passed', is: 'appeared', by: ['suite'] },
    ],
    exit: 1,
  },
  {
    name: 'swap: a failure was renamed',
    rows: [
      { before: 'failed:a', is: 'disappeared', by: ['suite'] },
      { after: 'failed:a', is: 'appeared', by: ['suite'] },
    ],
    exit: 1,
  },
  {
    name: 'swap: texts',
    rows: [
      { before: 'passed', after: 'passed', text: ['d1', 'd2'], is: 'scenario-changed', by: ['suite'] },
      { before: 'passed', after: 'passed', text: ['d2', 'd1'], is: 'scenario-changed', by: ['suite'] },
    ],
    exit: 0,
  },
];
