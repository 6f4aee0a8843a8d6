/** A report of measurements, as somebody opens it from a disk: complete without a network, and for everyone. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { RunOptions } from 'axe-core';
import type { Browser } from 'playwright-core';
import { sweepOf } from '../main/report/figures/figure.ts';
import { reportOf } from '../main/report/report.ts';
import { filesOfReport, PAGE, writeFiles } from '../main/report/write.ts';
import type { OwnLanguage as Language } from '../shared/codec/texts.ts';
import { environment, sweep } from '../shared/measure/testing/synthetic.ts';
import { openChromium } from './showcase/chromium.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-report-'));
let browser: Browser;
before(async () => {
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  rmSync(directory, { recursive: true, force: true });
});

/** The page in this language, written when it is first asked for. */
function pageIn(language: Language): string {
  const out = join(directory, language);
  if (!existsSync(out)) writeFiles(out, filesOfReport(reportOf(sources, language)));
  return join(out, PAGE);
}

const plan = [...[50, 100, 200, 400, 800].map((voters) => ({ voters })), { voters: 800, engine: 'noble' }];
const facts = {
  ...{ title: 'A plan', command: ['sweep', 'plan.yaml'], plan: { hash: 'ab'.repeat(32), text: 'voters: 1\n' } },
  runs: [{ run: 1, configuration: 1, repetition: 1, state: 'failed', attempts: 1, began: null, error: 'it ended' }],
};
const sources = ['monday', 'tuesday'].map((name) => ({
  sweep: sweepOf(name, name, sweep(plan, { noise: name }), [environment]),
  facts,
}));

/**
 * What axe judges: colours depend on the scheme and not on the language, all else on the language alone, and each colour costs as
 * much as all the rest.
 */
const CONTRAST = 'color-contrast';
const judged: readonly { language: Language; colorScheme: 'light' | 'dark'; only: RunOptions }[] = [
  { language: 'en', colorScheme: 'light', only: {} },
  { language: 'en', colorScheme: 'dark', only: { runOnly: { type: 'rule', values: [CONTRAST] } } },
  { language: 'de', colorScheme: 'light', only: { rules: { [CONTRAST]: { enabled: false } } } },
];
/** Rows of a table are written alike, odd and even ones, by one function. */
const ROWS = 3;

for (const { language, colorScheme, only } of judged)
  test(`axe finds nothing, nothing is asked of a network, and no page is wider than its window (${language}, ${colorScheme})`, async () => {
    const path = pageIn(language);
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    // axe is a script, and the page lets none in.
    const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    const url = pathToFileURL(path).href;
    await page.goto(url);
    assert.deepEqual([asked, said], [[url], []]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
        `it scrolls sideways at ${width}`,
      );
    }
    await page.evaluate((rows) => {
      for (const row of document.querySelectorAll(`tbody tr:nth-child(n + ${rows + 1})`)) row.remove();
    }, ROWS);
    await page.evaluate(axe);
    const violations = await page.evaluate(async (only) => {
      const { violations } = await window.axe.run(document, { resultTypes: ['violations'], ...only });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    }, only);
    assert.deepEqual(violations, []);
    await context.close();
  });

test('its own policy lets its style in, and a figure is saved from the page as it lies beside it', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(pathToFileURL(pageIn('en')).href);
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('caption')!).fontWeight), '600');
  assert.deepEqual(said, []);
  for (const name of ['monday-voters-work.svg', 'monday-voters-work.csv']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`a[download="${name}"]`).click(),
    ]);
    assert.equal(readFileSync(await download.path(), 'utf8'), readFileSync(join(directory, 'en', name), 'utf8'));
  }
  await page.close();
});
