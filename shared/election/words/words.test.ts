import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { unhex } from '../../codec/bytes.ts';
import { comparisonWords as compared, fingerprintWords, keyWords, strangerAmong, words } from './words.ts';

const comparisonWords = (of: Uint8Array, opened: readonly Uint8Array[]) => compared(of, opened, 'classroom');

const fingerprint = new Uint8Array(32).fill(1);
const nonces = [2, 3, 4].map((n) => new Uint8Array(32).fill(n));

describe('words for bytes', () => {
  it('agree with the published BIP-39 vectors up to the checksum', () => {
    const vectors = [
      ['7f'.repeat(16), 'legal winner thank year wave sausage worth useful legal winner thank'],
      ['80'.repeat(16), 'letter advice cage absurd amount doctor acoustic avoid letter advice cage'],
      ['ff'.repeat(16), 'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo'],
      ['9e885d952ad362caeb4efe34a8e91bd2', 'ozone drill grab fiber curtain grace pudding thank cruise elder eight'],
    ] as const;
    for (const [entropy, phrase] of vectors) assert.equal(words(unhex(entropy), 11, 'english').join(' '), phrase);
  });

  it('agree with BIP-39 on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const phrase = entropyToMnemonic(bytes, wordlist).split(' ');
        assert.deepEqual(words(bytes, 23, 'english'), phrase.slice(0, 23));
      }),
    );
  });

  it('are refused where the bytes hold fewer', () => {
    assert.throws(() => words(new Uint8Array(4), 3, 'classroom'), { code: 'bad-length' });
    assert.equal(words(new Uint8Array(5), 3, 'classroom').length, 3);
  });
});

describe('the list of the manifest', () => {
  it('is the one the words are of', () => {
    const first = new Uint8Array(32);
    assert.equal(words(first, 1, 'english')[0], 'abandon');
    assert.equal(words(first, 1, 'classroom')[0], 'abacus');
    assert.notDeepEqual(compared(fingerprint, nonces, 'english'), compared(fingerprint, nonces, 'classroom'));
  });

  it('is the newest for keys that are shown before there is a manifest', () => {
    assert.deepEqual(keyWords(fingerprint, null), fingerprintWords(fingerprint, 'classroom'));
    assert.deepEqual(keyWords(fingerprint, { wordList: 'english' }), fingerprintWords(fingerprint, 'english'));
  });

  it('tells a word that is of none, and the nearest of the list that the others are of', () => {
    assert.equal(strangerAmong(['abandon', 'pistol', 'zoo']), null);
    assert.equal(strangerAmong(['abacus', 'zucchini', 'zoo']), null);
    assert.deepEqual(strangerAmong(['abandon', 'pistl', 'zoo']), { word: 'pistl', nearest: 'pistol' });
    assert.deepEqual(strangerAmong(['abacus', 'zuchini', 'zoo']), { word: 'zuchini', nearest: 'zucchini' });
  });
});

describe('words that people compare', () => {
  it('are six with the nonces and twelve without', () => {
    assert.equal(comparisonWords(fingerprint, nonces).length, 6);
    assert.equal(fingerprintWords(fingerprint, 'classroom').length, 12);
  });

  it('depend on the fingerprint, on each nonce and on the order of nodes [10]', () => {
    const worlds = [
      comparisonWords(fingerprint, nonces),
      comparisonWords(new Uint8Array(32).fill(9), nonces),
      comparisonWords(fingerprint, nonces.toReversed()),
      comparisonWords(fingerprint, nonces.slice(0, 2)),
      ...nonces.map((_, i) => comparisonWords(fingerprint, nonces.with(i, new Uint8Array(32)))),
    ];
    assert.equal(new Set(worlds.map((w) => w.join(' '))).size, worlds.length);
  });

  it('tell apart nonces that only read the same when run together [16]', () => {
    const shifted = [new Uint8Array(31).fill(2), new Uint8Array([2, ...new Uint8Array(32).fill(3)])];
    const plain = [new Uint8Array(32).fill(2), new Uint8Array(32).fill(3)];
    assert.notDeepEqual(comparisonWords(fingerprint, shifted), comparisonWords(fingerprint, plain));
  });
});
