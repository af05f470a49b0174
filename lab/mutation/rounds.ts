import type { ScenarioResult } from '../../src/report/model/report.ts';
import type { ManifestScenario } from '../../src/run/manifest/manifest.ts';
import { mayBeHaste, noticeOf, strongest } from './judged.ts';
import { type Bench, certify, type Pace, type Trial } from './trial.ts';

const lanes = 24;

/** So many scenarios whose prerequisites no longer hold say that none will get further. */
const prerequisitesToGiveUp = 6;

/**
 * Puts groups of scenarios to a reference, one group after the other, until a scenario fails by what it is there to
 * show. They run quickly; what may have come of the haste runs again with more time, and only what it comes to
 * then counts.
 */
export async function putInRounds(
  bench: Bench,
  server: Pick<Trial, 'start' | 'parts'>,
  groups: readonly (readonly ManifestScenario[])[],
): Promise<readonly ScenarioResult[]> {
  let sure: readonly ScenarioResult[] = [];
  for (const group of groups) {
    let left = group;
    for (const pace of ['quick', 'calm'] as const) {
      if (left.length === 0 || isEnough(sure)) continue;
      const results = await put(bench, server, { scenarios: left, pace, sure });
      const hasty = isUnanimous(results) ? [] : results.filter((result) => mayBeHaste(result, pace));
      sure = [...sure, ...results.filter((result) => !hasty.includes(result))];
      const again = new Set(hasty.map(({ id }) => id));
      left = group.filter(({ id }) => again.has(id));
    }
  }
  return sure;
}

/** Haste spoils some, never all. */
function isUnanimous(results: readonly ScenarioResult[]): boolean {
  return results.length >= 4 && results.every(({ verdict }) => verdict === 'failed');
}

type Round = {
  readonly scenarios: readonly ManifestScenario[];
  readonly pace: Pace;
  readonly sure: readonly ScenarioResult[];
};

function put(
  bench: Bench,
  server: Pick<Trial, 'start' | 'parts'>,
  { scenarios, pace, sure }: Round,
): Promise<readonly ScenarioResult[]> {
  return certify(bench, {
    ...server,
    scenarios,
    pace,
    lanes,
    isEnough: (results) =>
      isEnough([...sure, ...results.filter((result) => !mayBeHaste(result, pace))]) || isHopeless(results),
  });
}

function isEnough(results: readonly ScenarioResult[]): boolean {
  return strongest(results)?.notice === 'difference' || isHopeless(results);
}

function isHopeless(results: readonly ScenarioResult[]): boolean {
  return results.filter((result) => noticeOf(result) === 'prerequisite').length >= prerequisitesToGiveUp;
}
