import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './texts.ts';
import { whenIn } from './when.ts';

test('the hours of a day are counted from 0 to 23 in every language', () => {
  const [night, afternoon] = [new Date(2026, 4, 11, 0, 5).getTime(), new Date(2026, 4, 11, 14, 5).getTime()];
  for (const language of languages) {
    assert.match(whenIn(language, night), /\b0?0:05$/);
    assert.match(whenIn(language, afternoon), /\b14:05$/);
  }
});
