/** A person without a mouse: Tab, Enter, Space, arrows and typing, in a window that must show where the focus is. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { inTime, patience } from '../../main/workers/testing/patience.ts';

/** More presses than any window has controls. */
const ENOUGH = 80;

type AriaRole = 'button' | 'checkbox' | 'link' | 'radio' | 'textbox';

export interface Keys {
  /** Goes on with Tab until the focus is on a control, however long it takes that to appear. */
  to(role: AriaRole, name: string | RegExp): Promise<void>;
  /** Goes there and presses it. */
  press(role: AriaRole, name: string | RegExp, key?: 'Enter' | 'Space'): Promise<void>;
  /** Goes to a field and types into it, in place of what it holds. */
  type(name: string | RegExp, text: string): Promise<void>;
  /** Goes to a group of radio buttons and down to one of them. */
  choose(name: string | RegExp): Promise<void>;
  /** Opens what a summary hides. */
  unfold(summary: string): Promise<void>;
  /** One key where the focus is. */
  hit(key: 'Enter' | 'Space' | 'Escape'): Promise<void>;
}

export function keysOf(page: Page): Keys {
  // A window that gets no frames answers no key, ever.
  const strike = (key: string): Promise<void> => inTime(page.keyboard.press(key), `the key ${key}`);
  const find = (role: AriaRole, name: string | RegExp): Locator =>
    page.getByRole(role, { name, exact: typeof name === 'string' });

  /** Tab by Tab until `there`; wherever the focus comes by, it must be seen. */
  async function tab(there: () => Promise<boolean>, what: string): Promise<void> {
    // What a screen takes with it as it goes must not take the focus along.
    await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: patience() });
    for (let presses = 0; presses < ENOUGH; presses++) {
      if (await there()) return;
      await strike('Tab');
      assert.equal(await page.evaluate(hiddenFocus), null);
    }
    assert.fail(`${what} cannot be reached with Tab`);
  }

  async function to(role: AriaRole, name: string | RegExp): Promise<void> {
    const target = find(role, name);
    await target.waitFor({ timeout: patience() });
    await tab(() => target.evaluate((element) => element === document.activeElement), `the ${role} “${name}”`);
  }

  return {
    to,
    async press(role, name, key = 'Enter') {
      await to(role, name);
      await strike(key);
    },
    async type(name, text) {
      await to('textbox', name);
      await strike('ControlOrMeta+a');
      await inTime(page.keyboard.type(text), `typing “${text}”`);
    },
    async choose(name) {
      const target = find('radio', name);
      await target.waitFor({ timeout: patience() });
      const inGroup = (element: Element): boolean =>
        element instanceof HTMLInputElement &&
        document.activeElement instanceof HTMLInputElement &&
        document.activeElement.name === element.name;
      await tab(() => target.evaluate(inGroup), `the group of “${name}”`);
      for (let presses = 0; presses < ENOUGH && !(await target.isChecked()); presses++) await strike('ArrowDown');
      assert.equal(await page.evaluate(hiddenFocus), null);
    },
    async unfold(summary) {
      const target = page.locator('summary', { hasText: summary });
      await tab(() => target.evaluate((element) => element === document.activeElement), `“${summary}”`);
      await strike('Enter');
    },
    hit: (key) => strike(key),
  };
}

/** Runs in the page. Why nobody could see where the focus is; null where everyone can. */
function hiddenFocus(): string | null {
  const focused = document.activeElement;
  // Behind the last control the focus leaves the page, for the browser or for its beginning.
  if (!focused || focused === document.body) return null;
  const marked = [focused, focused.closest('label')].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const what = `${focused.tagName} “${focused.textContent?.slice(0, 40) ?? ''}”`;
  if (!marked) return `${what} has the focus and no outline`;
  const { left, top, width, height } = focused.getBoundingClientRect();
  const onTop = document.elementFromPoint(left + width / 2, top + height / 2);
  if (!onTop) return `${what} has the focus outside of what is seen`;
  return focused.contains(onTop) || onTop.contains(focused) ? null : `${what} has the focus beneath something else`;
}
