import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { hex } from '../codec/bytes.ts';
import { engine, useEngine } from '../crypto/arithmetic/engine.ts';
import { everyEngine } from '../crypto/testing/every-engine.ts';
import type { Script } from './script/script.ts';
import { simulate } from './simulate.ts';

const script: Script = {
  seed: 'one election, whatever computes it',
  election: {
    nodes: 2,
    threshold: 2,
    leastMixes: 2,
    leastBallots: 1,
    lossesTolerated: 0,
    voters: 3,
    revote: true,
    latecomers: false,
  },
  faults: [],
  cheats: [],
};

/** All that is left of an election: every entry, every blob by its name, the checkpoints. */
async function transcript(): Promise<{ story: number; hash: string }> {
  const { world, violation } = await simulate(script);
  assert.equal(violation, null);
  const { leaves, blobs, notes } = world.coordinator.disk;
  const hash = sha256.create();
  for (const leaf of leaves) hash.update(leaf);
  for (const name of [...blobs.keys()].sort()) hash.update(blobs.get(name)!);
  for (const note of notes.values()) hash.update(new TextEncoder().encode(note));
  return { story: leaves.length, hash: hex(hash.digest()) };
}

test('a simulated election leaves the very same bytes on every engine', async () => {
  const before = engine;
  const made = new Map<string, unknown>();
  try {
    for (const each of everyEngine) {
      useEngine(each);
      made.set(each.name, await transcript());
    }
  } finally {
    useEngine(before);
  }
  const [reference, ...others] = [...made.values()];
  assert.ok((reference as { story: number }).story > 15);
  for (const other of others) assert.deepEqual(other, reference);
});
