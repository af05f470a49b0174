import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mutant } from '../../mutants/mutant.ts';
import { startReference } from '../reference/server.ts';
import { standardParts } from '../reference/standard-parts.ts';
import type { Kill, Trial } from '../report/kill-matrix.ts';
import type { ScenarioResult } from '../report/report.ts';
import type { ManifestScenario } from '../run/manifest.ts';
import { run } from '../run/run.ts';
import type { Suite } from '../run/suite.ts';
import { readTarget } from '../target/read-target.ts';
import { placeTarget } from '../target/target.ts';

/** What all trials of one thread have in common. */
export type Bench = {
  readonly suite: Suite;
  /** Puts every scenario to every mutant. */
  readonly isWhole: boolean;
  readonly signal: AbortSignal;
};

/**
 * How long transient states last, and how long the scenarios wait: `quick` for clauses that have nothing to do with
 * them, `long` for those that do, `patient` when a machine was too busy to look in time. The faithful server is put
 * to all scenarios at the pace `long`, under the same load.
 */
const paces = {
  quick: { creatingMs: 60, updatingMs: 150, settleMs: 3000 },
  long: { creatingMs: 800, updatingMs: 800, settleMs: 4000 },
  patient: { creatingMs: 3000, updatingMs: 3000, settleMs: 12_000 },
};
type Pace = keyof typeof paces;

const budgets = { pollMs: 40, requestMs: 20_000, confirmations: 2 };
const lanes = 6;
const transientClauses = /^(UPD-|UPR-E9|REP-06)/;

/**
 * Puts the scenarios of its clause to a mutant until one of them kills it, those first that name an operation of which
 * the defect speaks; or all scenarios there are.
 */
export async function tryMutant(bench: Bench, mutant: Mutant): Promise<Trial> {
  const startedMs = performance.now();
  const { id, clause, defect, equivalent } = mutant;
  let results: readonly ScenarioResult[] = [];
  for (const { scenarios, pace } of roundsFor(bench, mutant))
    if (!results.some((result) => result.clause === clause && isKill(result)))
      results = await certify(bench, scenarios, pace, mutant);
  return {
    mutant: id,
    clause,
    defect,
    ...(equivalent && { equivalent }),
    kills: results.filter(isKill).map(killOf),
    others: results.filter((result) => result.clause === clause && !isKill(result)).map(sentenceOf),
    durationMs: performance.now() - startedMs,
  };
}

type Round = { readonly scenarios: readonly ManifestScenario[]; readonly pace: Pace };

/** Each round is put only when the one before has not killed the mutant. */
function roundsFor({ suite, isWhole }: Bench, { clause, defect, equivalent }: Mutant): readonly Round[] {
  const { scenarios } = suite.manifest;
  const own = scenarios.filter((scenario) => scenario.clause === clause);
  const likely = own.filter(({ name }) => operationsIn(name).some((word) => defect.includes(word)));
  const pace = transientClauses.test(clause) ? 'long' : 'quick';
  return [
    ...(isWhole ? [{ scenarios, pace: 'long' } as const] : []),
    ...(likely.length > 0 && !isWhole ? [{ scenarios: likely, pace } as const] : []),
    ...(isWhole ? [] : [{ scenarios: own, pace } as const]),
    ...(equivalent ? [] : [{ scenarios: own, pace: 'patient' } as const]),
  ];
}

/** Words of two capitals at least, and the two operations that have one: `TagResource`, `Sign`. */
function operationsIn(name: string): readonly string[] {
  return name.match(/\b(?:[A-Z][a-z]+){2,}\b|\b(?:Encrypt|Decrypt|Sign|Verify)\b/g) ?? [];
}

/** Puts scenarios to a server of their own: the faithful one, or one with a defect, which is given up after its first kill. */
export async function certify(
  { suite, signal, isWhole }: Bench,
  scenarios: readonly ManifestScenario[],
  pace: Pace,
  mutant?: Mutant,
): Promise<readonly ScenarioResult[]> {
  const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-prove-'));
  const { settleMs, ...windows } = paces[pace];
  const parts = mutant ? mutant.apply(standardParts()) : standardParts();
  const reference = await startReference({ parts, ...windows });
  const killed = new AbortController();
  const name = mutant?.id ?? 'faithful';
  const { target } = readTarget({ target: 'reference' });
  try {
    const report = await run({
      suite,
      target: placeTarget({ ...target, budgets: { ...budgets, settleMs } }, () => reference.url),
      runId: name,
      scenarios,
      lanes,
      seed: name,
      outFolder,
      signal: AbortSignal.any([signal, killed.signal]),
      onResult: (result) => {
        if (mutant && !isWhole && isKill(result)) killed.abort();
      },
    });
    return report.scenarios;
  } finally {
    await reference.close();
    rmSync(outFolder, { recursive: true, force: true });
  }
}

/** A scenario kills by what the server showed once its prerequisites held. */
function isKill({ verdict, cause, step }: ScenarioResult): boolean {
  return verdict === 'failed' && cause === 'difference' && step !== 'before the first step';
}

function killOf({ id, clause, step, durationMs }: ScenarioResult): Kill {
  return { scenario: id, clause, ...(step && { step }), durationMs };
}

function sentenceOf({ id, verdict, cause, reason = '' }: ScenarioResult): string {
  return [`${id}: ${verdict}`, ...(cause ? [`(${cause})`, reason] : [])].join(' ');
}
