import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './texts.ts';
import { whenElsewhere, whenIn } from './when.ts';

test('the hours of a day are counted from 0 to 23 in every language', () => {
  const [night, afternoon] = [new Date(2026, 4, 11, 0, 5).getTime(), new Date(2026, 4, 11, 14, 5).getTime()];
  for (const language of languages) {
    assert.match(whenIn(language, night), /\b0?0:05$/);
    assert.match(whenIn(language, afternoon), /\b14:05$/);
  }
});

test('a time that is read elsewhere names its day and its zone in every language', () => {
  const at = Date.UTC(2026, 11, 7, 8, 0);
  for (const language of languages) {
    const said = whenElsewhere(language, at, 'UTC');
    assert.match(said, /\b7\b/);
    assert.match(said, /\b2026\b.*\b08:00 UTC$/);
    assert.match(said, /^(Monday|Montag|lundi|lunes)\b/);
  }
});
