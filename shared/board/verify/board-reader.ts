/**
 * A board read from its leaves, batch by batch, as it is folded, with as many threads as there are ahead of the fold. It keeps the
 * entries that are no voter's, and of the others what does not hold; they are read again by whoever wants to see them. So a
 * board may be larger than memory.
 */
import { type Bytes, equal } from '../../codec/bytes.ts';
import type { Manifest } from '../../election/manifest.ts';
import type { CheckId } from '../check-id.ts';
import { blobsBrought, type Entry, type EntryTypeName, entryAgain, entryTypeNames } from '../entry.ts';
import { entryTypeOf } from '../entry-types/entry-types.ts';
import type { Finding } from '../evidence.ts';
import type { ElectionKey, ElectionRecord } from '../record.ts';
import { coordinator, type Refusal, refusal } from '../refusal.ts';
import type { EntrySource } from '../replay.ts';
import type { Row } from '../transcript-file.ts';
import { type HeldBlobs, missingFrom } from './blobs.ts';
import { entriesIn, type LeavesRead, type Readers } from './reading.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Leaves in a batch: a sum over many points costs less for each of them. */
const MOST_LEAVES = 1024;
/** Towards the end batches shrink, so that threads end together: to so many, and to this share of what is left for a thread. */
const LEAST_LEAVES = 128;
const SHARE = 1 / 3;
/** For each thread, batches that are read or wait to be. */
const AHEAD = 2;

/** Entries of a board; those of voters are read again each time. */
export interface BoardEntries extends Iterable<Entry> {
  readonly length: number;
  at(index: number): Entry | undefined;
  /** Those of a type, from an index on. */
  ofType<T extends EntryTypeName>(
    type: T,
    from?: number,
  ): readonly { readonly index: number; readonly entry: Entry<T> }[];
}

/** A place on the board, and what is wrong there. */
interface Found {
  readonly index: number;
  readonly message: string;
}

interface Batch {
  readonly from: number;
  readonly leaves: readonly Bytes[];
  readonly read: Promise<LeavesRead>;
}

export interface BoardToRead {
  readonly leaves: Row;
  readonly manifest: Manifest;
  readonly blobs: HeldBlobs;
  readonly readers: Readers;
  readonly stopwatch: Stopwatch;
}

export class BoardReader implements EntrySource {
  readonly #board: BoardToRead;
  /** By index, of those that were read, the place in `entryTypeNames`. */
  readonly #types: Uint8Array;
  readonly #kept = new Map<number, Entry>();
  /** Entries that were read. */
  #size = 0;
  /** The key under which leaves were read by threads, and which these are. */
  #key: ElectionKey | null = null;
  #from = 0;
  #to = 0;
  readonly #failed = new Map<number, Finding>();
  readonly #batches: Batch[] = [];
  readonly #examined = new Map<CheckId, number>();
  #unread: Found | null = null;
  #missing: Found | null = null;

  constructor(board: BoardToRead) {
    this.#board = board;
    this.#types = new Uint8Array(board.leaves.length);
  }

  /** Of the leaves that can be folded. */
  get length(): number {
    return this.#missing?.index ?? this.#board.leaves.length;
  }

  /** Entries that are no voter's, and any that bring blobs, in board order. */
  get kept(): ReadonlyMap<number, Entry> {
    return this.#kept;
  }

  /** The first leaf that is no entry, as far as they were read. */
  get unread(): Found | null {
    return this.#unread;
  }

  /** The first entry that names a blob which is not there: nothing is folded from there on. */
  get missing(): Found | null {
    return this.#missing;
  }

  /** How many entries were examined as they were read, by the check that they are about. */
  get examined(): ReadonlyMap<CheckId, number> {
    return this.#examined;
  }

