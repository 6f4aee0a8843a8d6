import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTally } from '../../board/count.ts';
import { type EntryTypeName, readEntry } from '../../board/entry.ts';
import { phaseOf } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { restoreCoordinator } from '../coordinator/restore.ts';
import type { NodeEffect } from '../node/state.ts';
import { submits, withholding } from '../testing/mischief.ts';
import { gathered, type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { honest, type TestNode } from '../testing/test-node.ts';
import { examineOnce } from '../testing/work.ts';
import { cast } from '../voter.ts';

const keeping = (prefix: string) => (effect: NodeEffect) =>
  effect.do === 'keep-secret' && effect.name.startsWith(prefix);

const jobOf = (kind: string) => (effect: NodeEffect) => effect.do === 'job' && effect.job.kind === kind;

/** Every moment at which a node's process may die with something half said. */
const moments: readonly [string, (effect: NodeEffect) => boolean][] = [
  ['its receiving key is drawn', keeping('ceremony/1/receiving')],
  ['its deal is drawn', keeping('ceremony/1/deal')],
  ['it deals', submits('deal')],
  ['it confirms the key', submits('key-confirm')],
  ['it co-signs the close', (effect) => effect.do === 'keep-blob'],
  ['its permutation is drawn', keeping('mix/')],
  ['it begins to shuffle', jobOf('shuffle')],
  ['its mix is made', submits('mix')],
  ['it begins to prove', jobOf('prove-shuffle')],
  ['its proof is made', submits('mix-proof')],
  ['it begins to decrypt', jobOf('decrypt')],
  ['its shares are made', submits('shares')],
  ['it attests', submits('attest')],
  ['it erases its key share', (effect) => effect.do === 'erase-secret' && effect.name.startsWith('share/')],
];

/** Lets a node die at each of these moments, one after the other, and counts how often it did. */
function dyingAt(network: Network, node: TestNode, written: boolean): () => number {
  let died = 0;
  const arm = () => {
    const next = moments[died];
    if (!next) return;
    network.crashAt(node, next[1], written, () => {
      died += 1;
      arm();
    });
  };
  arm();
  return () => died;
}

/** Three voters vote; everything is brought to its end. */
function holdElection(network: Network): void {
  network.order('open-enrolment');
  const voters = ['Ada', 'Bob', 'Cleo'].map((name) => network.newVoter(name));
  network.order('open-voting');
  for (const [i, key] of voters.entries()) assert.ok(network.cast(key, ranked(i)).ok);
  network.order('close');
}

const leavesOf = (network: Network, node: TestNode): Bytes[] =>
  network.leaves.filter((leaf) => equal(readEntry(leaf).author, node.key.publicKey));

test('a node that dies at every moment, after writing and before speaking, ends the election with the same secrets', () => {
  const network = gathered(2);
  const [first] = network.nodes as [TestNode];
  const died = dyingAt(network, first, true);
  const secrets = new Map<string, string>();
  network.nodeSees = (node, effect) => {
    if (node !== first || effect.do !== 'keep-secret') return;
    // A secret that anything said depends on is drawn once.
    assert.equal(secrets.get(effect.name) ?? hex(effect.value), hex(effect.value), effect.name);
    secrets.set(effect.name, hex(effect.value));
  };
  holdElection(network);
  assert.equal(died(), moments.length);
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(network.faults, []);
  assert.deepEqual(network.alarms, []);
  assert.deepEqual(network.record.finalList?.mixers, [1, 2]);
  assert.equal(readTally(network.record.result!.tally).ballots, 3);
  assert.equal(secrets.has('share/1'), true);
  // What it had written before it died is what it said afterwards, byte for byte.
  const drafts = [...first.state.disk.drafts.values()].map(({ leaf }) => hex(leaf));
  for (const leaf of leavesOf(network, first)) assert.ok(drafts.includes(hex(leaf)));
  assert.deepEqual([...first.secrets.keys()], []);
});

test('a node that dies at every moment before it has written anything has said nothing either, and goes on', () => {
  const network = gathered(2);
  const [first] = network.nodes as [TestNode];
  const died = dyingAt(network, first, false);
  holdElection(network);
  assert.equal(died(), moments.length);
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(network.faults, []);
  assert.deepEqual(network.alarms, []);
  assert.equal(leavesOf(network, first).length, new Set(leavesOf(network, first).map(hex)).size);
});

test('a mix that was published is published again as the same bytes, and its proof fits it', () => {
  const { network, voters } = opened(2, 2);
  for (const key of voters) network.cast(key, ranked(0));
  const [first] = network.nodes as [TestNode];
  const said: Bytes[] = [];
  first.twist = (effects) => {
    const [mix] = effects.filter(submits('mix'));
    if (mix?.do !== 'submit') return effects;
    said.push(mix.leaf);
    // Someone has seen it, but the coordinator has not, and then the process dies; twice.
    if (said.length > 2) return effects;
    network.later(() => network.restart(first));
    return effects.filter((effect) => effect !== mix);
  };
  network.order('close');
  assert.equal(said.length, 3);
  for (const leaf of said) assert.deepEqual(leaf, said[0]);
  assert.equal(network.entries('mix').filter(({ author }) => equal(author, first.key.publicKey)).length, 1);
  assert.deepEqual(network.record.finalList?.mixers, [1, 2]);
});

test('a laptop whose key store is gone says so, mixes and decrypts no more, and still watches and co-signs', () => {
  const { network, voters } = opened(2, 1, planOf({ threshold: 1, leastMixes: 1 }));
  for (const key of voters) network.cast(key, ranked(0));
  const [first] = network.nodes as [TestNode];
  first.secrets.clear();
  network.restart(first);
  network.order('close');
  assert.deepEqual(
    network.alarms.map(({ node, code }) => [node, code]),
    [['node-1', 'secret-lost']],
  );
  assert.deepEqual([...network.record.shareSets.keys()], [2]);
  assert.equal(phaseOf(network.record), 'finished');
  assert.equal(first.state.replica!.record.log.size, network.leaves.length);
  assert.equal(first.state.disk.cosigned.size, network.leaves.length);
});

// ---- the coordinator ------------------------------------------------------------------------------------------------

test('a coordinator that dies after each kind of entry goes on with all that it acknowledged', async () => {
  const network = gathered(2);
  await network.restartCoordinator();
  assert.equal(network.coordinator.lobby.size, 2);
  const seen = new Set<EntryTypeName>();
  const dieOften = async (): Promise<void> => {
    for (;;) {
      network.run(() => network.story.some((type) => !seen.has(type)));
      const fresh = network.story.filter((type) => !seen.has(type));
      if (fresh.length === 0) return;
      for (const type of fresh) seen.add(type);
      await network.restartCoordinator();
    }
  };
  const acknowledged: { leaf: Bytes; index: number }[] = [];
  const voters: ReturnType<Network['newVoter']>[] = [];

  network.ask((asker) => ({ kind: 'order', order: 'open-enrolment', asker }));
  await dieOften();
  for (const name of ['Ada', 'Bob']) {
    voters.push(network.newVoter(name));
    await network.restartCoordinator();
  }
  assert.equal(network.coordinator.enrolled.size, 2);
  network.ask((asker) => ({ kind: 'order', order: 'open-voting', asker }));
  await dieOften();
  for (const key of voters) {
    const leaf = cast(network.booth, key, network.seal(key, ranked(1)));
    const answer = network.submit(leaf);
    assert.ok(answer.ok);
    acknowledged.push({ leaf, index: answer.index });
    await network.restartCoordinator();
    network.run();
  }
  for (const { leaf, index } of acknowledged) assert.deepEqual(network.submit(leaf), { ok: true, index });
  network.ask((asker) => ({ kind: 'order', order: 'close', asker }));
  await dieOften();
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(network.faults, []);
  assert.deepEqual(network.alarms, []);
  assert.deepEqual(network.record.finalList?.mixers, [1, 2]);
  assert.equal(network.record.attests.size, 2);
  for (const { leaf, index } of acknowledged) assert.deepEqual(network.submit(leaf), { ok: true, index });
  assert.ok(seen.size >= 12, 'it died after every kind of entry');
});

test('a ballot that was being checked when the coordinator died was not acknowledged; its retry is', async () => {
  const { network, voters } = opened(1, 1, planOf({ threshold: 1, leastMixes: 1 }));
  const leaf = cast(network.booth, voters[0]!, network.seal(voters[0]!, ranked(0)));
  const lost = network.submitting(leaf);
  await network.restartCoordinator();
  network.run();
  assert.equal(lost(), undefined);
  assert.deepEqual(network.submit(leaf), { ok: true, index: network.leaves.length - 1 });
});

test('a restarted coordinator knows the co-signatures it had gathered, and that of the close', async () => {
  const { network, voters } = opened(3, 1);
  network.cast(voters[0]!, ranked(0));
  const [first, second, third] = network.nodes as [TestNode, TestNode, TestNode];
  for (const node of network.nodes) node.twist = withholding('mix');
  network.order('close');
  network.disconnect(third);
  await network.restartCoordinator();
  network.run();
  assert.equal(network.coordinator.witnessed?.size, network.leaves.length);
  assert.equal(network.coordinator.signers.get(network.leaves.length)?.size, 3);
  assert.equal(network.coordinator.closeNote, network.notes.get('close'));
  // The third never comes back; what it confirmed still lets the others mix, each with its full time.
  network.wait(50);
  assert.equal(network.story.at(-1), 'close');
  for (const node of [first, second]) node.twist = honest;
  network.restart(first);
  network.restart(second);
  network.run().wait(70);
  assert.deepEqual(network.record.finalList?.mixers, [1, 2]);
});

test('a stored board that breaks the rules, or holds less than was signed, does not start', async () => {
  const { network, voters } = opened(1, 2, planOf({ threshold: 1, leastMixes: 1 }));
  for (const key of voters) network.cast(key, ranked(0));
  const restore = (leaves: Bytes[], notes: string[]) =>
    restoreCoordinator(
      network.plan,
      network.coordinatorKey,
      network.now,
      { leaves, lobby: [], enrolled: [], struck: [], settings: [], compared: [], notes },
      {
        examine: async (statements) => examineOnce(statements, network.blobs),
        holds: () => true,
        nonce: random(16),
      },
    );
  const notes = [...network.notes.values()];
  const { leaves } = network;
  const state = await restore(leaves, notes);
  assert.deepEqual(state.record?.log.root(), network.record.log.root());
  assert.deepEqual([...state.notes.keys()].at(-1), leaves.length);
  await assert.rejects(restore(leaves.slice(0, -1), notes), { code: 'board-lost' });
  await assert.rejects(restore([...leaves.slice(0, -2), leaves.at(-1)!], notes), { code: 'bad-board' });
  await assert.rejects(restore([...leaves, leaves.at(-1)!], notes), { code: 'bad-board' });
  await assert.rejects(restore([...leaves, random(100)], notes), { code: 'bad-board' });
  await assert.rejects(restore(leaves.slice(1), notes), { code: 'bad-board' });
  // The last note may be lost with the crash; it is signed again, to the letter.
  const again = await restore(leaves, []);
  const bare = network.notes.get('latest')!.split('\n').slice(0, 5).join('\n');
  assert.equal([...again.notes.values()].at(-1), `${bare}\n`);
});
