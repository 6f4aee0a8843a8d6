import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, hex, joined } from './bytes.ts';
import { areDistinct, KeyMap, SortedKeys } from './key-map.ts';
import { Integers, Rows } from './rows.ts';

/** Keys that often begin alike, end alike or are the same. */
const key = fc
  .tuple(fc.constantFrom(0, 1, 7, 30, 31), fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 0xff))
  .map(([at, value, rest]) => new Uint8Array(32).fill(rest).fill(value, at, at + 1));
const step = fc.record({
  do: fc.constantFrom('set', 'delete', 'get'),
  key,
  value: fc.integer({ min: 1 - 2 ** 31, max: 2 ** 31 - 1 }),
});

test('it answers as a Map by hexadecimal does, whatever it begins with and whatever comes and goes', () => {
  const first = fc.uniqueArray(key, { maxLength: 40, selector: hex });
  fc.assert(
    fc.property(first, fc.array(step, { maxLength: 200 }), (keys, steps) => {
      const map = new KeyMap();
      const sorted = keys.toSorted(compare);
      map.begin(new SortedKeys(joined(sorted.flatMap((one) => [one, Uint8Array.of(1, 2, 3)])), 35));
      const model = new Map(sorted.map((one, i) => [hex(one), i]));
      assert.equal(map.size, model.size);
      for (const { do: what, key, value } of steps) {
        const name = hex(key);
        if (what === 'set') {
          const place = map.set(key, value);
          assert.deepEqual(map.keyAt(place), key);
          model.set(name, value);
        } else if (what === 'delete') assert.equal(map.delete(key), model.delete(name));
        assert.equal(map.get(key), model.get(name));
        assert.equal(map.has(key), model.has(name));
        assert.equal(map.size, model.size);
      }
      assert.deepEqual(new Map([...map].map(([key, value]) => [hex(key), value])), model);
    }),
  );
});

test('keys that differ in one bit alone, and in any bit first, are told apart: no branch is deeper than the key is long', () => {
  const map = new KeyMap();
  const keys = [new Uint8Array(32)];
  for (let bit = 0; bit < 256; bit++) {
    const one = new Uint8Array(32);
    one[bit >>> 3] = 1 << (7 - (bit & 7));
    keys.push(one);
  }
  for (const [i, one] of keys.entries()) map.set(one, i);
  for (const [i, one] of keys.entries()) assert.equal(map.get(one), i);
  assert.equal(map.size, 257);
  assert.equal(map.get(new Uint8Array(32).fill(3)), undefined);
});

test('in the order in which keys came first, whoever was taken out between', () => {
  const [a, b, c] = [1, 2, 3].map((value) => new Uint8Array(32).fill(value)) as [Uint8Array, Uint8Array, Uint8Array];
  const map = new KeyMap();
  for (const one of [c, a, b]) map.set(one, 0);
  map.delete(a);
  map.set(a, 5);
  assert.deepEqual(
    [...map].map(([one]) => one[0]),
    [3, 1, 2],
  );
});

test('what is no key is in no map, and cannot come into one', () => {
  const map = new KeyMap();
  map.set(new Uint8Array(32), 1);
  for (const length of [0, 31, 33]) {
    assert.equal(map.get(new Uint8Array(length)), undefined);
    assert.throws(() => map.set(new Uint8Array(length), 1), { code: 'internal' });
  }
});

test('what has keys does not begin with others', () => {
  const map = new KeyMap();
  map.set(new Uint8Array(32), 1);
  assert.throws(() => map.begin(new SortedKeys(new Uint8Array(32), 32)), { code: 'internal' });
});

test('keys are distinct where no two are the same', () => {
  const [one, other] = [new Uint8Array(32), new Uint8Array(32).fill(1)];
  assert.equal(areDistinct([]), true);
  assert.equal(areDistinct([one]), true);
  assert.equal(areDistinct([one, other]), true);
  assert.equal(areDistinct([one, other, one.slice()]), false);
});

test('rows and integers keep what they were given, however they grow, and give up what is cut', () => {
  const rows = new Rows(3);
  const integers = new Integers();
  for (let i = 0; i < 1000; i++) {
    assert.equal(rows.push(Uint8Array.of(i, i >> 8, 7)), i);
    assert.equal(integers.push(7 - i), i);
  }
  for (let i = 0; i < 1000; i++) {
    assert.deepEqual(rows.at(i), Uint8Array.of(i, i >> 8, 7));
    assert.equal(integers.at(i), 7 - i);
  }
  rows.move(999, 1);
  rows.cut(2);
  integers.cut(2);
  assert.deepEqual([rows.at(1), rows.length, integers.length], [Uint8Array.of(999, 3, 7), 2, 2]);
  assert.equal(rows.push(Uint8Array.of(1, 2, 3)), 2);
});
