/** A report in which everything that a target can send is hostile, and one that shows every part of the page. */

import type { StateSample } from '../../../src/model/state-sample.ts';
import type { Report, ScenarioResult } from '../../../src/report/model/report.ts';
import { exchange, failure, finding, refused, reportOf, sampleReport, scenario } from '../sample-report.ts';

/** Runs, closes or leaves whatever it can, where it is not escaped. */
export const attack =
  '</script></style></title><script>window.attacked=1</script>"><img src=x onerror="window.attacked=1">\' onclick=x &amp; \u202e\u0000';

const sample = (atMs: number, region: string, keyState: string, role: string): StateSample => ({
  atMs,
  region,
  keyState,
  role,
});

/** A move as a faithful target shows it: `Updating` on both sides, settled at 900 ms, 500 ms after the answer. */
export const moveStates: readonly StateSample[] = [
  sample(100, 'us-east-1', 'Enabled', 'PRIMARY'),
  sample(120, 'eu-west-1', 'Creating', 'REPLICA'),
  sample(200, 'eu-west-1', 'Enabled', 'REPLICA'),
  sample(300, 'us-east-1', 'Enabled', 'PRIMARY'),
  sample(450, 'us-east-1', 'Updating', 'REPLICA'),
  sample(500, 'eu-west-1', 'Updating', 'PRIMARY'),
  sample(900, 'eu-west-1', 'Enabled', 'PRIMARY'),
  sample(950, 'us-east-1', 'Enabled', 'REPLICA'),
];

const act = { operation: 'UpdatePrimaryRegion', region: 'us-east-1', sentMs: 350, answeredMs: 400 };

const reads = [210, 220, 230].map((startedMs) =>
  exchange('DescribeKey', { KeyId: 'mrk-1' }, { KeyMetadata: {} }, { startedMs }),
);

/** The sample, and a move that passed, a move that failed, and a second clause that nobody can test. */
export const fullReport = (): Report => {
  const base = sampleReport();
  const moved = scenario({
    name: 'moves',
    id: 'UPR-01/moves',
    states: moveStates,
    settledMs: 500,
    acts: [act],
  });
  const stuck = failure({
    name: 'is stuck',
    id: 'UPR-01/is-stuck',
    states: moveStates,
    acts: [act],
    notes: ['The answer took 3 ms'],
    exchanges: [
      exchange('CreateKey', { MultiRegion: true }, '', { identity: 'limited' }),
      ...reads,
      exchange('UpdatePrimaryRegion', { KeyId: 'mrk-1' }, '', {
        startedMs: 350,
        durationMs: 50,
        ...refused('ValidationException'),
      }),
    ],
  });
  const clauses = [
    ...base.suite.clauses,
    { id: 'UPR-99', statement: 'Nobody sees this', sources: ['a letter'], untestable: 'It is hidden' },
    { id: 'UPR-98', statement: 'Left out', sources: [] },
  ];
  return { ...base, suite: { ...base.suite, clauses }, scenarios: [...base.scenarios, moved, stuck] };
};

const hostileScenario = (index: number): ScenarioResult => ({
  ...failure({ name: `${attack}${index}`, id: `UPR-01/${attack}${index}`, feature: attack }),
  operations: [attack],
  reason: attack,
  step: attack,
  expected: attack,
  actual: attack,
  notes: [attack],
  acts: [{ operation: attack, region: attack, sentMs: 1 }],
  states: [1, 2].map((atMs) => ({ atMs, region: attack, keyState: `${atMs}${attack}`, role: attack })),
  exchanges: [
    {
      ...exchange(attack, attack, attack, { region: attack, identity: attack, endpoint: attack }),
      response: { status: 200, headers: { [attack]: attack }, body: attack },
    },
  ],
});

/** Every text that a target, a profile or a feature could put into a report is the attack. */
export const hostileReport = (): Report => {
  const report = reportOf(
    [hostileScenario(1), hostileScenario(2)],
    { selection: attack, leftBehind: [attack], seed: attack },
    [{ ...finding, operation: attack, path: attack, message: attack, scenario: attack }],
  );
  const clauses = [
    { id: 'UPR-01', statement: attack, sources: [`javascript:${attack}`, `https://a.test/${attack}`] },
    { id: attack, statement: attack, sources: [attack], untestable: attack },
  ];
  const operations = [{ operation: attack, support: 'unknown' as const, evidence: attack }];
  const target = {
    ...report.target,
    name: attack,
    version: attack,
    regions: [attack],
    endpoints: { [attack]: attack },
  };
  const capabilities = { claimed: [attack], probed: [attack] };
  return {
    ...report,
    suite: { ...report.suite, version: attack, clauses },
    target: { ...target, capabilities, operations },
  };
};
