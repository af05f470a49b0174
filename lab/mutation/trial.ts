import { join } from 'node:path';
import type { Parts } from '../../src/reference/parts.ts';
import type { startReference } from '../../src/reference/server.ts';
import type { ScenarioResult } from '../../src/report/model/report.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import type { Suite } from '../../src/run/suite.ts';
import { type OnReference, onReference } from '../harness/changed-reference.ts';

/** The suite as it stands in a folder, with everything it takes to run it against a reference in this process. */
export type Bench = {
  readonly suite: Suite;
  readonly runScenarios: typeof import('../../src/run/run-scenarios.ts').runScenarios;
  readonly openSession: typeof import('../../src/case/open-session.ts').openSession;
};

/** Loads the suite below `folder`, a URL that ends in a slash. */
export async function loadBench(folder: string): Promise<Bench> {
  const from = (path: string) => import(`${folder}src/${path}`);
  const { loadSuite } = await from('run/suite.ts');
  const { runScenarios } = await from('run/run-scenarios.ts');
  const { openSession } = await from('case/open-session.ts');
  return { suite: await loadSuite(), runScenarios, openSession };
}

/** How long transient states last, and how long the scenarios wait. */
export const paces = {
  quick: { creatingMs: 30, updatingMs: 150, settleMs: 2000 },
  calm: { creatingMs: 1500, updatingMs: 1500, settleMs: 6000 },
};
export type Pace = keyof typeof paces;

const budgets = { pollMs: 60, requestMs: 20_000, confirmations: 1 };

/** Nothing is probed: a scenario whose operation does not work finds that out itself. */
const unprobed = {
  unsupported: new Set<string>(),
  broken: new Map(),
  doRelatedKeysAgree: true,
  doReadsLag: false,
};

export type Trial = {
  readonly start: typeof startReference;
  readonly parts: Parts;
  readonly scenarios: readonly ManifestScenario[];
  readonly pace: Pace;
  readonly lanes: number;
  /** Ends the trial when this says so of the results there are. */
  readonly isEnough?: (results: readonly ScenarioResult[]) => boolean;
};

/** Runs scenarios against a reference of their own, whose end is all the clean-up; every call and every wait has a bound. */
export function certify(bench: Bench, trial: Trial): Promise<readonly ScenarioResult[]> {
  const { settleMs, ...windows } = paces[trial.pace];
  const { start, parts } = trial;
  const changed = { start, parts, ...windows, budgets: { ...budgets, settleMs } };
  return onReference(changed, (on) => putTo(on, bench, trial));
}

async function putTo(
  { target, outFolder }: OnReference,
  { suite, openSession, runScenarios }: Bench,
  { scenarios, lanes, isEnough }: Trial,
): Promise<readonly ScenarioResult[]> {
  const run = { suite, target, runId: 'mutation', scenarios, lanes, seed: 'mutation', outFolder };
  const ledgerFile = join(outFolder, 'ledger.ndjson');
  const opening = openSession({ ...run, suiteVersion: suite.version, contract: suite.contract, ledgerFile });
  const enough = new AbortController();
  const results: ScenarioResult[] = [];
  const onResult = (result: ScenarioResult) => {
    results.push(result);
    if (isEnough?.(results)) enough.abort();
  };
  try {
    const session = { ...opening.withSupport(unprobed), handOver: () => undefined };
    await runScenarios({ ...run, signal: enough.signal, onResult }, session);
    return results;
  } finally {
    opening.close();
  }
}
