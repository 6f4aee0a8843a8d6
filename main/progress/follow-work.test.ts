import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Work } from '../../shared/protocol/messages.ts';
import { opened } from '../../shared/protocol/testing/network.ts';
import { CoordinatorLoop } from '../coordinator/loop.ts';
import { openBoardStore } from '../storage/board-store.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { followWork } from './follow-work.ts';
import { Timings } from './timings.ts';

test('a piece of work counts though it begins and ends before anybody looks', async (t) => {
  const { network } = opened(2, 3);
  const data = mkdtempSync(join(tmpdir(), 'ostraka-work-'));
  const store = openBoardStore(data);
  const pool = new CryptoPool(1);
  const { leaves, blobs, kept, notes, plan, coordinatorKey } = network;
  store.commit({
    entries: leaves,
    blobs: [...blobs.values()],
    put: Object.fromEntries(kept),
    notes: Object.fromEntries(notes),
  });
  const loop = await CoordinatorLoop.open(plan, coordinatorKey, store, pool);
  t.after(async () => {
    loop.close();
    await pool.close();
    store.close();
    rmSync(data, { recursive: true, force: true });
  });
  const timings = new Timings();
  followWork(loop, timings);
  const [one, two] = network.record.manifest.nodes;
  const proving: Work = { task: 'proving', done: 0, total: 3 };
  let looks = 0;
  const looked = new Promise<void>((resolve) => {
    loop.on('change', () => {
      looks++;
      resolve();
    });
  });
  // All in one turn: both are over, or not yet begun, when the state is looked at.
  for (const work of [proving, null]) loop.tell({ kind: 'work', key: one!.key, work });
  loop.tell({ kind: 'work', key: two!.key, work: { ...proving, task: 'mixing' } });
  loop.tell({ kind: 'work', key: new Uint8Array(32), work: proving });
  await looked;
  assert.equal(looks, 1);
  assert.deepEqual(
    timings.list({}, Date.now()).map(({ phase, who, ciphertexts }) => ({ phase, who, ciphertexts })),
    [{ phase: 'proving', who: one!.name, ciphertexts: 3 * network.record.width }],
  );
  // Who has left works on nothing any more.
  loop.state.works.delete(2);
  loop.emit('change');
  assert.deepEqual(
    timings.list({}, Date.now()).map(({ phase, who }) => [phase, who]),
    [
      ['proving', one!.name],
      ['mixing', two!.name],
    ],
  );
});
