import { openClient } from '../../src/client/open-client.ts';
import type { ClientName } from '../../src/model/exchange.ts';
import { standardParts } from '../../src/reference/standard-parts.ts';
import type { Expectation } from '../../src/report/model/expectation.ts';
import type { ScenarioResult } from '../../src/report/model/report.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { run } from '../../src/run/run.ts';
import type { Suite } from '../../src/run/suite.ts';
import { operationsNamedIn } from '../../src/spec/operation-table.ts';
import { onReference } from '../harness/changed-reference.ts';
import type { Mutant } from '../mutants/mutant.ts';
import type { Kill, Trial } from './kill-matrix.ts';

/** What all trials of one thread have in common. */
export type Bench = {
  readonly suite: Suite;
  /** Runs every scenario against every mutant. */
  readonly isWhole: boolean;
  readonly signal: AbortSignal;
};

/**
 * How long transient states last, and how long the scenarios wait: `quick` for clauses that have nothing to do with
 * them, `long` for those that do, `patient` when a machine was too busy to look in time. The faithful server is tried
 * to all scenarios at the pace `long`, under the same load.
 */
const paces = {
  quick: { creatingMs: 60, updatingMs: 150, settleMs: 3000 },
  long: { creatingMs: 800, updatingMs: 800, settleMs: 4000 },
  patient: { creatingMs: 3000, updatingMs: 3000, settleMs: 12_000 },
};
export type Pace = keyof typeof paces;

/** A mutant that never leaves a state is caught after half the wait: AWS's own ten minutes on a clock that runs faster. */
const transientShare = 0.5;

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
  const others = results.filter((result) => result.clause === clause && !isKill(result));
  const uncounted = others.filter(({ verdict }) => verdict === 'failed').length;
  return {
    mutant: id,
    clause,
    defect,
    ...(equivalent && { equivalent }),
    kills: results.filter(isKill).map(killOf),
    ...(uncounted > 0 && { uncounted }),
    others: others.map(sentenceOf),
    durationMs: performance.now() - startedMs,
  };
}

type Round = { readonly scenarios: readonly ManifestScenario[]; readonly pace: Pace };

/** Each round runs only when the one before has not killed the mutant. */
function roundsFor({ suite, isWhole }: Bench, { clause, defect, equivalent }: Mutant): readonly Round[] {
  const { scenarios } = suite.manifest;
  const own = scenarios.filter((scenario) => scenario.clause === clause);
  const named = operationsNamedIn(defect);
  const likely = own.filter(({ operations }) => operations.some((operation) => named.includes(operation)));
  const pace = transientClauses.test(clause) ? 'long' : 'quick';
  return [
    ...(isWhole ? [{ scenarios, pace: 'long' } as const] : []),
    ...(likely.length > 0 && !isWhole ? [{ scenarios: likely, pace } as const] : []),
    ...(isWhole ? [] : [{ scenarios: own, pace } as const]),
    ...(equivalent ? [] : [{ scenarios: own, pace: 'patient' } as const]),
  ];
}

/** Runs scenarios against a server of their own: the faithful one, or one with a defect, which is given up after its first kill. */
export async function certify(
  { suite, signal, isWhole }: Bench,
  scenarios: readonly ManifestScenario[],
  pace: Pace,
  mutant?: Mutant,
): Promise<readonly ScenarioResult[]> {
  const { settleMs, ...windows } = paces[pace];
  const parts = mutant ? mutant.apply(standardParts()) : standardParts();
  const patience = { ...budgets, settleMs, transientMs: settleMs * transientShare };
  const killed = new AbortController();
  const name = mutant?.id ?? 'faithful';
  const named = scenarios.find(({ client }) => client)?.client as ClientName | undefined;
  const client = named && (await openClient(named));
  const report = await onReference({ parts, ...windows, budgets: patience }, ({ target, outFolder }) =>
    run({
      ...(client && { client }),
      suite,
      target,
      runId: name,
      scenarios,
      lanes,
      // Each cell of a table is to fail by itself, and not because the happy path was seen to be broken.
      ...(mutant?.mustFail && { probing: [] }),
      seed: name,
      outFolder,
      signal: AbortSignal.any([signal, killed.signal]),
      onResult: (result) => {
        if (mutant && !mutant.mustFail && !isWhole && isKill(result)) killed.abort();
      },
    }),
  ).finally(() => client?.close());
  return report.scenarios;
}

/** An advisory expectation fails no scenario, and notices a defect all the same. */
function isNoticed({ outcome }: Expectation): boolean {
  return outcome === 'failed';
}

/** A scenario kills by what the server showed once its prerequisites held. */
export function isKill({ verdict, cause, step, expectations }: ScenarioResult): boolean {
  if (verdict === 'passed') return expectations.some(isNoticed);
  return verdict === 'failed' && cause === 'difference' && step !== 'before the first step';
}

export function killOf({ id, clause, step: stoppedAt, expectations, durationMs }: ScenarioResult): Kill {
  const step = stoppedAt ?? expectations.find(isNoticed)?.step;
  return { scenario: id, clause, ...(step && { step }), durationMs };
}

export function sentenceOf({ id, verdict, cause, reason = '' }: ScenarioResult): string {
  return [`${id}: ${verdict}`, ...(cause ? [`(${cause})`, reason] : [])].join(' ');
}
