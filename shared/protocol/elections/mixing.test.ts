import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '@noble/hashes/sha2.js';
import { addCosignature, writeCheckpoint } from '../../board/checkpoint.ts';
import { readTally } from '../../board/count.ts';
import { phaseOf } from '../../board/record.ts';
import { type Bytes, concat, equal, hex, piece } from '../../codec/bytes.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { closeQuorum } from '../../election/manifest.ts';
import { write } from '../author.ts';
import type { JobKind } from '../jobs.ts';
import { type Bench, benchOf } from '../testing/bench.ts';
import { saying, spoilt, submits } from '../testing/mischief.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import type { TestNode } from '../testing/test-node.ts';
import { work } from '../testing/work.ts';

/** Three nodes, any two of which decrypt and must have mixed; three ballots; voting is about to close. */
const { network: voted, voters } = opened(3, 3);
for (const [i, key] of voters.entries()) voted.cast(key, ranked(i));

/** Two nodes, either of which could do it alone: for what needs no more. */
const pair = opened(2, 1, planOf({ threshold: 1, leastMixes: 1 }));
pair.network.cast(pair.voters[0]!, ranked(0));

/** The three, closed and honestly brought to the end. */
const held = await voted.clone();
held.order('close');

const nodesOf = (network: Network) => network.nodes as [TestNode, TestNode, TestNode];
const counted = (network: Network) => readTally(network.record.result!.tally).ballots;
const mixers = (network: Network) => network.record.finalList?.mixers;

/** What node `i` (from 0) would post as entry of this type on an honest board, on a bench just before it. */
function due<T extends 'mix' | 'mix-proof' | 'shares'>(type: T, i: number) {
  const entry = held.entries(type).find(({ author }) => equal(author, held.nodes[i]!.key.publicKey))!;
  return { key: held.nodes[i]!.key, body: entry.body };
}

test('an honest election mixes in order, seals once, and ends with every node’s word for it', () => {
  assert.equal(phaseOf(held.record), 'finished');
  assert.deepEqual(mixers(held), [1, 2, 3]);
  assert.deepEqual(held.record.attests, new Set([1, 2, 3]));
  assert.deepEqual(held.record.faults, []);
  assert.equal(counted(held), 3);
  for (const node of held.nodes) assert.deepEqual([...node.secrets.keys()], [], 'every secret is erased');
});

// ---- the close ------------------------------------------------------------------------------------------------------

test('[7] no mix stands before q nodes have co-signed a checkpoint that holds the close', () => {
  const { key, body } = due('mix', 0);
  const bench = benchOf(held, 'mix');
  const { record } = bench;
  const mix = (witness: string) => bench.post(key, 'mix', { ...body, witness });
  const lines = body.witness.split('\n').filter((line) => line.startsWith('— '));
  assert.equal(lines.length, 1 + closeQuorum(record.manifest));
  const fewer = body.witness.replace(`${lines.at(-1)}\n`, '');
  assert.equal(mix(fewer), 'unwitnessed-close');
  assert.equal(mix(''), 'unwitnessed-close');
  assert.equal(mix(addCosignature(fewer, lines[1]!)), 'unwitnessed-close', 'one node counts once');
  const foreign = fewer.replace(lines[0]!, lines[0]!.replace('ostraka/', 'ostraka/0'));
  assert.equal(mix(foreign), 'unwitnessed-close');
  // Co-signed by all, but of the board before the close.
  const [origin] = body.witness.split('\n');
  const size = record.closing!.index;
  const early = writeCheckpoint(
    { origin: origin!, size, root: record.log.root(size), extensions: [] },
    held.coordinatorKey,
  );
  assert.equal(mix(early), 'unwitnessed-close');
  assert.equal(mix(body.witness), null);
});

