import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeAs, encodeCanonical } from '../../codec/cbor.ts';
import { engine } from '../arithmetic/engine.ts';
import { publicPoint } from '../arithmetic/group.ts';
import { ORDER } from '../arithmetic/scalar.ts';
import { type Complaint, complaintSchema, fileComplaint, judgeComplaint } from './complaint.ts';
import type { CeremonyContext } from './context.ts';
import { createDeal, type Deal, dealFault, openShare } from './deal.ts';
import { sealShare, unsealShare } from './sealing.ts';
import { evaluate } from './sharing.ts';
import { fingerprint, newAttempt } from './testing/attempt.ts';

const { context, receivingSecrets } = newAttempt([1, 2, 3], 2);
const { deal, polynomial } = createDeal(context, 1, randomBytes);
const complain = (about: Deal, accuser: number, dealer = 1, within: CeremonyContext = context): Complaint =>
  fileComplaint(within, dealer, about, accuser, receivingSecrets.get(accuser)!, randomBytes);

/** The deal with something else in the place of node 2's share. */
const cheating = (change: Partial<Deal['shares'][number]>): Deal => ({
  ...deal,
  shares: deal.shares.map((share) => (share.receiver === 2 ? { ...share, ...change } : share)),
});

test('a share off the polynomial, above the group order or unsealable: the complaint names the dealer', () => {
  const cheats = {
    mismatch: cheating(sealShare(context, 1, 2, evaluate(polynomial, 2) + 1n, randomBytes)),
    'not-a-scalar': cheating(sealShare(context, 1, 2, evaluate(polynomial, 2) + ORDER, randomBytes)),
    unsealable: cheating({ sealed: deal.shares[1]!.sealed }),
  };
  for (const [reason, cheat] of Object.entries(cheats)) {
    assert.equal(dealFault(context, 1, cheat), null);
    assert.deepEqual(openShare(context, 1, cheat, 2, receivingSecrets.get(2)!), { ok: false, reason });
    assert.equal(judgeComplaint(context, 1, cheat, 2, complain(cheat, 2)), 'dealer');
  }
});

test('a complaint about an honest share names the accuser', () => {
  assert.equal(judgeComplaint(context, 1, deal, 2, complain(deal, 2)), 'accuser');
});

test('a complaint survives its canonical encoding', () => {
  const complaint = complain(deal, 2);
  assert.deepEqual(decodeAs(complaintSchema, encodeCanonical(complaint)), complaint);
});

test('a complaint with a made-up opening or a forged proof is refused: it frames nobody', () => {
  const complaint = complain(deal, 2);
  const madeUp = { ...complaint, shared: publicPoint(7n) };
  const shifted = {
    ...complaint,
    shared: engine.encode(engine.add(engine.decode(complaint.shared), engine.decode(publicPoint(1n)))),
  };
  const identity = { ...complaint, shared: new Uint8Array(32) };
  const noPoint = { ...complaint, shared: new Uint8Array(32).fill(255) };
  const forged = { ...complaint, proof: Uint8Array.from(randomBytes(96)) };
  const empty = { ...complaint, proof: new Uint8Array(96) };
  for (const each of [madeUp, shifted, identity, noPoint, forged, empty])
    assert.equal(judgeComplaint(context, 1, deal, 2, each), 'invalid');
});

test('a complaint proved with another key than the accuser’s receiving key is refused', () => {
  const complaint = fileComplaint(context, 1, deal, 2, receivingSecrets.get(3)!, randomBytes);
  assert.equal(judgeComplaint(context, 1, deal, 2, complaint), 'invalid');
});

test('a complaint replayed in another attempt or election is refused, even under the same keys and deal', () => {
  const complaint = complain(deal, 2);
  for (const other of [
    { ...context, attempt: 2 },
    { ...context, fingerprint: fingerprint('another election') },
  ])
    assert.equal(judgeComplaint(other, 1, deal, 2, complaint), 'invalid');
});

test('a complaint about one dealer is none about another, even where both sealed with the same ephemeral key', () => {
  const complaint = complain(deal, 2);
  assert.equal(judgeComplaint(context, 3, deal, 2, { ...complaint, dealer: 3 }), 'invalid');
  assert.equal(judgeComplaint(context, 1, deal, 2, { ...complaint, dealer: 3 }), 'invalid');
});

test('a complaint passed on by another node is refused', () => {
  assert.equal(judgeComplaint(context, 1, deal, 3, complain(deal, 2)), 'invalid');
});

test('a complaint by the dealer itself or by a stranger is refused', () => {
  const complaint = complain(deal, 2);
  for (const accuser of [1, 9]) assert.equal(judgeComplaint(context, 1, deal, accuser, complaint), 'invalid');
});

test('a complaint opens the accuser’s share and no other', () => {
  const { shared } = complain(deal, 2);
  const [two, three] = deal.shares as [Deal['shares'][number], Deal['shares'][number]];
  assert.notEqual(unsealShare(context, 1, two, shared), null);
  assert.equal(unsealShare(context, 1, three, shared), null);
  assert.equal(unsealShare({ ...context, attempt: 2 }, 1, two, shared), null);
  assert.equal(unsealShare(context, 3, two, shared), null);
});

test('a complaint with any byte of its opening or proof changed is refused, and nothing crashes', () => {
  const complaint = complain(deal, 2);
  fc.assert(
    fc.property(fc.nat(32 + 96 - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const [shared, proof] = [Uint8Array.from(complaint.shared), Uint8Array.from(complaint.proof)];
      if (at < 32) shared[at]! ^= change;
      else proof[at - 32]! ^= change;
      assert.equal(judgeComplaint(context, 1, deal, 2, { dealer: 1, shared, proof }), 'invalid');
    }),
    { numRuns: 60 },
  );
});
