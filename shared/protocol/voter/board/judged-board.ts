/** A board as a device judges it, entry by entry; what it only hashes nodes have judged. */
import { blobsBrought, type Entry, entrySigned } from '../../../board/entry.ts';
import { entryTypeOf } from '../../../board/entry-types/entry-types.ts';
import { enlist } from '../../../board/entry-types/roll.ts';
import { blobsIn, examine, type Finding } from '../../../board/evidence.ts';
import { admit, apply, statementOf } from '../../../board/fold.ts';
import { type ElectionRecord, phaseOf } from '../../../board/record.ts';
import { provesRecord, type RecordProof } from '../../../board/roll/proof.ts';
import { keyIn, recordBytesOf } from '../../../board/roll/records.ts';
import { type Bytes, equal, hex } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { sha256 } from '../../../crypto/hash.ts';
import type { BoardClient } from '../../client/board-client.ts';
import { KnownBoard } from './known-board.ts';
import { KnownLog } from './known-log.ts';
import { badBoard } from './shown.ts';

/** Where a board is read from. */
export type BoardSource = Pick<BoardClient, 'status' | 'entries' | 'checkpoint' | 'blob' | 'excerpt'>;

/** A board of more voters, or of more entries once voting is open, is large: below that it comes to less than a megabyte. */
export const WHOLE = { voters: 1000, entries: 2000 } as const;
/** How many a roll in chunks puts on the list. */
export const countOn = (entry: Entry): number =>
  entry.type === 'roll' && !('keys' in entry.body) ? entry.body.count : 0;

export class JudgedBoard extends KnownBoard {
  protected readonly source: BoardSource;
  protected readonly log: KnownLog;
  /** Whose part of a large board it asks for; null where it reads any board whole. */
  protected about: readonly Bytes[] | null;
  protected whole = true;
  /** Voters on the rolls that it has read. */
  protected onRolls = 0;

  protected constructor(record: ElectionRecord, source: BoardSource, about: readonly Bytes[] | null) {
    const log = new KnownLog();
    super({ ...record, log });
    this.log = log;
    this.source = source;
    this.about = about;
  }

  /** Whether every entry is known: then it can be counted, and mixed lists be worked out. */
  get isWhole(): boolean {
    return this.whole;
  }

  get size(): number {
    return this.log.size;
  }

  /** Takes the next entry; throws `bad-board`, and what fetching its blobs throws. */
  protected async take(entry: Entry): Promise<void> {
    const { record } = this;
    const index = this.size;
    // A key ceremony is judged until it has its key; a bind and a roll only while voting is open in this record.
    if (entryTypeOf(entry.type).judgedByDevices) {
      const led = this.#ledAt(index);
      const refused = admit(led, entry);
      if (refused) throw badBoard(index, refused.message);
      const untenable = apply(led, entry, await this.#examined(entry, index));
      if (untenable) throw badBoard(index, untenable.message);
      if (entry.type === 'takeover') this.takeovers.push(entry.body);
      this.onRolls += countOn(entry);
    } else {
      if (phaseOf(record) !== 'voting') throw badBoard(index, `a ${entry.type} before voting opened`);
      record.log.append(entry.leaf);
    }
    this.known.set(index, entry);
  }

  /** The record under whoever led when this entry came: what is asked for later may be older than a takeover that is known. */
  #ledAt(index: number): ElectionRecord {
    const { record, known, coordinators } = this;
    const isLater = ([at, { type }]: [number, Entry]): boolean => type === 'takeover' && at > index;
    const epoch = record.epoch - (this.whole ? 0 : [...known].filter(isLater).length);
    if (epoch === record.epoch) return record;
    return { ...record, epoch, coordinator: coordinators[epoch]!, deposed: coordinators.slice(0, epoch) };
  }

  /** Of a large roll nothing but the signature: who is on it the device is shown, for the keys that it asks about. */
  async #examined(entry: Entry, index: number): Promise<Finding> {
    const statement = statementOf(this.record, entry);
    const count = countOn(entry);
    if (count > 0 && (!this.whole || (this.about && this.onRolls + count > WHOLE.voters))) {
      const [finding] = examine([{ ...statement, evidence: { kind: 'none' } }], blobsIn(new Map()));
      return finding!.ok ? { ok: true, records: new Uint8Array(0) } : finding!;
    }
    return examine([statement], blobsIn(await this.#brought(entry, index)))[0]!;
  }

  /** Takes up one who is shown to be on a roll. */
  protected enlist(proof: RecordProof): void {
    const { record } = this;
    const roll = this.known.get(proof.entry);
    const size = recordBytesOf(record.manifest);
    const key = keyIn(proof.record);
    if (roll?.type !== 'roll' || 'keys' in roll.body || !provesRecord(proof, roll.body, size, key))
      throw new OstrakaError('bad-answer', 'the coordinator shows a place on the roll that is not there');
    if (!record.voters?.has(key) && !record.revoked.has(key)) enlist(record, [key], proof.entry);
  }

  /** What the entry brings, each under its name. */
  async #brought(entry: Entry, index: number): Promise<Map<string, Bytes>> {
    const brought = blobsBrought(entry);
    const held = new Map<string, Bytes>();
    // Nothing large is fetched because of what nobody signed.
    if (brought.length > 0 && !entrySigned(entry.leaf, entry.author))
      throw badBoard(index, 'the signature does not verify');
    for (const name of brought) {
      const blob = await this.source.blob(name);
      if (blob.length !== name.length || !equal(sha256(blob), name.sha256))
        throw new OstrakaError('bad-answer', 'the coordinator answered with another blob than was asked for');
      held.set(hex(name.sha256), blob);
    }
    return held;
  }
}
