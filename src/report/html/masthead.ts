/** The top of the page: whose report this is, what it came to, the two figures. */

import { verdicts } from '../../model/verdict.ts';
import { html, type Markup } from '../markup.ts';
import { clientWords } from '../model/client-words.ts';
import { conclusionOf } from '../model/conclusion.ts';
import { type Figures, figuresOf, percentage } from '../model/figures.ts';
import { lastLine } from '../model/last-line.ts';
import type { Report } from '../model/report.ts';
import { meanings, verdictBar, verdictMark } from './verdict.ts';

/** The name and, where it is known, the version of the target. */
export function targetTitle({ target }: Report): string {
  return `${target.name} ${target.version ?? ''}`.trim();
}

export function masthead(report: Report): Markup {
  const { all } = figuresOf(report);
  const conclusion = conclusionOf(report);
  const isAllPassed = conclusion === 'conforms' && all.counts.passed === all.listed;
  return html`<header>
<p class="product">kms-conformance</p>
<h1>${targetTitle(report)}</h1>
<p class="conclusion ${isAllPassed ? 'passed' : conclusion}">${lastLine(report)}</p>
${selection(report)}
<div class="figures">
${figure('Differs', percentage(all.differs), `${all.differs.part} of ${all.differs.whole} scenarios failed`)}
${figure('Covered', percentage(all.covered), `${all.covered.part} of ${all.covered.whole} scenarios reached a verdict about the target`)}
</div>
<div class="spread">${verdictBar(all.counts)}${legend(all)}</div>
${circumstances(report)}
</header>`;
}

function selection({ run }: Report): Markup | undefined {
  return run.selection === undefined
    ? undefined
    : html`<p class="selection">Only a selection was run: <code>${run.selection}</code></p>`;
}

function figure(label: string, value: string, meaning: string): Markup {
  return html`<div class="figure"><p class="label">${label}</p><p class="value">${value}</p><p class="meaning">${meaning}</p></div>`;
}

function legend({ counts }: Figures): Markup {
  const items = verdicts.map(
    (verdict) =>
      html`<li>${verdictMark(verdict)}<span><b>${counts[verdict]}</b> ${verdict}<br><span class="quiet">${meanings[verdict]}</span></span></li>`,
  );
  return html`<ul class="legend">${items}</ul>`;
}

function circumstances({ target, suite, run }: Report): Markup {
  const endpoints = [...new Set(Object.values(target.endpoints))].join(', ');
  const client = clientWords({ run });
  const rows: readonly (readonly [string, string])[] = [
    [
      'Run',
      `${run.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${(run.durationMs / 1000).toFixed(1)} s, seed ${run.seed}`,
    ],
    ['Suite', `${suite.version}, ${suite.scenarios} scenarios in ${suite.clauses.length} clauses`],
    ...(client ? [['Client', client] as const] : []),
    ['Regions', target.regions.join(', ')],
    ['Endpoint', endpoints],
  ];
  return html`<dl class="circumstances">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
