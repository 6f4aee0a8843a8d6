import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, equal, piece } from '../../codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { engine } from '../arithmetic/engine.ts';
import { publicPoint } from '../arithmetic/group.ts';
import { ORDER, randomScalar } from '../arithmetic/scalar.ts';
import { type CeremonyContext, isReceivingKey, newReceivingKey, nonceCommitment } from './context.ts';
import { createDeal, type Deal, dealFault, dealHash, dealSchema, openShare } from './deal.ts';
import { jointKey } from './joint.ts';
import { sealShare } from './sealing.ts';
import { evaluate } from './sharing.ts';
import { fingerprint, newAttempt } from './testing/attempt.ts';

const { context, receivingSecrets } = newAttempt([1, 2, 4], 2);
const { deal, polynomial } = createDeal(context, 1, randomBytes);
const open = (by: Deal, receiver: number) => openShare(context, 1, by, receiver, receivingSecrets.get(receiver)!);

/** The deal with its share at position `k` replaced. */
const withShare = (k: number, change: Partial<Deal['shares'][number]>): Deal => ({
  ...deal,
  shares: deal.shares.map((share, at) => (at === k ? { ...share, ...change } : share)),
});

test('an honest deal has no fault and every receiver finds its point of the polynomial', () => {
  assert.equal(dealFault(context, 1, deal), null);
  for (const receiver of [2, 4])
    assert.deepEqual(open(deal, receiver), { ok: true, share: evaluate(polynomial, receiver) });
});

test('a deal survives its canonical encoding', () => {
  assert.deepEqual(decodeAs(dealSchema, encodeCanonical(deal)), deal);
});

test('[9] a deal that raises or lowers the threshold is refused and named', () => {
  for (const threshold of [1, 3]) {
    const other = createDeal({ ...context, threshold }, 1, randomBytes).deal;
    assert.match(dealFault(context, 1, other)!, new RegExp(`^it holds ${threshold} commitments`));
  }
  const padded = { ...deal, commitments: concat(deal.commitments, publicPoint(7n)) };
  assert.match(dealFault(context, 1, padded)!, /^it holds 3 commitments/);
});

test('[19] a commitment that is the identity or not canonical is refused and named', () => {
  const identity = { ...deal, commitments: concat(piece(deal.commitments, 0), new Uint8Array(32)) };
  assert.match(dealFault(context, 1, identity)!, /point 1 is the identity/);
  const foreign = { ...deal, commitments: concat(new Uint8Array(32).fill(255), piece(deal.commitments, 1)) };
  assert.match(dealFault(context, 1, foreign)!, /point 0 is not a canonical/);
});

test('a proof of knowledge from another election, attempt or list of nodes is refused and named', () => {
  const others: CeremonyContext[] = [
    { ...context, fingerprint: fingerprint('another election') },
    { ...context, attempt: 2 },
    { ...context, participants: [...context.participants, { index: 5, receivingKey: publicPoint(5n) }] },
  ];
  for (const other of others) {
    const { commitments, proof } = createDeal(other, 1, randomBytes).deal;
    assert.match(dealFault(context, 1, { ...deal, commitments, proof })!, /knows its secret does not verify/);
  }
});

test('rogue key: a dealer that copies another’s commitments and proof is refused and named', () => {
  const own = createDeal(context, 2, randomBytes).deal;
  const copied = { ...own, commitments: deal.commitments, proof: deal.proof };
  assert.match(dealFault(context, 2, copied)!, /knows its secret does not verify/);
});

test('rogue key: a dealer that subtracts the others’ commitments to own the key is refused and named', () => {
  const own = createDeal(context, 4, randomBytes).deal;
  const [mine, theirs] = [own, deal].map((each) => engine.decode(piece(each.commitments, 0))) as [never, never];
  const rogue = engine.encode(engine.subtract(mine, theirs));
  const commitments = concat(rogue, piece(own.commitments, 1));
  assert.deepEqual(
    jointKey(
      new Map([
        [1, deal.commitments],
        [4, commitments],
      ]),
    ),
    piece(own.commitments, 0),
    'the attack would work',
  );
  assert.match(dealFault(context, 4, { ...own, commitments })!, /knows its secret does not verify/);
});

test('a proof of knowledge covers all commitments, not the first alone', () => {
  const commitments = concat(piece(deal.commitments, 0), publicPoint(7n));
  assert.match(dealFault(context, 1, { ...deal, commitments })!, /knows its secret does not verify/);
});

test('shares missing, doubled, out of order, for the dealer or for a stranger are refused and named', () => {
  const [two, four] = deal.shares as [Deal['shares'][number], Deal['shares'][number]];
  const self = sealShare(context, 1, 1, evaluate(polynomial, 1), randomBytes);
  const lists = [
    [],
    [two],
    [two, two],
    [four, two],
    [self, two, four],
    [two, four, four],
    [two, { ...four, receiver: 5 }],
  ];
  for (const shares of lists)
    assert.equal(dealFault(context, 1, { ...deal, shares }), 'its shares are not for exactly the nodes 2, 4');
});

test('a dealer that takes no part is refused and named', () => {
  assert.equal(dealFault(context, 3, deal), 'node 3 takes no part in attempt 1');
});

