/** Written-in names, listed beside the numbers: together they are one candidate, the slot after the options. */

export type WriteIn = { readonly text: string; readonly count: number };

/** More names than these are only counted, so that a crowd of names cannot swell the result. */
export const MAX_WRITE_INS = 1000;

/**
 * The names with how often each was written, the most frequent first (then by code unit), and how many ballots name one
 * that is not listed. Names that differ only in case are one, under their most frequent spelling.
 */
export function listWriteIns(texts: readonly string[]): { listed: WriteIn[]; unlisted: number } {
  const spellings = new Map<string, Map<string, number>>();
  for (const text of texts) {
    const name = fold(text);
    const known = spellings.get(name) ?? new Map<string, number>();
    spellings.set(name, known.set(text, (known.get(text) ?? 0) + 1));
  }
  const names = [...spellings.values()].map((known) => {
    const bySpelling = [...known].map(([text, count]) => ({ text, count })).sort(byCount);
    return { text: bySpelling[0]!.text, count: bySpelling.reduce((sum, { count }) => sum + count, 0) };
  });
  names.sort(byCount);
  return {
    listed: names.slice(0, MAX_WRITE_INS),
    unlisted: names.slice(MAX_WRITE_INS).reduce((sum, { count }) => sum + count, 0),
  };
}

/**
 * Lower case for Latin, Greek and Cyrillic letters, one by one, and nothing else: the result is compared byte for byte
 * years later, and normal forms and case tables of all of Unicode grow with its versions. Forms hand names over in
 * normal form C already.
 */
const fold = (text: string): string =>
  text.replace(/[A-Z\u00c0-\u024f\u0386\u0388-\u038a\u038c\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f]/g, (letter) =>
    letter.toLowerCase(),
  );

const byCount = (a: WriteIn, b: WriteIn): number =>
  b.count - a.count || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
