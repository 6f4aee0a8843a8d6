/** What a node does about its own disk. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { hex, utf8 } from '../../shared/codec/bytes.ts';
import { encodeCanonical } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Transport } from '../../shared/protocol/client/transport.ts';
import { random } from '../../shared/protocol/testing/plan.ts';
import { type BoardStore, openBoardStore } from '../storage/board-store.ts';
import { openKeyStore } from '../storage/key-store.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { NodeLoop } from './loop.ts';

const deaf: Transport = {
  address: 'http://nowhere.test',
  request: async () => {
    throw new Error('nobody is asked here');
  },
};

function open(t: TestContext, client: BoardClient, prepare: (store: BoardStore) => void = () => {}): NodeLoop {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-node-'));
  const store = openBoardStore(data);
  const keys = openKeyStore(join(data, 'keys'));
  const pool = new CryptoPool(1);
  prepare(store);
  const coordinator = newSigningKey(random).publicKey;
  const identity = { key: newSigningKey(random), name: 'Ada', coordinator, successor: null, areMadeUp: false };
  const parts = { ...identity, store, keys, pool, client };
  const loop = new NodeLoop(parts);
  t.after(async () => {
    loop.close();
    await pool.close();
    await store.close();
    await keys.close();
    rmSync(data, { recursive: true, force: true });
  });
  return loop;
}

test('a damaged blob counts as missing, and so does the draft that names it', (t) => {
  let whole = '';
  const loop = open(t, new BoardClient(deaf), (store) => {
    const names = ['whole', 'damaged'].map((text) => store.putBlob(utf8(text)).sha256);
    whole = hex(names[0]!);
    const draft = (sha256: Uint8Array) => encodeCanonical({ leaf: utf8('leaf'), blobs: [sha256] });
    store.commit({ put: { 'draft/mix/1': draft(names[0]!), 'draft/mix/2': draft(names[1]!) } });
    writeFileSync(store.blobFile(names[1]!), 'Damaged');
  });
  assert.equal(loop.damagedBlobs, 1);
  assert.deepEqual([...loop.state.disk.blobs], [[whole, 5]]);
  assert.deepEqual([...loop.state.disk.drafts.keys()], ['mix/1']);
});

test('a disk that is full while something is fetched breaks the loop: waiting would not mend it', async (t) => {
  class OnFullDisk extends BoardClient {
    override async entries(): Promise<never> {
      throw new OstrakaError('storage-full', 'the disk is full');
    }
  }
  const loop = open(t, new OnFullDisk(deaf));
  const broken = new Promise((resolve) => loop.once('broken', resolve));
  loop.tell({ kind: 'connected' });
  loop.tell({ kind: 'head', note: 'any' });
  assert.equal(((await broken) as OstrakaError).code, 'storage-full');
});
