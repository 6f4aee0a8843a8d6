/**
 * Somebody who follows an election and takes nobody's word: every checkpoint must extend the last, and every entry must hold
 * before it is told, by the very fold of nodes and verifier. It has no key and signs nothing; what it asks for is public.
 */

import { blobsIn, type Finding, type Statement } from '../board/evidence.ts';
import { comparisonsIn, type ElectionRecord, endOf, leadersOf, newRecord } from '../board/record.ts';
import { culpritOf } from '../board/refusal.ts';
import { leavesOf, replay } from '../board/replay.ts';
import { type Expectation, expectationInWords, meet } from '../board/verify/expectation.ts';
import { type Bytes, equal } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { closeQuorum, electionWordsOf } from '../election/manifest.ts';
import { rehearsalFlag } from '../election/rehearsal/mark.ts';
import { StorySoFar } from '../story/story-so-far.ts';
import { type Judged, type Judging, judge } from '../verdict/judge.ts';
import { Cosignatures } from './cosignatures.ts';
import type { Sighting } from './sighting.ts';
import { Alarming, alarming, SignedBoard, type WatchSource } from './signed-board.ts';

/** Examines statements in order, wherever that is; `tell` hears what share of a long one is done. */
export type WatchExamine = (
  statements: readonly Statement[],
  blobs: (name: Bytes) => Bytes,
  tell: (share: number) => void,
) => readonly Finding[] | Promise<readonly Finding[]>;

export interface WatchParts {
  readonly source: WatchSource;
  /** The coordinator's key in the join link. */
  readonly leader: Bytes;
  /** Null where nobody knows which election it is to be. */
  readonly expected: Expectation | null;
  /** What an earlier watch has kept: the board goes on from there or not at all. */
  readonly kept: SignedBoard | null;
  /** The last checkpoint that an earlier watch has seen, where it has kept no more; null where there is none. */
  readonly remembered?: string | null;
  readonly examine: WatchExamine;
  readonly tell: (sighting: Sighting) => void;
}

export class Watcher {
  readonly story = new StorySoFar();
  readonly #parts: WatchParts;
  readonly #said = new Set<string>();
  #board: SignedBoard | null = null;
  #record: ElectionRecord | null = null;
  #cosignatures: Cosignatures | null = null;
  #faults = 0;
  #ballots = 0;

  constructor(parts: WatchParts) {
    this.#parts = parts;
  }

  /** What was signed, checked or not; null before the election has begun. */
  get board(): SignedBoard | null {
    return this.#board;
  }

  /** What was checked; null before the election has begun. */
  get record(): ElectionRecord | null {
    return this.#record;
  }

  /** Whether all that was signed is checked, and all that it names is here. */
  get isAbreast(): boolean {
    return this.#board !== null && this.#record?.log.size === this.#board.size;
  }

  /** Whether the election has ended, as enough nodes attest, and all of it was checked. */
  get isOver(): boolean {
    const record = this.#record;
    if (!record || !endOf(record) || !this.isAbreast) return false;
    return record.attests.size >= closeQuorum(record.manifest);
  }

  /**
   * Takes what is new and checks it.
   * @throws Alarming where something must not be, after it was told; otherwise what asking throws
   */
  async look(): Promise<void> {
    try {
      await this.#look();
    } catch (error) {
      if (error instanceof Alarming) this.#alarm(error);
      throw error;
    }
  }

