/** The page of an operation: what AWS does, on which grounds, and which implementations differ. */
import type { Operation } from '../../spec/operation.ts';
import { sourceLink } from '../html/sources.ts';
import { html, type Markup } from '../markup.ts';
import { byNumber } from '../model/natural-order.ts';
import { differingMarkup } from './differing.ts';
import { factsTable } from './known.ts';
import { limitsSection } from './operation-limits.ts';
import { statementsSection } from './operation-statements.ts';
import { errorsSection, statesSection } from './operation-states.ts';
import { clausePath, linkTo, operationPath } from './places.ts';
import type { SiteFacts } from './site-facts.ts';
import { sitePage } from './site-page.ts';

export function operationPageText(facts: SiteFacts, operation: Operation): string {
  const at = operationPath(operation.operation);
  const body = html`<p class="sources">${sourceLink(operation.source)}</p>
${aboutList(operation)}
${statesSection(facts, operation, at)}
${errorsSection(facts, operation, at)}
${limitsSection(facts, operation, at)}
${statementsSection(facts, operation, at)}
${clausesSection(facts, operation, at)}`;
  const { operation: title, summary: lead } = operation;
  return sitePage({ at, title, kind: 'Operation', lead, body, version: facts.version });
}

function aboutList({ effect, key, permissions, paging, dryRun, grantTokens }: Operation): Markup {
  const rows: readonly (readonly [string, string])[] = [
    ['Effect', effect],
    [
      'Key',
      key
        ? `${key.member}, by ${key.references.join(', ')}${key.crossAccount ? '; of another account too' : ''}`
        : 'none',
    ],
    [
      'Permission',
      permissions.map(({ action, on }) => `${action}${on ? ` on ${on}` : ''}`).join('; ') || 'none',
    ],
    [
      'Also takes',
      [dryRun && 'DryRun', grantTokens && 'GrantTokens', paging && 'Limit and Marker']
        .filter(Boolean)
        .join(', '),
    ],
  ];
  const shown = rows.filter(([, value]) => value !== '');
  return html`<dl class="rows">${shown.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function clausesSection(facts: SiteFacts, { operation }: Operation, at: string): Markup {
  const own = facts.scenarios.filter(({ operations }) => operations.includes(operation));
  const ids = [...new Set(own.map(({ clause }) => clause))].sort(byNumber);
  const rows = ids.map((id) => {
    const statement = facts.clauses.find((clause) => clause.id === id)?.statement;
    const scenarios = own.filter(({ clause }) => clause === id).map((scenario) => scenario.id);
    return html`<tr><th scope="row">${linkTo(at, clausePath(id), id)}</th><td>${statement}</td><td data-label="Differ">${differingMarkup(facts, scenarios, at)}</td></tr>
`;
  });
  return html`<section aria-labelledby="clauses"><h2 id="clauses">Clauses about it</h2>
<p>How many of the clause's scenarios about ${operation} failed, of those that were decided.</p>
${rows.length > 0 ? factsTable(['Clause', 'What it says', 'Differ'], rows) : html`<p>No scenario is about it.</p>`}</section>`;
}
