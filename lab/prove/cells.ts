/** Mutants of a table: one server breaks several cells, and each of their scenarios must notice. */

import type { ScenarioResult } from '../../src/report/model/report.ts';
import type { Mutant } from '../mutants/mutant.ts';
import type { Trial } from './kill-matrix.ts';
import { type Bench, certify, isKill, killOf, type Pace, sentenceOf } from './trial.ts';

/** Runs every scenario of the clause, and those that had to notice and did not once more with patience. */
export async function tryCells(bench: Bench, mutant: Mutant): Promise<Trial> {
  const startedMs = performance.now();
  const { id, clause, defect, mustFail = () => true } = mutant;
  const own = bench.suite.manifest.scenarios.filter((scenario) => scenario.clause === clause);
  let results: readonly ScenarioResult[] = [];
  for (const pace of ['long', 'patient'] satisfies readonly Pace[]) {
    const left = own.filter(
      (scenario) => !results.some((each) => each.id === scenario.id && isNoticed(clause, each)),
    );
    const tried = pace === 'long' ? left : left.filter((scenario) => mustFail(scenario.id));
    if (tried.length === 0) continue;
    const again = await certify(bench, tried, pace, mutant);
    results = [...results.filter((each) => !tried.some((scenario) => scenario.id === each.id)), ...again];
  }
  const others = results.filter((result) => !isNoticed(clause, result));
  const spared = others.filter((result) => mustFail(result.id));
  return {
    mutant: id,
    clause,
    defect,
    kills: results.filter((result) => isNoticed(clause, result)).map(killOf),
    ...(spared.length > 0 && { spared: spared.map((result) => result.id) }),
    others: spared.map(sentenceOf),
    durationMs: performance.now() - startedMs,
  };
}

/** A kill; where the operation itself brings the key into its state, it also shows there that it is refused. */
function isNoticed(clause: string, result: ScenarioResult): boolean {
  const { verdict, cause, reason = '' } = result;
  const operation = clause.split('/').at(-1) ?? clause;
  return isKill(result) || (verdict === 'failed' && cause === 'prerequisite' && reason.includes(operation));
}
