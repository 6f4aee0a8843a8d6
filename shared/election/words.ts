/** Byte strings as words that people read to each other: the English BIP-39 list, 11 bits a word. */
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { namedHash } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';

const WORD_BITS = 11;
const COMPARISON_WORDS = 6;
const FINGERPRINT_WORDS = 12;

/** The first `count` groups of 11 bits, most significant first, without BIP-39's checksum. Throws `bad-length`. */
export function words(bytes: Bytes, count: number): string[] {
  if (count * WORD_BITS > bytes.length * 8)
    throw new OstrakaError('bad-length', `${bytes.length} bytes hold fewer than ${count} words`);
  return Array.from({ length: count }, (_, i) => {
    let index = 0;
    for (let bit = i * WORD_BITS; bit < (i + 1) * WORD_BITS; bit++)
      index = index * 2 + ((bytes[bit >> 3]! >> (7 - (bit & 7))) & 1);
    return wordlist[index]!;
  });
}

/**
 * The six words that people compare before voting opens; `nonces` are all opened nonces, in the manifest's order of
 * nodes. Six suffice only because every node committed to its nonce before any was opened: nobody can search for two
 * worlds with the same words [10]. Anywhere else, use `fingerprintWords`.
 */
export function comparisonWords(fingerprint: Bytes, nonces: readonly Bytes[]): string[] {
  const numbered = Object.fromEntries(nonces.map((nonce, i) => [`nonce ${i + 1}`, nonce]));
  return words(namedHash(labels.comparisonWords, { fingerprint, ...numbered }), COMPARISON_WORDS);
}

/** Twelve words, 132 bits: for a fingerprint or another hash that a coordinator could search collisions of. */
export const fingerprintWords = (hash: Bytes): string[] => words(hash, FINGERPRINT_WORDS);

const listed: ReadonlySet<string> = new Set(wordlist);

/** Whether the word stands in the list. */
export const isListed = (word: string): boolean => listed.has(word);

/** The word of the list that takes the fewest changed, added or dropped letters; of several the first. */
export function nearestWord(word: string): string {
  let nearest = wordlist[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of wordlist) {
    const changes = editsBetween(word, candidate);
    if (changes < least) [nearest, least] = [candidate, changes];
  }
  return nearest;
}

/** Levenshtein's distance (Soviet Physics Doklady 10, 1966), row by row. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
