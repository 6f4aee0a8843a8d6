/** What a window shows of series and hands out: the report that `ostraka report` would write of the same directories. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bytes, utf8 } from '../../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../../shared/codec/error.ts';
import type { Conditions } from '../../../../../shared/measure/conditions.ts';
import type { SeriesReport, SeriesSaved } from '../../../../../shared/measure/series.ts';
import type { Figure } from '../../../../report/figures/figure.ts';
import { figureAsked, figureOf } from '../../../../report/one-figure.ts';
import { figuresOf } from '../../../../report/page.ts';
import type { Report } from '../../../../report/parts.ts';
import { readSources } from '../../../../report/read.ts';
import { reportOf } from '../../../../report/report.ts';
import { type Files, filesOfFigure, filesOfReport, PAGE } from '../../../../report/write.ts';
import { withPath } from '../../../../storage/storage-error.ts';

type Language = 'en' | 'de';

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

interface Made {
  readonly report: Report;
  /** The first of them for a paper, where it is of one series. */
  readonly figures: readonly Figure[];
  readonly files: Files;
}

/** Throws `unreadable` where there is nothing to show yet, and what reading results throws. */
function madeOf(directories: readonly string[], language: Language): Made {
  const sources = readSources(directories);
  const report = reportOf(sources, language);
  const [source, ...others] = sources;
  const { runs } = source!.sweep;
  const some = (of: (conditions: Conditions) => number) => new Set(runs.map(({ conditions }) => of(conditions))).size;
  if (others.length > 0 || some(({ voters }) => voters) < 2)
    return { report, figures: figuresOf(report), files: filesOfReport(report) };
  const by = some(({ nodes }) => nodes) > 1 ? ',by=nodes' : '';
  const paper = figureOf(source!, figureAsked(`${FOR_A_PAPER}${by}`), language);
  return {
    report,
    figures: [paper.figure, ...figuresOf(report)],
    files: new Map([...filesOfReport(report), ...filesOfFigure(paper)]),
  };
}

/** @param directories of sweeps, the first of which the others are compared with */
export function seriesReport(ids: readonly string[], directories: readonly string[], language: Language): SeriesReport {
  const { report, figures } = madeOf(directories, language);
  const methods = report.sections.find(({ id }) => id === 'methods')?.parts ?? [];
  return {
    ids,
    figures: figures.map(({ id, title, caption, svg, table }) => ({
      ...{ id, title, says: caption, svg },
      head: table.columns.map(({ label }) => label),
      rows: table.rows.map((row) =>
        row.map((cell, i) => (cell === null ? null : (table.columns[i]!.show?.(cell) ?? cell))),
      ),
    })),
    methods: methods.flatMap((part) => (part.kind === 'text' ? [part.text] : [])),
  };
}

/** Throws `not-found` for a figure that there is not, and what `seriesReport` throws. */
export function seriesFile(directories: readonly string[], language: Language, what: SeriesSaved): SeriesFile {
  if (what.kind === 'table') {
    const { name, ...file } = TABLES[what.form];
    const path = join(directories[0]!, name);
    return { ...file, bytes: new Uint8Array(withPath(path, () => readFileSync(path))) };
  }
  const { files } = madeOf(directories, language);
  const name = what.kind === 'report' ? PAGE : `${what.figure}.${what.form}`;
  const text = files.get(name);
  if (text === undefined) throw new OstrakaError('not-found', `the report has no ${name}`);
  if (what.kind === 'report') return { ending: '.html', mime: 'text/html', bytes: utf8(text) };
  const mime = what.form === 'svg' ? 'image/svg+xml' : 'text/csv';
  return { ending: `-${name}`, mime, bytes: utf8(text) };
}
