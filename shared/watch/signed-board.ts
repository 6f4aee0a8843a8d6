/**
 * A copy of the board that holds nothing but what its coordinator has signed: entries are taken once their root is that of
 * a signed checkpoint, and every later checkpoint must begin with them. Two that cannot both be true become a fork proof.
 * What the entries say is not judged here.
 */
import { origin, readCheckpoint } from '../board/checkpoint.ts';
import { blobsBrought, type Entry, entrySigned, readEntry } from '../board/entry.ts';
import { recordFor } from '../board/fold.ts';
import { type Fork, forkOf } from '../board/fork.ts';
import type { BoardLog } from '../board/merkle.ts';
import { canonicalNotes } from '../board/notes/order.ts';
import { type ElectionRecord, newRecord } from '../board/record.ts';
import type { Transcript } from '../board/transcript-file.ts';
import { type Bytes, equal, hex } from '../codec/bytes.ts';
import type { Culprit } from '../codec/culprit.ts';
import { OstrakaError } from '../codec/error.ts';
import type { BlobName } from '../codec/schema.ts';
import { sha256 } from '../crypto/hash.ts';
import { manifestFault } from '../election/manifest.ts';
import type { BoardClient } from '../protocol/client/board-client.ts';
import { noCheckpoint, SignedLeaves } from '../protocol/client/signed-leaves.ts';
import type { SignedHead } from '../protocol/node/state.ts';
import type { WatchAlarm, WatchAlarmCode } from '../protocol/watched.ts';

/** Where a board is read from: nothing but questions for what is public. */
export type WatchSource = Pick<BoardClient, 'entries' | 'blob' | 'checkpoint' | 'status'>;

/** Something that must not be; `alarm.ends` says whether it can be asked again. */
export class Alarming extends OstrakaError {
  readonly alarm: WatchAlarm;
  readonly fork: Fork | null;

  constructor(alarm: WatchAlarm, fork: Fork | null = null) {
    super(alarm.ends ? alarm.code : 'bad-answer', alarm.message, { culprit: alarm.culprit });
    this.alarm = alarm;
    this.fork = fork;
  }
}

export const alarming = (code: WatchAlarmCode, kind: Alarmer, message: string, ends: boolean): Alarming =>
  new Alarming({ code, message, culprit: { kind }, ends });
type Alarmer = Extract<Culprit['kind'], 'coordinator' | 'answerer' | 'latecomer' | 'link-giver'>;

/** A coordinator's reign, as entries that may not have been judged yet begin it. */
type Reign = Pick<ElectionRecord, 'coordinator' | 'takeover'>;

export class SignedBoard {
  /** As entry 0 begins it: no entry is folded into it here. */
  readonly opening: ElectionRecord;
  readonly #signed = new SignedLeaves();
  /** The leaves, up to the first that cannot be read. */
  readonly entries: Entry[] = [];
  readonly blobs = new Map<string, Bytes>();
  /** The newest checkpoint, over all leaves; null before the first. */
  head: SignedHead | null = null;
  /** The newest checkpoint of every coordinator, and the newest that is witnessed. */
  readonly #notes = new Map<string, string>();
  readonly #reigns: Reign[];
  readonly #leader: Bytes;
  readonly #source: WatchSource;
  /** A checkpoint that somebody kept of an earlier look, until it is found in this board. */
  #remembered: SignedHead | null = null;
  #recalled: number | null = null;

  /** @param leader the coordinator's key in the join link */
  private constructor(source: WatchSource, leader: Bytes, opening: ElectionRecord) {
    this.#source = source;
    this.#leader = leader;
    this.opening = opening;
    this.#reigns = [{ coordinator: opening.manifest.coordinator, takeover: null }];
  }

  /** The board that is served; null before it has begun. Throws `Alarming` where it begins with no manifest. */
  static async open(source: WatchSource, leader: Bytes): Promise<SignedBoard | null> {
    const [leaf] = await source.entries(0, 1);
    return leaf ? new SignedBoard(source, leader, openingOf(leaf)) : null;
  }