  /** Everything that was seen, judged once more from the beginning, as whoever gets the transcript does. */
  async verdict(judging: Pick<Judging, 'examine' | 'clock' | 'onProgress'>): Promise<Judged> {
    const board = this.#board;
    if (!board) throw new OstrakaError('not-yet', 'the election has not begun');
    for (const entry of board.entries) await board.fetchBlobs(entry);
    return judge(board.transcript(), { ...judging, expected: this.#parts.expected });
  }

  async #look(): Promise<void> {
    const { source } = this.#parts;
    const note = await source.checkpoint();
    const board = this.#board ?? (await this.#begin());
    if (!board) throw new OstrakaError('not-yet', 'the election has not begun');
    const before = board.head;
    const recalled = board.recalled;
    const seen = await board.follow(note);
    if (seen.size !== before?.size || seen.epoch !== before.epoch)
      this.#tell({ saw: 'head', size: seen.size, epoch: seen.epoch, before: before?.size ?? 0 });
    if (board.recalled !== null && recalled === null) this.#tell({ saw: 'remembered', size: board.recalled });
    this.#heed(board, note);
    await this.#check(board);
    if (seen.size > (before?.size ?? 0)) await this.#askWitnessed(board);
  }

  async #begin(): Promise<SignedBoard | null> {
    const { source, leader, kept, remembered } = this.#parts;
    const served = await SignedBoard.open(source, leader);
    if (!served) return null;
    const { opening } = served;
    if (kept && !equal(kept.opening.fingerprint, opening.fingerprint))
      throw alarming('other-election', 'link-giver', `this is another election than was watched before`, true);
    this.#record = newRecord(opening.manifest);
    const met = this.#meet();
    if (!equal(opening.manifest.coordinator, leader) && !kept && met !== 'matched')
      throw new OstrakaError('unknown-coordinator', 'the manifest is not signed by the key in the join link', {
        hint: 'where the coordinator was replaced, say which election it is by its twelve words (--expect)',
      });
    const board = kept ?? served;
    this.#board = board;
    this.#cosignatures = new Cosignatures(opening);
    const { manifest, fingerprint } = opening;
    this.#tell({
      saw: 'election',
      title: manifest.title,
      fingerprint,
      words: electionWordsOf(manifest),
      nodes: manifest.nodes.map(({ name }) => name),
      lesson: manifest.lesson,
      simulation: manifest.simulation,
      ...rehearsalFlag(manifest),
      met,
    });
    if (kept?.head) this.#tell({ saw: 'kept', size: kept.size });
    if (remembered) this.#remember(board, remembered);
    return board;
  }

  #remember(board: SignedBoard, note: string): void {
    if (board.remember(note)) return;
    const message = 'this is another election than the coordinator has shown on this device before';
    this.#alarm(alarming('other-election', 'coordinator', message, false));
  }

  /** Throws where it is known to be another election than is expected. */
  #meet() {
    const record = this.#record!;
    const { expected } = this.#parts;
    if (!expected) return 'internally consistent only' as const;
    const { manifest, fingerprint } = record;
    const met = meet(expected, {
      fingerprint,
      coordinators: leadersOf(record),
      nodes: manifest.nodes,
      // Before there is a key its words may be still to come.
      compared: record.key ? comparisonsIn(record) : null,
    });
    if (met.expected !== 'another election') return met.expected;
    const words = electionWordsOf(manifest).join(' ');
    const message = `you expected ${expectationInWords(expected)}, but this election is “${words}”`;
    throw alarming('other-election', 'link-giver', message, true);
  }

  /** Reads off the lines under a checkpoint who has co-signed it. */
  #heed(board: SignedBoard, note: string): void {
    const read = this.#cosignatures!.read(note);
    for (const line of read.alarms) this.#alarm(line);
    if (read.news) this.#tell({ saw: 'cosigned', size: read.size, nodes: read.nodes });
    if (read.isWitnessed) board.keepWitnessed(note);
  }

  /** Where the newest checkpoint lacks co-signatures still, an earlier one may have them. */
  async #askWitnessed(board: SignedBoard): Promise<void> {
    try {
      const note = await this.#parts.source.checkpoint(true);
      if (board.holds(note)) this.#heed(board, note);
    } catch (error) {
      // None has enough of them yet.
      if (!(error instanceof OstrakaError) || error.code !== 'not-yet') throw error;
    }
  }

  /** Folds what is signed and not checked yet. */
  async #check(board: SignedBoard): Promise<void> {
    const record = this.#record!;
    const { manifest } = record;
    const from = record.log.size;
    const ballotsIn = (to: number) => board.entries.slice(from, to).filter(({ type }) => type === 'ballot').length;
    const total = this.#ballots + ballotsIn(board.size);
    const progress = (checked: number) =>
      this.#tell({ saw: 'progress', checked, signed: board.size, ballots: { done: this.#ballots, total } });
    if (from === board.size) return;
    progress(from);
    const stop = await replay(record, leavesOf(board.leaves.slice(from), board.entries.slice(from)), {
      examine: (statements) => this.#examine(board, record, statements),
      onEntry: (entry) => {
        if (entry.type === 'ballot') this.#ballots++;
        for (const scene of this.story.tell(record, entry)) this.#tell({ saw: 'scene', scene });
        this.#tellFaults(record);
      },
      onProgress: (done) => progress(from + done),
    });
    if (stop) {
      const { index, refusal } = stop;
      const type = board.entries[index]?.type;
      throw new Alarming({
        code: 'bad-board',
        message: `entry ${index}${type ? ` (${type})` : ''} breaks the rules: ${refusal.message}`,
        culprit: culpritOf(refusal.culprit, manifest),
        ends: true,
      });
    }
    this.#meet();
    await this.#expectLeader(record);
  }

  async #examine(
    board: SignedBoard,
    record: ElectionRecord,
    statements: readonly Statement[],
  ): Promise<readonly Finding[]> {
    const index = record.log.size;
    const entries = board.entries.slice(index, index + statements.length);
    for (const entry of entries) await board.fetchBlobs(entry);
    const held = blobsIn(board.blobs);
    const { closing } = record;
    return this.#parts.examine(
      statements,
      (name) => (closing && equal(closing.digest, name) ? closing.list : held(name)),
      (share) => this.#tell({ saw: 'working', index, type: entries[0]?.type ?? '', share }),
    );
  }

  #tellFaults({ faults, manifest }: ElectionRecord): void {
    for (const { code, message, culprit, index, proven } of faults.slice(this.#faults))
      this.#tell({
        saw: 'alarm',
        alarm: {
          code,
          message: `entry ${index}: ${message}`,
          culprit: culpritOf(culprit, manifest),
          ends: false,
          proven,
        },
        fork: null,
      });
    this.#faults = faults.length;
  }

  /** While another coordinator takes over, the board is still that of the one before. */
  async #expectLeader({ coordinator }: ElectionRecord): Promise<void> {
    if (equal(coordinator, this.#parts.leader)) return;
    if ((await this.#parts.source.status()).takeover) return;
    throw alarming('wrong-coordinator', 'link-giver', 'the key in the join link does not lead this election', true);
  }

  /** The same thing is told once. */
  #alarm({ alarm, fork }: Alarming): void {
    const name = `${alarm.code} ${alarm.message}`;
    if (this.#said.has(name)) return;
    this.#said.add(name);
    this.#tell({ saw: 'alarm', alarm, fork });
  }

  #tell(sighting: Sighting): void {
    this.#parts.tell(sighting);
  }
}
