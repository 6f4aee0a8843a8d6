import assert from 'node:assert/strict';
import { test } from 'node:test';
import { origin, writeCheckpoint } from '../../board/checkpoint.ts';
import { readTally } from '../../board/count.ts';
import { readEntry } from '../../board/entry.ts';
import { reportBytes } from '../../board/entry-types/takeover.ts';
import { phaseOf } from '../../board/record.ts';
import { newSigningKey, type SigningKey, sign } from '../../crypto/signature.ts';
import { headOf } from '../author.ts';
import { takeoverOf } from '../coordinator/takeover.ts';
import { COSIGNED } from '../node/kept.ts';
import { Bench } from '../testing/bench.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import type { TestNode } from '../testing/test-node.ts';
import { cast } from '../voter.ts';

const { network: first, voters } = opened(3, 3);
const [ada, bob, cleo] = voters as [SigningKey, SigningKey, SigningKey];
const adas = first.seal(ada, ranked(0));
first.submit(cast(first.booth, ada, adas));

const code = (answer: ReturnType<Network['submit']>) => (answer.ok ? null : answer.code);

test('another laptop takes over where all nodes say the board stood, and brings the election to its end', async () => {
  const next = await first.succeededFrom(first.nodes[1]!);
  // Until then it is nobody's coordinator.
  assert.equal(code(next.cast(bob, ranked(1))), 'not-taken-over');
  assert.equal(code(next.order('close')), 'not-taken-over');
  assert.ok(next.order('take-over').ok);
  assert.equal(next.record.epoch, 1);
  assert.deepEqual(next.alarms, []);
  for (const node of next.nodes) assert.equal(node.state.disk.cosigned.size, next.leaves.length);
  assert.equal(next.cast(bob, ranked(1)).ok, true);
  assert.ok(next.order('close').ok);
  assert.equal(phaseOf(next.record), 'finished');
  assert.equal(readTally(next.record.result!.tally).ballots, 2);
  assert.deepEqual(next.alarms, []);
  assert.equal(next.record.attests.size, 3);
  // From a copy of before, which lacks the takeover: the nodes hold more, and say so.
  const late = await next.succeededFrom(first.nodes[0]!);
  assert.equal(code(late.order('take-over')), 'replica-behind');
  assert.equal(takeoverOf(late.coordinator)?.ahead?.size, next.leaves.length);
});

test('a takeover between the close and the first mix: the close is confirmed anew, under the new key', async () => {
  const closing = await first.clone();
  for (const node of closing.nodes) node.twist = (effects) => effects.filter(({ do: what }) => what !== 'submit');
  closing.order('close');
  assert.ok(closing.coordinator.closeNote);
  const [drafted] = [...closing.nodes[0]!.state.disk.drafts].flatMap(([name, { leaf }]) =>
    name.startsWith('mix/') ? [leaf] : [],
  );
  const next = await closing.succeededFrom(closing.nodes[0]!);
  assert.ok(next.order('take-over').ok);
  assert.deepEqual(next.record.finalList?.mixers, [1, 2, 3]);
  // Said again under a note that holds, and with the very list that was drawn before.
  const [mix] = next.entries('mix');
  assert.notDeepEqual(mix!.leaf, drafted);
  assert.deepEqual(mix!.body.output, Reflect.get(readEntry(drafted!).body, 'output'));
  assert.equal(phaseOf(next.record), 'finished');
});

test('[12] what the old coordinator signed and nobody reported is nobody’s board: no node is alarmed by it', async () => {
  const alone = await first.clone();
  const [node] = alone.nodes;
  // It signs three entries more, tells one node of the checkpoint only, and is gone.
  const { record } = alone;
  const head = { origin: origin(record.fingerprint, 0), size: record.log.size + 3, root: random(32), extensions: [] };
  node!.twist = (effects) => effects.filter(({ do: what }) => what !== 'fetch');
  alone.tellNode(node!, { kind: 'head', note: writeCheckpoint(head, alone.coordinatorKey) });
  alone.run();
  assert.equal(node!.state.replica?.head?.size, head.size);
  // Its own copy, with that checkpoint beside it, is as good a beginning.
  assert.ok((await alone.succeededFrom(node!)).order('take-over').ok);
  const next = await alone.succeededFrom(alone.nodes[1]!);
  assert.ok(next.order('take-over').ok);
  // Two ballots at once: the new coordinator signs no board of that size, which would take the old one's place.
  const leaves = [bob, cleo, ada].map((key) =>
    cast(next.booth, key, next.seal(key, ranked(1), key === ada ? { hash: adas.hash, sequence: 1 } : null)),
  );
  const answers = leaves.map((leaf) => next.submitting(leaf));
  next.run();
  assert.ok(answers.every((answer) => answer()?.ok));
  assert.equal(next.coordinator.notes.has(head.size), false);
  assert.ok(next.order('close').ok);
  assert.deepEqual(next.alarms, []);
  assert.equal(phaseOf(next.record), 'finished');
});

