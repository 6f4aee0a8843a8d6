/** What a window hands out of series: tables as they lie there, and the files of a report that a thread has made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Bytes, utf8 } from '../../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../../shared/codec/error.ts';
import type { SeriesSaved } from '../../../../../shared/measure/series.ts';
import { withPath } from '../../../../storage/storage-error.ts';
import type { MadeReport } from './series-report.ts';

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
export function reportFile({ page, files }: MadeReport, what: Exclude<SeriesSaved, { kind: 'table' }>): SeriesFile {
  const name = what.kind === 'report' ? page : `${what.figure}.${what.form}`;
  const text = files.get(name);
  if (text === undefined) throw new OstrakaError('not-found', `the report has no ${name}`);
  if (what.kind === 'report') return { ending: '.html', mime: 'text/html', bytes: utf8(text) };
  const mime = what.form === 'svg' ? 'image/svg+xml' : 'text/csv';
  return { ending: `-${name}`, mime, bytes: utf8(text) };
}
