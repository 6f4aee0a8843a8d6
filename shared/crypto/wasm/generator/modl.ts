/**
 * Emits a·b + c mod ℓ for the kernels, as straight-line AssemblyScript: no branch and no address depends on a value.
 *
 * ℓ = 2^252 + δ with δ < 2^125, and 252 = 9·28: with limbs of 28 bits what lies above 2^252 starts at a limb's edge, and
 * 2^252 ≡ −δ reduces it. Sums of products of limbs stay in signed 64-bit columns; bounds stand beside the steps.
 */
import { ORDER } from '../../arithmetic/scalar.ts';
import { constantLimbs, limbs, products } from './columns.ts';

const BITS = 28;
const MASK = (1 << BITS) - 1;
const DELTA = constantLimbs(ORDER - (1n << 252n), BITS);
/** A multiple of ℓ that outweighs whatever is negative after the second reduction. */
const LIFT = 16n;

/** Limb i of four 64-bit words at a pointer; the ninth has what is left of 256 bits. */
function load(x: string, i: number): string {
  const [word, shift] = [(BITS * i) >> 6, (BITS * i) & 63];
  const low = shift === 0 ? `${x}w${word}` : `${x}w${word} >>> ${shift}`;
  if (i === 8) return low;
  return shift + BITS > 64 ? `(${low} | ${x}w${word + 1} << ${64 - shift}) & ${MASK}` : `${low} & ${MASK}`;
}

const words = (x: string): string[] => [0, 1, 2, 3].map((i) => `  const ${x}w${i} = load<i64>(${x}, ${8 * i});`);

/** The i64 word `w` of nine limbs, of which the ninth has up to 29 bits. */
function store(w: number): string {
  const parts = limbs('r', 9).flatMap((limb, i) => {
    const shift = BITS * i - 64 * w;
    if (shift >= 64 || shift + BITS + 1 <= 0) return [];
    return [shift > 0 ? `${limb} << ${shift}` : shift < 0 ? `${limb} >> ${-shift}` : limb];
  });
  return `  store<i64>(o, ${parts.join(' | ')}, ${8 * w});`;
}

/** Moves what exceeds a limb from each column to the next. */
const carries = (columns: readonly string[]): string[] =>
  columns.slice(1).map((next, i) => `  ${next} += ${columns[i]} >> ${BITS}; ${columns[i]} &= ${MASK};`);

/**
 * The function `multiplyAdd(o, a, b, c)`: stores a·b + c mod ℓ, canonical, at o, for 32 little-endian bytes at each
 * pointer with b < ℓ; a and c may be any 256 bits. o may be one of the others.
 */
export function modlSource(): string {
  const r = limbs('r', 17);
  const low = r.slice(0, 9);
  const high = r.slice(9);
  const h = limbs('h', 9);
  const s = limbs('s', 13).slice(9);
  const g = limbs('g', 5);
  return [
    '/** a·b + c mod ℓ; emitted by generator/modl.ts. */',
    'export function multiplyAdd(o: usize, a: usize, b: usize, c: usize): void {',
    ...['a', 'b', 'c'].flatMap(words),
    ...['a', 'b'].flatMap((x) => limbs(x, 9).map((limb, i) => `  const ${limb} = ${load(x, i)};`)),
    '  // a8 < 2^32, b8 ≤ 2^28, the others < 2^28: columns < 2^61.',
    ...r.map((column, k) => {
      const terms = products(k, limbs('a', 9), limbs('b', 9));
      return `  let ${column} = ${[...terms, ...(k < 9 ? [`(${load('c', k)})`] : [])].join(' + ')};`;
    }),
    '  // What lies above 2^252, as h0 … h7 < 2^28 and h8 < 2^33.',
    ...carries(high),
    ...high.map((column, i) => `  const h${i} = ${column}${i === 7 ? ` & ${MASK}` : ''};`),
    `  const h8 = r16 >> ${BITS};`,
    '  // First reduction: −2^61 < columns < 2^61; s9 … s12 are again above 2^252.',
    ...low.map((column, k) => `  ${column} -= ${products(k, h, DELTA).join(' + ')};`),
    ...s.map((column, k) => `  let ${column} = -(${products(k + 9, h, DELTA).join(' + ')});`),
    ...carries(['r8', ...s]),
    ...s.map((column, i) => `  const g${i} = ${column}${i === 3 ? ` & ${MASK}` : ''};`),
    `  const g4 = s12 >> ${BITS};`,
    `  // Second reduction, plus ${LIFT}·ℓ: −2^60 < r0 … r7 < 2^60 and 0 ≤ r8 − ${LIFT}·2^28 < 2^31, so the whole lies in (0, 2^257).`,
    ...low.map((column, k) => {
      const lift = k === 8 ? LIFT << BigInt(BITS) : LIFT * BigInt(DELTA[k] ?? 0n);
      return `  ${column} += ${lift} - (${products(k, g, DELTA).join(' + ')});`;
    }),
    ...carries(low),
    '  // Third: 0 ≤ q < 2^5 leaves a number in (−2^130, 2^252).',
    `  const q = r8 >> ${BITS};`,
    `  r8 &= ${MASK};`,
    ...DELTA.map((limb, k) => `  r${k} -= ${limb} * q;`),
    ...carries(low),
    '  // Plus ℓ where it is negative.',
    '  const negative = r8 >> 63;',
    ...DELTA.map((limb, k) => `  r${k} += negative & ${limb};`),
    `  r8 += negative & ${1 << BITS};`,
    ...carries(low),
    ...[0, 1, 2, 3].map(store),
    '}',
    '',
  ].join('\n');
}
