/** The one writer of tables for spreadsheets (RFC 4180), in windows and at the command line. */
import { OstrakaError } from '../../shared/codec/error.ts';

/** A link is written as it is: it cannot begin a formula, and an apostrophe in it would lead elsewhere. */
type Cell = string | number | null | { readonly link: string };

const LINK = /^(?:https?|ostraka):\/\/[A-Za-z0-9.:[\]]+(?:\/[A-Za-z0-9/#_-]*)?$/;

/** A head and rows; texts are always quoted, numbers never, null is an empty cell. */
export function writeCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return writeRows([head]) + writeRows(rows);
}

/** Some more of its rows. */
export const writeRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(disarmed(value));
  if (!LINK.test(value.link)) throw new OstrakaError('bad-link', 'a table holds links of pages for phones alone');
  return quoted(value.link);
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/**
 * Where a formula could begin: at the start; behind what ends a cell in some spreadsheet, which splits a quoted text too
 * where it expects another separator than ours; and behind any other sign, if a formula follows at once. The full-width
 * forms are the same to a spreadsheet that is set to Japanese.
 */
const FORMULA =
  /^\s*(?=[=+\-@＝＋－＠])|[,;:|\t\r\n"]\s*(?=[=+\-@＝＋－＠])|[^\p{L}\p{N}\p{M}=+\-@＝＋－＠](?=[=+\-@＝＋－＠](?!\s))/gu;

/** A spreadsheet would run a text that begins like a formula, and anybody can write in a name: an apostrophe says that it is text. */
function disarmed(text: string): string {
  const inert = text.replace(FORMULA, "$&'");
  return /^[\t\r]/.test(inert) ? `'${inert}` : inert;
}

/**
 * The records of a table that `writeCsv` wrote, the head first (RFC 4180); every cell as text, an empty one as ''. `path` is
 * said in errors. Throws `unreadable`.
 */
export function readCsv(text: string, path: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  // A cell with quotes or without, and what ends it.
  const next = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (next.lastIndex < text.length || record.length > 0) {
    const match = next.exec(text);
    if (!match) throw new OstrakaError('unreadable', `${path}, record ${records.length + 1}: this is no CSV`);
    const [, quotedCell, plain = '', end] = match;
    record.push(quotedCell?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
