/** Whether a scenario that says it is recorded has the recording it claims. */
import type { RecordedScenario } from '../../src/report/aws/recorded.ts';
import type { Fact } from '../../src/spec/recording.ts';
import { dateOf } from './finding.ts';
import type { Link } from './links.ts';

/** Every Then of the grade recorded that no fact of its date shows, in a sentence each. */
export function unfoundedClaims(
  scenario: RecordedScenario,
  link: Link,
  facts: ReadonlyMap<string, Fact>,
): readonly string[] {
  const recorded = scenario.thens.filter(({ grade }) => grade === 'recorded');
  if (scenario.grade === 'recorded' && Object.values(link).flat().length === 0)
    return [`${scenario.id} is @recorded, but expected a recording of its situation, got none. ${remedy}`];
  return recorded.flatMap(({ step, outcome, facts: ids }) => {
    const about = `${scenario.id} says it is recorded: "${step}"`;
    if (outcome === 'contradicted')
      return [`${about}, but ${ids.join(', ')} shows otherwise. Correct the expectation.`];
    const claimed = claimedDate(step);
    if (claimed === undefined) return [];
    const dates = ids.flatMap((id) => facts.get(id) ?? []).map(dateOf);
    if (dates.includes(claimed)) return [];
    const known = dates.length > 0 ? `those of ${dates.join(', ')}` : 'none';
    return [`${about}, but expected a recording of ${claimed}, got ${known}. ${remedy}`];
  });
}

const remedy = 'Name it in spec/recorded-scenarios.yaml, or take the claim out.';

/** `2026-09-12`, or `2023-2025`; undefined where the sentence names no date. */
function claimedDate(step: string): string | undefined {
  const [, date, from, to] = /, as recorded (?:(?:on|in) ([\d-]+)|between (\d+) and (\d+))$/.exec(step) ?? [];
  return date ?? (from && `${from}-${to}`);
}
