/** Ballots that were opened as tests, of which each is known by the leaf of its entry. */
import type { Bytes } from '../../codec/bytes.ts';
import { KeyMap } from '../../codec/key-map.ts';
import { Integers, Rows } from '../../codec/rows.ts';
import type { Objection } from '../objections.ts';

/** A ballot that was opened as a test. */
export interface Audit {
  readonly index: number;
  /** The full hash of the ballot. */
  readonly hash: Bytes;
  /** The key that signed it. */
  readonly voter: Bytes;
  /** The entry by which its voter says that it does not hold what was chosen. */
  readonly objection: number | null;
}

const NONE = -1;

export class Audits {
  /** What voters say of them, in the order of the board. */
  readonly objections: Objection[] = [];
  readonly #leaves = new KeyMap();
  readonly #index = new Integers();
  readonly #hash = new Rows(32);
  readonly #voter = new Rows(32);
  readonly #objection = new Integers();

  get size(): number {
    return this.#index.length;
  }

  add(leaf: Bytes, { index, hash, voter }: Omit<Audit, 'objection'>): void {
    this.#leaves.set(leaf, this.#index.push(index));
    this.#hash.push(hash);
    this.#voter.push(voter);
    this.#objection.push(NONE);
  }

  /** By the hash of its leaf. */
  get(leaf: Bytes): Audit | undefined {
    const audit = this.#leaves.get(leaf);
    if (audit === undefined) return undefined;
    const objection = this.#objection.at(audit);
    return {
      index: this.#index.at(audit),
      hash: this.#hash.at(audit).slice(),
      voter: this.#voter.at(audit).slice(),
      objection: objection === NONE ? null : objection,
    };
  }

  /** Entry `index` objects to one that is here. */
  object(leaf: Bytes, index: number): void {
    const audit = this.#leaves.get(leaf)!;
    this.#objection.set(audit, index);
    this.objections.push({ index, audit: this.#index.at(audit), ballot: this.#hash.at(audit).slice() });
  }
}
