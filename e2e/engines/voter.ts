/** What a voter does on the page, by the words that the phone's language has for it. */
import assert from 'node:assert/strict';
import { type TextKey, say as textOf } from '../../renderer/texts/catalogue.ts';
import type { Values } from '../../renderer/texts/texts.ts';
import type { Phone } from './driver/phone.ts';
import { type Tab, until } from './driver/tab.ts';

export class Voter {
  readonly phone: Phone;
  /** The page that is in front. */
  readonly tab: Tab;
  readonly #address: string;

  private constructor(phone: Phone, tab: Tab, address: string) {
    this.phone = phone;
    this.tab = tab;
    this.#address = address;
  }

  static async at(phone: Phone, address: string): Promise<Voter> {
    const tab = await phone.newTab();
    await tab.goto(address);
    return new Voter(phone, tab, address);
  }

  /** The same person, in another tab of the same phone. */
  another(): Promise<Voter> {
    return Voter.at(this.phone, this.#address);
  }

  /** A text as this phone shows it. */
  t(key: TextKey, values: Values = {}): string {
    return textOf(this.phone.settings.language, key, values);
  }

  says(key: TextKey, values: Values = {}): Promise<void> {
    return this.tab.says(this.t(key, values));
  }
  /** Waits until this is the title of the screen. */
  async isAt(title: TextKey): Promise<void> {
    await this.tab.shows('heading', this.t(title));
    await this.fits();
  }
  /** No page is wider than its phone. */
  async fits(): Promise<void> {
    const wide = await this.tab.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      return [...document.querySelectorAll('#window *')]
        .filter((one) => one.getBoundingClientRect().right > clientWidth)
        .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 60)}`);
    });
    assert.deepEqual(wide, [], 'wider than the page');
  }
  /** Opens what is folded up under a summary. */
  async unfold(key: TextKey, values: Values = {}): Promise<void> {
    await this.tab.touchOn('summary', this.t(key, values));
  }
  press(key: TextKey, values: Values = {}): Promise<void> {
    return this.tab.tap('button', this.t(key, values));
  }
  choose(name: string): Promise<void> {
    return this.tab.tap('radio', name);
  }

  /** Into an empty field. */
  async type(label: string, text: string): Promise<void> {
    await this.tab.tap('textbox', label);
    await this.tab.type(text);
  }

  /** Goes by Tab alone to the control that is called so, on from where the focus is or back. */
  async reach(name: string, step: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await until(
      async () => {
        const focused = await this.tab.evaluate(() => {
          const { activeElement } = document;
          const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null;
          return (activeElement?.ariaLabel ?? (label ?? activeElement)?.textContent ?? '').replace(/\s+/g, ' ').trim();
        });
        if (focused.endsWith(name)) return true;
        await this.tab.key(step);
        return false;
      },
      async () => `no Tab leads to “${name}” on a page that says: ${await this.tab.words()}`,
    );
  }

  async signUp(name: string): Promise<void> {
    await this.type(this.t('voter.enrol.name'), name);
    await this.press('voter.enrol.button');
  }

  async seal(): Promise<void> {
    await this.press('voter.form.seal');
    await this.isAt('voter.sealed.title');
  }

  async cast(): Promise<void> {
    await this.press('voter.cast');
    await this.isAt('voter.cast.title');
  }

  /** What stands on the ballot that the screen shows, a line for each question. */
  inside(): Promise<readonly string[]> {
    return this.tab.evaluate(() =>
      [...document.querySelectorAll('.choices > div')].map((one) =>
        [...one.querySelectorAll('dd:not(.gap)')].map((said) => said.textContent?.trim()).join(', '),
      ),
    );
  }

  /** The four words of a sealed ballot, or of the ballot of a receipt. */
  async tracker(): Promise<string> {
    return until(
      () => this.tab.evaluate(() => document.querySelector('.tracker strong')?.textContent?.trim() ?? ''),
      () => 'no ballot is named',
    );
  }
}
