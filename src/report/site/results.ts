/** What each implementation came to, topic by topic; never one total over topics. */
import { countsInWords, verdictBar } from '../html/verdict.ts';
import { html, type Markup } from '../markup.ts';
import { type Column, columnTitle } from '../matrix/matrix.ts';
import { countVerdicts } from '../model/figures.ts';
import { topicNames, topicOf } from '../model/topics.ts';
import { implementationPath, linkTo } from './places.ts';
import type { SiteFacts } from './site-facts.ts';

/** One row for the newest version of each implementation, AWS as recorded first. */
export function resultsSection({ implementations }: SiteFacts, at: string): Markup {
  const rows = implementations.map(({ newest, isAws }) => topicRow(newest, at, isAws));
  return html`<section aria-labelledby="results"><h2 id="results" tabindex="-1">Results</h2>
<p>Scenarios passed, out of how many. AWS as recorded comes first: of it only what somebody recorded is known, and the rest is not decided. A dash: none could be decided.</p>
${topicTable('Results by topic', rows, 'Implementation')}</section>`;
}

/** One row for each version, the newest first. */
export function versionsTable(versions: readonly Column[]): Markup {
  const rows = versions.toReversed().map((column) => topicRow(column));
  return topicTable('Versions by topic', rows, 'Version');
}

function topicTable(label: string, rows: readonly Markup[], first: string): Markup {
  const heads = topicNames.map((topic) => html`<th scope="col">${topic}</th>`);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}, scrollable">
<table class="topics"><thead><tr><th scope="col">${first}</th>${heads}<th scope="col">run</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

/** With `at`, the page it stands on, the name is a link to the page of the implementation. */
function topicRow(column: Column, at?: string, isAws = false): Markup {
  const { report, name, version } = column;
  const title =
    at === undefined ? version || name : linkTo(at, implementationPath(name), columnTitle(column));
  const cells = topicNames.map((topic) => topicCell(column, topic));
  return html`<tr${isAws ? html` class="aws"` : ''}><th scope="row">${title}</th>${cells}<td>${report.run.startedAt.slice(0, 10)}</td></tr>
`;
}

function topicCell({ report }: Column, topic: string): Markup {
  const own = report.scenarios.filter(({ clause }) => topicOf(clause) === topic);
  const isMissing = report.target.operations.some(
    ({ operation, support }) => operation === topic && support === 'unsupported',
  );
  if (isMissing) return html`<td class="unsupported">not implemented</td>`;
  const counts = countVerdicts(own);
  const failed = counts.failed > 0 ? html`, <span class="failed">${counts.failed} failed</span>` : undefined;
  const share = counts.passed + counts.failed === 0 ? `– (${own.length})` : `${counts.passed}/${own.length}`;
  return html`<td title="${countsInWords(counts)}">${share}${failed}${verdictBar(counts)}</td>`;
}
