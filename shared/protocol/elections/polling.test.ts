import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha512 } from '@noble/hashes/sha2.js';
import { type BallotBody, writeEntry } from '../../board/entry.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { leafHash } from '../../board/merkle.ts';
import { countingBallots, type ElectionRecord, phaseOf } from '../../board/record.ts';
import { KEY_BYTES, layRoll, recordBytesOf } from '../../board/roll/records.ts';
import { type Bytes, concat, piece } from '../../codec/bytes.ts';
import { packScalars, randomScalar } from '../../crypto/arithmetic/scalar.ts';
import { readCiphertexts, reencrypt, writeCiphertexts } from '../../crypto/elgamal.ts';
import type { Random } from '../../crypto/random.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import { codeKey } from '../../election/credential.ts';
import { tracker } from '../../election/tracker.ts';
import { goodCodes, slipCounts } from '../coordinator/code-slips.ts';
import { statusOf } from '../coordinator/status.ts';
import { Bench, benchOf } from '../testing/bench.ts';
import { restate, spoilt } from '../testing/mischief.ts';
import { gathered, type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { audit, bind, boothOf, cast, objectTo, type Sealed, seal } from '../voter.ts';

/** Has the coordinator post these keys on a roll; whoever has them has some name. */
function postRoll(bench: Bench, key: SigningKey, ...keys: Bytes[]): string | null {
  const size = recordBytesOf(bench.record.manifest);
  const { body, chunks } = layRoll(size === KEY_BYTES ? keys : keys.map((one) => concat(one, random(32))), size);
  for (const chunk of chunks) bench.blob(chunk);
  return bench.post(key, 'roll', body);
}

/** One node suffices where only the polls are looked at. */
const small = { threshold: 1, leastMixes: 1 };

/** Voting is open; nobody has voted. */
const { network: open, voters } = opened(1, 3, planOf(small));
const [ada, bob, cleo] = voters as [SigningKey, SigningKey, SigningKey];
const bench = () => new Bench(open.leaves, open.blobs);

const sealed = (key: SigningKey, ...order: number[]) => open.seal(key, ranked(...order));
const castLeaf = (key: SigningKey, ballot: Sealed) => cast(open.booth, key, ballot);
const auditLeaf = (key: SigningKey, ballot: Sealed) => audit(open.booth, key, ballot);

/** A ballot in the hands of `key` with something else under its seal. */
const altered = (key: SigningKey, ballot: Sealed, change: (body: BallotBody) => BallotBody): Bytes =>
  restate(castLeaf(key, ballot), key, 'ballot', change);

const withCiphertexts = (ciphertexts: Bytes, proof?: Bytes) => (body: BallotBody) => ({
  ...body,
  sealed: { ciphertexts, proof: proof ?? body.sealed.proof },
});

/** A retry, another key, a changed byte: which code each leaf is refused with, in order; null where it stands. */
const verdicts = (on: Bench, ...leaves: Bytes[]) => leaves.map((leaf) => on.judge(leaf)?.code ?? null);

// ---- copies ---------------------------------------------------------------------------------------------------------

test('[4] a ballot copied by another voter: refused, whether the copy comes first or last', () => {
  const mine = sealed(ada, 0, 1);
  const copy = castLeaf(bob, mine);
  assert.deepEqual(verdicts(bench(), castLeaf(ada, mine), copy), [null, 'copied']);
  assert.deepEqual(verdicts(bench(), copy, castLeaf(ada, mine)), ['bad-ballot', null]);
});

test('[4] a ballot copied and encrypted anew: refused, for its proof is bound to the ciphertexts', () => {
  const mine = sealed(ada, 0, 1);
  const { ciphertexts, proof } = mine.body.sealed;
  const width = open.record.width;
  const factors = packScalars(Array.from({ length: width }, () => randomScalar(random)));
  const again = writeCiphertexts(reencrypt(readCiphertexts(ciphertexts, width), open.record.key!.publicKey, factors));
  const copy = altered(bob, sealed(bob, 1), withCiphertexts(again, proof));
  assert.deepEqual(verdicts(bench(), castLeaf(ada, mine), copy), [null, 'bad-ballot']);
});

test('[4] a ballot sealed for another election or key: refused', () => {
  const elsewhere = opened(1, 0, planOf({ ...small, title: 'another election' })).network;
  const foreign = seal(elsewhere.booth, ada, ranked(0), null, random);
  assert.deepEqual(verdicts(bench(), castLeaf(ada, foreign)), ['bad-ballot']);
  assert.deepEqual(verdicts(bench(), cast(elsewhere.booth, ada, foreign)), ['wrong-election']);
});

// ---- malformed ballots ----------------------------------------------------------------------------------------------

/** What hostile devices send instead of a ballot; each is refused, and none throws. */
function malformed(key: SigningKey): [string, Bytes][] {
  const good = sealed(key, 0, 1);
  const { ciphertexts, proof } = good.body.sealed;
  const identity = new Uint8Array(32);
  const noPoint = new Uint8Array(32).fill(255);
  const [c1, c2] = [piece(ciphertexts, 0), piece(ciphertexts, 1)];
  const alter = (c: Bytes, p?: Bytes) => altered(key, good, withCiphertexts(c, p));
  return [
    ['a proof that does not hold', alter(ciphertexts, spoilt(proof))],
    ['[17] no ciphertext at all', alter(new Uint8Array(0), new Uint8Array(0))],
    ['[17] half a ciphertext more', alter(concat(ciphertexts, c1))],
    ['[17] twice as many ciphertexts', alter(concat(ciphertexts, ciphertexts))],
    ['[17] a proof of another length', alter(ciphertexts, concat(proof, c1))],
    ['[17] an odd number of bytes', alter(ciphertexts.subarray(1))],
    ['[19] the identity as c1', alter(concat(identity, c2))],
    ['[19] the identity as c2', alter(concat(c1, identity))],
    ['[19] a c1 that is no canonical point', alter(concat(noPoint, c2))],
    ['[19] a c2 that is no canonical point', alter(concat(c1, noPoint))],
    ['halves in the wrong order', alter(concat(c2, c1))],
    [
      'a signature that does not verify',
      concat(spoilt(castLeaf(key, good).subarray(0, 64)), castLeaf(key, good).subarray(64)),
    ],
    ['[17] a cut leaf', castLeaf(key, good).subarray(0, 200)],
    ['[17] an empty leaf', new Uint8Array(0)],
    ['[17] a leaf longer than any', new Uint8Array(9 * 2 ** 20)],
    ['[16] bytes after the entry', concat(castLeaf(key, good), Uint8Array.of(0))],
  ];
}

test('[6] [17] [19] malformed ballots: each refused, none throws, none reserves anything', async () => {
  const network = await open.clone();
  const size = network.leaves.length;
  for (const [what, leaf] of malformed(ada)) assert.equal(network.submit(leaf).ok, false, what);
  assert.equal(network.leaves.length, size);
  assert.equal(network.record.commitments.size, 0);
  assert.equal(network.record.signers.get(ada.publicKey)?.submissions, 0);
  assert.equal(network.cast(ada, ranked(0)).ok, true);
});

test('[6] malformed ballots among good ones in one batch neither block them nor are let in', async () => {
  const network = await open.clone();
  const good = [ada, bob, cleo].map((key) => castLeaf(key, sealed(key, 0, 1)));
  const bad = malformed(bob).map(([, leaf]) => leaf);
  const asked = [...bad, good[0]!, ...bad, good[1]!, good[2]!, ...bad].map((leaf) => ({
    leaf,
    answer: network.submitting(leaf),
  }));
  network.run();
  for (const { leaf, answer } of asked) assert.equal(answer()?.ok, good.includes(leaf));
  assert.deepEqual(network.alarms, []);
  assert.equal(countingBallots(network.record).length, 3);
});

test('[6] an invalid ballot with a voter’s name or ciphertexts does not keep the voter’s own from standing', () => {
  const mine = sealed(ada, 0, 1);
  const leaf = castLeaf(ada, mine);
  const forged = concat(spoilt(leaf.subarray(0, 64)), leaf.subarray(64));
  const stolen = castLeaf(bob, mine);
  assert.deepEqual(verdicts(bench(), forged, stolen, leaf), ['bad-signature', 'bad-ballot', null]);
});

test('[6] an invalid audit or bind reserves nothing either', () => {
  const mine = sealed(ada, 0, 1);
  const lying = audit(open.booth, ada, { ...mine, opening: sealed(ada, 1).opening });
  assert.deepEqual(verdicts(bench(), lying, castLeaf(ada, mine)), ['bad-opening', null]);
});

// ---- cast or audit --------------------------------------------------------------------------------------------------

test('[21] an audited ballot is never castable, nor one that shares randomness with it', () => {
  const mine = sealed(ada, 0, 1);
  assert.deepEqual(verdicts(bench(), auditLeaf(ada, mine), castLeaf(ada, mine)), [null, 'audited-and-cast']);
  // A device that uses its randomness twice would let the audit open the vote.
  const seed = random(32);
  const repeating = (): Random => {
    let draws = 0;
    return (length) => sha512(concat(seed, Uint8Array.of(draws++))).subarray(0, length);
  };
  const one = seal(open.booth, ada, ranked(0), null, repeating());
  const two = seal(open.booth, ada, ranked(1), null, repeating());
  assert.notDeepEqual(one.body.sealed.ciphertexts, two.body.sealed.ciphertexts);
  assert.deepEqual(verdicts(bench(), auditLeaf(ada, one), castLeaf(ada, two)), [null, 'audited-and-cast']);
});

test('[21] a cast ballot is never auditable, by its voter or by anyone', () => {
  const mine = sealed(ada, 0, 1);
  const after = verdicts(bench(), castLeaf(ada, mine), auditLeaf(ada, mine), auditLeaf(bob, mine));
  assert.deepEqual(after, [null, 'audited-and-cast', 'audited-and-cast']);
});

test('an audit opens the very ballot, is public, counts for nothing, and does not stop its voter from voting', async () => {
  const network = await open.clone();
  const tested = sealed(ada, 2);
  assert.equal(network.submit(auditLeaf(ada, tested)).ok, true);
  assert.equal(network.record.audits.size, 1);
  assert.deepEqual(network.record.audits.get(leafHash(auditLeaf(ada, tested)))?.hash, tested.hash);
  assert.equal(countingBallots(network.record).length, 0);
  assert.equal(network.submit(auditLeaf(ada, tested)).ok, true, 'a retry is the same entry');
  assert.equal(network.record.signers.get(ada.publicKey)?.submissions, 1);
  assert.equal(network.cast(ada, ranked(0)).ok, true);
});

const objects = (on: { record: ElectionRecord }, key: SigningKey, opened: Bytes): Bytes =>
  objectTo(boothOf(on.record, 'app'), key, opened);

test('a voter objects to the own opened ballot, once: everyone is told, and nothing else changes', async () => {
  const network = await open.clone();
  const tested = sealed(ada, 2);
  const opening = auditLeaf(ada, tested);
  assert.equal(network.submit(objects(network, ada, opening)).ok, false, 'it is not opened yet');
  assert.equal(network.submit(opening).ok, true);
  for (const other of [bob, newSigningKey(random)]) {
    const refused = network.submit(objects(network, other, opening));
    assert.equal(!refused.ok && refused.code, 'unknown-audit');
  }
  const leaf = objects(network, ada, opening);
  const answer = network.submit(leaf);
  assert.ok(answer.ok);
  assert.deepEqual(network.submit(leaf), answer, 'a retry is the same entry');
  // Having seen more of the board, it is another entry.
  const again = network.submit(objects(network, ada, opening));
  assert.equal(!again.ok && again.code, 'said-before');
  const [objection] = network.record.audits.objections;
  assert.equal(objection?.index, answer.index);
  assert.equal(phaseOf(network.record), 'voting');
  assert.equal(network.record.signers.get(ada.publicKey)?.submissions, 1, 'it takes no ballot away');
  assert.deepEqual(statusOf(network.coordinator).objections, [
    { audit: objection!.audit, tracker: tracker(tested.hash, network.record.manifest) },
  ]);
  assert.equal(network.cast(ada, ranked(0)).ok, true);
});

test('[11b] ballots are told apart by all 32 bytes of hash and credential, never by the words on screen', async () => {
  const network = await open.clone();
  const mine = sealed(ada, 0);
  assert.equal(network.submit(castLeaf(ada, mine)).ok, true);
  const [counted] = countingBallots(network.record);
  assert.equal(counted?.hash.length, 32);
  assert.deepEqual(counted?.hash, mine.hash);
  // The same body in another voter's hands has another hash: no two voters are shown one tracker.
  const other = hashOf(network.record.fingerprint, bob.publicKey, mine.body);
  assert.notDeepEqual(other, mine.hash);
  assert.notEqual(tracker(other, network.record.manifest), tracker(mine.hash, network.record.manifest));
});

// ---- one voter, several ballots -------------------------------------------------------------------------------------

test('a later ballot replaces the earlier one; a replay, a lower number or another predecessor is refused', () => {
  const one = sealed(ada, 0);
  const two = open.seal(ada, ranked(1), { hash: one.hash, sequence: 1 });
  const stray = open.seal(ada, ranked(2), { hash: random(32), sequence: 5 });
  const first = open.seal(ada, ranked(2));
  const on = bench();
  assert.deepEqual(verdicts(on, castLeaf(ada, two)), ['replayed']);
  assert.deepEqual(verdicts(on, castLeaf(ada, one), castLeaf(ada, two)), [null, null]);
  assert.deepEqual(verdicts(on, castLeaf(ada, one), castLeaf(ada, two)), ['replayed', 'replayed']);
  assert.deepEqual(verdicts(on, castLeaf(ada, stray), castLeaf(ada, first)), ['replayed', 'replayed']);
  assert.deepEqual(
    countingBallots(on.record).map(({ hash }) => hash),
    [two.hash],
  );
});

test('a second ballot is refused where the manifest allows one, and so is one beyond the limit', async () => {
  const one = opened(
    1,
    1,
    planOf({ ...small, voters: { credentials: 'keys', latecomers: false, revote: false, pages: false } }),
  );
  const [key] = one.voters as [SigningKey];
  const previous = one.network.seal(key, ranked(0));
  assert.equal(one.network.submit(cast(one.network.booth, key, previous)).ok, true);
  const next = one.network.seal(key, ranked(1), { hash: previous.hash, sequence: 1 });
  assert.deepEqual(code(one.network.submit(cast(one.network.booth, key, next))), 'second-ballot');
  // No page may seal a ballot here.
  const page = seal({ ...one.network.booth, client: 'page' }, newSigningKey(random), ranked(0), null, random);
  assert.equal(code(one.network.submit(cast(one.network.booth, key, page))), 'second-ballot');

  const few = opened(
    1,
    2,
    planOf({
      ...small,
      limits: { ballotsPerVoter: 2, voters: 2 },
      voters: { credentials: 'keys', latecomers: false, revote: true, pages: false },
    }),
  );
  const [eve, fay] = few.voters as [SigningKey, SigningKey];
  assert.equal(few.network.audit(eve, ranked(0)).ok, true);
  assert.equal(code(few.network.audit(eve, ranked(0))), 'over-limit', 'the last one is for the ballot');
  assert.equal(few.network.cast(eve, ranked(0)).ok, true);
  assert.equal(code(few.network.audit(eve, ranked(0))), 'over-limit');
  const served = seal({ ...few.network.booth, client: 'page' }, fay, ranked(0), null, random);
  assert.equal(code(few.network.submit(cast(few.network.booth, fay, served))), 'page-not-allowed');
  assert.equal(few.network.cast(fay, ranked(0)).ok, true);
});

const code = (answer: ReturnType<Network['submit']>) => (answer.ok ? null : answer.code);

// ---- retries and batches --------------------------------------------------------------------------------------------

test('a retry of an entry is answered with the same index: after it stands, while it waits, and within a batch', async () => {
  const network = await open.clone();
  const leaves = [ada, bob, cleo].map((key) => castLeaf(key, sealed(key, 0)));
  const [first, second, third] = leaves as [Bytes, Bytes, Bytes];
  // The first is examined at once; everything else waits for it.
  const asked = [first, first, second, third, second, first].map((leaf) => network.submitting(leaf));
  network.run();
  const at = network.leaves.length - 3;
  assert.deepEqual(
    asked.map((answer) => answer()),
    [0, 0, 1, 2, 1, 0].map((i) => ({ ok: true, index: at + i })),
  );
  assert.deepEqual(network.submit(second), { ok: true, index: at + 1 });
  assert.equal(network.leaves.length, at + 3);
});

test('two ballots of one voter in one batch: the first stands, and the other does not unless it replaces it', async () => {
  const network = await open.clone();
  const warm = network.submitting(castLeaf(bob, sealed(bob, 0)));
  const one = sealed(ada, 0);
  const rival = sealed(ada, 1);
  const asked = [one, rival].map((ballot) => network.submitting(castLeaf(ada, ballot)));
  network.run();
  assert.equal(warm()?.ok, true);
  assert.equal(asked[0]!()?.ok, true);
  assert.equal(code(asked[1]!()!), 'replayed');
});

test('voting closes with every ballot that came before the order, and with none that came after', async () => {
  const network = await open.clone();
  const [early, waiting, late] = [ada, bob, cleo].map((key) => castLeaf(key, sealed(key, 0))) as [Bytes, Bytes, Bytes];
  const before = [early, waiting].map((leaf) => network.submitting(leaf));
  const closed = network.ask((asker) => ({ kind: 'order', order: 'close', asker }));
  const after = network.submitting(late);
  const retry = network.submitting(waiting);
  assert.deepEqual([closed(), after()?.ok], [undefined, false]);
  network.run();
  assert.ok(before.every((answer) => answer()?.ok));
  assert.deepEqual(retry(), before[1]!());
  assert.deepEqual(closed(), { ok: true, index: network.record.closing!.index });
  assert.equal(network.record.closing!.count, 2);
});

// ---- the roll -------------------------------------------------------------------------------------------------------

test('only keys on the roll vote; the keys of nodes and of the coordinator cannot stand on it', async () => {
  const network = gathered(1, planOf(small));
  network.order('open-enrolment');
  assert.equal(code(network.enrol('node', network.nodes[0]!.key)), 'wrong-key');
  assert.equal(code(network.enrol('coordinator', network.coordinatorKey)), 'wrong-key');
  const key = network.newVoter('voter');
  network.order('open-voting');
  const on = benchOf(network, 'roll');
  const roll = (...keys: Bytes[]) => postRoll(on, network.coordinatorKey, ...keys);
  assert.equal(roll(network.nodes[0]!.key.publicKey), 'bad-roll');
  assert.equal(roll(network.coordinatorKey.publicKey), 'bad-roll');
  assert.equal(roll(), 'bad-roll');
  assert.equal(roll(key.publicKey, key.publicKey), 'bad-roll');
  assert.equal(roll(new Uint8Array(32)), 'bad-roll');
  assert.equal(postRoll(on, network.nodes[0]!.key, key.publicKey), 'wrong-author');
  assert.equal(roll(key.publicKey), null);
  assert.equal(roll(newSigningKey(random).publicKey), 'out-of-phase');
  assert.equal(code(network.cast(newSigningKey(random), ranked(0))), 'not-on-roll');
});

test('latecomers are added in public, entry by entry, until the close', async () => {
  const late = planOf({ ...small, voters: { credentials: 'keys', latecomers: true, revote: true, pages: false } });
  const { network } = opened(1, 1, late);
  const fay = network.newVoter('Fay');
  assert.equal(network.entries('roll').length, 2);
  assert.ok(network.enrol('Fay again', fay).ok);
  assert.equal(network.entries('roll').length, 2);
  assert.equal(network.cast(fay, ranked(0)).ok, true);
  assert.ok(network.order('close').ok);
  assert.equal(code(network.enrol('Gil', newSigningKey(random))), 'out-of-phase');
});

test('voting opens with nobody on the roll where whoever comes is added, and nowhere else', () => {
  const voters = { credentials: 'keys', latecomers: true, revote: true, pages: false } as const;
  const network = gathered(1, planOf({ ...small, voters }));
  network.order('open-enrolment');
  assert.ok(network.order('open-voting').ok);
  assert.equal(network.record.voters!.size, 0);
  assert.equal(code(network.order('close')), 'no-ballots');
  // Only the first is empty: one that adds nobody says nothing.
  assert.equal(postRoll(benchOf(network), network.coordinatorKey), 'bad-roll');
  const fay = network.newVoter('Fay');
  assert.equal(network.cast(fay, ranked(0)).ok, true);
  assert.ok(network.order('close').ok);
  network.run();
  assert.equal(network.record.result !== null, true);
});

test('an election is called off before voting opens: nothing of it goes on, and no ballot is ever called off', async () => {
  const network = gathered(1, planOf(small));
  network.order('open-enrolment');
  const key = network.newVoter('Ada');
  const told: string[] = [];
  network.said = (message) => void (message.say === 'goodbye' && told.push(message.code));
  const { size } = network.record.log;
  assert.ok(network.order('cancel').ok);
  assert.deepEqual(told, ['cancelled']);
  await network.restartCoordinator();
  network.run();
  for (const order of ['open-voting', 'close', 'cancel', 'take-over'] as const)
    assert.equal(code(network.order(order)), 'cancelled', order);
  assert.equal(code(network.enrol('Bob', newSigningKey(random))), 'cancelled');
  assert.equal(code(network.changeRoll({ do: 'strike', key: key.publicKey })), 'cancelled');
  assert.equal(network.record.log.size, size);
  const { cancelled, absence, phase } = statusOf(network.coordinator);
  assert.deepEqual([cancelled, absence, phase], [true, null, 'enrolment']);

  const open = gathered(1, planOf(small));
  assert.ok(open.order('open-enrolment').ok);
  open.newVoter('Ada');
  assert.ok(open.order('open-voting').ok);
  assert.equal(code(open.order('cancel')), 'out-of-phase');
  assert.equal(statusOf(open.coordinator).cancelled, false);
});

test('one-time codes: the first valid bind wins, in public; a code itself never votes', () => {
  const plan = planOf({ ...small, voters: { credentials: 'codes', latecomers: true, revote: true, pages: false } });
  const network = gathered(1, plan);
  network.order('open-enrolment');
  const codes = [random(10), random(10)].map((bytes) => codeKey(network.record.fingerprint, bytes)) as [
    SigningKey,
    SigningKey,
  ];
  assert.equal(
    network.order(
      'open-voting',
      codes.map(({ publicKey }) => publicKey),
    ).ok,
    true,
  );
  const [own, thief] = [newSigningKey(random), newSigningKey(random)];
  assert.equal(code(network.cast(own, ranked(0))), 'not-on-roll');
  assert.equal(code(network.cast(codes[0], ranked(0))), 'not-on-roll');
  // Whoever does not hold the key it names, or the code, binds nothing and reserves nothing.
  const taking = restate(bind(network.booth, codes[0], thief), codes[0], 'bind', (body) => ({
    ...body,
    key: own.publicKey,
  }));
  assert.equal(code(network.submit(taking)), 'bad-bind');
  const forged = bind(network.booth, codes[0], thief);
  assert.equal(code(network.submit(concat(spoilt(forged.subarray(0, 64)), forged.subarray(64)))), 'bad-signature');
  assert.equal(code(network.bind(newSigningKey(random), own)), 'not-on-roll');
  assert.equal(code(network.bind(codes[0], network.nodes[0]!.key)), 'bad-bind');
  assert.equal(code(network.bind(codes[0], codes[1])), 'bad-bind', 'what stands for one voter cannot vote for another');
  assert.equal(network.bind(codes[0], own).ok, true);
  assert.equal(postRoll(benchOf(network), network.coordinatorKey, own.publicKey), 'bad-roll');
  assert.equal(code(network.bind(codes[0], thief)), 'bad-bind');
  assert.equal(code(network.bind(codes[1], own)), 'bad-bind');
  assert.equal(network.cast(own, ranked(0)).ok, true);
});

test('a lost code is replaced while it is unspent: the old one opens nothing, the new one does, and there are as many as before', () => {
  const plan = planOf({ ...small, voters: { credentials: 'codes', latecomers: false, revote: true, pages: false } });
  const network = gathered(1, plan);
  network.order('open-enrolment');
  const [lost, used, fresh, other] = Array.from({ length: 4 }, () =>
    codeKey(network.record.fingerprint, random(10)),
  ) as [SigningKey, SigningKey, SigningKey, SigningKey];
  const slip = (number: number, { publicKey: key }: SigningKey) => ({ number, key });
  const replace = (from: SigningKey, to: SigningKey) =>
    network.replaceCode({ lost: slip(1, from), fresh: slip(3, to) });
  assert.ok(network.order('open-voting', [lost.publicKey, used.publicKey]).ok);
  const [first, second, thief] = [newSigningKey(random), newSigningKey(random), newSigningKey(random)];
  assert.ok(network.bind(used, first).ok);
  assert.equal(code(replace(used, fresh)), 'code-spent');
  assert.equal(code(replace(lost, lost)), 'bad-roll');
  assert.ok(replace(lost, fresh).ok);
  assert.equal(code(replace(lost, other)), 'code-revoked');
  assert.equal(code(network.bind(lost, thief)), 'code-revoked');
  assert.ok(network.bind(fresh, second).ok);
  assert.ok(network.cast(second, ranked(0)).ok);
  assert.deepEqual(slipCounts(network.record, 0, 0, []), { made: 3, used: 2, replaced: 1 });
  const withEarly = slipCounts(network.record, 0, 2, []);
  assert.deepEqual(withEarly, { made: 5, used: 2, replaced: 3 }, 'those before the roll as well');
  assert.equal(goodCodes(withEarly), 2);
  assert.equal(network.record.voters?.size, 2);
  network.order('close');
  assert.equal(code(replace(other, thief)), 'out-of-phase');
});

// ---- orders out of turn ---------------------------------------------------------------------------------------------

test('an order out of turn is answered with why, and changes nothing', async () => {
  const network = gathered(1, planOf(small));
  assert.equal(code(network.order('open-voting')), 'out-of-phase');
  assert.equal(code(network.order('close')), 'out-of-phase');
  assert.equal(code(network.submit(castLeaf(ada, sealed(ada, 0)))), 'out-of-phase');
  assert.ok(network.order('open-enrolment').ok);
  assert.equal(code(network.order('open-enrolment')), 'out-of-phase');
  assert.equal(code(network.order('open-voting')), 'bad-roll');
  assert.equal(code(network.order('close')), 'out-of-phase');
  const key = network.newVoter('voter');
  assert.ok(network.order('open-voting').ok);
  assert.equal(code(network.enrol('late', newSigningKey(random))), 'out-of-phase');
  assert.equal(code(network.order('open-voting')), 'out-of-phase');
  assert.equal(code(network.order('close')), 'no-ballots');
  assert.equal(code(network.order('take-over')), 'out-of-phase');
  const ballot = network.seal(key, ranked(0));
  assert.ok(network.submit(cast(network.booth, key, ballot)).ok);
  assert.ok(network.order('close').ok);
  assert.equal(code(network.order('close')), 'out-of-phase');
  const next = network.seal(key, ranked(1), { hash: ballot.hash, sequence: 1 });
  assert.equal(code(network.submit(cast(network.booth, key, next))), 'out-of-phase');
  assert.equal(phaseOf(network.record), 'finished');
});

test('[12] an entry that has seen another board, or more than there is: refused', () => {
  const { record } = open;
  const ballot = sealed(ada, 0);
  const seeing = (seen: { size: number; root: Bytes }) =>
    writeEntry({ type: 'ballot', election: record.fingerprint, seen, body: ballot.body }, ada);
  const root = record.log.root();
  assert.deepEqual(
    verdicts(
      bench(),
      seeing({ size: record.log.size, root: random(32) }),
      seeing({ size: record.log.size - 1, root }),
      seeing({ size: record.log.size + 1, root }),
      seeing({ size: record.log.size - 1, root: record.log.root(record.log.size - 1) }),
    ),
    ['forked', 'forked', 'forked', null],
  );
});
