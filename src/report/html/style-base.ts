/** Colours, type and the elements that every page shares. Only `passed` is green. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #ffffff; --sunken: #f3f1eb; --ink: #1f1d1a; --quiet: #655f56; --rule: #e2ded5; --link: #1f5487;
  --passed: #23704a; --failed: #a83226; --unsupported: #84580a; --inapplicable: #6b655c; --indeterminate: #41618c; --errored: #80397c;
  --steady: #7d93ad; --transient: #d39b35; --pending: #a26a86; --other: #a39d92;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171714; --raised: #1e1e1b; --sunken: #22221e; --ink: #eae7df; --quiet: #a8a297; --rule: #36342f; --link: #92b9e3;
    --passed: #6cc08d; --failed: #f0897d; --unsupported: #d6a54c; --inapplicable: #a39d92; --indeterminate: #94b3dd; --errored: #d198cd;
    --steady: #66809e; --transient: #c08a2c; --pending: #a06a88; --other: #6f6a61;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
footer { padding-top: 3rem; padding-bottom: 3rem; color: var(--quiet); font-size: .85rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
h2 { margin: 3.5rem 0 .5rem; font-size: 1.3rem; letter-spacing: -.01em; }
h2:focus { outline: none; }
h2 + p { margin: 0 0 1rem; color: var(--quiet); max-width: 46rem; }
p, dd, li { max-width: 58rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace; font-size: .82rem; }
pre {
  margin: .35rem 0 0; padding: .7rem .85rem; background: var(--sunken); border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; max-height: 26rem; overflow-y: auto;
}
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
button, input, select { font: inherit; color: inherit; }
button { padding: .15rem .7rem; border: 1px solid var(--rule); border-radius: 999px; background: var(--raised); cursor: pointer; font-size: .85rem; }
button:hover { border-color: var(--quiet); }
summary { cursor: pointer; }
.quiet { color: var(--quiet); }
.id { display: inline-block; max-width: 100%; font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--raised); }
.skip:focus { left: 0; }
.scroll { overflow-x: auto; position: relative; }
.plain { list-style: none; margin: 0; padding: 0; }
.plain li { padding: .55rem 0; border-top: 1px solid var(--rule); }
.plain .quiet { display: block; font-size: .9rem; }
.source { display: inline-block; font-size: .85rem; margin-right: .75rem; }
.mark {
  display: inline-grid; place-items: center; flex: none; width: 1.25em; height: 1.25em; margin-right: .5em;
  border-radius: 50%; border: 1.5px solid currentColor; font-size: .78em; font-weight: 700; line-height: 1;
}
.mark.failed, .mark.errored { color: var(--paper) !important; background: var(--failed); border-color: transparent; }
.mark.errored { background: var(--errored); }
.passed { color: var(--passed); fill: var(--passed); }
.failed { color: var(--failed); fill: var(--failed); }
.unsupported { color: var(--unsupported); fill: var(--unsupported); }
.inapplicable { color: var(--inapplicable); fill: var(--inapplicable); }
.indeterminate { color: var(--indeterminate); fill: var(--indeterminate); }
.errored { color: var(--errored); fill: var(--errored); }
.bar { display: block; width: 100%; height: .5rem; border-radius: 2px; overflow: hidden; background: var(--rule); }
table { border-collapse: collapse; width: 100%; font-size: .88rem; }
th, td { padding: .35rem .6rem; text-align: right; vertical-align: baseline; white-space: nowrap; }
th { font-weight: 500; }
thead th { color: var(--quiet); font-size: .8rem; border-bottom: 1px solid var(--rule); }
tr > :first-child { text-align: left; padding-left: 0; }
tr > :last-child { padding-right: 0; }
.zero { color: var(--quiet); }
@media print {
  :root { color-scheme: light; --paper: #fff; --sunken: #f6f6f6; --ink: #000; --quiet: #444; }
  #filters, .skip, .copy { display: none !important; }
  pre { max-height: none; }
  h3, h4, summary { break-after: avoid; }
  details.scenario.failed::details-content { content-visibility: visible; display: block; height: auto; }
}
`;
