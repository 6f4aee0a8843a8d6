/** Forged transcripts whose key ceremony begins again as it must not: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { culpritInWords } from '../../codec/culprit.ts';
import { GENERATOR } from '../../crypto/arithmetic/group.ts';
import { mod, scalarBytes } from '../../crypto/arithmetic/scalar.ts';
import { createDeal } from '../../crypto/ceremony/deal.ts';
import type { Random } from '../../crypto/random.ts';
import type { Body } from '../entry.ts';
import { assertFailsAt, at, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { plan, planVersion1, random } from './testing/parties.ts';

const failed = { ok: false, code: 'bad-deal', message: '' } as const;
const outcomeOf = async (forge: Forge) => (await verdictOn(forge.transcript())).outcome;

/** Node 3 of four deals another deal than it committed to, before node 4 has dealt. */
function faulty(chosen = plan()): Forge {
  const forge = Forge.election(4, chosen);
  for (const index of forge.everyone) forge.accept(index);
  for (const index of [1, 2, 4]) forge.commit(index);
  forge.commit(3, (deal) => ({ ...deal, commitments: deal.commitments.slice(0, 32) }));
  return forge.deal(1).deal(2).deal(3, failed);
}

const leavingOut = (forge: Forge, participants: number[], leftOut: Body<'restart'>['leftOut']): Forge =>
  forge.fork().say('restart', forge.coordinator, { attempt: 2, participants, leftOut });

const fault = (node: number) => ({ node, reason: 'fault' as const });
const late = (node: number) => ({ node, reason: 'time-out' as const });

test('V6 a restart that leaves out as late a node of an attempt that has failed already', async () => {
  const forge = faulty();
  const hasty = leavingOut(forge, [1, 2], [fault(3), late(4)]);
  await assertFailsAt(hasty, 'V6', /nothing on the board says that node 4 is left out for a time-out/, /^the coord/);
  assert.equal(await outcomeOf(leavingOut(forge, [1, 2, 4], [fault(3)])), 'valid so far');
  const old = leavingOut(faulty(planVersion1()), [1, 2], [fault(3), late(4)]);
  assert.equal(await outcomeOf(old), 'valid so far', 'version 1 takes the coordinator’s word');
});

test('a verdict says that words and lots were drawn again where a nonce of the attempt before was open, and only there', async () => {
  const redrawn = async (forge: Forge) =>
    (await verdictOn(forge.transcript())).claims.find(({ name }) => name === 'redrawn')?.english ?? null;
  assert.match(
    (await redrawn(leavingOut(faulty(), [1, 2, 4], [fault(3)])))!,
    /drawn anew once, .* seen what was drawn/,
  );
  assert.equal(await redrawn(faulty()), null, 'no other attempt has begun');
  const early = Forge.election(4, plan()).accept(1).accept(2).accept(3);
  assert.equal(await redrawn(leavingOut(early, [1, 2, 3], [late(4)])), null, 'nobody had opened anything');
});

/** A generator that gives these scalars first. */
const giving = (scalars: readonly bigint[]): Random => {
  const given = scalars.map(scalarBytes);
  return (length) => given.shift() ?? random(length);
};

/** Two of two nodes whose polynomials, f of the first, add up to this one: what a coalition of all dealers can do. */
function addingUpTo(sum: readonly bigint[], chosen = plan()): Forge {
  const forge = Forge.election(2, chosen).accept(1).accept(2).commit(1);
  const f = forge.secrets.dealt.get('1/1')!.polynomial;
  const other = sum.map((a, i) => mod(a - f[i]!));
  forge.commit(2, (_, context) => createDeal(context, 2, giving(other)).deal);
  return forge.deal(1).deal(2);
}

test('V6 deals that cancel out to no key are a fault of every dealer, and nobody confirms what they make', async () => {
  // No key; no second commitment, so that one share would do; no share of node 1; none of node 2.
  for (const sum of [
    [0n, 5n],
    [5n, 0n],
    [mod(-7n), 7n],
    [mod(-14n), 7n],
  ]) {
    const forge = addingUpTo(sum);
    const verdict = await verdictOn(forge.transcript());
    assert.equal(verdict.outcome, 'valid so far');
    assert.deepEqual(
      verdict.faults.map(({ check, code, culprit, proven }) => [check, code, culpritInWords(culprit), proven]),
      [1, 2].map((i) => ['V6', 'no-joint-key', `node ${i} (Node ${'AB'[i - 1]})`, true]),
    );
    const body = { attempt: 1, deals: random(32), publicKey: GENERATOR };
    await assertFailsAt(forge.fork().say('key-confirm', forge.node(1), body), 'V6', /this attempt has failed/);
    const again = leavingOut(forge, [2], [fault(1)]);
    await assertFailsAt(again, 'V6', /node 2 is at fault and must be left out/, /^the coordinator$/);
  }
  assert.equal(addingUpTo([5n, 7n]).record.faults.length, 0);
  const old = addingUpTo([0n, 5n], planVersion1());
  assert.equal(old.record.faults.length, 0, 'under version 1 such an attempt stands still');
  await assertFailsAt(
    old.say('key-confirm', old.node(1), { attempt: 1, deals: random(32), publicKey: GENERATOR }),
    'V6',
    /not the key/,
  );
});

test('V6 a restart that names a node twice among those left out', async () => {
  const forge = faulty();
  await assertFailsAt(leavingOut(forge, [1, 2, 4], [fault(3), fault(3)]), 'V6', /leaves out a node once/, /^the coord/);
  const slow = at('accepted').commit(1).commit(2);
  await assertFailsAt(leavingOut(slow, [1, 2], [late(3), late(3)]), 'V6', /leaves out a node once/);
  assert.equal(await outcomeOf(leavingOut(slow, [1, 2], [late(3)])), 'valid so far');
  const old = leavingOut(faulty(planVersion1()), [1, 2, 4], [fault(3), fault(3)]);
  assert.equal(await outcomeOf(old), 'valid so far', 'version 1 lets it');
});