test('a checkpoint that comes again without its co-signatures does not take the place of the one that shows the close', () => {
  const { network, voters } = opened(4, 1, planOf({ threshold: 1, leastMixes: 1 }));
  network.cast(voters[0]!, ranked(0));
  const slow = network.nodes[3]!;
  for (const node of network.nodes) node.twist = (effects) => effects.filter((effect) => !submits('mix')(effect));
  slow.twist = (effects) => effects.filter(({ do: what }) => what !== 'fetch');
  network.order('close');
  const shown = network.coordinator.closeNote!;
  const plain = `${shown.split('\n').slice(0, 5).join('\n')}\n`;
  network.tellNode(slow, { kind: 'head', note: shown });
  network.tellNode(slow, { kind: 'head', note: plain });
  const from = network.leaves.length - 1;
  network.tellNode(slow, { kind: 'fetched', from, leaves: network.leaves.slice(from) });
  assert.equal(slow.state.replica!.record.log.size, network.leaves.length);
  assert.equal(slow.state.replica?.closeNote, shown);
});

// ---- mixing ---------------------------------------------------------------------------------------------------------

test('[5] a node checks every ballot itself: it stops before a board whose coordinator let a copy in', async () => {
  const network = await pair.network.clone();
  const [key] = pair.voters;
  const { body } = network.seal(key!, ranked(0), { hash: random(32), sequence: 1 });
  const before = network.record.signers.get(key!.publicKey)!.ballot!;
  const sealed = { ...body.sealed, proof: spoilt(body.sealed.proof) };
  network.verdict = () => ({ ok: true });
  const leaf = write(network.record, key!, 'ballot', { ...body, sealed, replaces: before.hash });
  assert.equal(network.submit(leaf).ok, true);
  network.order('close');
  assert.deepEqual(
    network.nodes.map(({ state }) => state.alarm?.code),
    ['bad-board', 'bad-board'],
  );
  assert.match(network.alarms[0]!.message, /ballot.*breaks the rules/);
  network.wait(200);
  assert.equal(network.story.at(-1), 'close');
});

test('a mix stands only on the list that is due, in its turn, once, and with a new list of the same length', () => {
  const bench = benchOf(held, 'mix');
  const { key, body } = due('mix', 0);
  const second = due('mix', 1);
  const mix = (change: Partial<typeof body>, by = key) => bench.post(by, 'mix', { ...body, ...change });
  const { closing } = bench.record;
  assert.equal(mix({}, held.nodes[1]!.key), 'not-your-turn');
  assert.equal(mix({}, newSigningKey(random)), 'wrong-author');
  assert.equal(mix({ input: random(32) }), 'wrong-input');
  assert.equal(mix({ output: { ...body.output, length: body.output.length + 64 } }), 'wrong-length');
  assert.equal(mix({ output: { ...body.output, sha256: closing!.digest } }), 'said-before');
  assert.equal(mix({}), null);
  assert.equal(mix({}), 'said-before');
  assert.equal(mix({ input: body.output.sha256, output: second.body.output }), 'not-your-turn');
  // The next node may not hand back what it was given as its own work.
  assert.equal(bench.post(second.key, 'mix', { ...second.body, output: body.output }), 'said-before');
  assert.equal(bench.post(second.key, 'mix', second.body), null);
});

test('[15] a bad proof is named and cut out with what was built on it; the innocent get a new turn, and it ends', async () => {
  const network = await voted.clone();
  const [first, second] = nodesOf(network);
  // The first node's proof comes only when the second has mixed its output already.
  let proof: (() => void) | null = null;
  first.twist = (effects) =>
    effects.flatMap((effect) => {
      if (effect.do !== 'submit' || !submits('mix-proof')(effect)) return [effect];
      const kept = effects.find((one) => one.do === 'keep-blob');
      const bad = spoilt(kept?.do === 'keep-blob' ? kept.bytes : random(32));
      const name = { sha256: sha256(bad), length: bad.length };
      network.blobs.set(hex(name.sha256), bad);
      const [submit] = saying(first, 'mix-proof', (body) => ({ ...body, proof: name }))([effect]);
      proof = () => {
        const { leaf, submission } = submit as typeof effect;
        const asker = { by: 'node' as const, key: hex(first.key.publicKey), submission };
        network.tell({ kind: 'submit', leaf, asker });
      };
      return [];
    });
  network.order('close');
  assert.deepEqual(
    network.record.chain.map(({ node }) => node),
    [1, 2, 3],
  );
  const cut = network.record.chain.slice(1).map(({ output }) => hex(output.sha256));
  proof!();
  network.run();
  assert.deepEqual(network.faults, [{ node: 1, code: 'bad-shuffle', proven: true }]);
  assert.deepEqual(mixers(network), [2, 3]);
  assert.equal(phaseOf(network.record), 'finished');
  assert.equal(counted(network), 3);
  // They mixed anew: another input, other secrets, other outputs.
  for (const { output } of network.record.chain) assert.equal(cut.includes(hex(output.sha256)), false);
  assert.equal(network.entries('mix').filter(({ author }) => equal(author, second.key.publicKey)).length, 2);
});

