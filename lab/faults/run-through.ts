import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/cli/run/embedded-reference.ts';
import { startTarget } from '../../src/cli/run/running-target.ts';
import { readTarget } from '../../src/profile/read-target.ts';
import { exitCodeFor } from '../../src/report/model/conclusion.ts';
import type { Report } from '../../src/report/model/report.ts';
import { run } from '../../src/run/run.ts';
import { loadSuite, type Suite } from '../../src/run/suite.ts';
import { sweep } from '../../src/run/sweep.ts';
import { keysAlive } from '../../test/cli/targets.ts';
import { type FaultProxy, type Plan, startFaultProxy, type Where } from './fault-proxy.ts';

/** What came of a run through a proxy. */
export type Passed = {
  readonly report: Report;
  readonly exitCode: number;
  readonly ms: number;
  readonly suffered: number;
  /** Keys alive after the run's own clean-up, and after a sweep. */
  readonly aliveAfter: { readonly run: readonly string[]; readonly sweep: readonly string[] };
};

export type Through = {
  readonly plan: Plan;
  readonly seed: number;
  readonly requestMs?: number;
  /** Tag expressions are not read here: a part of the scenarios by their clause. */
  readonly clauses?: RegExp;
  readonly suite?: Suite;
  /** Where the target is, given where it was at first; there all the time unless said. */
  readonly where?: (firstUrl: string) => Where;
};

/** Runs the suite against the reference behind a proxy that is armed once the target was seen to answer. */
export async function runThrough({
  plan,
  seed,
  requestMs = 1_000,
  clauses = /./,
  suite,
  where = (url) => () => url,
}: Through): Promise<Passed> {
  const embedded = await startEmbedded({});
  const proxy = await startFaultProxy({ targetUrl: embedded.url, requestMs, seed });
  const outFolder = mkdtempSync(join(tmpdir(), 'kms-conformance-faults-'));
  const loaded = suite ?? (await loadSuite());
  const scenarios = loaded.manifest.scenarios.filter(({ clause }) => clauses.test(clause));
  try {
    const { target, diagnose } = await startTarget(planFor(proxy, requestMs), outFolder, loaded.version);
    const there = where(embedded.url);
    proxy.arm(plan, there);
    const started = performance.now();
    const report = await run({
      suite: loaded,
      target,
      diagnose,
      runId: `faults-${seed}`,
      scenarios,
      lanes: 32,
      seed: String(seed),
      outFolder,
    });
    const ms = performance.now() - started;
    proxy.arm(() => undefined, there);
    const last = there(Number.POSITIVE_INFINITY, '') ?? embedded.url;
    const afterRun = await keysAlive(last);
    await sweep(target, outFolder, { olderThanMs: 0 });
    const aliveAfter = { run: afterRun, sweep: await keysAlive(last) };
    return { report, exitCode: exitCodeFor(report), ms, suffered: proxy.suffered(), aliveAfter };
  } finally {
    await proxy.stop();
    await embedded.stop();
    rmSync(outFolder, { recursive: true, force: true });
  }
}

function planFor(proxy: FaultProxy, requestMs: number): ReturnType<typeof readTarget> {
  const plan = readTarget({ target: 'reference', endpoints: [proxy.url] });
  if (plan.start !== 'none') throw new Error('Expected a target that runs already.');
  return { ...plan, target: { ...plan.target, budgets: { ...plan.target.budgets, requestMs } } };
}

/** How many scenarios came to each verdict. */
export function tally({ scenarios }: Report): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { verdict, cause } of scenarios) {
    const name = [verdict, cause].filter(Boolean).join(' ');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
