/**
 * Makes the tables of letters and of look-alikes: from what this runtime knows of Unicode, and from the data file
 * `confusables.txt` of UTS #39. Only its test and whoever makes a new table use it:
 *
 *   node main/launch/run.mjs shared/election/names/testing/unicode.ts confusables.txt
 */
import { readFileSync } from 'node:fs';

/** Blocks in which people's names are written, by script; letters, and the marks that vowels are written with. */
export const BLOCKS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Latin: [
    [0x41, 0x7a],
    [0xc0, 0x1bf],
    [0x1c4, 0x24f],
    [0x1e00, 0x1eff],
  ],
  Greek: [
    [0x370, 0x3e1],
    [0x3f0, 0x3ff],
    [0x1f00, 0x1fff],
  ],
  Cyrillic: [[0x400, 0x52f]],
  Armenian: [[0x531, 0x587]],
  Georgian: [[0x10d0, 0x10ff]],
  Hebrew: [[0x5d0, 0x5ea]],
  Arabic: [[0x620, 0x6d5]],
  Ethiopic: [[0x1200, 0x135a]],
  Devanagari: [[0x900, 0x97f]],
  Bengali: [[0x980, 0x9ff]],
  Gurmukhi: [[0xa00, 0xa7f]],
  Gujarati: [[0xa80, 0xaff]],
  Tamil: [[0xb80, 0xbff]],
  Telugu: [[0xc00, 0xc7f]],
  Kannada: [[0xc80, 0xcff]],
  Malayalam: [[0xd00, 0xd7f]],
  Sinhala: [[0xd80, 0xdff]],
  Thai: [[0xe00, 0xe7f]],
  Hiragana: [[0x3041, 0x3096]],
  Katakana: [[0x30a1, 0x30fc]],
  Han: [
    [0x3005, 0x3005],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
  ],
  Hangul: [[0xac00, 0xd7a3]],
};

const WITHOUT_MARKS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Ethiopic'];
const WITH_MARKS = new Set(Object.keys(BLOCKS).filter((script) => !WITHOUT_MARKS.includes(script)));

/** Scripts whose look-alikes the table holds: those that are taken for one another. */
const ABOVE = [0x300, 0x36f] as const;
const COMPARED = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Katakana'];

const hex = (code: number): string => code.toString(16);

/** The letters of a script in its blocks, as ranges of hexadecimal code points. */
export function lettersOf(script: string): string[] {
  // Marks that are letters' own belong to scripts that write vowels so; those above Latin, Greek and Cyrillic are MARKS.
  const marks = WITH_MARKS.has(script) ? '\\p{Mn}\\p{Mc}' : '';
  const belongs = new RegExp(`^(?=\\p{scx=${script}})[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lo}々ーๆ${marks}]$`, 'u');
  const runs: [number, number][] = [];
  for (const [first, last] of BLOCKS[script]!)
    for (let code = first; code <= last; code++) {
      if (!belongs.test(String.fromCodePoint(code))) continue;
      const run = runs.at(-1);
      if (run && run[1] === code - 1) run[1] = code;
      else runs.push([code, code]);
    }
  return runs.map(([first, last]) => (first === last ? hex(first) : `${hex(first)}-${hex(last)}`));
}

/** `letter=letters` for the letters and digits that look like others; hexadecimal. */
export function confusables(file: string): string[] {
  const compared = new Set(
    [...COMPARED.flatMap((script) => BLOCKS[script]!), ABOVE].flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    ),
  );
  const isCompared = (code: number) =>
    (code <= 0x7c && /\d|\|/.test(String.fromCodePoint(code))) ||
    (compared.has(code) && /\p{L}|\p{Mn}/u.test(String.fromCodePoint(code)));
  return file
    .split('\n')
    .flatMap((line) => {
      const [from = '', to = '', kind = ''] = line
        .replace(/#.*/, '')
        .split(';')
        .map((part) => part.trim());
      const [code, ...more] = from.split(' ').map((one) => Number.parseInt(one, 16));
      if (kind !== 'MA' || more.length > 0 || !isCompared(code!)) return [];
      // Composed letters are taken apart before the table is asked.
      const letter = String.fromCodePoint(code!);
      if (letter.normalize('NFD') !== letter) return [];
      return [
        {
          code: code!,
          to: to
            .toLowerCase()
            .split(' ')
            .map((one) => one.replace(/^0+/, ''))
            .join('.'),
        },
      ];
    })
    .sort((a, b) => a.code - b.code)
    .map(({ code, to }) => `${hex(code)}=${to}`);
}

const lines = (words: readonly string[]): string => {
  const out = [''];
  for (const word of words)
    if (`${out.at(-1)} ${word}`.length > 118) out.push(` ${word}`);
    else out[out.length - 1] += ` ${word}`;
  return out.map((line) => ` ${line}`).join('\n');
};

if (import.meta.main) {
  for (const script of Object.keys(BLOCKS)) console.log(`  ${script}: \`\n${lines(lettersOf(script))}\n  \`,`);
  console.log(lines(confusables(readFileSync(process.argv[2]!, 'utf8'))));
}
