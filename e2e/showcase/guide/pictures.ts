/** The pictures of docs/guide: which windows they show, in the size in which people have them. `npm run screens -- --guide` makes them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownLanguages } from '../../../shared/codec/texts.ts';
import { exhibits } from '../exhibits.ts';
import type { Showcase } from '../showcase.ts';
import { smallPng } from './small-png.ts';

const out = join(import.meta.dirname, '../../../docs/guide/pictures');
/** A small laptop’s window with the system’s bars around it, and a phone. */
const laptop = { width: 1180, height: 720 };
const phone = { width: 360, height: 640 };

/** By the names of the files: the exhibit, which a person reaches without a click so that it can be in any language. */
const shown = {
  start: { exhibit: 'launcher-start', viewport: laptop },
  lobby: { exhibit: 'coordinator-lobby', viewport: laptop },
  // Below stands the mix, which has not begun.
  'six-words': { exhibit: 'node-enrolment-words', viewport: { ...laptop, height: 576 } },
  'phone-sealed': { exhibit: 'voter-sealed', viewport: phone },
  result: { exhibit: 'coordinator-finished', viewport: laptop },
  verdict: { exhibit: 'verifier-verdict', viewport: laptop },
} as const;

export async function drawGuide({ page, present }: Showcase): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const language of ownLanguages) {
    mkdirSync(join(out, language), { recursive: true });
    for (const [name, { exhibit, viewport }] of Object.entries(shown)) {
      const { state } = exhibits.find((one) => one.name === exhibit)!;
      await page.setViewportSize(viewport);
      await present({ name, state: { ...state, locale: language } });
      const picture = await page.screenshot({ animations: 'disabled' });
      writeFileSync(join(out, language, `${name}.png`), await smallPng(page, picture));
    }
  }
}
