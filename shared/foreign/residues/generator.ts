/**
 * The kernel for numbers modulo an odd p of up to 2048 bits: Montgomery multiplication in radix 2^50 with 41 limbs as doubles, of one pair of numbers
 * in each lane. Like the field of ../../crypto/wasm/generator/fma.ts, where the product of two limbs is explained, it follows N. Emmart,
 * F. Zheng, C. Weems, "Faster modular exponentiation using double precision floating point arithmetic on the GPU" (ARITH 2018), with signed
 * limbs. Let C1 = 3·2^101 and C3 = 3·2^51. A product ab is H·2^50 + L with |L| ≤ 2^49 and, as long as sums of high parts stay below 2^51,
 * n = fma(a, b, C1) is C1 + H·2^50, and fma(a, b, C1 + C3 − n) is C3 + L; a second one is added by m = fma(c, d, n), and its low part
 * is fma(c, d, n − m). Bits of such sums are added as integers: those of C1 + H·2^50 are bits(C1) + H, those of C3 + L are bits(C3) + L.
 *
 * Numbers. A limb is at most 2^49 + 2^9 in absolute value. A number is Σ limb_k·2^(50k), of either sign, and between −p and p.
 *
 * A product a·b/R with R = 2^(50·42) goes by pairs of rows (i = 0, 2 … 40): a_i·b and a_(i+1)·b are added to the columns, then q·p and r·p
 * so that columns i and i + 1 become multiples of 2^50, which are carried on. Since |ab| < p², p < 2^2048 and Σ q_i·2^(50i) is below
 * R/2 + R/2^41 in absolute value, the result is below p/2 + p/2^40: nothing is subtracted at the end, and no number is ever compared with p.
 * A square adds a_i² and 2a_i·a_j (i < j) alone, to all its columns before they are reduced. While columns are worked at, q and r of the
 * next pair are found, step by step between them: each waits long for the one before.
 *
 * Columns are 64-bit integers: sums of at most 84 low parts, as many high parts (each at most 2^50) and a carry, below 2^57. A column begins
 * (`initial`) with 2^59 + 2^49 less all bits(C1) and bits(C3) that it will have met when it is read: what is read is then positive, its low 50
 * bits are the limb plus 2^49, and the rest is the carry plus 2^9.
 */

export const LIMBS = 41;
/** Bits of a limb. */
export const LIMB_BITS = 50;
/** Rows of a product, in pairs: R = 2^(LIMB_BITS · ROWS). */
export const ROWS = LIMBS + 1;
/** Bytes of a number in memory. */
export const NUMBER = 8 * LIMBS;
/** Bytes of one that goes in or comes out. */
export const NUMBER_BYTES = 264;

/** Bytes of a vector: two lanes. */
const VECTOR = 16;
/** Columns of a product, with one that takes what the last is too high. */
const COLUMNS = 2 * LIMBS + 1;
const C1 = 3 * 2 ** 101;
const C3 = 3 * 2 ** 51;
const BIAS = 2n ** 59n + 2n ** 49n;

function bits(x: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return view.getBigUint64(0);
}

/** What the carry out of a column brings too much: the bias, and from an even one the bits(C3) of its own q. */
const carriedFrom = (column: number): bigint =>
  column < 0 || column >= ROWS ? 0n : (column % 2 === 0 ? BIAS + bits(C3) : BIAS) >> BigInt(LIMB_BITS);

/** The columns, first and last, to which a pair of rows adds low parts. */
type Reach = (row: number) => readonly [first: number, last: number];
const ofRows: Reach = (row) => [row, row + LIMBS];
const ofSquares: Reach = (row) => [2 * row, row + LIMBS];

/** What each column begins with where pairs of rows add to it in each of these ways. */
const initial = (...ways: readonly Reach[]): bigint[] =>
  Array.from({ length: COLUMNS }, (_, k) => {
    let [lows, highs] = [0n, 0n];
    for (const reach of ways)
      for (let row = 0; row < ROWS; row += 2) {
        const [first, last] = reach(row);
        if (first <= k && k <= last) lows++;
        if (first < k && k <= last + 1) highs++;
      }
    // An even column is read before the low part of its own q comes.
    if (k < ROWS && k % 2 === 0) lows--;
    return BIAS - lows * bits(C3) - highs * bits(C1) - carriedFrom(k - 1);
  });

const CONSTANTS = {
  C1: bits(C1),
  C2: bits(C1 + C3),
  MASK: 2n ** BigInt(LIMB_BITS) - 1n,
  /** The exponent of 2^52. */
  E: bits(2 ** 52),
  LIMB: bits(2 ** 52 + 2 ** 49),
  CARRIED_LIMB: bits(2 ** 52 + 2 ** 49 + 2 ** 9),
  C3: bits(C3),
} as const;

