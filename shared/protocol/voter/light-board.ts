/**
 * What a voter's device knows of a board. It judges the setup itself (manifest, key ceremony, roll, binds) and every
 * takeover, so that neither the key nor the coordinator is anybody's word. Ballots and what follows them it only hashes:
 * judging those is the nodes' work, and their co-signatures under a checkpoint say that they have done it.
 */
import { origin, readCheckpoint, signerAmong } from '../../board/checkpoint.ts';
import {
  type BallotBody,
  blobsBrought,
  type Entry,
  type EntryTypeName,
  entrySigned,
  readEntry,
} from '../../board/entry.ts';
import { entryTypeOf } from '../../board/entry-types/entry-types.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { blobsIn, examine } from '../../board/evidence.ts';
import { admit, apply, recordFor, statementOf } from '../../board/fold.ts';
import { leafHash } from '../../board/merkle.ts';
import { type ElectionRecord, type JoinProposal, nodeOf, phaseOf } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { sha256 } from '../../crypto/hash.ts';
import { manifestFault, mayJoinNames } from '../../election/manifest.ts';
import type { BoardClient } from '../client/board-client.ts';

/** A ballot of one key, signed by it. */
export interface OwnBallot {
  readonly index: number;
  readonly hash: Bytes;
  readonly body: BallotBody;
}

/** Where a board is read from. */
export type BoardSource = Pick<BoardClient, 'status' | 'entries' | 'checkpoint' | 'blob'>;

export class LightBoard {
  readonly record: ElectionRecord;
  /** Every entry, in board order; signatures are checked of those that were judged. */
  readonly entries: Entry[] = [];
  /** The coordinators so far, by epoch. */
  readonly coordinators: Bytes[];
  /** The newest checkpoint that was checked against the entries. */
  note = '';
  readonly #source: BoardSource;

  private constructor(record: ElectionRecord, source: BoardSource) {
    this.record = record;
    this.coordinators = [record.coordinator];
    this.#source = source;
  }

  /**
   * The board that `coordinator`, the key of a join link, serves. Where that key is not the manifest's, the board must
   * show how it took over, and the device must know the election from before (`knows`): otherwise anybody could invent
   * an election together with its takeover.
   * @throws OstrakaError `not-yet` before there is a manifest, `unknown-coordinator`, `wrong-coordinator`, `bad-board`, `fork`, `unreachable`
   */
  static async open(
    source: BoardSource,
    coordinator: Bytes,
    knows: (fingerprint: Bytes) => boolean | Promise<boolean>,
  ): Promise<LightBoard> {
    const [leaf] = await source.entries(0, 1);
    if (!leaf) throw new OstrakaError('not-yet', 'the election has not begun');
    const first = read(leaf, 0);
    const record = recordFor(first);
    if (!record) throw badBoard(0, 'the board does not begin with a manifest');
    const { manifest, fingerprint } = record;
    const fault = manifestFault(manifest);
    if (fault) throw badBoard(0, fault);
    if (!equal(first.author, manifest.coordinator)) throw badBoard(0, 'the manifest is not signed by its coordinator');
    const board = new LightBoard(record, source);
    await board.refresh();
    if (!equal(record.coordinator, coordinator))
      throw new OstrakaError('wrong-coordinator', 'the key in the join link does not lead this election', {
        culprit: { kind: 'coordinator' },
        hint: 'ask the organiser for the present join link',
      });
    if (!equal(manifest.coordinator, coordinator) && !(await knows(fingerprint)))
      throw new OstrakaError('unknown-coordinator', 'the manifest is not signed by the key in the join link', {
        hint: 'where the coordinator was replaced, use the device that knows the election from before, or compare words',
      });
    return board;
  }

  /** Reads on to `size`, and checks what has been read against the coordinator's newest checkpoint. */
  async refresh(size?: number): Promise<void> {
    const { record } = this;
    await this.#readTo(size ?? (await this.#source.status()).size);
    const note = await this.#source.checkpoint();
    const signed = readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
    await this.#readTo(signed.size);
    if (!equal(record.log.root(signed.size), signed.root))
      throw new OstrakaError(
        'fork',
        `the coordinator has signed another board of ${signed.size} entries than it shows`,
        {
          culprit: { kind: 'coordinator' },
          hint: 'tell the organiser and the people at the nodes',
        },
      );
    this.note = note;
  }

  /** The key that signs checkpoints of the board that `note` names, and its epoch; throws `wrong-origin`. */
  signerOf(note: string): { coordinator: Bytes; epoch: number } {
    return signerAmong(this.coordinators, this.record.fingerprint, note);
  }

  /** Where the first entry of this type stands that one of the coordinators has signed; null where there is none. */
  saidByCoordinator(type: EntryTypeName): number | null {
    const at = this.entries.findIndex(
      (entry) =>
        entry.type === type &&
        this.coordinators.some((key) => equal(key, entry.author)) &&
        entrySigned(entry.leaf, entry.author),
    );
    return at < 0 ? null : at;
  }

