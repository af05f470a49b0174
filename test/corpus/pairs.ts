/** Pairs of small reports, made from a few words each; the same seed gives the same pair. */

import type { Grade } from '../../src/model/grade.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import type { ChangeClass, Party } from '../../src/report/compare/comparison.ts';
import type { Clause, Report, ScenarioResult } from '../../src/report/model/report.ts';
import { randomNumbers } from '../report/random-report.ts';
import { reportOf, scenario } from '../report/sample-report.ts';

/** What a scenario came to: a verdict, and after a colon the fingerprint of a failure or the cause of another. */
export type Result = Verdict | `${Verdict}:${string}`;

/** A scenario in both reports, and what comparing them has to say of it. `text` is its digest. */
export type Row = {
  readonly before?: Result;
  readonly after?: Result;
  readonly text?: readonly [string, string];
  readonly grade?: Grade | readonly [Grade, Grade];
  readonly settledMs?: readonly [number, number];
  readonly is: ChangeClass;
  /** Who moved it; nobody for what is unchanged. */
  readonly by?: readonly Party[];
};

/** What else differs: each member is what the later report says. The earlier one says target 1.0, suite 0.1.0. */
export type Moves = {
  readonly version?: string;
  readonly claims?: readonly string[];
  readonly regions?: readonly string[];
  readonly suite?: string;
  readonly code?: string;
  readonly sdk?: string;
  readonly statement?: string;
  readonly sources?: readonly string[];
  readonly clauses?: readonly Clause[];
};

export type PairCase = {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly moves?: Moves;
  /** The exit code of the comparison. */
  readonly exit: 0 | 1 | 2;
};

export type Pair = { readonly earlier: Report; readonly later: Report };

/** The two reports of a case, among scenarios that stay as they are and in an order of the seed's. */
export function pairOf({ rows, moves = {} }: PairCase, seed: number): Pair {
  const below = randomNumbers(seed);
  const quiet = Array.from(
    { length: below(6) },
    (): Row => ({ before: 'passed', after: 'passed', is: 'unchanged' }),
  );
  const all = [...rows, ...quiet];
  const side = (at: 0 | 1) => all.flatMap((row, index) => scenarioOf(row, index, at));
  const shuffled = (scenarios: readonly ScenarioResult[]) =>
    scenarios
      .map((each) => ({ each, at: below(1000) }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ each }) => each);
  const earlier = withFacts(reportOf(shuffled(side(0))), { version: '1.0' });
  return { earlier, later: withFacts(reportOf(shuffled(side(1))), { version: '1.0', ...moves }) };
}

/** Id of the row at an index. */
export function idOf(index: number): string {
  return `UPR-01/row-${String(index).padStart(2, '0')}`;
}

function scenarioOf(row: Row, index: number, at: 0 | 1): readonly ScenarioResult[] {
  const result = at === 0 ? row.before : row.after;
  if (result === undefined) return [];
  const [verdict, detail] = result.split(':') as [Verdict, string | undefined];
  const { grade = 'documented' } = row;
  const settledMs = row.settledMs?.[at];
  return [
    scenario({
      id: idOf(index),
      name: `row ${index}`,
      grade: typeof grade === 'string' ? grade : grade[at],
      digest: row.text?.[at] ?? 'd1',
      verdict,
      ...(verdict === 'failed' && {
        cause: 'difference',
        fingerprint: detail ?? 'f0',
        reason: `because of ${detail}`,
      }),
      ...(verdict === 'inapplicable' && { cause: detail === 'not-seen' ? 'not-seen' : 'not-claimed' }),
      ...(settledMs !== undefined && { settledMs }),
    }),
  ];
}

function withFacts(report: Report, moves: Moves): Report {
  const { suite, target } = report;
  const [clause] = suite.clauses as [Clause];
  const {
    version,
    claims = [],
    regions = target.regions,
    statement = clause.statement,
    sources = clause.sources,
  } = moves;
  return {
    ...report,
    suite: {
      ...suite,
      version: moves.suite ?? suite.version,
      ...(moves.code !== '' && { digest: moves.code ?? 'c1' }),
      sdkVersion: moves.sdk ?? suite.sdkVersion,
      clauses: moves.clauses ?? [{ ...clause, statement, sources }],
    },
    target: {
      ...target,
      ...(version && { version }),
      regions,
      capabilities: { claimed: claims, probed: [] },
    },
  };
}
