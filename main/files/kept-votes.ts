/** What this profile keeps of the elections it votes in: a key store for each, in the directory of the election. */
import { existsSync, mkdirSync } from 'node:fs';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { VoterStore } from '../../shared/protocol/voter/kept.ts';
import { markNew, requireReadable } from '../storage/format.ts';
import { type KeyStore, openKeyStore, type Wrapping } from '../storage/key-store.ts';
import { withPath } from '../storage/storage-error.ts';

const NAME = 'voter';

/** The name of an election among the recent ones: 128 bits of its fingerprint. */
export const idOf = (election: Bytes): string => hex(election.subarray(0, 16));

/** Where a profile keeps them. */
export interface VotesPlace {
  /** The directory of an election, by its name among the recent ones. */
  directory(id: string): string;
  /** What the keys pass through on their way to disk. */
  wrapping(): Promise<Wrapping>;
}

/** Every method may throw what key stores throw; `storage-in-use` where another window votes in this election. */
export class KeptVotes implements VoterStore {
  readonly #place: VotesPlace;
  readonly #open = new Map<string, KeyStore>();
  #closed = false;

  constructor(place: VotesPlace) {
    this.#place = place;
  }

  load(election: Bytes): Promise<Bytes | null> {
    return this.loadById(idOf(election));
  }

  async loadById(id: string): Promise<Bytes | null> {
    return existsSync(this.#place.directory(id)) ? ((await this.#keys(id)).get(NAME) ?? null) : null;
  }

  async update(election: Bytes, change: (stored: Bytes | null) => Bytes): Promise<void> {
    // No other process has the key store open, and within this one nothing comes between.
    const keys = await this.#keys(idOf(election));
    keys.put(NAME, change(keys.get(NAME) ?? null));
  }

  close(): void {
    this.#closed = true;
    for (const keys of this.#open.values()) keys.close();
    this.#open.clear();
  }

  async #keys(id: string): Promise<KeyStore> {
    const wrapping = await this.#place.wrapping();
    if (this.#closed) throw new OstrakaError('closed', 'this window is closed');
    const keys = this.#open.get(id) ?? opened(this.#place.directory(id), wrapping);
    this.#open.set(id, keys);
    return keys;
  }
}

function opened(directory: string, wrapping: Wrapping): KeyStore {
  requireReadable(directory);
  if (!existsSync(directory)) {
    withPath(directory, () => mkdirSync(directory, { recursive: true, mode: 0o700 }));
    markNew(directory);
  }
  return openKeyStore(directory, wrapping);
}
