/** Who signs up from where: a roll that one laptop cannot stuff, and an organiser who is asked before it counts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newSigningKey } from '../../crypto/signature.ts';
import { EACH } from '../coordinator/arrangements.ts';
import { arrivalsOf } from '../coordinator/arrivals.ts';
import { countVoter, turnAway } from '../coordinator/settings.ts';
import { gathered, type Network } from '../testing/network.ts';
import { planOf, random } from '../testing/plan.ts';
import { enrol } from '../voter.ts';

const lobbyOf = (latecomers = false): Network => {
  const voters = { credentials: 'keys', latecomers, revote: true, pages: true } as const;
  const network = gathered(
    2,
    planOf({ threshold: 1, leastMixes: 1, voters, limits: { ballotsPerVoter: 5, voters: 2000 } }),
  );
  network.order('open-enrolment');
  return network.run();
};
const codeOf = (answer: { ok: boolean; code?: string }) => (answer.ok ? 'done' : answer.code);
let names = 0;
/** So many fresh keys sign up from an address; what they are told. */
const crowd = (network: Network, count: number, from: string | null) =>
  Array.from({ length: count }, () => codeOf(network.enrol(`Voter ${names++}`, newSigningKey(random), from)));
const told = (codes: readonly (string | undefined)[], code: string) => codes.filter((one) => one === code).length;

test('one address has so many places, and the organiser is told how many asked for more', () => {
  const network = lobbyOf();
  assert.equal(told(crowd(network, 1100, '192.168.1.66'), 'done'), EACH.voters);
  assert.deepEqual(crowd(network, 1, '192.168.1.20'), ['done']);
  // Programs on the coordinator's own computer are not counted: whoever runs them there can do worse.
  assert.equal(told(crowd(network, 20, null), 'done'), 20);
  const { from } = arrivalsOf(network.coordinator);
  assert.deepEqual(
    from.map(({ address, voters, turnedAway, names: { length } }) => [address, voters, turnedAway.voters, length]),
    [
      [null, 20, 0, 20],
      ['192.168.1.66', EACH.voters, 1100 - EACH.voters, EACH.voters],
      ['192.168.1.20', 1, 0, 1],
    ],
  );
});

test('keys that ask at the same moment do not pass the limit together', () => {
  const network = lobbyOf();
  const from = '192.168.1.66';
  const { manifest } = network.record;
  const answers = Array.from({ length: 20 }, () => {
    const request = enrol(manifest, newSigningKey(random), `Voter ${names++}`);
    return network.ask((asker) => ({ kind: 'enrol', request, blinding: random(32), from, asker }));
  });
  network.run();
  assert.equal(
    told(
      answers.map((answer) => codeOf(answer()!)),
      'done',
    ),
    EACH.voters,
  );
});

test('a school behind one address is allowed as many as it has, and the permission outlives a restart', async () => {
  const network = lobbyOf();
  const from = '203.0.113.7';
  assert.equal(told(crowd(network, 30, from), 'address-full'), 30 - EACH.voters);
  assert.ok(network.arrange({ do: 'allow', address: from, voters: 30 }).ok);
  await network.restartCoordinator();
  network.run();
  assert.equal(told(crowd(network, 30, from), 'done'), 30 - EACH.voters);
  assert.equal(arrivalsOf(network.coordinator).from.find(({ address }) => address === from)!.voters, 30);
  // A key that is there already asks again as often as it likes.
  const key = newSigningKey(random);
  assert.ok(network.arrange({ do: 'allow', address: from, voters: 31 }).ok);
  for (let i = 0; i < 3; i++) assert.ok(network.enrol('again', key, from).ok);
  assert.equal(codeOf(network.enrol('one more', newSigningKey(random), from)), 'address-full');
});

test('more voters than expected keep voting from opening until the organiser confirms just this number', async () => {
  const network = lobbyOf();
  assert.ok(network.arrange({ do: 'expect', voters: 3 }).ok);
  crowd(network, 3, '192.168.1.66');
  crowd(network, 2, '192.168.1.67');
  await network.restartCoordinator();
  network.run();
  const refused = network.order('open-voting');
  assert.ok(!refused.ok && refused.code === 'more-than-expected');
  assert.match(refused.message, /^5 voters are signed up, and 3 are expected; 3 of them from 192\.168\.1\.66$/);
  assert.match(refused.hint!, /confirm that there are 5$/);
  // Who comes between the look and the yes is not meant by it.
  crowd(network, 1, '192.168.1.68');
  assert.equal(codeOf(network.order('open-voting', [], 5)), 'more-than-expected');
  assert.equal(network.record.voters, null);
  assert.ok(network.order('open-voting', [], 6).ok);
  assert.equal(network.record.voters!.size, 6);
});

