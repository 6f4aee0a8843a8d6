/**
 * The board's Merkle tree: RFC 6962 §2.1 with SHA-256, a leaf hashed as SHA-256(0x00 ‖ entry) and a node as
 * SHA-256(0x01 ‖ left ‖ right), so that no leaf passes for a node. Any earlier root can be recomputed, and a proof joins
 * an entry to a root (inclusion) or an earlier root to a later one (consistency). Proofs are verified by the algorithms
 * of RFC 9162 §2.1.3.2 and §2.1.4.2.
 */

import { type Bytes, equal } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { KeyTree } from '../codec/key-map.ts';
import { Rows } from '../codec/rows.ts';
import { sha256 } from '../crypto/hash.ts';

const HASH_BYTES = 32;
const ROOTS_KEPT = 64;
const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** MTH({}) = SHA-256() (RFC 6962 §2.1). A fresh array each time, like every root. */
export const emptyRoot = (): Bytes => sha256();

/** MTH({d}) = SHA-256(0x00 ‖ d). */
export const leafHash = (data: Bytes): Bytes => sha256(LEAF_PREFIX, data);

const hashNode = (left: Bytes, right: Bytes): Bytes => sha256(NODE_PREFIX, left, right);

/** The log of a board, as far as whoever folds it knows it. All of them throw `out-of-range` for what they do not know. */
export interface BoardLog {
  readonly size: number;
  append(leafData: Bytes): Bytes;
  root(size?: number): Bytes;
  leafHash(index: number): Bytes;
  /** Where the entry of this leaf hash stands; undefined where none is known to. */
  find(leaf: Bytes): number | undefined;
  inclusionProof(index: number, size: number): Bytes[];
  consistencyProof(oldSize: number, newSize: number): Bytes[];
}

/**
 * An append-only log of leaves that keeps the hash of every complete subtree: at most 2n hashes of 32 bytes for n leaves
 * (and spare room for growth), and some ten bytes more for each leaf where leaves are looked for. Appending, roots and proofs at any earlier size all cost O(log n) hashes. Hashes handed
 * out are copies.
 */
export class MerkleLog implements BoardLog {
  /** #levels[k] holds, one after the other, the hashes of the complete subtrees of 2^k leaves. */
  readonly #levels: Rows[] = [new Rows(HASH_BYTES)];
  /** Leaves by their hashes, from the first that is looked for: the tree over a roll, or a verifier's, is never asked. */
  #places: KeyTree | null = null;
  /** Roots at the sizes last asked for: what every entry has seen is one of few. */
  readonly #roots = new Map<number, Bytes>();

  get size(): number {
    return this.#levels[0]!.length;
  }

  /** Appends an entry and returns its leaf hash. */
  append(leafData: Bytes): Bytes {
    const leaf = leafHash(leafData);
    this.#grow(leaf);
    this.#places?.add(this.size - 1);
    return leaf;
  }