/** Where entry k of a list of vectors stands. */
const at = (k: number): number => VECTOR * k;
const load = (list: string, k: number): string => `v128.load(${list}, ${at(k)})`;
const constant = (name: keyof typeof CONSTANTS): string => load('K', Object.keys(CONSTANTS).indexOf(name));
const madd = (a: string, b: string, c: string): string => `f64x2.relaxed_madd(${a}, ${b}, ${c})`;
const sub = (a: string, b: string): string => `f64x2.sub(${a}, ${b})`;
const sum = (first: string, ...rest: readonly string[]): string =>
  rest.reduce((all, one) => `i64x2.add(${all}, ${one})`, first);

const times = (count: number, line: (k: number) => string): string =>
  Array.from({ length: count }, (_, k) => line(k)).join('\n');

/** The two products that a pair of rows adds to a column, one of which may be missing. */
interface Pair {
  readonly name: string;
  readonly first: readonly [factor: string, limb: string] | null;
  readonly second: readonly [factor: string, limb: string] | null;
}

/** Lines that name the high part (`NAMEh`) of a column's pair of products, and the low one (`NAMEl`). */
function pairLines({ name, first, second }: Pair): string {
  const [[a, x], other] = first ? [first, second] : [second!, null];
  const n = other ? `${name}n` : `${name}h`;
  const low = madd(a, x, sub('C2', n));
  if (!other) return `const ${n} = ${madd(a, x, 'C1')};\nconst ${name}l = ${low};`;
  const [b, y] = other;
  return `const ${n} = ${madd(a, x, 'C1')};
const ${name}h = ${madd(b, y, n)};
const ${name}l = f64x2.add(${low}, ${madd(b, y, sub(n, `${name}h`))});`;
}

/** What is handed on from one pair of rows to the next. */
const HANDED = ['q', 'r', 'h', 'g', 'carry'] as const;
const next = (name: (typeof HANDED)[number]): string => `${name}Next`;

/**
 * The lines by which q, r and the carry of a pair of rows are found, and what of its first two columns is too high. The columns are entries
 * `column` and the next of `list`; of a product, they lack what the rows at `rows` add.
 */
function factorLines(list: string, column: number, rows: string | null): string[] {
  const [t, u] = [load(list, column), load(list, column + 1)];
  const lines = (text: string) => text.split('\n');
  const one = (name: string, factor: string, limb: string) =>
    lines(pairLines({ name, first: [factor, limb], second: null }));
  const factor = (name: 'q' | 'r', read: string) => [
    `const ${name}t = ${sub(`v128.or(v128.and(${read}, ${constant('MASK')}), ${constant('E')})`, constant('LIMB'))};`,
    `const ${name}n = ${madd(`${name}t`, load('INVERSE', 0), 'C1')};`,
    `const ${name}l = ${madd(`${name}t`, load('INVERSE', 0), sub('C2', `${name}n`))};`,
    `${next(name)} = ${sub(`${name}l`, constant('C3'))};`,
  ];
  const ofRows =
    rows === null
      ? [`const t = ${t};`, `const u = ${u};`]
      : [
          ...one('d', load(rows, 0), load('B', 0)),
          `const t = ${sum(t, 'dl')};`,
          ...lines(
            pairLines({ name: 'e', first: [load(rows, 0), load('B', 1)], second: [load(rows, 1), load('B', 0)] }),
          ),
          `const u = ${sum(u, 'dh', 'el')};`,
          `${next('h')} = eh;`,
        ];
  return [
    ...ofRows,
    ...factor('q', 't'),
    ...one('f', next('q'), load('P', 0)),
    `const v = ${sum('u', 'fh', `i64x2.shr_u(${sum('t', 'fl')}, ${LIMB_BITS})`)};`,
    ...one('i', next('q'), load('P', 1)),
    ...factor('r', sum('v', 'il')),
    `${next('g')} = ${madd(next('r'), load('P', 0), 'ih')};`,
    `const l = f64x2.add(il, ${madd(next('r'), load('P', 0), sub('ih', next('g')))});`,
    `${next('carry')} = i64x2.shr_u(${sum('v', 'l')}, ${LIMB_BITS});`,
  ];
}

