/**
 * A table, as a spreadsheet saves it (RFC 4180; semicolons where the first line has no comma):
 *
 *     count,Ada,Ben,Cem
 *     12,1,2,2
 *     3,,1,
 *
 * The first line names the options. Each further line is a ballot: a cell holds the option's rank, 1 the best, equal
 * numbers are equals and gaps mean nothing; an empty cell is unranked. A first column named “count” says how many cast the
 * ballot; without it each line is one. Empty lines are skipped.
 */
import { type BallotFile, Collector, MAX_BALLOTS, type Refuse, shown, whole } from './file.ts';

const MAX_RANK = 1_000_000;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export function readCsv(source: string, title: string, refuse: Refuse): BallotFile {
  const rows = readRows(source.replaceAll(/\r\n?/g, '\n'), refuse);
  const header = rows.find(({ cells }) => cells.some((cell) => cell !== '')) ?? refuse(1, 'it has no line of options');
  const counted = header.cells[0]!.toLowerCase() === 'count';
  const names = counted ? header.cells.slice(1) : header.cells;
  const file = new Collector(refuse);
  for (const name of names) file.option(header.line, name);
  for (const { line, cells } of rows.slice(rows.indexOf(header) + 1)) {
    if (cells.length === 1 && cells[0] === '') continue;
    if (cells.length !== header.cells.length)
      refuse(line, `it has ${cells.length} cells, but the first line has ${header.cells.length}`);
    const count = counted
      ? (whole(cells[0]!, 1, MAX_BALLOTS) ?? refuse(line, `${shown(cells[0]!)} is not a count`))
      : 1;
    file.ballot(line, count, readRanks(counted ? cells.slice(1) : cells, line, refuse));
  }
  return file.finish(header.line, title);
}

function readRanks(cells: readonly string[], line: number, refuse: Refuse): number[][] {
  const byRank = new Map<number, number[]>();
  cells.forEach((cell, option) => {
    if (cell === '') return;
    const rank = whole(cell, 1, MAX_RANK) ?? refuse(line, `${shown(cell)} is not a rank from 1 to ${MAX_RANK}`);
    byRank.set(rank, [...(byRank.get(rank) ?? []), option]);
  });
  return [...byRank].sort(([a], [b]) => a - b).map(([, equals]) => equals);
}

/** Cells without the space around them. */
function readRows(source: string, refuse: Refuse): Row[] {
  const first = source.trimStart().split('\n', 1)[0]!;
  const separator = first.includes(';') && !first.includes(',') ? ';' : ',';
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let start = 1;
  let state: 'open' | 'quoted' | 'closed' = 'open';
  const endCell = () => {
    cells.push(cell.trim());
    cell = '';
    state = 'open';
  };
  for (let i = 0; i < source.length; i++) {
    const c = source[i]!;
    if (state === 'quoted') {
      if (c === '"' && source[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') state = 'closed';
      else cell += c;
    } else if (c === separator) endCell();
    else if (c === '\n') {
      endCell();
      rows.push({ line: start, cells });
      cells = [];
      start = line + 1;
    } else if (c === '"') {
      if (cell.trim() !== '' || state === 'closed') refuse(line, 'a quotation mark stands within a cell');
      state = 'quoted';
      cell = '';
    } else if (state === 'open') cell += c;
    else if (c.trim() !== '') refuse(line, `text follows a closing quotation mark: ${shown(c)}`);
    if (c === '\n') line++;
  }
  if (state === 'quoted') refuse(start, 'a quotation mark is not closed');
  endCell();
  rows.push({ line: start, cells });
  return rows;
}
