import type { ScenarioResult } from '../report/report.ts';
import type { ManifestScenario } from './manifest.ts';
import type { CaseResult } from './results.ts';
import { resultFor } from './results.ts';

/** What became of a target that is gone, in words that complete "The target is gone: …"; `undefined` while it answers. */
export type Diagnose = () => Promise<string | undefined>;

/** A target that was found dead. */
export type Gone = {
  /** Results for all scenarios: what was not put, and what got no answer since, is indeterminate. */
  readonly applyTo: (
    scenarios: readonly ManifestScenario[],
    results: readonly CaseResult[],
  ) => readonly CaseResult[];
};

export type Life = {
  /** Looks after the target when a scenario got no answer. */
  readonly notice: (result: ScenarioResult) => void;
  /** Waits for the last look; says whether the target is gone. */
  readonly end: () => Promise<Gone | undefined>;
};

/** Tells a target that died from one that fails. One look at a time; `onGone` is called once. */
export function watchLife(diagnose: Diagnose | undefined, onGone: () => void): Life {
  let looking: Promise<void> | undefined;
  let gone: Gone | undefined;
  const look = async (result: ScenarioResult) => {
    const what = await diagnose?.();
    looking = undefined;
    if (!what || gone) return;
    gone = goneSince(result, what);
    onGone();
  };
  return {
    notice: (result) => {
      if (result.cause === 'no-answer' && !gone) looking ??= look(result);
    },
    end: async () => {
      await looking;
      return gone;
    },
  };
}

function goneSince(first: ScenarioResult, what: string): Gone {
  const reason = `The target is gone: ${what} First noticed in ${first.id}.`;
  const judged = { verdict: 'indeterminate', cause: 'target-gone', reason } as const;
  return {
    applyTo: (scenarios, results) => {
      const known = results.map((each) =>
        each.result.cause === 'no-answer' ? { ...each, result: { ...each.result, ...judged } } : each,
      );
      const ids = new Set(results.map(({ result }) => result.id));
      const rest = scenarios.filter(({ id }) => !ids.has(id));
      return [
        ...known,
        ...rest.map((scenario) => ({ result: resultFor(scenario, judged), evidence: undefined })),
      ];
    },
  };
}
