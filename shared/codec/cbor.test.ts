import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode, rfc8949EncodeOptions } from 'cborg';
import fc from 'fast-check';
import * as v from 'valibot';
import { concat, hex, u64, unhex, utf8 } from './bytes.ts';
import { decodeAs, decodeCanonical, encodeCanonical, MAX_ITEMS, parseAs, type Value } from './cbor.ts';

const refused = (text: string, why: string, message = /./) =>
  assert.throws(
    () => decodeCanonical(unhex(text)),
    { name: 'OstrakaError', code: 'not-canonical', message },
    `${why}: ${text.slice(0, 80)}`,
  );

/** RFC 8949 appendix A, those examples that the canonical form can say. */
const EXAMPLES: readonly [string, Value][] = [
  ['00', 0],
  ['01', 1],
  ['0a', 10],
  ['17', 23],
  ['1818', 24],
  ['1819', 25],
  ['1864', 100],
  ['1903e8', 1000],
  ['1a000f4240', 1000000],
  ['1b000000e8d4a51000', 1000000000000],
  ['20', -1],
  ['29', -10],
  ['3863', -100],
  ['3903e7', -1000],
  ['f4', false],
  ['f5', true],
  ['f6', null],
  ['40', new Uint8Array()],
  ['4401020304', Uint8Array.of(1, 2, 3, 4)],
  ['60', ''],
  ['6161', 'a'],
  ['6449455446', 'IETF'],
  ['62225c', '"\\'],
  ['62c3bc', 'ü'],
  ['63e6b0b4', '水'],
  ['64f0908591', '\ud800\udd51'],
  ['80', []],
  ['83010203', [1, 2, 3]],
  ['8301820203820405', [1, [2, 3], [4, 5]]],
  ['98190102030405060708090a0b0c0d0e0f101112131415161718181819', Array.from({ length: 25 }, (_, i) => i + 1)],
  ['a0', {}],
  ['a26161016162820203', { a: 1, b: [2, 3] }],
  ['826161a161626163', ['a', { b: 'c' }]],
  ['a56161614161626142616361436164614461656145', { a: 'A', b: 'B', c: 'C', d: 'D', e: 'E' }],
];

test('the examples of RFC 8949 appendix A encode and decode as printed', () => {
  for (const [text, value] of EXAMPLES) {
    assert.equal(hex(encodeCanonical(value)), text);
    assert.deepEqual(decodeCanonical(unhex(text)), value);
  }
});

/** The other examples of appendix A, each with what we do not say. */
const UNSAID: readonly [string, string][] = [
  ['1bffffffffffffffff', 'beyond 2^53'],
  ['3bffffffffffffffff', 'beyond −2^53'],
  ['c249010000000000000000', 'bignum'],
  ['f90000', 'float 0.0'],
  ['f98000', 'float −0.0'],
  ['f93c00', 'float 1.0'],
  ['fb3ff199999999999a', 'float 1.1'],
  ['fa47c35000', 'float 100000.0'],
  ['f97c00', 'Infinity'],
  ['f97e00', 'NaN'],
  ['fb7ff8000000000000', 'long NaN'],
  ['f7', 'undefined'],
  ['f0', 'simple 16'],
  ['f8ff', 'simple 255'],
  ['f814', 'false in two bytes'],
  ['c074323031332d30332d32315432303a30343a30305a', 'tag 0'],
  ['c11a514b67b0', 'tag 1'],
  ['d74401020304', 'tag 23'],
  ['a201020304', 'integer keys'],
  ['5f42010243030405ff', 'indefinite bytes'],
  ['7f657374726561646d696e67ff', 'indefinite text'],
  ['9fff', 'indefinite array'],
  ['9f018202039f0405ffff', 'nested indefinite arrays'],
  ['83018202039f0405ff', 'indefinite inner array'],
  ['bf61610161629f0203ffff', 'indefinite map'],
];

