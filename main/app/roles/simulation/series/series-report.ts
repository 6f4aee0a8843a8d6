/** What a window shows of series and hands out: the report that `ostraka report` would write of the same directories. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, utf8 } from '../../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../../shared/codec/error.ts';
import type { Conditions } from '../../../../../shared/measure/conditions.ts';
import type { SeriesFigure, SeriesReport, SeriesSaved, SeriesSection } from '../../../../../shared/measure/series.ts';
import type { Figure } from '../../../../report/figures/figure.ts';
import { figureAsked, figureOf, type OneFigure } from '../../../../report/one-figure.ts';
import type { Part, Source } from '../../../../report/parts.ts';
import { readSources } from '../../../../report/read.ts';
import { reportOf } from '../../../../report/report.ts';
import { type Files, filesOfFigure, filesOfReport, PAGE } from '../../../../report/write.ts';
import { withPath } from '../../../../storage/storage-error.ts';

export type Language = 'en' | 'de';

/** A file as it is saved, by its ending and what it holds. */
export interface SeriesFile {
  readonly ending: string;
  readonly mime: string;
  readonly bytes: Bytes;
}

const TABLES = {
  csv: { name: 'results.csv', ending: '.csv', mime: 'text/csv' },
  parquet: { name: 'results.parquet', ending: '.parquet', mime: 'application/vnd.apache.parquet' },
  json: { name: 'results.json', ending: '.json', mime: 'application/json' },
  dictionary: { name: 'dictionary.csv', ending: '-columns.csv', mime: 'text/csv' },
} as const;

/** What `ostraka report --figure` draws by it of one series; lines for laptops where there are several numbers of them. */
const FOR_A_PAPER = 'x=voters,y=shuffle';

/** A report as a window shows it, and its files as they are saved. */
export interface MadeReport {
  readonly report: SeriesReport;
  readonly files: Files;
}

/**
 * Takes seconds of many runs: `series-report-thread.ts` has a thread do it. Throws `unreadable` where there is nothing to show yet,
 * and what reading results throws.
 * @param directories of sweeps, the first of which the others are compared with
 */
export function seriesReport(ids: readonly string[], directories: readonly string[], language: Language): MadeReport {
  const sources = readSources(directories);
  const report = reportOf(sources, language);
  const paper = sources.length === 1 ? forAPaper(sources[0]!, language) : null;
  const first = paper ? [sectionOf(paper.figure.title, [{ kind: 'figure', figure: paper.figure }])] : [];
  const others = report.sections.filter(({ id }) => id !== 'methods');
  const methods = report.sections.find(({ id }) => id === 'methods')?.parts ?? [];
  return {
    report: {
      ids,
      sections: [...first, ...others.map(({ heading, parts }) => sectionOf(heading, parts))],
      methods: methods.flatMap((part) =>
        part.kind === 'text' || part.kind === 'verbatim'
          ? [{ text: part.text, verbatim: part.kind === 'verbatim' }]
          : [],
      ),
    },
    files: new Map([...filesOfReport(report), ...(paper ? filesOfFigure(paper) : [])]),
  };
}

/** Null where there is nothing to draw a line against. */
function forAPaper(source: Source, language: Language): OneFigure | null {
  const { runs } = source.sweep;
  const some = (of: (conditions: Conditions) => number) => new Set(runs.map(({ conditions }) => of(conditions))).size;
  if (some(({ voters }) => voters) < 2) return null;
  const by = some(({ nodes }) => nodes) > 1 ? ',by=nodes' : '';
  return figureOf(source, figureAsked(`${FOR_A_PAPER}${by}`), language);
}

const sectionOf = (heading: string, parts: readonly Part[]): SeriesSection => ({
  heading,
  texts: parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
  figures: parts.flatMap((part) => (part.kind === 'figure' ? [shownFigure(part.figure)] : [])),
});

const shownFigure = ({ id, title, caption, svg, table: { columns, rows } }: Figure): SeriesFigure => ({
  ...{ id, title, says: caption, svg },
  head: columns.map(({ label }) => label),
  rows: rows.map((row) => row.map((cell, i) => (cell === null ? null : (columns[i]!.show?.(cell) ?? cell)))),
});

/** A table of the first series as it lies there. */
export async function seriesTable(directory: string, form: keyof typeof TABLES): Promise<SeriesFile> {
  const { name, ...file } = TABLES[form];
  const path = join(directory, name);
  try {
    return { ...file, bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    return withPath(path, () => {
      throw cause;
    });
  }
}

/** A file of a report that was made. Throws `not-found` for a figure that there is not. */
export function reportFile({ files }: MadeReport, what: Exclude<SeriesSaved, { kind: 'table' }>): SeriesFile {
  const name = what.kind === 'report' ? PAGE : `${what.figure}.${what.form}`;
  const text = files.get(name);
  if (text === undefined) throw new OstrakaError('not-found', `the report has no ${name}`);
  if (what.kind === 'report') return { ending: '.html', mime: 'text/html', bytes: utf8(text) };
  const mime = what.form === 'svg' ? 'image/svg+xml' : 'text/csv';
  return { ending: `-${name}`, mime, bytes: utf8(text) };
}
