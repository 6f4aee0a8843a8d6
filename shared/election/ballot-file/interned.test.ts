import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hex } from '../../codec/bytes.ts';
import { hashOf, Interned } from './interned.ts';

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

test('equal bytes have one place, others another, wherever they stand, through any growth', () => {
  const strings = fc.array(fc.uint8Array({ maxLength: 20, max: 2 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(strings, fc.boolean(), (all, oneHash) => {
      const interned = new Interned();
      const places = new Map<string, number>();
      for (const [i, bytes] of all.entries()) {
        const data = new Uint8Array(bytes.length + (i % 5));
        data.set(bytes, i % 5);
        // Bytes decide, not hashes: as if all had the same.
        const hash = oneHash ? 7 : hashOf(view(bytes), 0, bytes.length);
        if (!oneHash) assert.equal(hashOf(view(data), i % 5, data.length), hash);
        const found = interned.find(view(data), i % 5, data.length, hash);
        assert.equal(found, places.get(hex(bytes)) ?? 0);
        if (found === 0) places.set(hex(bytes), interned.add(data, i % 5, data.length, hash));
        else interned.mark(found);
      }
      const copy = interned.clone();
      for (const each of [interned, copy]) {
        const listed: string[] = [];
        for (let place = each.first; place !== 0; place = each.after(place)) {
          assert.equal(each.number(place), listed.length);
          listed.push(hex(each.bytes.slice(each.begin(place), each.begin(place) + each.lengthAt(place))));
        }
        assert.deepEqual(listed, [...places.keys()]);
        assert.equal(each.size, places.size);
      }
      const marks = [...places.values()].reduce((sum, place) => sum + interned.marks(place), 0);
      assert.equal(marks, all.length - places.size);
    }),
    { numRuns: 200 },
  );
});

test('tens of thousands of them', () => {
  const interned = new Interned();
  const bytes = new Uint8Array(7);
  const all = view(bytes);
  const fill = (i: number) => {
    all.setUint32(0, i * 2654435761);
    all.setUint16(4, i);
    return hashOf(all, 0, 7);
  };
  for (let i = 0; i < 50_000; i++) interned.add(bytes, 0, 7, fill(i));
  for (let i = 0; i < 50_000; i++) assert.equal(interned.number(interned.find(all, 0, 7, fill(i))), i);
});
