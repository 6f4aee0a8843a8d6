/** The blobs of a transcript: stored without names, so each one is named by hashing it. */

import { type Bytes, hex } from '../../codec/bytes.ts';
import { sha256 } from '../../crypto/hash.ts';
import { blobsBrought, type Entry } from '../entry.ts';

/** By SHA-256 in hexadecimal, in the order of the file, each once. */
export type HeldBlobs = Map<string, Bytes>;

export function nameBlobs(blobs: readonly Bytes[], onNamed: (done: number) => void = () => {}): HeldBlobs {
  const held: HeldBlobs = new Map();
  for (const [i, blob] of blobs.entries()) {
    held.set(hex(sha256(blob)), blob);
    onNamed(i + 1);
  }
  return held;
}

/** The first entry whose blob is not in the file, or not as long as the entry says; null where all are there. */
export function missingBlob(
  entries: readonly Entry[],
  held: HeldBlobs,
): { readonly index: number; readonly message: string } | null {
  for (const [index, entry] of entries.entries())
    for (const { sha256: name, length } of blobsBrought(entry)) {
      const blob = held.get(hex(name));
      const which = `blob ${hex(name).slice(0, 12)}… of entry ${index} (${entry.type})`;
      if (!blob) return { index, message: `${which} is missing, or was altered` };
      if (blob.length !== length) return { index, message: `${which} has ${blob.length} bytes, not ${length}` };
    }
  return null;
}
