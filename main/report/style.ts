/** How a report looks: on a light screen, on a dark one, and on paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --soft: #565656; --line: #c9c9c9; --link: #0b57b0; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --paper: #141414; --soft: #b0b0b0; --line: #454545; --link: #8ab8ff; } }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .3em 0; }
h2 { font-size: 1.45rem; margin: 2em 0 .5em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.15rem; margin: 1.6em 0 .4em; }
p { margin: .5em 0; max-width: 46rem; }
a { color: var(--link); }
a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
nav ul { list-style: none; padding: 0; margin: 1em 0; columns: 20rem 2; }
nav .level-3 { padding-inline-start: 1.2em; }
nav li { break-inside: avoid; padding: .1em 0; }
figure { margin: 1.5em 0; }
figure svg { display: block; width: 100%; min-width: 36rem; max-width: 45rem; height: auto; font-family: system-ui, sans-serif; }
figure svg text { white-space: pre; }
figcaption, .note { font-size: .92rem; color: var(--soft); max-width: 46rem; }
figcaption strong { color: var(--ink); }
.save { display: block; margin-top: .3em; font-size: .88rem; color: var(--soft); }
details { margin: .4em 0; }
summary { cursor: pointer; display: list-item; padding: .2em 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .88rem; margin: .4em 0; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding: .3em 0; }
th, td { text-align: start; padding: .25em .7em .25em 0; border-bottom: 1px solid var(--line); vertical-align: baseline; }
thead th { vertical-align: bottom; }
tbody th { font-weight: 400; }
td, tbody th { white-space: nowrap; }
.number { text-align: end; white-space: nowrap; }
pre { overflow-x: auto; padding: .8em; border: 1px solid var(--line); font: .85rem/1.45 ui-monospace, monospace; }
@media print {
  @page { margin: 14mm; }
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #333; --line: #999; --link: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .save { display: none; }
  h2, h3, caption { break-after: avoid; }
  figure, tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  figure svg { min-width: 0; }
  table { font-size: 7.5pt; }
  td, tbody th { white-space: normal; }
  pre { white-space: pre-wrap; }
}
`;
