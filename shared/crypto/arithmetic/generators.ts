/**
 * Pedersen generators h, h_1 … h_N: hashed to the group from fixed labels, so that nobody knows a discrete logarithm
 * between any two of them or B [1]. Every party recomputes them; they are never read from a manifest or a proof [3].
 */
import { u64 } from '../../codec/bytes.ts';
import { labels } from '../labels.ts';
import { type Engine, engine, type Points } from './engine.ts';
import { chunks } from './vector.ts';

export interface Generators {
  /** h, one long-lived base. */
  readonly h: Points;
  /** h_1 … h_n. */
  readonly hs: Points;
}

const known = new WeakMap<Engine, Generators>();

/**
 * h and h_1 … h_n of the engine in force: generator i is hash_to_ristretto255(u64(i)), h being number 0 (RFC 9380
 * appendix B). Hashed once a process; the caller bounds n.
 */
export function generators(n: number): Generators {
  const had = known.get(engine) ?? { h: engine.prepareBase(engine.encode(hashed(0, 1))), hs: hashed(1, 1) };
  const all = had.hs.length < n ? { h: had.h, hs: engine.concat([had.hs, hashed(had.hs.length + 1, n + 1)]) } : had;
  known.set(engine, all);
  return { h: all.h, hs: engine.slice(all.hs, 0, n) };
}

/** Generators number `from` up to, not including, `to`. */
function hashed(from: number, to: number): Points {
  const parts = chunks(to - from).map(([first, end]) => {
    const messages = Array.from({ length: end - first }, (_, i) => u64(from + first + i));
    return engine.hashToGroup(messages, labels.generatorDst);
  });
  return engine.concat(parts);
}
