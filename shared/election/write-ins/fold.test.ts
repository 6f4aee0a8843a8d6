import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';
import { CAPITALS, COMPOUNDS } from './fold-table.ts';
import { alike, capitals, compounds, letters } from './testing/unicode.ts';

const words = (table: string): string[] => table.trim().split(/\s+/);

test('the table is what Unicode says of these letters', () => {
  assert.ok(letters.length > 1500);
  assert.deepEqual(words(CAPITALS), capitals());
  assert.deepEqual(words(COMPOUNDS), compounds());
});

/** Each line is one name, as people may write it, and what it folds to. */
const vectors: readonly (readonly [folded: string, ...spellings: string[]])[] = [
  ['ada lovelace', 'Ada Lovelace', 'ADA LOVELACE', ' ada   lovelace ', 'Ada\u00a0Lovelace', 'A\u200bda Love\u00adlace'],
  ['zoe\u0308', 'Zoë', 'ZOË', 'Zoe\u0308', 'ZOE\u0308'],
  ['mu\u0308ller', 'Müller', 'MÜLLER', 'mu\u0308ller'],
  ['strauss', 'Strauß', 'STRAUSS', 'STRAUẞ', 'Strauss'],
  ['isik', 'Isik', 'ISIK', 'ısık', 'İSİK', 'i\u0307sik'],
  ["o'neil", "O'Neil", 'O’Neil', 'OʼNEIL', 'O`Neil', 'O´Neil'],
  ['anna-lena', 'Anna-Lena', 'ANNA–LENA', 'Anna‐Lena'],
  ['\u0142ukasz z\u0307o\u0301\u0142\u0107'.normalize('NFD'), 'Łukasz Żółć', 'ŁUKASZ ŻÓŁĆ'],
  ['nguye\u0302\u0303n the\u0323\u0302', 'Nguyễn Thệ', 'NGUYỄN THỆ', 'Nguye\u0302\u0303n The\u0302\u0323'],
  ['γιω\u0301ργος', 'Γιώργος', 'Γιώργοσ'].map((name) => name.replaceAll('ς', 'σ')) as [string, string],
  ['и\u0306ожик е\u0308лкин', 'Йожик Ёлкин', 'ЙОЖИК ЁЛКИН', 'И\u0306ожик Е\u0308лкин'],
  ['արամ', 'Արամ', 'ԱՐԱՄ'],
  ['fritz', 'Fritz', 'Fri\u034ftz', '\ufb01'.replace('\ufb01', 'Fritz')],
  ['李小龙', '李小龙'],
  ['', ' ', '\u00a0\u200b', '\u00ad'],
];

test('spellings of one name fold to the same', () => {
  for (const [folded, ...spellings] of vectors) for (const name of spellings) assert.equal(fold(name), folded, name);
  assert.equal(fold('Γιώργος'), fold('ΓΙΏΡΓΟΣ'));
  assert.equal(fold('ﬁnn'), fold('Finn'));
});

test('names that differ in a letter, an accent, a script or a word stay apart', () => {
  const apart = [
    'Zoe',
    'Zoë',
    'Zoé',
    'Ada',
    'Аda',
    'Ada L',
    'AdaL',
    'Jon',
    'John',
    'Mueller',
    'Müller',
    'Muller',
    '😀',
  ];
  assert.equal(new Set(apart.map(fold)).size, apart.length);
});

test('letters that later versions of Unicode may pair are left alone', () => {
  // Garay, whose case pairs came with Unicode 16
  assert.notEqual(fold('\u{10D50}'), fold('\u{10D70}'));
});

const marks = Array.from({ length: 0x70 }, (_, i) => String.fromCodePoint(0x300 + i)).filter(
  (mark) => mark !== '\u034f', // unseen, and dropped
);

test('marks stand in the order of their classes', () => {
  for (const first of marks)
    for (const second of marks) assert.equal(fold(`x${first}${second}`), `x${first}${second}`.normalize('NFD'));
});

const anyWord = fc.array(fc.constantFrom(...letters, ' '), { maxLength: 12 });

test('a fold asks neither for case nor for normal form, and folding again changes nothing', () => {
  fc.assert(
    fc.property(anyWord, (word) => {
      const name = word.join('');
      const folded = fold(name);
      assert.equal(fold(folded), folded);
      for (const same of [name.normalize('NFC'), name.normalize('NFD'), alike(name)]) assert.equal(fold(same), folded);
    }),
    { numRuns: 2000 },
  );
});

test('whatever is written folds, and to nothing longer than four times as much', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const folded = fold(name);
      assert.equal(fold(folded), folded);
      assert.ok([...folded].length <= 4 * [...name].length);
    }),
  );
});
