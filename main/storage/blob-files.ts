/**
 * Blobs as files named by their SHA-256, rather than rows: they are large, written once and read whole, and the
 * database, its log and its check on opening stay small. A file is written beside its place, synced, and renamed into
 * it, so that under a blob's name there is the whole blob or nothing.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bytes, equal, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { BlobName } from '../../shared/codec/schema.ts';
import { syncDirectory } from './database.ts';
import { damaged, withPath } from './storage-error.ts';

const PARTIAL = '.part';

export const blobName = (bytes: Bytes): BlobName => ({
  sha256: new Uint8Array(createHash('sha256').update(bytes).digest()),
  length: bytes.length,
});

export class BlobFiles {
  readonly #directory: string;

  /** Takes `directory`, made where missing, and clears away what a crash left half written. */
  constructor(directory: string) {
    this.#directory = directory;
    withPath(directory, () => {
      mkdirSync(directory, { recursive: true });
      syncDirectory(dirname(directory));
      for (const file of readdirSync(directory)) if (file.endsWith(PARTIAL)) rmSync(join(directory, file));
    });
  }

  get isEmpty(): boolean {
    return withPath(this.#directory, () => readdirSync(this.#directory).length === 0);
  }

  /** Whether a file of this name and length is there; its bytes are checked when they are read. */
  has(name: BlobName): boolean {
    return statSync(this.#path(name), { throwIfNoEntry: false })?.size === name.length;
  }

  /** Durable when this returns; a file that does not hold what its name says is replaced. */
  put(bytes: Bytes): BlobName {
    const name = blobName(bytes);
    const path = this.#path(name);
    withPath(path, () => {
      if (this.has(name) && equal(readFileSync(path), bytes)) return;
      writeFileSync(path + PARTIAL, bytes, { flush: true });
      renameSync(path + PARTIAL, path);
      syncDirectory(this.#directory);
    });
    return name;
  }

  /**
   * Throws `blob-missing`, also where the file has another length than the name says, which a false name does as well;
   * `storage-damaged` where its bytes are not those of the name.
   */
  get(name: BlobName): Bytes {
    const path = this.#path(name);
    return withPath(path, () => {
      if (!this.has(name))
        throw new OstrakaError('blob-missing', `the blob ${hex(name.sha256)} of ${name.length} bytes is not here`, {
          hint: 'fetch it from another laptop',
        });
      const bytes = new Uint8Array(readFileSync(path));
      if (!equal(blobName(bytes).sha256, name.sha256)) throw damaged(path, 'it is not what its name says');
      return bytes;
    });
  }

  #path(name: BlobName): string {
    return join(this.#directory, hex(name.sha256));
  }
}
