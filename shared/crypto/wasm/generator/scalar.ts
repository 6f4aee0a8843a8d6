/**
 * The field of the scalar kernel: F_p in radix 2^29, nine signed limbs of 32 bits, products in 64. It runs wherever
 * WebAssembly does, one element at a time.
 *
 * Bounds. A tight limb is at most T = 2^28 + 2^21 in absolute value; seven times that still fits 32 bits.
 *
 *     Products. mul asks αβ ≤ 3, mul2 asks αβ ≤ 2 and doubles: columns of at most nine products are below 36·T² < 2^61.3.
 *
 *     Reduction. 2^261 = 64·2^255 ≡ 64·19 = 1216. Column k ≤ 7 takes 1216·(c_{k+9} mod 2^29 + ⌊c_{k+8}/2^29⌋) < 2^44,
 *     column 8 keeps its lower 29 bits and takes 1216·⌊c_16/2^29⌋, where c_16 ≤ 4T² < 2^58.1: less than 2^39.4.
 *
 *     Carry. ⌊(c + 2^28)/2^29⌋ leaves a limb in [−2^28, 2^28), and so up to the ninth, which has at most 2^39.4 + 2^32.4
 *     and carries less than 2^10.5; 1216 times that, less than 2^21, is added to the first limb: tight.
 *
 *     carry asks α ≤ 7: each limb carries at most 4 in absolute value, and 4·1216 < 2^21.
 */
import { limbs, products } from './columns.ts';

const LIMBS = Array.from({ length: 9 }, (_, k) => k);
const MASK = 2 ** 29 - 1;
const WRAP = 64 * 19;

/** Emits mul, mul2, sqr and sqr2. Each column is reduced and carried as soon as it is complete: registers are few. */
function product(name: string, square: boolean, double: boolean): string[] {
  const [a, b] = [limbs('a', 9), limbs('b', 9)];
  const load = (x: string, k: number) => `<i64>load<i32>(${x}, ${4 * k})`;
  /** What a column keeps when it has carried: its lower 29 bits, the highest of them a sign. */
  const rest = (k: number) => `<i32>c${k} << 3 >> 3`;
  /** x ← twice y. */
  const twice = (x: string, y: string) => LIMBS.map((k) => `  const ${x}${k} = ${y}${k} << 1;`);
  let column = (k: number): string => products(k, double ? limbs('d', 9) : a, b).join(' + ');
  if (square)
    column = (k) => {
      const crossed = products(k, double ? limbs('e', 9) : limbs('d', 9), a).slice(0, (Math.min(k, 16 - k) + 1) >> 1);
      const middle = double ? `d${k / 2}*a${k / 2}` : `a${k / 2}*a${k / 2}`;
      return [...crossed, ...(k % 2 === 0 ? [middle] : [])].join(' + ');
    };
  return [
    `export function ${name}(o: usize, a: usize${square ? '' : ', b: usize'}): void {`,
    ...LIMBS.map((k) => `  const a${k} = ${load('a', k)}${square ? '' : `, b${k} = ${load('b', k)}`};`),
    ...(square || double ? twice('d', 'a') : []),
    ...(square && double ? twice('e', 'd') : []),
    `  let c8 = ${column(8)};`,
    ...LIMBS.slice(0, 8).flatMap((k) => [
      `  const c${k + 9} = ${column(k + 9)};`,
      `  const c${k} = ${column(k)} + ${WRAP} * ((c${k + 9} & ${MASK}) + (c${k + 8} >> 29))${k > 0 ? ` + t${k - 1}` : ''};`,
      `  const t${k} = (c${k} + ${2 ** 28}) >> 29;`,
      ...(k === 0 ? [`  c8 &= ${MASK};`] : [`  store<i32>(o, ${rest(k)}, ${4 * k});`]),
    ]),
    `  c8 += ${WRAP} * (c16 >> 29) + t7;`,
    `  const t8 = (c8 + ${2 ** 28}) >> 29;`,
    `  store<i32>(o, ${rest(8)}, 32);`,
    `  store<i32>(o, (${rest(0)}) + ${WRAP} * <i32>t8, 0);`,
    '}',
  ];
}

/** A statement repeated for each limb, `#` being its index and `@` its offset. */
const each = (line: string): string[] => LIMBS.map((k) => line.replaceAll('#', `${k}`).replaceAll('@', `${4 * k}`));

/** The module `emitted` of the scalar kernel. */
export function scalarField(): string {
  return [
    "export * from './scalar';",
    ...product('mul', false, false),
    ...product('mul2', false, true),
    ...product('sqr', true, false),
    ...product('sqr2', true, true),
    '@inline export function inlineMul(o: usize, a: usize, b: usize): void { mul(o, a, b); }',
    '@inline export function inlineMul2(o: usize, a: usize, b: usize): void { mul2(o, a, b); }',
    '@inline export function inlineSqr(o: usize, a: usize): void { sqr(o, a); }',
    '@inline export function inlineSqr2(o: usize, a: usize): void { sqr2(o, a); }',
    '@inline export function spread(s: usize, d: usize, a: usize, b: usize): void { add(s, a, b); sub(d, a, b); carry(d, d); }',
    '@inline export function spreadBack(s: usize, d: usize, a: usize, b: usize): void { add(s, a, b); sub(d, a, b); carry(s, s); }',
    'export function squares(o: usize, a: usize, n: i32): void {',
    '  for (let i = 0; i < n; i++) {',
    '    sqr(o, i == 0 ? a : o);',
    '    sqr(o + 36, (i == 0 ? a : o) + 36);',
    '  }',
    '}',
    'export function add(o: usize, a: usize, b: usize): void {',
    ...each('  store<i32>(o, load<i32>(a, @) + load<i32>(b, @), @);'),
    '}',
    'export function sub(o: usize, a: usize, b: usize): void {',
    ...each('  store<i32>(o, load<i32>(a, @) - load<i32>(b, @), @);'),
    '}',
    'export function carry(o: usize, a: usize): void {',
    ...each('  const x# = load<i32>(a, @), t# = ((x# >> 28) + 1) >> 1;'),
    `  store<i32>(o, x0 - (t0 << 29) + ${WRAP} * t8, 0);`,
    ...LIMBS.slice(1).map((k) => `  store<i32>(o, x${k} - (t${k} << 29) + t${k - 1}, ${4 * k});`),
    '}',
    '',
  ].join('\n');
}
