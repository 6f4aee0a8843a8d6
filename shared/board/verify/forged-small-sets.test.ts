/** The end of an election in which too few ballots count, and one forged transcript for each rule about it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, concat } from '../../codec/bytes.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { fingerprintOf, type Manifest } from '../../election/manifest.ts';
import { readEntry, writeEntry } from '../entry.ts';
import { assertFailsAt, checkIn, failedChecks, plain, small, verdictOn } from './testing/elections.ts';
import { Forge } from './testing/forge.ts';
import { plan, planVersion1 } from './testing/parties.ts';
import { exitCode } from './verdict.ts';

const [ada, bob, cleo] = plain().voters as [SigningKey, SigningKey, SigningKey];
const byCoordinator = /^the coordinator$/;
const all = [ada, bob, cleo];
const NEEDED = 3;

/** Three nodes, three voters, and as many ballots that must count; voting is open. */
const base = Forge.election(3, plan({ leastBallots: NEEDED }))
  .ceremony()
  .roll(all);
const open = () => base.fork();
const few = () => open().cast(ada, 0).cast(bob, 1).close();
const enough = () => open().cast(ada, 0).cast(bob, 1).cast(cleo, 1).close();

test('too few ballots: a valid end without a result, and everyone is told in one sentence', async () => {
  const verdict = await verdictOn(few().shortfall().attest(1).attest(2).attest(3).transcript());
  assert.equal(verdict.outcome, 'valid without result');
  assert.equal(exitCode(verdict), 5);
  assert.equal(verdict.tally, null);
  assert.deepEqual(verdict.election?.tooFew, { ballots: 2, needed: NEEDED });
  assert.equal(verdict.election?.version, 2);
  assert.deepEqual([verdict.witnessed, verdict.attested, verdict.needed], [true, 3, 3]);
  assert.deepEqual(
    verdict.claims.slice(0, 2).map(({ english }) => english),
    [
      'Too few ballots count: 2, and at least 3 are needed. None of them is opened, and there is no result.',
      'This transcript proves that the election on this board has ended under this manifest without a result.',
    ],
  );
  assert.match(checkIn(verdict, 'V10').message, /^2 ballots count, and at least 3 are needed for a result, the close/);
  assert.equal(checkIn(verdict, 'V10').status, 'passed');
  for (const id of ['V11', 'V12', 'V13', 'V14', 'V15', 'V16'] as const) {
    assert.equal(checkIn(verdict, id).status, 'not due', id);
    assert.match(checkIn(verdict, id).message, /too few ballots count/, id);
  }
  assert.equal(checkIn(verdict, 'V17').status, 'passed');
  assert.match(checkIn(verdict, 'V17').message, /^3 nodes attest the end without a result/);
});

test('before the end stands on the board it is not over, and without enough nodes it is unwitnessed', async () => {
  const closed = await verdictOn(few().transcript());
  assert.deepEqual([closed.outcome, exitCode(closed)], ['valid so far', 3]);
  assert.deepEqual(closed.election?.tooFew, { ballots: 2, needed: NEEDED });
  const alone = await verdictOn(few().shortfall().attest(1).transcript());
  assert.deepEqual([alone.outcome, alone.witnessed], ['valid without result', false]);
  assert.ok(alone.claims.some(({ name }) => name === 'unwitnessed-end'));
  assert.match(checkIn(alone, 'V17').message, /^unwitnessed: 1 node of 3 needed have attested the end/);
});

test('a board of as many ballots as are needed comes to its result', async () => {
  const forge = enough()
    .mix(1)
    .mix(2)
    .prove(1)
    .prove(2)
    .sealList()
    .shares(1)
    .shares(3)
    .result()
    .attest(1)
    .attest(2)
    .attest(3);
  const verdict = await verdictOn(forge.transcript());
  assert.deepEqual([verdict.outcome, verdict.election?.tooFew], ['valid', null]);
});

test('what counts is each voter’s last ballot: neither those it replaced nor those opened as tests', async () => {
  const forge = open().cast(ada, 0).cast(ada, 1).cast(ada, 2).audit(bob, 0).cast(bob, 1).audit(cleo, 1).close();
  const verdict = await verdictOn(forge.shortfall().transcript());
  assert.deepEqual([verdict.outcome, verdict.election?.tooFew], ['valid without result', { ballots: 2, needed: 3 }]);
});

test('V10 an end as if too few ballots counted, although enough do', () =>
  assertFailsAt(enough().shortfall(), 'V10', /3 ballots count, and no more are needed/, byCoordinator));

test('V10 mixing or a result although too few ballots count', async () => {
  await assertFailsAt(few().mix(1), 'V10', /2 ballots count, and none is mixed below 3/, /^node 1/);
  const forge = few().overlookLeast();
  forge.mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3).result().attest(1).attest(2).attest(3);
  assert.ok(forge.record.result, 'whoever forges it has counted it');
  await assertFailsAt(forge, 'V10', /2 ballots count, and none is mixed below 3/, /^node 1/);
  const after = few().shortfall().overlookLeast();
  await assertFailsAt(after.mix(1), 'V10', /none is mixed below 3/);
});

