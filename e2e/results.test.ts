/** Results say what was counted and by which rule, and their figures hold together. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openChromium, openShowcase, type Showcase } from './showcase/showcase.ts';
import { type StateName, states } from './showcase/states.ts';

let browser: Browser;
let showcase: Showcase;

before(async () => {
  browser = await openChromium();
  showcase = await openShowcase(browser);
});
after(() => browser?.close());

const languages = { English: 'en-GB', German: 'de-DE' };

const show = (name: StateName, locale: string): Promise<void> =>
  showcase.present({ name, state: { ...states[name], locale } });

test('shares that cannot add up in one decimal are said to be rounded', async () => {
  const { page } = showcase;
  for (const [locale, said, shares] of [
    [languages.English, 'Votes (shares are rounded)', ['5 (45.5%)', '3 (27.3%)', '3 (27.3%)']],
    [languages.German, 'Stimmen (Anteile sind gerundet)', ['5 (45,5\u00a0%)', '3 (27,3\u00a0%)', '3 (27,3\u00a0%)']],
  ] as const) {
    await show('coordinator-finished-namesakes', locale);
    const bars = page.getByRole('list', { name: said, exact: true }).first();
    const figures = await bars
      .locator('.bar-figure')
      .evaluateAll((all) => all.map((one) => one.firstChild?.textContent));
    assert.deepEqual(figures, shares);
  }
});

test('two questions of one title have a result each', async () => {
  await show('coordinator-finished-namesakes', languages.English);
  const results = showcase.page.locator('.result');
  assert.deepEqual(await results.locator('h2').allTextContents(), ['Class trip', 'Class trip']);
  assert.deepEqual(await results.locator('.winner').allTextContents(), ['Mountains wins.', 'Museum island wins.']);
});

test('of several seats under version 1 is said how they were filled, not that the rule fills one', async () => {
  for (const [locale, how, said, never] of [
    [languages.English, /^How it counts/, 'several seats go by the order of the last round', 'It fills one seat'],
    [
      languages.German,
      /^Wie gezählt wird/,
      'mehrere Sitze nach der Reihenfolge der letzten Runde',
      'Sie besetzt einen',
    ],
  ] as const) {
    await show('coordinator-finished-version-1-seats', locale);
    await showcase.page.locator('.result summary').filter({ hasText: how }).first().click();
    const text = await showcase.page.locator('.result').innerText();
    assert.ok(text.includes(said), text);
    assert.ok(!text.includes(never), text);
  }
});