test('an ephemeral key taken from another dealer’s deal is refused and named', () => {
  const own = createDeal(context, 2, randomBytes).deal;
  const stolen = deal.shares.find(({ receiver }) => receiver === 4)!;
  const shares = own.shares.map((share) => (share.receiver === 4 ? stolen : share));
  assert.equal(dealFault(context, 2, { ...own, shares }), 'the proof of the ephemeral key for node 4 does not verify');
});

test('a sealed share of an earlier attempt is refused and named', () => {
  const earlier = createDeal({ ...context, attempt: 7 }, 1, randomBytes).deal;
  assert.match(dealFault(context, 1, { ...deal, shares: earlier.shares })!, /ephemeral key for node 2 does not verify/);
});

test('two receivers’ shares swapped whole are refused and named', () => {
  const [two, four] = deal.shares as [Deal['shares'][number], Deal['shares'][number]];
  const shares = [
    { ...four, receiver: 2 },
    { ...two, receiver: 4 },
  ];
  assert.match(dealFault(context, 1, { ...deal, shares })!, /ephemeral key for node 2 does not verify/);
});

test('[19] an ephemeral key that is the identity is refused and named', () => {
  const fault = dealFault(context, 1, withShare(0, { ephemeral: new Uint8Array(32) }));
  assert.equal(fault, 'the ephemeral key for node 2 is not a point other than the identity');
});

test('a ciphertext sealed for another receiver does not open', () => {
  const swapped = withShare(0, { sealed: deal.shares[1]!.sealed });
  assert.equal(dealFault(context, 1, swapped), null, 'nobody but the receiver can see it');
  assert.deepEqual(open(swapped, 2), { ok: false, reason: 'unsealable' });
});

test('a receiver sees a share off its dealer’s polynomial', () => {
  const wrong = withShare(0, sealShare(context, 1, 2, evaluate(polynomial, 2) + 1n, randomBytes));
  assert.equal(dealFault(context, 1, wrong), null);
  assert.deepEqual(open(wrong, 2), { ok: false, reason: 'mismatch' });
  assert.equal(open(wrong, 4).ok, true);
});

test('a receiver refuses a share at the group order or above', () => {
  const large = withShare(0, sealShare(context, 1, 2, evaluate(polynomial, 2) + ORDER, randomBytes));
  assert.equal(dealFault(context, 1, large), null);
  assert.deepEqual(open(large, 2), { ok: false, reason: 'not-a-scalar' });
});

test('a share does not open with another attempt’s receiving key', () => {
  const opened = openShare(context, 1, deal, 2, randomScalar(randomBytes));
  assert.deepEqual(opened, { ok: false, reason: 'unsealable' });
});

test('[8] a deal drawn late to bias the key is refused and named: it does not hash to its deal-commit', () => {
  const committed = createDeal(context, 4, randomBytes).deal;
  const promise = dealHash(context, 4, encodeCanonical(committed));
  // The last dealer redraws until the lowest bit of the key it has seen coming is 0.
  let late = committed;
  do late = createDeal(context, 4, randomBytes).deal;
  while (
    jointKey(
      new Map([
        [1, deal.commitments],
        [4, late.commitments],
      ]),
    )[0]! %
      4 !==
    0
  );
  assert.equal(dealFault(context, 4, late), null, 'nothing else gives it away');
  assert.equal(equal(dealHash(context, 4, encodeCanonical(late)), promise), false);
  assert.equal(equal(dealHash(context, 4, encodeCanonical(committed)), promise), true);
});

test('[8] a deal-commit copied from another dealer, attempt or election opens to no deal of one’s own', () => {
  const bytes = encodeCanonical(deal);
  const promise = dealHash(context, 1, bytes);
  assert.notDeepEqual(dealHash(context, 2, bytes), promise);
  assert.notDeepEqual(dealHash({ ...context, attempt: 2 }, 1, bytes), promise);
  assert.notDeepEqual(dealHash({ ...context, fingerprint: fingerprint('another') }, 1, bytes), promise);
});

test('a deal with any byte changed is refused by everyone or by its receiver, and nothing crashes', () => {
  const honest = encodeCanonical(deal);
  fc.assert(
    fc.property(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const flipped = Uint8Array.from(honest);
      flipped[at]! ^= change;
      let read: Deal;
      try {
        read = decodeAs(dealSchema, flipped);
      } catch (error) {
        assert.ok(error instanceof OstrakaError);
        return;
      }
      if (dealFault(context, 1, read) === null) assert.ok([2, 4].some((receiver) => !open(read, receiver).ok));
    }),
    { numRuns: 60 },
  );
});

test('[19] a receiving key that is the identity or not canonical is refused', () => {
  assert.equal(isReceivingKey(newReceivingKey(randomBytes).publicKey), true);
  for (const key of [new Uint8Array(32), new Uint8Array(32).fill(255), new Uint8Array(0), new Uint8Array(31)])
    assert.equal(isReceivingKey(key), false);
});

test('[10] a nonce commitment fits one nonce of one node of one election', () => {
  const nonce = randomBytes(32);
  const promise = nonceCommitment(fingerprint('a'), 1, nonce);
  assert.deepEqual(nonceCommitment(fingerprint('a'), 1, Uint8Array.from(nonce)), promise);
  assert.notDeepEqual(nonceCommitment(fingerprint('b'), 1, nonce), promise);
  assert.notDeepEqual(nonceCommitment(fingerprint('a'), 2, nonce), promise);
  assert.notDeepEqual(nonceCommitment(fingerprint('a'), 1, randomBytes(32)), promise);
});
