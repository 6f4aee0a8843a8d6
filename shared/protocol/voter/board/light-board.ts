/**
 * What a voter's device knows of a board, all of whose entries it reads unless it is large. It judges the setup itself (manifest, key ceremony, roll, binds) and every
 * takeover, so that neither the key nor the coordinator is anybody's word. Ballots and what follows them it only hashes:
 * judging those is the nodes' work, and their co-signatures under a checkpoint say that they have done it. Of a large board
 * it reads the beginning, and from the roll on an excerpt: what is about its own keys, and on what the election turns.
 */
import { origin, readCheckpoint, signerAmong } from '../../../board/checkpoint.ts';
import {
  type BallotBody,
  blobsBrought,
  type Entry,
  type EntryTypeName,
  entrySigned,
  type Head,
} from '../../../board/entry.ts';
import { entryTypeOf } from '../../../board/entry-types/entry-types.ts';
import { hashOf } from '../../../board/entry-types/polling.ts';
import { enlist } from '../../../board/entry-types/roll.ts';
import { blobsIn, examine, type Finding } from '../../../board/evidence.ts';
import { admit, apply, recordFor, statementOf } from '../../../board/fold.ts';
import { leafHash, verifyConsistency } from '../../../board/merkle.ts';
import { type ElectionRecord, type JoinProposal, nodeOf, phaseOf } from '../../../board/record.ts';
import { provesRecord, type RecordProof } from '../../../board/roll/proof.ts';
import { keyIn, recordBytesOf } from '../../../board/roll/records.ts';
import { type Bytes, equal, hex } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { sha256 } from '../../../crypto/hash.ts';
import { manifestFault, mayJoinNames } from '../../../election/manifest.ts';
import type { BoardClient } from '../../client/board-client.ts';
import { type Excerpt, headsNamed } from '../../excerpt.ts';
import type { Receipt } from '../../voter.ts';
import { KnownLog } from './known-log.ts';
import { assertSigned, badBoard, forked, freshIn, read } from './shown.ts';

/** A ballot of one key, signed by it. */
export interface OwnBallot {
  readonly index: number;
  readonly hash: Bytes;
  readonly body: BallotBody;
}

/** What proves an entry to be on a board. */
export interface Proven {
  readonly note: string;
  readonly path: readonly Bytes[];
}

/** Where a board is read from. */
export type BoardSource = Pick<BoardClient, 'status' | 'entries' | 'checkpoint' | 'blob' | 'excerpt'>;

/** A board of more voters, or of more entries once voting is open, is large: below that it comes to less than a megabyte. */
const WHOLE = { voters: 1000, entries: 2000 } as const;
/** Entries asked for at once while it may turn out to be large. */
const BEGINNING_ENTRIES = 32;

export class LightBoard {
  readonly record: ElectionRecord;
  /** By index: every entry, or of a large board those that it was shown. Signatures are checked of those that were judged. */
  readonly known = new Map<number, Entry>();
  /** The coordinators so far, by epoch. */
  readonly coordinators: Bytes[];
  /** The newest checkpoint that was checked against the entries. */
  note = '';
  readonly #source: BoardSource;
  readonly #log = new KnownLog();
  /** Whose part of a large board it asks for; null where it reads any board whole. */
  #about: readonly Bytes[] | null;
  /** Those that it has asked for, in hexadecimal. */
  readonly #asked = new Set<string>();
  #onRolls = 0;
  /** Where entries that an excerpt brought stand under its checkpoint. */
  readonly #proofs = new Map<number, Proven>();
  #whole = true;

