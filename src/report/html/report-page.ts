/** `report.html`: the whole report as one page that needs neither a network nor a script. */

import type { Against } from '../aws/against.ts';
import { html } from '../markup.ts';
import type { Report } from '../model/report.ts';
import { writeReport } from '../write-report.ts';
import { againstSection } from './against.ts';
import { causesSection } from './causes.ts';
import { clauseSections, untestedSection } from './clauses.ts';
import { htmlDocument } from './document.ts';
import { filterForm } from './filters.ts';
import { masthead, targetTitle } from './masthead.ts';
import { overviewSection } from './overview.ts';
import { remarkSections } from './remarks.ts';
import { reportScript } from './script.ts';
import { settlingSection } from './settling.ts';
import { statesSection } from './states/section.ts';
import { statesStyle } from './states/style.ts';
import { baseStyle } from './style-base.ts';
import { headStyle } from './style-head.ts';
import { pictureStyle } from './style-pictures.ts';
import { scenarioStyle } from './style-scenarios.ts';

/** The text of the file; the same report gives the same bytes. Whatever a target sent stays text. */
export function reportHtml(given: Report, against?: Against): string {
  // As it will be read back from report.json: members in the same order, whoever put them together.
  const report = JSON.parse(writeReport(given)) as Report;
  const body = html`<a class="skip" href="#scenarios">Skip to the scenarios</a>
<main>
${masthead(report)}
${causesSection(report)}
${settlingSection(report)}
${overviewSection(report)}
${statesSection(report)}
${against ? againstSection(against) : ''}
<section aria-labelledby="scenarios"><h2 id="scenarios" tabindex="-1">Scenarios by clause</h2>
${filterForm(report)}
${clauseSections(report)}
</section>
${untestedSection(report)}
${remarkSections(report)}
</main>
<footer>kms-conformance ${report.suite.version}. Generated from report.json; agreement among emulators is never evidence.</footer>`;
  return htmlDocument({
    title: `kms-conformance: ${targetTitle(report)}`,
    style: baseStyle + headStyle + scenarioStyle + pictureStyle + statesStyle,
    script: reportScript,
    body,
  });
}
