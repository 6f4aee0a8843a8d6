/** Whether a window of a packed app works: it holds a small election in threads of the package. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { WindowState } from '../../shared/protocol/ipc.ts';

/** @param page a window that was opened as a simulation; @param version of the app */
export async function holdsElection(page: Page, version: string): Promise<void> {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.getByRole('heading', { level: 1 }).waitFor();
  const state = await page.evaluate(() => window.ostraka!.call('window.state', {}));
  assert.deepEqual([state.role, state.version], ['simulation', version]);
  // Its nodes and voters work in threads, each started from a file of the package.
  const held = await page.evaluate(async () => {
    const bridge = window.ostraka!;
    const over = new Promise<WindowState>((resolve) => {
      bridge.listen((next) => {
        if (next.role === 'simulation' && !next.running && (next.tally || next.error)) resolve(next);
      });
    });
    await bridge.call('simulation.start', { voters: 3, nodes: 1, threshold: 1, seed: '' });
    return over;
  });
  assert.ok(held.role === 'simulation');
  assert.equal(held.error, null);
  assert.ok(held.tally);
  assert.deepEqual(errors, []);
}
