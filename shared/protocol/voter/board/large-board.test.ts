/** What a voter's device reads of a large board, and what of it a coordinator cannot pretend. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leafHash } from '../../../board/merkle.ts';
import { keyIn, layRoll } from '../../../board/roll/records.ts';
import { Forge, nameOf } from '../../../board/verify/testing/forge.ts';
import { madeUpKeys } from '../../../board/verify/testing/made-up.ts';
import { newKeys, plan } from '../../../board/verify/testing/parties.ts';
import { concat, equal, hex } from '../../../codec/bytes.ts';
import { sha256 } from '../../../crypto/hash.ts';
import type { SigningKey } from '../../../crypto/signature.ts';
import { nameHash } from '../../../election/names/name-hash.ts';
import type { Excerpt } from '../../excerpt.ts';
import { largeElection, others, Shown } from '../../testing/large.ts';
import { checkedTally } from '../checked-tally.ts';
import { contradictionOf } from '../standing.ts';
import { attestedEnd, attestedIn } from './attested.ts';
import type { OwnBallot } from './known-board.ts';
import { LightBoard } from './light-board.ts';

const MEGABYTE = 1_000_000;
const [ada, bob, eve, successor] = newKeys(4) as [SigningKey, SigningKey, SigningKey, SigningKey];
const knowsNothing = () => false;

async function open(forge: Forge, shown: Shown, about = [ada.publicKey]): Promise<LightBoard> {
  const board = await LightBoard.open(shown, forge.coordinators[0]!.publicKey, knowsNothing, about);
  await board.follow(about);
  return board;
}

const noBlob = () => assert.fail('it fetches no opened ballots');
const breathe = async () => {};

/** Voting is open; and the same board when some have voted. */
const opened = largeElection(1200, ada);
const voting = opened.fork();
others(voting, 300);

test('of 100,000 voters and as many entries a device reads its place, its ballot and the result in less than a megabyte', async () => {
  const forge = largeElection(100_000, ada);
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  assert.equal(board.isWhole, false);
  assert.equal(board.record.signers.size, 1);
  assert.ok(board.record.signers.has(ada.publicKey), 'its key is on the roll');
  others(forge, 50_000);
  forge.cast(ada, 1);
  const own = forge.log.size - 1;
  others(forge, 50_000);
  await board.refresh();
  assert.deepEqual(
    board.ballotsOf(ada.publicKey).map(({ index }) => index),
    [own],
  );
  assert.equal(await checkedTally(board, noBlob, breathe), null);
  forge.close().mix(1).mix(2).prove(1).prove(2).sealList();
  forge.shares(1).shares(2).result().attest(1);
  await board.refresh();
  assert.equal(await checkedTally(board, noBlob, breathe), null, 'one laptop alone says nothing');
  forge.attest(2).attest(3);
  await board.refresh();
  const checked = await checkedTally(board, noBlob, breathe);
  assert.deepEqual([checked?.tally.ballots, checked?.counted], [1, false]);
  assert.ok(shown.bytes < MEGABYTE, `${shown.bytes} bytes`);
  // A device that comes at the end alone reads no more.
  const late = new Shown(forge);
  const other = await open(forge, late);
  assert.equal(other.ballotsOf(ada.publicKey).length, 1);
  assert.equal((await checkedTally(other, noBlob, breathe))?.tally.ballots, 1);
  assert.deepEqual(other.record.log.root(), forge.log.root());
  assert.ok(late.bytes < MEGABYTE / 4, `${late.bytes} bytes`);
});

test('a key that is on no roll has no place, and one that is asked for later has its own', async () => {
  const shown = new Shown(voting);
  const board = await open(voting, shown, [eve.publicKey]);
  assert.equal(board.record.signers.size, 0);
  await board.follow([eve.publicKey, ada.publicKey]);
  assert.deepEqual([...board.record.signers.keys()], [ada.publicKey]);
});

/** What becomes of an excerpt that is changed so. */
const refused = (twist: (excerpt: Excerpt) => Excerpt, code: string, forge = voting): Promise<void> => {
  const shown = new Shown(forge);
  shown.twist = twist;
  return assert.rejects(open(forge, shown), { code }, String(twist));
};

test('nobody is shown a place that is not on the roll, whoever shows it', async () => {
  const ofRecord = (change: (record: Excerpt['records'][number]) => object) =>
    refused(
      (excerpt) => ({ ...excerpt, records: excerpt.records.map((one) => ({ ...one, ...change(one) })) }),
      'bad-answer',
    );
  await ofRecord(({ record }) => ({ record: record.with(40, record[40]! ^ 1) }));
  await ofRecord(({ record }) => ({ record: keyIn(record) }));
  await ofRecord(({ index }) => ({ index: index + 1 }));
  await ofRecord(({ path }) => ({ path: path.slice(1) }));
  await ofRecord(({ entry }) => ({ entry: entry - 1 }));
  await ofRecord(({ entry }) => ({ entry: entry + 5 }));
});

