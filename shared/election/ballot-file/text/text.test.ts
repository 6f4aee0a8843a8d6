/** From bytes to lines: encodings, ends of lines and of the text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, concat, utf8 } from '../../../codec/bytes.ts';
import type { BallotFile, RankingFile } from '../file.ts';
import { firsts, notes, rankings, readInPieces, refused, said } from '../testing/read.ts';
import { textIn } from './encoding.ts';

/** A character is a byte. */
const latin = (text: string): Bytes => Uint8Array.from(text, (c) => c.codePointAt(0)!);

function utf16(text: string, littleEndian: boolean): Bytes {
  const marked = `\ufeff${text}`;
  const out = new DataView(new ArrayBuffer(2 * marked.length));
  for (let i = 0; i < marked.length; i++) out.setUint16(2 * i, marked.charCodeAt(i), littleEndian);
  return new Uint8Array(out.buffer);
}

const TABLE = 'Jörg 𝒳,Åse,李\n1,2,3\n2,1,\n';

test('UTF-8 with and without its mark, UTF-16 of either order', () => {
  const plain = rankings('t.csv', TABLE);
  assert.deepEqual(plain.options, ['Jörg 𝒳', 'Åse', '李']);
  assert.deepEqual(rankings('t.csv', `\ufeff${TABLE}`), plain);
  for (const littleEndian of [true, false]) {
    const wide = rankings('t.csv', utf16(TABLE, littleEndian));
    assert.deepEqual({ ...wide, notes: [] }, plain);
    assert.deepEqual(notes(wide), ['read as UTF-16']);
  }
});

test('a file is text as a whole, or it is said why it is none', () => {
  for (const file of [utf8(TABLE), utf8(`\ufeff${TABLE}`), utf16(TABLE, true), utf16(TABLE, false)])
    assert.equal(textIn(file), TABLE);
  assert.equal(textIn(latin('Jörg\nMüller\n')), 'Jörg\nMüller\n');
  assert.equal(textIn(new Uint8Array(0)), '');
  for (const none of [latin('PK\x03\x04\0\0'), latin('Åse'), utf16(TABLE, true).subarray(0, 5)])
    assert.equal(typeof textIn(none), 'object');
});

test('pieces of any size are the same file', () => {
  const files: Record<string, Bytes> = {
    'a.csv': utf8(TABLE.replaceAll('\n', '\r\n')),
    'b.csv': utf16(TABLE, true),
    'c.csv': latin('J\xf6rg,Zo\xeb\r1,2\r2,1\r'),
    'd.blt': latin('2 1\r\n3 1 0\r\n0\r\n"J\xf6rg"\r\n"Zo\xeb"\r\n\x1a\x1a'),
    'e.soi': utf8('# NUMBER ALTERNATIVES: 1\n\n# ALTERNATIVE NAME 1: Ädä\n3: 1'),
  };
  for (const [name, bytes] of Object.entries(files)) {
    const whole = rankings(name, bytes);
    for (let size = 1; size < 20; size++)
      assert.deepEqual(readInPieces(name, bytes, size), whole, `${name} by ${size}`);
  }
});