/** Adds to column k of a pair of rows all that is due there. */
function columnLines(k: number, ofProduct: boolean): string {
  const lines: string[] = [];
  const added: string[] = [];
  const add = (list: string, limb: string, first: string, second: string, high: string) => {
    added.push(`${high}${k - 1}h`);
    if (k > LIMBS) return;
    if (k < LIMBS) lines.push(`const ${limb}${k} = ${load(list, k)};`);
    const name = `${high}${k}`;
    lines.push(
      pairLines({ name, first: k < LIMBS ? [first, `${limb}${k}`] : null, second: [second, `${limb}${k - 1}`] }),
    );
    added.push(`${name}l`);
  };
  if (ofProduct) add('B', 'b', 'a', 'o', 'h');
  add('P', 'p', 'q', 'r', 'g');
  if (k === 2) added.push('carry');
  return `${lines.join('\n')}\nv128.store(to, ${sum(load('to', k), ...added)}, ${at(k)});`;
}

/** Lines towards the next pair of rows stand between so many columns of this one: each waits for the line before, and columns do not. */
const BETWEEN = 36;

/** Reduces the columns in S, pair by pair; with `ofProduct` rows of A times B are added on the way. */
function reduction(ofProduct: boolean): string {
  const columns = Array.from({ length: ROWS - 1 }, (_, i) => columnLines(2 + i, ofProduct));
  const lines = factorLines('to', 2, ofProduct ? `from + ${2 * VECTOR}` : null);
  // A product has more in its hands: what is new is begun and ended together, lest it all be put down in between.
  const together = ofProduct ? 4 : 1;
  lines.forEach((line, i) => {
    columns[1 + Math.floor(((i - (i % together)) * BETWEEN) / lines.length)] += `\n${line}`;
  });
  const handed = HANDED.filter((name) => ofProduct || name !== 'h');
  const from = ofProduct ? [', from: usize = A', `, from += ${2 * VECTOR}`] : ['', ''];
  return `
${handed.map((name) => `let ${next(name)}: v128;`).join('\n')}
{
${factorLines('S', 0, ofProduct ? 'A' : null).join('\n')}
}
for (let to: usize = S${from[0]}; to < S + ${VECTOR * ROWS}; to += ${2 * VECTOR}${from[1]}) {
const q = ${next('q')};
const r = ${next('r')};
const carry = ${next('carry')};
const g1h = ${next('g')};
const p1 = ${load('P', 1)};
${ofProduct ? `const a = ${load('from', 0)};\nconst o = ${load('from', 1)};\nconst h1h = ${next('h')};\nconst b1 = ${load('B', 1)};` : ''}
${columns.join('\n')}
}`;
}

/** All columns of a square: row by row, two at a time, what lies right of the diagonal doubled. */
const squareLines = (): string => `
for (let i: usize = 0; i < ${VECTOR * (LIMBS - 1)}; i += ${2 * VECTOR}) {
const a = ${load('A + i', 0)};
const b = ${load('A + i', 1)};
const d = f64x2.add(a, a);
const e = f64x2.add(b, b);
let to = S + 2 * i;
${pairLines({ name: 'x', first: ['a', 'a'], second: null })}
v128.store(to, ${sum(load('to', 0), 'xl')}, ${at(0)});
${pairLines({ name: 'y', first: ['d', 'b'], second: null })}
v128.store(to, ${sum(load('to', 1), 'xh', 'yl')}, ${at(1)});
let last = ${load('A + i', 2)};
${pairLines({ name: 'z', first: ['d', 'last'], second: ['b', 'b'] })}
v128.store(to, ${sum(load('to', 2), 'yh', 'zl')}, ${at(2)});
let high = zh;
to += ${3 * VECTOR};
for (let from = A + i + ${3 * VECTOR}; from < A + ${VECTOR * LIMBS}; from += ${2 * VECTOR}, to += ${2 * VECTOR}) {
const u = ${load('from', 0)};
${pairLines({ name: 'x', first: ['d', 'u'], second: ['e', 'last'] })}
v128.store(to, ${sum(load('to', 0), 'high', 'xl')}, ${at(0)});
last = ${load('from', 1)};
${pairLines({ name: 'y', first: ['d', 'last'], second: ['e', 'u'] })}
v128.store(to, ${sum(load('to', 1), 'xh', 'yl')}, ${at(1)});
high = yh;
}
${pairLines({ name: 'w', first: ['e', 'last'], second: null })}
v128.store(to, ${sum(load('to', 0), 'high', 'wl')}, ${at(0)});
v128.store(to, ${sum(load('to', 1), 'wh')}, ${at(1)});
}
{
const a = ${load('A', LIMBS - 1)};
${pairLines({ name: 'x', first: ['a', 'a'], second: null })}
v128.store(S, ${sum(load('S', 2 * LIMBS - 2), 'xl')}, ${at(2 * LIMBS - 2)});
v128.store(S, ${sum(load('S', 2 * LIMBS - 1), 'xh', constant('C3'))}, ${at(2 * LIMBS - 1)});
v128.store(S, ${sum(load('S', 2 * LIMBS), 'C1')}, ${at(2 * LIMBS)});
}`;

