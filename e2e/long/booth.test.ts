/** A booth: one tablet for many voters in turn, of whom nothing stays, and receipts that phones find on the board. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { boothLink } from '../../shared/protocol/link.ts';
import { isAt, press, says } from '../app/people.ts';
import { readQr } from '../app/read-qr.ts';
import { newPhone, openPhones, openRoom, openTab, type Room } from '../app/room.ts';

const contest = {
  ballot: 'single',
  title: 'Class speaker',
  options: ['Ada', 'Bertha'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
} as const;
const contests = [{ ...contest, options: [...contest.options], rules: [...contest.rules] }];

const TABLET = { width: 768, height: 1024 };
const SMALL = { width: 320, height: 568 };

let browser: Browser;
let room: Room;
let codes: readonly string[];

before(async () => {
  browser = await openPhones();
  room = await openRoom({
    contests,
    voters: { credentials: 'codes', latecomers: false, revote: false, pages: true },
  });
  codes = await room.codes(15);
});
after(async () => {
  await browser?.close();
  await room?.close();
});

/** A device as a booth, up to the first voter. */
async function openBooth(
  where: Room,
  size = TABLET,
  locale = 'en-GB',
): Promise<{ device: BrowserContext; page: Page }> {
  const device = await newPhone(browser, { ...size, locale });
  const page = await device.newPage();
  await page.goto(boothLink(where.address));
  return { device, page };
}

async function comeWith(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code from your slip of paper').fill(code);
  await press(page, 'To my ballot');
  await page.getByRole('radio', { name: 'Ada' }).waitFor();
}

async function castAt(page: Page, name: string): Promise<string> {
  await page.getByRole('radio', { name }).check();
  await press(page, 'Seal it');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  const words = await page.locator('.receipt-slip .tracker strong').innerText();
  return words.replace(/\s+/g, ' ').trim();
}

/** What leaves on paper: the slip, and nothing else of the screen. */
async function printsOnlyTheSlip(page: Page, tracker: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ').trim();
  const slip = (await page.locator('.receipt-slip').innerText()).replace(/\s+/g, ' ').trim();
  assert.equal(words, slip);
  assert.ok(slip.includes(tracker) && slip.includes('A test') && /Receipt · entry \d+/.test(slip), slip);
  const { width } = (await page.locator('.receipt-slip').boundingBox())!;
  assert.ok(width <= 8.5 * (96 / 2.54) + 1, `${width} pixels`);
  await page.emulateMedia({ media: null });
}

/** Whatever of a voter a next one could come upon: the page, its address, its history, all that the browser keeps for it. */
const left = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const bytes = (value: unknown): unknown =>
      value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value;
    const databases: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        databases.push(name, store, all.result.map(bytes));
      }
      database.close();
    }
    const fields = [...document.querySelectorAll('input, textarea, select')].map(
      (field) => (field as HTMLInputElement).value,
    );
    return JSON.stringify([
      document.documentElement.outerHTML,
      document.title,
      fields,
      location.href,
      history.length,
      history.state,
      { ...localStorage },
      { ...sessionStorage },
      databases,
    ]);
  });

test('before voting a booth is set up: it says what it changes, compares words, and waits', async () => {
  const { device, page } = await openBooth(room);
  await isAt(page, 'Set up this booth');
  await says(page, /^This device sees every choice that is made on it/);
  await says(page, 'Compare with the projector');
  await press(page, 'Open the booth');
  await isAt(page, 'Voting has not begun yet');
  assert.equal(await page.getByLabel('Code from your slip of paper').count(), 0);
  await room.order('open-voting');
  await isAt(page, 'Your turn');
  await device.close();
});

