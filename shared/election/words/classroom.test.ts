import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordlist as bip39 } from '@scure/bip39/wordlists/english.js';
import { hex, utf8 } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { classroom } from './classroom.ts';
import { homophones } from './testing/homophones.ts';
import { unfit } from './testing/unfit.ts';
import { editsBetween } from './words.ts';

const stems = Object.entries(unfit).flatMap(([topic, words]) => words.split(' ').map((stem) => ({ topic, stem })));
const unfitness = (word: string) =>
  stems.find(({ stem }) => word === stem || (stem.length >= 4 && word.startsWith(stem))) ?? null;

describe('the words of a classroom', () => {
  it('are 2,048 in alphabetical order, so that eleven bits are one of them', () => {
    assert.equal(classroom.length, 2048);
    assert.equal(new Set(classroom).size, 2048);
    assert.deepEqual(classroom, classroom.toSorted());
  });

  it('have three to eight small letters, of which the first four say which word it is', () => {
    for (const word of classroom) assert.match(word, /^[a-z]{3,8}$/);
    assert.equal(new Set(classroom.map((word) => word.slice(0, 4))).size, 2048);
  });

  it('differ from each other by more than one slip of a letter', () => {
    for (const [i, word] of classroom.entries())
      for (const other of classroom.slice(0, i))
        if (Math.abs(word.length - other.length) < 2) assert.ok(editsBetween(word, other) >= 2, `${other} and ${word}`);
  });

  it('never sound like one another', () => {
    const listed = new Set(classroom);
    for (const group of homophones) {
      const both = group.filter((word) => listed.has(word));
      assert.ok(both.length < 2, both.join(' and '));
    }
  });

  it('are none of what is unfit to be read aloud to a class, which finds plenty in the older list', () => {
    for (const word of classroom) assert.equal(unfitness(word), null, word);
    for (const word of ['pistol', 'bomb', 'gun', 'kill', 'drug', 'weapon', 'virus', 'naked'])
      assert.ok(bip39.includes(word) ? unfitness(word) : true, word);
    assert.ok(bip39.filter((word) => unfitness(word)).length > 100);
  });

  it('stay what they were: elections that were held are read by them', () => {
    const digest = hex(sha256(utf8(classroom.join('\n'))));
    assert.equal(digest, 'b4caf14b78e4cbb37f37492633c37d0c45be8b605568d05dc554ec12a78689e0');
  });
});
