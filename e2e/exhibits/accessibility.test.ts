/** Everyone can use every screen: axe finds nothing, and no text is cut, in English or German. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import type axe from 'axe-core';
import { exhibits } from '../showcase/exhibits.ts';
import { heldShowcase } from '../showcase/held.ts';
import { states } from '../showcase/states.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** What a window of 1280 × 800 has left at 200 % zoom. */
const ZOOMED = { width: 640, height: 400 };

const showcase = heldShowcase({ scripts: [createRequire(import.meta.url).resolve('axe-core/axe.min.js')] });

/** Rules that axe finds broken, with where. */
const violations = (): Promise<string[]> =>
  showcase.page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });

/** Elements whose own text is wider than they are, and anything that makes the window scroll sideways. */
const cut = (): Promise<string[]> =>
  showcase.page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim());
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const clipped = [...document.querySelectorAll('#window *')].filter(
      (element) =>
        element instanceof HTMLElement &&
        hasText(element) &&
        element.scrollWidth > element.clientWidth &&
        getComputedStyle(element).display !== 'inline' &&
        !element.closest('.visually-hidden') &&
        !scrolls(element),
    );
    return [
      ...(scrollWidth > clientWidth ? [`the window scrolls sideways: ${scrollWidth} > ${clientWidth}`] : []),
      ...clipped.map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 60)}`),
    ];
  });

/** The name of the screen that the window shows. */
const screenShown = (): Promise<string> =>
  showcase.page.evaluate(() => document.querySelector<HTMLElement>('[data-screen]')?.dataset.screen ?? 'none');

for (const exhibit of exhibits)
  test(`everyone can use the screen “${exhibit.name}”`, async () => {
    const found: string[] = [];
    const note = (where: string, faults: string[]) => found.push(...faults.map((fault) => `${where}: ${fault}`));
    await showcase.page.emulateMedia({ colorScheme: 'light' });
    await showcase.page.setViewportSize(LAPTOP);
    await showcase.present(exhibit);
    const screen = await screenShown();
    if (!`${exhibit.name}-`.startsWith(`${screen}-`)) found.push(`it shows the screen ${screen}`);
    note('laptop', await violations());
    for (const [language, locale] of [
      ['English', 'en-GB'],
      ['German', 'de-DE'],
    ] as const) {
      await showcase.push({ ...exhibit.state, locale });
      for (const [where, size] of [
        ['zoomed', ZOOMED],
        ['phone', PHONE],
      ] as const) {
        await showcase.page.setViewportSize(size);
        note(`${where}, ${language}`, await cut());
      }
    }
    // All of it at once: what sticks to the bottom of a window lies across something wherever one has scrolled to.
    const height = await showcase.page.evaluate(() => document.documentElement.scrollHeight);
    await showcase.page.setViewportSize({ ...PHONE, height: Math.max(height, PHONE.height) });
    await showcase.page.emulateMedia({ colorScheme: 'dark' });
    await showcase.settle();
    note('phone, German, in the dark', await violations());
    assert.deepEqual(found, []);
  });

test('what is wrong would be found', async () => {
  await showcase.present({ name: 'launcher-start', state: states['launcher-start'] });
  await showcase.page.evaluate(() => {
    const cut = document.createElement('p');
    cut.textContent = 'a text that is not allowed to wrap';
    cut.style.cssText = 'width: 3em; white-space: nowrap; overflow: hidden';
    document.querySelector('main')?.append(cut, document.createElement('img'));
  });
  assert.match((await violations()).join(), /image-alt/);
  assert.match((await cut()).join(), /not allowed to wrap/);
});
