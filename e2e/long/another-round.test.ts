/**
 * Two vote, and it is a tie: the organiser opens the run-off with two clicks, laptops and phones come along with one press
 * each, every screen says that the words are new, and the run-off has a result of its own.
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
  openVoter,
  openVoting,
  openWall,
  phoneAddressIn,
  press,
  says,
  signUp,
  wordsUnder,
} from '../app/people.ts';
import { openChromium } from '../showcase/showcase.ts';

const NODES = ['ada', 'bob'] as const;
const PHONE = { width: 360, height: 740 };
const [FIRST, SECOND, THIRD] = ['Emmy Noether', 'Sofia Kowalewskaja', 'Mary Cartwright'] as const;
const asked = { title: 'Class speaker', options: [FIRST, SECOND, THIRD], laptops: 2 } as const;

const apps: App[] = [];
let browser: Browser;
let lead: Page;
let wall: Page;
let nodes: Page[];
let inApp: Page;
let phone: Page;
/** Of the first round. */
let link: string;
let address: string;
let key: readonly string[];
let words: readonly string[];

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

const sixWords = (page: Page) => wordsUnder(page, 'Compare six words');

async function compareAndOpen(): Promise<readonly string[]> {
  const shown = await wordsUnder(lead, 'Same six words everywhere?');
  for (const page of nodes) {
    assert.deepEqual(await sixWords(page), shown);
    await press(page, 'They match');
  }
  return shown;
}

test('a class votes, and two are tied', async () => {
  await openLobby(lead, asked);
  [link, address] = [await linkIn(lead), await phoneAddressIn(lead)];
  key = await wordsUnder(lead, 'Same words on every laptop?');
  wall = await openWall(apps[0]!, lead);
  await Promise.all(nodes.map((page, i) => joinAsNode(page, link, `Laptop of ${NODES[i]}`)));
  await press(lead, 'Start with 2 laptops');
  words = await compareAndOpen();
  inApp = await openVoter(apps[1]!, ['--profile', NODES[0]], link);
  phone = await (await browser.newContext({ viewport: PHONE, hasTouch: true, isMobile: true })).newPage();
  await phone.goto(address);
  await signUp(inApp, 'Grace');
  await signUp(phone, 'Zoë Ünal');
  await says(lead, '2 voters have signed up');
  await openVoting(lead);
  await cast(inApp, FIRST);
  await cast(phone, SECOND);
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await press(lead, 'Show the result');
  await says(lead, '2 of 2 laptops have checked the result and signed it.');
  await says(phone, 'The result');
});

test('two clicks open the run-off of the tied, in the same window and on the same wall', async () => {
  await press(lead, 'Another round with this room');
  assert.equal(await lead.getByLabel('Title of the election').inputValue(), 'Class speaker, round 2');
  assert.equal(await lead.getByRole('radio', { name: /^A run-off/ }).isChecked(), true);
  await says(lead, `Class speaker: ${FIRST}, ${SECOND}`);
  await says(lead, /the laptops make a new key, voters sign up again, and all words are new\./);
  await press(lead, 'Open this round');
  await isAt(lead, 'Join: Class speaker, round 2');
  await says(lead, /^This is another round after “Class speaker”, .* the words are new\./);
  assert.notEqual(await linkIn(lead), link);
  assert.notDeepEqual(await wordsUnder(lead, 'Same words on every laptop?'), key);
  await wall.getByText(await linkIn(lead)).waitFor({ timeout: patience() });
});

test('each laptop comes along with one press, and its person compares new words', async () => {
  for (const page of nodes) {
    // Nobody is told to close a window that is to join.
    await says(page, 'This laptop has checked the result and signed it.');
    await press(page, 'Join the next round');
    await says(page, /^Another round: the key and all words are new\./);
  }
  await says(lead, '2 laptops are here');
  await press(lead, 'Start with 2 laptops');
  await says(lead, /^This is another round after/);
  const now = await compareAndOpen();
  assert.notDeepEqual(now, words);
  words = now;
});

test('voters come along with their names, which stand in no address, and sign up again', async () => {
  await says(lead, 'Of 2 in the round before, 2 have not signed up under the same name yet:');
  await says(phone, /^The organiser has opened another round\. You sign up again there/);
  await says(phone, 'To keep your receipt, save it below before you go on.');
  await press(phone, 'Another round: go on');
  await isAt(phone, 'Put yourself on the list of voters');
  const page = new URL(phone.url());
  assert.notEqual(page.origin, new URL(address).origin);
  assert.match(page.hash, /^#[\w-]{43}$/);
  await says(phone, 'Another round: this device has a new key, and the words are new.');
  assert.equal(await phone.getByLabel('Your name').inputValue(), 'Zoë Ünal');
  assert.deepEqual(await wordsUnder(phone, 'Compare with the projector'), words);
  await phone.reload();
  await isAt(phone, 'Put yourself on the list of voters');
  assert.equal(await phone.getByLabel('Your name').inputValue(), 'Zoë Ünal', 'a reload loses nothing');
  await press(phone, 'Sign me up');
  await isAt(phone, 'You are on the list');
  await says(lead, 'Of 2 in the round before, 1 has not signed up under the same name yet:');
  await press(inApp, 'Another round: go on');
  assert.equal(await inApp.getByLabel('Your name').inputValue(), 'Grace');
  await press(inApp, 'Sign me up');
  await says(lead, 'Everyone of the round before has signed up again under the same name: 2.');
  await says(lead, '2 voters have signed up');
});

test('the run-off is voted and counted like any election, and the first result is still served', async () => {
  await openVoting(lead);
  await inApp.getByRole('radio', { name: FIRST }).waitFor({ timeout: patience() });
  assert.equal(await inApp.getByRole('radio', { name: THIRD }).count(), 0);
  await cast(inApp, FIRST);
  await cast(phone, FIRST);
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await press(lead, 'Show the result');
  await says(lead, `${FIRST} wins.`);
  await says(phone, `${FIRST} wins.`);
  const old = await (await browser.newContext({ viewport: PHONE })).newPage();
  await old.goto(address);
  await says(old, 'Another round');
  await says(old, /tie/i);
});
