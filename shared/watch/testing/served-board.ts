/** A coordinator that serves what a test gives it, and remembers what it was asked. */

import type { Forge } from '../../board/verify/testing/forge.ts';
import { hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { WatchSource } from '../signed-board.ts';

export class ServedBoard implements WatchSource {
  forge: Forge;
  /** In place of the checkpoint over all entries, which all nodes have co-signed. */
  note: string | null = null;
  /** Entries at once, at most. */
  most = 1000;
  readonly asked: string[] = [];

  constructor(forge: Forge) {
    this.forge = forge;
  }

  async checkpoint(witnessed = false): Promise<string> {
    this.asked.push(witnessed ? 'witnessed' : 'checkpoint');
    if (this.forge.leaves.length === 0) throw new OstrakaError('not-yet', 'there is no such checkpoint yet');
    return this.note ?? this.forge.note();
  }

  async entries(from: number, to: number) {
    this.asked.push('entries');
    return this.forge.leaves.slice(from, Math.min(to, from + this.most));
  }

  async blob({ sha256 }: { readonly sha256: Uint8Array }) {
    this.asked.push('blob');
    const bytes = this.forge.blobs.get(hex(sha256));
    if (!bytes) throw new OstrakaError('blob-missing', 'no such blob');
    return bytes as Uint8Array<ArrayBuffer>;
  }

  async status(): Promise<never> {
    this.asked.push('status');
    return { takeover: null } as never;
  }
}
