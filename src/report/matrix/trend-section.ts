/** The versions of an implementation below one another, and what changed between them. */
import { figuresOf, percentage } from '../figures.ts';
import { html, type Markup } from '../html/markup.ts';
import { countsInWords, verdictBar } from '../html/verdict.ts';
import type { VerdictChange } from '../verdict-changes.ts';
import type { Matrix } from './matrix.ts';
import { changeInWords, kindsOfChange, type Step, type Trend, trendsOf } from './trend.ts';

export function trendSection(matrix: Matrix): Markup | undefined {
  const trends = trendsOf(matrix);
  if (trends.length === 0) return undefined;
  return html`<section aria-labelledby="trend"><h2 id="trend">Over versions</h2>
<p>What changed from each version to the next; equal counts may hide changes that cancel out, so changes are counted by scenario.</p>
${trends.map(trendMarkup)}</section>`;
}

function trendMarkup({ name, steps }: Trend): Markup {
  return html`<div class="trend"><h3>${name}</h3><ol>${steps.map(stepMarkup)}</ol></div>`;
}

function stepMarkup({ column, changes }: Step, index: number): Markup {
  const { counts, divergence, coverage } = figuresOf(column.report).all;
  const figures = `divergence ${percentage(divergence)}, coverage ${percentage(coverage)}`;
  const moved = index === 0 ? undefined : changesMarkup(changes);
  return html`<li><span class="version">${column.version || 'no version'}</span><span class="picture">${verdictBar(counts)}<span class="unseen">${countsInWords(counts)}</span></span><span class="quiet">${figures}</span>${moved}</li>
`;
}

function changesMarkup(changes: readonly VerdictChange[]): Markup {
  if (changes.length === 0) return html`<p class="quiet">No verdict changed.</p>`;
  const kinds = kindsOfChange(changes).map(([kind, count]) => `${count} ${kind}`);
  const items = changes.map(
    (change) => html`<li>${change.id} <span class="quiet">${changeInWords(change)}</span></li>`,
  );
  return html`<details><summary>${kinds.join(', ')}</summary><ul class="plain">${items}</ul></details>`;
}
