/** A showcase for all tests of a spec: its browser is there before the first one, and gone after the last. */
import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { openChromium, openShowcase, type Showcase } from './showcase.ts';

interface Held {
  /** What comes before the first test. */
  readonly ready?: (showcase: Showcase) => Promise<void> | void;
  /** Scripts that are in the window before its own. */
  readonly scripts?: readonly string[];
}

/** To be asked for where tests are declared; what it returns may be used from `ready` on. */
export function heldShowcase({ ready, scripts }: Held = {}): Showcase {
  let browser: Browser | undefined;
  let held: Showcase | undefined;
  before(async () => {
    browser = await openChromium();
    held = await openShowcase(browser, scripts);
    await ready?.(held);
  });
  after(() => browser?.close());
  const showcase = (): Showcase => {
    if (!held) throw new Error('the showcase is not open yet');
    return held;
  };
  return {
    get page() {
      return showcase().page;
    },
    present: (exhibit) => showcase().present(exhibit),
    push: (state) => showcase().push(state),
    settle: () => showcase().settle(),
  };
}
