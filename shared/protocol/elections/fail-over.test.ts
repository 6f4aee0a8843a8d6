import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cosign, origin, readCheckpoint, writeCheckpoint } from '../../board/checkpoint.ts';
import { readTally } from '../../board/count.ts';
import { phaseOf } from '../../board/record.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import { currentNote, shownHead } from '../coordinator/board.ts';
import type { FloorRule } from '../coordinator/floor/floor.ts';
import type { Answer } from '../coordinator/state.ts';
import { statusOf } from '../coordinator/status.ts';
import type { ToNode } from '../messages.ts';
import { gathered, type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';

const plan = planOf({ threshold: 1, leastMixes: 1, lossesTolerated: 1 });
const { network: first, voters } = opened(3, 3, plan);
const [ada, bob, cleo] = voters as [SigningKey, SigningKey, SigningKey];
assert.ok(first.cast(ada, ranked(0)).ok);

const code = (answer: Answer | undefined) => (answer === undefined || answer.ok ? null : answer.code);
const stuck = ({ coordinator }: Network) => statusOf(coordinator).stuck;

/** The same election at the moment at which its leader has started again, with no node connected: q of three is two. */
async function startedAgain(floor: FloorRule, change: (board: Network) => void = () => {}): Promise<Network> {
  const again = await first.clone();
  for (const node of again.nodes) again.disconnect(node);
  again.floor = floor;
  change(again);
  await again.restartCoordinator();
  return again.run();
}

/** Its store has lost its last entry, and the head over it. */
const loseTail = (board: Network): void => {
  const { record } = board;
  board.leaves.pop();
  board.notes.clear();
  const size = record.log.size - 1;
  const head = { origin: origin(record.fingerprint, 0), size, root: record.log.root(size), extensions: [] };
  board.notes.set('latest', writeCheckpoint(head, board.coordinatorKey));
};

/** What a coordinator of this key says of another board. */
const signedOver = ({ record, coordinatorKey }: Network, size: number, key = coordinatorKey, epoch = 0): string =>
  writeCheckpoint({ origin: origin(record.fingerprint, epoch), size, root: random(32), extensions: [] }, key);

/** Node `i` says, of its own accord, that it knows this. */
const says = (board: Network, i: number, note: string | null): void =>
  board.tell({ kind: 'seen', key: board.nodes[i]!.key.publicKey, note });

test('after a start it signs, shows and takes nothing until q nodes have said how far the board had come', async () => {
  const again = await startedAgain('quorum');
  const size = again.leaves.length;
  const said: ToNode[] = [];
  again.said = (message) => void said.push(message);
  assert.equal(stuck(again)?.name, 'awaits-reports');
  assert.deepEqual(stuck(again)?.values, { lacking: 2, needed: 2, names: 'node-1, node-2, node-3' });
  assert.match(stuck(again)!.english, /waiting for 2 of 2 laptops to say how far the board had come/);
  assert.equal(code(again.cast(bob, ranked(1))), 'busy');
  for (const order of ['close', 'cancel'] as const) assert.equal(code(again.order(order)), 'busy');
  assert.equal(code(again.enrol('Eve', newSigningKey(random))), 'busy');
  again.connect(again.nodes[0]!);
  again.run();
  // The same node once more is no second one.
  again.restart(again.nodes[0]!);
  again.run();
  assert.deepEqual(stuck(again)?.values, { lacking: 1, needed: 2, names: 'node-2, node-3' });
  assert.equal(code(again.cast(bob, ranked(1))), 'busy');
  assert.deepEqual([currentNote(again.coordinator), shownHead(again.coordinator)], [null, null]);
  assert.deepEqual([again.leaves.length, again.coordinator.record!.log.size], [size, size]);
  assert.ok(said.every((message) => message.say === 'how-far' || (message.say === 'head' && message.note === null)));
  again.connect(again.nodes[1]!);
  again.run();
  assert.equal(stuck(again), null);
  // Whoever came while it waited is told of the board now.
  assert.equal(said.filter((message) => message.say === 'head' && message.note !== null).length, 1);
  assert.ok(again.cast(bob, ranked(1)).ok);
  again.connect(again.nodes[2]!);
  assert.ok(again.order('close').ok);
  assert.equal(phaseOf(again.record), 'finished');
  assert.equal(readTally(again.record.result!.tally).ballots, 2);
  assert.deepEqual(again.alarms, []);
});

test('a board that lacks what a node has seen signed is signed no more, and says who saw what', async () => {
  const again = await startedAgain('quorum', loseTail);
  const size = again.leaves.length;
  again.connect(again.nodes[1]!);
  again.run();
  const { name, values, english } = stuck(again)!;
  assert.equal(name, 'board-behind');
  assert.deepEqual(values, { name: 'node-2', theirs: size + 1, ours: size });
  assert.match(english, /node-2 holds a checkpoint over .* another coordinator must take over/);
  for (const node of again.nodes) again.connect(node);
  again.run();
  assert.equal(code(again.cast(bob, ranked(1))), 'board-lost');
  assert.equal(code(again.order('close')), 'board-lost');
  assert.deepEqual([again.leaves.length, shownHead(again.coordinator)], [size, null]);
  assert.deepEqual(again.alarms, []);
  // For good: the next process finds it on its disk, whoever reports to it.
  await assert.rejects(again.restartCoordinator(), { code: 'board-lost' });
  // The way out: a new key, from a node's copy, and all that was signed is there.
  const next = await again.succeededFrom(again.nodes[1]!);
  assert.ok(next.order('take-over').ok);
  assert.ok(next.cast(bob, ranked(1)).ok);
  assert.equal(next.record.electorate.cast, 2);
  assert.deepEqual(next.alarms, []);
});

test('as many entries with another root refuse it as well, also after it went on', async () => {
  for (const late of [false, true]) {
    const again = await startedAgain('quorum');
    const size = again.leaves.length;
    if (late) {
      for (const node of again.nodes.slice(1)) again.connect(node);
      again.run();
      assert.equal(stuck(again), null);
    }
    says(again, 0, signedOver(again, size));
    assert.equal(stuck(again)?.name, 'board-behind');
    assert.equal(code(again.cast(bob, ranked(1))), 'board-lost');
    assert.equal(again.leaves.length, size);
  }
});

test('a head of another board refuses it: its key may sign one', async () => {
  const again = await startedAgain('quorum');
  says(again, 0, signedOver(again, 1, again.coordinatorKey, 1));
  assert.equal(stuck(again)?.name, 'board-behind');
  // Where the store has lost all, down to the manifest, the lobby begins no second election under the key of the first.
  const empty = gathered(0, plan);
  const lost = await first.clone();
  lost.leaves.length = 0;
  lost.notes.clear();
  lost.kept.clear();
  lost.floor = 'quorum';
  for (const node of lost.nodes) node.online = false;
  await lost.restartCoordinator();
  assert.equal(stuck(lost), null);
  lost.connect(lost.nodes[0]!);
  lost.run();
  assert.equal(stuck(lost)?.name, 'board-behind');
  assert.equal(code(lost.order('open-enrolment')), 'board-lost');
  assert.equal(stuck(empty), null);
});

test('smaller heads, and none, are reports; what this key has not signed is none, and keeps nobody', async () => {
  const again = await startedAgain('quorum');
  const { record } = again;
  const size = record.log.size - 2;
  const smaller = writeCheckpoint(
    { origin: origin(record.fingerprint, 0), size, root: record.log.root(size), extensions: [] },
    again.coordinatorKey,
  );
  const forged = signedOver(again, 1000, newSigningKey(random));
  // Signed by a node, and not by the coordinator; garbage; and a stranger's word.
  const cosigned = forged + cosign(forged, 1, again.nodes[0]!.key, 1);
  for (const lie of [forged, cosigned, 'nothing\n', '']) says(again, 0, lie);
  again.tell({ kind: 'seen', key: newSigningKey(random).publicKey, note: null });
  assert.deepEqual(stuck(again)?.values, { lacking: 2, needed: 2, names: 'node-1, node-2, node-3' });
  says(again, 0, smaller);
  says(again, 0, smaller);
  assert.equal(stuck(again)?.values.lacking, 1);
  says(again, 1, null);
  assert.equal(stuck(again), null);
  // The liar among three keeps nobody either.
  const other = await startedAgain('quorum');
  for (const [i, note] of [forged, smaller, null].entries()) says(other, i, note);
  assert.equal(stuck(other), null);
});

test('where the tail may be lost every node is asked, and people are shown only what f + 1 nodes have co-signed', async () => {
  const again = await startedAgain('all');
  for (const node of again.nodes.slice(1)) again.connect(node);
  again.run();
  assert.deepEqual(stuck(again)?.values, { lacking: 1, needed: 3, names: 'node-1' });
  again.connect(again.nodes[0]!);
  again.run();
  assert.equal(stuck(again), null);
  for (const node of again.nodes.slice(1)) again.disconnect(node);
  const before = shownHead(again.coordinator)!;
  assert.ok(again.cast(bob, ranked(1)).ok);
  again.wait(2);
  // One node holds it, and two must.
  assert.ok(again.coordinator.signers.get(again.leaves.length)?.has(1));
  assert.equal(shownHead(again.coordinator)?.size, before.size);
  again.connect(again.nodes[1]!);
  again.run();
  assert.equal(shownHead(again.coordinator)?.size, again.leaves.length);
});

test('what a node submits meanwhile waits, and is taken once enough have reported', async () => {
  const closing = await first.clone();
  const [one] = closing.nodes;
  for (const node of closing.nodes) node.twist = (effects) => effects.filter(({ do: what }) => what !== 'submit');
  assert.ok(closing.order('close').ok);
  for (const node of closing.nodes) {
    node.twist = (effects) => effects;
    closing.disconnect(node);
    node.reboot();
  }
  closing.floor = 'quorum';
  await closing.restartCoordinator();
  closing.connect(one!);
  closing.run();
  assert.equal(stuck(closing)?.name, 'awaits-reports');
  assert.equal(closing.coordinator.floor!.waiting.length, 1);
  assert.equal(closing.entries('mix').length, 0);
  for (const node of closing.nodes.slice(1)) closing.connect(node);
  closing.run();
  assert.equal(phaseOf(closing.record), 'finished');
  assert.deepEqual(closing.alarms, []);
});

test('an election begins without anybody’s report, and a crash between entries and their head is made good after them', async () => {
  const network = gathered(3, plan);
  network.floor = 'quorum';
  await network.restartCoordinator();
  network.run();
  assert.ok(network.order('open-enrolment').ok);
  network.newVoter('Ada');
  assert.ok(network.order('open-voting').ok);
  assert.equal(stuck(network), null);
  const again = await startedAgain('quorum', ({ notes }) => notes.clear());
  assert.equal(again.coordinator.notes.size, 0);
  for (const node of again.nodes) again.connect(node);
  again.run();
  const { record, coordinatorKey } = again;
  const note = currentNote(again.coordinator)!;
  const { size } = readCheckpoint(note, coordinatorKey.publicKey, origin(record.fingerprint, 0));
  assert.equal(size, record.log.size);
  assert.ok([...again.notes.values()].some((kept) => kept.startsWith(note.slice(0, 100))));
  assert.ok(again.cast(cleo, ranked(2)).ok);
});

test('after a takeover nodes report the new coordinator’s heads, and those that know none of its', async () => {
  const next = await first.succeededFrom(first.nodes[0]!);
  assert.ok(next.order('take-over').ok);
  for (const node of next.nodes) next.disconnect(node);
  next.floor = 'quorum';
  await next.restartCoordinator();
  assert.equal(stuck(next)?.name, 'awaits-reports');
  says(next, 0, first.notes.get('latest')!);
  assert.equal(stuck(next)?.values.lacking, 1);
  next.connect(next.nodes[1]!);
  next.run();
  assert.equal(stuck(next), null);
  // Its takeover is lost: it is nobody's coordinator, and never will be.
  const lost = await next.clone();
  for (const node of lost.nodes) lost.disconnect(node);
  lost.leaves.pop();
  lost.notes.clear();
  await lost.restartCoordinator();
  lost.connect(lost.nodes[0]!);
  lost.run();
  assert.equal(stuck(lost)?.name, 'board-behind');
  assert.equal(code(lost.order('take-over')), 'board-lost');
});

test('without a floor all is as before: it signs at once', async () => {
  const again = await first.clone();
  for (const node of again.nodes) again.disconnect(node);
  await again.restartCoordinator();
  assert.equal(stuck(again), null);
  assert.ok(again.cast(bob, ranked(1)).ok);
});
