import { mkdirSync } from 'node:fs';
import { ledgerFileOf } from '../kms/ledger.ts';
import { nothingKnown, type Opening, openSession } from '../kms/open-session.ts';
import type { OperationSupport, Report, ScenarioResult, Shard } from '../report/report.ts';
import type { Target } from '../target/target.ts';
import type { Diagnose } from './liveness.ts';
import type { ManifestScenario } from './manifest.ts';
import { operationsOf, probe } from './probe.ts';
import { probeCapabilities } from './probe-capabilities.ts';
import { type RunOutcome, reportOf } from './report-of.ts';
import type { CaseResult } from './results.ts';
import { runScenarios } from './run-scenarios.ts';
import type { Suite } from './suite.ts';

export type RunOptions = {
  readonly suite: Suite;
  readonly target: Target;
  readonly runId: string;
  readonly scenarios: readonly ManifestScenario[];
  /** The selection in words, when these are not all scenarios. */
  readonly selection?: string;
  /** Which part of the selection these are. */
  readonly shard?: Shard;
  /** The whole selection, when `scenarios` is a shard of it: every shard probes what the whole depends on. */
  readonly unsharded?: readonly ManifestScenario[];
  readonly lanes: number;
  readonly seed: string;
  /** Ends the run early after this many scenarios that failed. */
  readonly maxFailures?: number;
  /** Receives `messages.ndjson` and the ledger. */
  readonly outFolder: string;
  /** Ends the run early; what was created is still cleaned up. */
  readonly signal?: AbortSignal;
  /** Says what became of the target when it no longer answers. */
  readonly diagnose?: Diagnose;
  readonly onProbed?: (operations: readonly OperationSupport[]) => void;
  readonly onResult?: (result: ScenarioResult, whole: CaseResult) => void;
  /** Called when the last scenario has ended and only the clean-up is left. */
  readonly onCleaning?: () => void;
};

/**
 * Probes the target, runs the scenarios in lanes, schedules every created key for deletion, and puts the report
 * together. A run that breaks off throws, and has cleaned up all the same.
 */
export async function run(options: RunOptions): Promise<Report> {
  const { target, runId, suite, outFolder } = options;
  mkdirSync(outFolder, { recursive: true });
  const startedAt = new Date();
  const opening = openSession({
    target,
    runId,
    suiteVersion: suite.version,
    contract: suite.contract,
    ledgerFile: ledgerFileOf(outFolder, runId),
  });
  try {
    const outcome = await probeAndRun(options, opening);
    options.onCleaning?.();
    const leftBehind = await opening.cleanUp();
    const durationMs = Date.now() - startedAt.getTime();
    return reportOf(options, { ...outcome, leftBehind, startedAt, durationMs });
  } finally {
    await opening.cleanUp();
    opening.close();
  }
}

async function probeAndRun(
  options: RunOptions,
  opening: Opening,
): Promise<Omit<RunOutcome, 'leftBehind' | 'startedAt' | 'durationMs'>> {
  const { suite } = options;
  const unknowing = opening.withSupport(nothingKnown);
  const selected = options.unsharded ?? options.scenarios;
  const isFiltered = selected.length < suite.manifest.scenarios.length;
  const operations = isFiltered ? operationsOf(selected) : undefined;
  // First of all: what the probe is told must be believed only of a target that keeps its keys.
  await opening.witness.place();
  const [probed, capabilities] = await Promise.all([
    probe(unknowing, operations),
    probeCapabilities(unknowing),
  ]);
  options.onProbed?.(probed.operations);
  const ran = await runScenarios(options, opening.withSupport(probed.support));
  return { ...ran, operations: probed.operations, capabilities };
}
