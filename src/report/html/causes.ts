/** Many scenarios, few causes: what a maintainer reads first. */

import { html, type Markup } from '../markup.ts';
import type { Report, ScenarioResult } from '../model/report.ts';
import { type RootCause, rootCauses, scenarioCount } from '../model/root-causes.ts';
import { trimmed } from '../model/visible.ts';
import { titleWithoutCount } from '../model/what-to-fix.ts';
import { scenarioAnchor } from './scenario.ts';
import { verdictMark } from './verdict.ts';

const MAX_TITLE_CHARACTERS = 220;

/** Every root cause in one line, each with the way to an example and to all others. */
export function causesSection(report: Report): Markup | undefined {
  const causes = rootCauses(report);
  if (causes.length === 0) return undefined;
  const [first, rest] = [causes.slice(0, 12), causes.slice(12)];
  const more =
    rest.length === 0
      ? undefined
      : html`<details class="more"><summary>${rest.length} more</summary><ol start="${first.length + 1}">${rest.map(entry)}</ol></details>`;
  return html`<section class="causes" aria-labelledby="causes"><h2 id="causes">Root causes</h2>
<p>Scenarios that did not pass, grouped by cause: missing operations first, then the largest groups. Each links to its simplest example.</p>
<ol>${first.map(entry)}</ol>${more}</section>`;
}

function entry(cause: RootCause): Markup {
  const { verdict, isAdvisory, scenarios, example } = cause;
  const advisory = isAdvisory ? html`<span class="quiet"> advisory</span>` : undefined;
  const count = `${scenarioCount(scenarios.length)} ${verdict}`;
  const shown = trimmed(titleWithoutCount(cause), MAX_TITLE_CHARACTERS);
  return html`<li>${verdictMark(verdict)}<span class="title"><a href="${scenarioAnchor(example.id)}">${shown}</a>${advisory}</span> <span class="extent">${count}</span> <span class="clause-id">${example.clause}</span>${otherScenarios(scenarios, example)}</li>
`;
}

/** The way to all others: a maintainer checks them once the example is mended. */
function otherScenarios(scenarios: RootCause['scenarios'], example: ScenarioResult): Markup | undefined {
  const others = scenarios.filter((scenario) => scenario !== example);
  if (others.length === 0) return undefined;
  const links = others.map(
    ({ id, clause, name }) => html`<li><a href="${scenarioAnchor(id)}">${clause} ${name}</a></li>`,
  );
  return html`<details class="others"><summary>${others.length === 1 ? 'the other one' : `${others.length} others`}</summary><ul>${links}</ul></details>`;
}