test('floats, tags, undefined, other simple values, other keys and indefinite lengths are refused', () => {
  for (const [text, why] of UNSAID) {
    refused(text, why);
    refused(`81${text}`, `${why} in an array`);
    refused(`a16161${text}`, `${why} in a map`);
  }
});

test('integers and lengths longer than need be are refused', () => {
  for (const text of ['1800', '1817', '1900ff', '1a0000ffff', '1b00000000ffffffff', '3800', '3900ff', '3a0000ffff'])
    refused(text, 'long integer');
  for (const text of ['580100', '59000100', '5a0000000100', '5b000000000000000100']) refused(text, 'long bytes');
  for (const text of ['780161', '79000161']) refused(text, 'long text');
  for (const text of ['980100', '99000100', '9a0000000100']) refused(text, 'long array');
  for (const text of ['b801616100', 'b90001616100']) refused(text, 'long map');
});

test('integers reach exactly to ±(2^53 − 1)', () => {
  assert.equal(decodeCanonical(unhex('1b001fffffffffffff')), 2 ** 53 - 1);
  assert.equal(decodeCanonical(unhex('3b001ffffffffffffe')), -(2 ** 53 - 1));
  refused('1b0020000000000000', '2^53');
  refused('3b001fffffffffffff', '−2^53');
});

test('keys are sorted by their bytes, shorter first, and only so', () => {
  assert.equal(hex(encodeCanonical({ aa: 1, b: 2, 10: 3, 9: 4 })), 'a46139046162026231300362616101');
  refused('a2616201616100', 'b before a');
  refused('a262616100616201', 'aa before b');
  refused('82a0a2616201616100', 'unsorted inside');
});

test('a key said twice is refused', () => {
  refused('a2616101616101', 'the same entry twice');
  refused('a2616101616102', 'two values');
  refused('a1616aa2616101616102', 'inside a map');
  refused('a2695f5f70726f746f5f5f00695f5f70726f746f5f5f01', 'two __proto__');
});

test('a __proto__ key is data: it changes no prototype and comes back', () => {
  const wire = unhex('a1695f5f70726f746f5f5fa1617801');
  const value = decodeCanonical(wire) as { [key: string]: Value };
  assert.equal(Object.getPrototypeOf(value), Object.prototype);
  assert.deepEqual(Object.keys(value), ['__proto__']);
  assert.equal(({} as { x?: number }).x, undefined);
  assert.deepEqual(encodeCanonical(value), wire);
  const schema = v.strictObject({ x: v.optional(v.number()) });
  assert.throws(() => decodeAs(schema, wire), { code: 'bad-shape' });
});

test('truncated input is refused at every byte, and so is anything after the end', () => {
  const whole = encodeCanonical({ list: [1, 300, 'naïve', new Uint8Array(40), { deep: [null, true] }], n: -70000 });
  assert.ok(decodeCanonical(whole));
  for (let end = 0; end < whole.length; end++) refused(hex(whole.subarray(0, end)), `cut at ${end}`);
  for (const tail of ['00', 'f6', 'ff', '60']) refused(hex(whole) + tail, 'trailing bytes');
});

test('a huge declared length is refused before anything is allocated', () => {
  for (const head of ['5a', '7a', '9a', 'ba']) refused(`${head}ffffffff`, '2^32 − 1', /a length exceeds/);
  for (const head of ['5b', '7b', '9b', 'bb']) {
    refused(`${head}0000000100000000`, '2^32');
    refused(`${head}001fffffffffffff`, '2^53 − 1');
    refused(`${head}ffffffffffffffff`, '2^64 − 1', /a length exceeds/);
  }
  refused('829affffffff00', 'inside an array');
});

