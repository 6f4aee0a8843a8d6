/** A lesson with laptops of glass: made-up ballots are followed through them, and no further; and the room bets. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { say } from '../../renderer/texts/catalogue.ts';
import { type App, launch } from '../app/launch.ts';
import {
  cast,
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openVoting,
  phoneAddressIn,
  press,
  says,
  signUp,
} from '../app/people.ts';
import { openChromium } from '../showcase/showcase.ts';

const WINNER = 'Emmy Noether';
const names = ['ada', 'bob'] as const;

const apps: App[] = [];
let browser: Awaited<ReturnType<typeof openChromium>>;
let lead: Page;
let ada: Page;
let bob: Page;

before(async () => {
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await leave();
});

async function leave(): Promise<void> {
  const [first, ...others] = apps.splice(0);
  await Promise.all(others.map((app) => app.close()));
  await first?.close();
}

const region = (page: Page, heading: string) =>
  page.locator('.card').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
/** The rows of the table of places, cell by cell. */
async function placesOn(page: Page): Promise<string[][]> {
  const rows = region(page, 'Follow a ballot').locator('tbody tr');
  await rows.first().waitFor({ timeout: patience() });
  return Promise.all((await rows.all()).map((row) => row.locator('th, td').allInnerTexts()));
}

/** To the moment before voting opens: so many people with phones, five made-up voters, two laptops. */
async function gather(people = 2): Promise<Page[]> {
  await leave();
  apps.push(await launch());
  for (const name of names) apps.push(await launch(['--profile', name, '--role', 'node'], { data: apps[0]!.data }));
  [lead, ada, bob] = (await Promise.all(apps.map((app) => app.window()))) as [Page, Page, Page];
  await openLobby(lead, { title: 'Class speaker', options: [WINNER, 'Sofia Kowalewskaja'], laptops: 2, lesson: true });
  const link = await linkIn(lead);
  const address = await phoneAddressIn(lead);
  for (const [i, page] of [ada, bob].entries()) await joinAsNode(page, link, `Laptop of ${names[i]}`);
  await press(lead, /^Start with 2 laptops/);
  for (const page of [ada, bob]) await press(page, 'They match');
  const phones = await Promise.all(
    Array.from({ length: people }, async () => {
      const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
      await page.goto(address);
      return page;
    }),
  );
  for (const [i, page] of phones.entries()) await signUp(page, `Voter ${i + 1}`);
  await says(lead, `${people} voters have signed up`);
  await press(lead, 'Make up five voters');
  await says(lead, 'Made-up voters on the list: 5');
  await says(lead, `${people + 5} voters have signed up`);
  return phones;
}

/** The made-up ones vote by themselves. */
async function vote(phones: readonly Page[]): Promise<void> {
  await openVoting(lead);
  for (const page of phones) await cast(page, WINNER);
  const all = phones.length + 5;
  await says(lead, new RegExp(`^${all} of ${all}`));
}

async function finish(): Promise<void> {
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await isAt(lead, /^Result: Class speaker/);
}

test('made-up voters are followed through a glass box; through an honest laptop the trail ends, and no bet is ever decided', async () => {
  const phones = await gather();
  await press(ada, 'Make this laptop a glass box');
  await says(ada, /^This laptop is a glass box/);
  await vote(phones);
  await finish();
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
  const places = followed.map((row) => Number(row[2]));
  assert.equal(new Set(places).size, 5);
  assert.ok(places.every((place) => place >= 1 && place <= 7));
  assert.ok(followed.every((row) => row[3] === 'nobody knows'));

  await press(lead, 'Mark a ballot');
  await says(lead, /^Ballot [A-E] went in at place [1-7] of 7\. At which place did it come out\?$/);
  await press(lead, 'Place 3: 0 bets');
  await says(lead, '1 bet so far');
  await says(
    lead,
    /^Now it is for Laptop of bob to show how it mixed\. While it shows nothing, nobody knows who is right/,
  );
  assert.equal(await bob.getByRole('button', { name: 'Show how this laptop mixed' }).count(), 0);
});

test('one laptop alone reads no ballot; two together read one that its voter has lent, while voting is open', async () => {
  const phones = await gather(3);
  await vote(phones);
  await says(ada, 'Nobody has joined for this ballot yet.');
  const ballots = region(ada, 'Read a ballot together').getByRole('option');
  assert.equal(await ballots.count(), 5, 'the people’s ballots are not to be had');
  const [phone] = phones as [Page];
  const words = phone.getByText(say('en', 'voter.receipt.tracker')).locator('xpath=following-sibling::*');
  const name = (await words.innerText({ timeout: patience() })).trim().split(/\s+/).join(' ');
  assert.ok(!(await ballots.allInnerTexts()).includes(name));
  await phone.getByText('Lend your ballot to the lesson').click();
  await press(phone, 'Use mine');
  await says(phone, 'You have lent your ballot: everybody in this lesson may follow and read it.');
  await ballots.nth(5).waitFor({ state: 'attached', timeout: patience() });
  await ada.getByLabel('Ballot to be read').selectOption({ label: name });
  await press(ada, 'Join the readers');
  for (const page of [ada, bob]) {
    await says(page, 'Laptop of ada has joined.');
    await says(page, 'Still sealed: 1 more laptop must join. Those who have joined know no more about it than before.');
  }
  assert.equal(await region(bob, 'Read a ballot together').locator('select option:checked').innerText(), name);
  await press(bob, 'Join the readers');
  const seen = await Promise.all(
    [ada, bob].map(async (page) => {
      await says(page, '2 laptops have joined: the ballot is open. It says:');
      return region(page, 'Read a ballot together').locator('dd').allInnerTexts();
    }),
  );
  assert.deepEqual(seen, [[WINNER], [WINNER]]);
  await finish();
  for (const page of [ada, bob]) await says(page, /^This laptop has erased its piece of the key/);
});

test('where all laptops are of glass, it is shown who was right, and that the room did no better than chance may', async () => {
  const phones = await gather();
  for (const page of [ada, bob]) await press(page, 'Make this laptop a glass box');
  await vote(phones);
  await finish();
  await press(lead, 'Mark a ballot');
  const question = await lead.getByText(/^Ballot [A-E] went in/).innerText({ timeout: patience() });
  for (const name of ['Place 2: 0 bets', 'Place 2: 1 bet', 'Place 5: 0 bets', 'Place 6: 0 bets'])
    await press(lead, name);
  await press(lead, 'Take the last bet back');
  await says(lead, '3 bets so far');
  await lead.reload();
  await says(lead, '3 bets so far');
  await press(ada, 'Show how this laptop mixed');
  await says(lead, /^Now it is for Laptop of bob to show/);
  await press(bob, 'Show how this laptop mixed');
  await says(lead, /^The trail goes through every laptop: everybody knows where these ballots are/);
  const letter = /^Ballot ([A-E])/.exec(question)![1]!;
  const row = (await placesOn(lead)).find(([name]) => name!.startsWith(`${letter} `))!;
  await says(lead, `Ballot ${letter} came out at place ${row[3]}.`);
  const hits = { 2: 2, 5: 1 }[row[3]!] ?? 0;
  await says(lead, `${hits} of 3 bets were right. Blind chance gives 3 ÷ 7 = 3/7 on average.`);
  // At place 2 with two bets, at 5 with one, at the five others with none.
  await says(lead, new RegExp(`any of 7 places, .* At ${[7, 2, 1][hits]} of them`));
  assert.equal(await lead.getByRole('button', { name: /^Place / }).count(), 0);
  assert.equal(await lead.getByRole('button', { name: /mark another ballot$/ }).count(), 0);
});
