/**
 * Pedersen generators h, h_1 … h_N: hashed to the group from fixed labels, so that nobody knows a discrete logarithm
 * between any two of them or B [1]. Every party recomputes them; they are never read from a manifest or a proof [3].
 */
import { joined, u64 } from '../../codec/bytes.ts';
import { labels } from '../labels.ts';
import { type Engine, engine, type Points } from './engine.ts';
import { chunks } from './vector.ts';

export interface Generators {
  /** h, one long-lived base. */
  readonly h: Points;
  /** h_1 … h_n. */
  readonly hs: Points;
}

/** What an engine has: `hs` one after the other, and of the first so many what was last asked for. */
interface Known {
  readonly h: Points;
  hs: Points[];
  first: Points;
}

const known = new WeakMap<Engine, Known>();

/**
 * h and h_1 … h_n of the engine in force: generator i is hash_to_ristretto255(u64(i)), h being number 0 (RFC 9380
 * appendix B). Hashed once a process and kept, some 160 bytes each; the caller bounds n.
 */
export function generators(n: number): Generators {
  const had = hashedUpTo(n);
  if (had.first.length !== n) {
    const all = had.hs.length === 1 ? had.hs[0]! : engine.concat(had.hs);
    had.hs = [all];
    // A slice is a copy, of 16 MB for a hundred thousand.
    had.first = all.length === n ? all : engine.slice(all, 0, n);
  }
  return { h: had.h, hs: had.first };
}

/** Hashes what is missing of h_1 … h_n, for whoever has a moment before they are needed. */
export function prepareGenerators(n: number): void {
  hashedUpTo(n);
}

function hashedUpTo(n: number): Known {
  const had = known.get(engine) ?? { h: engine.prepareBase(engine.encode(hashed(0, 1))), hs: [], first: hashed(1, 1) };
  known.set(engine, had);
  const count = had.hs.reduce((sum, { length }) => sum + length, 0);
  if (count < n) had.hs.push(hashed(count + 1, n + 1));
  return had;
}

/** Generators number `from` up to, not including, `to`. */
function hashed(from: number, to: number): Points {
  const parts = chunks(to - from).map(([first, end]) => {
    const numbers = Array.from({ length: end - first }, (_, i) => u64(from + first + i));
    return engine.hashToGroup(joined(numbers), numbers.length, labels.generatorDst);
  });
  return engine.concat(parts);
}
