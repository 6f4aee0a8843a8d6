/**
 * Pictures of every screen: `npm run screens` writes them to out/screens, or those named on the command line. Of the wall
 * they are as large as it is: what does not fit is cut, as it would be there. `npm run screens -- --guide` makes those of docs/guide instead. The README's, docs/mixing.png, is of “Try it out alone” with 24 voters.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Exhibit, exhibits } from './showcase/exhibits.ts';
import { drawGuide } from './showcase/guide/pictures.ts';
import { openChromium, openShowcase, walls } from './showcase/showcase.ts';

const out = join(import.meta.dirname, '../out/screens');
const devices = { laptop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const isOnWall = ({ state }: Exhibit): boolean => state.role === 'wall';
const wanted = new Set(process.argv.slice(2));

mkdirSync(out, { recursive: true });
const browser = await openChromium();
const showcase = await openShowcase(browser);
const { page } = showcase;
const guide = wanted.has('--guide');
if (guide) await drawGuide(showcase);
for (const exhibit of guide ? [] : exhibits) {
  if (wanted.size > 0 && !wanted.has(exhibit.name)) continue;
  for (const [size, viewport] of Object.entries(isOnWall(exhibit) ? walls : devices)) {
    await page.setViewportSize(viewport);
    await showcase.present(exhibit);
    if (!isOnWall(exhibit)) {
      // All of it at once: what sticks to the bottom of the window would else lie across the picture.
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(out, `${exhibit.name}-${size}-${colorScheme}.png`), animations: 'disabled' });
    }
  }
}
await browser.close();