test('V13 a list that is sealed without any mix although too few ballots count', async () => {
  const forge = few();
  const { digest } = forge.record.closing!;
  const list = { list: digest, mixers: [] };
  await assertFailsAt(forge.say('seal', forge.coordinator, list), 'V13', /0 proven mixes, and the manifest asks for 2/);
});

test('V14 key shares although too few ballots count', async () => {
  const forge = few();
  const shares = {
    list: forge.record.closing!.digest,
    shares: forge.blob(new Uint8Array(64)),
    proof: new Uint8Array(96),
  };
  await assertFailsAt(forge.say('shares', forge.node(1), shares), 'V14', /no list is final yet/, /^node 1/);
});

test('V3 an end that another than the coordinator declares, or that nobody has signed', async () => {
  const forge = few();
  await assertFailsAt(forge.fork().shortfall(undefined, forge.node(2)), 'V3', /a shortfall is not this party's to say/);
  await assertFailsAt(forge.fork().shortfall(undefined, ada), 'V3', /not this party's to say/);
  const { fingerprint } = forge.record;
  const body = { witness: forge.note() };
  const leaf = writeEntry({ type: 'shortfall', election: fingerprint, seen: forge.head, body }, forge.coordinator);
  const unsigned = concat(new Uint8Array(64), leaf.subarray(64));
  await assertFailsAt(forge.put(unsigned), 'V3', /signature does not verify/);
});

test('V10 an end under a close that a signature is missing under', async () => {
  const close = /2 of the needed 3 nodes have co-signed the close/;
  await assertFailsAt(few().shortfall([1, 3]), 'V10', close, byCoordinator);
  const forge = few();
  const early = open().cast(ada, 0).cast(bob, 1).note();
  await assertFailsAt(
    forge.say('shortfall', forge.coordinator, { witness: early }),
    'V10',
    /does not cover the close/,
    byCoordinator,
  );
});

test('V10 an end before the close, and a second one', async () => {
  await assertFailsAt(open().cast(ada, 0).shortfall(), 'V10', /no end is due/, byCoordinator);
  await assertFailsAt(few().shortfall().shortfall(), 'V10', /no end is due/, byCoordinator);
});

test('V17 a node that attests another end', async () => {
  const forge = few().shortfall();
  await assertFailsAt(
    forge.say('attest', forge.node(2), { result: new Uint8Array(32) }),
    'V17',
    /this attests another result/,
    /^node 2/,
  );
});

test('V9 an objection after the end', () =>
  assertFailsAt(
    open().cast(ada, 0).audit(bob, 1).close().shortfall().object(bob),
    'V9',
    /the board has come to its end/,
  ));

test('the least number, altered: by whoever made the file, and by a coordinator who signs another manifest', async () => {
  const { entries, ...rest } = few().shortfall().transcript();
  const [first, ...others] = entries as [Bytes, ...Bytes[]];
  const body: Manifest = { ...base.manifest, leastBallots: 2 } as Manifest;
  const { seen } = readEntry(first);
  const resigned = writeEntry({ type: 'manifest', election: fingerprintOf(body), seen, body }, base.coordinator);
  const altered = concat(first.subarray(0, 64), resigned.subarray(64));
  await assertFailsAt({ ...rest, entries: [altered, ...others] }, 'V3', /signature does not verify/, /^whoever made/);
  const { fingerprint } = base.record;
  const verdict = await verdictOn({ ...rest, entries: [resigned, ...others] }, { expected: fingerprint });
  assert.deepEqual(failedChecks(verdict), ['V1', 'V2']);
  assert.match(checkIn(verdict, 'V2').message, /^entry 1 \(accept\): this entry belongs to another election/);
});

test('V1 a least number that no roll can reach', () =>
  assertFailsAt(
    Forge.election(1, plan({ threshold: 1, leastMixes: 1, leastBallots: 21 })),
    'V1',
    /at least 21 ballots are needed for a result, and no more than 20 voters are allowed/,
  ));

test('V2 under a manifest of version 1 no board ends so, and a single ballot is opened', async () => {
  const old = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 }))
    .ceremony()
    .roll([ada])
    .cast(ada, 0)
    .close();
  await assertFailsAt(old.fork().shortfall(), 'V2', /a board of version 1 holds no shortfall/);
  const verdict = await verdictOn(old.mix(1).prove(1).sealList().shares(1).result().attest(1).transcript());
  assert.deepEqual([verdict.outcome, verdict.election?.version, verdict.tally?.ballots], ['valid', 1, 1]);
});

test('the very same small board with one node', async () => {
  const forge = small({ leastBallots: 2 }, [ada]).cast(ada, 0).close().shortfall().attest(1);
  assert.equal((await verdictOn(forge.transcript())).outcome, 'valid without result');
});
