import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../../../board/checkpoint.ts';
import { blobsIn } from '../../../board/evidence.ts';
import { checkFork } from '../../../board/fork.ts';
import { MerkleLog } from '../../../board/merkle.ts';
import type { Bytes } from '../../../codec/bytes.ts';
import { newSigningKey, type SigningKey } from '../../../crypto/signature.ts';
import { statusOf } from '../../coordinator/status.ts';
import { opened } from '../../testing/network.ts';
import { random, ranked } from '../../testing/plan.ts';
import { forkAgainst } from '../standing.ts';
import { type BoardSource, LightBoard } from './light-board.ts';

const { network, voters } = opened(2, 2);
const [ada, bob] = voters as [SigningKey, SigningKey];
network.cast(ada, ranked(0, 1));
network.cast(bob, ranked(2));
const { coordinatorKey, record } = network;
const honest: readonly Bytes[] = [...network.leaves];
const knowsNothing = () => false;

/** What a coordinator can show: any entries, under a checkpoint that it signs itself. */
function shown(leaves: readonly Bytes[], signed = leaves, key = coordinatorKey, epoch = 0): BoardSource {
  const log = new MerkleLog();
  for (const leaf of signed) log.append(leaf);
  const checkpoint = { origin: origin(record.fingerprint, epoch), size: log.size, root: log.root(), extensions: [] };
  return {
    status: async () => ({ ...statusOf(network.coordinator), size: leaves.length }),
    entries: async (from, to) => leaves.slice(from, Math.min(to, from + 3)),
    checkpoint: async () => writeCheckpoint(checkpoint, key),
    blob: async ({ sha256 }) => blobsIn(network.blobs)(sha256),
    excerpt: async () => assert.fail('a small board is read whole'),
  };
}

const open = (source: BoardSource, key = coordinatorKey.publicKey) => LightBoard.open(source, key, knowsNothing);
const changed = (leaf: Bytes) => leaf.map((byte, i) => (i === 5 ? byte ^ 1 : byte));

test('a device learns the election key from the nodes’ own entries', async () => {
  const board = await open(shown(honest));
  assert.deepEqual(board.record.key?.publicKey, record.key?.publicKey);
  assert.deepEqual(board.record.log.root(), record.log.root());
  assert.equal(board.record.signers.size, 2);
});

test('a device finds its own ballots, and those of nobody else', async () => {
  const board = await open(shown(honest));
  const own = board.ballotsOf(ada.publicKey);
  assert.deepEqual(
    own.map(({ index, body }) => [index, body.sequence]),
    [[honest.length - 2, 1]],
  );
  assert.deepEqual(own[0]?.hash, record.voters?.get(Buffer.from(ada.publicKey).toString('hex'))?.ballot?.hash);
  assert.deepEqual(board.ballotsOf(newSigningKey(random).publicKey), []);
});

test('a manifest by another key than the link’s is refused [10]', async () => {
  await assert.rejects(open(shown(honest), newSigningKey(random).publicKey), { code: 'wrong-coordinator' });
});

test('a link to another coordinator is refused on a known election too, unless it has taken over', async () => {
  const other = newSigningKey(random).publicKey;
  await assert.rejects(
    LightBoard.open(shown(honest), other, () => true),
    { code: 'wrong-coordinator', message: /does not lead/ },
  );
});

test('anybody could invent an election with its takeover: it is believed by those who know it from before [10]', async () => {
  const next = await network.succeededFrom(network.nodes[0]!);
  assert.ok(next.order('take-over').ok);
  const key = next.coordinatorKey;
  const source = shown(next.leaves, next.leaves, key, 1);
  await assert.rejects(open(source, key.publicKey), { code: 'unknown-coordinator' });
  const board = await LightBoard.open(source, key.publicKey, () => true);
  assert.equal(board.record.epoch, 1);
});

test('no entry of the setup passes unsigned by its author', async () => {
  const ballots = 2;
  for (let i = 0; i < honest.length - ballots; i++) {
    const forged = honest.map((leaf, at) => (at === i ? changed(leaf) : leaf));
    await assert.rejects(open(shown(forged)), { code: 'bad-board', message: new RegExp(`entry ${i} `) });
  }
});

test('a ballot of this device with a broken signature is none of its ballots', async () => {
  const forged = honest.map((leaf, i) => (i === honest.length - 2 ? changed(leaf) : leaf));
  assert.deepEqual((await open(shown(forged))).ballotsOf(ada.publicKey), []);
});

test('a board other than the one the coordinator signs is a fork [12]', async () => {
  const other = honest.map((leaf, i) => (i === honest.length - 1 ? changed(leaf) : leaf));
  await assert.rejects(open(shown(honest, other)), { code: 'fork' });
});

test('a coordinator that withholds what it has signed is refused', async () => {
  await assert.rejects(open(shown(honest.slice(0, -1), honest)), { code: 'bad-answer' });
});

test('what is no entry at all, and a ballot before voting opened, are refused', async () => {
  await assert.rejects(open(shown([...honest.slice(0, 3), new Uint8Array(80)])), { code: 'bad-board' });
  await assert.rejects(open(shown([honest[0]!, honest.at(-1)!])), { code: 'bad-board', message: /before voting/ });
  await assert.rejects(open(shown([])), { code: 'not-yet' });
});

test('[12] a receipt of another board than the one shown convicts the coordinator; one of the same board nobody', async () => {
  const board = await open(shown(honest));
  const size = honest.length - 1;
  const signed = (root: Bytes) => ({
    note: writeCheckpoint({ origin: origin(record.fingerprint, 0), size, root, extensions: [] }, coordinatorKey),
  });
  assert.equal(forkAgainst(signed(board.record.log.root(size)), board), null);
  const fork = forkAgainst(signed(random(32)), board);
  assert.deepEqual(checkFork(fork!).sizes, [size, honest.length]);
});
