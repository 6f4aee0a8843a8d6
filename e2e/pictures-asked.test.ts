/** A picture of an option in the wizard: chosen as a file, drawn anew without what a camera has written, and on the ballot of a phone. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { MOST_DRAWN_BYTES } from '../renderer/roles/coordinator/wizard/pictures/draw-anew.ts';
import { say } from '../renderer/texts/catalogue.ts';
import { concat, utf8 } from '../shared/codec/bytes.ts';
import { pictureFileFault, pictureHeader } from '../shared/election/picture.ts';
import { chunk, png, segment } from '../shared/election/testing/pictures.ts';
import { type App, launch } from './app/launch.ts';
import { isAt, press, says } from './app/people.ts';
import { openChromium } from './showcase/showcase.ts';

const data = mkdtempSync(join(tmpdir(), 'ostraka-pictures-'));
const PLACE = '52.5 N 13.4 E';
let app: App;
let browser: Browser;
let page: Page;

before(async () => {
  browser = await openChromium();
  app = await launch([], { data });
  page = await app.window();
  await page.setViewportSize({ width: 1024, height: 768 });
  await press(page, /^Lead an election/);
  await isAt(page, 'What is the election about?');
  await page.getByLabel('Title of the election').fill('Class speaker');
  for (const name of ['Ada', 'Ben', 'Cem']) {
    await page.getByLabel('Add an option to choose from').fill(name);
    await press(page, 'Add');
  }
});
after(async () => {
  await browser?.close();
  await app?.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 10 });
});

const row = (at: number): Locator => page.locator('.pictures-asked > li').nth(at);
const choose = (at: number, name: string, bytes: Uint8Array): Promise<void> =>
  row(at)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
const shown = (name: string): Locator => page.getByRole('img', { name, exact: true });

/** A photo as a camera makes it: large, with the place where it was taken, and lying on its side. */
async function photo(): Promise<Uint8Array> {
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1600, 1200];
    const drawing = canvas.getContext('2d')!;
    const colours = drawing.createLinearGradient(0, 0, 1600, 1200);
    colours.addColorStop(0, 'teal');
    colours.addColorStop(1, 'orange');
    drawing.fillStyle = colours;
    drawing.fillRect(0, 0, 1600, 1200);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
    return [...new Uint8Array(await blob!.arrayBuffer())];
  });
  const jpeg = Uint8Array.from(drawn);
  return concat(jpeg.subarray(0, 2), segment(0xe1, utf8(`Exif\0\0${PLACE}`)), jpeg.subarray(2));
}

test('a file is drawn anew, small, and tells nothing of where it was taken', async () => {
  assert.equal(await row(0).isVisible(), false, 'it stays folded up until somebody opens it');
  await page.getByText('A picture of each option').click();
  const taken = await photo();
  assert.match(pictureFileFault(taken)!, /1600 × 1200 pixels/);
  await choose(0, 'ada.jpg', taken);
  await shown('Ada').waitFor();
  const [, base64] = (await shown('Ada').getAttribute('src'))!.split(',');
  const bytes = new Uint8Array(Buffer.from(base64!, 'base64'));
  assert.equal(pictureFileFault(bytes), null);
  assert.deepEqual([pictureHeader(bytes)!.width, pictureHeader(bytes)!.height], [384, 288]);
  assert.ok(bytes.length <= MOST_DRAWN_BYTES);
  assert.ok(!Buffer.from(bytes).includes(PLACE));
  if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT, fullPage: true });
});

test('what cannot be read is said where it was chosen, and what was there stays', async () => {
  const isSaid = (why: 'kind' | 'large' | 'damaged') =>
    row(0)
      .getByText(say('en', `wizard.picture.${why}`, { most: 120 }))
      .waitFor();
  await choose(0, 'drawn.svg', utf8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'));
  await isSaid('kind');
  const huge = png(4, 4);
  huge.set([0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff], 16);
  await choose(0, 'huge.png', huge);
  await isSaid('large');
  const whole = png(4, 4);
  await choose(0, 'cut.png', concat(whole.subarray(0, 33), chunk('IDAT', utf8('junk'))));
  await isSaid('damaged');
  await shown('Ada').waitFor();
  await choose(1, 'ben.png', png(40, 20));
  await shown('Ben').waitFor();
  assert.equal(await row(0).getByRole('alert').count(), 0);
});

test('a picture goes where its name goes, is removed, put back, and kept with the draft', async () => {
  const sources = () =>
    page.locator('.pictures-asked img').evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));
  const [ada, ben] = await sources();
  await press(page, 'Move Ada down');
  assert.deepEqual(await sources(), [ben, ada]);
  await press(page, 'Remove the picture for Ada');
  assert.deepEqual(await sources(), [ben]);
  await says(page, 'The picture for Ada is removed.');
  await press(page, 'Put it back');
  assert.deepEqual(await sources(), [ben, ada]);
  await press(page, 'Remove Ben');
  assert.deepEqual(await sources(), [ada]);
  await press(page, 'Put it back');
  await page.reload();
  await isAt(page, 'What is the election about?');
  await shown('Ada').waitFor();
  assert.deepEqual(await sources(), [ben, ada]);
});

test('its election has the pictures, under their hashes', async () => {
  const kept = await Promise.all(['Ada', 'Ben'].map((name) => shown(name).getAttribute('src')));
  await press(page, 'Next');
  await press(page, 'Next');
  await press(page, 'Open the lobby');
  await isAt(page, 'Join: Class speaker');
  const blobs = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[/\\]blobs[/\\][0-9a-f]{64}$/.test(path))
    .map((path) => readFileSync(join(data, path)).toString('base64'));
  assert.deepEqual(blobs.toSorted(), kept.map((source) => source!.split(',')[1]!).toSorted());
});