  /**
   * The board of a transcript that an earlier watch has saved.
   * @throws OstrakaError `unreadable` where its checkpoints are not of its entries, and what reading them throws
   */
  static from({ entries, blobs, notes }: Transcript, source: WatchSource, leader: Bytes): SignedBoard {
    const [first] = entries;
    if (!first) throw unusable('it holds no entry');
    const board = new SignedBoard(source, leader, openingOf(first));
    for (const blob of blobs) board.blobs.set(hex(sha256(blob)), blob);
    board.#signed.append(entries);
    board.#readOn();
    for (const note of notes) {
      const seen = board.#read(note);
      if (seen.size > board.size || !equal(board.#signed.root(seen.size), seen.root))
        throw unusable('a checkpoint in it is of other entries');
      board.#keep(seen);
      if (!board.head || seen.size > board.head.size) board.head = seen;
    }
    if (board.head?.size !== board.size) throw unusable('no checkpoint in it covers all of its entries');
    return board;
  }

  get size(): number {
    return this.#signed.size;
  }

  get leaves(): readonly Bytes[] {
    return this.#signed.leaves;
  }

  /** By epoch, as the entries have it. */
  get coordinators(): Bytes[] {
    return this.#reigns.map(({ coordinator }) => coordinator);
  }

  /** What is here, as a transcript. */
  transcript(): Transcript {
    return { entries: [...this.leaves], blobs: [...this.blobs.values()], notes: canonicalNotes(this.#notes.values()) };
  }

  /** Keeps a checkpoint over the newest entries with more co-signatures, or one that q nodes have co-signed. */
  keepWitnessed(note: string): void {
    this.#notes.set('witnessed', note);
  }

  /**
   * The board must begin with what this checkpoint covers, as soon as it is here. One that its coordinator has not signed, or
   * that is of another election, says nothing: whether it is remembered.
   */
  remember(note: string): boolean {
    try {
      this.#remembered = this.#read(note);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
    }
    return this.#remembered !== null;
  }

  /**
   * Takes the coordinator's checkpoint, and the entries that it covers.
   * @throws Alarming where it cannot be true together with what was taken before, or not with what is served
   */
  async follow(note: string): Promise<SignedHead> {
    const seen = this.#reading(note);
    const signer = this.#signerOf(seen.epoch);
    const { head } = this;
    if (head && seen.epoch < head.epoch) throw wentBack(head, seen);
    if (seen.size <= this.size) {
      if (!equal(this.#signed.root(seen.size), seen.root)) throw this.#forked(seen, this.#signed.log, seen, head!);
      if (seen.size < this.size) throw wentBack(head!, seen);
    } else await this.#fetch(seen);
    const leader = this.#reigns[seen.epoch]?.coordinator;
    if (!leader || !equal(leader, signer)) throw notTheLeader();
    this.head = seen;
    this.#keep(seen);
    this.#recall(seen);
    return seen;
  }

  /** How many entries somebody had seen earlier, once they are found to be the first ones here; null before. */
  get recalled(): number | null {
    return this.#recalled;
  }

  #recall(head: SignedHead): void {
    const before = this.#remembered;
    if (!before) return;
    if (before.size > head.size) throw wentBack(before, head);
    if (!equal(this.#signed.root(before.size), before.root)) throw this.#forked(before, this.#signed.log, before, head);
    this.#remembered = null;
    this.#recalled = before.size;
  }

  /** Whether the coordinator has signed this checkpoint over a beginning of this board. */
  holds(note: string): boolean {
    try {
      const { size, root } = this.#read(note);
      return size <= this.size && equal(this.#signed.root(size), root);
    } catch (error) {
      if (error instanceof OstrakaError) return false;
      throw error;
    }
  }

  /** Brings the blobs that this entry brings, those that are not here yet. Throws `Alarming` where one is not what it is called. */
  async fetchBlobs(entry: Entry): Promise<void> {
    for (const name of blobsBrought(entry)) {
      if (this.blobs.has(hex(name.sha256))) continue;
      // Nothing large is fetched because of what nobody signed.
      if (!entrySigned(entry.leaf, entry.author)) return;
      this.blobs.set(hex(name.sha256), await this.#blob(name, entry));
    }
  }

  async #blob(name: BlobName, { type }: Entry): Promise<Bytes> {
    const bytes = await this.#source.blob(name).catch((error: unknown) => {
      if (!(error instanceof OstrakaError) || error.code !== 'blob-missing') throw error;
      throw alarming('bad-answer', 'coordinator', `what an entry (${type}) names is withheld`, false);
    });
    if (bytes.length === name.length && equal(sha256(bytes), name.sha256)) return bytes;
    throw alarming('bad-answer', 'answerer', `other bytes were served than an entry (${type}) names`, false);
  }

  /** The checkpoint, where whoever leads in its epoch has signed it. */
  #reading(note: string): SignedHead {
    try {
      return this.#read(note);
    } catch (error) {
      if (!(error instanceof OstrakaError)) throw error;
      const { message } = noCheckpoint(error.message);
      throw alarming(
        error.code === 'wrong-origin' ? 'wrong-origin' : 'bad-checkpoint-signature',
        'answerer',
        message,
        false,
      );
    }
  }

  #read(note: string): SignedHead {
    const { fingerprint } = this.opening;
    const [name = ''] = note.split('\n', 1);
    const [, epoch] = /^ostraka\/[0-9a-f]{64}\/(\d{1,4})$/.exec(name) ?? [];
    const reign = Number(epoch ?? 0);
    const { size, root } = readCheckpoint(note, this.#signerOf(reign), origin(fingerprint, reign));
    return { epoch: reign, size, root, note };
  }

  /** Of an epoch that has not begun here yet it can only be the one in the link. */
  #signerOf(epoch: number): Bytes {
    return this.#reigns[epoch]?.coordinator ?? this.#leader;
  }

  /** Brings the entries up to `seen`. */
  async #fetch(seen: SignedHead): Promise<void> {
    const { head } = this;
    const other = await this.#signed.bring(this.#source, seen).catch((error: unknown) => {
      if (!(error instanceof OstrakaError) || error.code !== 'bad-answer' || !error.culprit) throw error;
      throw new Alarming({ code: 'bad-answer', message: error.message, culprit: error.culprit, ends: false });
    });
    if (other) throw this.#forked(seen, other, head!, seen);
    this.#readOn();
  }

  /** Reads the leaves that have come, up to the first that is no entry. */
  #readOn(): void {
    const { entries, leaves } = this;
    while (entries.length < leaves.length) {
      const entry = entryIn(leaves[entries.length]!);
      if (!entry) return;
      entries.push(entry);
      if (entry.type === 'takeover') this.#reigns.push({ coordinator: entry.body.coordinator, takeover: entry.body });
    }
  }

