import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, hex } from '../../codec/bytes.ts';
import { type Enrolled, SignedUp } from './signed-up.ts';

const one = fc.record({
  key: fc.nat({ max: 5 }).map((value) => new Uint8Array(32).fill(value)),
  name: fc.string(),
  blinding: fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 })),
  from: fc.option(fc.constantFrom('192.168.0.1', 'fe80::1')),
});
const deed = fc.record({ do: fc.constantFrom('set', 'set', 'delete', 'clear'), one });

test('it holds who came last under each key, whoever is taken out between', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 50 }), (deeds) => {
      const all = new SignedUp();
      const model = new Map<string, Enrolled>();
      for (const { do: what, one } of deeds) {
        if (what === 'clear') {
          all.clear();
          model.clear();
        } else if (what === 'delete') assert.equal(all.delete(one.key), model.delete(hex(one.key)));
        else {
          all.set(one);
          // Whoever comes again comes last.
          model.delete(hex(one.key));
          model.set(hex(one.key), { ...one });
        }
        assert.equal(all.size, model.size);
        assert.equal(all.has(one.key), model.has(hex(one.key)));
        assert.deepEqual(all.get(one.key), model.get(hex(one.key)));
      }
      for (const from of ['192.168.0.1', 'fe80::1', '10.0.0.1', null]) {
        const there = [...model.values()].filter((each) => each.from === from);
        assert.equal(all.countFrom(from), there.length);
        assert.deepEqual([...all.from(from)], there);
        assert.deepEqual(
          all.namesFrom(from, 2),
          there.slice(0, 2).map(({ name }) => name),
        );
      }
      assert.deepEqual(
        [...all.inOrderOfKeys()],
        [...model.values()].toSorted((a, b) => compare(a.key, b.key)),
      );
      const some = all.some(2);
      assert.deepEqual(
        some.map((each) => model.get(hex(each.key))),
        some,
      );
      assert.equal(some.length, Math.min(2, model.size));
      assert.deepEqual(new Map([...all].map((each) => [hex(each.key), each])), model);
    }),
  );
});
