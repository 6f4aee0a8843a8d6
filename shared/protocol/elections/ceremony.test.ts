import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Entry, EntryTypeName } from '../../board/entry.ts';
import { ableToMix, ceremonyContext, phaseOf, wordsToCompare } from '../../board/record.ts';
import { culpritOf } from '../../board/refusal.ts';
import { Forge } from '../../board/verify/testing/forge.ts';
import { planVersion1 } from '../../board/verify/testing/parties.ts';
import { equal, hex } from '../../codec/bytes.ts';
import { newReceivingKey, nonceCommitment } from '../../crypto/ceremony/context.ts';
import { createDeal } from '../../crypto/ceremony/deal.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { manifestFault, manifestOf } from '../../election/manifest.ts';
import { write } from '../author.ts';
import { complain } from '../node/ceremony.ts';
import { Bench, benchOf } from '../testing/bench.ts';
import { dealing, restate, saying, spoilt, submits, withholding } from '../testing/mischief.ts';
import { begunUnderVersion1, gathered, Network } from '../testing/network.ts';
import { planOf, random } from '../testing/plan.ts';
import type { TestNode } from '../testing/test-node.ts';

/** An honest ceremony of three nodes, any two of which decrypt. */
const honest = gathered(3);
honest.order('open-enrolment');

const [first, second, third] = honest.nodes as [TestNode, TestNode, TestNode];

/** Three nodes, of which the second cheats; what came of it. */
function without(cheat: (network: Network, node: TestNode) => void, plan = planOf()): Network {
  const network = gathered(3, plan);
  cheat(network, network.nodes[1]!);
  network.order('open-enrolment');
  return network;
}

/** Its second node deals something else than it committed to. */
const biased = without((_, node) => {
  node.twist = saying(node, 'deal', (body) => ({
    ...body,
    deal: createDeal(ceremonyContext(node.state.replica!.record), 2, random).deal,
  }));
});

/** Its second node proves its deal badly. */
const badlyDealt = (overrides: Parameters<typeof planOf>[0]) =>
  without((_, node) => {
    node.twist = saying(node, 'deal', (body) => ({ ...body, deal: { ...body.deal, proof: spoilt(body.deal.proof) } }));
  }, planOf(overrides));

/** Its second node never deals. */
const withheld = without((_, node) => {
  node.twist = withholding('deal');
});

/** Its second node seals a share for the third that does not open. */
const spoiling = without((_, node) => {
  node.twist = dealing(node, (deal) => ({
    ...deal,
    shares: deal.shares.map((share) => (share.receiver === 3 ? { ...share, sealed: spoilt(share.sealed) } : share)),
  }));
});

test('three nodes make one key: accept, commit, deal, confirm, each in step with the others', () => {
  assert.deepEqual(honest.story, [
    'manifest',
    ...Array(3).fill('accept'),
    ...Array(3).fill('deal-commit'),
    ...Array(3).fill('deal'),
    ...Array(3).fill('key-confirm'),
  ]);
  assert.deepEqual(honest.record.key?.trustees, [1, 2, 3]);
  for (const node of honest.nodes) {
    assert.ok(equal(node.state.replica!.record.key!.publicKey, honest.record.key!.publicKey));
    // Receiving keys and polynomials are erased; the share of this attempt remains.
    assert.deepEqual([...node.secrets.keys()], ['share/1']);
    assert.deepEqual([...node.state.disk.secrets.keys()], ['share/1']);
  }
});

test('[8] a deal other than the committed one: refused and named, and the key is made without its dealer', () => {
  const network = biased;
  assert.deepEqual(network.faults, [{ node: 2, code: 'bad-deal', proven: true }]);
  assert.match(network.record.faults[0]!.message, /not the one committed to/);
  assert.deepEqual(culpritOf(network.record.faults[0]!.culprit, network.record.manifest), {
    kind: 'node',
    index: 2,
    name: 'node-2',
  });
  assert.deepEqual(network.record.key?.trustees, [1, 3]);
  assert.equal(network.record.ceremony.attempt, 2);
});

