/**
 * The field of the fused-multiply-add kernel: F_p in radix 2^51, five limbs as doubles, two elements side by side in the
 * lanes of f64x2. It follows N. Emmart, F. Zheng, C. Weems, "Faster modular exponentiation using double precision
 * floating point arithmetic on the GPU" (ARITH 2018), with signed limbs.
 *
 * The product of two limbs. Let C1 = 3·2^102, C3 = 3·2^51, C2 = C1 + C3, all doubles, and |ab| ≤ 2^102. Then
 *
 *     h = fma(a, b, C1)        lies in [2^103, 2^104], where doubles are 2^51 apart (and 2^104 continues their bits), so
 *                              h = C1 + 2^51·H with H an integer, |ab − 2^51·H| ≤ 2^50, and bits(h) = bits(C1) + H
 *     C2 − h = C3 − 2^51·H     exactly, for it is 2^51 times an integer below 2^53
 *     l = fma(a, b, C2 − h)    = C3 + L with L = ab − 2^51·H, |L| ≤ 2^50: an integer in [2^52, 2^53], hence exact, and
 *                              bits(l) = bits(C3) + L
 *
 * Adding the bits of h and l as 64-bit integers leaves ΣL + ΣH in each column, exactly modulo 2^64, once the sum of all
 * bits(C1) and bits(C3) is taken off; that is done in one addition, when columns k and k + 5 have become one. A multiplication rounded before the addition breaks all of it:
 * relaxed_madd on a processor without fused multiply-add gives wrong products, and choose.ts tests for that.
 *
 * Bounds. A tight limb is at most T = 2^50 + 2^13 in absolute value.
 *
 *     Products. mul asks αβ ≤ 3: |ab| ≤ 3T² < 2^102, |H| ≤ 3·2^49 + 2^14. mul2 asks αβ ≤ 2 and squares multiply 2a·a
 *     with a tight: |ab| ≤ 2T², |H| ≤ 2^50 + 2^14.
 *
 *     Columns. With 2^255 = 19, column k < 5 becomes c_k + 19·c_{k+5}. The largest is the first: in units of 2^50,
 *     mul has 1 + 19·(4 + 5·1.5) < 220; mul2, before it doubles, 1 + 19·(4 + 5) = 172; sqr 1 + 19·(2 + 3) = 96. So
 *     after doubling all are below 345 < 512, that is 2^59, in absolute value.
 *
 *     Carry. 2^59 + 2^50 is added to each column, which makes it positive and below 2^60; t_k = c_k >> 51 < 2^9 counts
 *     256 too much and the rest of the limb 2^50. The limb (c_k mod 2^51) − 2^50 + (t_{k−1} − 256), and 19 times the last
 *     bracket for k = 0, is at most 2^50 + 19·256 < T: tight. The subtraction happens in doubles, after the integer, below
 *     2^52, became 2^52 plus itself by setting the exponent.
 *
 *     carry asks α ≤ 7: x + C1 − C1 rounds x to a multiple of 2^51, c = that / 2^51 is at most 4, and the limb
 *     x − 2^51·c + c' at most 2^50 + 19·4 < T.
 *
 * Order of the source. WebAssembly engines keep it, and sixteen vector registers are few: products come column by column,
 * a high column is reduced as soon as it is complete, and constants are loaded from memory. That is worth a third.
 */

const LIMBS = [0, 1, 2, 3, 4] as const;

const C1 = 3 * 2 ** 102;
const C3 = 3 * 2 ** 51;

/** The bits of a double. */
function bits(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0);
}

/** Constants in memory, 64 bits for either lane. */
class Constants {
  readonly #words: bigint[] = [];

