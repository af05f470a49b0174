/** The masthead, the root causes and the table of counts. */
export const headStyle = `
header { padding-top: 3.5rem; }
.product { margin: 0; color: var(--quiet); font-size: .85rem; letter-spacing: .04em; }
h1 { margin: .15rem 0 0; font-size: clamp(1.9rem, 5vw, 2.6rem); letter-spacing: -.025em; }
.conclusion { margin: .35rem 0 0; font-size: 1.25rem; }
.conclusion.differs, .conclusion.not-done { color: var(--failed); }
.conclusion.not-learnt { color: var(--unsupported); }
.selection { margin: .5rem 0 0; color: var(--unsupported); }
.figures { display: flex; flex-wrap: wrap; gap: 1.5rem 4rem; margin: 2rem 0 1.75rem; }
.figure { flex: 0 1 20rem; }
.figure p { margin: 0; }
.figure .label { font-size: .85rem; color: var(--quiet); }
.figure .value { font-size: 2.9rem; line-height: 1.15; font-weight: 300; letter-spacing: -.03em; }
.figure .meaning { font-size: .88rem; color: var(--quiet); }
.spread .bar { height: .8rem; }
.legend { list-style: none; margin: 1.1rem 0 0; padding: 0; display: grid; grid-template-columns: repeat(3, 1fr); gap: .7rem 1.5rem; font-size: .92rem; line-height: 1.35; }
.legend li { display: flex; }
.legend .mark { margin-top: .1em; }
.legend .quiet { font-size: .82rem; }
.legend b { font-weight: 600; }
.circumstances { display: grid; grid-template-columns: repeat(2, minmax(0, max-content)); gap: .6rem 3rem; margin: 1.75rem 0 0; padding: .9rem 0 0; border-top: 1px solid var(--rule); font-size: .85rem; }
.circumstances dt { color: var(--quiet); }
.circumstances dd { margin: 0; }
.causes ol { margin: 0; padding: 0; list-style: none; counter-reset: cause; }
.causes ol > li { display: flex; flex-wrap: wrap; align-items: baseline; max-width: none; padding: .5rem 0; border-top: 1px solid var(--rule); }
.causes ol > li > .mark { align-self: flex-start; margin-top: .3em; }
.causes .title { flex: 1; min-width: 0; }
.causes .extent { flex: none; width: 12.5rem; margin-left: 1rem; text-align: right; font-size: .88rem; color: var(--quiet); }
.causes .title a { color: inherit; text-decoration-color: var(--quiet); }
.causes .title a:hover { color: var(--link); }
.causes .clause-id { flex: none; min-width: 4.5rem; max-width: 11rem; margin-left: 1rem; overflow-wrap: anywhere; text-align: right; font-size: .88rem; }
.causes .others { flex: 0 0 100%; padding-left: 1.65rem; font-size: .85rem; }
.causes .others summary { color: var(--quiet); }
.causes .others ul { margin: .3rem 0 .4rem; padding: 0 0 0 1.1rem; columns: 24rem; }
.causes .others li { margin: .2rem 0; break-inside: avoid; }
.causes .more > summary { padding: .5rem 0; border-top: 1px solid var(--rule); color: var(--link); }
.counts .pictured { width: 7rem; min-width: 4rem; }
.counts tbody th { overflow-wrap: anywhere; min-width: 9rem; }
.counts tbody + tbody tr:first-child > * { padding-top: .9rem; }
.counts tbody:first-of-type th { font-weight: 600; }
.counts tbody tr:hover { background: var(--sunken); }
@media (max-width: 40rem) {
  header { padding-top: 2rem; }
  .figures { display: grid; grid-template-columns: 1fr 1fr; gap: 1.25rem; }
  .figure .value { font-size: 2.2rem; }
  .legend { grid-template-columns: 1fr 1fr; }
  .circumstances { grid-template-columns: 1fr; }
  .counts .pictured, .counts thead th:nth-child(2) { display: none; }
  .causes .title { flex-basis: calc(100% - 2rem); }
  .causes .extent { width: auto; margin-left: 1.65rem; margin-right: 1rem; }
  .causes .clause-id { flex: 0 1 auto; max-width: calc(100% - 1.65rem); margin-left: 1.65rem; text-align: left; }
}
`;
