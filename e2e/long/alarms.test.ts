/**
 * Alarms reach the room: a laptop whose words differ, and a voter whose test ballot is not what was chosen, in the same words
 * on every screen, after a reload as well; and the election goes on.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../../main/workers/testing/patience.ts';
import { type App, launch } from '../app/launch.ts';
import {
  cast,
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openVoting,
  openWall,
  phoneAddressIn,
  press,
  says,
  seal,
  signUp,
  wordsUnder,
} from '../app/people.ts';
import { openChromium } from '../showcase/showcase.ts';

const NODES = ['ada', 'bob', 'cleo', 'dan'] as const;
const DIFFERS = 'The words on Laptop of dan are not the words on the projector. Laptop of dan signs nothing more.';
const OUT = 'Laptop of dan is left out. The election goes on with the others.';
const OBJECTION = 'One voter says that this test ballot is not what they chose. Nobody can check who is right.';
const WINNER = 'Emmy Noether';

const apps: App[] = [];
let browser: Browser;
let lead: Page;
let nodes: Page[];
let address: string;
let wall: Page;

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

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('the laptop whose words differ says so itself, and all others in the same words', async () => {
  await openLobby(lead, { title: 'Class speaker', options: [WINNER, 'Sofia Kowalewskaja'], laptops: 4 });
  const link = await linkIn(lead);
  address = await phoneAddressIn(lead);
  await Promise.all(nodes.map((page, i) => joinAsNode(page, link, `Laptop of ${NODES[i]}`)));
  await says(lead, '4 laptops are here');
  await press(lead, 'Start with 4 laptops');
  await wordsUnder(lead, 'Same six words everywhere?');
  for (const page of nodes.slice(0, 3)) await press(page, 'They match');
  await press(nodes[3]!, 'They differ');
  for (const page of [nodes[3]!, lead, ...nodes.slice(0, 3)]) await says(page, DIFFERS);
  await says(lead, 'First settle whose words differ.');
  wall = await openWall(apps[0]!, lead);
  await says(wall, DIFFERS);
});

test('it is said after a reload of every window, and nobody is told that a laptop is gone', async () => {
  for (const page of [lead, wall, ...nodes]) {
    await page.reload();
    await says(page, DIFFERS);
    assert.equal(await page.getByText(/is gone|are gone/).count(), 0);
  }
  assert.equal(await button(nodes[3]!, 'They match').count(), 0, 'it is not asked as if nothing had been');
});

test('the organiser leaves it out, and the others compare new words', async () => {
  const before = await wordsUnder(lead, 'Same six words everywhere?');
  await press(lead, 'Leave Laptop of dan out');
  for (const page of [lead, wall, ...nodes]) await says(page, OUT);
  for (const page of nodes.slice(0, 3)) await press(page, 'They match');
  assert.notDeepEqual(await wordsUnder(lead, 'Same six words everywhere?'), before);
});

test('a voter’s No is on the wall, on the laptops and on the voter’s own device, after a reload too', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(address);
  await signUp(page, 'Zoe');
  await says(lead, '1 voter has signed up');
  await openVoting(lead);
  await seal(page, WINNER);
  await press(page, 'Test it instead');
  await says(page, 'Was that your choice?');
  await press(page, 'No');
  await says(page, /^The projector and all laptops say so now/);
  for (const one of [lead, wall, ...nodes.slice(0, 3)]) await says(one, OBJECTION);
  for (const one of [page, lead, nodes[0]!]) await one.reload();
  await says(page, /^The projector and all laptops say so now/);
  for (const one of [lead, nodes[0]!]) await says(one, OBJECTION);
  await says(lead, /^What to do: let that voter test again on another device/);
  await cast(page, WINNER);
  await says(page, /^It is on the public board, as entry \d+\.$/);
});

test('the election comes to its result without the laptop, and the twelve words stand under it everywhere', async () => {
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await isAt(lead, 'Result: Class speaker');
  await isAt(wall, 'The result is in');
  for (const page of [lead, wall])
    assert.equal(await page.getByText(`${WINNER} wins.`).count(), 0, 'it waits until it is shown');
  await press(lead, 'Show the result');
  await says(wall, `${WINNER} wins.`);
  await says(lead, `${WINNER} wins.`);
  await says(lead, OBJECTION);
  const words = await wordsUnder(lead, 'The twelve words of this election');
  assert.equal(words.length, 12);
  assert.deepEqual(await wordsUnder(wall, 'The twelve words of this election'), words);
  for (const page of nodes.slice(0, 3)) {
    await isAt(page, 'The result is confirmed');
    assert.deepEqual(await wordsUnder(page, 'The twelve words of this election'), words);
  }
  await says(nodes[3]!, DIFFERS);
  assert.equal(await nodes[3]!.getByText(`${WINNER} wins.`).count(), 0, 'it vouches for no result');
  await button(lead, 'Save the whole election').waitFor({ timeout: patience() });
});