  /** The offset of a constant, which is put there if need be. */
  at(word: bigint): number {
    const wrapped = BigInt.asUintN(64, word);
    const known = this.#words.indexOf(wrapped);
    return 16 * (known < 0 ? this.#words.push(wrapped) - 1 : known);
  }

  /** The expression that loads a constant. */
  load(word: bigint): string {
    return `v128.load(K, ${this.at(word)})`;
  }

  declaration(): string {
    const words = this.#words.map((word) => `0x${word.toString(16)}, 0x${word.toString(16)}`);
    return `const K: usize = memory.data<u64>([${words.join(', ')}], 16);`;
  }
}

interface Product {
  readonly name: string;
  /** Of one operand with itself. */
  readonly square: boolean;
  /** Times 2. */
  readonly double: boolean;
}

/** The pairs of limbs whose product belongs to column k; in a square, each pair once. */
const pairs = (square: boolean, k: number): [i: number, j: number][] =>
  LIMBS.map((i): [number, number] => [i, k - i]).filter(([i, j]) => j >= 0 && j < 5 && !(square && i > j));

/** What column k < 5, reduced, needs beside its products: its bias, and minus the bits of C1 and C3 that it has met. */
function correction({ square, double }: Product, k: number): bigint {
  const met = (column: number): bigint =>
    BigInt(pairs(square, column).length) * bits(C3) + BigInt(pairs(square, column - 1).length) * bits(C1);
  return (2n ** 59n + 2n ** 50n) / (double ? 2n : 1n) - met(k) - 19n * met(k + 5);
}

/** A product by columns, its carry, and five stores; `inline` in place of each call, where calls would cost a tenth. */
function product(constants: Constants, kind: Product, inline = false): string[] {
  const { name, square } = kind;
  return [
    `${inline ? '@inline ' : ''}export function ${name}(o: usize, a: usize${square ? '' : ', b: usize'}): void {`,
    ...LIMBS.map((i) => `  const a${i} = v128.load(a, ${16 * i})${square ? '' : `, b${i} = v128.load(b, ${16 * i})`};`),
    ...columns(constants, kind, (k, limb) => `v128.store(o, ${limb}, ${16 * k});`),
    '}',
  ];
}

/**
 * a^(2^n) of two packs, one after the other. The limbs of either stay where they are between one square and the next.
 */
function squares(constants: Constants): string[] {
  const packs = ['a', 'b'].map((pack) => ({ limbs: LIMBS.map((k) => `${pack}${k}`), at: pack === 'a' ? 0 : 80 }));
  const kind = { name: 'squares', square: true, double: false };
  return [
    'export function squares(o: usize, a: usize, n: i32): void {',
    ...packs.flatMap(({ limbs, at }) => limbs.map((x, k) => `  let ${x} = v128.load(a, ${at + 16 * k});`)),
    '  for (let i = 0; i < n; i++) {',
    ...packs.flatMap(({ limbs }) => [
      '    {',
      ...columns(constants, kind, (k, limb) => `${limbs[k]} = ${limb};`, limbs),
      '    }',
    ]),
    '  }',
    ...packs.flatMap(({ limbs, at }) => limbs.map((x, k) => `  v128.store(o, ${x}, ${at + 16 * k});`)),
    '}',
  ];
}

/** The columns of a product of the limbs `a` and, unless it is a square, b0 … b4, and their carry; `put` takes what comes out. */
function columns(
  constants: Constants,
  kind: Product,
  put: (k: number, limb: string) => string,
  a: readonly string[] = LIMBS.map((k) => `a${k}`),
): string[] {
  const { square, double } = kind;
  const out = [`  const C1 = ${constants.load(bits(C1))}, C2 = ${constants.load(bits(C1 + C3))};`];
  if (square) for (const i of LIMBS.slice(0, 4)) out.push(`  const d${i} = f64x2.add(${a[i]}, ${a[i]});`);
  out.push('  let h: v128, x: v128;');
  /** c_k + 19·c_(k+5) */
  const reduce = (k: number) => {
    out.push(`  x = i64x2.add(c${k + 5}, i64x2.shl(c${k + 5}, 3));`);
    out.push(`  c${k} = i64x2.add(i64x2.add(c${k}, ${constants.load(correction(kind, k))}), c${k + 5});`);
    out.push(`  c${k} = i64x2.add(c${k}, i64x2.add(x, x));`);
  };
  for (let k = 0; k < 9; k++) {
    for (const [n, [i, j]] of pairs(square, k).entries()) {
      const [x, y] = square ? [i === j ? a[i] : `d${i}`, a[j]] : [a[i], `b${j}`];
      const low = `f64x2.relaxed_madd(${x}, ${y}, f64x2.sub(C2, h))`;
      // A column begins with the first of its terms: the high part of what belongs to the column before.
      const [next, first] = n === 0 ? [`let c${k + 1} = h`, k === 0] : [`c${k + 1} = i64x2.add(c${k + 1}, h)`, false];
      out.push(`  h = f64x2.relaxed_madd(${x}, ${y}, C1); ${next};`);
      out.push(first ? `  let c0 = ${low};` : `  c${k} = i64x2.add(c${k}, ${low});`);
    }
    if (k >= 5) reduce(k - 5);
  }
  reduce(4);
  if (double) for (const k of LIMBS) out.push(`  c${k} = i64x2.add(c${k}, c${k});`);
  out.push(`  const MASK = ${constants.load(2n ** 51n - 1n)}, EXPONENT = ${constants.load(bits(2 ** 52))};`);
  const bias = (factor: number) => constants.load(bits(2 ** 52 + 2 ** 50 + factor * 256));
  out.push(`  const BIAS = ${bias(1)};`);
  for (const k of LIMBS) out.push(`  const t${k} = i64x2.shr_u(c${k}, 51); c${k} = v128.and(c${k}, MASK);`);
  for (const k of LIMBS) {
    const carried = k === 0 ? 'i16x8.mul(t4, i16x8.splat(19))' : `t${k - 1}`;
    const limb = `v128.or(i64x2.add(c${k}, ${carried}), EXPONENT)`;
    out.push(`  ${put(k, `f64x2.sub(${limb}, ${k === 0 ? bias(19) : 'BIAS'})`)}`);
  }
  return out;
}

/** A line for each limb: `#` is its index, `@` its offset in a pack, `$` in storage. */
const each = (line: string): string[] =>
  LIMBS.map((i) =>
    line
      .replaceAll('#', `${i}`)
      .replaceAll('@', `${16 * i}`)
      .replaceAll('$', `${8 * i}`),
  );

const limbwise = (name: string, expression: string): string[] => [
  `export function ${name}(o: usize, a: usize, b: usize): void {`,
  ...each(`  v128.store(o, ${expression}(v128.load(a, @), v128.load(b, @)), @);`),
  '}',
];

/** What carries the limbs x0 … x4 and stores them at `o`. */
const carried = (constants: Constants, o: string): string[] => [
  `  const C1 = ${constants.load(bits(C1))}, DOWN = ${constants.load(bits(2 ** -51))};`,
  ...each('  const t# = f64x2.sub(f64x2.add(x#, C1), C1), c# = f64x2.mul(t#, DOWN);'),
  `  v128.store(${o}, f64x2.add(f64x2.sub(x0, t0), f64x2.mul(c4, ${constants.load(bits(19))})), 0);`,
  ...LIMBS.slice(1).map((i) => `  v128.store(${o}, f64x2.add(f64x2.sub(x${i}, t${i}), c${i - 1}), ${16 * i});`),
];

const carry = (constants: Constants): string[] => [
  'export function carry(o: usize, a: usize): void {',
  ...each('  const x# = v128.load(a, @);'),
  ...carried(constants, 'o'),
  '}',
];

/** A sum, and a difference that is carried. */
const spread = (constants: Constants): string[] => [
  '@inline export function spread(sum: usize, difference: usize, a: usize, b: usize): void {',
  ...each('  const a# = v128.load(a, @), b# = v128.load(b, @), x# = f64x2.sub(a#, b#);'),
  ...each('  v128.store(sum, f64x2.add(a#, b#), @);'),
  ...carried(constants, 'difference'),
  '}',
];

/** A difference, and a sum that is carried. */
const spreadBack = (constants: Constants): string[] => [
  '@inline export function spreadBack(sum: usize, difference: usize, a: usize, b: usize): void {',
  ...each('  const a# = v128.load(a, @), b# = v128.load(b, @), x# = f64x2.add(a#, b#);'),
  ...each('  v128.store(difference, f64x2.sub(a#, b#), @);'),
  ...carried(constants, 'sum'),
  '}',
];

const gather = [
  'export function gather(o: usize, p0: usize, p1: usize): void {',
  ...each('  v128.store(o, v128.load64_lane(p1, v128.load64_zero(p0, $), 1, $), @);'),
  '}',
];

const scatter = [
  'export function scatter(p0: usize, p1: usize, a: usize): void {',
  ...each('  const x# = v128.load(a, @); v128.store64_lane(p0, x#, 0, $); v128.store64_lane(p1, x#, 1, $);'),
  '}',
];

/** The field code, to which assembly/fma.ts has the rest. */
export function fmaField(): string {
  const constants = new Constants();
  const functions = [
    ...product(constants, { name: 'mul', square: false, double: false }),
    ...product(constants, { name: 'mul2', square: false, double: true }),
    ...product(constants, { name: 'inlineMul', square: false, double: false }, true),
    ...product(constants, { name: 'inlineMul2', square: false, double: true }, true),
    ...product(constants, { name: 'inlineSqr', square: true, double: false }, true),
    ...product(constants, { name: 'inlineSqr2', square: true, double: true }, true),
    ...product(constants, { name: 'sqr', square: true, double: false }),
    ...product(constants, { name: 'sqr2', square: true, double: true }),
    ...squares(constants),
    ...limbwise('add', 'f64x2.add'),
    ...limbwise('sub', 'f64x2.sub'),
    ...carry(constants),
    ...spread(constants),
    ...spreadBack(constants),
    ...gather,
    ...scatter,
  ];
  return ["export * from './fma';", constants.declaration(), ...functions, ''].join('\n');
}