test('every line may end in its own way', () => {
  const mixed = rankings('t.csv', 'Ada,Ben\n1,2\r2,1\n1,2\r2,1\n');
  assert.deepEqual(firsts(mixed), { Ada: 2, Ben: 2 });
  const ended = fc.tuple(fc.constantFrom('1,2', '2,1', '2,1\r', ',1', '1,'), fc.constantFrom('\n', '\r\n', '\r'));
  fc.assert(
    fc.property(fc.array(ended, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (rows, size) => {
      const text = (end: string | null) => utf8(`Ada,Ben\n${rows.map(([row, own]) => row + (end ?? own)).join('')}`);
      const each = (file: BallotFile) => said(file as RankingFile);
      assert.deepEqual(each(readInPieces('t.csv', text(null), size)), each(rankings('t.csv', text('\n'))));
    }),
    { numRuns: 500 },
  );
});

test('lines that end with CR alone may be as many as any, though no line may be that long', () => {
  const rows = 2 ** 22 + 10;
  const text = utf8(`Ada,Ben\r${'1,2\r'.repeat(rows)}2,1`);
  assert.deepEqual(firsts(readInPieces('t.csv', text, 2 ** 20 + 1)), { Ada: rows, Ben: 1 });
  refused(
    't.csv',
    concat(utf8('Ada,Ben\r'), new Uint8Array(2 ** 24 + 2).fill(65)),
    't.csv:2: the line is longer than any ballot',
  );
});

test('Windows-1252 is read where no other code page would give another letter, else refused', () => {
  const read = (name: string) => rankings('t.csv', latin(`${name},Ben\n1,2\n`)).options[0];
  assert.equal(read('Zo\xeb Wei\xdf'), 'Zoë Weiß');
  assert.equal(read('Jos\xe9 Mu\xf1oz, \xc9. Dupont'.replace(',', ';')), 'José Muñoz; É. Dupont');
  const refuses = (name: string, why: string) =>
    refused(
      't.csv',
      latin(`Ada,Ben\n1,2\n2,1\n`.replace('Ada', name)),
      `t.csv:1: it is not UTF-8, and byte ${why}: save it as UTF-8`,
    );
  refuses('\xc8aputov\xe1', '0xC8 could be “È” of Windows-1252 or a letter of another code page');
  refuses('Ja\xf1ski', '0xF1 could be “ñ” of Windows-1252 or a letter of another code page');
  refuses('\xcb\xfc\xe2\xee\xe2', '0xCB could be “Ë” of Windows-1252 or a letter of another code page');
  refuses('J\x94rg', '0x94 is no letter of Windows-1252');
  refuses('J\x81rg', '0x81 is no letter of Windows-1252');
  // Nothing of the file is read before what is refused, wherever that stands.
  refused(
    't.blt',
    latin('1 1\n1 1 0\n0\n"A"\n"\xe8"\n'),
    't.blt:5: it is not UTF-8, and byte 0xE8 could be “è” of Windows-1252 or a letter of another code page: save it as UTF-8',
  );
});

test('what is neither, or both, is refused', () => {
  refused(
    't.csv',
    concat(utf8('Jörg,Ben\n1,2\n'), latin('\xf6,1\n')),
    't.csv:3: byte 0xF6 is not UTF-8, though what stands before it is',
  );
  refused(
    't.csv',
    concat(latin('J\xf6rg,Ben\n'), utf8('ö,1\n')),
    't.csv:2: it is not UTF-8, and byte 0xC3 could be “Ã” of Windows-1252 or a letter of another code page: save it as UTF-8',
  );
  refused(
    't.csv',
    utf16(TABLE, true).subarray(2),
    't.csv:1: it holds a NUL byte, as no text does but UTF-16 without its mark: save it as UTF-8',
  );
  refused('t.csv', concat(utf16('A\n1', true), Uint8Array.of(0)), 't.csv:2: it ends within a character of UTF-16');
  refused(
    't.csv',
    concat(utf16('A\n', true), Uint8Array.of(0, 0xd8, 0x31, 0)),
    't.csv:2: it holds half a character of UTF-16',
  );
  // Overlong, surrogate, beyond Unicode, cut off.
  for (const bytes of [
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
  ])
    refused(
      't.csv',
      concat(utf8('ö'), Uint8Array.from(bytes), utf8(',B\n')),
      `t.csv:1: byte 0x${bytes[0]!.toString(16).toUpperCase()} is not UTF-8, though what stands before it is`,
    );
});

test('characters that were lost before are left as they are, without controls that nobody sees, and said', () => {
  const file = rankings('t.csv', 'E\ufffdghann,M\u00c3\u0084nager\n1,2\n');
  assert.deepEqual(firsts(file), { 'E\ufffdghann': 1, 'M\u00c3nager': 0 });
  assert.deepEqual(notes(file), [
    'characters of these names were lost before the file was written: E\ufffdghann, M\u00c3nager',
  ]);
});

test('control-Z ends the text, and nothing may follow', () => {
  const file = rankings('t.csv', 'A,B\n1,2\n\x1a\x1a\n');
  assert.equal(file.voters, 1);
  assert.equal(rankings('t.csv', 'A,B\n1,2\x1a').voters, 1);
  refused('t.csv', 'A,B\n1,2\n\x1a\n2,1\n', 't.csv:4: text follows the mark that ends it (control-Z)');
});
