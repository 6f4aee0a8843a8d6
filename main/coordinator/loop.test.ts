/** What a coordinator does about its own disk: when it starts again, and when the disk fails. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { type Network, opened } from '../../shared/protocol/testing/network.ts';
import { planOf, ranked } from '../../shared/protocol/testing/plan.ts';
import { openBoardStore } from '../storage/board-store.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { startCoordinator } from './coordinator.ts';
import { CoordinatorLoop } from './loop.ts';

/** An election whose voting has closed, with this many mixes on its board. */
function mixing(mixes: number): Network {
  const { network, voters } = opened(2, 3);
  for (const voter of voters) network.cast(voter, ranked(0));
  network.ask((asker) => ({ kind: 'order', order: 'close', codes: [], asker }));
  return network.run(() => network.entries('close').length === 1 && network.entries('mix').length === mixes);
}

/** The coordinator of this network starts on another disk with what is on its own, one blob damaged or left out. */
async function startDamaged(t: TestContext, network: Network, damaged: Bytes, left: 'damaged' | 'nothing' = 'damaged') {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-coordinator-'));
  const store = openBoardStore(data);
  const pool = new CryptoPool(1);
  let loop: CoordinatorLoop | null = null;
  t.after(async () => {
    loop?.close();
    await pool.close();
    await store.close();
    rmSync(data, { recursive: true, force: true });
  });
  const { leaves: entries, blobs, kept, notes, plan, coordinatorKey } = network;
  store.commit({
    entries,
    blobs: [...blobs.values()],
    put: Object.fromEntries(kept),
    notes: Object.fromEntries(notes),
  });
  if (left === 'nothing') rmSync(store.blobFile(damaged));
  else writeFileSync(store.blobFile(damaged), left);
  loop = await CoordinatorLoop.open(plan, coordinatorKey, store, pool);
  return { loop, store };
}

test('the list to mix is made again from the ballots, in time for the proofs that are examined by it', async (t) => {
  for (const left of ['damaged', 'nothing'] as const)
    for (const network of [mixing(0), mixing(2).run()]) {
      const { closing, chain } = network.record;
      const { store, loop } = await startDamaged(t, network, closing!.digest, left);
      assert.deepEqual(store.blob(closing!.digest), closing!.list);
      assert.deepEqual(loop.state.record?.chain, chain);
    }
});

test('a damaged blob that the board names is told at the start, though nothing has read it yet', async (t) => {
  const network = mixing(1);
  const [mix] = network.entries('mix');
  assert.equal(network.entries('mix-proof').length, 0);
  await assert.rejects(startDamaged(t, network, mix!.body.output.sha256), { code: 'storage-damaged' });
});

test('whoever waits for a disk that fails is told so, and whoever comes later', async (t) => {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-coordinator-'));
  const coordinator = await startCoordinator({ plan: planOf(), data, host: '127.0.0.1', port: 0, workers: 1 });
  t.after(async () => {
    await coordinator.close();
    rmSync(data, { recursive: true, force: true });
  });
  const { loop } = coordinator;
  const failing = Promise.withResolvers<never>();
  const writing = new Promise<void>((begun) => {
    loop.store.write = () => {
      begun();
      return failing.promise;
    };
  });
  const ask = () => loop.ask((asker) => ({ kind: 'arrange', arrangement: { do: 'expect', voters: 3 }, asker }));
  const broken = once(loop, 'broken');
  const asked = ask();
  await writing;
  const read = loop.durable();
  const status = () => fetch(`${webAddress(readLink(coordinator.link))}/api/status`);
  const meanwhile = status();
  const full = new OstrakaError('storage-full', 'the disk is full');
  failing.reject(full);
  for (const waiting of [asked, read, ask(), loop.durable(), loop.provable()]) await assert.rejects(waiting, full);
  assert.deepEqual(await broken, [full]);
  const log = t.mock.method(console, 'error', () => {});
  for (const answer of [await meanwhile, await status(), await status()]) {
    assert.equal(answer.status, 507);
    assert.equal(((await answer.json()) as { code: string }).code, 'coordinator-disk');
  }
  assert.deepEqual(
    log.mock.calls.map(({ arguments: said }) => said),
    [['the disk is full']],
  );
});
