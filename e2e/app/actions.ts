/** What a person does in a window, counted: every press of a pointer and every key, but for characters that are typed. */
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    actions?: number;
  }
}

/** Begins to count; answers how many there have been since. The page must not be loaded anew meanwhile. */
export async function countActions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.actions = 0;
    const count = (): void => {
      window.actions = (window.actions ?? 0) + 1;
    };
    addEventListener('pointerdown', count, true);
    addEventListener('keydown', ({ key }) => [...key].length > 1 && count(), true);
  });
  return () => page.evaluate(() => window.actions ?? Number.NaN);
}
