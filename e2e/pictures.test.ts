/** Pictures of options on a phone: from the coordinator, as the manifest names them, on the ballot and beside the result. */
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { type Bytes, hex } from '../shared/codec/bytes.ts';
import type { Contest } from '../shared/election/contest.ts';
import { nameOf, png } from '../shared/election/testing/pictures.ts';
import { cast, signUp } from './app/people.ts';
import { newPhone, openPhones, openRoom, openTab, type Room } from './app/room.ts';

const [ada, bertha] = [png(120, 80, 60), png(80, 120, 200)];
const contests = [
  {
    ballot: 'single',
    title: 'Class speaker',
    options: ['Ada', 'Bertha', 'Cleo'],
    about: ['Wants a later bell', '', ''],
    pictures: [nameOf(ada), nameOf(bertha), null],
    writeIn: false,
    seats: 1,
    rules: ['plurality'],
  },
] as Contest[];
const ALTERED = 'The picture found here is not the one that this election names, so it is not shown.';
const MISSING = 'There is a picture, and it cannot be shown now.';

let browser: Browser;
let room: Room;
let [seeing, deceived]: Page[] = [];

before(async () => {
  browser = await openPhones();
  room = await openRoom({ contests, leastBallots: 1 }, [ada, bertha]);
  [seeing, deceived] = await Promise.all([0, 1].map(async () => openTab(await newPhone(browser), room)));
  await signUp(seeing!, 'Uma');
  await signUp(deceived!, 'Vic');
});
after(async () => {
  await browser?.close();
  await room?.close();
});

/** The file of a picture on the coordinator’s laptop. */
const fileOf = (picture: Bytes): string => join(room.data, 'blobs', hex(nameOf(picture).sha256));

const isWithin = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

test('a picture stands beside its name, as it was chosen, and nothing is cut with large letters', async () => {
  await room.order('open-voting');
  const pictures = seeing!.locator('.ballot-options img');
  await pictures.nth(1).waitFor();
  assert.equal(await pictures.count(), 2);
  for (const [i, width] of [120, 80].entries()) {
    const shown = await pictures.nth(i).evaluate(async (img: HTMLImageElement) => {
      await img.decode();
      return img.naturalWidth;
    });
    assert.equal(shown, width);
  }
  assert.match((await pictures.first().getAttribute('src'))!, /^data:image\/png;base64,/);
  // The name says it beside; a screen reader hears it once.
  assert.equal(await pictures.first().getAttribute('alt'), '');
  assert.ok(await seeing!.getByRole('radio', { name: 'Ada Wants a later bell' }).isVisible());
  assert.ok(await isWithin(seeing!));
  if (process.env.SHOT) await seeing!.screenshot({ path: process.env.SHOT, fullPage: true });
  const before = await pictures.first().evaluate((img) => img.clientWidth);
  await seeing!.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('html { font-size: 200%; }');
    document.adoptedStyleSheets.push(sheet);
  });
  assert.ok((await pictures.first().evaluate((img) => img.clientWidth)) > before, 'letters and pictures have grown');
  assert.ok(await isWithin(seeing!));
  if (process.env.SHOT) await seeing!.screenshot({ path: `${process.env.SHOT}.large.png`, fullPage: true });
});

test('a picture that is exchanged or withheld is not shown, which is said, and all vote', async () => {
  writeFileSync(fileOf(ada), png(120, 80, 61));
  rmSync(fileOf(bertha));
  // It has kept no picture: a page that is opened again asks for them again.
  await deceived!.reload();
  await deceived!.getByText(ALTERED).waitFor();
  await deceived!.getByText(MISSING).waitFor();
  assert.equal(await deceived!.locator('.ballot-options img').count(), 0);
  if (process.env.SHOT) await deceived!.screenshot({ path: `${process.env.SHOT}.2.png`, fullPage: true });
  await cast(deceived!, 'Bertha');
  await cast(seeing!, 'Bertha');
  await room.order('close');
  await seeing!.locator('.winner-pictures img').waitFor();
  await deceived!.locator('.winner-pictures').getByText(MISSING).waitFor();
  if (process.env.SHOT) await seeing!.screenshot({ path: `${process.env.SHOT}.3.png`, fullPage: true });
});
