/** What the plaintexts say, where they say something in letters. */
import { type Bytes, joined, readUtf8 } from '../../codec/bytes.ts';
import { CONTROLS } from '../../codec/characters.ts';
import type { ForeignResult } from '../verdict.ts';
import type { Columns } from './format/element-file.ts';
import type { PrimeGroup } from './group/prime-group.ts';

/** How many different ones are shown. */
const MOST_LINES = 1000;
const MOST_LETTERS = 1000;
const NO_TEXT = new RegExp(`[${CONTROLS}]`, 'u');

/** How often each text stands there, the most frequent first. */
export function resultOf(group: PrimeGroup<unknown>, { columns, count }: Columns<unknown>): ForeignResult {
  const texts = Array.from({ length: count }, (_, i) =>
    textOf(joined(columns.map((column) => group.decode(column[i])))),
  );
  const times = new Map<string, number>();
  for (const text of texts) if (text !== null) times.set(text, (times.get(text) ?? 0) + 1);
  const others = texts.filter((text) => text === null).length;
  const lines = [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const shown = lines.slice(0, MOST_LINES);
  const left = lines.slice(MOST_LINES).reduce((sum, [, n]) => sum + n, 0);
  return {
    title: 'Plaintexts, by how often each stands there',
    lines: [
      ...shown.map(([text, n]) => ({ name: text, value: String(n) })),
      ...(left > 0 ? [{ name: 'others', value: String(left) }] : []),
      ...(others > 0 ? [{ name: 'no text', value: String(others) }] : []),
    ],
  };
}

/** Null for what is no text to show. */
function textOf(bytes: Bytes): string | null {
  const text = readUtf8(bytes);
  return text === null || text === '' || text.length > MOST_LETTERS || NO_TEXT.test(text) ? null : text;
}