test('[8] a deal made after seeing another’s: no deal is on the board before every deal is committed to', () => {
  const bench = benchOf(honest, 'deal');
  const before = new Bench(bench.leaves.slice(0, -1), bench.blobs);
  const deal = honest.entries('deal').find(({ author }) => equal(author, first.key.publicKey))!;
  assert.equal(before.post(first.key, 'deal', deal.body), 'out-of-phase');
  assert.equal(bench.post(first.key, 'deal', deal.body), null);
});

test('[9] a deal with one commitment too many: refused and named', () => {
  const network = without((_, node) => {
    node.twist = dealing(node, (_deal, context, me) => createDeal({ ...context, threshold: 3 }, me, random).deal);
  });
  assert.deepEqual(network.faults, [{ node: 2, code: 'bad-deal', proven: true }]);
  assert.match(network.record.faults[0]!.message, /3 commitments where the threshold is 2/);
  assert.deepEqual(network.record.key?.trustees, [1, 3]);
});

test('a sealed share that does not open: its receiver complains, and all see that the dealer is at fault', () => {
  assert.deepEqual(spoiling.faults, [{ node: 2, code: 'bad-deal', proven: true }]);
  const [complaint] = spoiling.entries('complaint');
  assert.ok(equal(complaint!.author, spoiling.nodes[2]!.key.publicKey));
  assert.deepEqual(spoiling.entries('restart')[0]!.body.leftOut, [{ node: 2, reason: 'fault' }]);
  assert.deepEqual(spoiling.record.key?.trustees, [1, 3]);
  assert.deepEqual(ableToMix(spoiling.record), [1, 3]);
});

test('who complained, and starts again once the next key stands, goes on without the secrets of the first', () => {
  const complainer = spoiling.nodes[2]!;
  spoiling.restart(complainer);
  spoiling.run();
  assert.equal(complainer.state.replica?.record.log.size, spoiling.record.log.size);
  assert.equal(complainer.state.making.incapable, false);
});

test('a complaint about a good share: all see that the accuser is at fault, and it is left out', () => {
  const network = without((_, node) => {
    node.twist = (effects) =>
      effects.map((effect) => {
        if (effect.do !== 'submit' || !submits('key-confirm')(effect)) return effect;
        const { record, index } = node.state.replica!;
        if (record.ceremony.attempt > 1) return effect;
        const body = complain(record, index, 1, node.state.disk.secrets, random);
        return { ...effect, leaf: write(record, node.key, 'complaint', body) };
      });
  });
  assert.deepEqual(network.faults, [{ node: 2, code: 'false-complaint', proven: true }]);
  assert.deepEqual(network.record.key?.trustees, [1, 3]);
  const [{ body }] = network.entries('complaint') as [Entry<'complaint'>];
  const again = benchOf(network, 'restart').post(network.nodes[1]!.key, 'complaint', body);
  assert.equal(again, 'said-before', 'nor may it go on complaining');
});

test('a complaint whose proof does not hold is no complaint: refused, and it names nobody', () => {
  const bench = benchOf(honest, 'key-confirm');
  const complaint = { dealer: 1, shared: honest.record.key!.publicKey, proof: new Uint8Array(96) };
  assert.equal(bench.post(second.key, 'complaint', { attempt: 1, complaint }), 'bad-complaint');
  assert.equal(
    bench.post(second.key, 'complaint', { attempt: 1, complaint: { ...complaint, dealer: 2 } }),
    'bad-complaint',
  );
  assert.equal(
    bench.post(second.key, 'complaint', { attempt: 1, complaint: { ...complaint, dealer: 9 } }),
    'bad-complaint',
  );
  assert.equal(bench.record.ceremony.faulty.size, 0);
});

