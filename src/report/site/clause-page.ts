/** The page of a clause: its sources, and what became of each of its scenarios on each implementation. */
import type { Verdict } from '../../model/verdict.ts';
import { sourceLink } from '../html/sources.ts';
import { countsInWords, verdictBar, verdictMark } from '../html/verdict.ts';
import { html, type Markup } from '../markup.ts';
import { columnTitle } from '../matrix/matrix.ts';
import { countVerdicts } from '../model/figures.ts';
import { masked } from '../model/fingerprint.ts';
import type { Clause } from '../model/report.ts';
import { trimmed } from '../model/visible.ts';
import { clausePath, implementationPath, linkTo, operationPath } from './places.ts';
import type { Implementation, SiteFacts, SiteScenario } from './site-facts.ts';
import { sitePage } from './site-page.ts';

const MAX_REASON_CHARACTERS = 300;

export function clausePageText(facts: SiteFacts, clause: Clause): string {
  const at = clausePath(clause.id);
  const own = facts.scenarios.filter((scenario) => scenario.clause === clause.id);
  const body = html`<p class="sources">${clause.sources.map(sourceLink)}</p>
${clause.untestable ? html`<p>No black-box test can show it: ${clause.untestable}</p>` : undefined}
${operationsLine(facts, own, at)}
${own.length > 0 ? implementationsSection(facts, own, at) : undefined}
${own.length > 0 ? scenariosSection(facts, own) : undefined}`;
  return sitePage({
    at,
    title: clause.id,
    kind: 'Clause',
    lead: clause.statement,
    body,
    version: facts.version,
  });
}

function operationsLine({ spec }: SiteFacts, own: readonly SiteScenario[], at: string): Markup | undefined {
  const known = spec.operations.map(({ operation }) => operation);
  const met = [...new Set(own.flatMap(({ operations }) => operations))].filter((name) =>
    known.includes(name),
  );
  if (met.length === 0) return undefined;
  return html`<p class="about">Operations: ${met.sort().map((name, index) => html`${index > 0 ? ', ' : ''}${linkTo(at, operationPath(name), name)}`)}</p>`;
}

function implementationsSection(facts: SiteFacts, own: readonly SiteScenario[], at: string): Markup {
  return html`<section aria-labelledby="by-implementation"><h2 id="by-implementation">By implementation</h2>
<div class="scroll" tabindex="0" role="group" aria-label="By implementation, scrollable">
<table class="counts"><thead><tr><th scope="col">Implementation</th><th scope="col"><span class="unseen">In proportion</span></th><th scope="col">scenarios</th></tr></thead>
<tbody>${facts.implementations.map((each) => row(each, own, at))}</tbody></table></div></section>`;
}

function row({ name, newest, results }: Implementation, own: readonly SiteScenario[], at: string): Markup {
  const found = own.flatMap(({ id, digest }) => {
    const result = results.get(id);
    return result ? [{ result, isOld: result.digest !== digest }] : [];
  });
  const counts = countVerdicts(found.map(({ result }) => result));
  const old = found.filter(({ isOld }) => isOld).length;
  const title = linkTo(at, implementationPath(name), columnTitle(newest));
  const words = found.length === 0 ? 'not run' : countsInWords(counts);
  const remark = old > 0 ? html` <span class="quiet">(${old} by an earlier text)</span>` : undefined;
  return html`<tr><th scope="row">${title}</th><td class="pictured">${found.length > 0 ? verdictBar(counts) : undefined}</td><td>${words}${remark}</td></tr>
`;
}

function scenariosSection(facts: SiteFacts, own: readonly SiteScenario[]): Markup {
  return html`<section aria-labelledby="scenarios"><h2 id="scenarios">Scenarios</h2>
<ul class="scenarios">${own.map((scenario) => scenarioItem(facts, scenario))}</ul></section>`;
}

function scenarioItem({ implementations }: SiteFacts, { id, name, grade }: SiteScenario): Markup {
  const outcomes = outcomesOf(implementations, id);
  return html`<li><h3>${name}</h3><span class="id">${id} · ${grade}</span><ul>${outcomes.map((each) => outcomeItem(each, outcomes.length))}</ul></li>
`;
}

type Outcome = { readonly verdict: Verdict; readonly reason: string; readonly who: readonly string[] };

/** One for all implementations of which the same came; their reasons may differ in ids and the like. */
function outcomesOf(implementations: readonly Implementation[], id: string): readonly Outcome[] {
  const outcomes = new Map<string, Outcome>();
  for (const { newest, results } of implementations) {
    const result = results.get(id);
    if (result === undefined) continue;
    const { verdict, reason = '' } = result;
    const key = JSON.stringify([verdict, verdict === 'passed' ? '' : masked(reason)]);
    const first = outcomes.get(key) ?? { verdict, reason: verdict === 'passed' ? '' : reason, who: [] };
    outcomes.set(key, { ...first, who: [...first.who, columnTitle(newest)] });
  }
  return [...outcomes.values()];
}

function outcomeItem({ verdict, reason, who }: Outcome, kinds: number): Markup {
  const names = kinds === 1 && who.length > 1 ? 'all' : who.join(', ');
  const why = reason === '' ? undefined : html`: ${trimmed(reason, MAX_REASON_CHARACTERS)}`;
  return html`<li>${verdictMark(verdict)}<span><span class="${verdict}">${verdict}</span> <b>${names}</b>${why}</span></li>`;
}
