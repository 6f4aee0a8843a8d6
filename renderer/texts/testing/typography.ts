/** How readers of a language expect its signs. */
import assert from 'node:assert/strict';
import type { Language } from '../texts.ts';

const count = (text: string, sign: string): number => text.split(sign).length;

/** Texts by key, whose signs stand as the language wants them; of those that have no such rule here, all do. */
export function assertTypography(language: Language, texts: Readonly<Record<string, string>>): void {
  for (const [key, text] of Object.entries(texts)) {
    // No line of French begins with a sign, nor ends with an opening quote.
    if (language === 'fr')
      assert.doesNotMatch(text, /[ \u00a0][;!?»]|« | :|(?<=[^\s\d:]):(?=\s|$)|(?<!\u202f)[;!?»](?=\s|$)|'/u, key);
    // Spanish opens what it asks and calls out, quotes as its readers do, and says “tú” to one person.
    if (language === 'es') {
      assert.equal(count(text, '¿'), count(text, '?'), key);
      assert.equal(count(text, '¡'), count(text, '!'), key);
      assert.equal(count(text, '«'), count(text, '»'), key);
      assert.doesNotMatch(text, /[“”„"']|\b(?:usted|ustedes|vosotr[oa]s|vuestr[oa]s?|\p{L}+áis)\b/iu, key);
    }
  }
}
