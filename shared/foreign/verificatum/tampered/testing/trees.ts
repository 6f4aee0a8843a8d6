/** Byte trees that may be changed: a leaf is its bytes, a node the list of its children. */
import { type Bytes, concat } from '../../../../codec/bytes.ts';

export type Tree = Bytes | Tree[];

/** Of a file that an honest server wrote. */
export function readTree(bytes: Bytes): Tree {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = (): Tree => {
    const isLeaf = bytes[at] === 1;
    const count = view.getUint32(at + 1);
    at += 5;
    if (!isLeaf) return Array.from({ length: count }, read);
    at += count;
    return bytes.slice(at - count, at);
  };
  return read();
}

export function writeTree(tree: Tree): Bytes {
  const head = new Uint8Array(5);
  head[0] = Array.isArray(tree) ? 0 : 1;
  new DataView(head.buffer).setUint32(1, tree.length);
  return concat(head, ...(Array.isArray(tree) ? tree.map(writeTree) : [tree]));
}

/** What stands where these numbers lead, each from 0. */
export const at = (tree: Tree, path: readonly number[]): Tree =>
  path.reduce((node, index) => (node as Tree[])[index]!, tree);

/** The same tree with something else there. */
export function put(tree: Tree, [index, ...rest]: readonly number[], value: Tree): Tree {
  if (index === undefined) return value;
  return (tree as Tree[]).map((child, i) => (i === index ? put(child, rest, value) : child));
}
