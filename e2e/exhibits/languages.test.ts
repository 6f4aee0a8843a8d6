/** A further language of the windows: fetched when it is wanted, waited for before anything is painted, and missed without harm. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { say } from '../../renderer/texts/catalogue.ts';
import { fetchLanguage } from '../../renderer/texts/fetched.ts';
import { exhibits } from '../showcase/exhibits.ts';
import { openChromium, openShowcase, type Showcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

const FRENCH = '**/assets/fr-*.js';

let browser: Browser;
let showcase: Showcase;
let page: Page;

before(async () => {
  await fetchLanguage('fr');
  browser = await openChromium();
});
after(() => browser?.close());

/** A window that nobody has chosen a language in. */
async function open(): Promise<void> {
  await page?.close();
  showcase = await openShowcase(browser);
  ({ page } = showcase);
}

const inFrench = { ...states['launcher-start'], locale: 'fr-CA' };
const heading = (language: 'en' | 'fr') =>
  page.getByRole('heading', { level: 1, name: say(language, 'launcher.title'), exact: true });
const language = () => page.evaluate(() => document.documentElement.lang);

test('a window paints nothing before the texts of its language are there, and then is in it', async () => {
  await open();
  let release = (): void => {};
  const asked = new Promise<void>((resolve) => {
    void page.route(FRENCH, async (route) => {
      resolve();
      await new Promise<void>((go) => {
        release = go;
      });
      await route.fallback();
    });
  });
  await page.addInitScript(() => Object.defineProperty(navigator, 'language', { value: 'fr-FR' }));
  await page.reload();
  await asked;
  assert.equal(await page.locator('#window').innerText(), '');
  release();
  await page.evaluate((state) => window.show(state), inFrench);
  await heading('fr').waitFor();
  assert.equal(await language(), 'fr');
});

test('a language that does not come leaves the window as it is, says so, and comes when it is chosen again', async () => {
  await open();
  await page.route(FRENCH, (route) => route.abort());
  await showcase.push({ ...inFrench, locale: 'en-GB' });
  const choice = page.getByLabel(say('en', 'common.language'));
  await choice.selectOption('fr');
  await page.getByText(say('en', 'common.language.missing', { language: 'Français' })).waitFor();
  assert.deepEqual([await heading('en').count(), await language(), await choice.inputValue()], [1, 'en', 'en']);
  await page.unroute(FRENCH);
  await choice.selectOption('fr');
  await heading('fr').waitFor();
  assert.equal(await page.getByText(/Français/).count(), await page.locator('option[lang=fr]').count());
});

test('what is written in English and German alone is marked as English in a French window, which says so', async () => {
  await open();
  const { state, act } = exhibits.find(({ name }) => name === 'launcher-teaching')!;
  await showcase.push({ ...state, locale: 'en-GB' });
  await act?.(page);
  await page.getByLabel(say('en', 'common.language')).selectOption('fr');
  await page.getByText(say('fr', 'common.only-english')).waitFor();
  const title = page.locator('section.teaching h2');
  assert.equal(await title.getAttribute('lang'), 'en');
  await page.getByRole('button', { name: say('fr', 'teaching.next') }).waitFor();
});
