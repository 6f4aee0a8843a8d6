/** A board that threads read ahead of the fold gets the verdict that it gets in one thread, wherever in a batch it breaks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turned } from 'node:timers/promises';
import { type Bytes, concat } from '../../codec/bytes.ts';
import type { Transcript } from '../transcript-file.ts';
import { type LeavesToRead, type Readers, readLeaves } from './reading.ts';
import { failedChecks, small, verdictOn } from './testing/elections.ts';
import { newKeys } from './testing/parties.ts';

const VOTERS = 300;
const voters = newKeys(VOTERS);
const forge = small({ limits: { ballotsPerVoter: 2, voters: VOTERS } }, voters);
const first = forge.leaves.length;
for (const [i, voter] of voters.entries()) forge.cast(voter, i % 3);
forge.close().mix(1).prove(1).sealList().shares(1).result().attest(1);
const honest = forge.transcript();

/** Threads that answer the later batches first. */
function readers(): Readers & { readonly sizes: number[] } {
  const sizes: number[] = [];
  return {
    threads: 2,
    sizes,
    async read(order: LeavesToRead) {
      sizes.push(order.leaves.length);
      for (let left = 6 - sizes.length; left > 0; left--) await turned();
      return readLeaves(structuredClone(order));
    },
  };
}

async function bothVerdicts(transcript: Transcript) {
  const alone = await verdictOn(transcript);
  const threads = readers();
  const together = await verdictOn(transcript, { readers: threads });
  assert.deepEqual(together, alone);
  return { verdict: alone, sizes: threads.sizes };
}

test('a board that is read by threads gets the same verdict, in batches of which the last are not the longest', async () => {
  const { verdict, sizes } = await bothVerdicts(honest);
  assert.equal(verdict.outcome, 'valid');
  assert.ok(sizes.length > 2, String(sizes));
  assert.ok(sizes.at(-1)! <= sizes[0]!);
});

const spoilt = (leaf: Bytes, at: number): Bytes => leaf.with(at < 0 ? leaf.length + at : at, leaf.at(at)! ^ 1);
const altered = (index: number, alter: (leaf: Bytes) => Bytes): Transcript => ({
  ...honest,
  entries: honest.entries.map((leaf, i) => (i === index ? alter(leaf) : leaf)),
});

test('what is altered in any batch is found where it stands', async () => {
  for (const index of [first + 127, first + 128, honest.entries.length - 1]) {
    const signature = await bothVerdicts(altered(index, (leaf) => spoilt(leaf, 3)));
    assert.deepEqual(failedChecks(signature.verdict).slice(0, 1), ['V3'], String(index));
    assert.equal(signature.verdict.accepted, index);
    const unread = await bothVerdicts(altered(index, (leaf) => concat(leaf, Uint8Array.of(0))));
    assert.deepEqual(failedChecks(unread.verdict).slice(0, 1), ['V2'], String(index));
    assert.equal(unread.verdict.accepted, index);
  }
});

test('a proof of another ballot, a ballot that stands twice and a missing blob are found as well', async () => {
  const twice = honest.entries.toSpliced(first + 200, 0, honest.entries[first + 150]!);
  const { verdict } = await bothVerdicts({ ...honest, entries: twice });
  assert.equal(verdict.accepted, first + 200);
  const missing = await bothVerdicts({ ...honest, blobs: honest.blobs.slice(0, -2) });
  assert.ok(failedChecks(missing.verdict).includes('V4'));
  const cut = await bothVerdicts({ ...honest, entries: honest.entries.slice(0, first + 140) });
  assert.deepEqual(failedChecks(cut.verdict), ['V5']);
});

test('what a reader throws comes out', async () => {
  const failing: Readers = { threads: 2, read: () => Promise.reject(new Error('a thread died')) };
  await assert.rejects(verdictOn(honest, { readers: failing }), /a thread died/);
});