test('whoever has reported to a successor co-signs nothing more for the coordinator before it', async () => {
  const before = await first.clone();
  // What it holds it had not co-signed yet.
  before.nodes[0]!.kept.delete(COSIGNED);
  const next = await before.succeededFrom(before.nodes[1]!);
  const said: string[] = [];
  next.nodeSees = (_, effect) => void (effect.do === 'send' && said.push(effect.message.say));
  for (const node of next.nodes) next.restart(node);
  next.run();
  assert.deepEqual(new Set(said), new Set(['report']));
  assert.equal(next.nodes[0]!.kept.has(COSIGNED), false);
});

test('a laptop that was away with more entries than q nodes reported stops, and accuses nobody', async () => {
  const { network, voters } = opened(3, 2, planOf({ threshold: 1, leastMixes: 1 }));
  const [away, ...here] = network.nodes as [TestNode, TestNode, TestNode];
  for (const node of here) network.disconnect(node);
  assert.ok(network.cast(voters[0]!, ranked(0)).ok);
  network.disconnect(away);
  network.nodes.splice(0, 1);
  const next = await network.succeededFrom(here[0]);
  assert.ok(next.order('take-over').ok);
  const comesBack = () => {
    const late = away.clone();
    late.successor = next.coordinatorKey.publicKey;
    late.reboot();
    next.nodes.splice(2, 1, late);
    next.connect(late);
    next.run();
    return late.state;
  };
  // Where its copy ends the new board holds another entry, and later one that it refuses.
  assert.equal(next.leaves.length, away.leaves.length);
  for (const voter of voters) {
    const { alarm, disk } = comesBack();
    assert.deepEqual([alarm?.code, alarm?.culprit.kind, disk.fork], ['left-behind', 'latecomer', null]);
    assert.ok(next.cast(voter, ranked(1)).ok);
  }
});

test('a takeover needs the reports of q distinct nodes, of this board and this successor, and a key of its own', () => {
  const bench = new Bench(first.leaves, first.blobs);
  const { record } = bench;
  const head = headOf(record);
  const key = newSigningKey(random);
  const report = (i: number, by = key, about = head, epoch = 1) => ({
    node: i,
    head: about,
    signature: sign(reportBytes(record.fingerprint, epoch, by.publicKey, about), first.nodes[i - 1]!.key),
  });
  type Report = ReturnType<typeof report>;
  const takeOver = (reports: Report[], by = key, epoch = 1, from = head) =>
    bench.post(by, 'takeover', { epoch, coordinator: by.publicKey, head: from, reports });
  const all = [report(1), report(2), report(3)];
  assert.equal(takeOver(all.slice(1)), 'bad-takeover');
  assert.equal(takeOver([report(1), report(2), report(2)]), 'bad-takeover');
  assert.equal(takeOver([...all, report(3)]), 'bad-takeover');
  assert.equal(takeOver([report(1), report(2), { ...report(3), node: 1 }]), 'bad-takeover');
  assert.equal(takeOver([report(1), report(2), report(3, newSigningKey(random))]), 'bad-takeover');
  assert.equal(takeOver([report(1), report(2), report(3, key, head, 2)]), 'bad-takeover');
  assert.equal(takeOver([report(1), report(2), report(3, key, { ...head, root: random(32) })]), 'bad-takeover');
  const shorter = { size: head.size - 1, root: record.log.root(head.size - 1) };
  assert.equal(
    takeOver(
      [1, 2, 3].map((i) => report(i, key, shorter)),
      key,
      1,
      shorter,
    ),
    'bad-takeover',
  );
  assert.equal(takeOver(all, key, 2), 'bad-takeover');
  const voter = (by: SigningKey) =>
    takeOver(
      [1, 2, 3].map((i) => report(i, by)),
      by,
    );
  assert.equal(voter(ada), 'wrong-author');
  assert.equal(voter(first.nodes[0]!.key), 'wrong-author');
  assert.equal(voter(first.coordinatorKey), 'wrong-author');
  assert.equal(takeOver([report(1), report(2, key, shorter), report(3)]), null);
  assert.equal(bench.post(first.coordinatorKey, 'close', {}), 'wrong-author', 'the old key is a stranger’s now');
  assert.equal(takeOver(all), 'wrong-author');
  assert.equal(bench.post(key, 'close', {}), null);
});
