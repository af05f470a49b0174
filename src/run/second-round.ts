import type { Fixtures } from '../model/fixtures.ts';
import type { ManifestScenario } from './manifest/manifest.ts';
import type { CaseResult } from './results.ts';

/** Runs what did not pass on a fixture that others had before once more, on keys of its own: that verdict counts. */
export type SecondRound = {
  /** Whether the scenario runs once more; then this result is nobody else's business. */
  readonly takes: (first: CaseResult) => boolean;
  /** Whether the scenario at this place is to run once more. */
  readonly isToRunAgain: (path: string) => boolean;
  /** A result as it goes into the report: where the first round had ended otherwise, it says so. */
  readonly noted: (result: CaseResult) => CaseResult;
};

export function createSecondRound(
  scenarios: readonly ManifestScenario[],
  fixtures: Fixtures | undefined,
): SecondRound {
  const pathById = new Map(scenarios.map(({ id, path }) => [id, path]));
  const firsts = new Map<string, CaseResult>();
  const waiting = new Set<string>();
  return {
    takes: (first) => {
      const { id } = first.result;
      const path = pathById.get(id);
      if (!fixtures || !path || !first.evidence?.fixture || hasPassed(first)) return false;
      fixtures.giveOwn(id);
      firsts.set(id, first);
      waiting.add(path);
      return true;
    },
    isToRunAgain: (path) => waiting.delete(path),
    noted: (second) => {
      const first = firsts.get(second.result.id);
      if (!first || !isOtherwise(first, second)) return second;
      const notes = [...(second.result.notes ?? []), noteOn(first)];
      return { ...second, result: { ...second.result, notes } };
    },
  };
}

/** Nothing differed, not even from what is only inferred. */
function hasPassed({ result, evidence }: CaseResult): boolean {
  return result.verdict === 'passed' && !evidence?.advisories?.length;
}

function isOtherwise(first: CaseResult, second: CaseResult): boolean {
  return first.result.verdict !== second.result.verdict || hasPassed(first) !== hasPassed(second);
}

function noteOn({ result, evidence }: CaseResult): string {
  const { name = '', heldBy = '' } = evidence?.fixture ?? {};
  const why = result.reason ? `: ${result.reason}` : '.';
  return `Ran twice. On ${name}, which ${heldBy} had used before, it was ${result.verdict}${why} The verdict here is from a second run on new keys.`;
}
