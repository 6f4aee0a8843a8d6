/** The roll at the windows: who signs up is seen on the wall and the laptop, struck off, put back, printed, and then deleted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { type App, launch } from './app/launch.ts';
import {
  cast,
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openWall,
  phoneAddressIn,
  press,
  says,
  signUp,
} from './app/people.ts';
import { openChromium } from './showcase/showcase.ts';

const WINNER = 'Emmy Noether';
const apps: App[] = [];
let browser: Browser;
let lead: Page;
let address: string;
let wall: Page;
const phones: Page[] = [];

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  apps.push(await launch(['--profile', 'ada', '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  const node = await apps[1]!.window();
  await openLobby(lead, { title: 'Class speaker', options: [WINNER, 'Sofia Kowalewskaja'], laptops: 1 });
  const link = await linkIn(lead);
  address = await phoneAddressIn(lead);
  await joinAsNode(node, link, 'Laptop of ada');
  await press(lead, 'Start with 1 laptop');
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

async function phone(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(address);
  phones.push(page);
  return page;
}

const chips = (page: Page): Promise<string[]> => page.locator('.roll-chips .chip').allInnerTexts();
const rows = (page: Page): Promise<string[]> => page.locator('.roll-row').allInnerTexts();

test('names are seen as they come, on the laptop and on the wall', async () => {
  for (const name of ['Zoë Meier', 'Batman', 'Ada Lovelace']) await signUp(await phone(), name);
  await says(lead, '3 voters have signed up');
  assert.deepEqual(await chips(lead), ['Ada Lovelace', 'Batman', 'Zoë Meier']);
  wall = await openWall(apps[0]!, lead);
  await says(wall, '3 voters have signed up');
  assert.deepEqual(await wall.locator('.wall-names .chip').allInnerTexts(), ['Ada Lovelace', 'Batman', 'Zoë Meier']);
  assert.equal(await wall.getByRole('button').count(), 0, 'no control on the wall');
  assert.equal(await wall.getByText(/has voted|Strike off/).count(), 0);
});

test('a name that deceives is said so beside it, and one that is taken is refused with what to do', async () => {
  const page = await phone();
  for (const [name, said] of [
    ['Ada\u200b Lovelace', 'It holds a character that nobody sees. Type it anew.'],
    ['Аda Lovelace', 'One word mixes letters of two alphabets, and some of them look the same.'],
    ['Voting is cancelled!', /^“!” cannot stand in a name\./],
  ] as const) {
    await page.getByLabel('Your name').fill(name, { timeout: patience() });
    await says(page, said);
  }
  await page.getByLabel('Your name').fill('ADA LOVELACE');
  await press(page, 'Sign me up');
  await says(page, /^Somebody on the list has this name, or one that looks like it\./);
  await signUp(page, 'Zoe Meier');
  await says(lead, '2 names are nearly like another on the list.');
});

test('the list is searched, compared, and struck from with a question first', async () => {
  await press(lead, 'Look at the list');
  await isAt(lead, '4 voters on the list');
  const all = await rows(lead);
  assert.equal(all.filter((row) => /nearly like/.test(row)).length, 2);
  await lead.getByLabel('Search a name').fill('zoe');
  await says(lead, '2 names found.');
  assert.equal((await rows(lead)).length, 2);
  await lead.getByLabel('Search a name').fill('');
  await lead.getByText('Paste or choose a list').click();
  await lead.getByLabel('Names, one a line').fill('Lovelace, Ada\nMeier, Zoë\nNachtigall, Ida');
  await says(lead, 'Have not signed up yet: 1');
  await says(lead, 'Not on your list: 2');

  await press(lead, 'Strike off Batman');
  await isAsked(lead, 'Strike Batman off the list?');
  await press(lead, 'Close');
  await isAt(lead, '4 voters on the list');
  await press(lead, 'Strike off Batman');
  await lead.getByRole('dialog').getByRole('button', { name: 'Strike off' }).click();
  await isAt(lead, '3 voters on the list');
  const batman = phones[1]!;
  await says(batman, 'The organiser took you off the list of voters.');
  await press(lead, 'Put back Batman');
  await isAt(batman, 'You are on the list');
  await press(lead, 'Strike off Batman');
  await lead.getByRole('dialog').getByRole('button', { name: 'Strike off' }).click();
  await says(batman, 'The organiser took you off the list of voters.');
  await signUp(batman, 'Bruce Wayne');
  await isAt(lead, '4 voters on the list');
});

const isAsked = (page: Page, question: string): Promise<void> =>
  page.getByRole('dialog', { name: question }).waitFor({ timeout: patience() });

test('the organiser says how many are expected, and is asked where more have come', async () => {
  const expected = lead.getByLabel('How many voters do you expect?');
  await expected.fill('many');
  await says(lead, 'A whole number up to 200,000.');
  await expected.fill('3');
  await press(lead, 'Expect so many');
  await says(lead, '4 have signed up, and you expect 3.');
  await says(lead, '4 from this computer');
});

test('what is printed is the names, and nothing to press', async () => {
  await lead.emulateMedia({ media: 'print' });
  const printed = await lead.locator('[data-screen="coordinator-roll"]').innerText();
  await lead.emulateMedia({ media: 'screen' });
  const visible = printed.split('\n').filter(Boolean);
  for (const name of ['Ada Lovelace', 'Bruce Wayne', 'Zoe Meier', 'Zoë Meier']) assert.ok(visible.includes(name), name);
  assert.ok(!visible.some((line) => /Strike|Save|Print|Search/.test(line)), printed);
});

test('who has voted is listed to the organiser, the same after a second ballot; the wall says when all have', async () => {
  await press(lead, 'Back');
  await press(lead, 'Open voting');
  await isAsked(lead, 'Open voting with 4 voters?');
  await says(lead, '4 have signed up, and you expect 3.');
  await press(lead, 'Close');
  await isAt(lead, 'Everyone signs up now');
  await press(lead, 'Open voting');
  await press(lead, 'Open voting with 4 voters');
  await isAt(lead, 'Vote now');
  await cast(phones[0]!, WINNER);
  await says(lead, '1 ballot cast');
  await press(lead, 'Look at the list');
  await says(lead, 'Only you see who has voted. A second ballot changes nothing here.');
  const voted = async () =>
    (await rows(lead)).filter((row) => /\bhas voted\b/.test(row)).map((row) => row.split('\n')[0]);
  await lead.getByText('has voted', { exact: true }).first().waitFor({ timeout: patience() });
  assert.deepEqual(await voted(), ['Zoë Meier']);
  const before = await rows(lead);
  await phones[0]!.locator('summary').filter({ hasText: 'Vote again' }).click();
  await press(phones[0]!, 'Fill in a new ballot');
  await cast(phones[0]!, 'Sofia Kowalewskaja');
  assert.deepEqual(await rows(lead), before);
  assert.equal(await lead.getByRole('button', { name: /Strike|Put/ }).count(), 0, 'the roll is signed');
  await press(lead, 'Back');
  for (const page of phones.slice(1)) await cast(page, WINNER);
  for (const page of [lead, wall]) await says(page, 'All have voted.');
  assert.equal(await wall.getByText('Ada Lovelace').count(), 0, 'who has voted is not for the wall');
  await wall.close();
});

test('the names are deleted, and the result stays', async () => {
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await says(lead, '1 of 1 laptop has checked the result and signed it.');
  await press(lead, 'Look at the list');
  await press(lead, 'Delete the names here …');
  await lead.getByRole('dialog').getByRole('button', { name: 'Delete the names here' }).click();
  await says(lead, 'The names were deleted on this laptop.');
  assert.deepEqual(await rows(lead), []);
  assert.equal(await lead.getByText('Ada Lovelace').count(), 0);
  await press(lead, 'Back');
  await says(lead, '1 of 1 laptop has checked the result and signed it.');
});
