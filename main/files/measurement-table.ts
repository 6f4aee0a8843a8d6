/** The table of measurements as text, by the one list of its columns. */
import { COLUMNS, type Row } from '../../shared/measure/columns.ts';
import { writeCsv } from './csv.ts';

export const csvOfRows = (rows: readonly Row[]): string =>
  writeCsv(
    COLUMNS.map(({ name }) => name),
    rows.map((row) => COLUMNS.map(({ of }) => row[of])),
  );
