/**
 * Byte trees (VMNV 4): a leaf is 01, its length and its bytes, a node 00, the number of its children and the children; both numbers are
 * four bytes, big-endian. Whoever reads one knows what must stand in it, so it is read from front to back and nothing is built.
 */
import { bytesToNumberBE } from '@noble/curves/utils.js';
import { type Bytes, concat, joined } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';

const NODE = 0;
const LEAF = 1;
/** A tag and a number. */
const HEADER = 5;

export class TreeReader {
  readonly bytes: Bytes;
  readonly #file: string;
  readonly #culprits: readonly string[];
  #at = 0;
  #field = '';
  #item: number | null = null;

  /** `culprits` wrote the file, and are named where it is not as it must be. */
  constructor(bytes: Bytes, file: string, culprits: readonly string[] = []) {
    this.bytes = bytes;
    this.#file = file;
    this.#culprits = culprits;
  }

  /** What comes next is called this in messages. */
  field(name: string): this {
    this.#field = name;
    this.#item = null;
    return this;
  }

  /** What comes next is this element of the field, from 0. */
  item(index: number): this {
    this.#item = index;
    return this;
  }

  get position(): number {
    return this.#at;
  }

  /** The bytes that were read since `from`. */
  since(from: number): Bytes {
    return this.bytes.subarray(from, this.#at);
  }

  /** Begins a node with this many children; with any number where none is given. Returns how many there are. */
  node(children?: number): number {
    const count = this.#header(NODE, 'a node');
    if (children !== undefined && count !== children)
      throw this.failed(`a node has ${count} children where ${children} belong`);
    // Each child takes a header at least: a number that cannot be true is refused before anything is made room for.
    if (count * HEADER > this.bytes.length - this.#at)
      throw this.failed(`a node says that it has ${count} children, which the file has no room for`);
    return count;
  }

  /** A leaf of this many bytes; of any number up to `most` where none is given. */
  leaf(length?: number, most = 1 << 16): Bytes {
    const said = this.#header(LEAF, 'a leaf');
    if (length !== undefined && said !== length) throw this.failed(`a leaf has ${said} bytes where ${length} belong`);
    if (length === undefined && said > most) throw this.failed(`a leaf of ${said} bytes is longer than it may be`);
    if (said > this.bytes.length - this.#at) throw this.failed('the file is cut off within a leaf');
    this.#at += said;
    return this.bytes.subarray(this.#at - said, this.#at);
  }

  /** A number from 0 below `limit`, in two's complement as long as `limit` takes there (VMNV 6.1 and 6.2). */
  integer(limit: bigint): bigint {
    const value = bytesToNumberBE(this.leaf(widthOf(limit)));
    if (value >= limit) throw this.failed('a number is not below its modulus');
    return value;
  }

  /** A positive number of whatever length, written as short as it can be (VMNV 6.1). */
  positive(mostBytes: number): bigint {
    const bytes = this.leaf(undefined, mostBytes);
    const value = bytesToNumberBE(bytes);
    if (value <= 0n || bytes.length !== widthOf(value))
      throw this.failed('a number is not positive, or not as short as it can be');
    return value;
  }

  /** Another reader of the same, from `position` on. */
  again(position: number): TreeReader {
    const reader = new TreeReader(this.bytes, this.#file, this.#culprits);
    [reader.#at, reader.#field, reader.#item] = [position, this.#field, this.#item];
    return reader;
  }

  /** Nothing may follow. */
  end(): void {
    if (this.#at !== this.bytes.length) throw this.failed(`${this.bytes.length - this.#at} bytes stand behind the end`);
  }

  /** The error that says where it was read. */
  failed(message: string): CheckFailed {
    return new CheckFailed(message, { where: this.#where(), culprits: this.#culprits });
  }

  #where(): string {
    const item = this.#item === null ? '' : `, element ${this.#item + 1}`;
    return `${this.#file}${this.#field === '' ? '' : `: ${this.#field}`}${item}`;
  }

  #header(tag: number, called: string): number {
    const at = this.#at;
    if (this.bytes.length - at < HEADER) throw this.failed(`the file ends where ${called} belongs`);
    if (this.bytes[at] !== tag) throw this.failed(`something else stands where ${called} belongs`);
    this.#at += HEADER;
    const [a, b, c, d] = [this.bytes[at + 1]!, this.bytes[at + 2]!, this.bytes[at + 3]!, this.bytes[at + 4]!];
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  }
}

/** How many bytes a number takes in two's complement. */
export const widthOf = (value: bigint): number => (value.toString(2).length >> 3) + 1;

/** Four bytes, big-endian. */
export const int32 = (value: number): Bytes =>
  Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);

export const leaf = (data: Bytes): Bytes => concat(Uint8Array.of(LEAF), int32(data.length), data);
export const node = (children: readonly Bytes[]): Bytes =>
  concat(Uint8Array.of(NODE), int32(children.length), joined(children));
/** What stands before the children of a node. */
export const nodeHeader = (children: number): Bytes => concat(Uint8Array.of(NODE), int32(children));
