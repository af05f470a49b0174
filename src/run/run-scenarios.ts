import { createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { runCucumber } from '@cucumber/cucumber/api';
import { type Session, sessionContext } from '../door/session.ts';
import { createFixtures } from '../keys/fixtures.ts';
import type { Fixtures } from '../model/fixtures.ts';
import { leasedBy } from '../model/leased-name.ts';
import type { Report } from '../report/model/report.ts';
import { inLanes, type Lanes, type Turns } from './lanes.ts';
import { watchLife } from './liveness.ts';
import { requireDefinedSteps } from './manifest/defined-steps.ts';
import { type CaseResult, collectResults, undecidedRest } from './results.ts';
import type { RunOptions } from './run-options.ts';
import { createSecondRound } from './second-round.ts';
import { nowhere, suiteFolder } from './suite.ts';

/** The results of the scenarios, and why there are fewer than were asked for, if there are. */
export type ScenarioRun = {
  readonly results: readonly CaseResult[];
  readonly endedEarly?: Report['run']['endedEarly'];
};

/** Runs the scenarios in lanes. When the target dies, the rest does not run: every scenario left is indeterminate. */
export async function runScenarios(options: RunOptions, session: Session): Promise<ScenarioRun> {
  const ending = new AbortController();
  const enough = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, ending.signal]) : ending.signal;
  const life = watchLife(options.diagnose, options.target.budgets, () => ending.abort());
  session.identification.whenLost(() => ending.abort());
  const results: CaseResult[] = [];
  const fixtures = options.fixtures === 'shared' ? createFixtures(options.target.budgets.copies) : undefined;
  const { takes, isToRunAgain, noted } = createSecondRound(options.scenarios, fixtures);
  const { sets } = options;
  const turns = turnsOf(fixtures, sets);
  await inSession(
    options,
    { ...session, ...(fixtures && { fixtures }), isCutShort: () => enough.signal.aborted },
    { signal, ready: life.isSettled, atMost: session.roomForScenarios, isToRunAgain, ...turns },
    (ended) => {
      // What was under way when the run had enough failures was cut short: it counts as not run.
      if (enough.signal.aborted && ended.result.verdict === 'indeterminate') return;
      life.notice(ended.result);
      if (takes(ended)) return;
      const result = noted(ended);
      results.push(result);
      if (isEnough(results, options.maxFailures)) for (const each of [enough, ending]) each.abort();
      options.onResult?.(result.result, result);
    },
  );
  await fixtures?.finish();
  const gone = await life.end();
  const lost = session.identification.lost()?.why;
  if (lost?.cause === 'credentials' || lost?.cause === 'clock')
    return {
      results: [...results, ...undecidedRest(options.scenarios, results, lost)],
      endedEarly: lost.cause,
    };
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
  const check = requireDefinedSteps();
  const collect = collectResults(scenarios, onResult);
  await sessionContext.run(session, () =>
    inLanes({ lanes, ...going }, () =>
      runCucumber({ ...configuration, sources, support }, environment, (envelope) => {
        check(envelope);
        collect(envelope);
      }),
    ),
  );
  stdout.end();
  await finished(stdout);
  renameSync(partial, join(outFolder, 'messages.ndjson'));
}

/** So many scenarios should have one set of keys after another, where as many want keys of one name. */
const scenariosPerSet = 12;
const fewestSets = 2;

function turnsOf(
  fixtures: Fixtures | undefined,
  planned: RunOptions['sets'],
): Pick<Lanes, 'turns' | 'isThrifty'> {
  if (!fixtures) return { turns: listsFirst };
  return { turns: byFixture(fixtures, planned), ...(planned && { isThrifty: true }) };
}

/** A list of all keys grows with the run, and a target may show its beginning alone: such a scenario must not depend on its turn. */
const listsFirst: Turns = (all) => {
  const isAboutAllKeys = ({ text }: { readonly text: string }) =>
    /^all keys in the .* are listed$/.test(text);
  const early = new Set(all.filter(({ steps }) => steps.some(isAboutAllKeys)));
  return (pickle) => (early.has(pickle) ? Number.NEGATIVE_INFINITY : 0);
};

/** What lists all keys comes before everything else, then the scenario whose keys are free, and last the one that would have to make more sets than are worth while. */
function byFixture(fixtures: Fixtures, planned?: RunOptions['sets']): Turns {
  return (all) => {
    const early = listsFirst(all);
    const names = new Map(all.map((pickle) => [pickle, leasedBy(pickle)]));
    const counts = new Map<string | undefined, number>();
    for (const name of names.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
    return (pickle) => {
      if (early(pickle) < 0) return early(pickle);
      const name = names.get(pickle);
      if (name === undefined) return 1;
      const sets = Math.max(fewestSets, Math.ceil((counts.get(name) ?? 0) / scenariosPerSet));
      return fixtures.turnOf(name, planned ? (planned.get(name) ?? Number.POSITIVE_INFINITY) : sets);
    };
  };
}

function isEnough(results: readonly CaseResult[], maxFailures?: number): boolean {
  if (maxFailures === undefined) return false;
  return results.filter(({ result }) => result.verdict === 'failed').length >= maxFailures;
}
