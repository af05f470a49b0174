/** The page of an implementation: what it came to, what to fix, how it moved. */

import { againstRecorded, standings, standingWords } from '../aws/against.ts';
import { sourceLink } from '../html/sources.ts';
import { countsInWords, verdictBar, verdictMark } from '../html/verdict.ts';
import { html, type Markup } from '../markup.ts';
import { columnTitle } from '../matrix/matrix.ts';
import { conclusionOf } from '../model/conclusion.ts';
import { figuresOf, percentage } from '../model/figures.ts';
import { lastLine } from '../model/last-line.ts';
import { type RootCause, rootCauses, scenarioCount } from '../model/root-causes.ts';
import { trimmed } from '../model/visible.ts';
import { titleWithoutCount } from '../model/what-to-fix.ts';
import { changesList } from './changes.ts';
import { historyPlot } from './history.ts';
import { clausePath, implementationPath, linkTo, operationPath } from './places.ts';
import { versionsTable } from './results.ts';
import type { Implementation, SiteFacts } from './site-facts.ts';
import { sitePage } from './site-page.ts';

const MAX_TITLE_CHARACTERS = 220;

export function implementationPageText(facts: SiteFacts, implementation: Implementation): string {
  const { name, newest, isAws, versions } = implementation;
  const at = implementationPath(name);
  const body = html`${isAws ? undefined : conclusionLine(implementation)}
<section aria-labelledby="versions"><h2 id="versions">By topic</h2>
${versionsTable(versions)}
${historyPlot(implementation)}
${changesList(versions)}</section>
${isAws ? recordedSection(facts) : againstSection(facts, implementation)}
${causesSection(facts, implementation, at)}
${operationsSection(facts, implementation, at)}`;
  return sitePage({
    at,
    title: columnTitle(newest),
    kind: 'Implementation',
    lead: isAws
      ? 'What AWS was recorded to do, scenario by scenario: captures by others, restated as facts.'
      : lead(implementation),
    body,
    version: facts.version,
  });
}

function lead({ newest: { report } }: Implementation): string {
  const { differs, covered } = figuresOf(report).all;
  return `Differs in ${percentage(differs)} of the suite; ${percentage(covered)} is covered.`;
}

function conclusionLine({ newest: { report } }: Implementation): Markup {
  return html`<p class="conclusion ${conclusionOf(report)}">${lastLine(report)}</p>`;
}

function recordedSection({ recorded }: SiteFacts): Markup {
  const items = recorded.sources.map(
    ({ name, url, what }) => html`<li><b>${name}</b> ${what} ${sourceLink(url)}</li>`,
  );
  return html`<section aria-labelledby="recordings"><h2 id="recordings">Recordings</h2>
<p>${recorded.suite.facts} recorded facts, from ${recorded.sources.length} sources.</p>
<ul class="plain">${items}</ul></section>`;
}

function againstSection({ recorded }: SiteFacts, { newest: { report } }: Implementation): Markup {
  const { counts } = againstRecorded(report, recorded);
  const rows = standings.map(
    (each) => html`<tr><th scope="row">${standingWords[each]}</th><td>${String(counts[each])}</td></tr>`,
  );
  return html`<section aria-labelledby="against"><h2 id="against">Against AWS as recorded</h2>
<p>How many scenarios stand in each way to what AWS was recorded to do.</p>
<div class="scroll" tabindex="0" role="group" aria-label="Against AWS as recorded, scrollable"><table class="counts"><thead><tr><th scope="col">Standing</th><th scope="col">scenarios</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}

function causesSection(
  facts: SiteFacts,
  { newest: { report }, isAws }: Implementation,
  at: string,
): Markup | undefined {
  const causes = rootCauses(report).filter(({ verdict }) => !isAws || verdict === 'failed');
  if (causes.length === 0) return undefined;
  const what = isAws
    ? 'Where AWS was recorded to differ from its documents.'
    : 'Scenarios that did not pass, grouped by cause; each links to the clause of its simplest example.';
  return html`<section aria-labelledby="causes"><h2 id="causes">${isAws ? 'Differences' : 'Root causes'}</h2>
<p>${what}</p>
<ul class="index causes">${causes.map((cause) => causeItem(facts, cause, at))}</ul></section>`;
}

/** A clause that the suite no longer has has no page. */
function causeItem({ clauses }: SiteFacts, cause: RootCause, at: string): Markup {
  const { verdict, scenarios, example } = cause;
  const { clause } = example;
  const isKnown = clauses.some(({ id }) => id === clause);
  const name = isKnown ? linkTo(at, clausePath(clause), clause) : clause;
  const title = trimmed(titleWithoutCount(cause), MAX_TITLE_CHARACTERS);
  return html`<li><span class="name">${verdictMark(verdict)}${name}</span><span class="what">${title}</span><span class="extent">${scenarioCount(scenarios.length)} ${verdict}</span></li>
`;
}

function operationsSection({ spec }: SiteFacts, { newest: { report } }: Implementation, at: string): Markup {
  const figures = figuresOf(report).byOperation;
  const rows = spec.operations.flatMap(({ operation }) => {
    const own = figures.get(operation);
    if (own === undefined || own.listed === 0) return [];
    return [
      html`<tr><th scope="row">${linkTo(at, operationPath(operation), operation)}</th><td class="pictured">${verdictBar(own.counts)}</td><td>${countsInWords(own.counts)}</td></tr>
`,
    ];
  });
  return html`<section aria-labelledby="by-operation"><h2 id="by-operation">By operation</h2>
<div class="scroll" tabindex="0" role="group" aria-label="By operation, scrollable">
<table class="counts"><thead><tr><th scope="col">Operation</th><th scope="col"><span class="unseen">In proportion</span></th><th scope="col">scenarios</th></tr></thead><tbody>${rows}</tbody></table></div></section>`;
}
