/** A story told in the showcase, and frames of it under a clock of our own. */
import type { Page } from 'playwright-core';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import type { Beat } from '../../shared/story/scene.ts';

/** Whatever is shown from now on tells these beats. */
export async function tell(page: Page, beats: readonly Beat[]): Promise<void> {
  await page.evaluate((told) => {
    const bridge = window.ostraka as unknown as { call(name: string, argument: unknown): Promise<unknown> };
    const { call } = bridge;
    bridge.call = (name, argument) => {
      if (name !== 'window.story') return call(name, argument);
      const { from } = argument as { from: number };
      return Promise.resolve({ from, beats: told.slice(from, from + 200), total: told.length });
    };
  }, beats);
}

export interface Frame {
  /** The beat that was shown, from 0; -1 where the window does not say, as on a wall. */
  readonly at: number;
  /** The kind of its scene; empty where no story was shown. */
  readonly scene: string;
  /** Whether anything that moves was elsewhere, or looked otherwise, than a frame before. */
  readonly changed: boolean;
}

/**
 * Plays so many frames one right after the other, each `milliseconds` after the one before, and says what was seen. After
 * that the page has its own clock again.
 * @param push a state that comes to the window after so many frames
 */
export const playFrames = (
  page: Page,
  milliseconds: number,
  count: number,
  push: { readonly after: number; readonly state: WindowState } | null = null,
): Promise<Frame[]> =>
  page.evaluate(
    async ({ milliseconds, count, push }) => {
      const own = window.requestAnimationFrame;
      const ownCancel = window.cancelAnimationFrame;
      const waiting = new Map<number, FrameRequestCallback>();
      // What was asked for before comes once more, by the page's clock.
      let id = 1_000_000;
      window.requestAnimationFrame = (callback) => waiting.set(++id, callback) && id;
      window.cancelAnimationFrame = (asked) => (waiting.delete(asked) ? undefined : ownCancel.call(window, asked));
      await new Promise((resolve) => own.call(window, () => own.call(window, resolve)));
      // A page that was built anew is so in a task of its own.
      const channel = new MessageChannel();
      const turn = () =>
        new Promise((resolve) => {
          channel.port1.onmessage = resolve;
          channel.port2.postMessage(null);
        });
      const seen = () =>
        [...document.querySelectorAll('.movers > g > g')]
          .map(
            (one) =>
              `${one.getAttribute('transform')} ${one.getAttribute('opacity')} ${one.firstElementChild?.getAttribute('href')}`,
          )
          .join();
      const frames: { at: number; scene: string; changed: boolean }[] = [];
      let picture = seen();
      for (let i = 0; i < count; i++) {
        if (i === push?.after) {
          window.show(push.state);
          await turn();
          await turn();
        }
        const now = [...waiting.values()];
        waiting.clear();
        for (const callback of now) callback(1e6 + i * milliseconds);
        await turn();
        await turn();
        const next = seen();
        const at = Number(document.querySelector<HTMLInputElement>('.story-slider')?.value ?? -1);
        const scene = document.querySelector<HTMLElement>('figure.story')?.dataset.scene ?? '';
        frames.push({ at, scene, changed: next !== picture });
        picture = next;
      }
      window.requestAnimationFrame = own;
      window.cancelAnimationFrame = ownCancel;
      for (const callback of waiting.values()) own.call(window, callback);
      return frames;
    },
    { milliseconds, count, push },
  );
