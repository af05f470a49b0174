/** Where AWS was recorded to do otherwise than its documents say, found by comparing the two. */

import type { RecordedScenario, RecordedThen } from '../../src/report/aws/recorded.ts';
import type { KeyState, Operation } from '../../src/spec/operation.ts';
import type { Fact } from '../../src/spec/recording.ts';
import { exceptionsIn } from './claims.ts';

type Deviation = NonNullable<RecordedScenario['deviation']>;

/**
 * A cell of the key states knows what the documents alone allow, while its Then was widened to what AWS does. Any other
 * scenario deviates where a documented Then is contradicted, or where what shows a recorded Then contradicts a page.
 */
export function deviationOf(
  id: string,
  thens: readonly RecordedThen[],
  {
    operations,
    facts,
  }: { readonly operations: ReadonlyMap<string, Operation>; readonly facts: ReadonlyMap<string, Fact> },
): Deviation | undefined {
  const [table, name = '', state = ''] = id.split('/');
  if (table === 'STATE') return ofCell(operations.get(name), state as KeyState, answersIn(thens, facts));
  const contradicted = thens.find(
    ({ grade, outcome }) => grade === 'documented' && outcome === 'contradicted',
  );
  const told = contradicted ?? thens.find((then) => isPinnedAgainstPage(then, facts));
  if (told === undefined) return undefined;
  const pages = pagesAgainst(told, facts);
  return {
    documented: contradicted
      ? answersNamedIn(contradicted.step)
      : pages.flatMap(({ documented = [] }) => documented),
    pages: [...new Set(pages.flatMap(({ where }) => where ?? []))],
    recorded: answersIn([told], facts),
  };
}

function ofCell(
  operation: Operation | undefined,
  state: KeyState,
  answers: readonly string[],
): Deviation | undefined {
  if (operation === undefined || 'none' in operation.states) return undefined;
  const documented = operation.states[state]?.expectations.find(({ grade }) => grade === 'documented');
  if (documented === undefined || answers.every((answer) => documented.answers.includes(answer)))
    return undefined;
  return { documented: documented.answers, pages: [documented.source], recorded: answers };
}

function isPinnedAgainstPage(then: RecordedThen, facts: ReadonlyMap<string, Fact>): boolean {
  return then.grade === 'recorded' && then.outcome === 'shown' && pagesAgainst(then, facts).length > 0;
}

function pagesAgainst({ facts: ids }: RecordedThen, facts: ReadonlyMap<string, Fact>) {
  const against = ids.flatMap((id) => facts.get(id)?.contradicts ?? []);
  return against.filter(({ what }) => what === 'documentation');
}

function answersNamedIn(step: string): readonly string[] {
  return [...(step.includes('succeeds') ? ['succeeds'] : []), ...exceptionsIn(step)];
}

function answersIn(thens: readonly RecordedThen[], facts: ReadonlyMap<string, Fact>): readonly string[] {
  const answers = thens.flatMap(({ facts: ids }) => ids).flatMap((id) => facts.get(id)?.answers ?? []);
  return [...new Set(answers.map(({ code }) => code))];
}
