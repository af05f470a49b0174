import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { attribute } from './attribution.ts';
import { allowFreshLoads, loadReference } from './fresh-reference.ts';
import { noticeOf, strongest } from './judged.ts';
import { putInRounds } from './rounds.ts';
import { type Learnt, scenariosFor } from './selection.ts';
import {
  type DryRunResult,
  instrumentation,
  type MutantRunOptions,
  type MutantRunResult,
  type TestRunner,
} from './stryker.ts';
import { type Bench, certify, loadBench } from './trial.ts';

/** Read by Stryker: the suite as its test runner. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'suite', factory: createSuiteRunner }];

/** Written by the dry run into its sandbox, read by all workers. */
const learntFile = 'learnt-by-dry-run.json';
const dryRunLanes = 16;

/** The suite in this process, run against the instrumented reference of the folder that this process works in. */
export function createSuiteRunner(): TestRunner {
  let bench: Bench;
  let loads = 0;
  let untouched: Promise<Loaded> | undefined;
  const folder = () => `${pathToFileURL(process.cwd())}/`;
  const load = () => loadReference(folder(), String(++loads));
  const loadFor = ({ mutantActivation }: MutantRunOptions) => {
    if (mutantActivation === 'static') return load();
    untouched ??= load();
    return untouched;
  };
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      process.setMaxListeners(0);
      allowFreshLoads();
      bench = await loadBench(folder());
    },
    dryRun: async () => dryRun(bench, await load()),
    mutantRun: (options) => mutantRun(bench, loadFor, options),
  };
}

type Loaded = Awaited<ReturnType<typeof loadReference>>;

/** The faithful reference: no scenario may fail, and each says what it covers, even when it missed its moment. */
async function dryRun(bench: Bench, { startReference, standardParts }: Loaded): Promise<DryRunResult> {
  const { scenarios } = bench.suite.manifest;
  const { attributed, callers, coverage } = attribute(scenarios.map(({ id }) => id));
  const parts = attributed(standardParts());
  const server = { start: startReference, parts };
  const results = await certify(bench, { ...server, scenarios, pace: 'calm', lanes: dryRunLanes });
  const mutantCoverage = coverage();
  const learnt: Learnt = { callers: callers(), perTest: mutantCoverage.perTest };
  writeFileSync(learntFile, JSON.stringify(learnt));
  const tests = results.map(({ id, name, durationMs, verdict, reason = verdict }) => ({
    id,
    name,
    timeSpentMs: durationMs / dryRunLanes,
    ...(noticeOf({ verdict }) ? { status: 1 as const, failureMessage: reason } : { status: 0 as const }),
  }));
  return { status: 'complete', tests, mutantCoverage };
}

/** One mutant, active in a reference that was loaded for it if it takes effect while modules load. */
async function mutantRun(
  bench: Bench,
  loadFor: (options: MutantRunOptions) => Promise<Loaded>,
  options: MutantRunOptions,
): Promise<MutantRunResult> {
  const instrumented = instrumentation();
  const { activeMutant, hitLimit, mutantActivation } = options;
  const learnt = JSON.parse(readFileSync(learntFile, 'utf8')) as Learnt;
  const groups = scenariosFor(bench.suite.manifest.scenarios, options, learnt, atMost());
  if (mutantActivation === 'static') instrumented.activeMutant = activeMutant.id;
  try {
    const { startReference, standardParts } = await loadFor(options);
    instrumented.activeMutant = activeMutant.id;
    instrumented.hitLimit = hitLimit;
    instrumented.hitCount = hitLimit === undefined ? undefined : 0;
    const results = await putInRounds(bench, { start: startReference, parts: standardParts() }, groups);
    return loopOf(instrumented.hitCount, hitLimit) ?? resultOf(results);
  } catch (error) {
    return { status: 'error', errorMessage: error instanceof Error ? error.message : String(error) };
  } finally {
    instrumented.activeMutant = undefined;
    instrumented.hitCount = undefined;
  }
}

/** Set by `npm run mutate -- --at-most N`. */
function atMost(): number | undefined {
  const given = process.env.MUTATE_AT_MOST;
  return given ? Number(given) : undefined;
}

function loopOf(hits = 0, limit = Number.POSITIVE_INFINITY): MutantRunResult | undefined {
  return hits > limit ? { status: 'timeout', reason: `passed more than ${limit} times` } : undefined;
}

function resultOf(results: Awaited<ReturnType<typeof putInRounds>>): MutantRunResult {
  const found = strongest(results);
  if (!found) return { status: 'survived', nrOfTests: results.length };
  const [first] = found.results;
  return {
    status: 'killed',
    killedBy: found.results.map(({ id }) => id),
    failureMessage: `${found.notice}: ${first?.verdict} ${first?.reason ?? ''}`,
    nrOfTests: results.length,
  };
}
