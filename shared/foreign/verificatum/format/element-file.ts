/** Files of group elements and numbers: each is read to its end, and all of its elements are checked to be of the group. */
import { type Bytes, pieces } from '../../../codec/bytes.ts';
import { type PrimeGroup, readElements } from '../group/prime-group.ts';
import { node, nodeHeader, TreeReader } from './tree-reader.ts';

/** One file as it lies in the session. */
export interface ProofFile {
  readonly path: string;
  readonly bytes: Bytes;
}

/** A list of elements, with the bytes that it goes into hashes as. */
export interface Listed<E> {
  readonly elements: readonly E[];
  readonly bytes: Bytes;
}

/**
 * How elements of a product of groups are nested: [2, 3] is two times three. An array of them is stored as so many arrays of elements
 * of the group (VMNV 6.3 and 6.6); flat, the last number runs fastest.
 */
export type Shape = readonly number[];

/** A list of elements of a product of groups: an array for each place of the flat shape. */
export interface Columns<E> {
  readonly columns: readonly (readonly E[])[];
  readonly count: number;
  readonly bytes: Bytes;
}

/** An element of a product of groups, flat. */
export interface Tuple<E> {
  readonly elements: readonly E[];
  readonly bytes: Bytes;
}

export class ElementFile<E> {
  readonly #group: PrimeGroup<E>;
  readonly #reader: TreeReader;
  readonly #read: { readonly name: string; readonly elements: readonly E[] }[] = [];

  /** `culprits` wrote it. */
  constructor(group: PrimeGroup<E>, bytes: Bytes, file: string, culprits: readonly string[] = []) {
    this.#group = group;
    this.#reader = new TreeReader(bytes, file, culprits);
  }

  /** The file is a node of as many fields, which follow. */
  fields(count: number): this {
    this.#reader.node(count);
    return this;
  }

  element(name: string): Tuple<E> {
    return this.tuple(name, []);
  }

  tuple(name: string, shape: Shape): Tuple<E> {
    const from = this.#reader.field(name).position;
    const elements = this.#nested(shape, () => this.#group.read(this.#reader));
    this.#read.push({ name, elements });
    return { elements, bytes: this.#reader.since(from) };
  }

  /** An array of `count` elements. */
  list(name: string, count: number): Listed<E> {
    const { columns, bytes } = this.columns(name, [], count);
    return { elements: columns[0]!, bytes };
  }

  /** Tuples of the same shape; where no count is given, as many as the first column has. */
  columns(name: string, shape: Shape, count?: number): Columns<E> {
    const reader = this.#reader.field(name);
    const from = reader.position;
    let length = count;
    const columns = this.#nested(shape, () => {
      length ??= reader.again(reader.position).node();
      const elements = readElements(this.#group, reader, length);
      reader.field(name);
      this.#read.push({ name, elements });
      return elements;
    });
    return { columns, count: length!, bytes: reader.since(from) };
  }

  scalar(name: string): bigint {
    return this.#reader.field(name).integer(this.#group.order);
  }

  scalars(name: string, count: number): readonly bigint[] {
    const reader = this.#reader.field(name);
    reader.node(count);
    return Array.from({ length: count }, (_, i) => reader.item(i).integer(this.#group.order));
  }

  scalarTuple(name: string, shape: Shape): readonly bigint[] {
    this.#reader.field(name);
    return this.#nested(shape, () => this.#reader.integer(this.#group.order));
  }

  /** Nothing follows, and all elements are of the group. @throws CheckFailed */
  async end(): Promise<void> {
    this.#reader.field('').end();
    const at = await this.#group.outside(this.#read.flatMap(({ elements }) => elements));
    if (at === null) return;
    let before = 0;
    for (const { name, elements } of this.#read) {
      if (at < before + elements.length)
        throw this.#reader
          .field(name)
          .item(at - before)
          .failed('this number is no element of the group');
      before += elements.length;
    }
  }

  #nested<T>(shape: Shape, read: () => T): T[] {
    const [length, ...rest] = shape;
    if (length === undefined) return [read()];
    this.#reader.node(length);
    return Array.from({ length }, () => this.#nested(rest, read)).flat();
  }
}

/** Only those elements that are kept. */
export function kept<E>({ elements, bytes }: Listed<E>, keep: readonly boolean[]): Listed<E> {
  const each = pieces(bytes.subarray(nodeHeader(0).length), (bytes.length - nodeHeader(0).length) / elements.length);
  return {
    elements: elements.filter((_, i) => keep[i]),
    bytes: node(each.filter((_, i) => keep[i])),
  };
}

/** The bytes of an element of a product of groups. */
export function tupleBytes<E>(group: PrimeGroup<E>, elements: readonly E[], shape: Shape): Bytes {
  const [length, ...rest] = shape;
  if (length === undefined) return group.write(elements[0]!);
  const size = elements.length / length;
  return node(Array.from({ length }, (_, i) => tupleBytes(group, elements.slice(i * size, (i + 1) * size), rest)));
}

/** A list of elements that were computed. */
export const listed = <E>(group: PrimeGroup<E>, elements: readonly E[]): Listed<E> => ({
  elements,
  bytes: node(elements.map((element) => group.write(element))),
});