  async read(at: number, { key }: ElectionRecord): Promise<readonly Entry[] | Refusal> {
    const fresh = at < this.#size || this.#unread ? null : await this.#readOn(key);
    if (this.#unread && at >= this.#unread.index) return refusal('malformed', coordinator, this.#unread.message);
    const to = Math.min(this.#size, this.length);
    return fresh ? fresh.slice(0, to - at) : this.#again(at, Math.min(to, at + MOST_LEAVES));
  }

  /** What was found of an entry when it was read; undefined where that was nothing, or not under this record's key. */
  findingAt(index: number, { key }: ElectionRecord): Finding | undefined {
    const own = this.#key;
    if (!own || !key || index < this.#from || index >= this.#to) return undefined;
    if (key !== own && !equal(key.publicKey, own.publicKey)) return undefined;
    return entryTypeOf(this.typeAt(index)).independent ? (this.#failed.get(index) ?? holds) : undefined;
  }

  typeAt = (index: number): EntryTypeName => entryTypeNames[this.#types[index]!]!;

  at = (index: number): Entry | undefined => (index < this.#size ? this.#again(index, index + 1)[0] : undefined);

  /** Where those of a type stand. */
  indicesOf(type: EntryTypeName, from: number, to: number): readonly number[] {
    const place = places.get(type);
    const indices: number[] = [];
    for (let index = from; index < Math.min(to, this.#size); index++)
      if (this.#types[index] === place) indices.push(index);
    return indices;
  }

  /** The first so many. */
  first(length: number): BoardEntries {
    const again = (from: number) => this.#again(from, Math.min(length, from + MOST_LEAVES));
    return {
      length,
      at: (index) => (index < length ? this.at(index) : undefined),
      ofType: (type, from = 0) =>
        this.indicesOf(type, from, length).map((index) => ({ index, entry: this.at(index) as never })),
      *[Symbol.iterator]() {
        for (let from = 0; from < length; from += MOST_LEAVES) yield* again(from);
      },
    };
  }

  /** Reads what is left where the fold has stopped: what they are and which blobs they name, and nothing else. */
  finish(): void {
    const { leaves } = this.#board;
    this.#batches.length = 0;
    while (this.#size < leaves.length && !this.#unread)
      this.#take(leaves.slice(this.#size, Math.min(leaves.length, this.#size + MOST_LEAVES)));
  }

  async #readOn(key: ElectionKey | null): Promise<readonly Entry[]> {
    // The next one may make the key.
    if (!key) return this.#take(this.#board.leaves.slice(this.#size, this.#size + 1));
    this.#key ??= key;
    if (this.#to === 0) this.#from = this.#size;
    this.#readAhead(this.#key);
    const { leaves, read } = this.#batches.shift()!;
    const { failed, ...found } = await this.#board.stopwatch.time('V8', () => read);
    for (const [at, finding] of failed) this.#failed.set(this.#size + at, finding);
    const entries = this.#take(leaves, found);
    for (const { type } of entries) {
      const { check, independent } = entryTypeOf(type);
      if (independent) this.#examined.set(check, (this.#examined.get(check) ?? 0) + 1);
    }
    this.#to = this.#size;
    return entries;
  }

  #readAhead(key: ElectionKey): void {
    const { leaves, manifest, readers } = this.#board;
    while (this.#batches.length < Math.max(1, AHEAD * readers.threads)) {
      const last = this.#batches.at(-1);
      const from = last ? last.from + last.leaves.length : this.#size;
      const left = leaves.length - from;
      if (left === 0) return;
      const share = readers.threads > 1 ? Math.ceil((SHARE * left) / readers.threads) : left;
      const batch = leaves.slice(from, from + Math.min(left, MOST_LEAVES, Math.max(LEAST_LEAVES, share)));
      const read = readers.read({ manifest, key, leaves: batch });
      // Where the fold stops before, nobody waits for it.
      read.catch(() => {});
      this.#batches.push({ from, leaves: batch, read });
    }
  }

  /** Takes up what these leaves are, as whoever has read them says, or as they are read here. */
  #take(leaves: readonly Bytes[], read: Pick<LeavesRead, 'unread' | 'entries'> = entriesIn(leaves)): readonly Entry[] {
    const { unread, entries = leaves.slice(0, unread?.at).map(entryAgain) } = read;
    for (const entry of entries) {
      const index = this.#size++;
      this.#types[index] = places.get(entry.type)!;
      if (entryTypeOf(entry.type).author === 'voter' && blobsBrought(entry).length === 0) continue;
      this.#kept.set(index, entry);
      const message = this.#missing ? null : missingFrom(this.#board.blobs, entry, index);
      if (message !== null) this.#missing = { index, message };
    }
    if (unread) this.#unread = { index: this.#size, message: unread.message };
    return entries;
  }

  #again(from: number, to: number): Entry[] {
    const leaves = this.#board.leaves.slice(from, to);
    return leaves.map((leaf, i) => this.#kept.get(from + i) ?? entryAgain(leaf));
  }
}

const holds: Finding = { ok: true };
const places = new Map(entryTypeNames.map((name, i) => [name, i]));
