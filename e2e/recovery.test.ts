/** Nothing is lost where a computer dies or a window is closed: the launcher leads back, and the others wait. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { type App, launch } from './app/launch.ts';
import {
  cast,
  closeWindow,
  isAt,
  joinAsNode,
  linkIn,
  openLobby,
  openVoting,
  phoneAddressIn,
  press,
  says,
  signUp,
} from './app/people.ts';
import { openChromium } from './showcase/showcase.ts';

const WINNER = 'Ada';
const asked = { title: 'Class speaker', options: [WINNER, 'Bertha'], laptops: 1 } as const;
const asNode = ['--profile', 'ada', '--role', 'node'];

const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
let coordinator: App;
let node: App;
let browser: Browser;
let lead: Page;
let laptop: Page;
let voter: Page;

before(async () => {
  [browser, coordinator, node] = await Promise.all([openChromium(), launch([], { data }), launch(asNode, { data })]);
  [lead, laptop, voter] = await Promise.all([coordinator.window(), node.window(), browser.newPage()]);
  await openLobby(lead, asked);
  const address = await phoneAddressIn(lead);
  await joinAsNode(laptop, await linkIn(lead), 'Laptop of Ada');
  await press(lead, 'Start with 1 laptop');
  await press(laptop, 'They match');
  await voter.goto(address);
  await signUp(voter, 'Grace');
  await says(lead, '1 voter has signed up');
  await openVoting(lead);
  await cast(voter, WINNER);
  await says(lead, '1 ballot cast');
});
after(async () => {
  await Promise.all([browser?.close(), coordinator?.close(), node?.close()]);
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

/** As it says itself; what is in its timeline stays there. */
const isConnected = (page: Page): Promise<void> =>
  page.getByText('Connected', { exact: true }).waitFor({ timeout: patience() });

test('a coordinator that was killed is resumed with what was cast, and the node finds it again', async () => {
  await coordinator.kill();
  await says(laptop, 'Not connected. It tries again by itself.');
  coordinator = await launch([], { data });
  lead = await coordinator.window();
  await lead.getByRole('heading', { name: 'Go on with' }).waitFor();
  await press(lead, /^Class speaker/);
  await isAt(lead, 'Vote now');
  await says(lead, '1 ballot cast');
  await says(lead, 'This election goes on where it was.');
  await isConnected(laptop);
});

test('a node whose window was closed goes on as the same node', async () => {
  // What was announced is taken back: with a laptop too few nothing closes.
  await press(lead, 'Close voting');
  await isAt(lead, /^Voting closes/);
  // A laptop may take longer to leave than what is announced by itself.
  await lead.evaluate(() => window.ostraka!.call('coordinator.closing', { seconds: 3600 }));
  const asked = await closeWindow(node, 'stop');
  assert.equal(asked?.message, 'Stop helping to mix in “Class speaker”?');
  await node.gone;
  await says(lead, 'not connected');
  const close = lead.getByRole('button', { name: 'Close voting' });
  await says(lead, 'Voting stays open. To close it, 1 laptop must be here, and 0 are.');
  assert.equal(await close.getAttribute('aria-disabled'), 'true');
  await close.click({ force: true });
  await isAt(lead, 'Vote now');
  node = await launch(asNode.slice(0, 2), { data });
  laptop = await node.window();
  await press(laptop, /^Class speaker/);
  await isAt(laptop, 'Voting is open');
  await says(laptop, 'Place 1 of 1 in the line');
  await isConnected(laptop);
  await lead.getByText('not connected', { exact: true }).first().waitFor({ state: 'detached' });
  assert.equal(await laptop.getByRole('button', { name: 'They match' }).count(), 0, 'compared once, not asked again');
});

test('the election ends as if nothing had happened', async () => {
  await press(lead, 'Close voting');
  for (const page of [laptop, voter]) await says(page, /^Voting closes in \d+ seconds/);
  await press(lead, 'Close now');
  await isAt(lead, `Result: ${asked.title}`);
  for (const page of [lead, voter]) await says(page, `${WINNER} wins.`);
  await says(voter, 'It went into the mix.');
  await isAt(laptop, 'The result is confirmed');
});

test('an election is deleted from a laptop, which says before what is lost and what remains elsewhere', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
  const profile = join(kept, 'profiles', 'default', 'data');
  cpSync(join(import.meta.dirname, '../main/testing/kept-folders/sets/app-format-1/lead'), profile, {
    recursive: true,
  });
  const app = await launch([], { data: kept });
  try {
    const page = await app.window();
    await press(page, 'Take “Stored set” off this list');
    await press(page, 'Delete it for good …');
    await says(page, 'What was published cannot be unpublished.');
    await says(page, 'This election is not over, and this laptop leads it.');
    const button = page.getByRole('button', { name: 'Delete for good' });
    await page.getByLabel('To confirm, type Stored set').fill('Stored set');
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    await page.getByLabel('Delete it all the same').check();
    await button.click();
    await says(page, '“Stored set” is deleted from this computer.');
    await press(page, 'Close');
    await page.getByRole('heading', { name: 'Go on with' }).waitFor({ state: 'detached' });
    assert.deepEqual(readdirSync(join(profile, 'elections')), []);
  } finally {
    await app.close();
    rmSync(kept, { recursive: true, force: true, maxRetries: 10 });
  }
});
