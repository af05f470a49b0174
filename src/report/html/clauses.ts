/** Features, their clauses, and the scenarios of each clause. */

import { html, type Markup } from '../markup.ts';
import { countVerdicts } from '../model/figures.ts';
import { byNumber } from '../model/natural-order.ts';
import type { Clause, Report, ScenarioResult } from '../model/report.ts';
import { scenarioEntry } from './scenario.ts';
import { sourceLink } from './sources.ts';
import { countsInWords, verdictBar } from './verdict.ts';

/** Everything that was run, by feature and clause; the features that show the most differences come first. */
export function clauseSections(report: Report): Markup {
  const named = [...new Set(report.scenarios.map(({ feature }) => feature))].sort();
  const features = named.toSorted((one, other) => differences(report, other) - differences(report, one));
  const sections = features.map((feature) => featureSection(report, feature));
  return html`<div id="results">${sections}</div>`;
}

function differences({ scenarios }: Report, feature: string): number {
  const { failed, unsupported } = countVerdicts(scenarios.filter((each) => each.feature === feature));
  return failed + unsupported;
}

function featureSection(report: Report, feature: string): Markup {
  const own = report.scenarios.filter((scenario) => scenario.feature === feature);
  const ids = [...new Set(own.map(({ clause }) => clause))].sort(byNumber);
  const clauses = ids.map((id) =>
    clauseSection(
      report,
      id,
      own.filter(({ clause }) => clause === id),
    ),
  );
  return html`<section class="feature">
<h3>${feature}</h3>
${clauses}</section>
`;
}

function clauseSection(report: Report, id: string, scenarios: readonly ScenarioResult[]): Markup {
  const clause = report.suite.clauses.find((each) => each.id === id);
  const counts = countVerdicts(scenarios);
  const entries = scenarios.map((scenario) =>
    scenarioEntry(report, scenario, report.scenarios.indexOf(scenario)),
  );
  return html`<section class="clause">
<h4><span class="id">${id}</span> ${clause?.statement}</h4>
<p class="about">${verdictBar(counts)}<span class="counts">${countsInWords(counts)}</span> ${clause?.sources.map(sourceLink)}</p>
${entries}</section>
`;
}

/** What was not checked: clauses nobody can test, and clauses that this run left out. */
export function untestedSection({ suite, scenarios }: Report): Markup | undefined {
  const run = new Set(scenarios.map(({ clause }) => clause));
  const missing = suite.clauses.filter(({ id }) => !run.has(id)).toSorted((a, b) => byNumber(a.id, b.id));
  if (missing.length === 0) return undefined;
  return html`<section aria-labelledby="untested"><h2 id="untested">Not tested</h2>
<p>Clauses that no scenario of this run tested.</p>
<ul class="plain">${missing.map(untested)}</ul></section>`;
}

function untested({ id, statement, sources, untestable }: Clause): Markup {
  const why = untestable ? `No black-box test can show it: ${untestable}` : 'Not part of this run.';
  return html`<li><span class="id">${id}</span> ${statement} <span class="quiet">${why}</span> ${sources.map(sourceLink)}</li>
`;
}
