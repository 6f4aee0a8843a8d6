/** The table of measurements as CSV and as Parquet, and its data dictionary: all made of the one list of columns. */
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { COLUMNS, type Column, type Row } from '../../../shared/measure/columns.ts';
import { readCsv, writeCsv } from '../../files/csv.ts';

export { csvOfRows } from '../../files/measurement-table.ts';

/** The rows of a table that `csvOfRows` wrote; `path` is said in errors. Throws `unreadable`. */
export function rowsOfCsv(text: string, path: string): Row[] {
  const [head = [], ...lines] = readCsv(text, path);
  const missing = COLUMNS.find(({ name, before }) => before === undefined && !head.includes(name));
  if (missing !== undefined)
    throw unreadable(path, 1, `it has no column ${missing.name}; it is of another version, or no table of runs`);
  const at = COLUMNS.map(({ name }) => head.indexOf(name));
  return lines.map((cells, i) => {
    if (cells.length !== head.length)
      throw unreadable(path, i + 2, `it has ${cells.length} cells, where the head has ${head.length}`);
    const fields = COLUMNS.map((column, c) => {
      const cell = cells[at[c]!];
      return [column.of, cell === undefined ? column.before : cellValue(column, cell, path, i + 2)] as const;
    });
    return Object.fromEntries(fields) as unknown as Row;
  });
}

function cellValue({ name, type, nullable }: Column, cell: string, path: string, line: number): string | number | null {
  if (type === 'text') return cell;
  if (cell === '' && nullable) return null;
  const number = cell === '' ? Number.NaN : Number(cell);
  if (type === 'integer' ? Number.isSafeInteger(number) : Number.isFinite(number)) return number;
  throw unreadable(
    path,
    line,
    `${name} is ${cell === '' ? 'empty' : `“${cell.slice(0, 40)}”`}, where ${type === 'integer' ? 'a whole' : 'a'} number belongs`,
  );
}

const PARQUET = { integer: 'INT64', number: 'DOUBLE', text: 'STRING' } as const satisfies Record<
  Column['type'],
  string
>;

/** Types and nullability are given for each column, so that no table, not even an empty one, is guessed at. */
export const parquetOfRows = (rows: readonly Row[]): Bytes =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: COLUMNS.map(({ name, of, type, nullable }) => ({
        name,
        type: PARQUET[type],
        nullable,
        data: rows.map((row) => {
          const value = row[of];
          return type === 'integer' && value !== null ? BigInt(value) : value;
        }),
      })),
    }),
  );

/** What each column means, as a table itself. */
export const dictionary = (): string =>
  writeCsv(
    ['name', 'type', 'nullable', 'meaning'],
    COLUMNS.map(({ name, type, nullable, says }) => [name, type, nullable ? 'yes' : 'no', says]),
  );

const unreadable = (path: string, line: number, why: string): OstrakaError =>
  new OstrakaError('unreadable', `${path}, line ${line}: ${why}`, { culprit: { kind: 'file', path } });
