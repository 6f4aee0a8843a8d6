/** The committed tables that a verdict rests on, as a second implementation reads them: nothing in them is left to a runtime. */

import { hex } from '../../../shared/codec/bytes.ts';
import { WORD_LISTS, words } from '../../../shared/election/words/words.ts';
import { fold, foldTable } from '../../../shared/election/write-ins/fold.ts';

const point = (letter: string): string => letter.codePointAt(0)!.toString(16).padStart(4, '0');
const points = (text: string): string => [...text].map(point).join(' ');

/** The file fold.json. */
export function folds() {
  const { name, alike, classes } = foldTable();
  const texts = [
    'Zoë',
    'Zoe\u0308',
    'ZOË',
    'STRAẞE',
    'İ',
    'i\u0323\u0307',
    'a\u0307\u0323',
    ' O’Brien – x ',
    'ﬁ',
    '\u200b',
  ];
  return {
    name,
    alike: Object.fromEntries([...alike].sort().map(([letter, parts]) => [point(letter), points(parts)])),
    classes: Object.fromEntries([...classes].sort().map(([mark, order]) => [point(mark), order])),
    examples: texts.map((text) => ({ text: points(text), fold: points(fold(text)) })),
  };
}

/** The 2,048 words of a list, by asking for each by its bits. */
const wordsOf = (list: (typeof WORD_LISTS)[number]): string[] =>
  Array.from({ length: 2048 }, (_, i) => words(Uint8Array.of(i >> 3, (i & 7) << 5), 1, list)[0]!);

/** The file words.json; the list `english` is BIP-39's. */
export function wordLists() {
  const hash = Uint8Array.from({ length: 32 }, (_, i) => (i * 37 + 11) & 255);
  return {
    classroom: wordsOf('classroom').join(' '),
    english: wordsOf('english').join(' '),
    example: {
      hash: hex(hash),
      ...Object.fromEntries(WORD_LISTS.map((list) => [list, words(hash, 12, list).join(' ')])),
    },
  };
}
