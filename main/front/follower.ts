/**
 * The board as a front shows it: a copy that follows what whoever leads has shown, and nothing beyond. Entries are taken once a
 * checkpoint that its leader has signed covers them, and folded; the evidence of voters' own entries is not examined once more, which
 * would cost each front as much as the leader: whoever reads the board does that, and so does each node.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { origin, readCheckpoint } from '../../shared/board/checkpoint.ts';
import { type Entry, readEntry } from '../../shared/board/entry.ts';
import type { Evidence, Finding, Statement } from '../../shared/board/evidence.ts';
import { recordFor } from '../../shared/board/fold.ts';
import { leafHash, MerkleLog } from '../../shared/board/merkle.ts';
import type { ElectionRecord } from '../../shared/board/record.ts';
import { entryIn, replay } from '../../shared/board/replay.ts';
import { prepareProofs } from '../../shared/board/roll/proof.ts';
import { recordBytesOf } from '../../shared/board/roll/records.ts';
import { type Bytes, equal } from '../../shared/codec/bytes.ts';
import { asOstrakaError, OstrakaError } from '../../shared/codec/error.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { StorySoFar } from '../../shared/story/story-so-far.ts';
import type { ShownHead } from '../coordinator/web/board-view.ts';
import type { BoardStore } from '../storage/board-store.ts';
import type { FrontLink, Shown } from '../storage/postgres/fronts.ts';
import type { CryptoPool } from '../workers/crypto-pool.ts';

/** Entries that are read at once. */
const PAGE = 500;
/** Entries that are folded at once. */
const RUN = 256;
const BY_VOTERS: ReadonlySet<Evidence['kind']> = new Set<Evidence['kind']>(['ballot', 'audit', 'bind']);

interface Waiter {
  readonly isSo: () => boolean;
  readonly resolve: () => void;
  readonly reject: (why: OstrakaError) => void;
}

export class Follower {
  readonly store: BoardStore;
  readonly story = new StorySoFar();
  readonly #link: FrontLink;
  readonly #pool: CryptoPool;
  /** Of all entries that a checkpoint covers, folded or not. */
  readonly #log = new MerkleLog();
  #record: ElectionRecord | null = null;
  #shown: Shown | null = null;
  /** When the status was read and how old it was, on a clock that is never set. */
  #statusAt = 0;
  #isFollowing = false;
  #news = false;
  #provable: Promise<void> | null = null;
  #broken: OstrakaError | null = null;
  readonly #waiters = new Set<Waiter>();
  #wantsBlobs = true;
  #closed = false;
  /** Hears what this cannot go on after. */
  onBroken: (why: OstrakaError) => void = () => {};

