/** A group of prime order as proofs compute in it, whichever it is. */
import type { Bytes } from '../../../codec/bytes.ts';
import type { TreeReader } from '../format/tree-reader.ts';
import type { Prg } from '../oracle.ts';

/** An element to a power that is not negative. */
export type Powered<E> = readonly [element: E, exponent: bigint];

export interface PrimeGroup<E> {
  /** As people call it. */
  readonly name: string;
  readonly order: bigint;
  readonly generator: E;
  readonly one: E;
  /** One element (VMNV 6.4 and 6.5). What takes long to check is left to `outside`. @throws CheckFailed */
  read(reader: TreeReader): E;
  /** Its byte tree. */
  write(element: E): Bytes;
  /** The first of these that is none of this group; null where all are. */
  outside(elements: readonly E[]): Promise<number | null>;
  equal(a: E, b: E): boolean;
  /** One product for each list, 1 for an empty one. */
  products(lists: readonly (readonly Powered<E>[])[]): Promise<readonly E[]>;
  multiply(elements: readonly E[]): E;
  /** Independent generators (VMNV 6.8); `paddingBits` more than an element's are drawn for each. */
  derive(count: number, prg: Prg, paddingBits: number): Promise<E[]>;
  /** The bytes that the element stands for as a plaintext; none where it stands for nothing. */
  decode(element: E): Bytes;
}

/** Elements of all these, one after the other; each to its own exponent. */
export const powered = <E>(elements: readonly E[], exponents: readonly bigint[]): Powered<E>[] =>
  elements.map((element, i) => [element, exponents[i]!] as const);

export const modulo = (value: bigint, order: bigint): bigint => {
  const rest = value % order;
  return rest < 0n ? rest + order : rest;
};

/** An array (VMNV 6.6): a node of its elements. */
export function readElements<E>(group: PrimeGroup<E>, reader: TreeReader, count: number): E[] {
  reader.node(count);
  return Array.from({ length: count }, (_, i) => group.read(reader.item(i)));
}
