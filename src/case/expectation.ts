import { type Grade, grades } from '../model/grade.ts';
/** What a Then says about how its expectation is known, and what becomes of an advisory one that does not hold. */
import { Stop } from '../model/stop.ts';

const words =
  ', as (?:inferred|recorded (?:on \\d{4}-\\d\\d-\\d\\d|in \\d{4}|between [\\d-]+ and [\\d-]+|without a date))';

/** How a sentence may end: `, as recorded on 2026-09-12`, `in 2024`, `between 2023 and 2025`, `without a date`; `, as inferred`; or not at all. */
export const asKnown = new RegExp(`(?:${words})?`);

const ending = new RegExp(`${words}$`);

/** The grade of a Then: as it ends, else that of its scenario. */
export function gradeOf(sentence: string, ofScenario: Grade): Grade {
  const [known] = ending.exec(sentence) ?? [];
  if (known === undefined) return ofScenario;
  return known.includes('recorded') ? 'recorded' : 'inferred';
}

/** The sentence without how it is known: what it expects. */
export function expectedBy(sentence: string): string {
  return sentence.replace(ending, '');
}

/** The grade among the tags of a scenario; `undefined` where there is none. */
export function gradeAmong(tags: readonly { readonly name: string }[]): Grade | undefined {
  return grades.find((grade) => tags.some(({ name }) => name === `@${grade}`));
}

/** An inferred Then of a scenario with stronger ones that did not hold, or could not be judged. */
export type Advisory = {
  readonly step: string;
  readonly outcome: 'failed' | 'undecided';
  readonly expected?: string;
  readonly actual?: string;
  readonly defect?: string;
};

/** The step that is under way, as a scenario has it. */
export type StepUnderWay = { readonly text: string; readonly type: string; readonly ofScenario: Grade };

/**
 * Whether what stopped a step must not stop its scenario: an inferred Then beside stronger ones. A fault of the suite
 * always stops it, and a scenario that is inferred as a whole stops at its first difference.
 */
export function isAdvisory(step: StepUnderWay | undefined, error: unknown): error is Stop {
  if (step?.type !== 'Outcome' || step.ofScenario === 'inferred') return false;
  return error instanceof Stop && gradeOf(step.text, step.ofScenario) === 'inferred';
}

/** What is kept of it for the report. `isBelieved` is false where the target may have lost its keys, or not settled. */
export function advisoryOf(step: string, { why }: Stop, isBelieved: boolean): Advisory {
  if (why.cause !== 'difference' || !isBelieved) return { step, outcome: 'undecided' };
  const { expected, actual, defect } = why;
  return { step, outcome: 'failed', expected, actual, ...(defect && { defect }) };
}