test('an honest laptop that proves its second mix while its first proof is examined still is asked again, not skipped', async () => {
  const network = await voted.clone();
  const [first] = nodesOf(network);
  first.twist = saying(first, 'mix-proof', (body) => {
    const bad = random(64);
    const proof = { sha256: sha256(bad), length: bad.length };
    network.blobs.set(hex(proof.sha256), bad);
    first.blobs.set(hex(proof.sha256), bad);
    return { ...body, proof };
  });
  // Proofs of many ballots take minutes: those of the first and of the second laptop are examined at the same time.
  network.isSlow = (job) =>
    job.kind === 'examine' &&
    job.statements.some(({ evidence }) => evidence.kind === 'mix-proof') &&
    network.slowJobs.length < 3;
  network.order('close');
  const [ofFirst, ofSecond, ofThird] = network.slowJobs as [() => void, () => void, () => void];
  assert.equal(network.slowJobs.length, 3);
  ofFirst();
  network.run();
  // The second has mixed anew and proven it; the coordinator still examines what it brought before.
  assert.deepEqual(network.faults, [{ node: 1, code: 'bad-shuffle', proven: true }]);
  assert.equal(
    network.alarms.some(({ code }) => code === 'busy'),
    false,
    'it is no alarm',
  );
  ofSecond();
  network.run();
  ofThird();
  network.run();
  assert.equal(phaseOf(network.record), 'finished');
  assert.deepEqual(mixers(network), [2, 3]);
  assert.deepEqual(network.faults, [{ node: 1, code: 'bad-shuffle', proven: true }]);
});

test('a mix and its proof go out while their node still checks another’s proof', async () => {
  const network = await voted.clone();
  const [first, second, third] = nodesOf(network);
  /** Jobs that take long, by node and kind. */
  const under = new Map<string, () => void>();
  for (const node of [first, second, third])
    node.twist = (effects) =>
      effects.filter((effect) => {
        if (effect.do !== 'job') return true;
        const { job, id } = effect;
        const proof = job.kind === 'examine' && job.statements.some(({ evidence }) => evidence.kind === 'mix-proof');
        const long = job.kind === 'prove-shuffle' || (node === third && (job.kind === 'shuffle' || proof));
        if (!long) return true;
        under.set(`${node.name} ${job.kind}`, () => {
          under.delete(`${node.name} ${job.kind}`);
          network.tellNode(node, { kind: 'done', job: id, result: work(job, node.blobs) });
          network.run();
        });
        return false;
      });
  const finish = (node: TestNode, kind: JobKind): void => under.get(`${node.name} ${kind}`)!();
  const chain = () => network.record.chain.map(({ node, proof }) => `${node}${proof ? ' proven' : ''}`);
  network.order('close');
  assert.deepEqual(chain(), ['1', '2']);
  finish(first, 'prove-shuffle');
  // The third has the first's proof to check, and is not done with its own mix.
  finish(third, 'shuffle');
  assert.deepEqual(chain(), ['1 proven', '2', '3']);
  finish(third, 'examine');
  finish(second, 'prove-shuffle');
  finish(third, 'prove-shuffle');
  assert.deepEqual(chain(), ['1 proven', '2 proven', '3 proven']);
  assert.equal(
    network.entries('shares').some(({ author }) => equal(author, third.key.publicKey)),
    false,
  );
  finish(third, 'examine');
  finish(third, 'examine');
  assert.equal(phaseOf(network.record), 'finished');
  assert.ok(network.record.attests.has(3));
});

