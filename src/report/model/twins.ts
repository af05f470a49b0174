/** Scenarios of several grades make one call: what it does wrong there is one fault, however much is expected. */

import type { Exchange } from '../../model/exchange.ts';
import { isRead } from '../../spec/operation-table.ts';
import { decisiveExchange } from './decisive.ts';
import { masked } from './fingerprint.ts';
import type { ScenarioResult } from './report.ts';

/**
 * The groups with those put together in which a call of the same situation came to the same wrong answer. A group keeps
 * the key of the one that expects most, which is the plainest to act on.
 */
export function withTwinsTogether(
  groups: ReadonlyMap<string, readonly ScenarioResult[]>,
): ReadonlyMap<string, readonly ScenarioResult[]> {
  const together = new Map<string, readonly ScenarioResult[]>();
  const keyOfSituation = new Map<string, string>();
  for (const [key, scenarios] of [...groups].sort(
    ([, one], [, other]) => vaguenessOf(one) - vaguenessOf(other),
  )) {
    const situations = scenarios.flatMap(situationOf);
    const known = situations.map((situation) => keyOfSituation.get(situation)).find(Boolean) ?? key;
    together.set(known, [...(together.get(known) ?? []), ...scenarios]);
    for (const situation of situations) keyOfSituation.set(situation, known);
  }
  return together;
}

const missingRefusal = /^(\w+ (?:succeeds|is refused with .+?)), but AWS refuses it(?: with (.+))?$/;

/** How little a defect says of what AWS does: one exception says most, several say less, and none at all least. */
export function vagueness(defect: string): number {
  const [, , exceptions] = missingRefusal.exec(defect) ?? [];
  return exceptions === undefined ? Number.MAX_SAFE_INTEGER : exceptions.split(' or ').length;
}

function vaguenessOf([first]: readonly ScenarioResult[]): number {
  return vagueness(first?.defect ?? '');
}

/** What was sent up to the call that had to be refused, and what that came to; nothing of other differences. */
function situationOf(scenario: ScenarioResult): readonly string[] {
  const [, answer] = missingRefusal.exec(scenario.defect ?? '') ?? [];
  const decisive = decisiveExchange(scenario);
  const { exchanges = [] } = scenario;
  if (!answer || !decisive) return [];
  const sent = exchanges.slice(0, exchanges.indexOf(decisive)).filter(({ operation }) => !isRead(operation));
  return [masked(JSON.stringify([scenario.verdict, answer, ...[...sent, decisive].map(requestOf)]))];
}

function requestOf({ operation, region, identity, request }: Exchange): readonly string[] {
  return [operation, region, identity, request.body];
}
