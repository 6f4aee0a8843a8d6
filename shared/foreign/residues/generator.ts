/**
 * The kernel for numbers modulo an odd p of up to 2048 bits: Montgomery multiplication in radix 2^51 with 41 limbs as doubles, of two
 * pairs of numbers at a time in the lanes of f64x2. Like the field of ../../crypto/wasm/generator/fma.ts, where the product of two limbs
 * is explained, it follows N. Emmart, F. Zheng, C. Weems, "Faster modular exponentiation using double precision floating point arithmetic
 * on the GPU" (ARITH 2018), with signed limbs: with C1 = 3·2^102, C3 = 3·2^51 and |ab| ≤ 2^102 a product ab is L + 2^51·H,
 * bits(fma(a, b, C1)) = bits(C1) + H and bits(fma(a, b, C1 + C3 − that)) = bits(C3) + L, with |L| ≤ 2^50.
 *
 * Numbers. A limb is at most 2^50 + 2^8 in absolute value. A number is Σ limb_k·2^(51k), of either sign, and between −p and p.
 *
 * A product a·b/R with R = 2^(51·41) goes row by row (i = 0 … 40): a_i·b is added to the columns, then q_i·p with |q_i| ≤ 2^50 so that column
 * i becomes a multiple of 2^51, which is carried into the next. Since |ab| < p², p < 2^2048 and |Σ q_i·2^(51i)| < R/2 + R/2^42, the result
 * is below p/2 + p/2^42 in absolute value: nothing is subtracted at the end, and no number is ever compared with p.
 *
 * Columns are 64-bit integers. Each is a sum of at most 82 low parts (|L| ≤ 2^50), 82 high parts (|H| < 2^50) and a carry: below 2^58. A column
 * begins (`initial`) with 2^60 + 2^50 less all bits(C1) and bits(C3) that it will have met when it is read: what is read is then positive, its
 * low 51 bits are the limb plus 2^50, and the rest is the carry plus 2^9.
 *
 * A square adds 2a_i·a_j once for i < j: |2a_i·a_j| ≤ 2^101 + 2^61, so that its high parts are at most 2^50 + 2^10. All its columns are made
 * first, and then reduced two rows at a time, by q and r.
 */

export const LIMBS = 41;
/** Bytes of a number in memory. */
export const NUMBER = 8 * LIMBS;
/** Bytes of one that goes in or comes out. */
export const NUMBER_BYTES = 264;

const C1 = 3 * 2 ** 102;
const C3 = 3 * 2 ** 51;
const BIAS = 2n ** 60n + 2n ** 50n;

function bits(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0);
}

/** What a column that has become a multiple of 2^51 has in its upper bits too much: the bias, and one bits(C3) that the row has added. */
const CARRIED = (BIAS + bits(C3)) >> 51n;

/** What each of the 82 columns of a product begins with. */
function initial(): bigint[] {
  const limbs = BigInt(LIMBS);
  return Array.from({ length: 2 * LIMBS }, (_, column) => {
    const k = BigInt(column);
    // Before a column is read to find q it lacks the low part that q itself will add.
    const lows = column < LIMBS ? 2n * k + 1n : 2n * (2n * limbs - 1n - k);
    const highs = column < LIMBS ? 2n * k : 2n * (2n * limbs - k);
    const carries = column >= 1 && column <= LIMBS ? CARRIED : 0n;
    return BIAS - lows * bits(C3) - highs * bits(C1) - carries;
  });
}

/** Products of two limbs that column k of a square has: each pair of different ones stands there once. */
const pairsIn = (k: number): number =>
  k < 0 || k > 2 * LIMBS - 2 ? 0 : k < LIMBS ? (k >> 1) + 1 : LIMBS - ((k + 1) >> 1);

/** The same for a square, whose own products are all there before the first q is found. */
function initialSquare(): bigint[] {
  return Array.from({ length: 2 * LIMBS }, (_, k) => {
    const lows = BigInt(pairsIn(k) + (k < LIMBS ? k : 2 * LIMBS - 1 - k));
    const highs = BigInt(pairsIn(k - 1) + (k < LIMBS ? k : 2 * LIMBS - k));
    const carries = k >= 1 && k <= LIMBS ? CARRIED : 0n;
    return BIAS - lows * bits(C3) - highs * bits(C1) - carries;
  });
}

