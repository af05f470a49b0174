/** The first page: results, how they moved, and the way to every operation and clause. */
import { html, type Markup } from '../markup.ts';
import { byNumber } from '../model/natural-order.ts';
import type { Clause } from '../model/report.ts';
import { topicNames, topicOf } from '../model/topics.ts';
import { differingIn } from './differing.ts';
import { historyPlot } from './history.ts';
import { clausePath, firstPage, linkTo, operationPath } from './places.ts';
import { resultsSection } from './results.ts';
import type { SiteFacts } from './site-facts.ts';
import { sitePage } from './site-page.ts';

export function firstPageText(facts: SiteFacts): string {
  const body = html`${resultsSection(facts, firstPage)}
${historySection(facts)}
<form class="finder" role="search" aria-label="Operations and clauses" hidden><label for="find">Find an operation or a clause</label><input id="find" type="search" autocomplete="off" spellcheck="false"><output id="found" for="find"></output></form>
${operationsSection(facts)}
${clausesSection(facts)}`;
  return sitePage({
    at: firstPage,
    title: 'What implementations of AWS KMS do, compared with AWS',
    kind: 'Conformance of AWS KMS implementations',
    lead: 'Every operation with what AWS is known to do, every clause with what became of it on each implementation.',
    body,
    version: facts.version,
    hasFinder: true,
  });
}

function historySection({ implementations }: SiteFacts): Markup | undefined {
  const plots = implementations.map(historyPlot).filter((plot) => plot !== undefined);
  if (plots.length === 0) return undefined;
  return html`<section aria-labelledby="history"><h2 id="history">Over versions</h2>
<p>Each version was run by the suite of its day, which may have had fewer scenarios.</p>
<div class="histories">${plots}</div></section>`;
}

function operationsSection(facts: SiteFacts): Markup {
  const entries = facts.spec.operations.map(({ operation, summary }) => {
    const own = facts.scenarios.filter(({ operations }) => operations.includes(operation));
    const name = linkTo(firstPage, operationPath(operation), operation);
    return entry(
      facts,
      name,
      summary,
      own.map(({ id }) => id),
    );
  });
  return html`<section class="group" aria-labelledby="operations"><h2 id="operations" tabindex="-1">Operations</h2>
<ul class="index">${entries}</ul></section>`;
}

function clausesSection(facts: SiteFacts): Markup {
  const topics = [...topicNames, 'others'].map((topic) => {
    const own = facts.clauses.filter(({ id }) => topicOf(id) === topic);
    return own.length === 0 ? undefined : topicGroup(facts, topic, own);
  });
  return html`<section class="group" aria-labelledby="clauses"><h2 id="clauses" tabindex="-1">Clauses</h2>
${topics}</section>`;
}

function topicGroup(facts: SiteFacts, topic: string, clauses: readonly Clause[]): Markup {
  const entries = clauses
    .toSorted((one, other) => byNumber(one.id, other.id))
    .map(({ id, statement }) => {
      const own = facts.scenarios.filter(({ clause }) => clause === id).map((each) => each.id);
      return entry(facts, linkTo(firstPage, clausePath(id), id), statement, own);
    });
  return html`<div class="group"><h3>${topic}</h3><ul class="index">${entries}</ul></div>
`;
}

function entry(facts: SiteFacts, name: Markup, what: string, ids: readonly string[]): Markup {
  return html`<li><span class="name">${name}</span><span class="what">${what}</span><span class="extent">${extent(facts, ids)}</span></li>
`;
}

/** `71 scenarios, 4 differ`: of how many implementations at least one scenario failed. */
function extent(facts: SiteFacts, ids: readonly string[]): string {
  if (ids.length === 0) return 'not tested';
  const count = differingIn(facts, ids).failing.filter(({ implementation }) => !implementation.isAws).length;
  const scenarios = ids.length === 1 ? '1 scenario' : `${ids.length} scenarios`;
  return count === 0 ? scenarios : `${scenarios}, ${count} ${count === 1 ? 'differs' : 'differ'}`;
}
