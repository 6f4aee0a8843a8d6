/** What fits a rule and what does not, as RFC 8610 has it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { encodeCanonical } from '../../../shared/codec/cbor.ts';
import { Cddl } from './cddl.ts';

function read(text: string): Cddl {
  const folder = mkdtempSync(join(tmpdir(), 'cddl-test-'));
  try {
    writeFileSync(join(folder, 'rules.cddl'), text);
    return new Cddl(join(folder, 'rules.cddl'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bytes = (...of: number[]) => Uint8Array.from(of);

/** Rules of which the first is meant, what fits it, and what does not. */
const rules: readonly [text: string, fits: readonly unknown[], misfits: readonly unknown[]][] = [
  ['a = bool', [true, false], [null, 0, 'true', {}]],
  ['a = null', [null], [false, 0, '', undefined]],
  ['a = 1..3', [1, 2, 3], [0, 4, 1.5, '1', bytes(1)]],
  ['a = "x" / "y" / 7', ['x', 'y', 7], ['z', '7', 1, null]],
  ['a = bstr .size 2', [bytes(1, 2)], [bytes(1), bytes(1, 2, 3), 'ab', [1, 2]]],
  // A text's size is that of its UTF-8 (section 3.8.1).
  ['a = tstr .size (1..3)', ['a', 'é', '€'], ['', 'éé', '€a', bytes(1)]],
  ['a = {}', [{}], [{ x: 1 }, [], null, bytes()]],
  [
    'a = { x: 1..3, ? y: b }\nb = tstr',
    [{ x: 1 }, { x: 3, y: '' }],
    [{}, { y: '' }, { x: 1, y: 1 }, { x: 1, z: 1 }, [1]],
  ],
  [
    'a = { g, y: bool }\ng = ( x: bool, h )\nh = ( z: bool )',
    [{ x: true, y: true, z: true }],
    [
      { x: true, y: true },
      { g: 1, y: true },
    ],
  ],
  [
    'a = { x: { y: b / null } }\nb = 1..2',
    [{ x: { y: 2 } }, { x: { y: null } }],
    [{ x: {} }, { x: { y: 3 } }, { x: null }],
  ],
  [
    'a = [2*3 b]\nb = 0..9',
    [
      [1, 2],
      [1, 2, 3],
    ],
    [[], [1], [1, 2, 3, 4], [1, 10], { 0: 1, 1: 1 }, bytes(1, 2)],
  ],
  ['a = [* b]\nb = 0..9', [[], [1, 2, 3, 4]], [[10], [1, 'x'], {}]],
  ['a = [b, b]\nb = 0..9', [[1, 2]], [[1], [1, 2, 3], [1, 'x']]],
  [
    'a = [1* [2*2 b]]\nb = 0..9',
    [
      [[1, 2]],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[], [[1]], [1, 2], [[1, 2], 3]],
  ],
  // What an item takes it does not give back to the next (appendix A).
  ['a = [* b, b]\nb = 0..9', [], [[1], [1, 2]]],
  [
    'a = b / c\nb = { k: "b" }\nc = { k: "c", x: bool }',
    [{ k: 'b' }, { k: 'c', x: true }],
    [{ k: 'b', x: true }, { k: 'c' }, { k: 'd' }],
  ],
  [
    'a = bstr .cbor b\nb = { x: bool }',
    [encodeCanonical({ x: true })],
    [encodeCanonical({}), encodeCanonical([true]), bytes(), bytes(0xa1), bytes(0xa0, 0xa0)],
  ],
];

for (const [text, fits, misfits] of rules)
  test(text.replaceAll('\n', '; '), () => {
    const cddl = read(`${text}\n`);
    for (const value of fits) assert.equal(cddl.misfit('a', value), null);
    for (const value of misfits) assert.ok(cddl.misfit('a', value), JSON.stringify(value));
  });

test('what does not fit is found where it is, in the choice that it comes nearest to', () => {
  const cddl = read('a = b / c\nb = { k: "b", x: [* d] }\nc = { k: "c" }\nd = 0..9\n');
  assert.deepEqual(cddl.misfit('a', { k: 'b', x: [1, 10] }), { path: '.x[1]', why: 'is not in 0..9' });
});

test('only what fits is counted as seen, and of choices the one that does', () => {
  const cddl = read('a = b / c\nb = { x: d }\nc = { x: e }\nd = 1\ne = 2\n');
  assert.equal(cddl.misfit('a', { x: 2 }), null);
  assert.ok(cddl.misfit('a', { x: 1, y: 1 }));
  assert.deepEqual([...cddl.fitted].sort(), ['a', 'a / 2', 'c', 'e', 'e / 1']);
  assert.deepEqual(
    cddl.parts.filter((part) => !cddl.fitted.has(part)),
    ['a / 1', 'b', 'd', 'd / 1'],
  );
});

test('what is not known of CDDL is an error, and so is a rule that is not there or there twice', () => {
  const used = (text: string, value: unknown) => () => read(text).misfit('a', value);
  for (const text of [
    'a = float\n',
    'a = tstr .regexp "x"\n',
    'a = #6.32(tstr)\n',
    'a = b\n',
    'a = { b }\n',
    'a = { b }\nb = tstr\n',
  ])
    assert.throws(used(text, text.includes('{') ? {} : 'x'), text);
  assert.throws(used('a = 1...3\n', 1));
  assert.throws(used('a = { x: bool // y: bool }\n', { x: true }));
  assert.throws(() => read('a = bool\na = null\n'), /two rules/);
  assert.throws(() => read('a = tstr .within b\nb = tstr\n'), /within/);
  assert.throws(() => read('a = {\n'));
});