test('[15] [17] [19] proofs cut short, of another mix, or of lists that are no points: each is a fault of its node', () => {
  const bad: [string, (bench: Bench) => Bytes][] = [
    ['nothing', () => new Uint8Array(0)],
    ['cut short', ({ blobs }) => blobs.get(hex(due('mix-proof', 0).body.proof.sha256))!.subarray(32)],
    ['another node’s', ({ blobs }) => blobs.get(hex(due('mix-proof', 1).body.proof.sha256))!],
  ];
  for (const [what, make] of bad) {
    const bench = benchOf(held, 'mix-proof');
    const { key, body } = due('mix-proof', 0);
    assert.equal(bench.post(key, 'mix-proof', { ...body, proof: bench.blob(make(bench)) }), null, what);
    assert.deepEqual(
      bench.record.faults.map(({ code, proven }) => [code, proven]),
      [['bad-shuffle', true]],
      what,
    );
    assert.equal(bench.record.chain.length, 0);
    assert.equal(bench.post(key, 'mix-proof', body), 'unknown-mix', 'nothing puts it back');
  }
  for (const half of [new Uint8Array(32), new Uint8Array(32).fill(255)]) {
    const bench = benchOf(held, 'mix');
    const { key, body } = due('mix', 0);
    const list = bench.record.closing!.list;
    const output = bench.blob(concat(half, list.subarray(32)));
    assert.equal(bench.post(key, 'mix', { ...body, output }), null);
    const proof = { output: output.sha256, proof: due('mix-proof', 0).body.proof };
    assert.equal(bench.post(key, 'mix-proof', proof), null);
    assert.deepEqual([...bench.record.excluded], [1]);
  }
});

test('[17] an entry is taken only with what it brings: a list that was never uploaded holds nobody up', async () => {
  const network = await pair.network.clone();
  const [first] = nodesOf(network);
  first.twist = saying(first, 'mix', (body) => ({ ...body, output: { ...body.output, sha256: random(32) } }));
  network.order('close');
  assert.equal(network.story.at(-1), 'close');
  assert.deepEqual(
    network.alarms.map(({ node, code }) => [node, code]),
    [['node-1', 'blob-missing']],
  );
  network.wait(70);
  assert.deepEqual(mixers(network), [2]);
  assert.equal(phaseOf(network.record), 'finished');
});

test('[15] [19] a mixer whose list is not even points stops no other: it is cut out, and it ends', async () => {
  const network = await voted.clone();
  const [first] = nodesOf(network);
  const noise = random(64 * 3 * network.record.width);
  const output = { sha256: sha256(noise), length: noise.length };
  for (const disk of [network.blobs, first.blobs]) disk.set(hex(output.sha256), noise);
  const mixes = saying(first, 'mix', (body) => ({ ...body, output }));
  first.twist = (effects) =>
    mixes(effects).filter((effect) => effect.do !== 'job' || effect.job.kind !== 'prove-shuffle');
  network.order('close');
  network.wait(70);
  assert.deepEqual(mixers(network), [2, 3]);
  assert.equal(phaseOf(network.record), 'finished');
});

test('a blob of another length than its entry says: no node folds what a coordinator has let in', async () => {
  const other = random(1000);
  const longer = <T extends object>(name: T & { length: number }) => ({ ...name, length: name.length + 1 });
  const misname = [
    (node: TestNode) =>
      saying(node, 'mix', ({ output, ...body }) => ({ ...body, output: { ...output, sha256: sha256(other) } })),
    (node: TestNode) => saying(node, 'mix-proof', ({ proof, ...body }) => ({ ...body, proof: longer(proof) })),
  ];
  for (const misnaming of misname) {
    const network = await voted.clone();
    const [, second] = nodesOf(network);
    Object.assign(network.coordinator, { holds: () => true });
    network.blobs.set(hex(sha256(other)), other);
    second.twist = misnaming(second);
    network.order('close');
    assert.deepEqual(new Set(network.alarms.map(({ code }) => code)), new Set(['bad-board']));
    assert.equal(network.record.shareSets.size, 0);
  }
});