test('nothing stands in an excerpt that does not stand under its checkpoint', async () => {
  const forge = opened.fork().cast(ada, 0);
  const strange = forge.fork().cast(ada, 1);
  others(forge, 10);
  await refused((excerpt) => ({ ...excerpt, root: sha256(excerpt.root) }), 'bad-answer', forge);
  await refused((excerpt) => ({ ...excerpt, note: strange.note() }), 'bad-answer', forge);
  await refused((excerpt) => ({ ...excerpt, prefixes: [] }), 'bad-answer', forge);
  await refused((excerpt) => ({ ...excerpt, size: 3 }), 'bad-answer', forge);
  const leaf = strange.leaves.at(-1)!;
  await refused(
    (excerpt) => ({ ...excerpt, entries: excerpt.entries.map((one) => ({ ...one, leaf })) }),
    'bad-answer',
    forge,
  );
  await refused(
    (excerpt) => ({ ...excerpt, entries: excerpt.entries.map((one) => ({ ...one, index: one.index + 1 })) }),
    'bad-answer',
    forge,
  );
  const honest = await open(forge, new Shown(forge));
  assert.equal(honest.ballotsOf(ada.publicKey).length, 1);
});

test('a board that is not shown to go on from what was shown before is not believed, and one of its size is a fork', async () => {
  const forge = opened.fork();
  others(forge, 5);
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  for (const [count, code, kind] of [
    [9, 'bad-answer', 'answerer'],
    [5, 'fork', 'coordinator'],
  ] as const) {
    const other = opened.fork();
    others(other, count);
    const parted = new Shown(other);
    Object.assign(shown, { excerpt: parted.excerpt, status: parted.status });
    await assert.rejects(board.refresh(), { code, culprit: { kind } });
  }
});

test('a receipt is held against a large board, and one of another board is not', async () => {
  const forge = opened.fork();
  const other = opened.fork();
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  forge.cast(ada, 2);
  const index = forge.log.size - 1;
  const [leaf, note] = [leafHash(forge.leaves[index]!), forge.note()];
  const path = forge.log.inclusionProof(index, forge.log.size);
  others(forge, 40);
  await board.refresh();
  const { hash: ballot } = board.ballotsOf(ada.publicKey)[0]!;
  const { fingerprint: election, coordinator } = forge.record;
  const receipt = { version: 1 as const, election, coordinator, ballot, leaf, index, path, note };
  await board.bear(receipt);
  assert.equal(contradictionOf(receipt, board), null);
  // A device that was started anew knows its receipt alone.
  const again = await open(forge, new Shown(forge), []);
  await again.bear(receipt);
  assert.equal(contradictionOf(receipt, again), null);
  others(other, 60);
  const lost = await open(other, new Shown(other), []);
  await assert.rejects(lost.bear(receipt), { code: 'bad-answer', culprit: { kind: 'answerer' } });
});

test('a takeover is judged on a large board as on any', async () => {
  const forge = opened.fork();
  const few = opened.fork();
  others(forge, 20);
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  forge.takeOver(successor, [1, 2, 3]);
  others(forge, 20);
  await board.refresh();
  assert.ok(equal(board.record.coordinator, successor.publicKey));
  assert.deepEqual(board.coordinators.length, 2);
  others(few, 20);
  // Its own fold refuses it, and the coordinator shows it all the same.
  few.takeOver(eve, [1, 2]);
  few.record.milestones.push({ index: few.record.log.size, type: 'takeover' });
  few.record.log.append(few.leaves.at(-1)!);
  await assert.rejects(open(few, new Shown(few)), { code: 'bad-board' });
});

test('a beginning that was altered on the way is not taken and convicts nobody, and the board is read once nobody does', async () => {
  const shown = new Shown(voting);
  const { entries } = shown;
  shown.entries = async (from, to) =>
    (await entries(from, to)).map((leaf, i) => (from + i === 3 ? leaf.with(5, leaf[5]! ^ 1) : leaf));
  await assert.rejects(open(voting, shown), { code: 'bad-answer', culprit: { kind: 'answerer' } });
  shown.entries = entries;
  assert.equal((await open(voting, shown)).size, voting.log.size);
});

test('a takeover before the last entries that were seen of a large board is told as one, and the board read anew', async () => {
  const forge = opened.fork();
  const few = opened.fork();
  others(forge, 20);
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  others(few, 10);
  few.takeOver(successor, [1, 2, 3]);
  const next = new Shown(few);
  Object.assign(shown, next, { status: next.status, excerpt: next.excerpt, entries: next.entries });
  await assert.rejects(board.refresh(), { code: 'left-behind', culprit: { kind: 'nobody' } });
  const anew = await board.onward();
  assert.deepEqual([anew.size, anew.record.epoch, board.size], [few.log.size, 1, forge.log.size]);
});

