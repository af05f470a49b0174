/** What never decides a verdict and still should be read: shapes, capabilities, keys left behind. */

import { html, type Markup } from '../markup.ts';
import type { Finding, Report } from '../model/report.ts';
import { trimmed } from '../model/visible.ts';
import { scenarioAnchor } from './scenario.ts';

const MAX_TEXT_CHARACTERS = 400;

export function remarkSections(report: Report): readonly (Markup | undefined)[] {
  return [
    findingsSection(report.findings),
    capabilitiesSection(report.target),
    leftBehindSection(report.run),
  ];
}

function findingsSection(findings: readonly Finding[]): Markup | undefined {
  if (findings.length === 0) return undefined;
  return html`<section aria-labelledby="findings"><h2 id="findings">Responses that differ in shape</h2>
<p>They affect verdicts only in the clauses that test response shapes.</p>
<ul class="plain">${findings.map(findingItem)}</ul></section>`;
}

function findingItem({ operation, path, message, count, scenario }: Finding): Markup {
  const times = count === 1 ? 'once' : `${count} times`;
  return html`<li><b>${operation}</b> <code>${path}</code> ${trimmed(message, MAX_TEXT_CHARACTERS)} <span class="quiet">${times}, first in <a href="${scenarioAnchor(scenario)}">${scenario}</a></span></li>
`;
}

/** Where the profile and the probe disagree, one of them is wrong. */
function capabilitiesSection({ capabilities, operations }: Report['target']): Markup | undefined {
  const { claimed, probed } = capabilities;
  const missing = operations.filter(({ support }) => support !== 'supported');
  if (claimed.length + probed.length + missing.length === 0) return undefined;
  const probes = missing.map(
    ({ operation, support, evidence }) =>
      html`<li><b>${operation}</b> ${support} <span class="quiet">${trimmed(evidence, MAX_TEXT_CHARACTERS)}</span></li>
`,
  );
  return html`<section aria-labelledby="probe"><h2 id="probe">What the probe found</h2>
<p>Capabilities claimed: ${claimed.join(', ') || 'none'}; seen: ${probed.join(', ') || 'none'}.</p>
<ul class="plain">${probes}</ul></section>`;
}

function leftBehindSection({ leftBehind }: Report['run']): Markup | undefined {
  if (leftBehind.length === 0) return undefined;
  return html`<section aria-labelledby="left"><h2 id="left">Keys left behind</h2>
<p>They could not be scheduled for deletion. If they still exist, <code>npm start -- sweep</code> schedules it.</p>
<ul class="plain">${leftBehind.map((key) => html`<li>${trimmed(key, MAX_TEXT_CHARACTERS)}</li>`)}</ul></section>`;
}
