/** Primality, and squares modulo a prime. */
import { sha512 } from '@noble/hashes/sha2.js';
import { utf8 } from '../../../codec/bytes.ts';
import type { Powers } from '../../powers.ts';
import { Prg } from '../oracle.ts';

/** A composite number passes one round with a probability of at most 1/4 (Rabin 1980). */
const ROUNDS = 64;

/**
 * Whether a number is prime, by Miller and Rabin's test. Its bases come from a hash of the number, so that whoever looks for a composite
 * one that passes has to try about 2^128 of them.
 */
export async function isPrime(value: bigint, powers: Powers): Promise<boolean> {
  if (value < 4n) return value === 2n || value === 3n;
  if (value % 2n === 0n) return false;
  let odd = value - 1n;
  let twos = 0;
  while (odd % 2n === 0n) [odd, twos] = [odd / 2n, twos + 1];
  const text = value.toString(16);
  const prg = new Prg('SHA-512', sha512(utf8(`ostraka verificatum prime\n${text}`)));
  const bases = Array.from({ length: ROUNDS }, () => 2n + (prg.integer(4 * text.length + 128) % (value - 3n)));
  // The first alone: nearly all composite numbers go no further.
  for (const some of [bases.slice(0, 1), bases.slice(1)]) {
    const found = await powers.products(
      value,
      some.map((base) => [[base, odd]]),
    );
    if (!found.every((power) => passes(power, value, twos))) return false;
  }
  return true;
}

function passes(power: bigint, value: bigint, twos: number): boolean {
  if (power === 1n) return true;
  let found = power;
  for (let i = 0; i < twos; i++) {
    if (found === value - 1n) return true;
    found = (found * found) % value;
  }
  return false;
}

/** The Jacobi symbol of a above an odd n; modulo a prime it is 1 for the squares but 0 (Cohen 1993, algorithm 1.4.10). */
export function jacobi(a: bigint, n: bigint): -1 | 0 | 1 {
  let sign: -1 | 1 = 1;
  let [above, below] = [a % n, n];
  while (above !== 0n) {
    let twos = 0;
    // Many at a time: each step takes as long as the number is.
    while ((above & 0xffffffffn) === 0n) [above, twos] = [above >> 32n, twos + 32];
    let low = Number(above & 0xffffffffn);
    let few = 0;
    while (low % 2 === 0) [low, few] = [low / 2, few + 1];
    above >>= BigInt(few);
    twos += few;
    const residue = Number(below & 7n);
    if (twos % 2 === 1 && (residue === 3 || residue === 5)) sign = sign === 1 ? -1 : 1;
    if ((above & 3n) === 3n && residue % 4 === 3) sign = sign === 1 ? -1 : 1;
    [above, below] = [below % above, above];
  }
  return below === 1n ? sign : 0;
}