  /** What convicts the coordinator where it has signed both in one epoch. */
  #forked({ epoch }: SignedHead, log: BoardLog, smaller: SignedHead, larger: SignedHead): Alarming {
    const { head } = this;
    const reign = this.#reigns[epoch];
    if (head?.epoch !== epoch || !reign)
      return alarming(
        'left-behind',
        'latecomer',
        `the board that the new coordinator goes on with does not hold all ${this.size} entries that were seen here`,
        true,
      );
    const fork = forkOf({ ...this.opening, ...reign, epoch, log }, smaller.note, larger.note);
    const message =
      smaller.size === larger.size
        ? `the coordinator signed two different boards of ${smaller.size} entries`
        : `the coordinator signed a board of ${smaller.size} entries, and one of ${larger.size} that begins with others`;
    return new Alarming({ code: 'fork', message, culprit: { kind: 'coordinator' }, ends: true }, fork);
  }

  /** One checkpoint of each coordinator is kept, the newest. */
  #keep({ epoch, note }: SignedHead): void {
    this.#notes.set(`epoch ${epoch}`, note);
  }
}

function openingOf(leaf: Bytes): ElectionRecord {
  const bad = (message: string) => alarming('bad-board', 'coordinator', message, true);
  try {
    const entry = readEntry(leaf);
    const record = recordFor(entry);
    if (!record || entry.type !== 'manifest') throw bad('the board does not begin with a manifest');
    const fault = manifestFault(record.manifest);
    if (fault) throw bad(`the board begins with a manifest that makes no election: ${fault}`);
    if (!equal(entry.author, record.manifest.coordinator)) throw bad('the manifest is not signed by its coordinator');
    return newRecord(record.manifest);
  } catch (error) {
    if (error instanceof Alarming || !(error instanceof OstrakaError)) throw error;
    throw bad(`the board begins with what is no entry: ${error.message}`);
  }
}

/** Null where it is none: that is for the fold to say. */
function entryIn(leaf: Bytes): Entry | null {
  try {
    return readEntry(leaf);
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

const wentBack = (head: SignedHead, seen: SignedHead): Alarming =>
  alarming(
    'went-back',
    'answerer',
    `the board has gone back to ${seen.size} entries; the coordinator has signed ${head.size} before`,
    false,
  );

const notTheLeader = (): Alarming =>
  alarming('wrong-coordinator', 'link-giver', 'the key in the join link does not lead this election', true);

const unusable = (why: string) =>
  new OstrakaError('unreadable', `this file is no earlier watch to go on from: ${why}`, {
    hint: 'name another file, or one that is not there yet',
  });
