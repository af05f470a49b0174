import { isGating, isLargelyUndecided } from '../model/conclusion.ts';
import { undecidedInWords } from '../model/last-line.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { classOf } from './classify.ts';
import type { Change, Comparison, Side } from './comparison.ts';
import { moversBetween } from './movers.ts';
import { slowerToSettle } from './settling.ts';

/** Compares scenario by scenario; whether the two may be compared at all is for `whyNotComparable` to say. */
export function compareReports(earlier: Report, later: Report): Comparison {
  const [before, after] = [byId(earlier), byId(later)];
  const slower = slowerToSettle(earlier, later);
  const moversOf = moversBetween(earlier, later);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changes = ids.map((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    const own = classOf(one, other, slower.has(id));
    return changeOf(id, one, other, { class: own, movers: moversOf(own, one, other) });
  });
  return {
    earlier: sideOf(earlier),
    later: sideOf(later),
    changes,
    undecided: undecidedInWords(later),
    isLargelyUndecided: isLargelyUndecided(later),
  };
}

function changeOf(
  id: string,
  before: ScenarioResult | undefined,
  after: ScenarioResult | undefined,
  judged: Pick<Change, 'class' | 'movers'>,
): Change {
  const scenario = (after ?? before) as ScenarioResult;
  const isAdvisory = !isGating(scenario);
  return { id, ...judged, ...(before && { before }), ...(after && { after }), isAdvisory };
}

function byId({ scenarios }: Report): ReadonlyMap<string, ScenarioResult> {
  return new Map(scenarios.map((scenario) => [scenario.id, scenario]));
}

function sideOf({ target, suite, run }: Report): Side {
  return {
    target: target.name,
    version: target.version ?? 'unknown version',
    suiteVersion: suite.version,
    sdkVersion: suite.sdkVersion,
    startedAt: run.startedAt,
  };
}
