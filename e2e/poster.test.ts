/** An election from its poster to its minutes: what hangs on the door while it is on, and what is signed when it is over. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
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
  openVoting,
  openWall,
  phoneAddressIn,
  press,
  says,
  signUp,
  wordsUnder,
} from './app/people.ts';
import { readQr } from './app/read-qr.ts';
import { openChromium } from './showcase/showcase.ts';

const WINNER = 'Emmy Noether';
const TITLE = 'Class <b>speaker</b> & deputy';
const apps: App[] = [];
let browser: Browser;
let lead: Page;
let node: Page;
let address: string;
let words: readonly string[];

declare global {
  interface Window {
    printed?: string[];
  }
}

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  apps.push(await launch(['--profile', 'ada', '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  node = await apps[1]!.window();
  await openLobby(lead, { title: TITLE, options: [WINNER, 'Sofia Kowalewskaja'], laptops: 1 });
  words = await wordsUnder(lead, 'Same words on every laptop?');
  address = await phoneAddressIn(lead);
  // No printer stands here: what would go to one is what the page shows at that moment.
  await lead.evaluate(() => {
    window.printed = [];
    window.print = () => window.printed!.push(document.querySelector<HTMLElement>('.paper')!.innerText);
  });
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

/** What has been printed last. */
async function printed(): Promise<string> {
  await press(lead, 'Print this page');
  return (await lead.evaluate(() => window.printed!.at(-1)))!;
}

test('the lobby prints a poster with its address, the words of its key, and the six words that are to come', async () => {
  await press(lead, 'Print the poster');
  await isAt(lead, 'A poster for the door and the wall');
  const { origin } = new URL(address);
  const text = await printed();
  for (const said of [
    TITLE,
    origin,
    'Sign up under your name before voting opens.',
    'Once the laptops have made the key',
  ])
    assert.ok(text.includes(said), said);
  assert.deepEqual(await lead.locator('.paper-words').first().getByRole('listitem').allInnerTexts(), words);
  assert.equal(await readQr(lead.locator('.paper svg')), address);
  await press(lead, 'Back');
  await isAt(lead, `Join: ${TITLE}`);
});

test('while voting is open it shows the six words, in the language that is chosen for the paper alone', async () => {
  await joinAsNode(node, await linkIn(lead), 'Laptop of ada');
  await press(lead, 'Start with 1 laptop');
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await phone.newPage();
  await page.goto(address);
  await signUp(page, 'Ada');
  const six = await wordsUnder(page, 'Compare with the projector');
  assert.equal(six.length, 6);
  await openVoting(lead);
  await press(lead, 'Print the poster');
  await lead.getByLabel('Language of the page').selectOption('de');
  await lead.getByText('Die Liste ist geschlossen: Wählen kann, wer sich eingetragen hat.').waitFor();
  const text = await printed();
  assert.match(text, /^Eine Wahl mit Ostraka/);
  assert.deepEqual(await lead.locator('.paper-words').first().getByRole('listitem').allInnerTexts(), six);
  await press(lead, 'Back');
  await isAt(lead, 'Vote now');
  await cast(page, WINNER);
  await phone.close();
});

test('where the poster says that record and verifier are, they are, while voting is open', async () => {
  await press(lead, 'Print the poster');
  const [record, verifier] = await lead.locator('.paper code').allInnerTexts();
  await press(lead, 'Back');
  const { origin } = new URL(address);
  assert.deepEqual([record, verifier], [`${origin}/api/transcript`, `${origin}/verify`]);
  const file = new Uint8Array(await (await fetch(record!)).arrayBuffer());
  assert.equal(new TextDecoder().decode(file.subarray(0, 18)), 'ostraka transcript');
  assert.match(await (await fetch(verifier!)).text(), /^<!doctype html>/i);
});

test('a poster that is open gives way when voting is about to close', async () => {
  await press(lead, 'Print the poster');
  await isAt(lead, 'A poster for the door and the wall');
  // By another window of the same organiser, for one.
  await lead.evaluate(() => window.ostraka!.call('coordinator.closing', { seconds: 3600 }));
  await lead.locator('[data-screen="coordinator-closing"]').waitFor({ timeout: patience() });
  assert.equal(await lead.getByRole('button', { name: 'Print the poster' }).count(), 0);
  await press(lead, 'Close now');
  await says(lead, `${WINNER} wins.`);
});

test('what waits behind the curtain is in no minutes here either, until it is shown', async () => {
  const wall = await openWall(apps[0]!, lead);
  await lead.locator('[data-screen="coordinator-finished"]').waitFor();
  // A wall that comes after the result has a curtain as well.
  await says(lead, /^The result waits behind a curtain/);
  assert.equal(await lead.getByRole('button', { name: 'Print the minutes' }).count(), 0);
  await press(lead, 'Show the result');
  await lead.getByRole('button', { name: 'Print the minutes' }).waitFor({ timeout: patience() });
  await wall.close();
});

test('the minutes are of the file that is saved, name the winner, the laptop and the voters, and print in both languages', async () => {
  await says(lead, '1 of 1 laptop has checked the result and signed it.');
  await press(lead, 'Print the minutes');
  await isAt(lead, 'Minutes of the election');
  await lead.getByRole('heading', { name: 'Signed by hand' }).waitFor({ timeout: patience() });
  const english = await printed();
  for (const said of [
    TITLE,
    'All checks of the file passed, and 1 of 1 laptop has confirmed the result; at least 1 is needed for that.',
    `${WINNER} wins.`,
    'By the clock of the organiser’s laptop.',
    'Laptop of ada: name, signature',
    '1 voter',
  ])
    assert.ok(english.includes(said), said);

  const path = `${apps[0]!.data}/of-the-minutes.ostraka`;
  await apps[0]!.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await press(lead, 'Save the file that they are of');
  await says(lead, `Saved: ${path}`);
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  const shown = await lead.locator('.paper-digits').evaluateAll((all) => all.map(({ textContent }) => textContent));
  assert.ok(shown.includes(hash));

  await lead.getByLabel('Language of the page').selectOption('de');
  await lead.getByRole('heading', { name: 'Von Hand unterschrieben' }).waitFor();
  assert.match(await printed(), new RegExp(`${WINNER} gewinnt`));
  await press(lead, 'Check again, and make them anew');
  await lead.getByRole('heading', { name: 'Von Hand unterschrieben' }).waitFor();
  await press(lead, 'Back');
  await says(lead, `${WINNER} wins.`);
});
