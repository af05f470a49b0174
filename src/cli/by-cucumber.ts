/**
 * Loaded by `npx cucumber-js` with the steps: runs the scenarios that it was asked for one after the other against the
 * endpoint in AWS_ENDPOINT_URL_KMS, or else the embedded reference, and cleans up. Cucumber says what it says; what it
 * cannot know, verdicts that are neither passed nor failed and the exit code 2, is added here.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readTarget, withOrigin } from '../profile/read-target.ts';
import type { TargetPlan } from '../profile/target.ts';
import { UsageError } from '../profile/usage-error.ts';
import { exitCodeFor } from '../report/model/conclusion.ts';
import type { ScenarioResult } from '../report/model/report.ts';
import { visible } from '../report/model/visible.ts';
import { runSelected, type Selected, whenCucumberRuns } from '../run/by-cucumber.ts';
import { suiteVersion } from '../run/suite.ts';
import { exitCodeOf } from './exit-code-of.ts';
import { onInterrupt } from './interrupt.ts';
import { reportFolder } from './report-folder.ts';
import { startTarget } from './run/running-target.ts';

whenCucumberRuns(async (selected) => {
  const exitCode = await certifySelected(selected).catch(exitCodeOf);
  // Cucumber sets 0 or 1 when it has ended.
  process.once('exit', (code) => {
    process.exitCode = Math.max(exitCode, code);
  });
});

async function certifySelected(selected: Selected): Promise<number> {
  if (selected.scenarios.length === 0) throw nothingSelected();
  const plan = readTarget({});
  const outFolder = reportFolder(undefined, plan.target.name);
  mkdirSync(outFolder, { recursive: true });
  try {
    return await runOn(plan, outFolder, selected);
  } finally {
    removeEmpty(outFolder);
  }
}

async function runOn(plan: TargetPlan, outFolder: string, selected: Selected): Promise<number> {
  const version = suiteVersion();
  const { target, stop } = await startTarget(plan, outFolder, version).catch((error: unknown) => {
    throw withOrigin(error, plan.endpointFrom);
  });
  const where = [...new Set(Object.values(target.endpoints))].join(', ');
  const from = [plan.endpointFrom?.variable, plan.homeRegionFrom].filter(
    (variable) => variable !== undefined,
  );
  say(`Against ${target.name} at ${where}${from.length > 0 ? ` (${from.join(', ')})` : ''}`);
  const interrupt = onInterrupt(say);
  try {
    const { results, leftBehind } = await runSelected(selected, {
      target,
      runId: randomBytes(4).toString('hex'),
      suiteVersion: version,
      outFolder,
      signal: interrupt.signal,
    });
    for (const line of [...results.filter(isUnseen).map(sentenceOf), ...leftBehind]) say(line);
    return exitCodeFor({ scenarios: results, run: { isComplete: !interrupt.signal.aborted } });
  } finally {
    interrupt.done();
    await stop();
  }
}

function nothingSelected(): UsageError {
  return new UsageError(
    'Expected a scenario, got none. Name a feature file, with the line of a scenario or of a row of its examples: npx cucumber-js features/protocol/wire.feature:12',
  );
}

/** Cucumber shows a failure with its reason, and all else that stopped a scenario as skipped. */
function isUnseen({ verdict }: ScenarioResult): boolean {
  return verdict !== 'passed' && verdict !== 'failed';
}

function sentenceOf({ id, verdict, reason = '' }: ScenarioResult): string {
  return `${id} is ${verdict}: ${reason}`;
}

/** A ledger in there names keys that are still alive. */
function removeEmpty(folder: string): void {
  for (const each of [folder, dirname(folder)])
    try {
      rmdirSync(each);
    } catch {
      return;
    }
}

/** Standard output belongs to cucumber's formatters. */
function say(text: string): void {
  process.stderr.write(`${text.trim().split('\n').map(visible).join('\n')}\n`);
}
