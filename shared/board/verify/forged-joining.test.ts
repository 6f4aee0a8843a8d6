/** Written-in names joined by hand, and each way to cheat at it: every one fails at the tally, and is laid at a door. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { countPlaintexts, readTally } from '../count.ts';
import { askedOf, lotOf } from '../record.ts';
import { assertFailsAt, before, checkIn, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { newKeys, plan } from './testing/parties.ts';

const names = [
  ['John Smith', 1],
  ['Jon Smith', 1],
] as const;
const voters = newKeys(4);

/** Three nodes, t = 2: one ballot for Red, one for Ann, one for each of two spellings, opened. */
function played(chosen: Parameters<typeof plan>[0] = { joinNames: true }): Forge {
  const contests = plan().contests.map((contest) => ({ ...contest, writeIn: true }));
  const forge = Forge.election(3, plan({ contests, ...chosen }))
    .ceremony()
    .roll(voters);
  for (const [i, pick] of [0, 'Ann', 'Jon Smith', 'John Smith'].entries()) forge.cast(voters[i]!, pick);
  forge.close().mix(1).prove(1).mix(2).prove(2).sealList();
  return forge.shares(1).shares(3);
}
const whole = played();
const opened = (): Forge => whole.fork();

/** The result that counts these names as one, whoever agrees. */
const counting = (forge: Forge, joined: string[][]) => {
  const { plaintexts } = forge.opened();
  return forge.result({
    plaintexts,
    tally: countPlaintexts(askedOf(forge.record), plaintexts, lotOf(forge.record), [joined]),
  });
};

test('what t nodes agree to is one person in the count, and both counts are shown', async () => {
  const forge = opened().join(names).agree(1).agree(3).result().attest(1).attest(2).attest(3);
  const verdict = await verdictOn(forge.transcript());
  assert.equal(verdict.outcome, 'valid');
  assert.match(checkIn(verdict, 'V16').message, /1 proposal to join written-in names included/);
  const [result] = readTally(forge.record.result!.tally).contests;
  assert.ok(result && 'writtenIn' in result && result.apart);
  assert.deepEqual(result.writtenIn!.names[0], {
    name: 'John Smith',
    ballots: 2,
    spellings: 2,
    joined: names.map(([name, ballots]) => ({ name, ballots, spellings: 1 })),
  });
  assert.deepEqual(result.results[0]!.winners, { elected: [3] });
  assert.deepEqual(result.apart.results[0]!.winners, { elected: [], tied: [0, 3, 4, 5] });
});

test('what fewer agree to changes nothing', async () => {
  const forge = opened().join(names).agree(1).result();
  assert.equal((await verdictOn(forge.transcript())).outcome, 'valid but unwitnessed');
  const [result] = readTally(forge.record.result!.tally).contests;
  assert.ok(result && 'writtenIn' in result && !result.apart);
});

const byCoordinator = /^the coordinator$/;

test('V16 a result that counts names as one to which t − 1 nodes agreed', () =>
  assertFailsAt(counting(opened().join(names).agree(1), [['Jon Smith', 'John Smith']]), 'V16', /tally/, byCoordinator));

test('V16 a result that joins what nobody proposed, or parts what t nodes agreed is one', async () => {
  await assertFailsAt(counting(opened(), [['Jon Smith', 'John Smith']]), 'V16', /is not what/, byCoordinator);
  const agreed = opened().join(names).agree(1).agree(2);
  await assertFailsAt(counting(agreed.fork(), []), 'V16', /is not what the plaintexts count to/, byCoordinator);
  const more = agreed
    .join([
      ['Ann', 1],
      ['Jon Smith', 1],
    ])
    .agree(1)
    .agree(3);
  await assertFailsAt(counting(more, [['Ann', 'Jon Smith']]), 'V16', /is not what/, byCoordinator);
});

test('a later joining adds to the earlier ones', async () => {
  const forge = opened()
    .join(names)
    .agree(1)
    .agree(2)
    .join([
      ['Ann', 1],
      ['Jon Smith', 1],
    ])
    .agree(2)
    .agree(3)
    .result();
  assert.equal((await verdictOn(forge.transcript())).outcome, 'valid but unwitnessed');
  const [result] = readTally(forge.record.result!.tally).contests;
  assert.ok(result && 'writtenIn' in result);
  assert.deepEqual(
    result.writtenIn!.names.map(({ ballots }) => ballots),
    [3],
  );
});

