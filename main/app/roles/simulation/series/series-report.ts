/** What a window shows of series: the report that `ostraka report` would write of the same directories. Only a thread loads this. */
import type { OwnLanguage } from '../../../../../shared/codec/texts.ts';
import type { Conditions } from '../../../../../shared/measure/conditions.ts';
import type { SeriesFigure, SeriesReport, SeriesSection } from '../../../../../shared/measure/series.ts';
import type { Figure } from '../../../../report/figures/figure.ts';
import { figureAsked, figureOf, type OneFigure } from '../../../../report/one-figure.ts';
import type { Part, Source } from '../../../../report/parts.ts';
import { readSources } from '../../../../report/read.ts';
import { reportOf } from '../../../../report/report.ts';
import { type Files, filesOfFigure, filesOfReport, PAGE } from '../../../../report/write.ts';

/** What `ostraka report --figure` draws by it of one series; lines for laptops where there are several numbers of them. */
const FOR_A_PAPER = 'x=voters,y=shuffle';

/** A report as a window shows it, and its files as they are saved. */
export interface MadeReport {
  readonly report: SeriesReport;
  /** The name of the page among the files. */
  readonly page: string;
  readonly files: Files;
}

/**
 * Takes seconds of many runs: `series-report-thread.ts` has a thread do it. Throws `unreadable` where there is nothing to show yet,
 * and what reading results throws.
 * @param directories of sweeps, the first of which the others are compared with
 */
export function seriesReport(
  ids: readonly string[],
  directories: readonly string[],
  language: OwnLanguage,
): MadeReport {
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
    page: PAGE,
    files: new Map([...filesOfReport(report), ...(paper ? filesOfFigure(paper) : [])]),
  };
}

/** Null where there is nothing to draw a line against. */
function forAPaper(source: Source, language: OwnLanguage): OneFigure | null {
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