  #grow(leaf: Bytes): void {
    let hash = leaf;
    for (let level = 0; ; level++) {
      this.#levels[level] ??= new Rows(HASH_BYTES);
      const subtrees = this.#levels[level]!;
      subtrees.push(hash);
      if (subtrees.length % 2 === 1) return;
      hash = hashNode(subtrees.at(subtrees.length - 2), subtrees.at(subtrees.length - 1));
    }
  }

  /** The hash of the leaf at `index`; throws `out-of-range`. */
  leafHash(index: number): Bytes {
    if (!(isCount(index) && index < this.size)) throw outOfRange(`no leaf ${index} in a log of ${this.size}`);
    return this.#levels[0]!.at(index).slice();
  }

  find(leaf: Bytes): number | undefined {
    if (!this.#places) {
      this.#places = new KeyTree(this.#levels[0]!);
      for (let index = 0; index < this.size; index++) this.#places.add(index);
    }
    const index = this.#places.find(leaf);
    return index < 0 ? undefined : index;
  }

  /** The root of the first `size` leaves; throws `out-of-range`. */
  root(size = this.size): Bytes {
    this.#refuseBeyond(size);
    let root = this.#roots.get(size);
    if (!root) {
      root = size === 0 ? emptyRoot() : this.#subtree(0, size).slice();
      if (this.#roots.size >= ROOTS_KEPT) this.#roots.delete(this.#roots.keys().next().value!);
      this.#roots.set(size, root);
    }
    return root.slice();
  }

  /** PATH(index, D[size]) of RFC 6962 §2.1.1: the siblings from the leaf up to the root; throws `out-of-range`. */
  inclusionProof(index: number, size: number): Bytes[] {
    this.#refuseBeyond(size);
    if (!(isCount(index) && index < size)) throw outOfRange(`no leaf ${index} in a tree of ${size}`);
    const path: Bytes[] = [];
    for (let [start, end] = [0, size]; end - start > 1; ) {
      const middle = start + splitPoint(end - start);
      if (index < middle) {
        path.push(this.#subtree(middle, end).slice());
        end = middle;
      } else {
        path.push(this.#subtree(start, middle).slice());
        start = middle;
      }
    }
    return path.reverse();
  }

  /**
   * PROOF(oldSize, D[newSize]) of RFC 6962 §2.1.2: that the first `oldSize` leaves of the tree of `newSize` are those of
   * the tree of `oldSize`. Empty where the sizes are equal or `oldSize` is 0; throws `out-of-range`.
   */
  consistencyProof(oldSize: number, newSize: number): Bytes[] {
    this.#refuseBeyond(newSize);
    if (!(isCount(oldSize) && oldSize <= newSize)) throw outOfRange(`no tree of ${oldSize} within one of ${newSize}`);
    if (oldSize === 0) return [];
    const path: Bytes[] = [];
    let [start, end] = [0, newSize];
    while (end !== oldSize) {
      const middle = start + splitPoint(end - start);
      if (oldSize <= middle) {
        path.push(this.#subtree(middle, end).slice());
        end = middle;
      } else {
        path.push(this.#subtree(start, middle).slice());
        start = middle;
      }
    }
    // The walk ends at the last complete subtree of the old tree; the verifier knows it only if it is the old root.
    if (start > 0) path.push(this.#subtree(start, end).slice());
    return path.reverse();
  }

  /** MTH(D[start : end]); `start` is a multiple of a power of two not smaller than end − start, as all splits give. */
  #subtree(start: number, end: number): Bytes {
    const leaves = end - start;
    if (isPowerOfTwo(leaves)) return this.#levels[31 - Math.clz32(leaves)]!.at(start / leaves);
    const split = splitPoint(leaves);
    return hashNode(this.#subtree(start, start + split), this.#subtree(start + split, end));
  }

  #refuseBeyond(size: number): void {
    if (!(isCount(size) && size <= this.size)) throw outOfRange(`no tree of ${size} in a log of ${this.size}`);
  }
}

/**
 * Whether `proof` joins the leaf hash at `index` to the root of the tree of `size` leaves (RFC 9162 §2.1.3.2). Total: any
 * input gives a verdict.
 */
export function verifyInclusion(
  leaf: Bytes,
  index: number,
  size: number,
  proof: readonly Bytes[],
  root: Bytes,
): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leaf, root, ...proof].every(isHash)) return false;
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  for (const p of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      r = hashNode(p, r);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else r = hashNode(r, p);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equal(r, root);
}

/**
 * Whether `proof` shows that the tree of `newSize` leaves extends the tree of `oldSize` (RFC 9162 §2.1.4.2). Equal sizes
 * need equal roots and an empty proof; from size 0, which the RFC leaves open, the old root must be the empty one and
 * the proof empty. Total: any input gives a verdict.
 */
export function verifyConsistency(
  oldSize: number,
  oldRoot: Bytes,
  newSize: number,
  newRoot: Bytes,
  proof: readonly Bytes[],
): boolean {
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (![oldRoot, newRoot, ...proof].every(isHash)) return false;
  if (oldSize === newSize && !equal(oldRoot, newRoot)) return false;
  if (oldSize === 0 && !equal(oldRoot, emptyRoot())) return false;
  if (oldSize === newSize || oldSize === 0) return proof.length === 0;

  // Where oldSize is a power of two the old root is itself the first node, and not sent.
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let fn = oldSize - 1;
  let sn = newSize - 1;
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let fr = first;
  let sr = first;
  for (const c of rest) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      fr = hashNode(c, fr);
      sr = hashNode(c, sr);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = hashNode(sr, c);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equal(fr, oldRoot) && equal(sr, newRoot);
}

/** k, the largest power of two smaller than n ≥ 2 (RFC 6962 §2.1). */
function splitPoint(n: number): number {
  let k = 1;
  while (2 * k < n) k *= 2;
  return k;
}

// Sizes come from outside and may exceed 2^32, where the bit operators wrap around: arithmetic instead.
const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
const isPowerOfTwo = (n: number): boolean => n === 1 || 2 * splitPoint(n) === n;
const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const isHash = (hash: Bytes): boolean => hash instanceof Uint8Array && hash.length === HASH_BYTES;
const outOfRange = (message: string) => new OstrakaError('out-of-range', message);
