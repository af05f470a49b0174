/** What became of scenarios when the target alone moved, from 1.0 to 1.1. */
import type { PairCase, Row } from './pairs.ts';

const moves = { version: '1.1' };
const by = ['target'] as const;
const regressed: Row = { before: 'passed', after: 'failed:a', is: 'regressed', by };
const fixed: Row = { before: 'failed:a', after: 'passed', is: 'fixed', by };

const cases: readonly Omit<PairCase, 'moves'>[] = [
  { name: 'one regressed', rows: [regressed], exit: 1 },
  { name: 'one fixed', rows: [fixed], exit: 0 },
  {
    name: 'an operation was implemented',
    rows: [{ before: 'unsupported', after: 'passed', is: 'fixed', by }],
    exit: 0,
  },
  {
    name: 'an operation was implemented wrongly',
    rows: [{ before: 'unsupported', after: 'failed:a', is: 'moved', by }],
    exit: 0,
  },
  {
    name: 'an operation was removed',
    rows: [{ before: 'passed', after: 'unsupported', is: 'lost', by }],
    exit: 1,
  },
  {
    name: 'an operation that failed was removed',
    rows: [{ before: 'failed:a', after: 'unsupported', is: 'moved', by }],
    exit: 0,
  },
  {
    name: 'the network decided',
    rows: [{ before: 'passed', after: 'indeterminate', is: 'undecided' }],
    exit: 2,
  },
  {
    name: 'the network decided one of many',
    rows: [
      { before: 'passed', after: 'indeterminate', is: 'undecided' },
      ...Array.from({ length: 39 }, (): Row => ({ before: 'passed', after: 'passed', is: 'unchanged' })),
    ],
    exit: 0,
  },
  {
    name: 'the suite broke on a scenario',
    rows: [{ before: 'passed', after: 'errored', is: 'undecided' }],
    exit: 2,
  },
  {
    name: 'the suite broke on a failure',
    rows: [{ before: 'failed:a', after: 'errored', is: 'undecided' }],
    exit: 2,
  },
  {
    name: 'a transient state did not show',
    rows: [{ before: 'passed', after: 'inapplicable:not-seen', is: 'undecided' }],
    exit: 0,
  },
  {
    name: 'a transient state showed',
    rows: [{ before: 'inapplicable:not-seen', after: 'passed', is: 'moved' }],
    exit: 0,
  },
  {
    name: 'a transient state showed a defect',
    rows: [{ before: 'inapplicable:not-seen', after: 'failed:a', is: 'moved' }],
    exit: 0,
  },
  {
    name: 'a failure became another',
    rows: [{ before: 'failed:a', after: 'failed:b', is: 'fails-differently', by }],
    exit: 1,
  },
  { name: 'a failure stayed', rows: [{ before: 'failed:a', after: 'failed:a', is: 'unchanged' }], exit: 0 },
  { name: 'an advisory one regressed', rows: [{ ...regressed, grade: 'inferred' }], exit: 0 },
  {
    name: 'an advisory one fails differently',
    rows: [{ before: 'failed:a', after: 'failed:b', grade: 'inferred', is: 'fails-differently', by }],
    exit: 0,
  },
  { name: 'a recorded one regressed', rows: [{ ...regressed, grade: 'recorded' }], exit: 1 },
  {
    name: 'nothing but the version moved',
    rows: [{ before: 'passed', after: 'passed', is: 'unchanged' }],
    exit: 0,
  },
  {
    name: 'one settles slower',
    rows: [{ before: 'passed', after: 'passed', settledMs: [100, 4000], is: 'slower', by }],
    exit: 0,
  },
  {
    name: 'all settle slower',
    rows: [1, 2, 3].map(
      (): Row => ({ before: 'passed', after: 'passed', settledMs: [1000, 9000], is: 'slower', by }),
    ),
    exit: 0,
  },
  {
    name: 'one settles faster',
    rows: [{ before: 'passed', after: 'passed', settledMs: [4000, 100], is: 'unchanged' }],
    exit: 0,
  },
  {
    name: 'a restless machine',
    rows: [
      [100, 900],
      [900, 100],
      [200, 1000],
      [1000, 150],
      [300, 280],
    ].map(
      (times): Row => ({
        before: 'passed',
        after: 'passed',
        settledMs: [times[0] ?? 0, times[1] ?? 0],
        is: 'unchanged',
      }),
    ),
    exit: 0,
  },
  {
    name: 'a failure that settles slower is a failure',
    rows: [{ before: 'failed:a', after: 'failed:a', settledMs: [100, 4000], is: 'unchanged' }],
    exit: 0,
  },
  { name: 'swap: a pass for a failure', rows: [regressed, fixed], exit: 1 },
  {
    name: 'swap: three passes for three failures',
    rows: [regressed, fixed, regressed, fixed, fixed, regressed],
    exit: 1,
  },
  {
    name: 'swap: two failures',
    rows: [
      { before: 'failed:a', after: 'failed:b', is: 'fails-differently', by },
      { before: 'failed:b', after: 'failed:a', is: 'fails-differently', by },
    ],
    exit: 1,
  },
  {
    name: 'swap: implemented for removed',
    rows: [
      { before: 'passed', after: 'unsupported', is: 'lost', by },
      { before: 'unsupported', after: 'passed', is: 'fixed', by },
    ],
    exit: 1,
  },
  {
    name: 'swap: one lost to the network for one won',
    rows: [
      { before: 'passed', after: 'indeterminate', is: 'undecided' },
      { before: 'indeterminate', after: 'passed', is: 'moved' },
    ],
    exit: 2,
  },
  {
    name: 'swap: an advisory failure for a documented one',
    rows: [{ ...fixed, grade: 'inferred' }, regressed],
    exit: 1,
  },
  {
    name: 'swap: a documented failure for an advisory one',
    rows: [fixed, { ...regressed, grade: 'inferred' }],
    exit: 0,
  },
  {
    name: 'swap: who settles fast',
    rows: [
      { before: 'passed', after: 'passed', settledMs: [100, 4000], is: 'slower', by },
      { before: 'passed', after: 'passed', settledMs: [4000, 100], is: 'unchanged' },
      ...[1, 2, 3].map(
        (): Row => ({ before: 'passed', after: 'passed', settledMs: [500, 510], is: 'unchanged' }),
      ),
    ],
    exit: 0,
  },
];

export const verdictCases: readonly PairCase[] = cases.map((each) => ({ ...each, moves }));