test('a node that withholds its deal is left out on the coordinator’s unproved word, and may still mix', () => {
  const network = withheld;
  assert.equal(phaseOf(network.record), 'ceremony');
  network.wait(20);
  assert.equal(network.record.ceremony.attempt, 1);
  network.wait(20);
  assert.deepEqual(network.faults, [{ node: 2, code: 'time-out', proven: false }]);
  assert.deepEqual(network.entries('restart')[0]!.body.leftOut, [{ node: 2, reason: 'time-out' }]);
  assert.deepEqual(network.record.key?.trustees, [1, 3]);
  assert.equal(network.record.excluded.size, 0);
});

test('[10] the words to compare appear only once every nonce is open, the same for all', () => {
  const opening = honest.story.indexOf('deal-commit');
  for (let size = 1; size < opening + 3; size++)
    assert.equal(wordsToCompare(new Bench(honest.leaves.slice(0, size), honest.blobs).record), null);
  const words = wordsToCompare(new Bench(honest.leaves.slice(0, opening + 3), honest.blobs).record);
  assert.equal(words?.length, 6);
  assert.deepEqual(wordsToCompare(honest.record), words);
  for (const node of honest.nodes) assert.deepEqual(wordsToCompare(node.state.replica!.record), words);
});

test('[10] a nonce chosen after seeing the others’: refused, for it is not the one committed to', () => {
  const bench = benchOf(honest, 'deal-commit');
  const mine = honest.entries('deal-commit').find(({ author }) => equal(author, third.key.publicKey))!.body;
  assert.equal(bench.post(third.key, 'deal-commit', { ...mine, nonce: random(32) }), 'bad-nonce');
  // Nor can a node open another’s commitment as its own: the commitment names its node.
  const other = benchOf(honest, 'accept');
  const nonce = random(32);
  const accept = (index: number) => ({
    attempt: 1,
    receivingKey: newReceivingKey(random).publicKey,
    nonceCommitment: nonceCommitment(other.record.fingerprint, index, nonce),
  });
  assert.equal(other.post(first.key, 'accept', accept(1)), null);
  assert.equal(other.post(second.key, 'accept', accept(1)), null);
  assert.equal(other.post(third.key, 'accept', accept(3)), null);
  assert.equal(other.post(second.key, 'deal-commit', { attempt: 1, deal: random(32), nonce }), 'bad-nonce');
  assert.equal(other.post(first.key, 'deal-commit', { attempt: 1, deal: random(32), nonce }), null);
});

test('[10] no nonce is opened before every node has committed to its own', () => {
  const leaves = honest.leaves.slice(0, honest.story.indexOf('deal-commit') - 1);
  const mine = honest.entries('deal-commit').find(({ author }) => equal(author, first.key.publicKey))!.body;
  assert.equal(new Bench(leaves, honest.blobs).post(first.key, 'deal-commit', mine), 'out-of-phase');
});

test('[10] a new attempt draws new nonces, hence new words', () => {
  const words = (before: EntryTypeName) => {
    const at = withheld.story.lastIndexOf(before);
    return wordsToCompare(new Bench(withheld.leaves.slice(0, at), withheld.blobs).record);
  };
  assert.equal(words('restart')?.length, 6);
  assert.equal(words('deal-commit'), null);
  assert.notDeepEqual(words('key-confirm'), words('restart'));
});

test('[19] a receiving key that is the identity, or no canonical point: refused', () => {
  const bench = benchOf(honest, 'accept');
  const accept = { attempt: 1, nonceCommitment: random(32) };
  assert.equal(bench.post(first.key, 'accept', { ...accept, receivingKey: new Uint8Array(32) }), 'wrong-key');
  assert.equal(bench.post(first.key, 'accept', { ...accept, receivingKey: new Uint8Array(32).fill(255) }), 'wrong-key');
});

test('a node speaks once in each step, for the current attempt, and only for itself', () => {
  const bench = benchOf(honest, 'deal');
  const [commit] = honest.entries('deal-commit');
  const author = honest.nodes.find(({ key }) => equal(key.publicKey, commit!.author))!;
  assert.equal(bench.post(author.key, 'deal-commit', commit!.body), 'said-before');
  assert.equal(bench.post(author.key, 'deal-commit', { ...commit!.body, attempt: 2 }), 'wrong-attempt');
  assert.equal(bench.post(newSigningKey(random), 'deal-commit', commit!.body), 'wrong-author');
  assert.equal(bench.post(honest.coordinatorKey, 'deal-commit', commit!.body), 'wrong-author');
  assert.equal(bench.post(first.key, 'close', {}), 'wrong-author');
});