test('a blob that is missing here convicts nobody', () => {
  const bench = benchOf(held, 'mix-proof');
  const { key, body } = due('mix-proof', 0);
  const [output] = held.entries('mix');
  const kept = bench.blobs.get(hex(output!.body.output.sha256))!;
  bench.blobs.delete(hex(output!.body.output.sha256));
  const fresh = { ...body, proof: bench.blob(concat(kept, random(1))) };
  assert.throws(() => bench.post(key, 'mix-proof', fresh), { code: 'blob-missing' });
  assert.deepEqual(bench.record.faults, []);
});

test('a skip says only what the board awaits', () => {
  const bench = benchOf(held, 'mix-proof');
  const skip = (node: number, missing: 'mix' | 'proof', input: Bytes) =>
    bench.post(held.coordinatorKey, 'skip', { node, missing, input });
  const { body } = due('mix', 0);
  const { digest } = bench.record.closing!;
  assert.equal(skip(1, 'mix', digest), 'bad-skip');
  assert.equal(skip(2, 'proof', digest), 'bad-skip');
  assert.equal(skip(3, 'mix', body.output.sha256), 'bad-skip');
  assert.equal(skip(2, 'mix', digest), 'bad-skip');
  assert.equal(bench.post(held.nodes[0]!.key, 'skip', { node: 2, missing: 'mix', input: digest }), 'wrong-author');
  assert.equal(skip(1, 'proof', digest), null);
  assert.deepEqual(bench.record.chain, []);
  const mix = due('mix', 0);
  assert.equal(bench.post(mix.key, 'mix', mix.body), 'not-your-turn');
});

// ---- the seal -------------------------------------------------------------------------------------------------------

test('[14] the last mixer that sees plaintexts cannot mix again, nor can a late proof change which list is final', () => {
  const bench = benchOf(held, 'shares');
  const { key, body } = due('mix', 2);
  const other = bench.blob(random(body.output.length));
  assert.equal(bench.post(key, 'mix', { ...body, output: other }), 'after-seal');
  assert.equal(bench.post(key, 'mix-proof', due('mix-proof', 2).body), 'after-seal');
  assert.equal(bench.post(held.coordinatorKey, 'seal', held.entries('seal')[0]!.body), 'out-of-phase');
  assert.equal(bench.post(held.coordinatorKey, 'skip', { node: 3, missing: 'mix', input: body.input }), 'out-of-phase');
});

test('[14] the seal names the longest proven chain, of at least m distinct mixers: neither shorter nor unproven', () => {
  const seal = (bench: Bench, upTo: number) => {
    const chain = held.record.chain.slice(0, upTo);
    const { sha256: list } = chain.at(-1)!.output;
    return bench.post(held.coordinatorKey, 'seal', { list, mixers: chain.map(({ node }) => node) });
  };
  const bench = benchOf(held, 'seal');
  assert.equal(seal(bench, 2), 'bad-seal', 'a proof that stands cannot be left out');
  const { body } = held.entries('seal')[0]!;
  assert.equal(bench.post(held.coordinatorKey, 'seal', { ...body, mixers: [1, 3, 2] }), 'bad-seal');
  const [, before] = held.record.chain;
  assert.equal(bench.post(held.coordinatorKey, 'seal', { ...body, list: before!.output.sha256 }), 'bad-seal');
  assert.equal(bench.post(held.coordinatorKey, 'seal', { ...body, mixers: [1, 2] }), 'bad-seal');
  assert.equal(bench.post(held.nodes[0]!.key, 'seal', body), 'wrong-author');
  assert.equal(seal(bench, 3), null);

  const unproven = benchOf(held, 'mix-proof');
  assert.equal(seal(unproven, 1), 'bad-seal');
  const first = due('mix-proof', 0);
  assert.equal(unproven.post(first.key, 'mix-proof', first.body), null);
  assert.equal(seal(unproven, 1), 'bad-seal', 'one proven mix where the manifest asks for two');
});

// ---- decryption -----------------------------------------------------------------------------------------------------