test('V16 a joining with an option, in whatever spelling', () =>
  assertFailsAt(
    opened().join([
      ['Ann', 1],
      ['RED', 1],
    ]),
    'V16',
    /“RED” is an option of “Colour”/,
    byCoordinator,
  ));

test('V16 a joining of names that nobody wrote, that are one already, or with other numbers', async () => {
  await assertFailsAt(
    opened().join([
      ['Ann', 1],
      ['Anne', 1],
    ]),
    'V16',
    /apart as “Anne” \(1\)/,
    byCoordinator,
  );
  await assertFailsAt(
    opened().join([
      ['Ann', 2],
      ['Jon Smith', 1],
    ]),
    'V16',
    /apart as “Ann” \(2\)/,
    byCoordinator,
  );
  await assertFailsAt(
    opened().join([
      ['Ann', 1],
      ['ANN', 1],
    ]),
    'V16',
    /are one already/,
    byCoordinator,
  );
});

test('V16 a joining where the plan says nothing of it, or in a question without written-in names', async () => {
  await assertFailsAt(played({}).join(names), 'V16', /the plan of this election says nothing/, byCoordinator);
  const joins = [{ contest: 1, names: names.map(([name, ballots]) => ({ name, ballots })) }];
  const forge = opened();
  await assertFailsAt(forge.say('join', forge.coordinator, { joins }), 'V16', /takes no written-in/, byCoordinator);
});

test('V16 a joining after the result, and an agreement after it', async () => {
  await assertFailsAt(opened().result().join(names), 'V16', /the result is posted/, byCoordinator);
  await assertFailsAt(opened().join(names).result().agree(1), 'V16', /the result is posted/, /^node 1/);
});

test('V16 a joining before the ballots can be opened', () => {
  const forge = opened();
  return assertFailsAt(forge.fork(forge.leaves.length - 1).join(names), 'V16', /no name is known/, byCoordinator);
});

test('V16 an agreement to what nobody proposed, and one that is given twice', async () => {
  const forge = opened().join(names);
  const other = opened().join([
    ['Ann', 1],
    ['Jon Smith', 1],
  ]).record.joins[0]!.hash;
  await assertFailsAt(forge.fork().say('agree', forge.node(1), { join: other }), 'V16', /nobody proposed/, /^node 1/);
  await assertFailsAt(forge.agree(1).agree(1), 'V16', /has agreed already/, /^node 1/);
});

test('V3 an agreement by a voter, by the coordinator, or by a node that holds no key share', async () => {
  const forge = opened().join(names);
  const join = forge.record.joins[0]!.hash;
  await assertFailsAt(
    forge.fork().say('agree', voters[0]!, { join }),
    'V3',
    /an agree is not this party's to say/,
    /^voter/,
  );
  await assertFailsAt(forge.fork().say('agree', forge.coordinator, { join }), 'V3', /not this party's/, byCoordinator);
  await assertFailsAt(before('agree').agree(4), 'V3', /holds no key share/, /^node 4/);
});

test('V3 a proposal by a node', () => {
  const forge = opened();
  const body = { joins: [{ contest: 0, names: names.map(([name, ballots]) => ({ name, ballots })) }] };
  return assertFailsAt(forge.say('join', forge.node(1), body), 'V3', /not this party's to say/, /^node 1/);
});

test('V2 a proposal, or an agreement, from another election', async () => {
  const other = played({ joinNames: true, title: 'Another colour' }).join(names).agree(1);
  const [join, agree] = other.leaves.slice(-2);
  await assertFailsAt(opened().put(join!), 'V2', /belongs to another election/);
  await assertFailsAt(opened().join(names).put(agree!), 'V2', /belongs to another election/);
});

test('V2 a joining of one name with nothing', () => {
  const forge = opened();
  const joins = [{ contest: 0, names: [{ name: 'Ann', ballots: 1 }] }];
  const statement = { type: 'join', election: forge.record.fingerprint, author: forge.coordinator.publicKey };
  const bytes = encodeCanonical({ ...statement, seen: forge.head, body: { joins } } as Value);
  return assertFailsAt(forge.sayBytes(bytes, forge.coordinator), 'V2', /one name is joined with nothing/);
});
