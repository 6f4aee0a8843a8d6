/** A front's copy of a board, asked while it is being folded: what it says of an entry it can prove. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setImmediate as breathe } from 'node:timers/promises';
import { readEntry } from '../../shared/board/entry.ts';
import { recordFor } from '../../shared/board/fold.ts';
import { sha256 } from '../../shared/crypto/hash.ts';
import { readTranscriptFile } from '../files/transcript-file.ts';
import { Tally } from '../measure/tally.ts';
import { BoardStore, openIn } from '../storage/board-store.ts';
import type { FrontLink, Shown } from '../storage/postgres/fronts.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { Follower } from './follower.ts';

const TRANSCRIPT = join(import.meta.dirname, '../../docs/vectors/transcripts/plain.ostraka');

test('an entry is there for whoever has brought it once a checkpoint that is shown proves it, not while it is folded', async (t) => {
  const { entries, blobs, notes } = await readTranscriptFile(TRANSCRIPT);
  const named = blobs.map((blob) => ({ sha256: sha256(blob), length: blob.length, blob }));
  const shown: Shown = {
    leader: recordFor(readEntry(entries[0]!))!.coordinator,
    size: entries.length,
    head: { size: entries.length, note: notes.at(-1)! },
    ...{ witnessed: null, close: null, showsWitnessed: false, status: {} },
  };
  const link: FrontLink = {
    id: '',
    shown: async () => ({ shown, age: 0 }),
    entries: async (from, to) => entries.slice(from, to),
    blobs: async () => named,
    blob: async (name) => named.find((one) => one === name)!.blob,
    ask: async () => assert.fail('nobody asks'),
    onNews: (hear) => hear(),
    onLost() {},
    async close() {},
  };
  const folder = mkdtempSync(join(tmpdir(), 'ostraka-follower-'));
  const store = openIn(folder, (unlock) => new BoardStore(folder, unlock, new Tally(), 'copy'));
  const pool = new CryptoPool(1);
  t.after(async () => {
    await pool.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const follower = new Follower(link, store, pool);
  while (!follower.record?.log.size) await breathe();
  assert.throws(() => follower.shown, { code: 'busy' }, 'it is folding');
  await follower.holds(1, 60_000);
  assert.equal(follower.shown.head?.size, entries.length);
});
