import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, hex } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { Electorate } from './electorate.ts';

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);
const ballot = (value: number, index: number) => ({
  hash: bytes(32, value),
  index,
  sequence: index,
  client: (['app', 'command', 'page'] as const)[value % 3]!,
  ciphertexts: bytes(128, value),
});
const deed = fc.record({ do: fc.constantFrom('cast', 'mention', 'submit', 'prepare'), voter: fc.nat({ max: 6 }) });

test('what each voter has said last counts, in the order of the board, before the close and after it', () => {
  fc.assert(
    fc.property(fc.nat({ max: 7 }), fc.array(deed, { maxLength: 60 }), (atOnce, deeds) => {
      const electorate = new Electorate(false, 2);
      const model = Array.from({ length: 7 }, () => ({
        ballot: null as ReturnType<typeof ballot> | null,
        submissions: 0,
        entries: [3],
      }));
      electorate.begin(concat(...model.slice(0, atOnce).map((_, i) => bytes(64, i))), 64, 3);
      for (const [i] of model.entries()) if (i >= atOnce) electorate.enlist(bytes(32, i), 3);
      for (const [i, { do: what, voter }] of deeds.entries()) {
        const { number } = electorate.signers.get(bytes(32, voter))!;
        const one = model[voter]!;
        if (what === 'prepare') electorate.prepareClose(128 * voter);
        else if (what === 'cast') {
          one.ballot = ballot(i, 10 + i);
          electorate.castBallot(number, one.ballot);
        } else if (what === 'submit') {
          electorate.submit(number);
          one.submissions += 1;
        } else {
          electorate.mention(number, 10 + i);
          one.entries.push(10 + i);
        }
      }
      const counting = model.flatMap(({ ballot }) => ballot ?? []).sort((a, b) => a.index - b.index);
      const agrees = () => {
        assert.equal(electorate.cast, counting.length);
        assert.deepEqual(
          [...electorate.counting()].map(({ ballot }) => ballot),
          counting,
        );
        assert.equal(electorate.castBy('page'), counting.filter(({ client }) => client === 'page').length);
        for (const [i, one] of model.entries()) {
          const { ballot, submissions, entries, key, rollKey } = electorate.roll.get(bytes(32, i))!;
          assert.deepEqual({ ballot, submissions, entries }, one);
          assert.deepEqual([key, rollKey], [bytes(32, i), bytes(32, i)]);
        }
      };
      agrees();
      const made = electorate.close();
      const list = concat(...counting.map(({ ciphertexts }) => ciphertexts));
      assert.deepEqual(made, { list, digest: sha256(list), count: counting.length });
      assert.equal(electorate.close().list, made.list);
      agrees();
    }),
  );
});

test('the list to mix is made a part at a time, and anew once somebody casts a ballot', () => {
  const electorate = new Electorate(false, 2);
  for (let i = 0; i < 10; i++) {
    electorate.enlist(bytes(32, i), 0);
    electorate.castBallot(i, ballot(i, i));
  }
  const parts = (most: number) => {
    let count = 1;
    while (!electorate.prepareClose(most)) count += 1;
    return count;
  };
  assert.equal(parts(3 * 128), 4);
  assert.equal(parts(1), 1);
  electorate.castBallot(4, ballot(40, 40));
  assert.equal(parts(1), 11);
  assert.deepEqual(
    electorate.close().list,
    concat(...[0, 1, 2, 3, 5, 6, 7, 8, 9, 40].map((value) => bytes(128, value))),
  );
  assert.deepEqual(electorate.roll.get(bytes(32, 5))?.ballot, ballot(5, 5));
});

for (const atOnce of [false, true])
  test(`a code is spent for a key, or another takes its place, with all that was said of it; ${atOnce ? 'all at once' : 'one by one'}`, () => {
    const electorate = new Electorate(true, 1);
    const [spent, lost, fresh, key] = [1, 2, 3, 4].map((value) => bytes(32, value)) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    if (atOnce) electorate.begin(concat(spent, lost), 32, 5);
    else for (const code of [spent, lost]) electorate.enlist(code, 5);
    assert.equal(electorate.isEmpty, false);
    assert.deepEqual([electorate.roll.size, electorate.signers.size], [2, 0]);
    assert.equal(electorate.roll.get(spent)?.key, null);
    electorate.bind(electorate.roll.get(spent)!.number, key);
    electorate.replace(lost, fresh, 7);
    assert.deepEqual([...electorate.signers.keys()], [key]);
    assert.deepEqual(electorate.roll.get(spent)?.key, key);
    assert.deepEqual(electorate.signers.get(key)?.rollKey, spent);
    assert.deepEqual([...electorate.roll.keys()].map(hex).sort(), [spent, fresh].map(hex));
    assert.deepEqual(electorate.roll.get(fresh)?.entries, [5, 7]);
    assert.deepEqual(
      [electorate.roll.has(lost), electorate.revoked.has(lost), electorate.revoked.size],
      [false, true, 1],
    );
    assert.throws(() => electorate.replace(lost, key, 8), { code: 'internal' });
  });

test('what is handed out is a copy, and stays what it was', () => {
  const electorate = new Electorate(false, 2);
  electorate.enlist(bytes(32, 1), 0);
  electorate.castBallot(0, ballot(1, 1));
  const before = electorate.roll.get(bytes(32, 1))!.ballot!;
  before.ciphertexts.fill(9);
  before.hash.fill(9);
  electorate.roll.get(bytes(32, 1))!.rollKey.fill(9);
  assert.deepEqual(electorate.roll.get(bytes(32, 1))?.ballot, ballot(1, 1));
  assert.deepEqual(electorate.roll.get(bytes(32, 1))?.rollKey, bytes(32, 1));
});
