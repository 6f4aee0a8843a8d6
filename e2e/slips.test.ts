/** One-time codes at the windows: slips are scanned and typed, one is lost and replaced, and what became of each is counted. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../main/workers/testing/patience.ts';
import { slipLink } from '../shared/protocol/link.ts';
import { type App, launch } from './app/launch.ts';
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
  wordsUnder,
} from './app/people.ts';
import { readQr } from './app/read-qr.ts';
import { openChromium } from './showcase/showcase.ts';

const WINNER = 'Emmy Noether';
const apps: App[] = [];
let browser: Browser;
let lead: Page;
let address: string;
let codes: readonly string[];
/** The twelve words that the app asks to compare. */
let key: readonly string[];

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  apps.push(await launch(['--profile', 'ada', '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  const node = await apps[1]!.window();
  await openLobby(lead, {
    title: 'Class speaker',
    options: [WINNER, 'Sofia Kowalewskaja'],
    laptops: 1,
    seen: (page) => page.getByRole('radio', { name: /^Everyone with a printed code/ }).check(),
  });
  const link = await linkIn(lead);
  address = await phoneAddressIn(lead);
  key = await wordsUnder(lead, 'Same words on every laptop?');
  await joinAsNode(node, link, 'Laptop of ada');
  await press(lead, 'Start with 1 laptop');
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
});

async function phoneAt(link: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.goto(link);
  return page;
}

/** What the tab and the browser remember of this page, the address included. */
const remembered = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([location.href, { ...sessionStorage }, { ...localStorage }, history.state]));
const bare = (code: string): string => code.replaceAll('-', '');

test('slips are numbered, and say the day, the words, the code and where it is typed', async () => {
  await press(lead, 'Make voter codes');
  await lead.getByLabel('How many voters?').fill('4');
  await press(lead, 'Make voter codes');
  const slips = lead.locator('.slip');
  await slips.first().waitFor({ timeout: patience() });
  assert.equal(await slips.count(), 4);
  codes = await lead.locator('.slip-code').allInnerTexts();
  const [first] = await slips.allInnerTexts();
  const { origin } = new URL(address);
  const today = new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(new Date());
  for (const said of [
    'Class speaker',
    'Slip 1 · ',
    today.split(' ')[0]!,
    codes[0]!,
    origin,
    'asks you to compare twelve words',
  ])
    assert.ok(first!.includes(said), `${said} in ${first}`);
  assert.deepEqual(first!.split('\n').at(-1)!.split(' '), key);
  for (const media of ['screen', 'print'] as const) {
    await lead.emulateMedia({ media });
    const qr = lead.getByRole('img', { name: 'Address and code of slip 4' });
    assert.equal(await readQr(qr), slipLink(address, codes[3]!), `a camera reads it, on ${media}`);
  }
  await lead.emulateMedia({ media: null });
});

test('the table for a mail merge is saved while the codes are shown', async () => {
  await apps[0]!.evaluate(({ dialog, app }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${app.getPath('userData')}/codes.csv` });
  });
  await press(lead, 'Save as a table');
  await says(lead, /^Saved/);
  const directory = await apps[0]!.evaluate(({ app }) => app.getPath('userData'));
  const [head, ...rows] = readFileSync(`${directory}/codes.csv`, 'utf8').trimEnd().split('\r\n');
  assert.equal(head, '"number","code","link","address","election","words","date"');
  assert.equal(rows.length, 4);
  assert.ok(rows[2]!.startsWith(`3,"${codes[2]}","${slipLink(address, codes[2]!)}","${new URL(address).origin}",`));
  await apps[0]!.evaluate(({ dialog, app }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${app.getPath('userData')}/invitation.txt` });
  });
  await press(lead, 'Text for a mail or the intranet');
  await says(lead, /invitation\.txt$/);
  const invitation = readFileSync(`${directory}/invitation.txt`, 'utf8');
  assert.match(invitation, /\{\{link\}\}.*\{\{code\}\}/s);
  assert.ok(codes.every((code) => !invitation.includes(code)));
  await press(lead, 'Done, hide them');
  await isAt(lead, 'Hand out the codes');
});

test('a scanned slip needs no typing; its code leaves address and history at once, and storage when it is spent', async () => {
  const page = await phoneAt(slipLink(address, codes[0]!));
  await isAt(page, 'Your code is kept here');
  assert.equal(page.url(), address, 'the address bar shows no code');
  await page.reload();
  await isAt(page, 'Your code is kept here');
  await openVoting(lead);
  await cast(page, WINNER);
  assert.ok(!(await remembered(page)).includes(bare(codes[0]!)), 'a spent code is nowhere');
  await says(lead, 'Codes: 1 used, 3 unused, 0 replaced.');
  // Whoever scans the slip again comes back to the receipt.
  await page.goto('about:blank');
  await page.goto(slipLink(address, codes[0]!));
  await isAt(page, 'Your receipt');
  assert.equal(await page.getByRole('alert').count(), 0);
});

test('a lost slip is replaced by its number: the old code opens nothing, the new one votes', async () => {
  await press(lead, 'A slip was lost');
  await lead.getByLabel('Number of the lost slip').fill('9');
  await says(lead, 'Slips have numbers from 1 to 4.');
  await lead.getByLabel('Number of the lost slip').fill('1');
  await press(lead, 'Replace this code');
  await says(lead, /^The code of this slip has been used/);
  await lead.getByLabel('Number of the lost slip').fill('2');
  await press(lead, 'Replace this code');
  await lead.locator('.slip').waitFor({ timeout: patience() });
  const [fresh] = await lead.locator('.slip-code').allInnerTexts();
  assert.match(await lead.locator('.slip').innerText(), /Slip 5 · /);
  await press(lead, 'Done, hide them');
  await says(lead, 'Codes: 1 used, 3 unused, 1 replaced.');

  const finder = await phoneAt(slipLink(address, codes[1]!));
  await says(finder, /^The organiser has put another code in the place of this one\./);
  const voter = await phoneAt(address);
  await voter.getByLabel('Code from your slip of paper').fill(fresh!.toLowerCase(), { timeout: patience() });
  await press(voter, 'Use this code');
  await cast(voter, WINNER);
  await says(lead, 'Codes: 2 used, 2 unused, 1 replaced.');
  // One phone is one voter: a second slip stays unused.
  const second = await voter.context().newPage();
  await second.goto(slipLink(address, codes[2]!));
  await says(second, /^This phone votes with another code already\./);
  await says(lead, 'Codes: 2 used, 2 unused, 1 replaced.');
});
