/** Whole reports for fast-check: every verdict, cause and grade, cut short, filtered, sharded or empty, and texts that look like counts. */
import fc from 'fast-check';
import { type Grade, grades } from '../../src/model/grade.ts';
import { type Cause, causes, type Verdict, verdicts } from '../../src/model/verdict.ts';
import type { Report, ScenarioResult } from '../../src/report/model/report.ts';
import { advised, exchange, finding, reportOf, scenario } from './sample-report.ts';

/** Clauses of every column of the results table, and one of none. */
export const clauseIds = ['UPR-01', 'DSC-01', 'CRY-01', 'DEL-01', 'AUT-01', 'WIR-01', 'XXX-1'];
const operationNames = ['CreateKey', 'ReplicateKey', 'UpdatePrimaryRegion'];

/** Whatever reads counts from an output must not take a target's words for them. */
const lures = [
  '7 failed',
  '— 9 scenarios failed',
  '| 3 | 4 | 5 | 6 | 7 | 8 |',
  '</td></tr></table><td class="passed">99</td>',
  '"/><failure tests="9" failures="9">',
  '\n 1.   9 fail  UPR-01   x\nall  1 2 3 4 5 6',
  'plain words',
];

const causesOf: Readonly<Record<Verdict, readonly (Cause | undefined)[]>> = {
  passed: [undefined],
  failed: ['difference', 'prerequisite'],
  unsupported: ['not-implemented', undefined],
  inapplicable: ['not-claimed', 'not-seen'],
  indeterminate: [
    'no-answer',
    'throttled',
    'service-error',
    'not-settled',
    'credentials',
    'clock',
    'target-gone',
  ],
  errored: ['suite', undefined, ...causes],
};

const lure = fc.constantFrom(...lures);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const outcome = fc
  .constantFrom(...verdicts)
  .chain((verdict) =>
    fc.record({ verdict: fc.constant(verdict), cause: fc.constantFrom(...causesOf[verdict]) }),
  );

/** Everything of a result but its id; what does not pass says why, now and then with exchanges, acts and a defect. */
const result: fc.Arbitrary<Partial<ScenarioResult>> = fc
  .record({
    outcome,
    grade: fc.constantFrom<Grade>(...grades),
    clause: fc.constantFrom(...clauseIds),
    feature: fc.constantFrom('A v1.0', 'B & C', 'D'),
    operations: fc.subarray(operationNames),
    texts: fc.record({ reason: maybe(lure), expected: maybe(lure), actual: maybe(lure), step: maybe(lure) }),
    fingerprint: maybe(fc.constantFrom('f1', 'f2', 'f3')),
    defect: maybe(lure),
    settledMs: maybe(fc.nat(2000)),
    isEvident: fc.boolean(),
  })
  .map(({ outcome: { verdict, cause }, texts, fingerprint, defect, settledMs, isEvident, ...rest }) => ({
    ...rest,
    verdict,
    ...(settledMs !== undefined && { settledMs }),
    ...(verdict !== 'passed' && {
      ...(cause && { cause }),
      ...present(texts),
      ...present({ fingerprint, defect }),
      ...(isEvident && { exchanges: [exchange('CreateKey', {}), exchange('UpdatePrimaryRegion', {})] }),
    }),
  }));

function present<Members extends object>(
  members: Members,
): { [Name in keyof Members]?: NonNullable<Members[Name]> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never;
}

const run = fc
  .record({
    isComplete: fc.boolean(),
    endedEarly: maybe(fc.constantFrom('interrupted', 'max-failures', 'target-gone')),
    selection: maybe(fc.constantFrom('--only UPR-01', '--shard 1/3')),
    shard: maybe(fc.constant({ index: 1, of: 3 })),
    leftBehind: fc.array(lure, { maxLength: 30 }),
  })
  .map(({ leftBehind, isComplete, ...others }) => ({ isComplete, leftBehind, ...present(others) }));

/** Every fifth scenario that passed and decides something has an advisory difference. */
function build(changes: Partial<ScenarioResult>, id: string): ScenarioResult {
  const isAdvised = changes.verdict === 'passed' && changes.grade !== 'inferred' && id.endsWith('5');
  return (isAdvised ? advised : scenario)({ ...changes, id });
}

/** A report of up to 40 scenarios out of a manifest that may be larger. */
export const reports: fc.Arbitrary<Report> = fc
  .record({
    results: fc.array(result, { maxLength: 40 }),
    run,
    unselected: fc.record({ documented: fc.nat(9), recorded: fc.nat(9), inferred: fc.nat(9) }),
    unselectedOf: fc.dictionary(fc.constantFrom(...operationNames, 'Sign'), fc.nat(9)),
    findings: fc.array(fc.constant(finding), { maxLength: 30 }),
  })
  .map(({ results, run: circumstances, unselected, unselectedOf, findings }) => {
    const scenarios = results.map((changes, index) => build(changes, `${changes.clause}/${index}`));
    const report = reportOf(scenarios, circumstances, findings);
    return { ...report, suite: { ...report.suite, ...manifest(report, unselected, unselectedOf) } };
  });

function manifest(
  { suite }: Report,
  unselected: Readonly<Record<Grade, number>>,
  unselectedOf: Readonly<Record<string, number>>,
): Pick<Report['suite'], 'scenarios' | 'expectationsByGrade' | 'scenariosByOperation' | 'clauses'> {
  const { documented, recorded, inferred } = unselected;
  const byOperation = Object.entries(unselectedOf).map(
    ([name, count]) => [name, count + (suite.scenariosByOperation[name] ?? 0)] as const,
  );
  return {
    scenarios: suite.scenarios + documented + recorded + inferred,
    expectationsByGrade: {
      documented: suite.expectationsByGrade.documented + documented,
      recorded: suite.expectationsByGrade.recorded + recorded,
      inferred: suite.expectationsByGrade.inferred + inferred,
    },
    scenariosByOperation: { ...suite.scenariosByOperation, ...Object.fromEntries(byOperation) },
    clauses: clauseIds
      .slice(0, -1)
      .map((id) => ({ id, statement: `${id} is so`, sources: ['https://a.test/x'] })),
  };
}
