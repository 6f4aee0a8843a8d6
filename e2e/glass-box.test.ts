/** A lesson in which one laptop is of glass: made-up ballots are followed through it, and no further. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { type App, launch } from './app/launch.ts';
import { cast, isAt, joinAsNode, linkIn, openLobby, phoneAddressIn, press, says, signUp } from './app/people.ts';
import { openChromium } from './showcase/showcase.ts';

const WINNER = 'Emmy Noether';
const names = ['ada', 'bob'] as const;

const apps: App[] = [];
let browser: Awaited<ReturnType<typeof openChromium>>;
let lead: Page;
let laptops: Page[];
let phones: Page[];

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  for (const name of names) apps.push(await launch(['--profile', name, '--role', 'node'], { data: apps[0]!.data }));
  [lead, ...laptops] = (await Promise.all(apps.map((app) => app.window()))) as [Page, ...Page[]];
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

const region = (page: Page, heading: string) =>
  page.locator('.card').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
/** The rows of the table of places, cell by cell. */
async function placesOn(page: Page): Promise<string[][]> {
  const rows = region(page, 'Follow a ballot').locator('tbody tr');
  await rows.first().waitFor({ timeout: patience() });
  return Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
}

test('the lesson makes voters up, who vote by themselves, and one laptop becomes a glass box', async () => {
  await openLobby(lead, { title: 'Class speaker', options: [WINNER, 'Sofia Kowalewskaja'], laptops: 2, lesson: true });
  const link = await linkIn(lead);
  const address = await phoneAddressIn(lead);
  for (const [i, name] of names.entries()) await joinAsNode(laptops[i]!, link, `Laptop of ${name}`);
  await press(lead, /^Start with 2 laptops/);
  for (const laptop of laptops) await press(laptop, 'They match');
  phones = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
      await page.goto(address);
      return page;
    }),
  );
  for (const [i, page] of phones.entries()) await signUp(page, `Voter ${i + 1}`);
  await says(lead, '2 voters have signed up');
  await press(lead, 'Make up five voters');
  await says(lead, 'Made-up voters on the list: 5');
  await says(lead, '7 voters have signed up');
  await press(laptops[0]!, 'Make this laptop a glass box');
  await says(laptops[0]!, /^This laptop is a glass box/);
  await press(lead, 'Open voting');
  await isAt(lead, 'Vote now');
  for (const page of phones) await cast(page, WINNER);
  await says(lead, /^7 of 7/);
});

test('after the mix the five are followed through the glass box, and through the other laptop nobody’s trail goes on', async () => {
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await isAt(lead, /^Result: Class speaker/);
  const [ada, bob] = laptops as [Page, Page];
  await says(bob, /^This laptop mixes under its lid, and forgets how/);
  for (const page of [lead, ada, bob])
    assert.deepEqual(
      (await placesOn(page)).map((row) => row.slice(2)),
      Array.from({ length: 5 }, () => ['nobody knows', 'nobody knows']),
    );
  await press(ada, 'Show how this laptop mixed');
  await says(ada, /^Shown, and checked by every laptop/);
  const followed = await placesOn(ada);
  for (const page of [lead, ada, bob]) {
    await says(page, 'Through Laptop of bob the trail ends: it shows nothing. Where a ballot left it, nobody knows.');
    assert.deepEqual(await placesOn(page), followed, 'everybody sees the same');
  }
  const after = followed.map((row) => Number(row[2]));
  assert.equal(new Set(after).size, 5);
  assert.ok(after.every((place) => place >= 1 && place <= 7));
  assert.ok(followed.every((row) => row[3] === 'nobody knows'));
});