test('[7] no key share before the seal, none for another list, none from a laptop without a share, none twice', () => {
  const { key, body } = due('shares', 0);
  for (const before of ['close', 'mix', 'seal'] as const)
    assert.equal(benchOf(held, before).post(key, 'shares', body), 'out-of-phase', before);
  const bench = benchOf(held, 'shares');
  assert.equal(bench.post(key, 'shares', { ...body, list: bench.record.closing!.digest }), 'wrong-list');
  assert.equal(bench.post(key, 'shares', { ...body, list: held.record.chain[0]!.output.sha256 }), 'wrong-list');
  assert.equal(bench.post(key, 'shares', { ...body, shares: { ...body.shares, length: 32 } }), 'wrong-length');
  assert.equal(bench.post(newSigningKey(random), 'shares', body), 'wrong-author');
  assert.equal(bench.post(held.coordinatorKey, 'shares', body), 'wrong-author');
  assert.equal(bench.post(key, 'shares', body), null);
  assert.equal(bench.post(key, 'shares', body), 'said-before');
});

test('[7] a node that stops trusting the board releases no share', async () => {
  const network = await pair.network.clone();
  const [first] = nodesOf(network);
  network.ask((asker) => ({ kind: 'order', order: 'close', asker }));
  network.run(() => network.story.includes('seal'));
  const other = writeCheckpoint(
    { origin: network.notes.get('latest')!.split('\n')[0]!, size: 5, root: random(32), extensions: [] },
    network.coordinatorKey,
  );
  network.tellNode(first, { kind: 'head', note: other });
  network.run();
  assert.equal(first.state.alarm?.code, 'fork');
  assert.deepEqual([...network.record.shareSets.keys()].sort(), [2]);
  assert.ok(first.secrets.has('share/1'));
});

test('bad key shares are named and ignored; any t good sets open the list', async () => {
  const network = await pair.network.clone();
  const [first] = nodesOf(network);
  first.twist = saying(first, 'shares', (body) => ({ ...body, proof: spoilt(body.proof) }));
  network.order('close');
  assert.deepEqual(network.faults, [{ node: 1, code: 'bad-shares', proven: true }]);
  assert.equal(phaseOf(network.record), 'finished');
  assert.equal(counted(network), 1);
});

test('the result is what t sets of shares open and what the rules count: nothing else stands', () => {
  const bench = benchOf(held, 'result');
  const { body } = held.entries('result')[0]!;
  const points = bench.blobs.get(hex(body.plaintexts.sha256))!;
  const swapped = bench.blob(concat(piece(points, 1), piece(points, 0), points.subarray(64)));
  const result = (change: Partial<typeof body>, key = held.coordinatorKey) =>
    bench.post(key, 'result', { ...body, ...change });
  assert.equal(result({ plaintexts: swapped }), 'wrong-plaintexts');
  assert.equal(result({ plaintexts: bench.blob(points.subarray(32)) }), 'wrong-length');
  assert.equal(result({ tally: body.tally.subarray(1) }), 'wrong-tally');
  assert.equal(result({}, held.nodes[0]!.key), 'wrong-author');
  assert.equal(result({}), null);
  assert.equal(result({}), 'out-of-phase');
  const early = benchOf(held, 'shares');
  assert.equal(early.post(held.coordinatorKey, 'result', body), 'too-few-shares');
  const [one] = [due('shares', 0)];
  assert.equal(early.post(one.key, 'shares', one.body), null);
  assert.equal(early.post(held.coordinatorKey, 'result', body), 'too-few-shares');
  assert.equal(benchOf(held, 'shares').post(one.key, 'attest', { result: random(32) }), 'out-of-phase');
});

test('a node attests the result that stands, once', () => {
  const bench = benchOf(held, 'attest');
  const [first] = nodesOf(held);
  const { body } = held.entries('attest')[0]!;
  assert.equal(bench.post(first.key, 'attest', { result: random(32) }), 'wrong-result');
  assert.equal(bench.post(held.coordinatorKey, 'attest', body), 'wrong-author');
  assert.equal(bench.post(first.key, 'attest', body), null);
  assert.equal(bench.post(first.key, 'attest', body), 'said-before');
});
