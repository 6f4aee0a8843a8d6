/**
 * The numbers of the groups that Belenios names (specification 2.0, section 5), computed from where they come rather than written down,
 * so that whoever doubts them sees how they arise.
 */
import { sha256 } from '../../../crypto/hash.ts';
import { power } from '../../powers.ts';
import { bigEndian } from '../hashing.ts';

export interface FieldNumbers {
  readonly p: bigint;
  readonly q: bigint;
  readonly g: bigint;
}

/** The decimal field `domain_parameter_seed` of the specification, which is this text with its first character lowest. */
const SEED = 'Belenios: Verifiable online voting system 154';
/** The `counter` of the specification: the first one with which p is a prime. */
const COUNTER = 109;

/** FIPS 186-4, A.1.1.2 (p of 2048 bits, q of 256, SHA-256 of numbers in little-endian bytes) and A.2.3 (g, index 0). */
export function belenios2048(): FieldNumbers {
  const seed = [...SEED].reduceRight((value, character) => (value << 8n) | BigInt(character.charCodeAt(0)), 0n);
  const u = hashOf(seed) % (1n << 255n);
  const q = (1n << 255n) + u + 1n - (u % 2n);
  const offset = 1n + 8n * BigInt(COUNTER);
  let w = 0n;
  for (let j = 0n; j < 8n; j++) w += (hashOf(seed + offset + j) % (1n << (j < 7n ? 256n : 255n))) << (256n * j);
  const x = w + (1n << 2047n);
  const p = x - ((x % (2n * q)) - 1n);
  const index = (seed << 64n) + (0x6767656en << 32n) + 1n;
  return { p, q, g: power(hashOf(index), (p - 1n) / q, p) };
}

function hashOf(value: bigint): bigint {
  const bytes: number[] = [];
  for (let rest = value; rest > 0n; rest >>= 8n) bytes.push(Number(rest & 255n));
  return bigEndian(sha256(Uint8Array.from(bytes)));
}

/** RFC 3526, section 3: p = 2^2048 − 2^1984 − 1 + 2^64·(⌊2^1918·π⌋ + 124476), a safe prime; 2 generates the squares. */
export function rfc3526(): FieldNumbers {
  const p = (1n << 2048n) - (1n << 1984n) - 1n + ((floorOfPi(1918n) + 124476n) << 64n);
  return { p, q: (p - 1n) / 2n, g: 2n };
}

/** ⌊2^bits·π⌋ by Machin's formula, π = 16·arctan(1/5) − 4·arctan(1/239), with 64 bits to spare for what each step cuts off. */
function floorOfPi(bits: bigint): bigint {
  const one = 1n << (bits + 64n);
  return (16n * arctanOfInverse(5n, one) - 4n * arctanOfInverse(239n, one)) >> 64n;
}

function arctanOfInverse(x: bigint, one: bigint): bigint {
  let sum = 0n;
  let term = one / x;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += k % 4n === 1n ? term / k : -(term / k);
    term /= x * x;
  }
  return sum;
}