  /** @param store a copy that is made anew at every start */
  constructor(link: FrontLink, store: BoardStore, pool: CryptoPool) {
    this.#link = link;
    this.store = store;
    this.#pool = pool;
    link.onLost((why) => this.#break(why));
    link.onNews(() => void this.#follow());
  }

  get record(): ElectionRecord | null {
    return this.#record;
  }

  get broken(): OstrakaError | null {
    return this.#broken;
  }

  /** What was shown last, all of it folded. Throws `busy` before there is any. */
  get shown(): Shown {
    if (this.#broken) throw this.#broken;
    if (!this.#shown) throw new OstrakaError('busy', 'nobody has led on this board with fronts yet; try again soon');
    return this.#shown;
  }

  get status(): Status {
    const status = this.shown.status as Status;
    const { closesIn } = status;
    return closesIn === undefined
      ? status
      : { ...status, closesIn: Math.max(0, closesIn - (performance.now() - this.#statusAt)) };
  }

  /** Resolves when this front has something to show; rejects with what broke it. */
  ready(): Promise<void> {
    return this.#until(() => this.#shown !== null);
  }

  /**
   * Resolves when so many entries are shown, under a checkpoint that proves each; rejects with what broke it, or with `busy` after so
   * many milliseconds. While entries are folded the record is ahead of that.
   */
  holds(size: number, patience: number): Promise<void> {
    const isSo = () => (this.#shown?.head?.size ?? 0) >= size;
    return !this.#broken && isSo() ? Promise.resolve() : this.#until(isSo, patience);
  }

  /** Resolves when what is kept and folded is what is shown, no more. */
  settled(): Promise<void> {
    return this.#until(() => {
      const size = this.#shown?.head?.size ?? 0;
      return this.store.entryCount === size && (this.#record?.log.size ?? 0) === size;
    });
  }

  async provable(): Promise<void> {
    const [first] = this.#record?.rolls.values() ?? [];
    if (first) this.#provable ??= prepareProofs(first, recordBytesOf(this.#record!.manifest), breathe);
    await this.#provable;
  }

  close(): void {
    this.#closed = true;
    const over = new OstrakaError('busy', 'this front is being ended', { hint: 'send the same again in a moment' });
    for (const { reject } of this.#waiters) reject(over);
    this.#waiters.clear();
  }

  #until(isSo: () => boolean, patience?: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { isSo, resolve, reject };
      this.#waiters.add(waiter);
      const late = () => {
        if (!this.#waiters.delete(waiter)) return;
        const message = 'this front has not seen yet what the coordinator has answered';
        reject(new OstrakaError('busy', message, { hint: 'send the same again in a moment' }));
      };
      if (patience !== undefined) setTimeout(late, patience).unref();
      this.#changed();
    });
  }

  #changed(): void {
    for (const waiter of [...this.#waiters]) {
      if (!this.#broken && !waiter.isSo()) continue;
      this.#waiters.delete(waiter);
      if (this.#broken) waiter.reject(this.#broken);
      else waiter.resolve();
    }
  }

  #break(cause: unknown): void {
    if (this.#broken) return;
    this.#broken = asOstrakaError(cause);
    this.#changed();
    this.onBroken(this.#broken);
  }

  async #follow(): Promise<void> {
    this.#news = true;
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    try {
      while (this.#news && !this.#broken && !this.#closed) {
        this.#news = false;
        const told = await this.#link.shown();
        if (told) await this.#take(told.shown, told.age);
      }
    } catch (error) {
      const { code } = asOstrakaError(error);
      // There is news again with the next connection.
      if (code !== 'storage-unreachable' && !this.#closed) this.#break(error);
    } finally {
      this.#isFollowing = false;
    }
  }

  async #take(shown: Shown, age: number): Promise<void> {
    const { head } = shown;
    // A server may have come back without what others have been shown already: that is not taken back.
    if ((head?.size ?? 0) < (this.#shown?.head?.size ?? 0)) return;
    if (head) {
      await this.#bring(head);
      await this.#fold(head.size);
    }
    this.#keepNotes(shown);
    this.#shown = shown;
    this.#statusAt = performance.now() - age;
    this.#changed();
  }

  /** Brings the entries up to `head`, and the blobs that they name. */
  async #bring(head: ShownHead): Promise<void> {
    while (this.#log.size < head.size) {
      const leaves = await this.#link.entries(this.#log.size, Math.min(this.#log.size + PAGE, head.size));
      if (leaves.length === 0) throw gone('entries that were shown are missing in the database');
      this.store.commit({ entries: leaves });
      for (const leaf of leaves) this.#log.append(leaf);
      this.#wantsBlobs ||= leaves.some(mayBringBlobs);
      await breathe();
    }
    this.#record ??= recordFor(readEntry(this.store.entry(0)));
    this.#requireSigned(head);
    if (this.#wantsBlobs) await this.#bringBlobs();
  }

  async #bringBlobs(): Promise<void> {
    for (const name of await this.#link.blobs())
      if (!this.store.hasBlob(name.sha256)) this.store.putBlob(await this.#link.blob(name), name.sha256);
    this.#wantsBlobs = false;
  }

  /** Throws `board-lost` where whoever leads has not signed these very entries. */
  #requireSigned({ note, size: covered }: ShownHead): void {
    const record = this.#record;
    if (!record) throw gone('the board in the database does not begin with a manifest');
    const [, epochText = '0'] = /^ostraka\/[0-9a-f]{64}\/(\d{1,4})\n/.exec(note) ?? [];
    const epoch = Number(epochText);
    const leader = epoch === record.epoch ? record.coordinator : this.#successor(record.log.size);
    const { size, root } = readCheckpoint(note, leader ?? record.coordinator, origin(record.fingerprint, epoch));
    if (size !== covered || size > this.#log.size || !equal(this.#log.root(size), root))
      throw gone(`the checkpoint over ${covered} entries in the database is not of the entries there`);
  }

  /** Who leads by the entries that have just come. */
  #successor(from: number): Bytes | null {
    let leader: Bytes | null = null;
    for (let at = from; at < this.#log.size; at++) {
      const entry = readEntry(this.store.entry(at));
      if (entry.type === 'takeover') leader = entry.body.coordinator;
    }
    return leader;
  }

  async #fold(size: number): Promise<void> {
    const record = this.#record;
    if (!record || record.log.size >= size) return;
    const from = record.log.size;
    const source = {
      length: size - from,
      read: (at: number) => {
        const [first, ...rest] = this.store
          .entries(from + at, Math.min(from + at + RUN, size))
          .map((leaf) => entryIn(leaf));
        return !first || 'code' in first
          ? (first ?? [])
          : [first, ...rest.filter((one): one is Entry => 'type' in one)];
      },
    };
    const stop = await replay(record, source, {
      examine: (statements) => this.#examine(statements),
      breathe,
      onEntry: (entry) => void this.story.tell(record, entry),
      onListToMix: (list) => void this.store.putBlob(list),
    });
    if (stop)
      throw new OstrakaError('bad-board', `entry ${stop.index} of the board breaks its rules: ${stop.refusal.message}`);
  }

  async #examine(statements: readonly Statement[]): Promise<readonly Finding[]> {
    if (statements.every(({ evidence }) => BY_VOTERS.has(evidence.kind))) {
      await breathe();
      return statements.map(() => ({ ok: true }));
    }
    return this.#pool.examine(statements, (name) => this.store.blobFile(name));
  }

  #keepNotes({ head, witnessed, close }: Shown): void {
    const notes: Record<string, string> = {
      ...(head ? { latest: head.note } : {}),
      ...(witnessed ? { witnessed: witnessed.note } : {}),
      ...(close === null ? {} : { close }),
    };
    const news = Object.entries(notes).filter(([name, note]) => this.store.note(name) !== note);
    if (news.length > 0) this.store.commit({ notes: Object.fromEntries(news) });
  }

  /** Where this leaf stands; null where it does not, or is not shown yet. */
  find(leaf: Bytes): number | null {
    return this.#record?.log.find(leafHash(leaf)) ?? null;
  }
}

/** Types of entries that bring no blob and need none. */
const BROUGHT_ALONE: ReadonlySet<string> = new Set(['ballot', 'audit']);

function mayBringBlobs(leaf: Bytes): boolean {
  const entry = entryIn(leaf);
  return 'code' in entry || !BROUGHT_ALONE.has(entry.type);
}

const gone = (message: string) =>
  new OstrakaError('board-lost', message, {
    hint: 'start this front again; where it says so once more, see to the database and to whoever leads on it',
  });
