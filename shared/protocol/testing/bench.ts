/** A board that anyone writes to as they like: no coordinator, no node, only the fold decides. */

import { sha256 } from '@noble/hashes/sha2.js';
import { type Body, type EntryTypeName, type Head, readEntry, writeEntry } from '../../board/entry.ts';
import { admit, apply, recordFor, statementOf } from '../../board/fold.ts';
import type { ElectionRecord } from '../../board/record.ts';
import type { Refusal } from '../../board/refusal.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import type { BlobName } from '../../codec/schema.ts';
import type { SigningKey } from '../../crypto/signature.ts';
import { headOf } from '../author.ts';
import type { Network } from './network.ts';
import { examineOnce } from './work.ts';

export class Bench {
  readonly record: ElectionRecord;
  readonly leaves: Bytes[] = [];
  readonly blobs: Map<string, Bytes>;

  constructor(leaves: readonly Bytes[], blobs: ReadonlyMap<string, Bytes>) {
    this.blobs = new Map(blobs);
    this.record = recordFor(readEntry(leaves[0]!))!;
    for (const leaf of leaves) {
      const refused = this.judge(leaf);
      if (refused) throw new Error(`the board of this bench is refused: ${refused.message}`);
    }
  }

  /** The fold's refusal; null where it takes the leaf. */
  judge(leaf: Bytes): Refusal | null {
    const entry = readEntry(leaf);
    const refused = admit(this.record, entry);
    if (refused) return refused;
    const [finding] = examineOnce([statementOf(this.record, entry)], this.blobs);
    const verdict = apply(this.record, entry, finding!);
    if (!verdict) this.leaves.push(leaf);
    return verdict;
  }

  /** Says something under this key; the code of the refusal, or null where it stands. */
  post<T extends EntryTypeName>(
    key: SigningKey,
    type: T,
    body: Body<T>,
    seen: Head = headOf(this.record),
  ): string | null {
    return this.judge(writeEntry({ type, election: this.record.fingerprint, seen, body }, key))?.code ?? null;
  }

  /** Puts a blob beside the board. */
  blob(bytes: Bytes): BlobName {
    const name = { sha256: sha256(bytes), length: bytes.length };
    this.blobs.set(hex(name.sha256), bytes);
    return name;
  }
}

/** The board of a network as it stood before its first entry of this type; all of it without one. */
export const benchOf = (network: Network, before?: EntryTypeName): Bench =>
  new Bench(before ? network.leaves.slice(0, network.story.indexOf(before)) : network.leaves, network.blobs);
