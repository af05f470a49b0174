/** One row for each implementation and version: what it came to as a whole. */
import { type Conclusion, conclusionOf } from '../conclusion.ts';
import { figuresOf, percentage } from '../figures.ts';
import { html, type Markup } from '../html/markup.ts';
import { verdictBar } from '../html/verdict.ts';
import { type Verdict, verdicts } from '../report.ts';
import { type Column, columnTitle, type Matrix } from './matrix.ts';

/** The conclusion in one or two words. */
export const shortConclusions: Readonly<Record<Conclusion, string>> = {
  conforms: 'conforms',
  differs: 'differs',
  'not-learnt': 'not decided',
  'not-done': 'run not done',
};

/** Whether UpdatePrimaryRegion was seen to be there at all. */
export function supportOf({ report }: Column): string {
  const probe = report.target.operations.find(({ operation }) => operation === 'UpdatePrimaryRegion');
  return probe?.support === 'unsupported' ? 'not implemented' : (probe?.support ?? 'not probed');
}

export function summaryTable({ columns }: Matrix): Markup {
  const heads = verdicts.map((verdict) => html`<th scope="col">${verdict}</th>`);
  return html`<section aria-labelledby="summary"><h2 id="summary">Implementations</h2>
<p>What is not implemented cannot fail: read divergence together with coverage.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Implementations, scrollable">
<table class="summary">
<thead><tr><th scope="col">Implementation</th><th scope="col" class="word">conclusion</th><th scope="col" class="word">UpdatePrimaryRegion</th><th scope="col"><span class="unseen">In proportion</span></th>${heads}<th scope="col">divergence</th><th scope="col">coverage</th><th scope="col">run</th></tr></thead>
<tbody>${columns.map(row)}</tbody>
</table></div></section>`;
}

function row(column: Column): Markup {
  const { report } = column;
  const { counts, divergence, coverage } = figuresOf(report).all;
  const conclusion = conclusionOf(report);
  const cells = verdicts.map((verdict) => countCell(verdict, counts[verdict]));
  return html`<tr><th scope="row">${columnTitle(column)}</th><td class="word ${conclusion}">${shortConclusions[conclusion]}</td><td class="word">${supportOf(column)}</td><td class="pictured">${verdictBar(counts)}</td>${cells}<td>${percentage(divergence)}</td><td>${percentage(coverage)}</td><td>${report.run.startedAt.slice(0, 10)}</td></tr>
`;
}

function countCell(verdict: Verdict, count: number): Markup {
  return html`<td class="${count === 0 ? 'zero' : verdict}">${count}</td>`;
}