test('nesting is refused beyond 16 containers with content, at any depth that fits the input', () => {
  const nested = (depth: number, inner: Value): Value => (depth === 0 ? inner : [nested(depth - 1, inner)]);
  assert.deepEqual(decodeCanonical(encodeCanonical(nested(16, 7))), nested(16, 7));
  assert.throws(() => encodeCanonical(nested(17, 7)), { code: 'not-canonical' });
  refused(`${'81'.repeat(17)}07`, '17 arrays');
  refused(`${'a16161'.repeat(17)}07`, '17 maps');
  refused(`${'81'.repeat(200_000)}07`, '200 000 arrays', /nested deeper/);
  refused(`${'9f'.repeat(200_000)}07`, '200 000 indefinite arrays');
  refused(`${'c1'.repeat(200_000)}07`, '200 000 tags');
});

test('more items than are awaited are refused before any is made', () => {
  const crowd = (length: number) => encodeCanonical(Array.from({ length }, () => ({})));
  assert.equal((decodeCanonical(crowd(MAX_ITEMS - 1)) as Value[]).length, MAX_ITEMS - 1);
  refused(hex(crowd(MAX_ITEMS)), 'one more', /more than 4096 items/);
  assert.equal((decodeCanonical(crowd(MAX_ITEMS), MAX_ITEMS + 1) as Value[]).length, MAX_ITEMS);
  refused(`9a000fffff${'a0'.repeat(2 ** 20 - 1)}`, 'a mebibyte of them', /more than 4096 items/);
  assert.throws(() => decodeAs(v.any(), encodeCanonical([1, 2, 3]), 3), { code: 'not-canonical' });
});

test('text that is not UTF-8, or does not survive it, is refused both ways', () => {
  refused('62c328', 'bad continuation');
  refused('61ff', 'stray byte');
  refused('62c080', 'overlong NUL');
  refused('63eda080', 'encoded surrogate');
  refused('63efbbbf', 'byte order mark alone');
  refused('64efbbbf61', 'leading byte order mark');
  refused('a163eda08000', 'surrogate in a key');
  for (const lossy of ['\ud800', 'a\udc00b', '\ufeffa', `\ud800${'a'.repeat(40)}`]) {
    assert.throws(() => encodeCanonical(lossy), { code: 'not-canonical' });
    assert.throws(() => encodeCanonical({ [lossy]: 1 }), { code: 'not-canonical' });
  }
  const inside = 'a\ufeffb\ufffd';
  assert.equal(decodeCanonical(encodeCanonical(inside)), inside);
});

test('values without a canonical form are refused, wherever they stand', () => {
  const foreign: unknown[] = [
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    2 ** 53,
    1n,
    undefined,
    Symbol('s'),
    () => 0,
    new Date(0),
    new Map([['a', 1]]),
    new Set([1]),
    new Uint16Array(2),
    new ArrayBuffer(2),
    Object.assign(Object.create({ inherited: 1 }), { own: 2 }),
  ];
  for (const value of foreign)
    for (const placed of [value, [value], { a: value }])
      assert.throws(() => encodeCanonical(placed as Value), { code: 'not-canonical' }, String(value));
});

test('canonical bytes own their memory, so that they can be transferred', () => {
  for (const value of ['short', 'long'.repeat(100), Array.from({ length: 50 }, (_, i) => `${i} ${'x'.repeat(30)}`)]) {
    const wire = encodeCanonical(value);
    assert.equal(Object.getPrototypeOf(wire), Uint8Array.prototype);
    assert.equal(wire.buffer.byteLength, wire.length);
  }
});

test('what is decoded does not share memory with the input', () => {
  const wire = unhex('43010203');
  const value = decodeCanonical(wire);
  wire.fill(9);
  assert.deepEqual(value, Uint8Array.of(1, 2, 3));
});

const safeText = fc
  .oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '1', '01'),
  )
  .filter((s) => !s.startsWith('\ufeff'));
const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger().map((n) => n + 0),
    safeText,
    fc.uint8Array({ maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc
      .uniqueArray(fc.tuple(safeText, tie('value')), { maxLength: 5, selector: ([key]) => key })
      .map((entries): Value => Object.fromEntries(entries)),
  ),
}));

