/** A series of elections from the window of a simulation: chosen, held, stopped and gone on with, seen and saved. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { figureAsked, figureOf } from '../../main/report/one-figure.ts';
import { readSources } from '../../main/report/read.ts';
import { filesOfFigure } from '../../main/report/write.ts';
import { patience } from '../../main/workers/testing/patience.ts';
import { say } from '../../renderer/texts/catalogue.ts';
import { type App, launch } from '../app/launch.ts';
import { isAt, press, says } from '../app/people.ts';

let app: App;
let page: Page;

before(async () => {
  app = await launch();
  page = await app.window();
});
after(() => app?.close());

const t = (key: Parameters<typeof say>[1], values: Parameters<typeof say>[2] = {}) => say('en', key, values);

test('a series is typed, with what is wrong said beside it', async () => {
  await press(page, new RegExp(`^${t('launcher.simulate')}`));
  await press(page, t('series.open'));
  await isAt(page, t('series.title'));
  await page.getByLabel(t('series.voters'), { exact: true }).fill('3, 3');
  await says(page, t('series.bad-list', { most: 12, from: 1, to: 20_000 }));
  await page.getByLabel(t('series.voters'), { exact: true }).fill('3, 6');
  await page.getByLabel(t('series.nodes'), { exact: true }).fill('2');
  await page.getByLabel(t('series.repetitions'), { exact: true }).fill('2');
  await says(page, t('series.count', { elections: 4 }));
});

test('it is held, stopped on the way, and gone on with to its end', async () => {
  await press(page, t('common.start'));
  await says(page, t('series.running'));
  await press(page, t('common.stop'));
  const resume = page.getByRole('button', { name: new RegExp(`^${t('series.resume')}: `) });
  await resume.waitFor({ timeout: patience() });
  await resume.click();
  await says(page, new RegExp(t('series.kept.whole', { total: 5 })));
});

test('its figures are shown with their numbers, and are saved, with the report and the tables', async () => {
  await page.getByRole('checkbox', { name: new RegExp(t('series.name.usual')) }).check();
  await press(page, t('series.report'));
  await isAt(page, t('series.report.title'));
  const figures = page.locator('.series-figure');
  await figures.first().waitFor({ timeout: patience() });
  assert.ok((await figures.count()) > 1);
  for (const image of await figures.locator('img').all()) {
    await image.scrollIntoViewIfNeeded();
    const drawn = await image.evaluate((element) => (element as HTMLImageElement).naturalWidth);
    assert.ok(drawn > 0, 'the picture is drawn');
  }
  await figures.first().getByText(t('series.figure.numbers')).click();
  await figures.first().getByRole('table').waitFor();
  for (const [key, head] of [
    ['series.save.report', /^<!doctype html>/i],
    ['series.save.svg', /^<\?xml|^<svg/],
    ['series.save.csv', /^run,/],
  ] as const) {
    const path = join(app.data, key);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await page
      .getByRole('button', { name: t(key), exact: true })
      .first()
      .click();
    await says(page, t('common.saved', { path }));
    assert.match(readFileSync(path, 'utf8').replaceAll('"', ''), head, key);
  }
  // What `ostraka report --figure` draws of the results that the window keeps is the same file.
  const kept = readdirSync(app.data, { recursive: true, encoding: 'utf8' }).find(
    (name) => basename(name) === 'results.json',
  );
  const [source] = readSources([join(app.data, dirname(kept!))]);
  const drawn = filesOfFigure(figureOf(source!, figureAsked('x=voters,y=shuffle'), 'en'));
  assert.equal(readFileSync(join(app.data, 'series.save.svg'), 'utf8'), drawn.get('shuffle-voters.svg'));
});
