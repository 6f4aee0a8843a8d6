/** What a person does with one page in a browser, whichever engine shows it. */
import { setTimeout as pause } from 'node:timers/promises';
import { patience } from '../../../main/workers/testing/patience.ts';

/** Of the window, in CSS pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds between two looks. */
const LOOK = 50;
/** Milliseconds that a person waits at most, on a computer that does nothing else. */
export const QUIET = 30_000;

/** Looks again until what is asked is there, and gives it back. `missing` tells what a person saw instead. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  missing: () => Promise<string> | string,
): Promise<T> {
  for (const began = performance.now(); ; await pause(LOOK)) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() - began > patience(QUIET)) throw new Error(await missing());
  }
}

/** So often a page may move away between a look and the touch. */
const AIMS = 5;

/** Touches what is aimed at, and aims again where a driver says that the page has moved it out of the window meanwhile. */
export async function aimed(aim: () => Promise<Spot>, touch: (spot: Spot) => Promise<void>): Promise<void> {
  for (let left = AIMS; ; left--)
    try {
      return await touch(await aim());
    } catch (error) {
      if (left === 1 || !(error instanceof Error && error.message.includes('move target out of bounds'))) throw error;
    }
}

export abstract class Tab {
  /** Resolves once the page has loaded. */
  abstract goto(address: string): Promise<void>;
  abstract reload(): Promise<void>;
  /**
   * Touches the one element that has this ARIA role and accessible name, once it is there, at rest, enabled and uncovered: with a
   * finger, where the engine takes one from its driver. `within` names the group that it belongs to, where others have its like.
   */
  abstract tap(role: string, name: string, within?: string): Promise<void>;
  /** How many elements that can be seen have this role and name, by the engine's own account of both. */
  abstract count(role: string, name: string): Promise<number>;
  /** Touches a spot. */
  abstract touch(spot: Spot): Promise<void>;
  /** Puts a finger on one spot, moves it to another and lifts it. */
  abstract drag(from: Spot, to: Spot): Promise<void>;
  /** Types a text, key by key, into whatever has the focus. */
  abstract type(text: string): Promise<void>;
  /** Presses one key, named as in KeyboardEvent.key, alone or with others held: "Enter", "Shift+Tab". */
  abstract key(keys: string): Promise<void>;
  /** Chooses a file of this computer for the one field of a selector, as in the window that a press on it would open. */
  abstract choose(selector: string, path: string): Promise<void>;
  /** What the window shows, a PNG. */
  abstract picture(): Promise<Buffer>;
  abstract close(): Promise<void>;
  /** What an expression comes to in the page, once it has settled: a string or null. */
  protected abstract expression(source: string): Promise<string | null>;

  /** Runs a function in the page and gives back what it gives back, both ways as JSON. */
  async evaluate<A extends readonly unknown[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T> {
    const values = args.map((value) => JSON.stringify(value) ?? 'undefined').join();
    const answer = await this.expression(`(async () => JSON.stringify(await (${run})(${values})) ?? null)()`);
    return (answer === null ? undefined : JSON.parse(answer)) as T;
  }

  /** The middle of the one element of a selector that can be seen and has a text, brought to the middle of the window, at rest. */
  spotOf(selector: string, text = ''): Promise<Spot> {
    return until(
      () =>
        this.evaluate(
          async (selector, text) => {
            const found = [...document.querySelectorAll(selector)].filter(
              (one) => one.checkVisibility() && (text === '' || one.textContent?.trim() === text),
            );
            if (found.length !== 1) return null;
            found[0]!.scrollIntoView({ block: 'center', behavior: 'instant' });
            await new Promise(requestAnimationFrame);
            const before = found[0]!.getBoundingClientRect();
            // A page that has just come to a new screen may still grow above it.
            await new Promise((resolve) => setTimeout(resolve, 100));
            const { x, y, width, height } = found[0]!.getBoundingClientRect();
            if (!found[0]!.isConnected || x !== before.x || y !== before.y) return null;
            return { x: x + width / 2, y: y + height / 2 };
          },
          selector,
          text,
        ),
      async () => `not one ${selector} “${text}” on a page that says: ${await this.words()}`,
    );
  }

  /** Touches the one element of a selector that can be seen and has a text. */
  touchOn(selector: string, text: string): Promise<void> {
    return aimed(
      () => this.spotOf(selector, text),
      (spot) => this.touch(spot),
    );
  }

  /** Runs a program in the page, as a browser's own tools would: no policy of the page's forbids it. */
  async run(program: string): Promise<void> {
    await this.expression(`(async () => { ${program}\n;return null; })()`);
  }

  /** The page's words as a person sees them, in one line. */
  async words(): Promise<string> {
    return (await this.evaluate(() => document.body?.innerText ?? '')).replace(/\s+/g, ' ');
  }

  /** Waits until the page says something. */
  async says(text: string): Promise<void> {
    await until(
      async () => (await this.words()).includes(text),
      async () => `no “${text}” on a page that says: ${await this.words()}`,
    );
  }

  /** Waits until the page says it no more. */
  async lacks(text: string): Promise<void> {
    await until(
      async () => !(await this.words()).includes(text),
      () => `the page still says “${text}”`,
    );
  }

  /** Waits until there is an element of this role and name. */
  async shows(role: string, name: string): Promise<void> {
    await until(
      async () => (await this.count(role, name)) > 0,
      async () => `no ${role} “${name}” on a page that says: ${await this.words()}`,
    );
  }
}
