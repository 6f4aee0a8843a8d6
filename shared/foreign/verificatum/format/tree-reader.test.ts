import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, hex, unhex, utf8 } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';
import { int32, leaf, node, TreeReader, widthOf } from './tree-reader.ts';

const reading = (bytes: Uint8Array) => new TreeReader(bytes, 'a.bt', ['somebody']);
const refused = (read: () => unknown, message: RegExp, where = 'a.bt') =>
  assert.throws(read, (error) => error instanceof CheckFailed && message.test(error.message) && error.where === where);

test('the examples of the document', () => {
  // VMNV 4.2 and 6.1, 6.2.
  assert.equal(hex(leaf(unhex('0107'))), '01000000020107');
  assert.equal(hex(node([leaf(unhex('aa')), leaf(unhex('bb'))])), '00000000020100000001aa0100000001bb');
  assert.equal(reading(unhex('01000000020107')).positive(10), 263n);
  assert.equal(reading(unhex('01000000020005')).integer(263n), 5n);
  assert.deepEqual([127n, 128n, 255n, 256n, 2n ** 256n - 1n].map(widthOf), [1, 2, 2, 2, 33]);
});

test('what is written is read, to its end', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }), (leaves) => {
      const reader = reading(node(leaves.map(leaf)));
      assert.equal(reader.node(), leaves.length);
      assert.deepEqual(
        leaves.map(() => reader.leaf()),
        leaves,
      );
      reader.end();
    }),
  );
});

test('every shorter or longer file is refused', () => {
  const whole = node([leaf(utf8('one')), node([]), leaf(utf8('two'))]);
  const read = (bytes: Uint8Array) => {
    const reader = reading(bytes);
    reader.node(3);
    reader.leaf(3);
    reader.node(0);
    reader.leaf(3);
    reader.end();
  };
  read(whole);
  for (let length = 0; length < whole.length; length++)
    assert.throws(() => read(whole.subarray(0, length)), CheckFailed);
  refused(() => read(concat(whole, Uint8Array.of(0))), /stand behind the end/);
});

test('tags, numbers and lengths that do not fit are refused, by their places', () => {
  refused(() => reading(leaf(unhex('00'))).node(), /something else stands where a node belongs/);
  refused(() => reading(node([])).leaf(), /something else stands where a leaf belongs/);
  refused(() => reading(unhex('0200000000')).leaf(), /something else/);
  refused(() => reading(unhex('00ffffffff')).node(), /no room for/);
  refused(() => reading(unhex('01ffffffff')).leaf(), /longer than it may be/);
  refused(() => reading(node([leaf(unhex('00'))])).node(2), /1 children where 2 belong/);
  refused(() => reading(leaf(unhex('0000'))).leaf(3), /2 bytes where 3 belong/);
  refused(() => reading(concat(unhex('01'), int32(4))).leaf(), /cut off within a leaf/);
  refused(
    () =>
      reading(leaf(unhex('00')))
        .field("B'")
        .item(2)
        .integer(300n),
    /1 bytes where 2/,
    "a.bt: B', element 3",
  );
});

test('numbers are written in one way only', () => {
  refused(() => reading(leaf(unhex('0107'))).integer(263n), /not below its modulus/);
  refused(() => reading(leaf(unhex('ffff'))).integer(263n), /not below its modulus/);
  refused(() => reading(leaf(unhex('000107'))).positive(10), /not as short/);
  refused(() => reading(leaf(unhex('80'))).positive(10), /not as short/);
  refused(() => reading(leaf(unhex('00'))).positive(10), /not positive/);
});