/** The columns become limbs, in the places o. */
const putLines = (): string => `
let t = ${load('S', ROWS)};
let limb = ${sub(`v128.or(v128.and(t, ${constant('MASK')}), ${constant('E')})`, constant('LIMB'))};
v128.store64_lane(o0, limb, 0);
v128.store64_lane(o1, limb, 1);
${times(
  LIMBS - 1,
  (k) => `limb = v128.and(${load('S', ROWS + k + 1)}, ${constant('MASK')});
limb = ${sub(`v128.or(i64x2.add(limb, i64x2.shr_u(t, ${LIMB_BITS})), ${constant('E')})`, constant('CARRIED_LIMB'))};
t = ${load('S', ROWS + k + 1)};
v128.store64_lane(o0, limb, 0, ${8 * (k + 1)});
v128.store64_lane(o1, limb, 1, ${8 * (k + 1)});`,
)}`;

const begin = (list: string): string => times(COLUMNS, (k) => `v128.store(S, ${load(list, k)}, ${at(k)});`);

const data = (words: readonly bigint[]): string => {
  const text = words.map((word) => `0x${BigInt.asUintN(64, word).toString(16)}`);
  return `memory.data<u64>([${text.flatMap((word) => [word, word]).join(', ')}], 16)`;
};
const room = (entries: number): string => `memory.data(${VECTOR * entries}, 16)`;

/** The AssemblyScript of the kernel. */
export const residueSource = (): string => `
const K: usize = ${data(Object.values(CONSTANTS))};
const INITIAL: usize = ${data(initial(ofRows, ofRows))};
const INITIAL_SQUARE: usize = ${data(initial(ofSquares, ofRows))};
/** p, and −1/p modulo 2^50, in both lanes. */
export const P: usize = ${room(LIMBS)};
export const INVERSE: usize = ${room(1)};
const A: usize = ${room(LIMBS + 4)};
const B: usize = ${room(LIMBS)};
const S: usize = ${room(COLUMNS + 1)};

export function heap(): usize {
return __heap_base;
}

function gather(o: usize, s0: usize, s1: usize): void {
${times(LIMBS, (k) => `v128.store(o, v128.load64_lane(s1, v128.load64_zero(s0, ${8 * k}), 1, ${8 * k}), ${at(k)});`)}
}

function product(): void {
const C1 = ${constant('C1')}, C2 = ${constant('C2')};
${begin('INITIAL')}
${reduction(true)}
}

function square(): void {
const C1 = ${constant('C1')}, C2 = ${constant('C2')};
${begin('INITIAL_SQUARE')}
${squareLines()}
${reduction(false)}
}

function put(o0: usize, o1: usize): void {
${putLines()}
}

/** n steps of two products each: where they go, and of what, six addresses a step. */
export function run(program: usize, n: i32): void {
for (let i = 0; i < n; i++, program += 24) {
gather(A, load<u32>(program, 4), load<u32>(program, 16));
if (load<u32>(program, 4) == load<u32>(program, 8) && load<u32>(program, 16) == load<u32>(program, 20)) square();
else {
gather(B, load<u32>(program, 8), load<u32>(program, 20));
product();
}
put(load<u32>(program), load<u32>(program, 12));
}
}

/** From ${NUMBER_BYTES} bytes, the highest first, of a number below 2^2048. */
export function fromBytes(o: usize, s: usize): void {
let carry: i64 = 0;
for (let k: usize = 0; k < ${LIMBS}; k++) {
const bit: usize = k * ${LIMB_BITS};
const word = bswap<u64>(load<u64>(s + ${NUMBER_BYTES - 8} - (bit >> 3)));
let limb = <i64>((word >> (bit & 7)) & 0x3ffffffffffff) + carry;
carry = k < ${LIMBS - 1} ? (limb + (<i64>1 << ${LIMB_BITS - 1})) >> ${LIMB_BITS} : 0;
limb -= carry << ${LIMB_BITS};
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
const limb = <i64>load<f64>(a + (k << 3)) + <i64>load<f64>(P + k * ${VECTOR}) + carry;
carry = limb >> ${LIMB_BITS};
pending |= <u64>(limb & 0x3ffffffffffff) << length;
for (length += ${LIMB_BITS}; length >= 8; length -= 8) {
store<u8>(--at, <u8>pending);
pending >>= 8;
}
}
store<u8>(--at, <u8>pending);
while (at > s) store<u8>(--at, 0);
}
`;
