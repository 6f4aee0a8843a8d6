/**
 * How the lesson writes equations: plain text in which `^` raises and `_` lowers the letter or number after it, or what
 * braces enclose: `g^r`, `x_1`, `g^{f_1(2)}`. One source for the page, which sets it, and for paper and terminal.
 */

export type MathPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'raised' | 'lowered'; readonly parts: readonly MathPart[] };

/** What follows `^` or `_` without braces: a number, or a letter with its primes. */
const ONE = /^(?:\d+|\p{L}′*|\*)/u;

/** The parts of an equation; braces that do not close reach to its end. */
export function partsOf(math: string): MathPart[] {
  const parts: MathPart[] = [];
  let text = '';
  for (let at = 0; at < math.length; ) {
    const sign = math[at]!;
    const script = sign === '^' || sign === '_' ? argumentAt(math, at + 1) : null;
    if (script === null) {
      text += sign;
      at++;
      continue;
    }
    if (text) parts.push({ kind: 'text', text });
    text = '';
    parts.push({ kind: sign === '^' ? 'raised' : 'lowered', parts: partsOf(script.inner) });
    at = script.end;
  }
  return text ? [...parts, { kind: 'text', text }] : parts;
}

/** The equation where nothing can be raised: braces become round ones, or go where one sign stands in them. */
export const plainMath = (math: string): string => partsOf(math).map(plain).join('');

/** With the first and the last digits of every number of 32 bytes alone, which no line breaks apart. */
export const shortened = (math: string): string =>
  math.replace(/[0-9a-f]{64}/g, (digits) => `${digits.slice(0, 6)}…\u2060${digits.slice(-4)}`);

function plain(part: MathPart): string {
  if (part.kind === 'text') return part.text;
  const inner = part.parts.map(plain).join('');
  return `${part.kind === 'raised' ? '^' : '_'}${ONE.exec(inner)?.[0] === inner ? inner : `(${inner})`}`;
}

function argumentAt(math: string, at: number): { readonly inner: string; readonly end: number } | null {
  if (math[at] !== '{') {
    const inner = ONE.exec(math.slice(at))?.[0];
    return inner === undefined ? null : { inner, end: at + inner.length };
  }
  let open = 0;
  for (let end = at; end < math.length; end++) {
    if (math[end] === '{') open++;
    if (math[end] === '}' && --open === 0) return { inner: math.slice(at + 1, end), end: end + 1 };
  }
  return { inner: math.slice(at + 1), end: math.length };
}