test('a confirmation of another key or of other deals: refused', () => {
  const bench = benchOf(honest, 'key-confirm');
  const { body } = honest.entries('key-confirm')[0]!;
  assert.equal(
    bench.post(first.key, 'key-confirm', { ...body, publicKey: honest.record.key!.publicShares.get(1)! }),
    'wrong-key',
  );
  assert.equal(bench.post(first.key, 'key-confirm', { ...body, deals: random(32) }), 'wrong-key');
  assert.equal(bench.record.key, null);
  for (const { key } of honest.nodes) assert.equal(bench.post(key, 'key-confirm', body), null);
  assert.ok(bench.record.key);
  assert.equal(bench.post(first.key, 'key-confirm', body), 'out-of-phase');
});

test('an entry of an earlier attempt cannot be used in the next', () => {
  const network = withheld;
  const bench = new Bench(network.leaves.slice(0, network.story.indexOf('restart') + 1), network.blobs);
  const [accept] = network.entries('accept');
  const key = network.nodes.find((node) => equal(node.key.publicKey, accept!.author))!.key;
  assert.equal(bench.judge(accept!.leaf)?.code, 'wrong-attempt');
  const { body } = network.entries('accept').at(-1)!;
  assert.equal(body.attempt, 2);
  assert.equal(bench.post(network.nodes[1]!.key, 'accept', body), 'wrong-author');
  assert.ok(key);
});

test('two cheats at once are both named in one attempt', () => {
  const network = gathered(4);
  for (const node of network.nodes.slice(0, 2))
    node.twist = dealing(node, (_deal, context, me) => createDeal({ ...context, threshold: 3 }, me, random).deal);
  network.ask((asker) => ({ kind: 'order', order: 'open-enrolment', asker }));
  network.run(() => network.story.includes('restart'));
  assert.deepEqual(
    network.faults.map(({ node }) => node),
    [1, 2],
  );
  assert.deepEqual(network.record.ceremony.participants, [3, 4]);
});

test('who has not dealt yet when another’s deal is at fault is not late: it takes part in the next attempt', () => {
  const network = gathered(4);
  const [, cheat, slow] = network.nodes as [TestNode, TestNode, TestNode];
  cheat.twist = dealing(cheat, (_deal, context, me) => createDeal({ ...context, threshold: 3 }, me, random).deal);
  slow.twist = withholding('deal');
  network.order('open-enrolment');
  assert.equal(network.story.includes('restart'), false, 'a second cheat would show once all have dealt');
  network.wait(40);
  assert.deepEqual(network.entries('restart')[0]!.body.leftOut, [{ node: 2, reason: 'fault' }]);
  assert.deepEqual(network.entries('restart')[0]!.body.participants, [1, 3, 4]);
});

test('the coordinator waits, and says for whom, where too few nodes would remain', () => {
  const network = gathered(2);
  network.disconnect(network.nodes[1]!);
  network.connect(network.nodes[1]!);
  network.nodes[1]!.twist = withholding('deal');
  network.order('open-enrolment');
  network.wait(60);
  assert.match(network.coordinator.stuck?.english ?? '', /node-2/);
  assert.equal(network.story.includes('restart'), false);
  network.nodes[1]!.twist = (effects) => effects;
  network.restart(network.nodes[1]!);
  network.run();
  assert.equal(phaseOf(network.record), 'enrolment');
  assert.equal(network.coordinator.stuck, null);
});

test('a node with a proven fault is left out only while least-mixes nodes could still mix', () => {
  const network = badlyDealt({ leastMixes: 3 });
  assert.deepEqual(network.faults, [{ node: 2, code: 'bad-deal', proven: true }]);
  assert.match(network.coordinator.stuck?.english ?? '', /without node-2 fewer than 3/);
  const bench = benchOf(network);
  const restart = { attempt: 2, participants: [1, 3], leftOut: [{ node: 2, reason: 'fault' as const }] };
  assert.equal(bench.post(network.coordinatorKey, 'restart', restart), 'bad-restart');
});

