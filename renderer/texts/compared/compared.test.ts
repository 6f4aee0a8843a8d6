import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strangeIn } from '../testing/one-word.ts';
import { assertTypography } from '../testing/typography.ts';
import { languages, ownLanguages } from '../texts.ts';
import { comparedIn, fetchCompared } from './compared.ts';
import type { ComparedTexts } from './languages/en.ts';

const textsOf = async (language: string): Promise<ComparedTexts> => (await import(`./languages/${language}.ts`)).texts;
const namesIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort();

test('every language says the same, with the same values', async () => {
  const english = await textsOf('en');
  for (const language of languages) {
    const texts = await textsOf(language);
    assert.deepEqual(Object.keys(texts).sort(), Object.keys(english).sort(), language);
    for (const [key, text] of Object.entries(texts))
      assert.deepEqual(namesIn(text), namesIn(english[key as keyof ComparedTexts]), `${key} in ${language}`);
  }
});

test('signs stand as readers of each language expect them', async () => {
  for (const language of languages) assertTypography(language, await textsOf(language));
});

test('people read one word for each thing', async () => {
  for (const language of ownLanguages)
    for (const [key, text] of Object.entries(await textsOf(language)))
      assert.deepEqual(strangeIn(language, text), [], key);
});

test('a language is there once it was fetched, and says numbers as it writes them', async () => {
  assert.equal(comparedIn('de'), null);
  const say = await fetchCompared('de');
  assert.equal(comparedIn('de'), say);
  assert.equal(say('note.empty-rows', { rows: 1, line: '3' }), '1 leere Zeile weggelassen, die erste ist Zeile 3');
  assert.equal(
    say('note.empty-rows', { rows: 2000, line: '3' }),
    '2.000 leere Zeilen weggelassen, die erste ist Zeile 3',
  );
});
