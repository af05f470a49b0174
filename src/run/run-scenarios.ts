import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { runCucumber } from '@cucumber/cucumber/api';
import { type Session, sessionContext } from '../kms/session.ts';
import { inLanes, type Lanes } from './lanes.ts';
import { watchLife } from './liveness.ts';
import { type CaseResult, collectResults } from './results.ts';
import type { RunOptions } from './run.ts';
import { nowhere, suiteFolder } from './suite.ts';

/** The results of the scenarios, and why there are fewer than were asked for, if there are. */
export type ScenarioRun = {
  readonly results: readonly CaseResult[];
  readonly endedEarly?: 'interrupted' | 'max-failures' | 'target-gone';
};

/** Runs the scenarios in lanes. When the target dies, the rest is not put: every scenario left is indeterminate. */
export async function runScenarios(options: RunOptions, session: Session): Promise<ScenarioRun> {
  const ending = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
  const life = watchLife(options.diagnose, options.target.budgets, () => ending.abort());
  const results: CaseResult[] = [];
  await inSession(options, session, { signal, ready: life.isSettled }, (result) => {
    results.push(result);
    life.notice(result.result);
    if (isEnough(results, options.maxFailures)) ending.abort();
    options.onResult?.(result.result, result);
  });
  const gone = await life.end();
  if (gone) return { results: gone.applyTo(options.scenarios, results), endedEarly: 'target-gone' };
  if (results.length === options.scenarios.length) return { results };
  return { results, endedEarly: options.signal?.aborted ? 'interrupted' : 'max-failures' };
}

async function inSession(
  { suite, scenarios, lanes, seed, outFolder }: RunOptions,
  session: Session,
  going: Omit<Lanes, 'lanes'>,
  onResult: (result: CaseResult) => void,
): Promise<void> {
  const { configuration, support } = suite;
  const paths = scenarios.map(({ path }) => path);
  const sources = { ...configuration.sources, paths, order: `random:${seed}` as const };
  const partial = join(outFolder, 'messages.ndjson.partial');
  const stdout = createWriteStream(partial);
  // A disk that fills up must not end the process, which still has keys to clean up; it is thrown below.
  stdout.on('error', () => {});
  const environment = { cwd: suiteFolder, stdout, stderr: nowhere() };
  const collect = collectResults(scenarios, onResult);
  await sessionContext.run(session, () =>
    inLanes({ lanes, ...going }, () =>
      runCucumber({ ...configuration, sources, support }, environment, collect),
    ),
  );
  stdout.end();
  await finished(stdout);
  renameSync(partial, join(outFolder, 'messages.ndjson'));
}

function isEnough(results: readonly CaseResult[], maxFailures = Number.POSITIVE_INFINITY): boolean {
  return results.filter(({ result }) => result.verdict === 'failed').length >= maxFailures;
}
