/** The lobby is the organiser's: who comes is looked at, left out, renamed; the election is called off where nobody has voted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { keysOf } from './app/keys.ts';
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
import { startShell } from './app/shell.ts';
import { openChromium } from './showcase/showcase.ts';

const apps: App[] = [];
const nodes: Page[] = [];
let browser: Browser;
let lead: Page;
let link: string;

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  for (const name of ['ada', 'bob', 'cem'])
    apps.push(await launch(['--profile', name, '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  nodes.push(...(await Promise.all(apps.slice(1).map((app) => app.window()))));
  await openLobby(lead, { title: 'Class speaker', options: ['Emmy Noether', 'Ada Lovelace'], laptops: 1 });
  link = await linkIn(lead);
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

const dialog = (title: string) => lead.getByRole('dialog', { name: title });
const answer = (title: string, button: string): Promise<void> =>
  dialog(title).getByRole('button', { name: button, exact: true }).click({ timeout: patience() });
const rows = (): Promise<string[]> => lead.locator('.laptop-who > strong').allInnerTexts();

test('a name that is taken asks for another one, and the laptop is in without a detour', async () => {
  const [ada, bob] = nodes as [Page, Page];
  await joinAsNode(ada, link, 'Library');
  await says(lead, '1 laptop is here');
  await joinAsNode(bob, link, 'LIBRARY');
  await isAt(bob, 'This laptop is not in');
  await says(bob, 'Another laptop has this name. Choose another one.');
  assert.equal(await bob.getByText('You have joined').count(), 0);
  // By keyboard: the field has what to change, Enter joins.
  const keys = keysOf(bob);
  await keys.type('Another name for this laptop', 'Physics');
  await keys.hit('Enter');
  await isAt(bob, 'Waiting in the lobby');
  await says(bob, 'Physics (this laptop)');
});

test('more laptops than planned are said, and asked about before anything begins', async () => {
  await says(lead, '2 laptops are here, and you planned 1.');
  await press(lead, 'Start with 2 laptops');
  await dialog('Start with 2 laptops?').waitFor({ timeout: patience() });
  await says(lead, /^Library, from this computer$/);
  await lead.keyboard.press('Escape');
  await isAt(lead, 'Join: Class speaker');
  const wall = await openWall(apps[0]!, lead);
  await says(wall, '2 laptops are here');
  assert.equal(await wall.getByText('you planned').count(), 0, 'where people come from is not for the wall');
  assert.equal(await wall.getByRole('button').count(), 0, 'no control on the wall');
  await wall.close();
  // Keys go to the window in front.
  await lead.bringToFront();
});

test('a laptop is renamed, left out after a question, and let in again, by keyboard alone', async () => {
  const keys = keysOf(lead);
  await keys.press('button', 'Look at the laptops');
  await isAt(lead, '2 laptops in the lobby');
  // By its own word, and what is the matter with it is one click away.
  await lead
    .getByText(/^(not )?ready/)
    .first()
    .click({ timeout: patience() });
  // How fast, is this computer’s and what else it does.
  await says(lead, /^The election answers(, but takes| in) \d+ ms/);
  await keys.press('button', 'Rename Physics');
  await lead.getByLabel('New name').fill('Library');
  await lead.getByLabel('New name').press('Enter');
  await says(lead, 'Another laptop has this name. Choose another one.');
  await lead.getByLabel('New name').fill('Physics 2');
  await lead.getByLabel('New name').press('Enter');
  await says(lead, 'You gave it this name.');
  assert.deepEqual((await rows()).toSorted(), ['Library', 'Physics 2']);
  await says(nodes[1]!, 'Physics 2');

  await keys.press('button', 'Leave out Physics 2');
  await dialog('Leave Physics 2 out?').waitFor({ timeout: patience() });
  await keys.hit('Escape');
  assert.equal((await rows()).length, 2);
  await keys.press('button', 'Leave out Physics 2');
  await answer('Leave Physics 2 out?', 'Leave out');
  await isAt(lead, '1 laptop in the lobby');
  await isAt(nodes[1]!, 'This laptop is not in');
  await says(nodes[1]!, 'The organiser has sent this laptop away.');
  await press(nodes[1]!, 'Join again');
  await says(nodes[1]!, 'The organiser has sent this laptop away.');
  await keys.press('button', 'Let in again: Physics 2');
  await press(nodes[1]!, 'Join again');
  await isAt(lead, '2 laptops in the lobby');
});

test('the name of a laptop that has left is freed, and a lobby that somebody flooded is cleared', async () => {
  await joinAsNode(nodes[2]!, link, 'Music');
  await isAt(lead, '3 laptops in the lobby');
  await apps[3]!.close();
  await says(lead, /from this computer · not connected/);
  await press(lead, 'Free the name Music');
  await lead.getByText('Music').waitFor({ state: 'detached', timeout: patience() });

  await press(lead, 'Clear the lobby …');
  await answer('Send all laptops away?', 'Clear the lobby');
  await isAt(lead, '0 laptops in the lobby');
  await says(nodes[0]!, 'The organiser has begun the lobby anew. Join again.');
  await press(nodes[0]!, 'Join again');
  await isAt(lead, '1 laptop in the lobby');
  await press(lead, 'Back');
});

test('what a laptop is and how its keys lie stands where it is asked for, above no task', async () => {
  for (const page of [lead, nodes[0]!]) {
    const said = page.getByText(/^Keys are kept under the system’s keyring|^The system has no keyring/);
    assert.equal(await said.isVisible(), false);
    await page.locator('summary', { hasText: 'About this laptop' }).click();
    await said.waitFor({ timeout: patience() });
    await says(page, /^Arithmetic: /);
  }
});

test('in a browser, which asks no keyring, the lobby says that keys stand in files', async (t) => {
  const shell = await startShell();
  t.after(() => shell.end());
  const tab = await browser.newPage({ locale: 'en-GB' });
  t.after(() => tab.close());
  tab.setDefaultTimeout(patience());
  await tab.goto(shell.address);
  await openLobby(tab, { title: 'Class trip', options: ['Lake', 'Hills'], laptops: 1 });
  await tab.locator('summary', { hasText: 'About this laptop' }).click();
  await says(tab, 'Keys are kept in files that only your account can read; no keyring is used here.');
  assert.equal(await tab.getByText(/the system’s keyring|has no keyring/i).count(), 0);
});

test('an election that has not begun is called off: laptops and phones are told, and the start page says so', async () => {
  const address = await phoneAddressIn(lead);
  const phone = await browser.newPage();
  await phone.goto(address);
  await isAt(phone, 'Joining …');
  await press(lead, 'Start with 1 laptop');
  await signUp(phone, 'Zoë Meier');
  await press(lead, 'Cancel the election …');
  await lead.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await isAt(lead, 'Everyone signs up now');
  await press(lead, 'Cancel the election …');
  await answer('Cancel this election?', 'Yes, cancel it');
  await isAt(lead, 'This election is cancelled');
  await isAt(phone, 'This election is cancelled');
  await isAt(nodes[0]!, 'This laptop is not in');
  await says(nodes[0]!, 'The organiser has cancelled this election.');
  assert.equal(await nodes[0]!.getByRole('button', { name: /Join|Take over/ }).count(), 0);
  await phone.reload();
  await isAt(phone, 'This election is cancelled');
  await lead.getByRole('main').getByRole('button', { name: 'Start page' }).click();
  await says(lead, /You lead this election · last open .* · cancelled/);
});

test('voting opens with nobody on the list where whoever comes is added', async () => {
  await press(lead, /^Lead an election/);
  await lead.getByLabel('Title of the election').fill('Trip');
  for (const name of ['Alps', 'Baltic']) {
    await lead.getByLabel('Add an option to choose from').fill(name);
    await lead.getByLabel('Add an option to choose from').press('Enter');
  }
  await press(lead, 'Next');
  await press(lead, 'Next');
  for (let more = 3; more > 1; more--) await press(lead, 'One less: Laptops that mix');
  await lead.locator('summary', { hasText: 'More about voting' }).click();
  await lead.getByLabel('Latecomers may still sign up while voting is open').check();
  await lead.getByLabel('Ballots needed for a result', { exact: true }).fill('1');
  await press(lead, 'Open the lobby');
  await isAt(lead, 'Join: Trip');
  // A slip in the plan: back to the wizard, where all is as it was typed.
  await press(lead, 'Change the plan …');
  await answer('Change the plan', 'Change the plan');
  await press(lead, 'Back');
  await press(lead, 'Back');
  assert.equal(await lead.getByLabel('Title of the election').inputValue({ timeout: patience() }), 'Trip');
  await lead.getByLabel('Title of the election').fill('School trip');
  await press(lead, 'Next');
  await press(lead, 'Next');
  await press(lead, 'Open the lobby');
  await isAt(lead, 'Join: School trip');
  await press(nodes[0]!, 'Start page');
  await press(nodes[0]!, /^Help to mix/);
  await joinAsNode(nodes[0]!, await linkIn(lead), 'Library');
  const address = await phoneAddressIn(lead);
  await press(lead, 'Start with 1 laptop');
  await isAt(lead, 'Everyone signs up now');
  await press(lead, 'Open voting');
  await says(lead, 'Nobody has signed up yet. Whoever comes can sign up while voting is open.');
  await press(lead, 'Open voting with 0 voters');
  await isAt(lead, 'Vote now');
  const phone = await browser.newPage();
  await phone.goto(address);
  await phone.getByLabel('Your name').fill('Zoë Meier', { timeout: patience() });
  await press(phone, 'Sign me up');
  await cast(phone, 'Baltic');
  await press(lead, 'Close voting');
  await press(lead, 'Close now');
  await says(lead, '1 of 1 laptop has checked the result and signed it.');
});
