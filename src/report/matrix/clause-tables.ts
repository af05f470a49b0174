/** Clauses against implementations, one table for each feature, each clause with its scenarios below it. */
import type { Counts } from '../figures.ts';
import { html, type Markup } from '../html/markup.ts';
import { sourceLink } from '../html/sources.ts';
import { countsInWords, verdictMark } from '../html/verdict.ts';
import { type Verdict, verdicts } from '../report.ts';
import { trimmed } from '../visible.ts';
import {
  type ClauseRow,
  type Column,
  columnTitle,
  type FeatureGroup,
  type Matrix,
  type Outcome,
  type ScenarioRow,
} from './matrix.ts';

const MAX_REASON_CHARACTERS = 300;

export function clauseTables({ groups, columns }: Matrix): Markup {
  return html`${groups.map((group, index) => featureTable(group, columns, index))}`;
}

function featureTable({ feature, rows }: FeatureGroup, columns: readonly Column[], index: number): Markup {
  const heads = columns.map(({ name, version }) => html`<th scope="col">${name}<br>${version}</th>`);
  const bodies = rows.map((row, at) => clauseBody(row, columns, `drill-${index}-${at}`));
  return html`<section class="feature"><h3>${feature}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="${feature}, scrollable"><table class="matrix">
<thead><tr><th scope="col">Clause</th>${heads}</tr></thead>
${bodies}</table></div></section>
`;
}

function clauseBody({ clause, cells, scenarios }: ClauseRow, columns: readonly Column[], id: string): Markup {
  const seen = new Set(cells.flatMap((counts) => (counts ? [countsInWords(counts)] : [])));
  const isFailed = cells.some((counts) => counts && counts.failed > 0);
  const traits = [isFailed ? 'failed' : '', seen.size > 1 ? 'mixed' : ''].join(' ').trim();
  return html`<tbody data-traits="${traits}">
<tr><th scope="row"><button type="button" class="drill-button" aria-expanded="true" aria-controls="${id}"><span class="id">${clause.id}</span> ${clause.statement}</button></th>${cells.map(cell)}</tr>
<tr class="drill" id="${id}"><td colspan="${columns.length + 1}"><p>${clause.sources.map(sourceLink)}</p><ul>${scenarios.map((scenario) => scenarioItem(scenario, columns))}</ul></td></tr>
</tbody>
`;
}

const gravity: readonly Verdict[] = [
  'failed',
  'errored',
  'indeterminate',
  'unsupported',
  'inapplicable',
  'passed',
];

function cell(counts: Counts | undefined): Markup {
  if (counts === undefined)
    return html`<td><span class="quiet" aria-hidden="true">·</span><span class="unseen">not run</span></td>`;
  const gravest = gravity.find((verdict) => counts[verdict] > 0) ?? 'inapplicable';
  const listed = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);
  return html`<td title="${countsInWords(counts)}">${verdictMark(gravest)}<span class="${gravest}" aria-hidden="true">${counts.passed}/${listed}</span><span class="unseen">${countsInWords(counts)}</span></td>`;
}

function scenarioItem({ name, grade, outcomes }: ScenarioRow, columns: readonly Column[]): Markup {
  const items = outcomes.map((outcome) => outcomeItem(outcome, columns));
  return html`<li><span class="name">${name}</span> <span class="quiet">${grade}</span><ul>${items}</ul></li>
`;
}

function outcomeItem({ verdict, reason, columns: own }: Outcome, all: readonly Column[]): Markup {
  const who = own.length === all.length && all.length > 1 ? 'all' : own.map(columnTitle).join(', ');
  const why = reason === undefined ? undefined : html`: ${trimmed(reason, MAX_REASON_CHARACTERS)}`;
  return html`<li>${verdictMark(verdict)}<span><span class="${verdict}">${verdict}</span> <b>${who}</b>${why}</span></li>`;
}
