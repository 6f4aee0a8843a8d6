/** One forged transcript for each refusal of a roll in chunks: each fails at its own check, and only there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bytes, compare, concat, hex, joined } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { nameHash } from '../../election/names/name-hash.ts';
import { CHUNK_RECORDS, layRoll, type RollChunks, treeOf } from '../roll/records.ts';
import { assertFailsAt, plain, small, verdictOn } from './testing/elections.ts';
import { Forge, nameOf } from './testing/forge.ts';
import { laid, madeUpKeys } from './testing/made-up.ts';
import { newKeys, plan, planVersion1 } from './testing/parties.ts';

const [ada, bob, cleo] = plain().voters as [SigningKey, SigningKey, SigningKey];
const limits = { ballotsPerVoter: 5, voters: 2 * CHUNK_RECORDS };
const base = small({ limits });
const late = small({ limits, voters: { ...plan().voters, latecomers: true } });
const coded = small({ limits, voters: { ...plan().voters, credentials: 'codes' } });
const COORDINATOR = /^the coordinator$/;

/** Records of a chunk and three more, in order: made-up voters, each with a hash for a name. */
const many = madeUpKeys(CHUNK_RECORDS + 3)
  .sort(compare)
  .map((key) => concat(key, sha256(key)));

const manyOn = (altered: Partial<RollChunks>) => base.fork().rollOf(laid(many), altered);
const fails = (forge: Forge, message: RegExp) => assertFailsAt(forge, 'V7', message, COORDINATOR);

test('a roll of two chunks stands, and so do one of a full chunk and one of a few; the code and the name behind a key', async () => {
  for (const records of [many, many.slice(0, CHUNK_RECORDS), many.slice(0, 5)]) {
    const forge = base.fork().rollOf(layRoll(records.toReversed(), 64));
    assert.deepEqual(forge.said('roll'), laid(records).body);
    const { outcome, election } = await verdictOn(forge.transcript());
    assert.deepEqual([outcome, election?.voters], ['valid so far', records.length]);
    const voter = forge.record.voters!.get(records[4]!.subarray(0, 32));
    assert.deepEqual(voter?.rollKey, records[4]!.subarray(0, 32));
  }
  const codes = coded.fork().rollOf(
    layRoll(
      many.map((record) => record.subarray(0, 32)),
      32,
    ),
  );
  assert.equal((await verdictOn(codes.transcript())).outcome, 'valid so far');
});

test('V7 a root that is not over the records, in their order', async () => {
  await fails(manyOn({ root: sha256(many[0]!) }), /the root of this roll is not that of its records/);
  await fails(manyOn({ root: laid(many.slice(0, -1)).body.root }), /the root of this roll/);
  const keys = joined(many.map((record) => record.subarray(0, 32)));
  await fails(manyOn({ root: treeOf(keys, 32).root() }), /the root of this roll/);
});

test('V7 a count of more or fewer records than there are', async () => {
  for (const by of [-1, 1])
    await fails(manyOn({ count: many.length + by }), /hold 16387 records, and it counts 163(86|88)/);
  await fails(manyOn({ count: 0 }), /and it counts 0/);
});

test('V4 a chunk that is missing, or not as long as its name says', async () => {
  const gone = manyOn({});
  const { sha256: name, length } = laid(many).body.chunks[1]!;
  gone.blobs.delete(hex(name));
  await assertFailsAt(gone, 'V4', /entry 5 \(roll\) is missing/);
  const short = manyOn({
    chunks: [laid(many).body.chunks[0]!, { sha256: name, length: length - 64 }],
    count: many.length - 1,
  });
  await assertFailsAt(short, 'V4', /has 192 bytes, not 128/);
});

test('V7 chunks that are not full before the last, overlong, empty, or no whole records', async () => {
  const cut = (...cuts: number[]) => base.fork().rollOf(laid(many, cuts));
  await fails(cut(CHUNK_RECORDS - 1), /each chunk of a roll but the last holds 16384 records/);
  await fails(cut(3), /each chunk of a roll but the last holds 16384 records/);
  await fails(cut(), /holds 1 to 16384 records/);
  await fails(cut(CHUNK_RECORDS, many.length), /holds 1 to 16384 records/);
  const [first, second] = laid(many).chunks as [Bytes, Bytes];
  const torn = { ...laid(many), chunks: [first, concat(second, Uint8Array.of(0))] };
  const names = torn.chunks.map((chunk) => ({ sha256: sha256(chunk), length: chunk.length }));
  await fails(base.fork().rollOf(torn, { chunks: names }), /holds 1 to 16384 records of 64 bytes/);
});

