/** Every count by grade and operation. */

import { grades } from '../../model/grade.ts';
import { type Verdict, verdicts } from '../../model/verdict.ts';
import { html, type Markup } from '../markup.ts';
import { type Figures, figuresOf, percentage } from '../model/figures.ts';
import type { Report } from '../model/report.ts';
import { verdictBar } from './verdict.ts';

/** One table: all, by grade, by operation. Every row's counts are `figuresOf`'s. */
export function overviewSection(report: Report): Markup {
  const { all, byGrade, byOperation } = figuresOf(report);
  const heads = verdicts.map((verdict) => html`<th scope="col">${verdict}</th>`);
  return html`<section aria-labelledby="overview"><h2 id="overview">By grade and operation</h2>
<p>A scenario counts under every operation that it called, so these rows do not add up to the total. Inferred expectations are advisory.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Verdicts by grade and operation, scrollable">
<table class="counts">
<thead><tr><th scope="col">Scenarios</th><th scope="col"><span class="unseen">In proportion</span></th>${heads}<th scope="col">differs</th><th scope="col">covered</th></tr></thead>
<tbody>${row('all', all)}</tbody>
<tbody>${grades.map((grade) => row(grade, byGrade[grade]))}</tbody>
<tbody>${[...byOperation].map(([operation, figures]) => row(operation, figures))}</tbody>
</table></div></section>`;
}

function row(name: string, { counts, differs, covered }: Figures): Markup {
  const cells = verdicts.map((verdict) => cell(verdict, counts[verdict]));
  return html`<tr><th scope="row">${name}</th><td class="pictured">${verdictBar(counts)}</td>${cells}<td>${percentage(differs)}</td><td>${percentage(covered)}</td></tr>
`;
}

function cell(verdict: Verdict, count: number): Markup {
  return html`<td class="${count === 0 ? 'zero' : verdict}">${count}</td>`;
}