test('whatever is encoded decodes to the same value and encodes to the same bytes', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const wire = encodeCanonical(value);
      const back = decodeCanonical(wire);
      assert.deepEqual(back, value);
      assert.deepEqual(encodeCanonical(back), wire);
    }),
    { numRuns: 500 },
  );
});

test('the order in which keys were written does not matter', () => {
  fc.assert(
    fc.property(fc.uniqueArray(safeText, { maxLength: 8 }), (keys) => {
      const forwards = Object.fromEntries(keys.map((key) => [key, key]));
      const backwards = Object.fromEntries(keys.toReversed().map((key) => [key, key]));
      assert.deepEqual(encodeCanonical(forwards), encodeCanonical(backwards));
    }),
  );
});

test('hostile bytes either are canonical or are refused with a code, never anything else', () => {
  const mutated = fc.tuple(anyValue, fc.nat(), fc.uint8Array({ maxLength: 3 })).map(([value, at, patch]) => {
    const wire = encodeCanonical(value);
    const cut = at % (wire.length + 1);
    return concat(wire.subarray(0, cut), patch, wire.subarray(cut + patch.length));
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 40 }), mutated), (wire) => {
      let value: Value;
      try {
        value = decodeCanonical(wire);
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'not-canonical');
        return;
      }
      assert.deepEqual(encodeCanonical(value), wire);
    }),
    { numRuns: 2000 },
  );
});

test('a decoded value has its schema', () => {
  const schema = v.strictObject({ name: v.string(), n: v.number() });
  assert.deepEqual(decodeAs(schema, encodeCanonical({ name: 'a', n: 1 })), { name: 'a', n: 1 });
  assert.throws(() => decodeAs(schema, encodeCanonical({ name: 'a' })), { code: 'bad-shape' });
  assert.throws(() => decodeAs(schema, concat(encodeCanonical({ name: 'a', n: 1 }), u64(0))), {
    code: 'not-canonical',
  });
  assert.throws(() => decodeAs(schema, utf8('{"name":"a","n":1}')), { code: 'not-canonical' });
});

test('keys stand in the order of RFC 8949 §4.2.1, whatever text they are', () => {
  const lengths = [0, 1, 23, 24, 255, 256].map((length) => 'k'.repeat(length));
  const key = fc.oneof(
    fc.constantFrom(...lengths),
    fc.string({ unit: 'binary-ascii' }),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.dictionary(key, fc.integer()), (value) => {
      fc.pre(Object.keys(value).every((name) => !/^\ufeff|\p{Cs}/u.test(name)));
      assert.equal(hex(encodeCanonical(value)), hex(encode(value, rfc8949EncodeOptions)));
    }),
  );
});

test('what was received is not in the words of an error: it may be a secret, or written for a terminal', () => {
  const schema = v.strictObject({
    code: v.pipe(v.string(), v.regex(/^a$/)),
    pick: v.picklist(['x']),
    count: v.number(),
  });
  const right = { code: 'a', pick: 'x', count: 1 };
  const secret = 'se"cret\u001b[31m" but received "more"';
  for (const name of ['code', 'pick', 'count'] as const) {
    const wrong = { ...right, [name]: secret };
    for (const check of [() => parseAs(schema, wrong), () => decodeAs(schema, encodeCanonical(wrong))])
      assert.throws(check, (error: Error) => {
        assert.match(error.message, new RegExp(`^${name}: .*but received another text$`));
        return true;
      });
  }
  // Whoever writes a plan by hand is told which key is too much.
  assert.throws(() => parseAs(schema, { ...right, titel: 1 }), { message: /^titel: / });
  assert.throws(
    () => parseAs(schema, { ...right, [`\u001b[2J\n${'x'.repeat(1000)}`]: 1 }),
    (error: Error) => !/\p{Cc}/u.test(error.message) && error.message.length < 300,
  );
});
