import { mkdirSync } from 'node:fs';
import { nothingKnown, type Opening, openSession } from '../case/open-session.ts';
import { journalFileOf } from '../ledger/journal.ts';
import { ledgerFileOf } from '../ledger/ledger.ts';
import type { Report } from '../report/model/report.ts';
import { operationsOf, probe } from './probe/probe.ts';
import { probeCapabilities } from './probe/probe-capabilities.ts';
import { type RunOutcome, reportOf } from './report-of.ts';
import { requireAccepted } from './require-accepted.ts';
import type { RunOptions } from './run-options.ts';
import { runScenarios } from './run-scenarios.ts';

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
    ...(options.client && { client: options.client }),
    ...(options.onExchange && { onExchange: options.onExchange }),
    ...(target.isGuarded && { journalFile: journalFileOf(outFolder, runId) }),
    ...(options.rereadIdentities && { rereadIdentities: options.rereadIdentities }),
    ...(options.mostKeys !== undefined && { mostKeys: options.mostKeys }),
  });
  try {
    const outcome = await probeAndRun(options, opening);
    options.onCleaning?.();
    const leftBehind = await opening.cleanUp();
    const durationMs = Date.now() - startedAt.getTime();
    return reportOf(options, { ...outcome, actCounts: opening.actCounts, leftBehind, startedAt, durationMs });
  } finally {
    await opening.cleanUp();
    opening.close();
  }
}

async function probeAndRun(
  options: RunOptions,
  opening: Opening,
): Promise<Omit<RunOutcome, 'actCounts' | 'leftBehind' | 'startedAt' | 'durationMs'>> {
  const { suite } = options;
  const unknowing = opening.withSupport(nothingKnown);
  const selected = options.unsharded ?? options.scenarios;
  const isFiltered = selected.length < suite.manifest.scenarios.length;
  const operations = options.probing ?? (isFiltered ? operationsOf(selected) : undefined);
  await requireAccepted(unknowing);
  if (options.isProbed) return runProbed(options, opening);
  // First of all: what the probe is told must be believed only of a target that keeps its keys.
  await opening.witness.place();
  const [probed, capabilities] = await Promise.all([
    probe(unknowing, operations),
    probeCapabilities(unknowing),
  ]);
  options.onProbed?.(probed.operations);
  const perSecond = opening.perSecond();
  if (perSecond) options.onSlow?.(perSecond);
  const ran = await runScenarios(options, opening.withSupport(probed.support));
  return { ...ran, operations: probed.operations, capabilities };
}

/** Nothing is created to learn what is known: that all operations exist, and that reads may lag. */
async function runProbed(
  options: RunOptions,
  opening: Opening,
): Promise<Omit<RunOutcome, 'leftBehind' | 'startedAt' | 'durationMs'>> {
  options.onProbed?.([]);
  const ran = await runScenarios(options, opening.withSupport({ ...nothingKnown, doReadsLag: true }));
  return { ...ran, operations: [], capabilities: options.target.capabilities };
}
