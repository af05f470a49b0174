import { poll } from '../door/poll.ts';
import type { Budgets } from '../profile/target.ts';
import type { ScenarioResult } from '../report/model/report.ts';
import type { ManifestScenario } from './manifest/manifest.ts';
import { type CaseResult, undecidedRest } from './results.ts';

/** What became of a target that does not answer. */
export type Diagnosis = {
  /** Completes "The target is gone: …". */
  readonly words: string;
  /** Whether it will never answer again, because it has ended. */
  readonly isFinal: boolean;
};

/** Looks once; `undefined` while the target answers. */
export type Diagnose = () => Promise<Diagnosis | undefined>;

/** A target that was found dead. */
export type Gone = {
  /** Results for all scenarios: what did not run, and what got no response since, is indeterminate. */
  readonly applyTo: (
    scenarios: readonly ManifestScenario[],
    results: readonly CaseResult[],
  ) => readonly CaseResult[];
};

export type Life = {
  /** Looks after the target when a scenario got no answer. */
  readonly notice: (result: ScenarioResult) => void;
  /** Resolves when no look is under way: no scenario should run against a target that may be gone. */
  readonly isSettled: () => Promise<void>;
  /** Waits for the last look; says whether the target is gone. */
  readonly end: () => Promise<Gone | undefined>;
};

/**
 * Tells a target that died from one that fails, and from one that is back within the settle budget. One look at a time;
 * `onGone` is called once.
 */
export function watchLife(
  diagnose: Diagnose | undefined,
  budgets: Pick<Budgets, 'settleMs' | 'pollMs'>,
  onGone: () => void,
): Life {
  let looking: Promise<void> | undefined;
  let gone: Gone | undefined;
  const look = async (result: ScenarioResult) => {
    const what = diagnose && (await lastingly(diagnose, budgets));
    looking = undefined;
    if (!what || gone) return;
    gone = goneSince(result, what);
    onGone();
  };
  return {
    notice: (result) => {
      if (result.cause === 'no-answer' && !gone) looking ??= look(result);
    },
    isSettled: async () => looking,
    end: async () => {
      await looking;
      return gone;
    },
  };
}

/** What became of the target, once it has been gone for the whole settle budget or ended for good. */
async function lastingly(
  diagnose: Diagnose,
  { settleMs, pollMs }: Pick<Budgets, 'settleMs' | 'pollMs'>,
): Promise<string | undefined> {
  const isKnown = (found: Diagnosis | undefined) => found === undefined || found.isFinal;
  const everyMs = Math.max(pollMs, settleMs / looks);
  const { last } = await poll(diagnose, isKnown, { withinMs: settleMs, everyMs, confirmations: 1 });
  return last?.words;
}

const looks = 20;

function goneSince(first: ScenarioResult, what: string): Gone {
  const reason = `The target is gone: ${what} First noticed in ${first.id}.`;
  const judged = { verdict: 'indeterminate', cause: 'target-gone', reason } as const;
  return {
    applyTo: (scenarios, results) => {
      const known = results.map((each) =>
        each.result.cause === 'no-answer' ? { ...each, result: { ...each.result, ...judged } } : each,
      );
      return [...known, ...undecidedRest(scenarios, results, judged)];
    },
  };
}
