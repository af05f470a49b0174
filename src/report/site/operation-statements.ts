/** What else is known of an operation: its rules, which error comes first, and notes. */
import type { Known, Operation } from '../../spec/operation.ts';
import { html, type Markup } from '../markup.ts';
import { differingMarkup } from './differing.ts';
import { answersInWords, factsTable, knownMarkup } from './known.ts';
import type { SiteFacts } from './site-facts.ts';

type Statement = { readonly kind: string; readonly text: string; readonly known: Known };

export function statementsSection(facts: SiteFacts, operation: Operation, at: string): Markup | undefined {
  const statements = statementsOf(operation);
  if (statements.length === 0) return undefined;
  const rows = statements.map(({ kind, text, known }) => {
    const scenarios = [...new Set(known.recordings.flatMap((id) => facts.restingOn.get(id) ?? []))];
    return html`<tr><th scope="row">${kind}</th><td><p class="answer">${text}</p>${knownMarkup(facts, known)}</td><td data-label="Differ">${differingMarkup(facts, scenarios, at)}</td></tr>
`;
  });
  return html`<section aria-labelledby="rules"><h2 id="rules">Rules and notes</h2>
<p>Differ: in the scenarios that rest on the recording.</p>
${factsTable(['Kind', 'On AWS', 'Differ'], rows)}</section>`;
}

function statementsOf({ rules, errorOrder, notes }: Operation): readonly Statement[] {
  return [
    ...rules.map((rule) => ({
      kind: 'Rule',
      text: `${rule.rule} Otherwise ${answersInWords(rule.refusedWith)}.`,
      known: rule,
    })),
    ...errorOrder.map((order) => ({
      kind: 'Order',
      text: `${order.first.check} (${order.first.answer}) before ${order.before.check} (${order.before.answer}).`,
      known: order,
    })),
    ...notes.map((note) => ({ kind: 'Note', text: note.note, known: note })),
  ];
}
