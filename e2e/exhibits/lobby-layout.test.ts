/** The lobby on a laptop's smallest window: nothing that people scan or read out lies under its buttons. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WindowState } from '../../shared/protocol/ipc.ts';
import { openChromium, openShowcase } from '../showcase/showcase.ts';
import { states } from '../showcase/states.ts';

const usual = states['coordinator-lobby'] as Extract<WindowState, { role: 'coordinator' }>;

/** So many laptops are here, and so many are planned. */
function lobby(locale: string, here: number, planned: number): WindowState {
  const election = usual.election!;
  const { status, arrivals } = election;
  const names = Array.from({ length: here }, (_, i) => `Laptop ${i + 1}`);
  return {
    ...usual,
    locale,
    election: {
      ...election,
      status: { ...status, nodes: names.map((name) => ({ ...status.nodes[0]!, name, connected: true })) },
      arrivals: {
        ...arrivals,
        expected: { ...arrivals.expected, laptops: planned },
        laptops: names.map((name) => ({ ...arrivals.laptops[0]!, name, connected: true })),
      },
    },
  };
}

test('at 1280×800 the code and the words of the lobby lie above its buttons, in every language', async (t) => {
  const browser = await openChromium();
  t.after(() => browser.close());
  const { page, present, settle } = await openShowcase(browser);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const locale of ['en', 'de', 'fr', 'es'])
    for (const [here, planned] of [
      [3, 3],
      [5, 5],
      [3, 5],
    ] as const) {
      await present({ name: 'coordinator-lobby', state: lobby(locale, here, planned) });
      await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
      await settle();
      const [bar, ...seen] = await page.evaluate(() =>
        ['.screen-actions', '.scan-panel svg', '.words'].map((one) => {
          const { top, bottom } = document.querySelector(one)!.getBoundingClientRect();
          return { one, top, bottom };
        }),
      );
      for (const { one, bottom } of seen)
        assert.ok(
          bottom <= bar!.top,
          `${locale}, ${here} of ${planned}: ${one} ends at ${bottom}, buttons begin at ${bar!.top}`,
        );
    }
});

test('whoever would close before the announced time is asked first, in a sentence that names it, and can still do it', async (t) => {
  const browser = await openChromium();
  t.after(() => browser.close());
  const { page, present } = await openShowcase(browser);
  const close = async (name: keyof typeof states, button = 'Close voting') => {
    await present({ name, state: states[name]! });
    const orders = await page.evaluateHandle(() => {
      const made: unknown[] = [];
      (window.ostraka as unknown as { call(...said: unknown[]): Promise<null> }).call = (...said) => {
        made.push(said);
        return Promise.resolve(null);
      };
      return made;
    });
    await page.getByRole('button', { name: button }).click();
    return () => orders.jsonValue();
  };
  const early = await close('coordinator-voting-early');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/^Voting was announced to close at Jan 1, 2100, 00:00\. If it closes now/).waitFor();
  assert.deepEqual(await early(), []);
  await dialog.getByRole('button', { name: 'Close earlier all the same' }).click();
  assert.deepEqual(await early(), [['coordinator.closing', { seconds: 60, agreed: false }]]);
  // Nor does it close at once in the countdown.
  const now = await close('coordinator-closing-early', 'Close now');
  await dialog.getByText(/^Voting was announced to close at Jan 1, 2100, 00:00\. If it closes now/).waitFor();
  assert.deepEqual(await now(), []);
  await dialog.getByRole('button', { name: 'Close earlier all the same' }).click();
  assert.deepEqual(await now(), [['coordinator.order', { order: 'close' }]]);
  // Where no time is announced nobody is asked.
  const plain = await close('coordinator-voting');
  assert.deepEqual(await plain(), [['coordinator.closing', { seconds: 60, agreed: false }]]);
});
