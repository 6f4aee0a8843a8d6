/** A list of who has not voted: made once, where the plan allows it, and said on the board. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEntry } from '../../board/entry.ts';
import { admit } from '../../board/fold.ts';
import { verify } from '../../board/verify/verify.ts';
import { newSigningKey } from '../../crypto/signature.ts';
import { planFault, versionOf } from '../../election/manifest.ts';
import { write } from '../author.ts';
import { isWaiting } from '../coordinator/roll.ts';
import { remindingPlan } from '../testing/eventful-elections.ts';
import { type Network, opened } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { must, transcriptOf } from '../testing/samples/sample.ts';
import { examineOnce } from '../testing/work.ts';
import { cast } from '../voter.ts';

/** Three on the roll, of whom one has voted. */
function voting(plan = remindingPlan()) {
  const { network, voters } = opened(2, 3, plan);
  must(network.cast(voters[0]!, ranked(0)));
  return { network, voters };
}

/** Why a board refuses to say that so many were listed; null where it takes it. */
const refusalOf = ({ record, coordinatorKey }: Network, waiting: number, by = coordinatorKey): string | null =>
  admit(record, readEntry(write(record, by, 'remind', { waiting })))?.message ?? null;

test('whoever leads has those listed who have not voted, the board says of how many, and the verdict holds', async () => {
  const { network, voters } = voting();
  assert.equal(network.record.manifest.version, 3);
  assert.deepEqual(
    voters.map(({ publicKey }) => isWaiting(network.coordinator, publicKey)),
    [false, true, true],
  );
  assert.equal(isWaiting(network.coordinator, newSigningKey(random).publicKey), false, 'no voter');
  must(network.remind());
  assert.deepEqual(network.record.reminder, { index: network.record.log.size - 1, waiting: 2 });
  // Who votes again, or for the first time, changes nothing in what was said.
  const { ballot } = network.record.signers.get(voters[0]!.publicKey)!;
  must(network.submit(cast(network.booth, voters[0]!, network.seal(voters[0]!, ranked(1), ballot))));
  must(network.cast(voters[1]!, ranked(1)));
  network.order('close');
  const { record, blobs } = network;
  const verdict = await verify(transcriptOf(network), {
    expected: record.fingerprint,
    clock: () => 0,
    examine: (statements) => examineOnce(statements, blobs),
  });
  assert.equal(verdict.outcome, 'valid');
  assert.equal(record.reminder?.waiting, 2);
});

test('a second list is refused, and so is one of nobody, one before or after voting, and any that the plan does not allow', () => {
  const { network, voters } = voting();
  must(network.remind());
  assert.match(String(refusalOf(network, 2)), /made already/);
  const again = network.remind();
  assert.ok(!again.ok && again.code === 'bad-reminder');

  const all = voting();
  for (const voter of all.voters.slice(1)) must(all.network.cast(voter, ranked(0)));
  const nobody = all.network.remind();
  assert.ok(!nobody.ok && nobody.code === 'bad-reminder' && /everybody has voted/.test(nobody.message));
  all.network.order('close');
  const late = all.network.remind();
  assert.ok(!late.ok && late.code === 'out-of-phase');

  const silent = voting(planOf({ threshold: 1, leastMixes: 1, closes: 1_800_000_000 })).network;
  assert.equal(silent.record.manifest.version, 3);
  assert.match(String(refusalOf(silent, 2)), /the plan allows no list/);
  const refused = silent.remind();
  assert.ok(!refused.ok && refused.code === 'bad-reminder');
  assert.equal(voters.length, 3);
});

test('the number is everybody’s to count, and nobody but whoever leads says it', () => {
  const { network, voters } = voting();
  for (const wrong of [1, 3]) assert.match(String(refusalOf(network, wrong)), /^2 have not voted/);
  assert.equal(refusalOf(network, 2), null);
  for (const other of [voters[1]!, network.nodes[0]!.key]) assert.notEqual(refusalOf(network, 2, other), null);
});

test('a plan that lets people be reminded is one of version 3, and asks it of people under their own names', () => {
  assert.equal(versionOf(remindingPlan()), 3);
  assert.equal(planFault(remindingPlan()), null);
  const { voters } = planOf();
  const registrar = newSigningKey(random).publicKey;
  for (const more of [
    { inventedNames: true },
    { screens: false, pages: false },
    { credentials: 'codes', registrar },
  ] as const) {
    assert.equal(planFault(planOf({ voters: { ...voters, ...more } })), null);
    assert.notEqual(planFault(remindingPlan({ voters: { ...voters, ...more } })), null);
  }
});
