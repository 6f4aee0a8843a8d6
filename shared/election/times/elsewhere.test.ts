import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../codec/texts.ts';
import { whenElsewhere } from './elsewhere.ts';

test('a time that is read elsewhere names its day and its zone in every language', () => {
  const at = Date.UTC(2026, 11, 7, 8, 0);
  for (const language of languages) {
    const said = whenElsewhere(language, at, 'UTC');
    assert.match(said, /\b7\b/);
    assert.match(said, /\b2026\b.*\b08:00 UTC$/);
    assert.match(said, /^(Monday|Montag|lundi|lunes)\b/);
  }
});
