/** Which election a person expects: by the fingerprint's digits or its twelve words; what other words are is found out. */

import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { SPACES } from '../../codec/characters.ts';
import { fingerprintWords, strangerAmong, WORD_LISTS } from '../../election/words/words.ts';

export type Expectation =
  | { readonly by: 'digits'; readonly digits: string }
  /** Twelve, or the six that laptops compare. */
  | { readonly by: 'words'; readonly words: readonly string[] };

/** What keeps a text from being an expectation. */
export type Misread =
  /** A word that is not in the list, and the nearest that is. */
  | { readonly fault: 'word'; readonly word: string; readonly nearest: string }
  /** So many words: neither twelve nor six. */
  | { readonly fault: 'count'; readonly count: number };

/** Six words come from comparing, twelve name a fingerprint or a key. */
const COUNTS: readonly number[] = [6, 12];

/** Fixed lists: what a text names is the same on every runtime. */
const space = new RegExp(`[${SPACES}]+`, 'gu');
const between = new RegExp(`[${SPACES},-]+`, 'u');

/** What the text says, or why it says nothing. */
export function readExpectation(text: string): Expectation | Misread {
  const small = text.replace(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
  const digits = small.replace(space, '');
  if (/^[0-9a-f]{64}$/.test(digits)) return { by: 'digits', digits };
  const words = small.split(between).filter((word) => word !== '');
  // A slip in one word is told by its name; what holds no words at all is counted.
  const strange = strangerAmong(words);
  if (strange && COUNTS.includes(words.length)) return { fault: 'word', ...strange };
  return COUNTS.includes(words.length) ? { by: 'words', words } : { fault: 'count', count: words.length };
}

/** What is known of the election that an expectation is held against. */
export interface Expected {
  readonly fingerprint: Bytes;
  /** The keys that lead or led it. */
  readonly coordinators: readonly Bytes[];
  readonly nodes: readonly { readonly name: string; readonly key: Bytes }[];
  /** The six words that its laptops compared, once for each attempt at the key and list; null where they are not known. */
  readonly compared: readonly (readonly string[])[] | null;
}

/** Words of this election that are not its fingerprint's. */
export type OtherWords =
  /** Of the coordinator's key, as the lobby shows them. */
  | { readonly of: 'coordinator' }
  /** Of a node's key, as its window shows them. */
  | { readonly of: 'node'; readonly name: string }
  /** The six that laptops compare: anyone who makes an election up can search for one that has them, too. */
  | { readonly of: 'comparison' };

export interface Met {
  readonly expected: 'matched' | 'another election' | 'internally consistent only';
  /** What was given in place of the fingerprint; null where it was the fingerprint, or is nothing of this election. */
  readonly given: OtherWords | null;
}

export const isFingerprint = (expectation: Expectation, fingerprint: Bytes): boolean =>
  expectation.by === 'digits' ? hex(fingerprint) === expectation.digits : areOf(fingerprint, expectation.words);

/** How the expectation stands to the election. */
export function meet(expectation: Expectation | Bytes, election: Expected): Met {
  const { fingerprint, coordinators, nodes, compared } = election;
  const matched = { expected: 'matched', given: null } as const;
  const another = { expected: 'another election', given: null } as const;
  const instead = (given: OtherWords): Met => ({ expected: 'internally consistent only', given });
  if (!('by' in expectation)) return equal(expectation, fingerprint) ? matched : another;
  if (isFingerprint(expectation, fingerprint)) return matched;
  if (expectation.by === 'digits') return another;
  const { words } = expectation;
  if (coordinators.some((key) => areOf(key, words))) return instead({ of: 'coordinator' });
  const node = nodes.find(({ key }) => areOf(key, words));
  if (node) return instead({ of: 'node', name: node.name });
  if (words.length === 6 && (compared === null || compared.some((one) => same(one, words))))
    return instead({ of: 'comparison' });
  return another;
}

/** Whichever list they are of: each names the same 132 bits, and whoever leads may have read them out before the manifest. */
const areOf = (hash: Bytes, words: readonly string[]): boolean =>
  WORD_LISTS.some((list) => same(fingerprintWords(hash, list), words));

const same = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') === b.join(' ');

/** As a check says it. */
export const expectationInWords = (expectation: Expectation | Bytes): string =>
  !('by' in expectation)
    ? hex(expectation)
    : expectation.by === 'digits'
      ? expectation.digits
      : `“${expectation.words.join(' ')}”`;
