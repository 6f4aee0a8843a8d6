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
import type { BoardSource } from './judged-board.ts';
import { LightBoard } from './light-board.ts';

const { network, voters } = opened(2, 2);
const [ada, bob] = voters as [SigningKey, SigningKey];
network.cast(ada, ranked(0, 1));
/** Before the last ballot came. */
const early = await network.clone();
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
  assert.deepEqual(own[0]?.hash, record.voters?.get(ada.publicKey)?.ballot?.hash);
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

/** A source that shows one after the other. */
function shownThen(first: BoardSource): { source: BoardSource; show(next: BoardSource): void } {
  let now = first;
  const source: BoardSource = {
    status: (...given) => now.status(...given),
    entries: (...given) => now.entries(...given),
    checkpoint: () => now.checkpoint(),
    blob: (...given) => now.blob(...given),
    excerpt: (...given) => now.excerpt(...given),
  };
  return { source, show: (next) => (now = next) };
}

test('entries that were altered on the way are not taken and convict nobody; unaltered they are taken then [12]', async () => {
  const altered = (at: number) => honest.map((leaf, i) => (i === at ? changed(leaf) : leaf));
  const byAnswerer = { code: 'bad-answer', culprit: { kind: 'answerer' } };
  for (const at of [3, honest.length - 1]) await assert.rejects(open(shown(altered(at), honest)), byAnswerer);
  const known = honest.slice(0, -1);
  const { source, show } = shownThen(shown(known));
  const board = await open(source);
  for (const served of [shown(altered(honest.length - 1), honest), shown(honest, honest, newSigningKey(random))]) {
    show(served);
    await assert.rejects(board.refresh(), byAnswerer);
    assert.equal(board.size, known.length);
  }
  show(shown(honest));
  await board.refresh();
  assert.deepEqual([board.size, board.ballotsOf(bob.publicKey).length], [honest.length, 1]);
});

test('two boards that the coordinator has signed are a fork, of one size or another [12]', async () => {
  const parted = honest.map((leaf, i) => (i === honest.length - 2 ? changed(leaf) : leaf));
  for (const known of [honest, honest.slice(0, -1)]) {
    const { source, show } = shownThen(shown(known));
    const board = await open(source);
    show(shown(parted));
    await assert.rejects(board.refresh(), { code: 'fork', culprit: { kind: 'coordinator' } });
    assert.equal(board.size, known.length);
  }
});

test('a board that goes back is not believed', async () => {
  const { source, show } = shownThen(shown(honest));
  const board = await open(source);
  show(shown(honest.slice(0, -1)));
  await assert.rejects(board.refresh(), { code: 'bad-answer', message: /older board/ });
});

test('a takeover before the last entries that were seen is told as one, judged first, and the board read anew', async () => {
  const { source, show } = shownThen(shown(honest));
  const before = await open(source);
  const next = await early.succeededFrom(early.nodes[0]!);
  assert.ok(next.order('take-over').ok);
  const key = next.coordinatorKey;
  for (let more = 0; more < 2; more++) {
    show(shown(next.leaves, next.leaves, key, 1));
    await assert.rejects(before.refresh(), {
      code: 'left-behind',
      message: /took over where the board had fewer entries/,
      culprit: { kind: 'nobody' },
    });
    const anew = await before.onward();
    assert.deepEqual([anew.size, anew.record.epoch], [next.leaves.length, 1]);
    if (more === 0) assert.ok(next.cast(bob, ranked(1)).ok);
  }
  // Who only says so has not taken over: nothing of it is believed, or told.
  const usurper = newSigningKey(random);
  show(shown(honest, honest, usurper, 1));
  await assert.rejects(before.refresh(), { code: 'bad-answer', culprit: { kind: 'answerer' } });
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
