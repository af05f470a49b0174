/** `matrix.html`: one self-contained page. */
import { htmlDocument } from '../html/document.ts';
import { html } from '../html/markup.ts';
import { baseStyle } from '../html/style-base.ts';
import { verdictMark } from '../html/verdict.ts';
import { verdicts } from '../report.ts';
import { clauseTables } from './clause-tables.ts';
import type { Matrix } from './matrix.ts';
import { matrixScript } from './script.ts';
import { matrixStyle } from './style.ts';
import { summaryTable } from './summary-table.ts';
import { trendSection } from './trend-section.ts';

/** The text of the file; the same reports give the same bytes. Whatever a target sent stays text. */
export function matrixHtml(matrix: Matrix): string {
  const suites = [...new Set(matrix.columns.map(({ report }) => report.suite.version))];
  const body = html`<a class="skip" href="#clauses">Skip to the clauses</a>
<main>
<header>
<p class="product">kms-conformance</p>
<h1>Implementations and clauses</h1>
<p class="lead">How implementations of the AWS KMS API compare with what AWS documents. Agreement among them is no evidence of how AWS behaves.</p>
</header>
${summaryTable(matrix)}
${trendSection(matrix)}
<section aria-labelledby="clauses"><h2 id="clauses" tabindex="-1">By clause</h2>
<p>How many scenarios of the clause passed, of how many; the mark is the gravest verdict among them.</p>
<p class="key">${verdicts.map((verdict) => html`<span>${verdictMark(verdict)}${verdict}</span> `)}</p>
<form id="filters" hidden><label for="show">Show</label> <select id="show"><option value="">all clauses</option><option value="failed">clauses that some implementation fails</option><option value="mixed">clauses on which implementations disagree</option></select> <output id="shown" for="show"></output></form>
${clauseTables(matrix)}
</section>
</main>
<footer>Generated from ${matrix.columns.length} reports, made by suite ${suites.join(', ')}.</footer>`;
  return htmlDocument({
    title: 'kms-conformance: implementations and clauses',
    style: baseStyle + matrixStyle,
    script: matrixScript,
    body,
  });
}
