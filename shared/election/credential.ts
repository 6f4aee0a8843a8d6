/**
 * One-time codes for voters without a key of their own on the roll: 80 random bits in Crockford's base 32, from which
 * anyone who holds the code derives an Ed25519 signing key. The roll lists that key's public half.
 *
 * A code is shown as 16 symbols in groups of four and one check symbol: 7K2M-9QXD-0RTW-5HBN-E.
 */
import { base32crockford } from '@scure/base';
import { type Bytes, unhex } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { namedHash } from '../crypto/labelled.ts';
import { labels } from '../crypto/labels.ts';
import type { Random } from '../crypto/random.ts';
import { type SigningKey, signingKey } from '../crypto/signature.ts';

/** 80 bits; nobody can try them all against the public roll. */
export const CODE_BYTES = 10;
const CODE_SYMBOLS = 16;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A registrar's public key as people copy it, in hexadecimal; null where this is none. */
export function readRegistrar(written: string): Bytes | null {
  const digits = written.trim().toLowerCase();
  return /^[0-9a-f]{64}$/.test(digits) ? unhex(digits) : null;
}

/** A fresh code, as it is printed and handed out. */
export const newCode = (random: Random): string => formatCode(random(CODE_BYTES));

/** A code's 10 bytes as people see them. */
export function formatCode(code: Bytes): string {
  const symbols = base32crockford.encode(code);
  return `${symbols.match(/.{4}/g)!.join('-')}-${ALPHABET[check(symbols)]}`;
}

/**
 * The 10 bytes of a code that a person typed: in either case, with or without dashes and spaces, with I or L for 1 and O
 * for 0. Throws `bad-code` with a hint about what to look for.
 */
export function parseCode(typed: string): Bytes {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const stray = [...symbols].find((symbol) => !ALPHABET.includes(symbol));
  if (stray !== undefined)
    throw new OstrakaError('bad-code', `“${stray}” does not occur in a code`, {
      hint: 'codes are made of digits and letters, without the letter U',
    });
  if (symbols.length !== CODE_SYMBOLS + 1)
    throw new OstrakaError('bad-code', `a code has ${CODE_SYMBOLS + 1} symbols, but this one has ${symbols.length}`, {
      hint: 'four groups of four and one symbol at the end; look for one left out or typed twice',
    });
  const code = symbols.slice(0, CODE_SYMBOLS);
  if (symbols[CODE_SYMBOLS] !== ALPHABET[check(code)])
    throw new OstrakaError('bad-code', 'this code holds a typing mistake', {
      hint: 'compare it with the printed one, symbol by symbol: one is wrong, or two are swapped',
    });
  return base32crockford.decode(code);
}

/** The signing key of a code in one election; in another election the same code gives an unrelated key. */
export const codeKey = (fingerprint: Bytes, code: Bytes): SigningKey =>
  signingKey(namedHash(labels.codeKey, { fingerprint, code }));

/**
 * Σ s_i·x^(16−i) over the symbols s_0 … s_15, in GF(32) = GF(2)[x] / (x^5 + x^2 + 1). Since x has order 31, a single
 * wrong symbol or a swap of any two always changes the sum. Crockford's own check symbol (mod 37) would need five signs
 * beyond the alphabet that are awkward to type.
 */
function check(symbols: string): number {
  let sum = 0;
  for (const symbol of symbols) sum = timesX(sum ^ ALPHABET.indexOf(symbol));
  return sum;
}

const timesX = (a: number): number => (a & 16 ? (a << 1) ^ 0b100101 : a << 1);
