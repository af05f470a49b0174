/** The style sheet of the site: that of report.html, and what the pages of the site add to it. */
import { baseStyle } from '../html/style-base.ts';
import { pictureStyle } from '../html/style-pictures.ts';

const siteStyle = `
main:focus { outline: none; }
main, footer, nav { max-width: 72rem; }
nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0 auto; padding: 1rem 1.25rem 0; font-size: .92rem; }
nav b { font-weight: 600; }
nav a, .index a, .topics a, .who a { text-decoration: none; }
nav a:hover, .index a:hover, .topics a:hover, .who a:hover { text-decoration: underline; }
nav > a { padding: .25rem 0; }
header { padding-top: 2.25rem; }
.product { margin: 0; color: var(--quiet); font-size: .85rem; letter-spacing: .04em; }
h1 { margin: .15rem 0 0; font-size: clamp(1.7rem, 5vw, 2.4rem); letter-spacing: -.025em; }
h3 { margin: 2rem 0 .35rem; font-size: 1.05rem; }
.lead { margin: .5rem 0 0; max-width: 46rem; font-size: 1.08rem; }
.conclusion { margin: .75rem 0 0; }
.conclusion.differs, .conclusion.not-done { color: var(--failed); }
.conclusion.not-learnt { color: var(--unsupported); }
.sources { margin: .75rem 0 0; }
.topics th, .topics td { text-align: left; min-width: 6.2rem; white-space: normal; vertical-align: top; }
.topics thead th { vertical-align: bottom; }
.topics tbody tr { border-top: 1px solid var(--rule); }
.topics tr > :first-child { overflow-wrap: anywhere; position: sticky; left: 0; background: var(--paper); min-width: 9rem; }
.topics { overflow-wrap: normal; }
.topics .bar { width: 100%; max-width: 7rem; margin-top: .2rem; }
.topics .aws { background: var(--sunken); }
.topics .aws > :first-child { background: var(--sunken); padding-left: .6rem; }
.topics thead > tr > :first-child, .topics tbody tr:not(.aws) > :first-child { padding-left: .6rem; }
.facts th, .facts td { text-align: left; vertical-align: top; white-space: normal; }
.facts tbody tr { border-top: 1px solid var(--rule); }
.facts th[scope=row] { width: 13rem; font-weight: 600; }
.facts td:last-child { width: 16rem; }
.facts .said + .said { margin-top: .35rem; }
.said p { margin: 0; }
.said .answer { font-weight: 500; }
.said .source { margin: 0; }
dl.rows { margin: 1.25rem 0 0; }
.rows > div { display: grid; grid-template-columns: 7rem 1fr; gap: .75rem; padding: .18rem 0; }
.rows dt { color: var(--quiet); font-size: .88rem; }
.rows dd { margin: 0; }
.facts .about { margin: 0; }
.about { color: var(--quiet); font-size: .85rem; }
.who { list-style: none; margin: 0; padding: 0; }
.who li { padding: .05rem 0; }
.index { list-style: none; margin: 0; padding: 0; }
.index li:not([hidden]) { display: grid; grid-template-columns: minmax(10rem, 17rem) 1fr auto; gap: 0 1rem; max-width: none; padding: .4rem 0; border-top: 1px solid var(--rule); }
.index .name { font-weight: 500; }
.index .extent { color: var(--quiet); font-size: .85rem; text-align: right; }
.finder:not([hidden]) { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem .9rem; margin: 0 0 1rem; }
.finder input { flex: 0 1 24rem; min-width: 0; padding: .4rem .6rem; background: var(--raised); border: 1px solid var(--quiet); border-radius: 6px; }
.finder output { color: var(--quiet); font-size: .88rem; }
.scenarios { list-style: none; margin: 0; padding: 0; }
.scenarios > li { padding: .6rem 0; border-top: 1px solid var(--rule); max-width: none; }
.scenarios h3 { margin: 0; font-size: 1rem; font-weight: 500; }
.scenarios .id { font-weight: 400; font-size: .85rem; color: var(--quiet); }
.scenarios ul { list-style: none; margin: .2rem 0 0; padding: 0; font-size: .9rem; }
.scenarios ul li { display: flex; padding: .08rem 0; }
.scenarios ul .mark { margin-top: .25em; }
.counts td, .counts th { white-space: nowrap; }
.counts th[scope=row] { text-align: left; }
.counts .pictured { width: 20%; min-width: 5rem; }
.history { max-width: 40rem; }
.history svg { min-width: 0; }
.history .line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
.history .line.passed { stroke: var(--passed); }
.history .line.failed { stroke: var(--failed); }
.history .line.undecided { stroke: var(--unsupported); stroke-dasharray: 5 3; }
.history .undecided { fill: var(--unsupported); }
.history text.value { font-size: 11px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
.moved { columns: 26rem; margin: .3rem 0; padding: 0; font-size: .85rem; }
.plain .moved li { padding: .1rem 0; border: 0; break-inside: avoid; list-style: none; }
.histories { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1rem 2.5rem; }
@media (max-width: 40rem) {
  .facts, .facts tbody, .facts tr, .facts th, .facts td { display: block; }
  .facts thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .facts tr { padding: .5rem 0; }
  .facts th[scope=row], .facts td:last-child { width: auto; }
  .facts th, .facts td { padding: .1rem 0; }
  .facts td[data-label]::before { content: attr(data-label); display: block; color: var(--quiet); font-size: .8rem; }
  .index li { grid-template-columns: 1fr auto; }
  .index .what { grid-column: 1 / -1; grid-row: 2; }
}
`;

export const siteStyleSheet = baseStyle + pictureStyle + siteStyle;