async function fiveInTurn(from: number, size: typeof TABLET): Promise<void> {
  const { device, page } = await openBooth(room, size);
  await press(page, 'Open the booth');
  const length = await page.evaluate(() => history.length);
  const trackers: string[] = [];
  for (const [i, code] of codes.slice(from, from + 5).entries()) {
    await isAt(page, 'Your turn');
    await comeWith(page, code);
    const tracker = await castAt(page, i % 2 === 0 ? 'Ada' : 'Bertha');
    trackers.push(tracker);
    const link = await readQr(page.getByRole('img', { name: 'Code that looks for your ballot on a phone' }));
    if (i === 0) await printsOnlyTheSlip(page, tracker);
    const gone = page.workers().map((worker) => worker.waitForEvent('close'));
    await press(page, 'Next, please');
    await isAt(page, 'Your turn');
    const stays = await left(page);
    for (const secret of [tracker, code, code.replaceAll('-', ''), new URL(link).hash.slice(-64)])
      assert.ok(!stays.includes(secret), `${secret} is still there`);
    assert.equal(page.url(), boothLink(room.address));
    assert.equal(await page.evaluate(() => history.length), length, 'there is nothing to go back to');
    // The worker that knew the key and the choices is gone; another one seals for the next.
    assert.equal((await Promise.all(gone)).length, 1);

    // Their own phone finds the ballot.
    if (i > 1) continue;
    const phone = await newPhone(browser);
    const own = await phone.newPage();
    await own.goto(link);
    await isAt(own, 'A receipt, looked up');
    await says(own, /^It is on the public board, as entry \d+\.$/);
    await says(own, /^Kept and signed by Ada\.$/);
    const found = await own.getByText('Your ballot’s name').locator('xpath=following-sibling::*').innerText();
    assert.equal(found.replace(/\s+/g, ' ').trim(), tracker);
    await phone.close();
  }
  assert.equal(new Set(trackers).size, 5);
  await device.close();
}

test('five voters in turn at a tablet: nothing of one is there when the next comes', () => fiveInTurn(0, TABLET));
test('five voters in turn at a small phone: nothing of one is there when the next comes', () => fiveInTurn(5, SMALL));

test('Back and Forward show nobody, and a reload asks who is there and says whether it was cast', async () => {
  const { device, page } = await openBooth(room);
  await press(page, 'Open the booth');
  await comeWith(page, codes[10]!);
  await page.getByRole('radio', { name: 'Ada' }).check();
  await page.reload();
  await isAt(page, 'This page was loaded again');
  await says(page, 'The voter who was here has not cast yet. What was chosen is forgotten.');
  await press(page, 'That was me: go on');
  const tracker = await castAt(page, 'Ada');
  await page.reload();
  await isAt(page, 'This page was loaded again');
  await says(page, 'The voter who was here has cast: the ballot is on the public board.');
  assert.ok(!(await page.locator('body').innerText()).includes(tracker));
  await press(page, 'Somebody else: forget that voter');
  await isAt(page, 'Your turn');
  await page.goBack();
  assert.equal(page.url(), 'about:blank');
  await page.goForward();
  await isAt(page, 'Your turn');
  assert.ok(!(await left(page)).includes(tracker));
  await device.close();
});

test('a voter who walks away is asked, counted down and forgotten, and comes back to a ballot that is not lost', async () => {
  const { device, page } = await openBooth(room);
  await page.clock.install();
  await page.goto(boothLink(room.address));
  await press(page, 'Open the booth');
  await comeWith(page, codes[11]!);
  await page.getByRole('radio', { name: 'Bertha' }).check();
  await page.clock.fastForward(95_000);
  await page.getByRole('heading', { name: 'Are you still there?' }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'Nothing is cast yet. In 30 seconds' }).waitFor();
  await press(page, 'I am still here');
  assert.ok(await page.getByRole('radio', { name: 'Bertha' }).isChecked());
  await page.clock.fastForward(121_000);
  await isAt(page, 'Your turn');
  assert.equal(await page.getByRole('radio').count(), 0);

  await comeWith(page, codes[11]!);
  assert.ok(!(await page.getByRole('radio', { name: 'Bertha' }).isChecked()), 'the choice was forgotten');
  await castAt(page, 'Ada');
  await page.clock.fastForward(100_000);
  await page.getByRole('alert').filter({ hasText: 'Your ballot is cast and stays so.' }).waitFor();
  await page.clock.fastForward(30_000);
  await isAt(page, 'Your turn');
  await page.getByLabel('Code from your slip of paper').fill(codes[11]!);
  await press(page, 'To my ballot');
  await says(page, /^This code has been used already\./);
  await device.close();
});

