/** The heat map: filled where documented or recorded, hollow where inferred, dotted where nothing was run. */
export const statesStyle = `
.states-map svg .head { text-anchor: start; font-size: 11px; }
.states-map svg .operation { text-anchor: end; font-size: 11px; fill: var(--link); }
.states-map svg .cell text { text-anchor: middle; font-size: 10.5px; font-weight: 700; fill: var(--paper); }
.states-map svg .cell rect { stroke: currentColor; stroke-width: 1; }
.states-map svg .cell.recorded rect { stroke: var(--ink); stroke-width: 1.6; }
.states-map svg .cell.inferred rect { fill: var(--paper); }
.states-map svg .cell.inferred text { fill: currentColor; }
.states-map svg .cell.none rect { fill: none; stroke: var(--rule); stroke-dasharray: 2 2; }
.states-map figcaption .swatch svg { width: 1.4em; height: .9em; }
.state-pages { margin-top: 1rem; }
.state-page h3 { margin-top: 1.5rem; border: 0; padding: 0; font-size: 1rem; }
.state-page th:nth-child(2), .state-page td:nth-child(2) { text-align: left; white-space: normal; }
`;
