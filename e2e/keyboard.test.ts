/** A whole election at three windows of the app, and nobody has a mouse. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type Keys, keysOf } from './app/keys.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, linkIn, says } from './app/people.ts';

const TITLE = 'Class speaker';
const ADA = 'Ada Lovelace';
const BERTHA = 'Bertha von Suttner';
const DOROTHEA = 'Dorothea Erxleben';

const data = mkdtempSync(join(tmpdir(), 'ostraka-e2e-'));
let apps: App[] = [];
let pages: [lead: Page, laptop: Page, voter: Page];
let lead: Keys;
let laptop: Keys;
let voter: Keys;

before(async () => {
  apps = await Promise.all([
    launch([], { data }),
    launch(['--profile', 'ada', '--role', 'node'], { data }),
    launch(['--profile', 'bea', '--role', 'voter'], { data }),
  ]);
  pages = [await apps[0]!.window(), await apps[1]!.window(), await apps[2]!.window()];
  [lead, laptop, voter] = [keysOf(pages[0]), keysOf(pages[1]), keysOf(pages[2])];
});
after(async () => {
  await Promise.all(apps.map((app) => app.close()));
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

test('an election is planned', async () => {
  await lead.press('button', /^Lead an election/);
  await lead.type('Title of the election', TITLE);
  for (const name of [ADA, BERTHA, DOROTHEA]) {
    await lead.type('Add an option to choose from', name);
    await lead.hit('Enter');
  }
  await lead.press('button', 'Next');
  await lead.choose(/^Rank: last one out/);
  await lead.unfold('More about how it is counted');
  await lead.press('checkbox', 'Two options may share a place', 'Space');
  await lead.press('button', 'Next', 'Space');
  for (const _ of [3, 2]) await lead.press('button', 'One less: Laptops that mix', 'Space');
  for (const _ of [5, 4, 3, 2]) await lead.press('button', 'One less: Ballots needed for a result', 'Space');
  await lead.press('button', 'Open the lobby');
  await isAt(pages[0], `Join: ${TITLE}`);
});

test('a laptop and a voter join', async () => {
  const link = await linkIn(pages[0]);
  await laptop.type('Join link', link);
  await laptop.type('Name of this laptop', 'Laptop of Ada');
  await laptop.hit('Enter');
  await lead.press('button', 'Start with 1 laptop');
  await laptop.press('button', 'They match');
  await says(pages[1], 'You compared the words: they match.');
  await laptop.unfold('Twelve words of its key');
  await voter.type('Join link', link);
  await voter.hit('Enter');
  await voter.type('Your name', 'Grace');
  await voter.hit('Enter');
  await isAt(pages[2], 'You are on the list');
  await says(pages[0], '1 voter has signed up');
  await says(pages[0], 'words compared: the same');
  await lead.press('button', 'Open voting');
  await isAt(pages[0], 'Vote now');
});

test('a ballot is ranked, two names share a place, and the focus stays with them', async () => {
  const focused = (): Promise<string | null> => pages[2].evaluate(() => document.activeElement!.ariaLabel);
  await voter.press('button', new RegExp(`^${DOROTHEA}.*not ranked`), 'Space');
  await voter.press('button', new RegExp(`^${BERTHA}.*not ranked`), 'Space');
  await voter.press('button', `${BERTHA}: Same place as above`);
  assert.equal(await focused(), `${BERTHA}: Place of its own`);
  await voter.hit('Enter');
  assert.equal(await focused(), `${BERTHA}: Same place as above`);
  await voter.press('button', `Move ${BERTHA} up`);
  await voter.press('button', `Move ${BERTHA} down`);
  await voter.press('button', 'Seal it');
  await isAt(pages[2], 'Your sealed ballot');
});

test('it is tested, sealed anew and cast', async () => {
  await voter.press('button', 'Test it instead');
  await says(pages[2], 'Was that your choice?');
  await voter.press('button', 'Yes');
  await voter.press('button', 'Cast it');
  await isAt(pages[2], 'Your ballot is cast');
  await says(pages[0], '1 ballot cast');
});

test('voting is closed, and the result is there and saved', async () => {
  await lead.press('button', 'Close voting');
  await lead.press('button', 'Close now');
  await isAt(pages[0], `Result: ${TITLE}`);
  await isAt(pages[1], 'The result is confirmed');
  for (const page of [pages[0], pages[2]]) await says(page, `${DOROTHEA} wins.`);
  const path = join(data, 'saved.ostraka');
  await apps[0]!.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await lead.press('button', 'Save the whole election');
  await says(pages[0], `Saved: ${path}`);
});
