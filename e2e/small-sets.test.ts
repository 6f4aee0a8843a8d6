/** Too few ballots: the organiser is told before closing, and every screen says the end in the same words. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
const YET =
  'Ballots that count so far: 2; at least 3 are needed. If voting closes now, none of them is opened, and there is no result.';
const END = 'Too few ballots count: 2, and at least 3 are needed. None of them is opened, and there is no result.';
const UNANIMOUS =
  'Fewer than 3 ballots are not opened. If all that are opened say the same, everyone knows how each voter chose, however many they are.';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
const apps: App[] = [];
let browser: Browser;
let lead: Page;
let ada: Page;
let phones: Page[];

before(async () => {
  browser = await openChromium();
  apps.push(await launch());
  apps.push(await launch(['--profile', 'ada', '--role', 'node'], { data: apps[0]!.data }));
  lead = await apps[0]!.window();
  ada = await apps[1]!.window();
});
after(async () => {
  await Promise.all([browser?.close(), ...apps.slice(1).map((app) => app.close())]);
  await apps[0]?.close();
  rmSync(directory, { recursive: true, force: true });
});

test('the wizard asks how many ballots are needed, and says what a unanimous vote shows', async () => {
  await openLobby(lead, {
    title: 'Class speaker',
    options: [WINNER, 'Sofia Kowalewskaja'],
    laptops: 1,
    leastBallots: 3,
    seen: (page) => says(page, UNANIMOUS),
  });
  const link = await linkIn(lead);
  const address = await phoneAddressIn(lead);
  await joinAsNode(ada, link, 'Laptop of ada');
  await press(lead, /^Start with 1 laptop/);
  await press(ada, 'They match');
  phones = await Promise.all(
    [1, 2].map(async () => {
      const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
      await page.goto(address);
      return page;
    }),
  );
  for (const [i, page] of phones.entries()) await signUp(page, `Voter ${i + 1}`);
  await says(lead, '2 voters have signed up');
  await press(lead, 'Open voting');
  await says(lead, /^A result takes at least 3 ballots, and 2 voters are on the list: there can be no result\.$/);
  await press(lead, 'Open voting with 2 voters');
  await isAt(lead, 'Vote now');
  await says(lead, 'At least 3 ballots are needed for a result: with fewer, none is opened.');
});

test('the organiser is told before closing, and can wait', async () => {
  for (const page of phones) await cast(page, WINNER);
  await press(lead, 'Close voting');
  await says(lead, YET);
  await press(lead, 'Wait for more ballots');
  await isAt(lead, 'Vote now');
  await press(lead, 'Close voting');
  await press(lead, 'Close all the same');
  await isAt(lead, /^Voting closes/);
  await says(lead, YET);
  await press(lead, 'Close all the same');
});

test('wall, laptop, phone and timeline say the end in the same words', async () => {
  await isAt(lead, 'No result: Class speaker');
  await says(lead, END);
  await says(lead, '1 of 1 laptop has checked this end and signed it.');
  await says(lead, 'The election has ended without a result.');
  await says(await openWall(apps[0]!, lead), END);
  await isAt(ada, 'It ends without a result');
  await says(ada, END);
  await says(ada, 'This laptop has checked it and signed. You may close the window.');
  for (const page of phones) {
    await isAt(page, 'There is no result');
    await says(page, END);
    await says(page, /^It is on the public board, as entry \d+\.$/);
    assert.equal(await page.getByText(WINNER).count(), 0);
  }
  await lead.reload();
  await says(lead, END);
});

test('what is saved says it too, and the verifier finds nothing wrong', async () => {
  // Each in a place of its own: a button goes on to say where its file went while another one is pressed.
  let saved = 0;
  const save = async (button: string) => {
    const path = join(directory, `saved-${++saved}`);
    await apps[0]!.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await press(lead, button);
    await says(lead, `Saved: ${path}`);
    return readFileSync(path);
  };
  assert.ok(`${await save('Result as a table (CSV)')}`.includes(END));
  const json = JSON.parse(`${await save('Result for programs (JSON)')}`);
  assert.deepEqual([json.tally, json.tooFew, json.noResult], [null, { ballots: 2, needed: 3 }, END]);
  const buffer = await save('Save the whole election');
  const app = await launch(['--role', 'verifier']);
  apps.push(app);
  const page = await app.window();
  const choosing = page.waitForEvent('filechooser');
  await press(page, 'Choose a file');
  await (await choosing).setFiles({ name: 'a.ostraka', mimeType: 'application/octet-stream', buffer });
  await says(page, 'It has ended without a result.');
  await says(page, END);
  await says(page, 'Rules of version 2 of the plan');
  await says(page, '1 laptop has signed this end; 1 is needed.');
  assert.equal(await page.getByText('nothing to check: it ended without a result').count(), 6);
});
