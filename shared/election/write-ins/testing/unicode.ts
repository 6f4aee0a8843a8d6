/**
 * Makes the fold table from what this runtime knows of Unicode: only the test uses it, to show where the committed table
 * comes from. Unicode never changes how an assigned letter is lowered or decomposed (its stability policies), so that a
 * later runtime makes the same table of the same letters.
 */

/** Latin, Greek, Cyrillic, Armenian: first and last code point. */
const BLOCKS = [
  [0x41, 0x24f],
  [0x300, 0x3ff],
  [0x400, 0x52f],
  [0x531, 0x587],
  [0x1e00, 0x1fff],
  [0x2126, 0x2126],
  [0x212a, 0x212b],
  [0xfb00, 0xfb06],
] as const;

const IOTA = '\u0345';

/** Letters that were assigned when table 1 was made. */
export const letters: readonly string[] = BLOCKS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
).filter((letter) => /\P{Cn}/u.test(letter));

/**
 * What a letter stands for: its small form by way of its capital one, decomposed. By choice, ı is i, and the Greek iota
 * below a letter stays a mark, which its capital is not.
 */
export const alike = (letters: string): string =>
  letters
    .normalize('NFD')
    .replaceAll('ı', 'i')
    .split(IOTA)
    .map((part) => part.toUpperCase().toLowerCase().normalize('NFD'))
    .join(IOTA);

const code = (letter: string): number => letter.codePointAt(0)!;
const hex = (letters: string): string => [...letters].map((letter) => code(letter).toString(16)).join('.');

/** `first-last/step+distance` for capitals at equal distances from their small letters; hexadecimal. */
export function capitals(): string[] {
  const runs: { first: number; last: number; step: number; distance: number }[] = [];
  for (const letter of letters) {
    const small = letter.toLowerCase();
    if (!isCapital(letter)) continue;
    const [at, distance] = [code(letter), code(small) - code(letter)];
    const run = runs.at(-1);
    const step = run ? at - run.last : 0;
    if (run && run.distance === distance && step <= 2 && (run.first === run.last || run.step === step)) {
      run.last = at;
      run.step = step;
    } else runs.push({ first: at, last: at, step: 1, distance });
  }
  return runs.map(({ first, last, step, distance }) => {
    const sign = distance < 0 ? '-' : '+';
    return `${first.toString(16)}-${last.toString(16)}/${step}${sign}${Math.abs(distance).toString(16)}`;
  });
}

/** A capital of one small letter that is alike to the same. */
function isCapital(letter: string): boolean {
  const small = letter.toLowerCase();
  return small !== letter && [...small].length === 1 && alike(small) === alike(letter);
}

/** `letter=letters` for whatever else is alike to other letters; hexadecimal. */
export const compounds = (): string[] =>
  letters
    .filter((letter) => alike(letter) !== letter && !isCapital(letter))
    .map((letter) => `${hex(letter)}=${hex(alike(letter))}`);
