/** Forged transcripts whose key ceremony begins again as it must not: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Body } from '../entry.ts';
import { assertFailsAt, at, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { plan, planVersion1 } from './testing/parties.ts';

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

test('V6 a restart that names a node twice among those left out', async () => {
  const forge = faulty();
  await assertFailsAt(leavingOut(forge, [1, 2, 4], [fault(3), fault(3)]), 'V6', /leaves out a node once/, /^the coord/);
  const slow = at('accepted').commit(1).commit(2);
  await assertFailsAt(leavingOut(slow, [1, 2], [late(3), late(3)]), 'V6', /leaves out a node once/);
  assert.equal(await outcomeOf(leavingOut(slow, [1, 2], [late(3)])), 'valid so far');
  const old = leavingOut(faulty(planVersion1()), [1, 2, 4], [fault(3), fault(3)]);
  assert.equal(await outcomeOf(old), 'valid so far', 'version 1 lets it');
});
