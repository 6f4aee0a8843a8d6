/** Points that a voter gives away by counters, on a phone: with a finger and with the keys, sealed as they stand and cast. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { isAt, press, says, signUp } from './app/people.ts';
import { newPhone, openPhones, openRoom, openTab, type Room } from './app/room.ts';
import { chest } from './showcase/canned-election.ts';

const voters = { credentials: 'keys', latecomers: false, revote: false, pages: true } as const;
let browser: Browser;
let room: Room;
let page: Page;

before(async () => {
  browser = await openPhones();
  room = await openRoom({ contests: [chest], voters });
  page = await openTab(await newPhone(browser), room);
});
after(async () => {
  await browser?.close();
  await room?.close();
});

const counter = (name: string) => page.getByRole('spinbutton', { name });
const given = () => page.getByRole('spinbutton').allInnerTexts();

test('a finger gives points until none is left, and no name gets more than the plan allows', async () => {
  await signUp(page, 'Grace');
  await room.order('open-voting');
  await says(page, '5 points left');
  const more = (name: string) => page.getByRole('button', { name: `One more point for ${name}` });
  for (let tap = 0; tap < 4; tap++) await more('Trip').tap();
  await says(page, '1 point left');
  assert.equal(await more('Trip').getAttribute('aria-disabled'), 'true', 'one name gets four at most');
  await more('Trip').tap({ force: true });
  assert.deepEqual(await given(), ['4', '0', '0']);
  await page.getByRole('button', { name: 'One point less for Trip' }).tap();
  await more('Bicycle stands').tap();
  await says(page, '1 point left');
  assert.deepEqual(await given(), ['3', '1', '0']);
});

test('the keys do the same, at one stop for each name', async () => {
  await counter('Bicycle stands').focus();
  await page.keyboard.press('ArrowUp');
  await says(page, '0 points left');
  await page.keyboard.press('ArrowUp');
  assert.deepEqual(await given(), ['3', '2', '0'], 'nobody gives what is not there');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  assert.deepEqual(await given(), ['3', '0', '2']);
});

test('what is sealed is what stands there, and it is cast', async () => {
  await press(page, 'Seal it');
  await isAt(page, 'Your sealed ballot');
  assert.match(await page.locator('dl').first().innerText(), /Trip: 3\s+Kartoffelpufferapfelmus: 2/);
  await press(page, 'Cast it');
  await isAt(page, 'Your ballot is cast');
});
