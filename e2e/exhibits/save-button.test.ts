/** What a button that saves says of it, and how wide it is then. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { say } from '../../renderer/texts/catalogue.ts';
import { openChromium, openShowcase, type Showcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

const PATH = `/home/somebody/${'a-folder-with-a-long-name/'.repeat(4)}receipt-zoo-lemon-crisp-moon.json`;
const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1280, height: 800 } };

declare global {
  interface Window {
    /** How the next saves end, first to last: what the process behind the window answers. */
    ends: { readonly resolve: (saved: unknown) => void; readonly reject: (error: unknown) => void }[];
  }
}

let browser: Browser;
let showcase: Showcase;
let page: Page;
let button: Locator;
let said: Locator;

before(async () => {
  browser = await openChromium();
  showcase = await openShowcase(browser);
  ({ page } = showcase);
  await page.evaluate(() => {
    const bridge = window.ostraka!;
    const { call } = bridge;
    window.ends = [];
    const saves = (): Promise<unknown> => new Promise((resolve, reject) => window.ends.push({ resolve, reject }));
    Object.assign(bridge, {
      call: (name: never, argument: never) => (/\.save$/.test(name) ? saves() : call(name, argument)),
    });
  });
  button = page.getByRole('button', { name: say('en', 'voter.receipt.save') });
  said = page.locator('.saves > [role=status]');
});
after(() => browser?.close());
beforeEach(() => showcase.present({ name: 'voter-receipt', state: states['voter-receipt'] }));

const saved = async (answer: unknown): Promise<void> => {
  await page.waitForFunction(() => window.ends.length > 0);
  await page.evaluate((given) => window.ends.shift()!.resolve(given), answer);
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
};

for (const [size, viewport] of Object.entries(sizes))
  test(`where a file lies is said, and makes the button no wider (${size})`, async () => {
    await page.setViewportSize(viewport);
    const { width } = (await button.boundingBox())!;
    await button.click();
    await saved({ path: PATH });
    await page.getByText(say('en', 'common.saved', { path: PATH })).waitFor();
    assert.equal((await button.boundingBox())!.width, width);
    const [words, edge] = [(await said.boundingBox())!, (await button.boundingBox())!];
    assert.ok(words.width > edge.width, 'a long path has all the room there is');
    assert.equal(words.x, edge.x);
    assert.ok(words.x + words.width <= viewport.width);
  });

test('whoever thinks better of it hears nothing', async () => {
  await button.click();
  await saved({ path: null });
  assert.equal(await said.innerText(), '');
});

test('an earlier place is not said of a save that is under way, or has failed', async () => {
  await button.click();
  await saved({ path: PATH });
  await page.getByText(PATH).waitFor();
  await button.click();
  await page.locator('[aria-busy=true]').waitFor();
  assert.equal(await said.innerText(), '');
  await page.evaluate(() => window.ends.shift()!.reject({ code: 'internal', message: 'the disk is full' }));
  await page.locator('.banner.tone-fail').waitFor();
  assert.equal(await said.innerText(), '');
});

test('a browser is handed the file to be downloaded, and nothing is called saved', async () => {
  const downloading = page.waitForEvent('download');
  await button.click();
  await page.waitForFunction(() => window.ends.length > 0);
  await page.evaluate(() => {
    const bytes = new TextEncoder().encode('{"a": 1}');
    window.ends.shift()!.resolve({ download: { name: 'receipt.json', mime: 'application/json', bytes } });
  });
  const download = await downloading;
  assert.equal(download.suggestedFilename(), 'receipt.json');
  const read = await download.createReadStream();
  assert.equal(Buffer.concat(await read.toArray()).toString(), '{"a": 1}');
  await page.getByText(say('en', 'common.handed-over', { path: 'receipt.json' })).waitFor();
});