  /** The entries of the opened ballots to which `key` objects, in the order of its objections. */
  objectionsOf(key: Bytes): number[] {
    return this.entries.flatMap((entry) => {
      if (entry.type !== 'objection' || !equal(entry.author, key) || !entrySigned(entry.leaf, key)) return [];
      const audit = this.record.positions.get(hex(entry.body.audit));
      return audit === undefined ? [] : [audit];
    });
  }

  /** What the coordinators proposed to join before entry `end`, with the holders of key shares who agreed by then. */
  joinsBefore(end: number): JoinProposal[] {
    const { record } = this;
    const joins: JoinProposal[] = [];
    if (!mayJoinNames(record.manifest)) return joins;
    for (const entry of this.entries.slice(0, end)) {
      const { leaf, author } = entry;
      const byCoordinator = this.coordinators.some((key) => equal(key, author));
      if (entry.type === 'join' && byCoordinator && entrySigned(leaf, author))
        joins.push({ hash: leafHash(leaf), joins: entry.body.joins, agreed: new Set() });
      if (entry.type !== 'agree') continue;
      const node = nodeOf(record, author);
      const proposal = joins.find(({ hash }) => equal(hash, entry.body.join));
      if (node !== null && record.key?.trustees.includes(node) && entrySigned(leaf, author)) proposal?.agreed.add(node);
    }
    return joins;
  }

  /** The ballots that `key` has signed and the board holds, the last of which counts. */
  ballotsOf(key: Bytes): OwnBallot[] {
    return this.entries.flatMap((entry, index) => {
      if (entry.type !== 'ballot' || !equal(entry.author, key) || !entrySigned(entry.leaf, key)) return [];
      return [{ index, hash: hashOf(this.record.fingerprint, key, entry.body), body: entry.body }];
    });
  }

  /** How many ballots and tests of `key` the board holds. */
  sentBy(key: Bytes): { ballots: number; tests: number } {
    const of = (wanted: EntryTypeName): number =>
      this.entries.filter(
        ({ type, author, leaf }) => type === wanted && equal(author, key) && entrySigned(leaf, author),
      ).length;
    return { ballots: of('ballot'), tests: of('audit') };
  }

  async #readTo(size: number): Promise<void> {
    while (this.entries.length < size) {
      const leaves = await this.#source.entries(this.entries.length, size);
      if (leaves.length === 0) throw new OstrakaError('bad-answer', 'the coordinator withholds a part of its board');
      for (const leaf of leaves) await this.#take(leaf);
    }
  }

  async #take(leaf: Bytes): Promise<void> {
    const { record } = this;
    const index = record.log.size;
    const entry = read(leaf, index);
    // A key ceremony is judged until it has its key; a bind and a roll only while voting is open in this record.
    if (entryTypeOf(entry.type).judgedByDevices) {
      const refused = admit(record, entry);
      if (refused) throw badBoard(index, refused.message);
      const blobs = await this.#brought(entry, index);
      const [finding] = examine([statementOf(record, entry)], blobsIn(blobs));
      const untenable = apply(record, entry, finding!);
      if (untenable) throw badBoard(index, untenable.message);
      if (entry.type === 'takeover') this.coordinators.push(entry.body.coordinator);
    } else {
      if (phaseOf(record) !== 'voting') throw badBoard(index, `a ${entry.type} before voting opened`);
      record.positions.set(hex(record.log.append(leaf)), index);
    }
    this.entries.push(entry);
  }

  /** What the entry brings, each under its name. */
  async #brought(entry: Entry, index: number): Promise<Map<string, Bytes>> {
    const brought = blobsBrought(entry);
    const held = new Map<string, Bytes>();
    // Nothing large is fetched because of what nobody signed.
    if (brought.length > 0 && !entrySigned(entry.leaf, entry.author))
      throw badBoard(index, 'the signature does not verify');
    for (const name of brought) {
      const blob = await this.#source.blob(name);
      if (blob.length !== name.length || !equal(sha256(blob), name.sha256))
        throw new OstrakaError('bad-answer', 'the coordinator answered with another blob than was asked for');
      held.set(hex(name.sha256), blob);
    }
    return held;
  }
}

function read(leaf: Bytes, index: number): Entry {
  try {
    return readEntry(leaf);
  } catch (cause) {
    if (cause instanceof OstrakaError) throw badBoard(index, cause.message);
    throw cause;
  }
}

const badBoard = (index: number, why: string) =>
  new OstrakaError('bad-board', `entry ${index} of the board breaks the rules: ${why}`, {
    culprit: { kind: 'coordinator' },
    hint: 'tell the organiser and the people at the nodes',
  });