test('a voter’s language and letters are not the next one’s', async () => {
  const { device, page } = await openBooth(room);
  await press(page, 'Open the booth');
  await page.getByLabel('Letters').selectOption('150');
  await page.getByLabel('Language').selectOption('de');
  await isAt(page, 'Du bist dran');
  await page.getByLabel('Code von deinem Zettel').fill(codes[12]!);
  await press(page, 'Zu meinem Stimmzettel');
  await page.getByRole('radio', { name: 'Ada' }).waitFor();
  await press(page, 'Gehen, ohne abzugeben');
  await press(page, 'Gehen, nichts ist abgegeben');
  await isAt(page, 'Your turn');
  assert.equal(await page.evaluate(() => document.documentElement.style.fontSize), '');
  await device.close();
});

test('while nobody answers it says that nothing is cast yet and lets nobody else begin; then it is cast', async () => {
  const { device, page } = await openBooth(room);
  await press(page, 'Open the booth');
  await comeWith(page, codes[14]!);
  await page.getByRole('radio', { name: 'Ada' }).check();
  await press(page, 'Seal it');
  await isAt(page, 'Your sealed ballot');
  await device.route('**/api/entries', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await press(page, 'Cast it');
  await isAt(page, 'Casting your ballot …');
  await says(page, 'Not cast yet. Please keep this page open.');
  for (const name of ['Next, please', 'Leave without casting'])
    assert.equal(await page.getByRole('button', { name }).count(), 0);
  await page.reload();
  await says(page, /^The ballot of the voter who was here is on its way\. Nobody knows yet whether it was cast/);
  for (const name of ['That was me: go on', 'Somebody else: forget that voter'])
    assert.equal(await page.getByRole('button', { name }).count(), 0);
  await press(page, 'End the booth');
  await says(page, /^A ballot is on its way\. If you end the booth now, it may be lost/);
  await page.keyboard.press('Escape');
  await device.unroute('**/api/entries');
  await says(page, 'The voter who was here has cast: the ballot is on the public board.');
  await press(page, 'Somebody else: forget that voter');
  await isAt(page, 'Your turn');
  await device.close();
});

test('a test is possible at a booth as anywhere', async () => {
  const { device, page } = await openBooth(room);
  await press(page, 'Open the booth');
  await comeWith(page, codes[13]!);
  await page.getByRole('radio', { name: 'Bertha' }).check();
  await press(page, 'Seal it');
  await press(page, 'Test it instead');
  await isAt(page, 'The opened ballot');
  await press(page, 'Yes');
  await isAt(page, 'Your sealed ballot');
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
  await device.close();
});

test('two tabs are no two booths: the one that was opened last goes on', async () => {
  const { device, page } = await openBooth(room);
  await press(page, 'Open the booth');
  const second = await openTab(device, { ...room, address: boothLink(room.address) });
  await isAt(second, 'Your turn');
  await says(page, 'This booth goes on in another tab. Close this one.');
  await device.close();
});

test('all ballots of the booths are counted, and who comes later is told that nobody can vote any more', async () => {
  const { device, page } = await openBooth(room);
  await press(page, 'Open the booth');
  await room.order('close');
  await isAt(page, 'Voting is closed');
  await says(page, 'Nobody can vote here any more. The booth has forgotten everybody.');
  const phone = await newPhone(browser);
  const own = await openTab(phone, room);
  await isAt(own, 'The result');
  await says(own, /\b14 ballots/);
  await phone.close();
  await device.close();
});
