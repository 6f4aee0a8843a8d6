import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hex } from '../../codec/bytes.ts';
import { fold } from '../../election/write-ins/fold.ts';
import { RollOrder, type RollPlace, type RollRow } from './roll-order.ts';
import { SignedUp } from './signed-up.ts';

const keyOf = (value: number) => new Uint8Array(32).fill(value % 256).fill(value >>> 8, 0, 1);
const called = (key: Uint8Array, name: string) => ({ key, name, blinding: null, from: null });

interface Lists {
  readonly enrolled: SignedUp;
  readonly struck: SignedUp;
}

const newLists = (): Lists => ({ enrolled: new SignedUp(), struck: new SignedUp() });
const nameIn = ({ enrolled, struck }: Lists, row: RollRow) => (row.struck ? struck : enrolled).nameAt(row.seat);
const told = (lists: Lists, rows: readonly RollRow[]) =>
  rows.map((row) => [
    nameIn(lists, row),
    row.struck,
    hex((row.struck ? lists.struck : lists.enrolled).keyAt(row.seat)),
  ]);

/** By sorting them all. */
const expected = ({ enrolled, struck }: Lists) =>
  [...[...enrolled].map((one) => ({ ...one, struck: false })), ...[...struck].map((one) => ({ ...one, struck: true }))]
    .map((one) => ({ ...one, order: fold(one.name), id: hex(one.key) }))
    .sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))
    .map(({ name, struck, id }) => [name, struck, id]);

/** Those behind each other, so many at a time. */
function walked(order: RollOrder, count: number): RollPlace[] {
  const all: RollPlace[] = [];
  for (let places = order.after(null, count); places.length > 0; places = order.after(places.at(-1)!, count))
    all.push(...places);
  return all;
}

const deed = fc.record({
  do: fc.constantFrom('sign-up', 'sign-up', 'strike', 'put-back', 'catch-up', 'forget'),
  key: fc.nat({ max: 7 }).map(keyOf),
  name: fc.constantFrom('Ada', 'ada', 'Zoë', 'Zoe', 'Bob', ''),
});

test('it is the order of names whoever comes, is struck off, put back or forgotten between, however few are taken up at once', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const lists = newLists();
      const { enrolled, struck } = lists;
      const order = new RollOrder(lists);
      const move = (from: SignedUp, to: SignedUp, key: Uint8Array) => {
        const one = from.get(key);
        if (!one) return;
        from.delete(key);
        to.set(one);
      };
      for (const { do: what, key, name } of deeds) {
        if (what === 'sign-up' && !struck.has(key)) enrolled.set(called(key, name));
        else if (what === 'strike') move(enrolled, struck, key);
        else if (what === 'put-back') move(struck, enrolled, key);
        else if (what === 'catch-up') order.catchUp(2);
        else if (what === 'forget') for (const list of [enrolled, struck]) list.clear();
      }
      while (order.catchUp(3) === 3);
      assert.equal(order.size, enrolled.size + struck.size);
      assert.deepEqual(told(lists, order.page(0, 100)), expected(lists));
      assert.deepEqual(told(lists, order.page(2, 3)), expected(lists).slice(2, 5));
      assert.deepEqual(told(lists, walked(order, 2)), expected(lists));
    }),
  );
});

test('of thousands no more are taken up at once than asked, and each once', () => {
  const lists = newLists();
  const order = new RollOrder(lists);
  for (let i = 0; i < 3000; i++) lists.enrolled.set(called(keyOf(i), `Voter ${(i * 7919) % 3000}`));
  const taken: number[] = [];
  for (let count = order.catchUp(256); count > 0; count = order.catchUp(256)) {
    taken.push(count);
    assert.equal(
      order.size,
      taken.reduce((sum, one) => sum + one),
    );
  }
  assert.deepEqual(taken, [...Array(11).fill(256), 3000 - 11 * 256]);
  assert.deepEqual(told(lists, order.page(0, 3000)), expected(lists));
  assert.deepEqual(told(lists, order.page(2000, 256)), expected(lists).slice(2000, 2256));
  assert.deepEqual(told(lists, walked(order, 256)), expected(lists));
  assert.deepEqual(order.page(3000, 10), []);
  // Whoever is struck off while the order is gone through is behind nobody any more, and nobody is passed over.
  const [first, ...others] = order.after(null, 4);
  for (const { seat } of [first!, others[1]!]) {
    const one = lists.enrolled.get(lists.enrolled.keyAt(seat))!;
    lists.enrolled.delete(one.key);
    lists.struck.set(one);
  }
  order.catchUp(100);
  assert.deepEqual(told(lists, walked(order, 100)), expected(lists));
  assert.equal(nameIn(lists, order.after(others[0]!, 1)[0]!), expected(lists)[2]![0]);
});
