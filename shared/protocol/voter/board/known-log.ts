/** The log of a board that a device has read from its beginning, all of it or up to where it goes on by excerpts. */
import { type BoardLog, leafHash, MerkleLog } from '../../../board/merkle.ts';
import type { Bytes } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { KeyMap } from '../../../codec/key-map.ts';

export class KnownLog implements BoardLog {
  /** The beginning, entry by entry. */
  readonly #read = new MerkleLog();
  /** Of boards beyond it, as they were proven. */
  readonly #roots = new Map<number, Bytes>();
  /** Where it stands beyond its beginning; null while it has read everything. */
  #size: number | null = null;
  /** The entries beyond its beginning that it was given, by their leaves. */
  readonly #beyond = new KeyMap();

  get size(): number {
    return this.#size ?? this.#read.size;
  }

  /** Takes the next entry; beyond its beginning it keeps no more of it than its hash. */
  append(leaf: Bytes): Bytes {
    if (this.#size === null) return this.#read.append(leaf);
    const hash = leafHash(leaf);
    this.#beyond.set(hash, this.#size++);
    return hash;
  }

  /** From here on not every entry is read: the log stands at whatever size it is told to. */
  stand(size: number): void {
    this.#size = size;
  }

  /** The root of the first `size` entries, which the caller has seen proven. */
  learn(size: number, root: Bytes): void {
    if (size > this.#read.size) this.#roots.set(size, root.slice());
  }

  knows(size: number): boolean {
    return size <= this.#read.size || this.#roots.has(size);
  }

  root(size = this.size): Bytes {
    const root = size <= this.#read.size ? this.#read.root(size) : this.#roots.get(size);
    if (!root) throw unread(`of the board of ${size} entries this device has seen no proof`);
    return root.slice();
  }

  leafHash(index: number): Bytes {
    return this.#read.leafHash(index);
  }

  find(leaf: Bytes): number | undefined {
    return this.#read.find(leaf) ?? this.#beyond.get(leaf);
  }

  inclusionProof(index: number, size: number): Bytes[] {
    return this.#read.inclusionProof(index, size);
  }

  consistencyProof(oldSize: number, newSize: number): Bytes[] {
    return this.#read.consistencyProof(oldSize, newSize);
  }
}

const unread = (message: string) => new OstrakaError('out-of-range', message);
