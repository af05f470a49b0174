/** Drawings: the time line of key states and the distribution of times to settle. */
export const pictureStyle = `
figure { margin: .6rem 0 0; }
figure svg { display: block; width: 100%; min-width: 40rem; max-width: 60rem; height: auto; font: 11px system-ui, sans-serif; font-variant-numeric: tabular-nums; }
.states { display: inline; margin-right: .5rem; }
.swatch { white-space: nowrap; margin-right: .6rem; color: var(--ink); }
figure .swatch svg { display: inline-block; width: .7em; min-width: 0; height: .7em; margin-right: .3em; }
figcaption { margin-top: .3rem; font-size: .82rem; color: var(--quiet); }
svg text { fill: var(--ink); }
svg .tick, svg .count { fill: var(--quiet); text-anchor: middle; font-size: 10px; }
svg .grid { stroke: var(--rule); stroke-width: 1; }
svg .region { font-size: 11.5px; }
svg .state, svg text.call, svg text.act { font-size: 10.5px; paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
svg text.call { fill: var(--quiet); }
svg .thread { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 2 3; opacity: .7; }
svg .reads { stroke: var(--quiet); stroke-width: 2.4; stroke-linecap: round; fill: none; opacity: .75; }
svg .steady { fill: var(--steady); }
svg .transient { fill: var(--transient); }
svg .pending { fill: var(--pending); }
svg .other { fill: var(--other); }
svg path.call { stroke: var(--quiet); stroke-width: 1; stroke-dasharray: 3 3; }
svg path.act { stroke: var(--failed); stroke-width: 1.5; }
svg text.act { fill: var(--failed); font-weight: 600; }
svg .span { fill: var(--failed); opacity: .14; }
svg .floor { stroke: var(--rule); stroke-width: 1; }
svg .column { fill: var(--steady); }
`;
