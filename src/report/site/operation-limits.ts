/** The bounds of what an operation takes, and of what it lists. */
import type { Bounds, Constraint, Operation } from '../../spec/operation.ts';
import { html, type Markup } from '../markup.ts';
import { differingMarkup } from './differing.ts';
import { answersInWords, factsTable, saidMarkup } from './known.ts';
import type { SiteFacts, SiteScenario } from './site-facts.ts';

export function limitsSection(facts: SiteFacts, operation: Operation, at: string): Markup | undefined {
  const constraints = Object.entries(operation.constraints);
  if (constraints.length === 0) return undefined;
  const own = facts.scenarios.filter(({ operations }) => operations.includes(operation.operation));
  const rows = constraints.map(([member, constraint]) => limitRow(facts, member, constraint, own, at));
  return html`<section aria-labelledby="limits"><h2 id="limits">Limits</h2>
<p>Differ: in the scenarios about this operation that name the member.</p>
${factsTable(['Member', 'On AWS', 'Differ'], rows)}
${pagingLine(operation)}</section>`;
}

function limitRow(
  facts: SiteFacts,
  member: string,
  constraint: Constraint,
  own: readonly SiteScenario[],
  at: string,
): Markup {
  const { refusedWith, note } = constraint;
  const said = html`${boundsInWords(constraint)}; otherwise ${answersInWords(refusedWith)}`;
  const remark = note ? html`<p class="about">${note}</p>` : undefined;
  const ids = own.filter((scenario) => isAboutMember(scenario, member)).map(({ id }) => id);
  return html`<tr><th scope="row">${member}</th><td>${saidMarkup(facts, said, constraint)}${remark}</td><td data-label="Differ">${differingMarkup(facts, ids, at)}</td></tr>
`;
}

/** `1 to 2048 characters or bytes`, `from 7 to 30`, a pattern. */
export function boundsInWords({ length, range, pattern, each }: Bounds): string {
  const words = [
    length && `length ${length[0]} to ${length[1]}`,
    range && `from ${range[0]} to ${range[1]}`,
    pattern && `pattern ${pattern}`,
    each && `each: ${boundsInWords(each)}`,
  ];
  return words.filter(Boolean).join(', ') || 'no bound of its own';
}

/** Every key is named by KeyId: a scenario that means its bound has it in the title. */
function isAboutMember({ name, arranged, id }: SiteScenario, member: string): boolean {
  const word = new RegExp(`\\b${member.replace(/[^\w]/g, '\\$&')}\\b`);
  return word.test(name) || id.split('/').includes(member) || arranged.some((text) => word.test(text));
}

function pagingLine({ paging }: Operation): Markup | undefined {
  if (paging === undefined) return undefined;
  const usual = paging.default === undefined ? '' : `, ${paging.default} where Limit is absent`;
  return html`<p class="about">A page lists at most ${paging.maximum} ${paging.items}${usual}.${paging.note ? ` ${paging.note}` : ''}</p>`;
}
