import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEntry } from '../../board/entry.ts';
import type { Statement } from '../../board/evidence.ts';
import { newRecord } from '../../board/record.ts';
import { leavesOf, replay } from '../../board/replay.ts';
import { concat, equal } from '../../codec/bytes.ts';
import { spoilt } from '../testing/mischief.ts';
import { opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { examineOnce } from '../testing/work.ts';

const { network, voters } = opened(1, 4, planOf({ threshold: 1, leastMixes: 1 }));
for (const key of voters) network.cast(key, ranked(0));
network.order('close');
const { leaves, blobs, record } = network;

const batches: string[][] = [];
const examine = async (statements: readonly Statement[]) => {
  batches.push(statements.map(({ leaf }) => readEntry(leaf).type));
  return examineOnce(statements, blobs);
};

const fresh = () => newRecord(record.manifest);

test('a board folds again to the same record, its ballots as one batch', async () => {
  batches.length = 0;
  const progress: number[] = [];
  const again = fresh();
  assert.equal(await replay(again, leavesOf(leaves), { examine, onProgress: (folded) => progress.push(folded) }), null);
  assert.ok(equal(again.log.root(), record.log.root()));
  assert.deepEqual(again.result, record.result);
  assert.deepEqual(
    batches.filter((batch) => batch.length > 1),
    [Array(4).fill('ballot')],
  );
  assert.equal(progress.at(-1), leaves.length);
  assert.equal(progress.length, batches.length);
});

test('a replay goes on where the record stands', async () => {
  const again = fresh();
  assert.equal(await replay(again, leavesOf(leaves.slice(0, 3)), { examine }), null);
  assert.equal(await replay(again, leavesOf(leaves.slice(3)), { examine }), null);
  assert.ok(equal(again.log.root(), record.log.root()));
});

test('a replay stops at the first entry that the fold refuses, wherever in a batch it stands', async () => {
  const at = network.story.indexOf('ballot') + 2;
  const bad = concat(spoilt(leaves[at]!.subarray(0, 64)), leaves[at]!.subarray(64));
  const again = fresh();
  const stop = await replay(again, leavesOf(leaves.with(at, bad)), { examine });
  assert.deepEqual([stop?.index, stop?.refusal.code], [at, 'bad-signature']);
  assert.equal(again.log.size, at);
  const twice = await replay(fresh(), leavesOf(leaves.toSpliced(at, 0, leaves[at - 1]!)), { examine });
  assert.deepEqual([twice?.index, twice?.refusal.code], [at, 'replayed']);
});

test('a leaf that is no entry stops it as malformed, in its place', async () => {
  for (const at of [0, 1, network.story.indexOf('ballot') + 1, leaves.length - 1]) {
    const stop = await replay(fresh(), leavesOf(leaves.with(at, random(100))), { examine });
    assert.deepEqual([stop?.index, stop?.refusal.code], [at, 'malformed']);
  }
});
