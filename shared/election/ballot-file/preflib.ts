/**
 * PrefLib's ordinal preferences (Mattei, Walsh 2013; preflib.org/format): `.soc` and `.toc` rank all alternatives, `.soi`
 * and `.toi` some; the t-kinds allow ties.
 *
 *     # NUMBER ALTERNATIVES: 3
 *     # NUMBER VOTERS: 7
 *     # ALTERNATIVE NAME 1: Ada
 *     …
 *     4: 1,{2,3}
 *     3: 2
 */
import { MAX_OPTIONS } from '../contest.ts';
import { type BallotFile, Collector, lines, MAX_BALLOTS, type Refuse, shown, whole } from './file.ts';

export type PreflibKind = 'soc' | 'soi' | 'toc' | 'toi';

/** Checks what the header promises; `title` stands in where the header has none. */
export function readPreflib(kind: PreflibKind, source: string, title: string, refuse: Refuse): BallotFile {
  const header = new Map<string, { value: string; line: number }>();
  const rows: { row: string; line: number }[] = [];
  const all = lines(source);
  all.forEach((raw, i) => {
    const row = raw.trim();
    if (row.startsWith('#')) {
      const colon = row.indexOf(':');
      if (colon < 0) return;
      const key = row.slice(1, colon).trim().toUpperCase();
      if (header.has(key)) refuse(i + 1, `the header says ${shown(key)} twice`);
      header.set(key, { value: row.slice(colon + 1).trim(), line: i + 1 });
    } else if (row !== '') rows.push({ row, line: i + 1 });
  });
  const promised = (key: string, min: number, max: number): { value: number; line: number } | null => {
    const said = header.get(key);
    if (said === undefined) return null;
    const value = whole(said.value, min, max);
    return value === null
      ? refuse(said.line, `${key} must be a whole number from ${min} to ${max}, not ${shown(said.value)}`)
      : { value, line: said.line };
  };

  const said = header.get('DATA TYPE');
  if (said !== undefined && said.value !== kind)
    refuse(said.line, `its name says ${kind}, its header ${shown(said.value)}`);
  const n = promised('NUMBER ALTERNATIVES', 1, MAX_OPTIONS) ?? refuse(1, 'the header lacks NUMBER ALTERNATIVES');
  const file = new Collector(refuse);
  for (let k = 1; k <= n.value; k++) {
    const name = header.get(`ALTERNATIVE NAME ${k}`) ?? refuse(n.line, `the header lacks ALTERNATIVE NAME ${k}`);
    file.option(name.line, name.value);
  }
  for (const { row, line } of rows) {
    const colon = row.indexOf(':');
    if (colon < 0) refuse(line, `expected “count: order”, found ${shown(row)}`);
    const counted = row.slice(0, colon).trim();
    const count = whole(counted, 1, MAX_BALLOTS) ?? refuse(line, `${shown(counted)} is not a count of ballots`);
    const ranks = readOrder(row.slice(colon + 1), n.value, (why) => refuse(line, why));
    if (kind.startsWith('s') && ranks.some((equals) => equals.length > 1)) refuse(line, `a .${kind} file has no ties`);
    if (kind.endsWith('c') && ranks.flat().length !== n.value) refuse(line, `a .${kind} file ranks all alternatives`);
    file.ballot(line, count, ranks);
  }
  const voters = promised('NUMBER VOTERS', 0, MAX_BALLOTS);
  if (voters !== null && voters.value !== file.voters)
    refuse(voters.line, `the header promises ${voters.value} voters, the orders come to ${file.voters}`);
  const orders = promised('NUMBER UNIQUE ORDERS', 0, MAX_BALLOTS);
  if (orders !== null && orders.value !== file.distinct)
    refuse(orders.line, `the header promises ${orders.value} unique orders, there are ${file.distinct}`);
  const named = header.get('TITLE');
  return named === undefined || named.value === '' ? file.finish(1, title) : file.finish(named.line, named.value);
}

/** "1,{2,3},4" as groups of indices from 0; empty text is a blank ballot. */
function readOrder(written: string, n: number, refuse: (why: string) => never): number[][] {
  const ranks: number[][] = [];
  if (written.trim() === '') return ranks;
  let open: number[] | null = null;
  for (const item of written.split(',')) {
    let token = item.trim();
    if (token.startsWith('{')) {
      if (open !== null) refuse('a brace opens within braces');
      open = [];
      ranks.push(open);
      token = token.slice(1).trim();
    }
    const closes = token.endsWith('}');
    if (closes && open === null) refuse('a brace closes that was not opened');
    if (closes) token = token.slice(0, -1).trim();
    const k = whole(token, 1, n) ?? refuse(`${shown(token)} is not an alternative from 1 to ${n}`);
    if (open === null) ranks.push([k - 1]);
    else open.push(k - 1);
    if (closes) open = null;
  }
  if (open !== null) refuse('a brace is not closed');
  return ranks;
}
