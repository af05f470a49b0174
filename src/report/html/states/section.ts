/** The heat map of operations by key states, and below it a page for each operation. */

import { html, type Markup } from '../../markup.ts';
import type { Report } from '../../model/report.ts';
import { scenarioAnchor } from '../scenario.ts';
import { verdictMark } from '../verdict.ts';
import { type Cell, type Row, stateRows } from './cells.ts';
import { statesPicture } from './picture.ts';

/** Nothing where no scenario of the table of key states was run. */
export function statesSection({ scenarios }: Report): Markup | undefined {
  const rows = stateRows(scenarios);
  if (rows.length === 0) return undefined;
  return html`<section aria-labelledby="states"><h2 id="states">Operations by key states</h2>
<p>What every operation does in every key state that a client can cause.</p>
${statesPicture(rows, ({ operation }) => `#${anchorName(operation)}`)}
<details class="state-pages"><summary>Operation by operation</summary>
${rows.map(operationPage)}</details></section>`;
}

function anchorName(operation: string): string {
  return `states-${encodeURIComponent(operation)}`;
}

function operationPage({ operation, cells }: Row): Markup {
  return html`<section class="state-page" id="${anchorName(operation)}" aria-label="${operation} by key state"><h3 tabindex="-1">${operation}</h3>
<table><thead><tr><th scope="col">Key state</th><th scope="col">Scenario</th><th scope="col">Grade</th></tr></thead>
<tbody>${cells.flatMap(cellRows)}</tbody></table></section>
`;
}

function cellRows({ state, scenarios }: Cell): readonly Markup[] {
  if (scenarios.length === 0)
    return [html`<tr><th scope="row">${state}</th><td>${unreached(state)}</td><td></td></tr>`];
  return scenarios.map(
    ({ id, name, verdict, grade }) =>
      html`<tr><th scope="row">${state}</th><td>${verdictMark(verdict)}<span class="unseen">${verdict}: </span><a href="${scenarioAnchor(id)}">${name}</a></td><td>${grade}</td></tr>`,
  );
}

/** Why there is no scenario, as far as that is the same for every operation. */
function unreached(state: string): Markup {
  const why =
    state === 'Unavailable'
      ? 'Only a key in a custom key store can be Unavailable: that takes a CloudHSM cluster or an external key manager.'
      : 'Not part of this run, or left out: see the table of key states.';
  return html`<span class="quiet">${why}</span>`;
}