test('V7 chunks that have changed places', async () => {
  const [first, second] = laid(many).body.chunks;
  await fails(manyOn({ chunks: [second!, first!] }), /each chunk of a roll but the last/);
  const twice = [...many.slice(0, CHUNK_RECORDS), ...many.slice(0, CHUNK_RECORDS)];
  await fails(base.fork().rollOf(laid(twice)), /stand in order/);
});

test('V7 keys that are not in order: within a chunk, and where one ends and the next begins', async () => {
  const swapped = (at: number) => many.with(at, many[at + 1]!).with(at + 1, many[at]!);
  for (const at of [0, CHUNK_RECORDS - 2, CHUNK_RECORDS - 1, CHUNK_RECORDS])
    await fails(base.fork().rollOf(laid(swapped(at))), /the keys of a roll stand in order, so that it does not tell/);
});

test('V7 a key that stands on the roll twice: in one chunk, in two, under two names, in two entries', async () => {
  const doubled = (at: number) => many.toSpliced(at, 0, many[at]!);
  for (const at of [0, CHUNK_RECORDS - 1, CHUNK_RECORDS])
    await fails(base.fork().rollOf(laid(doubled(at))), /a key stands on the roll twice/);
  const renamed = many.toSpliced(7, 0, concat(many[7]!.subarray(0, 32), sha256(many[7]!)));
  await fails(base.fork().rollOf(laid(renamed)), /a key stands on the roll twice/);
  await fails(late.fork().roll([ada, bob]).roll([bob, cleo]), /a key stands on the roll twice/);
  const { outcome } = await verdictOn(late.fork().roll([ada, bob]).roll([cleo]).transcript());
  assert.equal(outcome, 'valid so far');
});

test('V7 the keys of the coordinator and of nodes, in a chunk', async () => {
  for (const party of [base.coordinator, base.node(1)])
    await fails(base.fork().roll([ada, party]), /the key of the coordinator or of a node cannot vote/);
});

test('V7 a roll without a hash for each name, or with hashes where codes have none', async () => {
  const keys = [ada, bob, cleo].map(({ publicKey }) => publicKey).sort(compare);
  const named = keys.map((key) => concat(key, nameHash(nameOf(key))));
  await fails(
    base.fork().rollOf(laid(keys)),
    /holds 1 to 16384 records of 64 bytes: keys, each with the hash for the name/,
  );
  await fails(base.fork().rollOf(laid(keys.slice(1))), /hold 1 records, and it counts 2/);
  await fails(coded.fork().rollOf(laid(named)), /hold 6 records, and it counts 3/);
});

test('V7 a roll of nobody, but for the first where whoever comes late is added', async () => {
  const empty = layRoll([], 64);
  assert.deepEqual(empty.body, { count: 0, root: sha256(), chunks: [] });
  await fails(base.fork().rollOf(empty), /a roll names at least one voter/);
  assert.equal((await verdictOn(late.fork().rollOf(empty).transcript())).outcome, 'valid so far');
  await fails(late.fork().rollOf(empty).rollOf(empty), /a roll names at least one voter/);
  await fails(late.fork().rollOf(empty, { root: sha256(empty.records, sha256()) }), /the root of this roll/);
});

test('V2 a roll of the other version', async () => {
  const keys = base.fork().say('roll', base.coordinator, { keys: ada.publicKey });
  await assertFailsAt(keys, 'V2', /a roll of another version/, COORDINATOR);
  const old = Forge.election(1, planVersion1({ threshold: 1, leastMixes: 1 })).ceremony();
  assert.equal(old.manifest.version, 1);
  await assertFailsAt(old.rollOf(layRoll([ada.publicKey], 32)), 'V2', /a roll of another version/, COORDINATOR);
});

test('V7 more voters than the manifest allows, however many entries they come in', async () => {
  const few = small({ limits: { ballotsPerVoter: 5, voters: 3 }, voters: { ...plan().voters, latecomers: true } });
  await fails(few.fork().roll([ada, bob, cleo, ...newKeys(1)]), /the manifest allows 3 voters/);
  await fails(few.fork().roll([ada, bob, cleo]).roll(newKeys(1)), /the manifest allows 3 voters/);
});
