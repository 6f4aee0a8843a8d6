/** Byte strings as words that people read to each other, 11 bits a word, in the list that the manifest names. */
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { namedHash } from '../../crypto/labelled.ts';
import { labels } from '../../crypto/labels.ts';
import { classroom } from './classroom.ts';

/** `english` is BIP-39's, which manifests of version 1 name; elections that begin now take `classroom`. */
const lists = { english, classroom } as const satisfies Readonly<Record<string, readonly string[]>>;

export type WordListName = keyof typeof lists;
export const WORD_LISTS = ['english', 'classroom'] as const satisfies readonly WordListName[];
/** Of elections that begin now, and of keys that are shown before there is a manifest. */
export const NEWEST_WORD_LIST = 'classroom' satisfies WordListName;

const WORD_BITS = 11;
const COMPARISON_WORDS = 6;
const FINGERPRINT_WORDS = 12;

/** The first `count` groups of 11 bits, most significant first, without BIP-39's checksum. Throws `bad-length`. */
export function words(bytes: Bytes, count: number, list: WordListName): string[] {
  if (count * WORD_BITS > bytes.length * 8)
    throw new OstrakaError('bad-length', `${bytes.length} bytes hold fewer than ${count} words`);
  return Array.from({ length: count }, (_, i) => {
    let index = 0;
    for (let bit = i * WORD_BITS; bit < (i + 1) * WORD_BITS; bit++)
      index = index * 2 + ((bytes[bit >> 3]! >> (7 - (bit & 7))) & 1);
    return lists[list][index]!;
  });
}

/**
 * The six words that people compare before voting opens; `nonces` are all opened nonces, in the manifest's order of
 * nodes. Six suffice only because every node committed to its nonce before any was opened: nobody can search for two
 * worlds with the same words [10]. Anywhere else, use `fingerprintWords`.
 */
export function comparisonWords(fingerprint: Bytes, nonces: readonly Bytes[], list: WordListName): string[] {
  const numbered = Object.fromEntries(nonces.map((nonce, i) => [`nonce ${i + 1}`, nonce]));
  return words(namedHash(labels.comparisonWords, { fingerprint, ...numbered }), COMPARISON_WORDS, list);
}

/** Twelve words, 132 bits: for a fingerprint or another hash that a coordinator could search collisions of. */
export const fingerprintWords = (hash: Bytes, list: WordListName): string[] => words(hash, FINGERPRINT_WORDS, list);

/** Of a party's key: in the list of the election, or in the newest while there is no manifest yet. */
export const keyWords = (key: Bytes, manifest: { readonly wordList: WordListName } | null | undefined): string[] =>
  fingerprintWords(key, manifest?.wordList ?? NEWEST_WORD_LIST);

const listed: readonly ReadonlySet<string>[] = WORD_LISTS.map((name) => new Set(lists[name]));

/**
 * What in `said`, words of one list, is no word: of the list that holds most of them, the newest where several do. Null where
 * one list holds them all.
 */
export function strangerAmong(said: readonly string[]): { word: string; nearest: string } | null {
  const strangers = listed.map((list) => said.filter((word) => !list.has(word)));
  const least = Math.min(...strangers.map(({ length }) => length));
  const at = strangers.findLastIndex(({ length }) => length === least);
  const word = strangers[at]![0];
  return word === undefined ? null : { word, nearest: nearestWord(word, lists[WORD_LISTS[at]!]) };
}

/** The word of the list that takes the fewest changed, added or dropped letters; of several the first. */
function nearestWord(word: string, list: readonly string[]): string {
  let nearest = list[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of list) {
    const changes = editsBetween(word, candidate);
    if (changes < least) [nearest, least] = [candidate, changes];
  }
  return nearest;
}

/** Levenshtein's distance (Soviet Physics Doklady 10, 1966), row by row. */
export function editsBetween(a: string, b: string): number {
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
