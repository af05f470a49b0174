/** How the scenarios of a run stand against AWS as recorded. */
import { type Against, isAgainstAws, standings, standingWords } from '../aws/against.ts';
import { againstLine } from '../aws/against-text.ts';
import { html, type Markup } from '../markup.ts';
import { trimmed } from '../model/visible.ts';

const MAX_REASON_CHARACTERS = 300;

export function againstSection(against: Against): Markup {
  const told = against.scenarios.filter(
    ({ standing }) => isAgainstAws(standing, true) || standing === 'as-aws',
  );
  const rows = standings.map(
    (each) =>
      html`<tr><th scope="row">${standingWords[each]}</th><td>${String(against.counts[each])}</td></tr>`,
  );
  const items = told.map(
    ({ id, standing, dates, recorded = '', reason = '' }) =>
      html`<li><span class="id">${id}</span> ${standingWords[standing]}. AWS, recorded ${dates.join(', ')}: ${recorded}. ${trimmed(reason, MAX_REASON_CHARACTERS)}</li>`,
  );
  return html`<section aria-labelledby="against"><h2 id="against">Against AWS as recorded</h2>
<p>${againstLine(against, false)}</p>
<table><tbody>${rows}</tbody></table>
${items.length > 0 ? html`<details><summary>Where it differs, or AWS differs from its documents (${String(items.length)})</summary><ul>${items}</ul></details>` : html``}
</section>`;
}