test('a restart cites what the board shows: nobody is left out without cause, and nobody at fault stays', () => {
  const network = biased;
  const key = network.coordinatorKey;
  const fault = (node: number) => ({ node, reason: 'fault' as const });
  const late = (node: number) => ({ node, reason: 'time-out' as const });
  const at = network.story.indexOf('restart');
  const bench = new Bench(network.leaves.slice(0, at), network.blobs);
  const restart = (leftOut: ReturnType<typeof fault | typeof late>[], participants: number[], attempt = 2) =>
    bench.post(key, 'restart', { attempt, participants, leftOut });
  assert.equal(restart([], [1, 2, 3]), 'bad-restart');
  assert.equal(restart([fault(1)], [2, 3]), 'bad-restart');
  assert.equal(restart([late(3)], [1, 2]), 'bad-restart');
  assert.equal(restart([fault(2), late(3)], [1]), 'bad-restart');
  // As if nothing were proven, it would mix.
  assert.equal(restart([late(2)], [1, 3]), 'bad-restart');
  assert.equal(restart([fault(2)], [1, 2, 3]), 'bad-restart');
  assert.equal(restart([fault(2)], [1]), 'bad-restart');
  assert.equal(restart([fault(2)], [3, 1]), 'bad-restart');
  assert.equal(restart([fault(2)], [1, 3], 3), 'bad-restart');
  assert.equal(
    bench.post(first.key, 'restart', { attempt: 2, participants: [1, 3], leftOut: [fault(2)] }),
    'wrong-author',
  );
  assert.equal(restart([fault(2)], [1, 3]), null);
  assert.equal(
    benchOf(honest).post(honest.coordinatorKey, 'restart', { attempt: 2, participants: [1, 3], leftOut: [late(2)] }),
    'out-of-phase',
  );
});

test('once all have dealt and one is at fault, nobody else can be said to have fallen silent', () => {
  const network = badlyDealt({ threshold: 1, leastMixes: 1 });
  const leftOut = (['fault', 'time-out'] as const).map((reason, i) => ({ node: i + 2, reason }));
  const restart = { attempt: 2, participants: [1], leftOut };
  assert.equal(benchOf(network, 'restart').post(network.coordinatorKey, 'restart', restart), 'bad-restart');
});

test('[13] one node posing as two: the manifest refuses shared keys and shared names', () => {
  const [ada, bob] = [newSigningKey(random).publicKey, newSigningKey(random).publicKey];
  const coordinator = newSigningKey(random).publicKey;
  const nodes = (list: [string, Uint8Array][]) => list.map(([name, key]) => ({ name, key }));
  const manifest = manifestOf(
    planOf(),
    coordinator,
    nodes([
      ['ada', ada],
      ['bob', bob],
    ]),
    random(16),
  );
  assert.equal(manifestFault(manifest), null);
  const refused = (list: [string, Uint8Array][]) => manifestFault({ ...manifest, nodes: nodes(list) });
  assert.match(
    refused([
      ['ada', ada],
      ['bob', ada],
    ]) ?? '',
    /share one key/,
  );
  assert.match(
    refused([
      ['ada', ada],
      ['bob', coordinator],
    ]) ?? '',
    /share one key/,
  );
  assert.match(
    refused([
      ['ada', ada],
      ['ADA', bob],
    ]) ?? '',
    /same name/,
  );
  assert.match(
    refused([
      ['ada', ada],
      ['bob', new Uint8Array(32)],
    ]) ?? '',
    /not a valid Ed25519 key/,
  );
  assert.match(refused([['ada', ada]]) ?? '', /1 ≤ threshold ≤ least mixes ≤ nodes/);
});

