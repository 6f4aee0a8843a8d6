/** The blobs of a transcript: stored without names, so each one is named by hashing it. */

import { type Bytes, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { BlobName } from '../../codec/schema.ts';
import { sha256 } from '../../crypto/hash.ts';
import { blobsBrought, type Entry } from '../entry.ts';
import type { Blobs } from '../evidence.ts';
import type { BlobRow } from '../transcript-file.ts';

/** The blobs of a file by their SHA-256 in hexadecimal, in the order of the file, each once. */
export interface HeldBlobs {
  readonly names: readonly string[];
  /** Bytes of one; undefined where it is not there. */
  lengthOf(name: string): number | undefined;
  /** The bytes under this SHA-256; throws `blob-missing`. */
  readonly get: Blobs;
}

/** What each blob is called, by hashing it where nobody has; their bytes stay where they are. */
export function nameBlobs(blobs: BlobRow, onNamed: (done: number) => void = () => {}): HeldBlobs {
  const places = new Map<string, { readonly at: number; readonly length: number }>();
  const blobAt = (at: number): Bytes => blobs.slice(at, at + 1)[0]!;
  for (let at = 0; at < blobs.length; at++) {
    const { sha256, length } = blobs.named?.[at] ?? nameOf(blobAt(at));
    const name = hex(sha256);
    if (!places.has(name)) places.set(name, { at, length });
    onNamed(at + 1);
  }
  return {
    names: [...places.keys()],
    lengthOf: (name) => places.get(name)?.length,
    get: (sha256) => {
      const place = places.get(hex(sha256));
      if (!place) throw new OstrakaError('blob-missing', `blob ${hex(sha256).slice(0, 12)}… is missing`);
      return blobAt(place.at);
    },
  };
}

const nameOf = (blob: Bytes): BlobName => ({ sha256: sha256(blob), length: blob.length });

/** Why a blob that this entry names does not stand in the file as the entry says; null where all do. */
export function missingFrom(held: HeldBlobs, entry: Entry, index: number): string | null {
  for (const { sha256: name, length } of blobsBrought(entry)) {
    const found = held.lengthOf(hex(name));
    const which = `blob ${hex(name).slice(0, 12)}… of entry ${index} (${entry.type})`;
    if (found === undefined) return `${which} is missing, or was altered`;
    if (found !== length) return `${which} has ${found} bytes, not ${length}`;
  }
  return null;
}
