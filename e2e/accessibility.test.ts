/** Everyone can use every screen: axe finds nothing, no text is cut, nothing needs a mouse. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import type axe from 'axe-core';
import type { Browser } from 'playwright-core';
import type { Argument } from '../shared/protocol/ipc.ts';
import { scenes } from './scenes.ts';
import { openChromium, openStage, type Stage } from './stage.ts';
import { states } from './states.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
/** What a window of 1280 × 800 has left at 200 % zoom. */
const ZOOMED = { width: 640, height: 400 };

let browser: Browser;
let stage: Stage;

before(async () => {
  browser = await openChromium();
  stage = await openStage(browser, [createRequire(import.meta.url).resolve('axe-core/axe.min.js')]);
});
after(() => browser?.close());

/** Rules that axe finds broken, with where. */
const violations = (): Promise<string[]> =>
  stage.page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  });

/** Elements whose own text is wider than they are, and anything that makes the window scroll sideways. */
const cut = (): Promise<string[]> =>
  stage.page.evaluate(() => {
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

for (const scene of scenes)
  test(`everyone can use the screen “${scene.name}”`, async () => {
    const found: string[] = [];
    const note = (where: string, faults: string[]) => found.push(...faults.map((fault) => `${where}: ${fault}`));
    await stage.page.emulateMedia({ colorScheme: 'light' });
    await stage.page.setViewportSize(LAPTOP);
    await stage.present(scene);
    note('laptop', await violations());
    for (const [language, locale] of [
      ['English', 'en-GB'],
      ['German', 'de-DE'],
    ] as const) {
      await stage.push({ ...scene.state, locale });
      for (const [where, size] of [
        ['zoomed', ZOOMED],
        ['phone', PHONE],
      ] as const) {
        await stage.page.setViewportSize(size);
        note(`${where}, ${language}`, await cut());
      }
    }
    // All of it at once: what sticks to the bottom of a window lies across something wherever one has scrolled to.
    const height = await stage.page.evaluate(() => document.documentElement.scrollHeight);
    await stage.page.setViewportSize({ ...PHONE, height: Math.max(height, PHONE.height) });
    await stage.page.emulateMedia({ colorScheme: 'dark' });
    await stage.settle();
    note('phone, German, in the dark', await violations());
    assert.deepEqual(found, []);
  });

/** Goes on with Tab until the focus is on what has this role and name. */
async function tabTo(role: 'textbox' | 'button' | 'radio', name: string | RegExp): Promise<void> {
  const target = stage.page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await stage.page.keyboard.press('Tab');
  }
  assert.fail(`the ${role} “${name}” cannot be reached with Tab`);
}

test('an election is planned without a mouse', async () => {
  const { keyboard } = stage.page;
  await stage.page.setViewportSize(LAPTOP);
  await stage.present({ name: 'wizard', state: states.wizard });
  await tabTo('textbox', 'Title of the election');
  await keyboard.type('Class speaker');
  await tabTo('textbox', 'Add a name to choose from');
  for (const name of ['Ada', 'Bertha']) {
    await keyboard.type(name);
    await keyboard.press('Enter');
  }
  await tabTo('button', 'Next');
  await keyboard.press('Enter');
  await tabTo('radio', /^Pick one/);
  await keyboard.press('ArrowDown');
  await tabTo('button', 'Next');
  await keyboard.press('Space');
  await tabTo('button', 'Open the lobby');
  await keyboard.press('Enter');
  const { plan } = (await stage.called('coordinator.create')) as Argument<'coordinator.create'>;
  assert.equal(plan.title, 'Class speaker');
  assert.deepEqual(
    plan.contests.map(({ ballot, options }) => ({ ballot, options })),
    [{ ballot: 'approval', options: ['Ada', 'Bertha'] }],
  );
});

test('a ballot is filled in, sealed and cast without a mouse', async () => {
  const { keyboard } = stage.page;
  await stage.present({ name: 'form', state: states['voter-form'] });
  for (const [name, place] of [
    ['Dorothea Erxleben', 1],
    ['Ada Lovelace', 2],
  ] as const) {
    await tabTo('button', new RegExp(`^${name}.*not ranked`));
    await keyboard.press('Space');
    await stage.page.getByRole('button', { name: new RegExp(`^${name}.*place ${place}`) }).waitFor();
  }
  await tabTo('button', 'Seal it');
  await keyboard.press('Enter');
  assert.deepEqual(await stage.called('voter.seal'), { choices: [{ ballot: 'ranking', ranks: [[3], [0]] }] });
  await stage.present({ name: 'sealed', state: states['voter-sealed'] });
  await tabTo('button', 'Cast it');
  await keyboard.press('Enter');
  assert.deepEqual(await stage.called('voter.cast'), {});
});

test('what is wrong would be found', async () => {
  await stage.present({ name: 'launcher', state: states.launcher });
  await stage.page.evaluate(() => {
    const cut = document.createElement('p');
    cut.textContent = 'a text that is not allowed to wrap';
    cut.style.cssText = 'width: 3em; white-space: nowrap; overflow: hidden';
    document.querySelector('main')?.append(cut, document.createElement('img'));
  });
  assert.match((await violations()).join(), /image-alt/);
  assert.match((await cut()).join(), /not allowed to wrap/);
});