test('[13] the fold refuses such a manifest too, whatever a coordinator signs', () => {
  const { manifest } = honest.record;
  const forged = { ...manifest, nodes: [manifest.nodes[0]!, { ...manifest.nodes[0]!, name: 'two' }] };
  const leaf = restate(honest.leaves[0]!, honest.coordinatorKey, 'manifest', () => forged);
  assert.throws(() => new Bench([leaf], new Map()), /another election|share one key/);
  const honestly = benchOf(honest, 'accept');
  assert.equal(honestly.judge(honest.leaves[0]!)?.code, 'out-of-phase');
});

test('a node takes part in nothing but the manifest that the key of its join link has signed', () => {
  const other = new Network();
  const node = other.addNode('node-1');
  // Its link named the coordinator of `other`; someone else answers at that address.
  const foreign = gathered(2);
  foreign.order('open-enrolment');
  other.tellNode(node, { kind: 'head', note: foreign.notes.get('latest')! });
  const manifest = foreign.leaves.slice(0, 1);
  other.tellNode(node, { kind: 'fetched', from: 0, leaves: manifest });
  assert.deepEqual([node.state.alarm, node.state.replica], [null, null], 'it may have been altered on its way');
  other.tellNode(node, { kind: 'fetched', from: 0, leaves: manifest });
  assert.equal(node.state.alarm?.code, 'wrong-coordinator');
  assert.equal(node.state.disk.cosigned.size, 0);
});

test('must fail: a node that was not started for a simulation takes no part in one', () => {
  const network = gathered(2, planOf({ simulation: true }));
  network.order('open-enrolment');
  assert.deepEqual(
    network.alarms.map(({ code }) => code),
    ['simulation', 'simulation'],
  );
  assert.deepEqual(network.story, ['manifest']);
});

test('nodes that were started for a simulation take part in it; one among them that was not does not', () => {
  const network = gathered(3, planOf({ simulation: true }));
  for (const node of network.nodes.slice(1)) {
    node.areMadeUp = true;
    network.restart(node);
  }
  network.order('open-enrolment');
  assert.deepEqual(
    network.alarms.map(({ node, code }) => [node, code]),
    [[network.nodes[0]!.name, 'simulation']],
  );
  assert.equal(network.entries('accept').length, 2);
});

test('a node begins no election under version 1, and goes on with one that it has accepted', async () => {
  const network = await begunUnderVersion1(Forge.election(2, planVersion1()));
  assert.equal(network.record.manifest.version, 1);
  assert.deepEqual(
    network.alarms.map(({ code, message }) => [code, /a manifest of version 1/.test(message)]),
    [
      ['old-manifest', true],
      ['old-manifest', true],
    ],
  );
  assert.deepEqual(network.story, ['manifest']);
  assert.ok(
    network.nodes.every(({ state }) => state.disk.cosigned.size === 0),
    'they sign nothing of it',
  );

  const accepted = Forge.election(2, planVersion1()).accept(1);
  const restarted = await begunUnderVersion1(accepted);
  assert.deepEqual(
    restarted.alarms.map(({ node, code }) => [node, code]),
    [['Node B', 'old-manifest']],
    'only one of the two had accepted',
  );
});

test('a name or a seat that is taken: the lobby says goodbye', () => {
  const network = gathered(2);
  const key = newSigningKey(random).publicKey;
  network.tell({ kind: 'joined', key, name: 'NODE-1', from: null });
  assert.equal(network.coordinator.lobby.has(hex(key)), false);
  for (let i = 0; i < 40; i++)
    network.tell({ kind: 'joined', key: newSigningKey(random).publicKey, name: `more ${i}`, from: null });
  assert.equal(network.coordinator.lobby.size, 32);
  assert.ok(network.order('open-enrolment').ok);
  assert.equal(network.record.manifest.nodes.length, 32);
});

test('a plan that no lobby satisfies: the order is refused, and the lobby stays open', () => {
  const network = gathered(1);
  const answer = network.order('open-enrolment');
  assert.equal(answer.ok ? null : answer.code, 'bad-manifest');
  assert.equal(network.coordinator.record, null);
});
