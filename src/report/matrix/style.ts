/** What the matrix adds to the style of all pages. */
export const matrixStyle = `
main, footer { max-width: 84rem; }
header { padding-top: 3rem; }
.product { margin: 0; color: var(--quiet); font-size: .85rem; letter-spacing: .04em; }
h1 { margin: .15rem 0 0; font-size: clamp(1.7rem, 5vw, 2.3rem); letter-spacing: -.025em; }
.lead { margin: .5rem 0 0; max-width: 46rem; color: var(--quiet); }
h3 { margin: 2.25rem 0 .35rem; font-size: 1.05rem; }
.summary .word { text-align: left; }
.summary .differs, .summary .not-done { color: var(--failed); }
.summary .not-learnt { color: var(--unsupported); }
.summary .pictured { width: 12%; min-width: 6rem; }
.summary tbody tr { border-top: 1px solid var(--rule); }
.trend h3 { margin: 1.25rem 0 .25rem; }
.trend > ol { list-style: none; margin: 0; padding: 0; }
.trend > ol > li { display: grid; grid-template-columns: 6rem minmax(8rem, 24rem) 1fr; align-items: center; gap: 0 1.25rem; max-width: none; padding: .3rem 0; font-size: .9rem; }
.trend .bar { height: .75rem; }
.trend .version { font-weight: 600; }
.trend details, .trend li > p { grid-column: 2 / -1; margin: .1rem 0; }
.trend .plain { columns: 26rem; padding: .25rem 0 .75rem; }
.trend .plain li { border: 0; padding: .1rem 0; break-inside: avoid; font-size: .85rem; }
.trend .plain .quiet { display: inline; }
#filters:not([hidden]) { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; font-size: .9rem; }
#filters select { padding: .3rem .5rem; background: var(--raised); border: 1px solid var(--rule); border-radius: 6px; max-width: 100%; }
#filters output { color: var(--quiet); }
.key > span { display: inline-block; margin-right: 1rem; font-size: .88rem; }
.matrix { border-collapse: separate; border-spacing: 0; table-layout: fixed; min-width: calc(18rem + 6 * 5.5rem); }
.matrix thead th { width: 6rem; white-space: normal; line-height: 1.3; }
.matrix thead th:first-child { width: auto; vertical-align: bottom; }
.matrix th[scope=row] { position: sticky; left: 0; background: var(--paper); padding: 0; white-space: normal; }
.matrix tbody > tr:first-child > * { border-top: 1px solid var(--rule); }
.matrix tbody:first-of-type > tr:first-child > * { border-top: 0; }
.matrix td { white-space: nowrap; }
.drill-button { display: block; width: 100%; padding: .45rem .75rem .45rem 1.35rem; border: 0; border-radius: 0; background: none; text-align: left; font-size: .92rem; line-height: 1.4; position: relative; }
.drill-button::before { content: "›"; position: absolute; left: .35rem; color: var(--quiet); transition: transform .1s; }
.drill-button[aria-expanded=true]::before { transform: rotate(90deg); }
.drill-button[aria-expanded=true] { font-weight: 600; }
.drill-button:hover { background: var(--sunken); }
.drill > td { text-align: left; white-space: normal; padding: 0 0 1.25rem 1.35rem; }
.drill ul { list-style: none; margin: 0; padding: 0; }
.drill td > p { margin: 0 0 .25rem; }
.drill td > ul { border-left: 2px solid var(--rule); padding-left: 1rem; }
.drill td > ul > li { padding: .35rem 0; max-width: 64rem; }
.drill li li { display: flex; padding: .1rem 0 .1rem .25rem; font-size: .88rem; color: var(--quiet); }
.drill li li .mark { margin-top: .25em; }
.drill b { color: var(--ink); font-weight: 500; }
@media (max-width: 40rem) {
  .matrix { table-layout: auto; min-width: 0; }
  .matrix th[scope=row], .matrix thead th:first-child { width: 11.5rem; min-width: 11.5rem; }
  .matrix thead th:not(:first-child) { width: auto; white-space: nowrap; }
  .drill > td > * { max-width: calc(100vw - 4rem); }
  .trend > ol > li { grid-template-columns: 5rem 1fr; }
  .trend .quiet, .trend details, .trend li > p { grid-column: 1 / -1; }
}
@media (prefers-reduced-motion: reduce) { .drill-button::before { transition: none; } }
`;
