import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Measured } from '../../shared/measure/measured.ts';
import type { NodeStatus, Status } from '../../shared/protocol/coordinator/status.ts';
import { gather } from './gathering.ts';

const HOUR = 3_600_000;

/** A coordinator of two nodes, the second of which says its last when it is asked for the third time. */
function coordinator(second: Pick<NodeStatus, 'connected' | 'attested'>) {
  let asked = 0;
  return {
    measurements: async (): Promise<Measured> => ({ records: [], missing: ++asked < 3 ? [2] : [], complete: true }),
    status: async () =>
      ({
        nodes: [{ connected: true, attested: true }, second].map((one, i) => ({ ...one, index: i + 1 })),
      }) as unknown as Status,
  };
}

test('a node that is only busy is waited for longer than one that may have fallen out', async () => {
  const missing = async (second: Parameters<typeof coordinator>[0], busy = HOUR) =>
    (await gather(coordinator(second), '', [], { gone: -1, busy })).missing;
  assert.deepEqual(await missing({ connected: true, attested: true }), []);
  assert.deepEqual(await missing({ connected: false, attested: true }), [2]);
  assert.deepEqual(await missing({ connected: true, attested: false }), [2]);
  assert.deepEqual(await missing({ connected: true, attested: true }, -1), [2]);
});
