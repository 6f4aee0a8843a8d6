/**
 * How pages look, on a screen and on paper: black on white, whatever theme is around them, on A4 and on US letter alike, since no
 * size is set. Rows, entries of lists and lines to sign on are never torn apart; what is longer than a page may be.
 */
export const paperStyle = `
@page { margin: 12mm 15mm; }
body:has(> .paper) { margin: 0; background: #fff; }
.paper {
  max-width: 46rem; margin: 0 auto; padding: 1.5rem;
  background: #fff; color: #000; color-scheme: light;
  font: 10.5pt / 1.4 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere;
}
.paper h1, .paper h2, .paper h3, .paper p, .paper ul, .paper ol, .paper dl, .paper dd { margin: 0; }
.paper h1 { font-size: 20pt; line-height: 1.2; }
.paper h2 { margin: 1.4em 0 .5em; padding-top: .4em; border-top: 1pt solid #000; font-size: 13pt; line-height: 1.25; }
.paper h3 { margin: 1em 0 .3em; font-size: 11.5pt; line-height: 1.3; }
.paper h1, .paper h2, .paper h3, .paper caption { break-after: avoid; break-inside: avoid; }
.paper p, .paper ul, .paper ol, .paper dl, .paper table { margin-top: .45em; }
.paper p, .paper li, .paper tr, .paper dl > div { break-inside: avoid; }
.paper p { orphans: 3; widows: 3; }
.paper ul, .paper ol { padding-inline-start: 1.4em; }
.paper dl > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: .2em 0; }
.paper dt { grid-column: 1; font-weight: 600; }
.paper dd { grid-column: 2; }
.paper table { width: 100%; border-collapse: collapse; }
.paper caption { padding: .2em 0; text-align: start; font-weight: 600; }
.paper thead { display: table-header-group; }
.paper th, .paper td { padding: .25em .5em; border: .5pt solid #666; text-align: start; vertical-align: top; font-weight: 400; }
.paper th { font-weight: 600; }
.paper th:first-child { width: 24%; }
.paper thead th { overflow-wrap: break-word; }
.paper .paper-whole { break-inside: avoid; }
.paper .paper-over { margin: 0 0 .3em; font-size: 11pt; letter-spacing: .02em; }
.paper .paper-notice { padding: .6em .8em; border: 2pt solid #000; font-size: 12pt; font-weight: 600; }
.paper .paper-lead { font-size: 12.5pt; font-weight: 600; }
.paper .paper-small { font-size: 9pt; color: #333; }
.paper .paper-digits { font-family: ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace; font-size: 9.5pt; }
.paper .paper-command { display: block; margin-top: .3em; font: 9.5pt / 1.4 ui-monospace, "Cascadia Mono", "Noto Sans Mono", "Liberation Mono", monospace; }
.paper .paper-digits > span { display: inline-block; margin-inline-end: .55em; }
.paper .paper-words { display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); max-width: 40rem; gap: .2em .8em; padding: 0; list-style: none; counter-reset: word; break-inside: avoid; font-weight: 600; }
.paper .paper-words > li { counter-increment: word; }
.paper .paper-words > li::before { content: counter(word) ". "; font-weight: 400; }
.paper .paper-columns { columns: 17rem auto; column-gap: 2rem; }
.paper .paper-lines { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 0 2rem; padding: 0; list-style: none; }
.paper .paper-lines > li { display: grid; align-content: end; min-height: 15mm; }
.paper .paper-lines > li > span { border-top: .75pt solid #000; font-size: 9pt; }
.paper .paper-slip { display: grid; grid-template-columns: minmax(0, 1fr) 40mm; gap: 0 1rem; align-items: start; break-inside: avoid; }
.paper .paper-slip > svg { width: 40mm; height: 40mm; margin-top: .8em; }
@media (max-width: 34rem) {
  .paper { padding: 1rem; }
  .paper dl > div { grid-template-columns: minmax(0, 1fr); }
  .paper dd { grid-column: 1; }
  .paper thead th { overflow-wrap: anywhere; hyphens: auto; }
  .paper th, .paper td { padding: .2em .3em; font-size: 9pt; }
}
@media print { .paper { max-width: none; padding: 0; } }
`;