const CONSTANTS = {
  C1: bits(C1),
  C2: bits(C1 + C3),
  MASK: 2n ** 51n - 1n,
  /** The exponent of 2^52. */
  E: bits(2 ** 52),
  LIMB: bits(2 ** 52 + 2 ** 50),
  CARRIED_LIMB: bits(2 ** 52 + 2 ** 50 + 2 ** 9),
  C3: bits(C3),
} as const;

const constant = (name: keyof typeof CONSTANTS): string => `v128.load(K, ${16 * Object.keys(CONSTANTS).indexOf(name)})`;

const data = (words: readonly bigint[]): string => {
  const text = words.map((word) => `0x${BigInt.asUintN(64, word).toString(16)}`);
  return `memory.data<u64>([${text.flatMap((word) => [word, word]).join(', ')}], 16)`;
};

const each = (from: number, line: (k: number) => string): string =>
  Array.from({ length: LIMBS - from }, (_, i) => line(from + i)).join('\n');

/** The AssemblyScript of the kernel. */
export const residueSource = (): string => `
const K: usize = ${data(Object.values(CONSTANTS))};
const INITIAL: usize = ${data(initial())};
const INITIAL_SQUARE: usize = ${data(initialSquare())};
/** p, and −1/p modulo 2^51, in both lanes. */
export const P: usize = memory.data(${16 * LIMBS}, 16);
export const INVERSE: usize = memory.data(16, 16);
const A: usize = memory.data(${16 * LIMBS}, 16);
const B: usize = memory.data(${16 * LIMBS}, 16);
const T: usize = memory.data(${16 * LIMBS}, 16);
const S: usize = memory.data(${32 * LIMBS}, 16);

export function heap(): usize {
  return __heap_base;
}

@inline function gather(o: usize, s0: usize, s1: usize): void {
${each(0, (k) => `  v128.store(o, v128.load64_lane(s1, v128.load64_zero(s0, ${8 * k}), 1, ${8 * k}), ${16 * k});`)}
}

function product(): void {
  const C1 = ${constant('C1')}, C2 = ${constant('C2')};
${each(0, (k) => `  v128.store(T, v128.load(INITIAL, ${16 * k}), ${16 * k});`)}
  for (let i: usize = 0; i < ${LIMBS}; i++) {
    const a = v128.load(A + (i << 4));
    let x = v128.load(B), y = v128.load(P);
    let h = f64x2.relaxed_madd(a, x, C1);
    let t = i64x2.add(v128.load(T), f64x2.relaxed_madd(a, x, f64x2.sub(C2, h)));
    const limb = f64x2.sub(v128.or(v128.and(t, ${constant('MASK')}), ${constant('E')}), ${constant('LIMB')});
    const inverse = v128.load(INVERSE);
    const high = f64x2.relaxed_madd(limb, inverse, C1);
    const q = f64x2.sub(f64x2.relaxed_madd(limb, inverse, f64x2.sub(C2, high)), ${constant('C3')});
    let g = f64x2.relaxed_madd(q, y, C1);
    const carry = i64x2.shr_u(i64x2.add(t, f64x2.relaxed_madd(q, y, f64x2.sub(C2, g))), 51);
${each(
  1,
  (k) => `    x = v128.load(B, ${16 * k}); y = v128.load(P, ${16 * k});
    t = i64x2.add(v128.load(T, ${16 * k}), i64x2.add(h, g));${k === 1 ? ' t = i64x2.add(t, carry);' : ''}
    h = f64x2.relaxed_madd(a, x, C1); g = f64x2.relaxed_madd(q, y, C1);
    t = i64x2.add(t, i64x2.add(f64x2.relaxed_madd(a, x, f64x2.sub(C2, h)), f64x2.relaxed_madd(q, y, f64x2.sub(C2, g))));
    v128.store(T, t, ${16 * (k - 1)});`,
)}
    v128.store(T, i64x2.add(v128.load(INITIAL + (i << 4), ${16 * LIMBS}), i64x2.add(h, g)), ${16 * (LIMBS - 1)});
  }
}

/** q of a column that was read. */
@inline function factor(t: v128): v128 {
  const C1 = ${constant('C1')}, C2 = ${constant('C2')};
  const limb = f64x2.sub(v128.or(v128.and(t, ${constant('MASK')}), ${constant('E')}), ${constant('LIMB')});
  const inverse = v128.load(INVERSE);
  const high = f64x2.relaxed_madd(limb, inverse, C1);
  return f64x2.sub(f64x2.relaxed_madd(limb, inverse, f64x2.sub(C2, high)), ${constant('C3')});
}

function square(): void {
  const C1 = ${constant('C1')}, C2 = ${constant('C2')};
${Array.from({ length: 2 * LIMBS }, (_, k) => `  v128.store(S, v128.load(INITIAL_SQUARE, ${16 * k}), ${16 * k});`).join('\n')}
  for (let i: usize = 0; i < ${LIMBS}; i++) {
    const a = v128.load(A + (i << 4));
    let h = f64x2.relaxed_madd(a, a, C1);
    let to = S + (i << 5);
    v128.store(to, i64x2.add(v128.load(to), f64x2.relaxed_madd(a, a, f64x2.sub(C2, h))));
    to += 16;
    const d = f64x2.add(a, a);
    let from = A + (i << 4) + 16;
    for (; from + 48 < A + ${16 * LIMBS}; from += 64, to += 64) {
${[0, 1, 2, 3]
  .map(
    (k) => `      {
        const x = v128.load(from, ${16 * k});
        const t = i64x2.add(v128.load(to, ${16 * k}), h);
        h = f64x2.relaxed_madd(d, x, C1);
        v128.store(to, i64x2.add(t, f64x2.relaxed_madd(d, x, f64x2.sub(C2, h))), ${16 * k});
      }`,
  )
  .join('\n')}
    }
    for (; from < A + ${16 * LIMBS}; from += 16, to += 16) {
      const x = v128.load(from);
      const t = i64x2.add(v128.load(to), h);
      h = f64x2.relaxed_madd(d, x, C1);
      v128.store(to, i64x2.add(t, f64x2.relaxed_madd(d, x, f64x2.sub(C2, h))));
    }
    v128.store(to, i64x2.add(v128.load(to), h));
  }
  // Two rows of the reduction at a time, and the last one alone.
  for (let at: usize = S; at < S + ${16 * (LIMBS - 1)}; at += 32) {
    let y = v128.load(P), x: v128;
    let t = v128.load(at);
    const q = factor(t);
    let h = f64x2.relaxed_madd(q, y, C1);
    t = i64x2.add(t, f64x2.relaxed_madd(q, y, f64x2.sub(C2, h)));
    x = v128.load(P, 16);
    t = i64x2.add(i64x2.add(v128.load(at, 16), h), i64x2.shr_u(t, 51));
    h = f64x2.relaxed_madd(q, x, C1);
    t = i64x2.add(t, f64x2.relaxed_madd(q, x, f64x2.sub(C2, h)));
    const r = factor(t);
    let g = f64x2.relaxed_madd(r, y, C1);
    t = i64x2.add(t, f64x2.relaxed_madd(r, y, f64x2.sub(C2, g)));
    const carry = i64x2.shr_u(t, 51);
${Array.from({ length: LIMBS - 2 }, (_, n) => n + 2)
  .map((k) => {
    const [old, now] = k % 2 === 0 ? ['x', 'y'] : ['y', 'x'];
    return `    ${now} = v128.load(P, ${16 * k});
    t = i64x2.add(i64x2.add(v128.load(at, ${16 * k}), h), g);${k === 2 ? ' t = i64x2.add(t, carry);' : ''}
    h = f64x2.relaxed_madd(q, ${now}, C1); g = f64x2.relaxed_madd(r, ${old}, C1);
    t = i64x2.add(t, f64x2.relaxed_madd(q, ${now}, f64x2.sub(C2, h)));
    t = i64x2.add(t, f64x2.relaxed_madd(r, ${old}, f64x2.sub(C2, g)));
    v128.store(at, t, ${16 * k});`;
  })
  .join('\n')}
    t = i64x2.add(i64x2.add(v128.load(at, ${16 * LIMBS}), h), g);
    g = f64x2.relaxed_madd(r, y, C1);
    v128.store(at, i64x2.add(t, f64x2.relaxed_madd(r, y, f64x2.sub(C2, g))), ${16 * LIMBS});
    v128.store(at, i64x2.add(v128.load(at, ${16 * LIMBS + 16}), g), ${16 * LIMBS + 16});
  }
  const at = S + ${16 * (LIMBS - 1)};
  let y = v128.load(P);
  let t = v128.load(at);
  const q = factor(t);
  let h = f64x2.relaxed_madd(q, y, C1);
  const carry = i64x2.shr_u(i64x2.add(t, f64x2.relaxed_madd(q, y, f64x2.sub(C2, h))), 51);
${each(
  1,
  (k) => `  y = v128.load(P, ${16 * k});
  t = i64x2.add(v128.load(at, ${16 * k}), h);${k === 1 ? ' t = i64x2.add(t, carry);' : ''}
  h = f64x2.relaxed_madd(q, y, C1);
  v128.store(at, i64x2.add(t, f64x2.relaxed_madd(q, y, f64x2.sub(C2, h))), ${16 * k});`,
)}
  v128.store(at, i64x2.add(v128.load(at, ${16 * LIMBS}), h), ${16 * LIMBS});
}

/** The columns become limbs. */
@inline function put(o0: usize, o1: usize, T: usize): void {
  const mask = ${constant('MASK')}, e = ${constant('E')}, less = ${constant('CARRIED_LIMB')};
  let t = v128.load(T);
  let limb = f64x2.sub(v128.or(v128.and(t, mask), e), ${constant('LIMB')});
  v128.store64_lane(o0, limb, 0);
  v128.store64_lane(o1, limb, 1);
${each(
  1,
  (k) => `  limb = v128.and(v128.load(T, ${16 * k}), mask);
  limb = f64x2.sub(v128.or(i64x2.add(limb, i64x2.shr_u(t, 51)), e), less);
  t = v128.load(T, ${16 * k});
  v128.store64_lane(o0, limb, 0, ${8 * k});
  v128.store64_lane(o1, limb, 1, ${8 * k});`,
)}
}

/** n steps of two products each: where they go, and of what, six addresses a step. */
export function run(program: usize, n: i32): void {
  for (let i = 0; i < n; i++, program += 24) {
    gather(A, load<u32>(program, 4), load<u32>(program, 16));
    const isSquare = load<u32>(program, 4) == load<u32>(program, 8) && load<u32>(program, 16) == load<u32>(program, 20);
    if (isSquare) square();
    else {
      gather(B, load<u32>(program, 8), load<u32>(program, 20));
      product();
    }
    put(load<u32>(program), load<u32>(program, 12), isSquare ? S + ${16 * LIMBS} : T);
  }
}

/** From ${NUMBER_BYTES} bytes, the highest first, of a number below 2^2091. */
export function fromBytes(o: usize, s: usize): void {
  let carry: i64 = 0;
  for (let k: usize = 0; k < ${LIMBS}; k++) {
    const bit: usize = k * 51;
    const word = bswap<u64>(load<u64>(s + ${NUMBER_BYTES - 8} - (bit >> 3)));
    let limb = <i64>((word >> (bit & 7)) & 0x7ffffffffffff) + carry;
    carry = k < ${LIMBS - 1} ? (limb + (1 << 50)) >> 51 : 0;
    limb -= carry << 51;
    store<f64>(o + (k << 3), <f64>limb);
  }
}

/** To as many bytes: the number plus p, which is positive. */
export function toBytes(s: usize, a: usize): void {
  let carry: i64 = 0;
  let pending: u64 = 0;
  let length = 0;
  let at = s + ${NUMBER_BYTES};
  for (let k: usize = 0; k < ${LIMBS}; k++) {
    const limb = <i64>load<f64>(a + (k << 3)) + <i64>load<f64>(P + (k << 4)) + carry;
    carry = limb >> 51;
    pending |= <u64>(limb & 0x7ffffffffffff) << length;
    for (length += 51; length >= 8; length -= 8) {
      store<u8>(--at, <u8>pending);
      pending >>= 8;
    }
  }
  store<u8>(--at, <u8>pending);
  while (at > s) store<u8>(--at, 0);
}
`;
