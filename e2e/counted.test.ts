/** A council of two is planned with what stands behind the rule, voted on and counted: what was chosen is read on all the way. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { sentences } from '../shared/election/tally/methods.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, joinAsNode, linkIn, openVoting, phoneAddressIn, press, says } from './app/people.ts';
import { newPhone } from './app/room.ts';
import { openChromium } from './showcase/showcase.ts';

const TITLE = 'School council';
const MORE = 'More about how it is counted';
const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
let app: App;
let node: App;
let browser: Browser;
let page: Page;

before(async () => {
  browser = await openChromium();
  app = await launch([], { data });
  node = await launch(['--profile', 'ada', '--role', 'node'], { data });
  page = await app.window();
});
after(async () => {
  await browser?.close();
  await Promise.all([app, node].map((one) => one?.close()));
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

const ties = (): Locator => page.getByRole('group', { name: 'What if two are equal?' });
/** What an example comes to. */
const example = (): Promise<string> => ties().getByRole('status').innerText();
/** Whether the window scrolls sideways. */
const isTooWide = (): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('the second click shows what may be chosen, and an example that follows the choice', async () => {
  await press(page, /^Lead an election/);
  await page.getByLabel('Title of the election').fill(TITLE);
  const entry = page.getByLabel('Add an option to choose from');
  for (const name of ['Ada', 'Ben', 'Cem']) {
    await entry.fill(name);
    await entry.press('Enter');
  }
  await press(page, 'Next');
  await page.getByRole('textbox', { name: 'How many win?' }).fill('2');
  await page.getByRole('radio', { name: /^Tick all you like/ }).check();
  assert.equal(await ties().isVisible(), false, 'nobody is asked before the second click');
  await page.getByText(MORE).click();
  assert.ok(await page.getByRole('radio', { name: 'The tie stays' }).isChecked());
  const usual = await example();
  // By the keys, as a person without a mouse.
  await page.getByRole('radio', { name: 'The tie stays' }).focus();
  await page.keyboard.press('ArrowDown');
  assert.ok(await page.getByRole('radio', { name: 'The lot decides' }).isChecked());
  assert.notEqual(await example(), usual);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1024, height: 768 },
  ]) {
    await page.setViewportSize(size);
    assert.equal(await isTooWide(), false, `${size.width}`);
  }
});

test('another rule sets aside what it does not have, and what was chosen is there again with the first', async () => {
  await page.getByRole('radio', { name: /^Rank: several winners/ }).check();
  assert.equal(await ties().count(), 0, 'STV settles its ties');
  await page.getByRole('radio', { name: /^Tick all you like/ }).check();
  assert.ok(await page.getByRole('radio', { name: 'The lot decides' }).isChecked());
  const least = page.getByRole('textbox', { name: 'At least so many; left empty, one is enough' });
  await least.fill('4');
  await says(page, 'A whole number from 2 to 3.');
  await least.fill('2');
  await press(page, 'Next');
  await press(page, 'Back');
  assert.equal(await least.inputValue(), '2');
  await least.fill('');
  assert.ok(
    await page.getByRole('radio', { name: 'The lot decides' }).isVisible(),
    'what is chosen is not folded away',
  );
});

test('the ballot says it before the vote, and the result by what the second seat was filled', async () => {
  await press(page, 'Next');
  for (const _ of [3, 2]) await press(page, 'One less: Laptops that mix');
  await page.getByLabel('Ballots needed for a result', { exact: true }).fill('1');
  await press(page, 'Open the lobby');
  await isAt(page, `Join: ${TITLE}`);
  const [link, address] = [await linkIn(page), await phoneAddressIn(page)];
  await joinAsNode(await node.window(), link, 'Laptop of ada');
  await press(page, 'Start with 1 laptop');
  const phone = await (await newPhone(browser)).newPage();
  await phone.goto(address);
  await phone.getByLabel('Your name').fill('Dia');
  await press(phone, 'Sign me up');
  await isAt(phone, 'You are on the list');
  await says(page, '1 voter has signed up');
  await openVoting(page);
  await phone.getByRole('checkbox', { name: 'Ada' }).check();
  await phone.getByText(/^How it counts/).click();
  await says(phone, new RegExp(sentences['ties.lot']));
  await press(phone, 'Seal it');
  await press(phone, 'Cast it');
  await says(page, '1 ballot cast');
  await press(page, 'Close voting');
  await press(page, 'Close now');
  await isAt(page, `Result: ${TITLE}`);
  await says(page, /^Ada and (Ben|Cem) are elected\.$/);
  await page.getByText(/^How it counts/).click();
  await says(page, new RegExp(sentences['ties.lot']));
});
