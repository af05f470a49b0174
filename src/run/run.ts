import { once } from 'node:events';
import { createWriteStream, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { runCucumber } from '@cucumber/cucumber/api';
import { openSession } from '../kms/open-session.ts';
import { type Session, type Support, sessionContext } from '../kms/session.ts';
import type { OperationSupport, Report, ScenarioResult } from '../report/report.ts';
import type { Target } from '../target/target.ts';
import { inLanes } from './lanes.ts';
import type { ManifestScenario } from './manifest.ts';
import { probe } from './probe.ts';
import { reportOf } from './report-of.ts';
import { type CaseResult, collectResults } from './results.ts';
import { nowhere, type Suite, suiteFolder } from './suite.ts';

export type RunOptions = {
  readonly suite: Suite;
  readonly target: Target;
  readonly runId: string;
  readonly scenarios: readonly ManifestScenario[];
  /** The selection in words, when these are not all scenarios. */
  readonly selection?: string;
  readonly lanes: number;
  readonly seed: string;
  /** Ends the run early after this many scenarios that failed. */
  readonly maxFailures?: number;
  /** Receives `messages.ndjson` and the ledger. */
  readonly outFolder: string;
  /** Ends the run early; what was created is still cleaned up. */
  readonly signal?: AbortSignal;
  readonly onProbed?: (operations: readonly OperationSupport[]) => void;
  readonly onResult?: (result: ScenarioResult, whole: CaseResult) => void;
  /** Called when the last scenario has ended and only the clean-up is left. */
  readonly onCleaning?: () => void;
};

/** Probes the target, runs the scenarios in lanes, schedules every created key for deletion, and puts the report together. */
export async function run(options: RunOptions): Promise<Report> {
  const { target, runId, suite, outFolder } = options;
  mkdirSync(outFolder, { recursive: true });
  const startedAt = new Date();
  const ledgerFile = join(outFolder, 'ledger.ndjson');
  const opening = openSession({ target, runId, suiteVersion: suite.version, ledgerFile });
  try {
    const probed = await probe(opening.withSupport(nothingKnown));
    options.onProbed?.(probed.operations);
    const results = await runScenarios(options, opening.withSupport(probed.support));
    options.onCleaning?.();
    const leftBehind = await opening.cleaner.finish();
    const durationMs = Date.now() - startedAt.getTime();
    return reportOf(options, { operations: probed.operations, results, leftBehind, startedAt, durationMs });
  } finally {
    opening.close();
  }
}

const nothingKnown: Support = { unsupported: new Set(), broken: new Map(), doRelatedKeysAgree: true };

async function runScenarios(options: RunOptions, session: Session): Promise<readonly CaseResult[]> {
  const { suite, scenarios, lanes, seed, outFolder } = options;
  const ending = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
  const results: CaseResult[] = [];
  const collect = collectResults(scenarios, (result) => {
    results.push(result);
    if (isEnough(results, options.maxFailures)) ending.abort();
    options.onResult?.(result.result, result);
  });
  const { configuration, support } = suite;
  const paths = scenarios.map(({ path }) => path);
  const sources = { ...configuration.sources, paths, order: `random:${seed}` as const };
  const partial = join(outFolder, 'messages.ndjson.partial');
  const stdout = createWriteStream(partial);
  const environment = { cwd: suiteFolder, stdout, stderr: nowhere() };
  await sessionContext.run(session, () =>
    inLanes({ lanes, signal }, () =>
      runCucumber({ ...configuration, sources, support }, environment, collect),
    ),
  );
  stdout.end();
  await once(stdout, 'finish');
  renameSync(partial, join(outFolder, 'messages.ndjson'));
  return results;
}

function isEnough(results: readonly CaseResult[], maxFailures = Number.POSITIVE_INFINITY): boolean {
  return results.filter(({ result }) => result.verdict === 'failed').length >= maxFailures;
}