test('as many as expected, or an organiser who expects nobody in particular, open without a word', () => {
  for (const voters of [3, null]) {
    const network = lobbyOf();
    network.arrange({ do: 'expect', voters });
    crowd(network, 3, null);
    assert.ok(network.order('open-voting').ok);
  }
});

test('once voting is open nobody looks at the list, so nobody beyond the expected joins it', () => {
  const network = lobbyOf(true);
  network.arrange({ do: 'expect', voters: 3 });
  crowd(network, 2, null);
  assert.ok(network.order('open-voting').ok);
  assert.deepEqual(crowd(network, 2, null), ['done', 'more-than-expected']);
  network.arrange({ do: 'expect', voters: 4 });
  assert.deepEqual(crowd(network, 2, null), ['done', 'more-than-expected']);
  assert.equal(network.record.voters!.size, 4);
  // What is confirmed at the opening is expected from then on.
  const confirmed = lobbyOf(true);
  confirmed.arrange({ do: 'expect', voters: 1 });
  crowd(confirmed, 2, null);
  assert.ok(confirmed.order('open-voting', [], 2).ok);
  assert.deepEqual(crowd(confirmed, 1, null), ['more-than-expected']);
});

test('who is struck off has had a place of their address, and comes back to it under the name that they are known by', async () => {
  const network = lobbyOf();
  const from = '192.168.1.66';
  const key = newSigningKey(random);
  assert.ok(network.enrol('Nickname', key, from).ok);
  assert.equal(told(crowd(network, EACH.voters, from), 'done'), EACH.voters - 1);
  assert.ok(network.changeRoll({ do: 'strike', key: key.publicKey }).ok);
  await network.restartCoordinator();
  network.run();
  assert.deepEqual(crowd(network, 1, from), ['address-full']);
  assert.ok(network.enrol('Ada Ash', key, from).ok);
  assert.equal(arrivalsOf(network.coordinator).from.find(({ address }) => address === from)!.voters, EACH.voters);
});

test('places of an address stay taken when names are deleted, and after restarts; its names are gone', async () => {
  const network = lobbyOf(true);
  const from = '192.168.1.66';
  crowd(network, EACH.voters - 1, from);
  crowd(network, 3, null);
  assert.ok(network.order('open-voting').ok);
  assert.ok(network.changeRoll({ do: 'forget-names' }).ok);
  const came = () => arrivalsOf(network.coordinator).from.find(({ address }) => address === from)!;
  assert.deepEqual([came().voters, came().names], [EACH.voters - 1, []]);
  for (const codes of [['done', 'address-full'], ['address-full'], ['address-full']]) {
    await network.restartCoordinator();
    network.run();
    assert.deepEqual(crowd(network, codes.length, from), codes);
    // Deleted once more, each time: what is counted is not counted twice.
    assert.ok(network.changeRoll({ do: 'forget-names' }).ok);
    assert.equal(came().voters, EACH.voters);
  }
});

test('an address has its limit however many others have come before it', () => {
  const network = lobbyOf();
  for (let i = 0; i < 1100; i++) assert.deepEqual(crowd(network, 1, `10.0.${i >> 8}.${i & 255}`), ['done']);
  assert.equal(told(crowd(network, 20, '10.9.9.9'), 'done'), EACH.voters);
});

test('of many addresses those are told of from which most voters came, or anybody was sent away, and of the others how many they are', () => {
  const { coordinator } = gathered(1);
  const count = 700;
  for (let i = 0; i < count; i++) {
    countVoter(coordinator, `10.0.${i >> 8}.${i & 255}`);
    if (i % 10 === 0) countVoter(coordinator, `10.0.${i >> 8}.${i & 255}`);
  }
  turnAway(coordinator, `10.0.${(count - 1) >> 8}.${(count - 1) & 255}`, 'voters');
  const { from, more } = arrivalsOf(coordinator);
  assert.deepEqual(more, { addresses: count - 501, voters: count - 501 });
  assert.deepEqual(
    from.flatMap(({ address, voters }) => (address === null ? [] : [voters])),
    [...Array(70).fill(2), ...Array(431).fill(1)],
  );
  assert.equal(from.find(({ turnedAway }) => turnedAway.voters === 1)?.address, '10.0.2.187');
});
