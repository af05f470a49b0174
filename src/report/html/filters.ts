/** The form that narrows the list of scenarios. Without a script it stays hidden, and the list is whole. */

import { grades } from '../../model/grade.ts';
import { verdicts } from '../../model/verdict.ts';
import { html, type Markup } from '../markup.ts';
import { figuresOf } from '../model/figures.ts';
import type { Report } from '../model/report.ts';
import { verdictMark } from './verdict.ts';

export function filterForm(report: Report): Markup {
  const { all, byOperation } = figuresOf(report);
  const chips = verdicts
    .filter((verdict) => all.counts[verdict] > 0)
    .map(
      (verdict) =>
        html`<label class="chip"><input type="checkbox" name="verdict" value="${verdict}">${verdictMark(verdict)}${verdict} <span class="number">${all.counts[verdict]}</span></label>`,
    );
  const operations = [...byOperation].filter(([, { listed }]) => listed > 0).map(([name]) => name);
  return html`<form id="filters" role="search" aria-label="Scenarios" hidden>
<div class="search"><label for="search">Search</label><input id="search" type="search" placeholder="Words, a clause, an error code" autocomplete="off" spellcheck="false"></div>
<fieldset><legend>Verdict</legend>${chips}</fieldset>
${choice('grade', 'Grade', grades)}
${choice('operation', 'Operation', operations)}
<p class="result"><output id="shown" for="search">${all.listed} of ${all.listed} scenarios</output> <button type="reset">Show all</button></p>
</form>`;
}

function choice(id: string, label: string, values: readonly string[]): Markup {
  const options = values.map((value) => html`<option>${value}</option>`);
  return html`<div class="choice"><label for="${id}">${label}</label><select id="${id}"><option value="">any</option>${options}</select></div>`;
}
