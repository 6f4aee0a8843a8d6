import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex } from '../../../shared/codec/bytes.ts';
import { fingerprintWords, WORD_LISTS } from '../../../shared/election/words/words.ts';
import { readAddress } from './address.ts';
import { readExpectation, readFingerprint } from './fingerprint.ts';

const fingerprint = Uint8Array.from({ length: 32 }, (_, i) => 7 * i);
const other = Uint8Array.from(fingerprint, (byte, i) => (i === 3 ? byte ^ 1 : byte));

test('a fingerprint is expected by its digits or its twelve words, and another one is not it', () => {
  const ways = [
    hex(fingerprint),
    hex(fingerprint).toUpperCase(),
    ...WORD_LISTS.map((list) => fingerprintWords(fingerprint, list).join(' ')),
    ...WORD_LISTS.map((list) => `  ${fingerprintWords(fingerprint, list).join('-')} `),
  ];
  for (const typed of ways) {
    assert.equal(readFingerprint(typed)(fingerprint), true, typed);
    assert.equal(readFingerprint(typed)(other), false, typed);
  }
});

test('fewer digits or words are refused: they would match too much', () => {
  const words = fingerprintWords(fingerprint, 'classroom');
  for (const typed of ['', hex(fingerprint).slice(2), words.slice(1).join(' '), `${hex(fingerprint)}00`])
    assert.throws(() => readExpectation(typed), { code: 'usage' }, typed);
});

test('a slip in a word is told by its name, with the word that was meant', () => {
  for (const list of WORD_LISTS) {
    const words = fingerprintWords(fingerprint, list);
    const typo = words.with(4, `${words[4]}qq`).join(' ');
    assert.throws(() => readExpectation(typo), {
      message: new RegExp(`“${words[4]}qq” is no word of the list; the nearest is “${words[4]}”`),
    });
  }
  assert.throws(() => readExpectation('one two three'), { message: /this is 3 words/ });
  const six = fingerprintWords(fingerprint, 'classroom').slice(0, 6).join(' ');
  assert.throws(() => readFingerprint(six), { message: /these six words are for comparing screens/ });
});

test('a coordinator is found by its address or its join link', () => {
  const link = 'ostraka://192.168.1.20:4790/cJUBBdk9KkfgNeWV7dq1ZE1BAiHtU9Chk3qk1Sp5T8c';
  for (const typed of [link, 'http://192.168.1.20:4790', 'http://192.168.1.20:4790/'])
    assert.equal(readAddress(typed), 'http://192.168.1.20:4790', typed);
  for (const typed of ['192.168.1.20:4790', 'http://host/path', 'file:///etc', ''])
    assert.throws(() => readAddress(typed), { code: 'usage' }, typed);
  assert.throws(() => readAddress('ostraka://host'), { code: 'bad-link' });
});
