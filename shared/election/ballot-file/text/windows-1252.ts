/**
 * When bytes are Windows-1252 for certain. Any bytes could be, so these letters count alone: those that Windows-1250
 * (Central Europe), 1252 and 1254 (Turkish) share, beside an ASCII letter and never three in a row, as they stand in the
 * words of Cyrillic, Greek and the like. The accents of DOS and old Macintosh files lie below 0xC0, and are none of these.
 */
const SHARED = 'ÁÂÄÇÉËÍÎÓÔÖÚÜßáâäçéëíîóôöúü';

/** The code point of `byte` (from 0x80) between its neighbours, 0 at either end; or why it is none for certain. */
export function windows1252(byte: number, before: number, after: number): number | string {
  // From 0xC0 on, and only there, Windows-1252 numbers its letters as Unicode does.
  const letter = byte >= 0xc0 ? String.fromCharCode(byte) : null;
  if (letter === null) return 'is no letter of Windows-1252: save it as UTF-8';
  const certain = SHARED.includes(letter) || (isEnye(byte) && isVowel(after));
  const inWord = isLetter(before) || isLetter(after) || after === DOT;
  return certain && inWord
    ? byte
    : `could be “${letter}” of Windows-1252 or a letter of another code page: save it as UTF-8`;
}

const DOT = 0x2e;

/** Windows-1250 has ń and Ń there, which Polish writes only where no vowel follows. */
const isEnye = (byte: number): boolean => byte === 0xf1 || byte === 0xd1;

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte < 0x80;
const isVowel = (byte: number): boolean =>
  byte > 0x40 && byte < 0x80 && 'aeiou'.includes(String.fromCharCode(byte | 0x20));
