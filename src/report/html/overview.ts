/** Every count by grade and operation. */
import { type Figures, figuresOf, percentage } from '../figures.ts';
import { grades, type Report, type Verdict, verdicts } from '../report.ts';
import { html, type Markup } from './markup.ts';
import { verdictBar } from './verdict.ts';

/** One table: all, by grade, by operation. Every row's counts are `figuresOf`'s. */
export function overviewSection(report: Report): Markup {
  const { all, byGrade, byOperation } = figuresOf(report);
  const heads = verdicts.map((verdict) => html`<th scope="col">${verdict}</th>`);
  return html`<section aria-labelledby="overview"><h2 id="overview">By grade and operation</h2>
<p>A scenario counts under each of its operations, so these rows do not add up. Inferred expectations are advisory.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Verdicts by grade and operation, scrollable">
<table class="counts">
<thead><tr><th scope="col">Scenarios</th><th scope="col"><span class="unseen">In proportion</span></th>${heads}<th scope="col">divergence</th><th scope="col">coverage</th></tr></thead>
<tbody>${row('all', all)}</tbody>
<tbody>${grades.map((grade) => row(grade, byGrade[grade]))}</tbody>
<tbody>${[...byOperation].map(([operation, figures]) => row(operation, figures))}</tbody>
</table></div></section>`;
}

function row(name: string, { counts, divergence, coverage }: Figures): Markup {
  const cells = verdicts.map((verdict) => cell(verdict, counts[verdict]));
  return html`<tr><th scope="row">${name}</th><td class="pictured">${verdictBar(counts)}</td>${cells}<td>${percentage(divergence)}</td><td>${percentage(coverage)}</td></tr>
`;
}

function cell(verdict: Verdict, count: number): Markup {
  return html`<td class="${count === 0 ? 'zero' : verdict}">${count}</td>`;
}
