import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../../codec/bytes.ts';
import { anything, listOf, readJson, text } from './read.ts';

const about = { what: 'the file', where: 'file 1' };

test('a file of more values than memory holds is refused before it is read', () => {
  assert.throws(() => readJson(utf8(`[${'0,'.repeat(2 ** 23)}0]`), anything, about), /holds more than any/);
});

test('halves of characters, values that are nested too deeply, fields that stand twice', () => {
  const texts = (written: string) => readJson(utf8(written), listOf(text), about);
  assert.deepEqual(texts('["\u{1d11e}"]'), ['\u{1d11e}']);
  assert.throws(() => texts('["\\ud834"]'), /no text of whole characters/);
  assert.throws(() => texts('["\\u0061"]'), /canonical/);
  assert.throws(() => readJson(utf8('['.repeat(100_000) + ']'.repeat(100_000)), anything, about), /nested too deeply/);
  assert.throws(() => readJson(utf8('{"a":1,"a":1}'), anything, about), /canonical/);
});
