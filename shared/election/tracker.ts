/** A ballot's name: the full hash for machines, a few words for people. */
import type { Bytes } from '../codec/bytes.ts';
import { namedHash } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import { type WordListName, words } from './words/words.ts';

const TRACKER_WORDS = 4;

/**
 * The 32 bytes that name a ballot in receipts, look-ups and rules about duplicates. They cover the credential, so that
 * two voters never share one [11b]. `body` is the canonical body of the ballot's entry.
 */
export const ballotHash = (fingerprint: Bytes, credential: Bytes, body: Bytes): Bytes =>
  namedHash(labels.ballotHash, { fingerprint, credential, body });

/**
 * The hash in four words (44 bits) of the manifest's list, for screens. Words can be made to collide, so they are never looked up by and never
 * grounds for refusal [11b].
 */
export const tracker = (hash: Bytes, { wordList }: { readonly wordList: WordListName }): string =>
  words(hash, TRACKER_WORDS, wordList).join(' ');
