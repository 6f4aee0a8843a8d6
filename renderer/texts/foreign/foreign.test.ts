import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CHECKS } from '../../../shared/foreign/belenios/checks.ts';
import { judgeForeign } from '../../../shared/foreign/foreign.ts';
import { plainPowers } from '../../../shared/foreign/powers.ts';
import { foreignSource } from '../../../shared/foreign/source.ts';
import type { ForeignVerdict } from '../../../shared/foreign/verdict.ts';
import { checksOf } from '../../../shared/foreign/verificatum/checks.ts';
import { assertTypography } from '../testing/typography.ts';
import { foreignIn, said } from './foreign.ts';

const shared = new URL('../../../shared/foreign/', import.meta.url);

/** Each kind of session and of stage, of those that are judged in a moment. */
const samples = [
  ...['one-ballot-mixed', 'open-with-revote', 'decrypted-no-result', 'weights'].map((name) => `belenios/${name}.bel`),
  ...['p256-1-mix-1', 'p256-1-w2-decrypt-4', 'p256-1-precomp4-shuffle-1', 'p256-1-w2-precomp6-mix-3'].map(
    (name) => `verificatum/${name}.tar`,
  ),
];

const judged = (sample: string): Promise<ForeignVerdict> =>
  judgeForeign(foreignSource(sample, readFileSync(new URL(`samples/${sample}`, shared)))!, {
    powers: plainPowers,
    clock: () => 0,
    onProgress: () => {},
  });

test('what each check is called and means is said in every language', () => {
  const sentences = [...CHECKS, ...checksOf('mixing', true)].flatMap(({ name, meaning }) => [name, meaning]);
  assert.deepEqual(
    sentences.filter((sentence) => !Object.hasOwn(said, sentence)),
    [],
  );
});

test('so are facts, and what a verdict proves and does not', async () => {
  for (const sample of samples) {
    const { facts, proves, not, outcome } = await judged(sample);
    assert.notEqual(outcome, 'invalid', sample);
    const sentences = [...facts.map(({ name }) => name), ...proves, ...not];
    assert.deepEqual(
      sentences.filter((sentence) => !Object.hasOwn(said, sentence)),
      [],
      sample,
    );
  }
});

test('nothing is translated that no adapter says', () => {
  const sources = ['belenios/checks.ts', 'belenios/report.ts', 'verificatum/checks.ts', 'verificatum/told.ts'].map(
    (path) => readFileSync(new URL(path, shared), 'utf8'),
  );
  // What is put together of two halves stands in the source as these.
  const halves = Object.keys(said).flatMap((sentence) => sentence.replace(/\.$/, '').split(/(?=; )/));
  assert.deepEqual(
    halves.filter((half) => !sources.some((source) => source.includes(half))),
    [],
  );
});

test('its signs stand as each language wants them', () => {
  for (const language of ['de', 'fr', 'es'] as const)
    assertTypography(
      language,
      Object.fromEntries(Object.entries(said).map(([english, texts]) => [english, texts[language]])),
    );
});

test('what is not translated stays in English, and is marked so; no name of a file is taken for a sentence', () => {
  assert.deepEqual(foreignIn('fr', 'public key'), { text: 'clé publique', lang: 'fr' });
  assert.deepEqual(foreignIn('en', 'public key'), { text: 'public key', lang: 'en' });
  assert.deepEqual(foreignIn('fr', '31 members'), { text: '31 members', lang: 'en' });
  assert.deepEqual(foreignIn('fr', 'toString'), { text: 'toString', lang: 'en' });
});
