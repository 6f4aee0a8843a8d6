/** A report as one HTML file: nothing is fetched, nothing runs, and nothing but its own style is let in. */
import { base64 } from '@scure/base';
import { utf8 } from '../../shared/codec/bytes.ts';
import { isolated } from '../../shared/codec/texts.ts';
import { sha256 } from '../../shared/crypto/hash.ts';
import { escaped } from '../../shared/verdict/paper/html.ts';
import { writeCsv } from '../files/csv.ts';
import { svgFile } from './drawing/svg.ts';
import type { Cell, Figure, Table, TableColumn } from './figures/figure.ts';
import type { Part, Report, Section } from './parts.ts';
import { style } from './style.ts';

/** The numbers of a table as a file. */
export const csvOf = ({ columns, rows }: Table): string =>
  writeCsv(
    columns.map(({ key }) => key),
    rows,
  );

/** Figures and tables of a report, in its order. */
export const figuresOf = ({ sections }: Report): Figure[] =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'figure' ? [part.figure] : [])));
export const tablesOf = ({ sections }: Report): Table[] =>
  sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'figure' ? [part.figure.table] : part.kind === 'table' ? [part.table] : [])),
  );

export function pageOf(report: Report): string {
  const { words, title, over, sections } = report;
  const { say } = words;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${base64.encode(sha256(utf8(style)))}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const numbers = { figures: 0, tables: 0 };
  const written = sections.map((section) => writtenSection(section, report, numbers)).join('\n');
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${shown(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${shown(title)}</h1>
<p>${shown(over)}</p>
</header>
<nav aria-label="${escaped(say('contents'))}">
<ul>
${sections.map(({ id, heading, level }) => `<li class="level-${level}"><a href="#${id}">${shown(heading)}</a></li>`).join('\n')}
</ul>
</nav>
<main>
${written}
</main>
</body>
</html>
`;
}

const shown = (text: string): string => escaped(isolated(text));

function writtenSection({ id, heading, level, parts }: Section, report: Report, numbers: Numbers): string {
  return `<section>
<h${level} id="${id}">${shown(heading)}</h${level}>
${parts.map((part) => writtenPart(part, report, numbers)).join('\n')}
</section>`;
}

interface Numbers {
  figures: number;
  tables: number;
}

function writtenPart(part: Part, { words }: Report, numbers: Numbers): string {
  const { say } = words;
  switch (part.kind) {
    case 'text':
      return `<p>${shown(part.text)}</p>`;
    case 'verbatim':
      return `<pre tabindex="0">${escaped(part.text)}</pre>`;
    case 'figure': {
      numbers.figures += 1;
      const n = numbers.figures;
      const { id, title, caption, svg, table } = part.figure;
      return `<figure id="figure-${id}">
<div class="scroll" role="group" aria-label="${escaped(say('figure', { n, title }))}" tabindex="0">${svg}</div>
<figcaption><strong>${shown(say('figure', { n, title }))}</strong> ${shown(caption)}
${saved(say('save.as'), [saving(`${id}.svg`, 'image/svg+xml', svgFile(svg), say('save.svg')), saving(`${id}.csv`, 'text/csv', csvOf(table), say('save.csv'))])}</figcaption>
<details><summary>${shown(say('table.of', { n }))}</summary>
${writtenTable(table, say('table.of', { n }))}</details>
</figure>`;
    }
    case 'table': {
      numbers.tables += 1;
      const { table } = part;
      const caption = say('table', { n: numbers.tables, title: table.title });
      return `<div class="table" id="table-${table.id}">
${writtenTable(table, caption)}
${saved(say('save.as'), [saving(`${table.id}.csv`, 'text/csv', csvOf(table), say('save.csv'))])}</div>`;
    }
  }
}

const saved = (label: string, links: readonly string[]): string =>
  `<span class="save">${escaped(label)} ${links.join(' ')}</span>`;

/** The file lies within the page: it needs neither the folder nor a network. */
const saving = (name: string, type: string, content: string, label: string): string =>
  `<a download="${name}" href="data:${type};base64,${base64.encode(utf8(content))}" aria-label="${escaped(`${label}: ${name}`)}">${escaped(label)}</a>`;

function writtenTable({ columns, rows, note }: Table, caption: string): string {
  const cell = (value: Cell, column: TableColumn, first: boolean): string => {
    const text = value === null ? (column.unknown ?? '–') : column.show ? column.show(value) : String(value);
    const kind = typeof value === 'number' ? ' class="number"' : '';
    return first ? `<th scope="row"${kind}>${shown(text)}</th>` : `<td${kind}>${shown(text)}</td>`;
  };
  return `<div class="scroll" role="region" aria-label="${escaped(caption)}" tabindex="0"><table>
<caption>${shown(caption)}</caption>
<thead><tr>${columns.map(({ label }) => `<th scope="col">${shown(label)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map((value, i) => cell(value, columns[i]!, i === 0)).join('')}</tr>`).join('\n')}
</tbody>
</table></div>${note === '' ? '' : `\n<p class="note">${shown(note)}</p>`}`;
}
