/** Two shuffles one after the other, and the shares of what comes out, in their encoded form: files of one folder. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bytes } from '../../../shared/codec/bytes.ts';

export interface ListFiles {
  /** Of an election that there never was. */
  readonly fingerprint: Bytes;
  /** The one node's share of the key, which is the key; and its point. */
  readonly secret: Bytes;
  readonly publicKey: Bytes;
  /** What goes into the first shuffle, comes out of it, and comes out of the second: N·64 bytes each. */
  readonly lists: readonly [Bytes, Bytes, Bytes];
  readonly proofs: readonly [Bytes, Bytes];
  /** Of the last list. */
  readonly shares: Bytes;
  readonly sharesProof: Bytes;
}

/** What is measured, and what a process does before it measures: other bytes, so that nothing of the lists is known. */
export type SetName = 'measured' | 'warm-up';

/** A fifth as long: long enough that all code of it is compiled before anything is measured. */
export const sizeOf = (set: SetName, size: number): number => (set === 'measured' ? size : Math.ceil(size / 5));

export function writeLists(directory: string, set: SetName, files: ListFiles): void {
  mkdirSync(join(directory, set), { recursive: true });
  const write = (name: string, bytes: Bytes) => writeFileSync(join(directory, set, name), bytes);
  for (const name of ['fingerprint', 'secret', 'publicKey', 'shares', 'sharesProof'] as const) write(name, files[name]);
  files.lists.forEach((list, i) => {
    write(`list-${i}`, list);
  });
  files.proofs.forEach((proof, i) => {
    write(`proof-${i}`, proof);
  });
}

export function readLists(directory: string, set: SetName): ListFiles {
  const read = (name: string): Bytes => new Uint8Array(readFileSync(join(directory, set, name)));
  return {
    fingerprint: read('fingerprint'),
    secret: read('secret'),
    publicKey: read('publicKey'),
    lists: [read('list-0'), read('list-1'), read('list-2')],
    proofs: [read('proof-0'), read('proof-1')],
    shares: read('shares'),
    sharesProof: read('sharesProof'),
  };
}
