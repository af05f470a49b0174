/** The filters, and scenarios closed and open. */
export const scenarioStyle = `
#filters:not([hidden]) { display: grid; grid-template-columns: 2fr 1fr 1.5fr; gap: .9rem 1.25rem; padding: 1.1rem 1.25rem; background: var(--raised); border: 1px solid var(--rule); border-radius: 10px; }
#filters label, #filters legend { font-size: .82rem; color: var(--quiet); padding: 0; }
#filters input[type=search], #filters select { width: 100%; min-width: 0; display: block; padding: .4rem .6rem; background: var(--paper); border: 1px solid var(--rule); border-radius: 6px; }
#filters ::placeholder { color: var(--quiet); opacity: 1; }
#filters fieldset { grid-column: 1 / -1; order: 1; display: flex; flex-wrap: wrap; gap: .45rem; margin: 0; padding: 0; border: 0; min-width: 0; }
#filters legend { float: left; margin-right: .5rem; align-self: center; }
#filters .chip { display: inline-flex; align-items: center; padding: .2rem .75rem .2rem .5rem; border: 1px solid var(--rule); border-radius: 999px; color: var(--ink); cursor: pointer; }
.chip input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.chip:has(:checked) { border-color: var(--ink); box-shadow: inset 0 0 0 1px var(--ink); }
.chip:has(:focus-visible) { outline: 2px solid var(--link); outline-offset: 2px; }
.chip .number { margin-left: .4em; color: var(--quiet); }
.result { grid-column: 1 / -1; order: 2; margin: 0; display: flex; align-items: center; gap: 1rem; font-size: .88rem; }
h3 { margin: 2.75rem 0 0; padding-bottom: .5rem; font-size: 1.1rem; border-bottom: 2px solid var(--rule); }
h4 { margin: 1.6rem 0 .25rem; font-size: 1rem; font-weight: 500; max-width: 50rem; text-wrap: pretty; }
h4 .id { margin-right: .35rem; }
.about { display: flex; flex-wrap: wrap; align-items: center; gap: .2rem .9rem; margin: 0 0 .4rem; font-size: .85rem; color: var(--quiet); }
.about .bar { width: 5rem; flex: none; }
.scenario { color: var(--ink); border-top: 1px solid var(--rule); }
.scenario > summary { display: flex; align-items: baseline; padding: .42rem .25rem; list-style: none; }
.scenario > summary::-webkit-details-marker { display: none; }
.scenario > summary:hover { background: var(--sunken); }
.scenario > summary .mark { align-self: flex-start; margin-top: .28em; }
.scenario > summary .name { flex: 1; min-width: 0; }
.scenario[open] > summary .name { font-weight: 600; }
.scenario > summary .tags { flex: none; margin-left: 1rem; font-size: .82rem; color: var(--quiet); display: grid; grid-template-columns: 6.2rem 5.9rem 4.2rem; }
.scenario > summary .time { text-align: right; }
.inside { margin: .25rem 0 1.5rem; padding: .25rem 0 .25rem 1.25rem; margin-left: .48rem; border-left: 2px solid var(--rule); }
.scenario.failed > .inside { border-left-color: var(--failed); }
h5 { margin: 1.25rem 0 0; font-size: .85rem; font-weight: 600; }
.inside dl { margin: .25rem 0 0; }
.inside dl > div { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem; padding: .18rem 0; }
.inside dt { color: var(--quiet); font-size: .88rem; }
.inside dd { margin: 0; }
.fact-got dd { color: var(--failed); font-weight: 500; }
.fact-cause, .fact-operations, .fact-scenario, .fact-step, .fact-clause { font-size: .88rem; }
.command { display: grid; grid-template-columns: 1fr auto; align-items: end; margin-top: 1.1rem; }
.command h5 { margin: 0; }
.command pre { grid-column: 1 / -1; }
.command .line { display: block; padding-left: 2ch; text-indent: -2ch; }
.command .option { white-space: nowrap; }
.exchanges li { max-width: none; }
.exchanges { margin: .35rem 0 0; padding: 0; list-style: none; }
.exchange { border-top: 1px solid var(--rule); font-size: .88rem; }
.exchange summary { padding: .3rem 0; }
.exchange b { font-weight: 600; }
.exchange pre { margin-bottom: .35rem; }
.exchange .refused { color: var(--failed); }
@media (max-width: 40rem) {
  #filters:not([hidden]) { grid-template-columns: 1fr; }
  .scenario > summary { flex-wrap: wrap; }
  .scenario > summary .name { flex-basis: calc(100% - 3rem); }
  .scenario > summary .tags { display: flex; gap: .75rem; margin: 0 0 0 1.6rem; flex-basis: calc(100% - 1.6rem); }
  .inside { padding-left: .75rem; }
  .inside dl > div { grid-template-columns: 1fr; gap: 0; padding: .3rem 0; }
}
`;
