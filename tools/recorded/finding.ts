/** What recorded facts say of one scenario. Everything here is computed from the facts and the scenario's text. */

import type { Grade } from '../../src/model/grade.ts';
import type { RecordedFinding, RecordedScenario, RecordedThen } from '../../src/report/aws/recorded.ts';
import type { KeyState } from '../../src/spec/operation.ts';
import type { Fact } from '../../src/spec/recording.ts';
import { claimOf, type Subject } from './claims.ts';
import type { Link } from './links.ts';

/** A Then as the manifest has it, and what it expects without how it is known. */
export type ScenarioThen = { readonly step: string; readonly grade: Grade; readonly expected: string };

export type LinkedFacts = Readonly<Record<Subject, readonly Fact[]>>;

export function linkedFacts(
  link: Link,
  facts: ReadonlyMap<string, Fact>,
  state: string | undefined,
): LinkedFacts {
  const of = (subject: Subject) => (link[subject] ?? []).flatMap((id) => inState(facts.get(id), state) ?? []);
  return { call: of('call'), home: of('home'), second: of('second'), third: of('third') };
}

/** Of a fact that tells an answer for each of several key states, the one for this state. */
function inState(fact: Fact | undefined, state: string | undefined): Fact | undefined {
  const states = fact?.situation.key?.states ?? [];
  const index = states.indexOf(state as KeyState);
  const answer = fact?.answers[index];
  const isPaired = states.length > 1 && fact?.answers.length === states.length;
  return isPaired && fact && answer ? { ...fact, answers: [answer] } : fact;
}

export function thensOf(thens: readonly ScenarioThen[], linked: LinkedFacts): readonly RecordedThen[] {
  return thens.map(({ step, grade, expected }) => {
    const claimed = claimOf(expected);
    const told =
      claimed === undefined
        ? []
        : linked[claimed.subject].map((fact) => ({ fact, agrees: claimed.claim(fact) }));
    const telling = told.filter(({ agrees }) => agrees !== undefined);
    const facts = telling.map(({ fact }) => fact.id);
    if (telling.length === 0) return { step, grade, outcome: 'not-recorded', facts };
    return { step, grade, outcome: telling.every(({ agrees }) => agrees) ? 'shown' : 'contradicted', facts };
  });
}

/** An inferred Then decides nothing, beside stronger ones. */
export function findingOf(
  thens: readonly RecordedThen[],
  deviation: RecordedScenario['deviation'],
): RecordedFinding {
  const isInferred = thens.every(({ grade }) => grade === 'inferred');
  const deciding = thens.filter(({ grade }) => isInferred || grade !== 'inferred');
  const outcomes = deciding.map(({ outcome }) => outcome);
  if (deviation !== undefined || outcomes.includes('contradicted')) return 'deviates';
  if (!outcomes.includes('shown')) return 'not-recorded';
  return outcomes.every((outcome) => outcome === 'shown') ? 'holds' : 'partly';
}

/** Days, months, years or spans of the facts, in order. */
export function datesOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.map(dateOf))].filter((date) => date !== '').sort();
}

/** `2026-09-12`, `2024`, `2023-2025`; empty where nobody kept the date. */
export function dateOf({ date, between }: Fact): string {
  return date?.slice(0, 10) ?? between?.join('-') ?? '';
}
