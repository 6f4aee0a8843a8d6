/** Entries that wait to be folded: after a start those on the disk, which are read as they are needed, then what arrives. */
import type { Leaves } from '../../board/leaf.ts';
import type { Bytes } from '../../codec/bytes.ts';

export class Queue {
  /** On the disk, from its beginning; of these so many are through. */
  readonly #stored: Leaves;
  #through = 0;
  readonly #arrived: Bytes[] = [];

  constructor(stored: Leaves) {
    this.#stored = stored;
  }

  get length(): number {
    return this.#stored.length - this.#through + this.#arrived.length;
  }

  /** Counted from its front. */
  at(index: number): Bytes | undefined {
    const left = this.#stored.length - this.#through;
    return index < left ? this.#stored.at(this.#through + index) : this.#arrived[index - left];
  }

  push(leaves: readonly Bytes[]): void {
    for (const leaf of leaves) this.#arrived.push(leaf);
  }

  /** Takes so many from its front. */
  drop(count: number): void {
    const stored = Math.min(count, this.#stored.length - this.#through);
    this.#through += stored;
    this.#arrived.splice(0, count - stored);
  }
}
