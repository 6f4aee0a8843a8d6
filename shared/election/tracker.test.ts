import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hex } from '../codec/bytes.ts';
import { ballotHash, tracker } from './tracker.ts';
import { WORD_LISTS, words } from './words/words.ts';

const of = (n: number, length = 32) => new Uint8Array(length).fill(n);

describe('a ballot’s name', () => {
  it('differs between elections, credentials and bodies [11b]', () => {
    const names = [
      ballotHash(of(1), of(2), of(3, 100)),
      ballotHash(of(9), of(2), of(3, 100)),
      ballotHash(of(1), of(9), of(3, 100)),
      ballotHash(of(1), of(2), of(3, 101)),
      ballotHash(of(1), of(3), of(2, 100)),
    ];
    assert.equal(new Set(names.map(hex)).size, names.length);
    for (const name of names) assert.equal(name.length, 32);
  });

  it('is shown as the first four words of the hash', () => {
    const hash = ballotHash(of(1), of(2), of(3));
    for (const wordList of WORD_LISTS)
      assert.equal(tracker(hash, { wordList }), words(hash, 12, wordList).slice(0, 4).join(' '));
  });
});
