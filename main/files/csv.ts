/** The one writer of tables for spreadsheets (RFC 4180), in windows and at the command line. */

type Cell = string | number | null;

/** A head and rows; texts are always quoted, numbers never, null is an empty cell. */
export function writeCsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : `"${disarmed(value).replaceAll('"', '""')}"`;
}

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
