/** Objects written as a remark, two colons and the byte tree of their class and contents in hexadecimal (VMNV 6.7). */
import { type Bytes, readUtf8, unhex } from '../../../codec/bytes.ts';
import { CheckFailed, NotCovered } from '../../checklist.ts';
import { type HashName, isHashName } from '../oracle.ts';
import { TreeReader } from './tree-reader.ts';

/** Which group, as whoever wrote it says. */
export type GroupDescription =
  | { readonly kind: 'curve'; readonly curve: string }
  | {
      readonly kind: 'modular';
      readonly modulus: bigint;
      readonly order: bigint;
      readonly generator: bigint;
      /** How texts become elements: by hashing, in the squares modulo a safe prime, in a subgroup. */
      readonly encoding: ModularEncoding;
    };
export type ModularEncoding = 'hashing' | 'safe prime' | 'subgroup';
const ENCODINGS: readonly ModularEncoding[] = ['hashing', 'safe prime', 'subgroup'];

/** A modulus of 8192 bits. */
const MOST_MODULUS_BYTES = 1025;
const PACKAGE = 'com.verificatum';

/** @throws CheckFailed, NotCovered */
export function readGroupDescription(text: string, where: string): GroupDescription {
  const reader = contents(text, where);
  const kind = begin(reader);
  const description = groupOf(kind, reader, where);
  reader.end();
  return description;
}

function groupOf(kind: string, reader: TreeReader, where: string): GroupDescription {
  switch (kind) {
    case `${PACKAGE}.arithm.ECqPGroup`:
      return { kind: 'curve', curve: textOf(reader.leaf(undefined, 100), reader) };
    case `${PACKAGE}.arithm.ModPGroup`: {
      reader.node(4);
      const modulus = reader.positive(MOST_MODULUS_BYTES);
      const order = reader.positive(MOST_MODULUS_BYTES);
      const generator = reader.integer(modulus);
      const encoding = ENCODINGS[numberOf(reader.leaf(4))];
      if (encoding === undefined) throw reader.failed('this encoding of texts is not known');
      return { kind: 'modular', modulus, order, generator, encoding };
    }
    default:
      throw new NotCovered(`groups of the class ${kind} are not judged`, { where });
  }
}

/** A hash function by its name or marshalled. */
export const readHash = (text: string, where: string): HashName =>
  named(text, where, (reader) => hashIn(reader, where));

/** A pseudo-random generator, by the name of the hash function that it is made of, or marshalled. */
export const readPrg = (text: string, where: string): HashName =>
  named(text, where, (reader) => {
    const kind = begin(reader);
    if (kind !== `${PACKAGE}.crypto.PRGHeuristic`)
      throw new NotCovered(`generators of the class ${kind} are not judged`, { where });
    return hashIn(reader, where);
  });

function named(text: string, where: string, read: (reader: TreeReader) => HashName): HashName {
  if (isHashName(text)) return text;
  const reader = contents(text, where);
  const found = read(reader);
  reader.end();
  return found;
}

function hashIn(reader: TreeReader, where: string): HashName {
  const kind = begin(reader);
  const isNamed = kind === `${PACKAGE}.crypto.HashfunctionHeuristic`;
  const name = isNamed ? textOf(reader.leaf(undefined, 100), reader) : kind;
  if (!isNamed || !isHashName(name)) throw new NotCovered(`the hash function ${name} is not judged`, { where });
  return name;
}

/** The class; its contents follow. */
function begin(reader: TreeReader): string {
  reader.node(2);
  return textOf(reader.leaf(undefined, 2048), reader);
}

function contents(text: string, where: string): TreeReader {
  const hex = text.slice(text.includes('::') ? text.lastIndexOf('::') + 2 : 0);
  if (!/^([0-9a-f]{2})+$/.test(hex)) throw new CheckFailed('this is no object written in hexadecimal', { where });
  return new TreeReader(unhex(hex), where);
}

function textOf(bytes: Bytes, reader: TreeReader): string {
  const text = readUtf8(bytes);
  if (text === null || !/^[\x20-\x7e]+$/.test(text)) throw reader.failed('a name holds other characters than it may');
  return text;
}

const numberOf = (bytes: Bytes): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);
