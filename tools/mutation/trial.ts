import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parts } from '../../src/reference/parts.ts';
import type { Reference, ReferenceOptions } from '../../src/reference/server.ts';
import type { ScenarioResult } from '../../src/report/report.ts';
import type { ManifestScenario } from '../../src/run/manifest.ts';
import type { Suite } from '../../src/run/suite.ts';

/** The suite as it stands in a folder, with everything it takes to put it to a reference in this process. */
export type Bench = {
  readonly suite: Suite;
  readonly runScenarios: typeof import('../../src/run/run-scenarios.ts').runScenarios;
  readonly openSession: typeof import('../../src/kms/open-session.ts').openSession;
  readonly readTarget: typeof import('../../src/target/read-target.ts').readTarget;
  readonly placeTarget: typeof import('../../src/target/target.ts').placeTarget;
};

/** Loads the suite below `folder`, a URL that ends in a slash. */
export async function loadBench(folder: string): Promise<Bench> {
  const from = (path: string) => import(`${folder}src/${path}`);
  const { loadSuite } = await from('run/suite.ts');
  const { runScenarios } = await from('run/run-scenarios.ts');
  const { openSession } = await from('kms/open-session.ts');
  const { readTarget } = await from('target/read-target.ts');
  const { placeTarget } = await from('target/target.ts');
  return { suite: await loadSuite(), runScenarios, openSession, readTarget, placeTarget };
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
  readonly start: (options: ReferenceOptions) => Promise<Reference>;
  readonly parts: Parts;
  readonly scenarios: readonly ManifestScenario[];
  readonly pace: Pace;
  readonly lanes: number;
  /** Ends the trial when this says so of the results there are. */
  readonly isEnough?: (results: readonly ScenarioResult[]) => boolean;
};

/** Puts scenarios to a reference of their own, whose end is all the clean-up; every call and every wait has a bound. */
export async function certify(bench: Bench, trial: Trial): Promise<readonly ScenarioResult[]> {
  const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-mutation-'));
  const { settleMs, ...windows } = paces[trial.pace];
  const reference = await trial.start({ parts: trial.parts, ...windows });
  try {
    return await putTo(reference, { ...budgets, settleMs }, outFolder, bench, trial);
  } finally {
    await reference.close();
    rmSync(outFolder, { recursive: true, force: true });
  }
}

async function putTo(
  { url }: Reference,
  waits: typeof budgets & { readonly settleMs: number },
  outFolder: string,
  { suite, openSession, runScenarios, readTarget, placeTarget }: Bench,
  { scenarios, lanes, isEnough }: Trial,
): Promise<readonly ScenarioResult[]> {
  const target = placeTarget({ ...readTarget({ target: 'reference' }).target, budgets: waits }, () => url);
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
