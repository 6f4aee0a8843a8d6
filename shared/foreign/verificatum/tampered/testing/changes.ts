/** What can be done to the files of a session. */
import { type Bytes, concat, hex, readUtf8, unhex, utf8 } from '../../../../codec/bytes.ts';
import { at, put, readTree, type Tree, writeTree } from './trees.ts';

export type Files = Map<string, Bytes>;
/** `other` gives the files of another session by its name. */
export type Change = (files: Files, other: (session: string) => Files) => void;

/** A file of the folder of proofs by its name there; protInfo.xml stands beside. */
const pathOf = (name: string): string => (name === 'protInfo.xml' ? name : `proof/${name}`);

const rewritten =
  (name: string, write: (bytes: Bytes) => Bytes): Change =>
  (files) => {
    files.set(pathOf(name), write(files.get(pathOf(name))!));
  };

export const missing =
  (name: string): Change =>
  (files) => {
    files.delete(pathOf(name));
  };

export const added =
  (name: string, like: string): Change =>
  (files) => {
    files.set(pathOf(name), files.get(pathOf(like))!);
  };

export const cutOff = (name: string): Change => rewritten(name, (bytes) => bytes.subarray(0, -1));
export const emptied = (name: string): Change => rewritten(name, () => new Uint8Array(0));
export const doubled = (name: string): Change => rewritten(name, (bytes) => concat(bytes, bytes));
export const saying = (name: string, text: string): Change => rewritten(name, () => utf8(text));

export const ofSession =
  (name: string, session: string): Change =>
  (files, other) => {
    files.set(pathOf(name), other(session).get(pathOf(name))!);
  };

/** Two files, each with what belongs in the other. */
export const exchanged =
  (one: string, two: string): Change =>
  (files) => {
    const [first, second] = [files.get(pathOf(one))!, files.get(pathOf(two))!];
    files.set(pathOf(one), second);
    files.set(pathOf(two), first);
  };

export const tree = (name: string, change: (tree: Tree) => Tree): Change =>
  rewritten(name, (bytes) => writeTree(change(readTree(bytes))));

/** Another tree in the place that these numbers lead to. */
export const replaced = (name: string, path: readonly number[], by: (whole: Tree, old: Tree) => Tree): Change =>
  tree(name, (whole) => put(whole, path, by(whole, at(whole, path))));

/** What stands at `from` also stands at `to`. */
export const copied = (name: string, from: readonly number[], to: readonly number[]): Change =>
  replaced(name, to, (whole) => at(whole, from));

/** Two places, each with what belongs in the other. */
export const swapped = (name: string, one: readonly number[], two: readonly number[]): Change =>
  tree(name, (whole) => put(put(whole, one, at(whole, two)), two, at(whole, one)));

/** The last bit of a number is another one. */
export const nudged = (name: string, path: readonly number[]): Change =>
  replaced(name, path, (_, old) => {
    const bytes = (old as Bytes).slice();
    bytes[bytes.length - 1]! ^= 1;
    return bytes;
  });

/** A number as large as `bytes` can hold and still be positive. */
export const largest = (name: string, path: readonly number[]): Change =>
  replaced(name, path, (_, old) => (old as Bytes).map((_byte, i) => (i === 0 ? 0x7f : 0xff)));

/** The first such field of protInfo.xml says something else. */
export const info = (field: string, write: string | ((text: string) => string)): Change =>
  rewritten('protInfo.xml', (bytes) => {
    const text = readUtf8(bytes)!;
    const [open, close] = [`<${field}>`, `</${field}>`];
    const from = text.indexOf(open) + open.length;
    const to = text.indexOf(close, from);
    const old = text.slice(from, to);
    return utf8(text.slice(0, from) + (typeof write === 'string' ? write : write(old)) + text.slice(to));
  });

export const infoText = (write: (text: string) => string): Change =>
  rewritten('protInfo.xml', (bytes) => utf8(write(readUtf8(bytes)!)));

/** The group in protInfo.xml with another tree; the remark before it stays. */
export const group = (change: (tree: Tree) => Tree): Change =>
  info('pgroup', (text) => {
    const at = text.lastIndexOf('::') + 2;
    return text.slice(0, at) + hex(writeTree(change(readTree(unhex(text.slice(at))))));
  });

export const both =
  (...changes: readonly Change[]): Change =>
  (files, other) => {
    for (const change of changes) change(files, other);
  };