/** As `largeElection`, of 1200 and whoever comes later. */
function growing(): Forge {
  const records = [ada.publicKey, ...madeUpKeys(1199)].map((key) => concat(key, nameHash(nameOf(key))));
  const voters = { ...plan().voters, latecomers: true };
  return Forge.election(3, plan({ limits: { ballotsPerVoter: 5, voters: 1300 }, voters }))
    .ceremony()
    .rollOf(layRoll(records, 64));
}

test('whoever comes onto a large roll under another coordinator has a place, and whoever came before has it still', async () => {
  const forge = growing();
  others(forge, 5);
  forge.roll([eve]).takeOver(successor, [1, 2, 3]).roll([bob]);
  others(forge, 5);
  const at = async (about: Uint8Array[], then = about) => {
    const board = await LightBoard.open(new Shown(forge), successor.publicKey, () => true, about);
    await board.follow(then);
    return [...board.record.signers.keys()].map(hex);
  };
  assert.deepEqual(await at([bob.publicKey]), [hex(bob.publicKey)]);
  assert.deepEqual(await at([eve.publicKey]), [hex(eve.publicKey)]);
  // The takeover is known by then, and the roll is older.
  assert.deepEqual(await at([], [eve.publicKey, ada.publicKey]), [hex(ada.publicKey), hex(eve.publicKey)]);
});

test('an excerpt that nobody signed leaves no trace', async () => {
  const forge = opened.fork();
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  const strange = forge.fork().cast(ada, 1);
  const { status, excerpt } = shown;
  const lying = new Shown(strange);
  lying.twist = (one) => ({ ...one, note: forge.note() });
  Object.assign(shown, { status: lying.status, excerpt: lying.excerpt });
  await assert.rejects(board.refresh(), { code: 'bad-answer' });
  Object.assign(shown, { status, excerpt });
  others(forge, 4);
  await board.refresh();
  assert.deepEqual([board.ballotsOf(ada.publicKey), board.size], [[], forge.log.size]);
});

test('what comes with a takeover that is none is not believed either', async () => {
  const forge = opened.fork();
  const shown = new Shown(forge);
  const board = await open(forge, shown);
  const strange = forge.fork().cast(ada, 1).takeOver(eve, [1, 2]);
  strange.record.milestones.push({ index: strange.record.log.size, type: 'takeover' });
  strange.record.log.append(strange.leaves.at(-1)!);
  const { status, excerpt } = shown;
  const lying = new Shown(strange);
  lying.twist = (one) => ({ ...one, note: strange.note([], 1) });
  Object.assign(shown, { status: lying.status, excerpt: lying.excerpt });
  await assert.rejects(board.refresh(), { code: 'bad-board' });
  Object.assign(shown, { status, excerpt });
  assert.deepEqual(board.ballotsOf(ada.publicKey), []);
});

test('that a ballot counts is asked of its own voter, whatever ballots of others are shown', async () => {
  const forge = growing().roll([bob]).cast(bob, 0).cast(ada, 1).close();
  const other = forge.log.size - 3;
  forge.mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(2).result().attest(1).attest(2).attest(3);
  const shown = new Shown(forge);
  shown.twist = ({ entries, ...excerpt }) => {
    const path = forge.log.inclusionProof(other, excerpt.size);
    return { ...excerpt, entries: [{ index: other, leaf: forge.leaves[other]!, path }, ...entries] };
  };
  const board = await open(forge, shown);
  const [ballot] = board.ballotsOf(ada.publicKey) as [OwnBallot];
  assert.equal(board.at(other)?.type, 'ballot');
  assert.equal(attestedIn(board, { ballot: ballot.hash }), true);
});

test('that a ballot counts, and that too few do, holds once enough laptops have signed the end', async () => {
  const forge = opened.fork().cast(ada, 1).cast(ada, 2).close();
  const ended = forge.fork();
  ended.mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(2).result().attest(1).attest(2);
  const board = await open(ended, new Shown(ended));
  const [first, last] = board.ballotsOf(ada.publicKey) as [OwnBallot, OwnBallot];
  assert.equal(attestedIn(board, { ballot: last.hash }), null, 'two of three');
  ended.attest(3);
  await board.refresh();
  assert.equal(attestedIn(board, { ballot: last.hash }), true);
  assert.equal(attestedIn(board, { ballot: first.hash }), false, 'it was replaced');
  assert.notEqual(attestedEnd(board, 'result'), null);
  assert.equal(attestedEnd(board, 'shortfall'), null);
});
