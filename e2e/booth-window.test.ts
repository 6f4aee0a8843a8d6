/** The app as a booth: its window is held in front until somebody knows the passcode. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { LOOPBACK } from '../main/network/place.ts';
import { readInvitation, writeLink } from '../shared/protocol/link.ts';
import { type App, launch } from './app/launch.ts';
import { cast, isAt, press, says } from './app/people.ts';
import { openPhones, openRoom, type Room } from './app/room.ts';

const contests = [
  {
    ballot: 'single' as const,
    title: 'Class speaker',
    options: ['Ada', 'Bertha'],
    writeIn: false,
    seats: 1,
    rules: ['plurality' as const],
  },
];

let app: App;
let browser: Browser;
let room: Room;
let codes: readonly string[];

before(async () => {
  browser = await openPhones();
  room = await openRoom({ contests, voters: { credentials: 'codes', latecomers: false, revote: false, pages: true } });
  codes = await room.codes(1);
  await room.order('open-voting');
  app = await launch(['--role', 'voter']);
});
after(async () => {
  await app?.close();
  await browser?.close();
  await room?.close();
});

const kiosk = (): Promise<boolean> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.isKiosk());

test('a laptop becomes a booth, nothing leads away from it, and the passcode ends it', async () => {
  const page = await app.window();
  await page.getByRole('checkbox', { name: /^Make this device a booth/ }).check();
  await page.getByLabel('Join link').fill(writeLink({ ...readInvitation(room.address).link, host: LOOPBACK }));
  await press(page, 'Join');
  await isAt(page, 'Set up this booth');
  const open = page.getByRole('button', { name: 'Open the booth' });
  assert.equal(await open.getAttribute('aria-disabled'), 'true', 'without a passcode it could not be ended');
  await page.getByLabel('Passcode that ends the booth').fill('sesame');
  await press(page, 'Open the booth');
  await isAt(page, 'Your turn');
  assert.equal(await kiosk(), true);
  assert.equal(await page.getByRole('button', { name: 'Start page' }).count(), 0);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
  assert.equal(app.windows().length, 1, 'it does not let itself be closed');

  await page.getByLabel('Code from your slip of paper').fill(codes[0]!);
  await press(page, 'To my ballot');
  await cast(page, 'Ada');
  await press(page, 'Next, please');
  await isAt(page, 'Your turn');
  assert.equal(await page.locator('.receipt-slip').count(), 0);

  await press(page, 'End the booth');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passcode that ends the booth').fill('simsim');
  await dialog.getByRole('button', { name: 'End the booth' }).click();
  await says(page, 'This is not the passcode.');
  assert.equal(await kiosk(), true);
  await dialog.getByLabel('Passcode that ends the booth').fill('sesame');
  await dialog.getByRole('button', { name: 'End the booth' }).click();
  await isAt(page, 'Set up this booth');
  assert.equal(await kiosk(), false);
});
