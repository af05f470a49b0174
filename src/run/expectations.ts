/** What became of each Then of a scenario. */
import type { Advisory } from '../case/expectation.ts';
import type { Grade } from '../model/grade.ts';
import type { Verdict } from '../model/verdict.ts';
import type { Expectation } from '../report/model/expectation.ts';
import type { ScenarioResult } from '../report/model/report.ts';

/** A Then of the manifest. */
export type ManifestExpectation = Pick<Expectation, 'step' | 'grade'>;

/** How far a scenario came. */
export type Progress = {
  readonly verdict: Verdict;
  /** Texts of the steps that passed for cucumber. */
  readonly passed: ReadonlySet<string>;
  /** Text of the step that stopped it. */
  readonly stoppedAt: string | undefined;
  readonly advisories: readonly Advisory[];
};

const maxCharacters = 400;

/** Every Then in its order: one that stopped the scenario failed only where the scenario did. */
export function expectationsOf(
  expectations: readonly ManifestExpectation[],
  progress: Progress,
): readonly Expectation[] {
  return expectations.map((expectation) => {
    const advisory = progress.advisories.find(({ step }) => step === expectation.step);
    return bounded({ ...expectation, ...(advisory ?? { outcome: outcomeOf(expectation, progress) }) });
  });
}

/** What each Then of a scenario came to, and the grade of the one that failed. */
export function judgedExpectations(
  { grade, expectations }: { readonly grade: Grade; readonly expectations: readonly ManifestExpectation[] },
  progress: Progress,
): Pick<ScenarioResult, 'expectations' | 'failedGrade'> {
  const failedGrade = failedGradeOf(grade, expectations, progress.stoppedAt);
  return {
    ...(progress.verdict === 'failed' && { failedGrade }),
    expectations: expectationsOf(expectations, progress),
  };
}

/** None of them was judged. */
export function unreached(expectations: readonly ManifestExpectation[]): readonly Expectation[] {
  return expectations.map((expectation) => bounded({ ...expectation, outcome: 'not-reached' }));
}

/** The grade of what failed: of the Then that stopped the scenario, else of the scenario itself. */
export function failedGradeOf(
  ofScenario: Grade,
  expectations: readonly ManifestExpectation[],
  stoppedAt: string | undefined,
): Grade {
  return expectations.find(({ step }) => step === stoppedAt)?.grade ?? ofScenario;
}

function outcomeOf(
  { step }: ManifestExpectation,
  { verdict, passed, stoppedAt }: Progress,
): Expectation['outcome'] {
  if (passed.has(step)) return 'passed';
  if (step !== stoppedAt) return 'not-reached';
  return verdict === 'failed' ? 'failed' : 'undecided';
}

function bounded({ step, expected, actual, ...rest }: Expectation): Expectation {
  return {
    step: inShort(step),
    ...rest,
    ...(expected !== undefined && { expected: inShort(expected) }),
    ...(actual !== undefined && { actual: inShort(actual) }),
  };
}

function inShort(text: string): string {
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters - 1)}…` : text;
}
