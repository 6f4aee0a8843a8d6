/** Pictures of every screen: `npm run screens` writes them to out/screens, or those named on the command line. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { scenes } from './scenes.ts';
import { openChromium, openStage } from './stage.ts';

const out = join(import.meta.dirname, '../out/screens');
const sizes = { laptop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const;
const wanted = process.argv.slice(2);

mkdirSync(out, { recursive: true });
const browser = await openChromium();
const stage = await openStage(browser);
for (const colorScheme of ['light', 'dark'] as const) {
  await stage.page.emulateMedia({ colorScheme });
  for (const [size, viewport] of Object.entries(sizes)) {
    await stage.page.setViewportSize(viewport);
    for (const scene of scenes) {
      if (wanted.length > 0 && !wanted.includes(scene.name)) continue;
      await stage.show(scene.state);
      await scene.act?.(stage.page);
      await stage.page.screenshot({ path: join(out, `${scene.name}-${size}-${colorScheme}.png`), fullPage: true });
    }
  }
}
await browser.close();
