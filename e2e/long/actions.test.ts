/**
 * How much people have to do: the simplest election with three laptops, from the organiser's start page to the published
 * result, and a voter's way from the code on the wall to a ballot that is cast.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { countActions } from '../app/actions.ts';
import { type App, launch } from '../app/launch.ts';
import { isAt, joinAsNode, linkIn, press, says } from '../app/people.ts';
import { newPhone } from '../app/room.ts';
import { openChromium } from '../showcase/showcase.ts';

const NODES = ['ada', 'bob', 'cleo'] as const;
const TITLE = 'Class speaker';
const [WINNER, OTHER] = ['Emmy Noether', 'Sofia Kowalewskaja'];
const MOST_OF_THE_ORGANISER = 12;
const MOST_OF_A_VOTER = 4;

/** As many as a result takes where the organiser says nothing of it. */
const VOTERS = [1, 2, 3, 4, 5];

const apps: App[] = [];
let browser: Browser;
let lead: Page;
let nodes: Page[];

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  for (const profile of NODES)
    apps.push(await launch(['--profile', profile, '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  nodes = await Promise.all(apps.slice(1).map((app) => app.window()));
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

/** Where phones vote, as a camera reads it off the screen. */
const scanned = async (page: Page): Promise<string> => {
  const label = await page.getByRole('img', { name: /^Code to scan: http/ }).getAttribute('aria-label');
  return label!.slice('Code to scan: '.length);
};

/** A phone whose person does nothing but what is counted: the name is typed without a tap into its field. */
async function vote(phone: BrowserContext, address: string, name: string): Promise<() => Promise<number>> {
  const page = await phone.newPage();
  await page.goto(address);
  const done = await countActions(page);
  await isAt(page, 'Put yourself on the list of voters');
  await page.keyboard.type(name);
  await page.getByRole('button', { name: 'Sign me up' }).tap();
  return async () => {
    await page.getByText(WINNER, { exact: true }).tap();
    await page.getByRole('button', { name: 'Seal it' }).tap();
    await page.getByRole('button', { name: 'Cast it' }).tap();
    await isAt(page, 'Your ballot is cast');
    return done();
  };
}

test('twelve actions of the organiser at most, four taps of a voter', async (t) => {
  const done = await countActions(lead);
  await press(lead, /^Lead an election/);
  await lead.getByRole('textbox', { name: 'Title of the election' }).waitFor();
  for (const typed of [TITLE, WINNER]) {
    await lead.keyboard.type(typed);
    await lead.keyboard.press('Enter');
  }
  // The last name comes along without an Enter.
  await lead.keyboard.type(OTHER);
  await press(lead, 'Next');
  await press(lead, 'Next');
  await press(lead, 'Open the lobby');
  await isAt(lead, `Join: ${TITLE}`);

  const link = await linkIn(lead);
  await Promise.all(nodes.map((page, i) => joinAsNode(page, link, `Laptop of ${NODES[i]}`)));
  await says(lead, '3 laptops are here');
  await press(lead, 'Start with 3 laptops');
  for (const page of nodes) await press(page, 'They match');

  const address = await scanned(lead);
  const phones = await Promise.all(VOTERS.map(() => newPhone(browser)));
  const votes = await Promise.all(phones.map((phone, i) => vote(phone, address, `Voter ${i + 1}`)));
  await says(lead, '5 voters have signed up');
  await lead.getByText('words compared: the same').nth(2).waitFor({ timeout: patience() });
  await press(lead, 'Open voting');
  await isAt(lead, 'Vote now');
  const taps = await Promise.all(votes.map((cast) => cast()));
  await says(lead, '5 ballots cast');

  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await isAt(lead, `Result: ${TITLE}`);
  await says(lead, `${WINNER} wins.`);
  await says(lead, '3 of 3 laptops have checked the result and signed it.');

  const actions = await done();
  t.diagnostic(`${actions} actions of the organiser, ${taps.join(' and ')} taps of voters`);
  assert.ok(actions >= 9 && actions <= MOST_OF_THE_ORGANISER, `${actions} actions of the organiser`);
  for (const count of taps) assert.ok(count >= 3 && count <= MOST_OF_A_VOTER, `${count} taps of a voter`);
});
