/** A one-time code and the one that takes its place, at the same moment and after a restart: one voter, one ballot. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countingBallots } from '../../board/record.ts';
import { newSigningKey, type SigningKey } from '../../crypto/signature.ts';
import { codeKey } from '../../election/credential.ts';
import { write } from '../author.ts';
import { slipCounts } from '../coordinator/code-slips.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, random, ranked } from '../testing/plan.ts';
import { bind, cast } from '../voter.ts';

function voting() {
  const voters = { credentials: 'codes', latecomers: false, revote: true, pages: false } as const;
  const network = gathered(1, planOf({ threshold: 1, leastMixes: 1, voters }));
  network.order('open-enrolment');
  const [lost, fresh, third] = Array.from({ length: 3 }, () => codeKey(network.record.fingerprint, random(10))) as [
    SigningKey,
    SigningKey,
    SigningKey,
  ];
  const [finder, owner] = [newSigningKey(random), newSigningKey(random)];
  assert.ok(network.order('open-voting', [lost.publicKey, third.publicKey]).ok);
  return { network, lost, fresh, third, finder, owner };
}

const codeOf = (answer: ReturnType<Network['submit']> | undefined) => (answer?.ok === false ? answer.code : answer?.ok);
const slip = (number: number, { publicKey: key }: SigningKey) => ({ number, key });

test('a code that is being spent while it is revoked opens nothing, nor does what was sealed under it', () => {
  const { network, lost, fresh, finder, owner } = voting();
  // The coordinator examines it still; the ballot behind it is sealed already.
  const spending = network.submitting(bind(network.booth, lost, finder));
  assert.equal(spending(), undefined);
  const replaced = network.ask((asker) => ({
    kind: 'replace-code',
    replacement: { lost: slip(1, lost), fresh: slip(3, fresh) },
    asker,
  }));
  const ballot = network.submitting(cast(network.booth, finder, network.seal(finder, ranked(0))));
  network.run();
  assert.equal(codeOf(replaced()), true);
  assert.equal(codeOf(spending()), 'code-revoked');
  assert.equal(codeOf(ballot()), 'not-on-roll');
  assert.ok(network.bind(fresh, owner).ok);
  assert.ok(network.cast(owner, ranked(1)).ok);
  assert.equal(countingBallots(network.record).length, 1);
});

test('a code that was spent before it is revoked keeps its ballot, also one that is examined still', () => {
  const { network, lost, fresh, finder } = voting();
  assert.ok(network.bind(lost, finder).ok);
  const ballot = network.submitting(cast(network.booth, finder, network.seal(finder, ranked(0))));
  const replaced = network.ask((asker) => ({
    kind: 'replace-code',
    replacement: { lost: slip(1, lost), fresh: slip(3, fresh) },
    asker,
  }));
  network.run();
  assert.equal(codeOf(replaced()), 'code-spent');
  assert.equal(codeOf(ballot()), true);
  assert.equal(codeOf(network.bind(fresh, newSigningKey(random))), 'not-on-roll');
});

test('two replacements of one code at the same moment make one code, and a revoked one never comes back', () => {
  const { network, lost, fresh, third, finder } = voting();
  const other = codeKey(network.record.fingerprint, random(10));
  const replacing = (from: SigningKey, to: SigningKey, number: number) =>
    network.ask((asker) => ({
      kind: 'replace-code',
      replacement: { lost: slip(1, from), fresh: slip(number, to) },
      asker,
    }));
  const [one, two] = [replacing(lost, fresh, 3), replacing(lost, other, 4)];
  network.run();
  assert.deepEqual([codeOf(one()), codeOf(two())], [true, 'code-revoked']);
  assert.equal(codeOf(network.bind(other, finder)), 'not-on-roll');
  const back = replacing(third, lost, 5);
  network.run();
  assert.equal(codeOf(back()), 'bad-roll', 'the finder of the old slip would vote');
  assert.equal(network.record.voters!.size, 2);
});

test('after a restart a revoked code is revoked, and what replaced it is sent once more in vain', async () => {
  const { network, lost, fresh, finder } = voting();
  const entry = write(network.record, network.coordinatorKey, 'replace', {
    revoked: lost.publicKey,
    replacement: fresh.publicKey,
  });
  network.ask((asker) => ({
    kind: 'replace-code',
    replacement: { lost: slip(1, lost), fresh: slip(3, fresh) },
    asker,
  }));
  network.run();
  const size = network.leaves.length;
  await network.restartCoordinator();
  network.run();
  assert.ok(network.record.revoked.has(lost.publicKey));
  assert.equal(codeOf(network.bind(lost, finder)), 'code-revoked');
  network.submit(entry);
  assert.equal(network.leaves.length, size, 'replayed by whoever has read it');
});

test('slips are counted, and no codes of voters that a lesson made up: before voting, while they are spent, and after', () => {
  const { network, lost, fresh, third, finder, owner } = voting();
  const { record } = network;
  const madeUp = [third.publicKey, random(32)];
  assert.deepEqual(slipCounts(null, 1, 0, madeUp), { made: 1, used: 0, replaced: 0 });
  assert.deepEqual(slipCounts(record, 1, 0, madeUp), { made: 1, used: 0, replaced: 0 });
  assert.ok(network.bind(third, finder).ok);
  assert.deepEqual(slipCounts(record, 1, 0, madeUp), { made: 1, used: 0, replaced: 0 });
  assert.ok(network.replaceCode({ lost: slip(1, lost), fresh: slip(2, fresh) }).ok);
  assert.deepEqual(slipCounts(record, 1, 0, madeUp), { made: 2, used: 0, replaced: 1 });
  assert.ok(network.bind(fresh, owner).ok);
  assert.deepEqual(slipCounts(record, 1, 0, madeUp), { made: 2, used: 1, replaced: 1 });
});
