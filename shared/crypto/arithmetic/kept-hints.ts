/**
 * The hints (seam.ts) of the lists that this process has met, so that each is decoded once: what comes out of one shuffle goes
 * into the next, is what key shares are about, and is opened in the end. A list is known again by its SHA-256.
 *
 * Hints are a function of public bytes and are checked wherever they are used, so nothing can depend on what is kept here but
 * how long it takes. They are never sent and never read from anywhere.
 */
import { type Bytes, hex } from '../../codec/bytes.ts';
import { hashing } from './hashing.ts';

/** Hints of the lists used last: at most so many bytes of so many lists, and none of lists shorter than `few` bytes. */
export class KeptHints {
  readonly #most: { readonly bytes: number; readonly lists: number };
  readonly #few: number;
  readonly #kept = new Map<string, Bytes>();
  #bytes = 0;

  constructor(most: { readonly bytes: number; readonly lists: number }, few: number) {
    this.#most = most;
    this.#few = few;
  }

  of(list: Bytes): Bytes {
    if (!this.#isWorthIt(list)) return new Uint8Array(list.length);
    const name = hex(hashing.sha256([list]));
    const hints = this.#kept.get(name) ?? new Uint8Array(list.length);
    this.#put(name, hints);
    return hints;
  }

  keep(list: Bytes, hints: Bytes): void {
    if (this.#isWorthIt(list)) this.#put(hex(hashing.sha256([list])), hints);
  }

  forget(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #isWorthIt = ({ length }: Bytes): boolean => length >= this.#few && length <= this.#most.bytes;

  /** As the one used last; those used first go. */
  #put(name: string, hints: Bytes): void {
    this.#drop(name);
    this.#kept.set(name, hints);
    this.#bytes += hints.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most.bytes && this.#kept.size <= this.#most.lists) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    this.#bytes -= this.#kept.get(name)?.length ?? 0;
    this.#kept.delete(name);
  }
}

/**
 * 128 MB are the hints of two lists of a million ciphertexts of one block, or of all that an election of a hundred thousand has.
 * Lists of less than 64 points are decoded in no time.
 */
const known = new KeptHints({ bytes: 2 ** 27, lists: 64 }, 2 ** 11);

/**
 * The hints of a list, as long as the list, for whoever decodes or encodes it: what is filled in is there the next time.
 * Zeros where the list was not met before.
 */
export const hintsOf = (list: Bytes): Bytes => known.of(list);

/** Keeps the hints of a list that was just made. */
export const keepHints = (list: Bytes, hints: Bytes): void => known.keep(list, hints);

/** As if no list had been met, for whoever measures what that takes. */
export const forgetHints = (): void => known.forget();