  private constructor(record: ElectionRecord, source: BoardSource, about: readonly Bytes[] | null) {
    this.record = { ...record, log: this.#log };
    this.coordinators = [record.coordinator];
    this.#source = source;
    this.#about = about;
  }

  /** Whether every entry is known: then it can be counted, and mixed lists be worked out. */
  get isWhole(): boolean {
    return this.#whole;
  }

  get size(): number {
    return this.#log.size;
  }

  /** Every entry in board order; of a large board there is no such list. */
  get entries(): readonly Entry[] {
    if (!this.#whole) throw new OstrakaError('internal', 'a large board is not read whole');
    return [...this.known.values()];
  }

  /** The entry at this index, as far as it is known. */
  at(index: number): Entry | undefined {
    return this.known.get(index);
  }

  /** What proves a known entry to be on the board: a checkpoint, and the audit path to its root. */
  proofOf(index: number): Proven {
    if (!this.#whole) {
      const proven = this.#proofs.get(index);
      if (!proven) throw new OstrakaError('internal', `of entry ${index} this device has seen no proof`);
      return proven;
    }
    const { coordinator, epoch, fingerprint } = this.record;
    const { size } = readCheckpoint(this.note, coordinator, origin(fingerprint, epoch));
    return { note: this.note, path: this.#log.inclusionProof(index, size) };
  }

  /**
   * The board that `coordinator`, the key of a join link, serves. Where that key is not the manifest's, the board must
   * show how it took over, and the device must know the election from before (`knows`): otherwise anybody could invent
   * an election together with its takeover.
   * @param about the keys whose part of it is wanted where it is large; null to read any board whole
   * @throws OstrakaError `not-yet` before there is a manifest, `unknown-coordinator`, `wrong-coordinator`, `bad-board`, `fork`, `unreachable`
   */
  static async open(
    source: BoardSource,
    coordinator: Bytes,
    knows: (fingerprint: Bytes) => boolean | Promise<boolean>,
    about: readonly Bytes[] | null = null,
  ): Promise<LightBoard> {
    const [leaf] = await source.entries(0, 1);
    if (!leaf) throw new OstrakaError('not-yet', 'the election has not begun');
    const first = read(leaf, 0);
    const begun = recordFor(first);
    if (!begun) throw badBoard(0, 'the board does not begin with a manifest');
    const board = new LightBoard(begun, source, about);
    const { record } = board;
    const { manifest, fingerprint } = record;
    const fault = manifestFault(manifest);
    if (fault) throw badBoard(0, fault);
    if (!equal(first.author, manifest.coordinator)) throw badBoard(0, 'the manifest is not signed by its coordinator');
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
    const known = size ?? (await this.#source.status()).size;
    if (this.#whole) await this.#readTo(known);
    if (!this.#whole) return this.#readExcerpt();
    const note = await this.#source.checkpoint();
    const signed = readCheckpoint(note, record.coordinator, origin(record.fingerprint, record.epoch));
    await this.#readTo(signed.size);
    if (!equal(record.log.root(signed.size), signed.root)) throw forked(signed.size);
    this.note = note;
  }

  /** Asks for what is about these keys as well, where the board is large and was not asked about them before. */
  async follow(keys: readonly Bytes[]): Promise<void> {
    if (this.#about) this.#about = keys;
    if (!this.#whole && keys.some((key) => !this.#asked.has(hex(key)))) await this.#readExcerpt();
  }

  /** Fetches what it takes to hold a receipt against a large board: its own entry, and that the board goes on from its checkpoint. */
  async bear({ note, index, leaf }: Pick<Receipt, 'note' | 'index' | 'leaf'>): Promise<void> {
    if (this.#whole) return;
    const { coordinator, epoch } = this.signerOf(note);
    const head = readCheckpoint(note, coordinator, origin(this.record.fingerprint, epoch));
    if (!this.#log.knows(head.size) && head.size <= this.size) {
      await this.#readExcerpt([head]);
      if (!this.#log.knows(head.size)) throw forked(head.size);
    }
    if (this.known.has(index) || index >= this.size) return;
    const [own] = await this.#source.entries(index, index + 1);
    // Another one there is what the checkpoints say, not this answer.
    if (own && equal(leafHash(own), leaf)) this.known.set(index, read(own, index));
  }

  /** The key that signs checkpoints of the board that `note` names, and its epoch; throws `wrong-origin`. */
  signerOf(note: string): { coordinator: Bytes; epoch: number } {
    return signerAmong(this.coordinators, this.record.fingerprint, note);
  }

  /** Where the first entry of this type stands that one of the coordinators has signed; null where there is none. */
  saidByCoordinator(type: EntryTypeName): number | null {
    for (const [index, entry] of this.known)
      if (
        entry.type === type &&
        this.coordinators.some((key) => equal(key, entry.author)) &&
        entrySigned(entry.leaf, entry.author)
      )
        return index;
    return null;
  }

  /** The entries of the opened ballots to which `key` objects, in the order of its objections. */
  objectionsOf(key: Bytes): number[] {
    return [...this.known.values()].flatMap((entry) => {
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
    for (const [index, entry] of this.known) {
      if (index >= end) break;
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
    return [...this.known].flatMap(([index, entry]) => {
      if (entry.type !== 'ballot' || !equal(entry.author, key) || !entrySigned(entry.leaf, key)) return [];
      return [{ index, hash: hashOf(this.record.fingerprint, key, entry.body), body: entry.body }];
    });
  }

  /** How many ballots and tests of `key` the board holds. */
  sentBy(key: Bytes): { ballots: number; tests: number } {
    const of = (wanted: EntryTypeName): number =>
      [...this.known.values()].filter(
        ({ type, author, leaf }) => type === wanted && equal(author, key) && entrySigned(leaf, author),
      ).length;
    return { ballots: of('ballot'), tests: of('audit') };
  }

  async #readTo(size: number): Promise<void> {
    while (this.size < size) {
      const isEarly = this.#about !== null && phaseOf(this.record) !== 'voting';
      const to = isEarly ? Math.min(size, this.size + BEGINNING_ENTRIES) : size;
      const leaves = await this.#source.entries(this.size, to);
      if (leaves.length === 0) throw new OstrakaError('bad-answer', 'the coordinator withholds a part of its board');
      for (const leaf of leaves) {
        await this.#take(read(leaf, this.size));
        if (this.#isLarge(size)) {
          this.#whole = false;
          return;
        }
      }
    }
  }

  #isLarge(size: number): boolean {
    if (this.#about === null || phaseOf(this.record) !== 'voting') return false;
    return this.#onRolls > WHOLE.voters || size > WHOLE.entries;
  }

  async #take(entry: Entry): Promise<void> {
    const { record } = this;
    const index = this.size;
    // A key ceremony is judged until it has its key; a bind and a roll only while voting is open in this record.
    if (entryTypeOf(entry.type).judgedByDevices) {
      const led = this.#ledAt(index);
      const refused = admit(led, entry);
      if (refused) throw badBoard(index, refused.message);
      const untenable = apply(led, entry, await this.#examined(entry, index));
      if (untenable) throw badBoard(index, untenable.message);
      if (entry.type === 'takeover') this.coordinators.push(entry.body.coordinator);
    } else {
      if (phaseOf(record) !== 'voting') throw badBoard(index, `a ${entry.type} before voting opened`);
      record.positions.set(hex(record.log.append(entry.leaf)), index);
    }
    this.known.set(index, entry);
  }

  /** The record under whoever led when this entry came: what is asked for later may be older than a takeover that is known. */
  #ledAt(index: number): ElectionRecord {
    const { record, known, coordinators } = this;
    const isLater = ([at, { type }]: [number, Entry]): boolean => type === 'takeover' && at > index;
    const epoch = record.epoch - (this.#whole ? 0 : [...known].filter(isLater).length);
    if (epoch === record.epoch) return record;
    return { ...record, epoch, coordinator: coordinators[epoch]!, deposed: coordinators.slice(0, epoch) };
  }

  /** Of a large roll nothing but the signature: who is on it the device is shown, for the keys that it asks about. */
  async #examined(entry: Entry, index: number): Promise<Finding> {
    const statement = statementOf(this.record, entry);
    if (entry.type === 'roll' && !('keys' in entry.body)) {
      this.#onRolls += entry.body.count;
      if (!this.#whole || (this.#about && this.#onRolls > WHOLE.voters)) {
        const [finding] = examine([{ ...statement, evidence: { kind: 'none' } }], blobsIn(new Map()));
        return finding!.ok ? { ok: true, records: new Uint8Array(0) } : finding!;
      }
    }
    return examine([statement], blobsIn(await this.#brought(entry, index)))[0]!;
  }

  // ---- excerpts of a large board ---------------------------------------------------------------------------------------

  /** @param heads of boards with which the coordinator's must begin, if it is the one that it was */
  async #readExcerpt(heads: readonly Head[] = []): Promise<void> {
    const about = this.#about ?? [];
    const isNew = about.some((key) => !this.#asked.has(hex(key)));
    const [known, since] = [this.size, isNew ? 0 : this.size];
    const prefixes = heads.map(({ size }) => size);
    const excerpt = await this.#source.excerpt({ known, since, about, prefixes });
    const { size, root, note } = excerpt;
    if (size < known) throw new OstrakaError('bad-answer', 'the coordinator shows an older board than before');
    const learn = (head: Head): boolean => {
      const path = excerpt.prefixes.find((one) => one.size === head.size)?.path;
      const proven = path !== undefined && verifyConsistency(head.size, head.root, size, root, path);
      if (proven) this.#log.learn(head.size, head.root);
      return proven;
    };
    const before = { size: known, root: this.#log.root(known) };
    if (!learn(before)) throw forked(known);
    const fresh = freshIn(excerpt, this.known);
    // Before anything of it is taken: what nobody signed must leave no trace.
    const { fingerprint } = this.record;
    const successors = fresh.flatMap(([, entry]) => (entry.type === 'takeover' ? [entry.body.coordinator] : []));
    assertSigned(excerpt, fingerprint, [...this.coordinators, ...successors]);
    heads.forEach(learn);
    this.#log.learn(size, root);
    try {
      await this.#takeExcerpt(excerpt, fresh, learn);
      assertSigned(excerpt, fingerprint, this.coordinators, this.record.epoch);
    } catch (error) {
      // What was judged stands; what was only put down does not, for it came with something false.
      for (const [index, { type }] of fresh) if (!entryTypeOf(type).judgedByDevices) this.known.delete(index);
      this.#log.stand(known);
      throw error;
    }
    this.#log.stand(size);
    this.note = note;
    for (const key of about) this.#asked.add(hex(key));
  }

  async #takeExcerpt(
    { note, entries, records }: Excerpt,
    fresh: readonly [number, Entry][],
    learn: (head: Head) => boolean,
  ): Promise<void> {
    for (const { index, path } of entries) this.#proofs.set(index, { note, path });
    const shown = new Set(records);
    const enlistFrom = (entry: number): void => {
      for (const proof of shown) if (proof.entry === entry && shown.delete(proof)) this.#enlist(proof);
    };
    for (const { entry } of records) if (this.known.has(entry)) enlistFrom(entry);
    // In board order: each entry is the word of whoever led then, and who is on a roll comes before what is said of a place on it.
    for (const [index, entry] of fresh) {
      headsNamed(entry).forEach(learn);
      this.#log.stand(index);
      await this.#take(entry);
      enlistFrom(index);
    }
    // Nobody has seen the roll that these name.
    for (const proof of shown) this.#enlist(proof);
    const ordered = [...this.known].sort(([a], [b]) => a - b);
    this.known.clear();
    for (const [index, entry] of ordered) this.known.set(index, entry);
  }

  /** Takes up one who is shown to be on a roll. */
  #enlist(proof: RecordProof): void {
    const { record } = this;
    const roll = this.known.get(proof.entry);
    const size = recordBytesOf(record.manifest);
    const key = keyIn(proof.record);
    if (roll?.type !== 'roll' || 'keys' in roll.body || !provesRecord(proof, roll.body, size, key))
      throw new OstrakaError('bad-answer', 'the coordinator shows a place on the roll that is not there');
    const name = hex(key);
    if (!record.voters?.has(name) && !record.revoked.has(name)) enlist(record, [proof.record], proof.entry);
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
