/** A report of measurements, as somebody opens it from a disk: complete without a network, and for everyone. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { sweepOf } from '../main/report/figures/figure.ts';
import { reportOf } from '../main/report/report.ts';
import { filesOfReport, PAGE, writeFiles } from '../main/report/write.ts';
import { environment, sweep } from '../shared/measure/testing/synthetic.ts';
import { openChromium } from './showcase/showcase.ts';

const directory = mkdtempSync(join(tmpdir(), 'ostraka-report-'));
let browser: Browser;
before(async () => {
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  rmSync(directory, { recursive: true, force: true });
});

const plan = [...[50, 100, 200, 400, 800].map((voters) => ({ voters })), { voters: 800, engine: 'noble' }];
const facts = {
  ...{ title: 'A plan', command: ['sweep', 'plan.yaml'], plan: { hash: 'ab'.repeat(32), text: 'voters: 1\n' } },
  runs: [{ run: 1, configuration: 1, repetition: 1, state: 'failed', attempts: 1, began: null, error: 'it ended' }],
};
const sources = ['monday', 'tuesday'].map((name) => ({
  sweep: sweepOf(name, name, sweep(plan, { noise: name }), [environment]),
  facts,
}));

for (const language of ['en', 'de'] as const)
  test(`axe finds nothing, nothing is asked of a network, and no page is wider than its window (${language})`, async () => {
    const out = join(directory, language);
    writeFiles(out, filesOfReport(reportOf(sources, language)));
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const colorScheme of language === 'en' ? (['light', 'dark'] as const) : (['light'] as const)) {
      // axe is a script, and the page lets none in.
      const context = await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      const url = pathToFileURL(join(out, PAGE)).href;
      await page.goto(url);
      assert.deepEqual([asked, said], [[url], []]);
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 740 });
        assert.ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
          `it scrolls sideways at ${width}`,
        );
      }
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
      });
      assert.deepEqual(violations, []);
      await context.close();
    }
  });

test('its own policy lets its style in, and a figure is saved from the page as it lies beside it', async () => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(pathToFileURL(join(directory, 'en', PAGE)).href);
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
