/**
 * What a voter's device knows of a board, all of whose entries it reads unless it is large. It judges the setup itself (manifest, key ceremony, roll, binds) and every
 * takeover, so that neither the key nor the coordinator is anybody's word. Ballots and what follows them it only hashes:
 * judging those is the nodes' work, and their co-signatures under a checkpoint say that they have done it. Of a large board
 * it reads the beginning, and from the roll on an excerpt: what is about its own keys, and on what the election turns.
 */
import { origin, readCheckpoint } from '../../../board/checkpoint.ts';
import type { Entry, Head } from '../../../board/entry.ts';
import { entryTypeOf } from '../../../board/entry-types/entry-types.ts';
import { recordFor } from '../../../board/fold.ts';
import { leafHash, verifyConsistency } from '../../../board/merkle.ts';
import { phaseOf } from '../../../board/record.ts';
import { type Bytes, equal, hex } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { manifestFault } from '../../../election/manifest.ts';
import { logOf, noCheckpoint, SignedLeaves } from '../../client/signed-leaves.ts';
import { type Excerpt, headsNamed } from '../../excerpt.ts';
import type { Receipt } from '../../voter.ts';
import { type BoardSource, countOn, JudgedBoard, WHOLE } from './judged-board.ts';
import {
  assertSigned,
  badBoard,
  forked,
  freshIn,
  leftBehind,
  read,
  rollOrTakeover,
  signedIn,
  unproven,
} from './shown.ts';

/** What proves an entry to be on a board. */
export interface Proven {
  readonly note: string;
  readonly path: readonly Bytes[];
}

/** Entries asked for at once while it may turn out to be large. */
const BEGINNING_ENTRIES = 32;

export class LightBoard extends JudgedBoard {
  /** The newest checkpoint that was checked against the entries. */
  note = '';
  /** The entries of a board that is read whole. */
  readonly #signed = new SignedLeaves();
  /** Those that it has asked for, in hexadecimal. */
  readonly #asked = new Set<string>();
  /** Where entries that an excerpt brought stand under its checkpoint. */
  readonly #proofs = new Map<number, Proven>();

  /** Every entry in board order; of a large board there is no such list. */
  get entries(): readonly Entry[] {
    if (!this.whole) throw new OstrakaError('internal', 'a large board is not read whole');
    return [...this.known.values()];
  }

  /** What proves a known entry to be on the board: a checkpoint, and the audit path to its root. */
  proofOf(index: number): Proven {
    if (!this.whole) {
      const proven = this.#proofs.get(index);
      if (!proven) throw new OstrakaError('internal', `of entry ${index} this device has seen no proof`);
      return proven;
    }
    const { coordinator, epoch, fingerprint } = this.record;
    const { size } = readCheckpoint(this.note, coordinator, origin(fingerprint, epoch));
    return { note: this.note, path: this.log.inclusionProof(index, size) };
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
    const board = await LightBoard.#begun(source, about);
    const { record } = board;
    const { manifest, fingerprint } = record;
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

  /** The board that is served, whoever leads it. */
  static async #begun(source: BoardSource, about: readonly Bytes[] | null): Promise<LightBoard> {
    const [leaf] = await source.entries(0, 1);
    if (!leaf) throw new OstrakaError('not-yet', 'the election has not begun');
    const first = read(leaf, 0);
    const begun = recordFor(first);
    if (!begun) throw badBoard(0, 'the board does not begin with a manifest');
    const board = new LightBoard(begun, source, about);
    const { manifest } = board.record;
    const fault = manifestFault(manifest);
    if (fault) throw badBoard(0, fault);
    if (!equal(first.author, manifest.coordinator)) throw badBoard(0, 'the manifest is not signed by its coordinator');
    await board.refresh();
    return board;
  }

  /**
   * Takes what the coordinator's newest checkpoint covers. What was altered on the way is not taken, and convicts nobody.
   * @param size of the board, where it is known already
   * @throws OstrakaError `bad-answer`, `left-behind`, `fork`, `bad-board`, `unreachable`
   */
  async refresh(size?: number): Promise<void> {
    const known = size ?? (await this.source.status()).size;
    if (!this.whole) return this.#readExcerpt();
    const { leaves, isLarge } = await this.#ahead(known);
    return isLarge ? this.#readExcerpt([], leaves) : this.#readWhole(leaves);
  }

  /** Reads on, and gives the board that is to be believed from then on: this one, or that of a coordinator who took over before its end. */
  async onward(size?: number): Promise<LightBoard> {
    try {
      await this.refresh(size);
      return this;
    } catch (error) {
      if (!(error instanceof OstrakaError) || error.code !== 'left-behind') throw error;
      return LightBoard.#begun(this.source, this.about);
    }
  }

  /** Asks for what is about these keys as well, where the board is large and was not asked about them before. */
  async follow(keys: readonly Bytes[]): Promise<void> {
    if (this.about) this.about = keys;
    if (!this.whole && keys.some((key) => !this.#asked.has(hex(key)))) await this.#readExcerpt();
  }

  /** Fetches what it takes to hold a receipt against a large board: its own entry, and that the board goes on from its checkpoint. */
  async bear({ note, index, leaf }: Pick<Receipt, 'note' | 'index' | 'leaf'>): Promise<void> {
    if (this.whole) return;
    const { coordinator, epoch } = this.signerOf(note);
    const head = readCheckpoint(note, coordinator, origin(this.record.fingerprint, epoch));
    if (!this.log.knows(head.size) && head.size <= this.size) {
      await this.#readExcerpt([head]);
      if (!this.log.knows(head.size)) throw unproven(head.size);
    }
    if (this.known.has(index) || index >= this.size) return;
    const [own] = await this.source.entries(index, index + 1);
    // Another one there is what the checkpoints say, not this answer.
    if (own && equal(leafHash(own), leaf)) this.known.set(index, read(own, index));
  }

  /** The leaves behind those that were judged, signed or only served; of a board that turns out to be large no more than shows it. */
  async #ahead(size: number): Promise<{ leaves: Bytes[]; isLarge: boolean }> {
    const leaves: Bytes[] = [];
    const mayBe = this.about !== null;
    let isVoting = phaseOf(this.record) === 'voting';
    let onRolls = this.onRolls;
    const isLarge = () => mayBe && isVoting && (onRolls > WHOLE.voters || size > WHOLE.entries);
    const shows = (leaf: Bytes): boolean => {
      leaves.push(leaf);
      const entry = rollOrTakeover(leaf);
      if (entry?.type === 'roll') [isVoting, onRolls] = [true, onRolls + countOn(entry)];
      return isLarge();
    };
    if (isLarge() || this.#signed.leaves.slice(this.size).some(shows)) return { leaves, isLarge: true };
    while (this.size + leaves.length < size) {
      const from = this.size + leaves.length;
      const more = await this.source.entries(
        from,
        mayBe && !isVoting ? Math.min(size, from + BEGINNING_ENTRIES) : size,
      );
      // Whether anything is withheld a checkpoint tells.
      if (more.length === 0) break;
      if (more.some(shows)) break;
    }
    return { leaves, isLarge: isLarge() };
  }

  /** @param got the leaves behind those that were judged */
  async #readWhole(got: readonly Bytes[]): Promise<void> {
    const { record } = this;
    const signed = this.#signed;
    const { size } = signed;
    const note = await this.source.checkpoint();
    const seen = await this.#signedBy(note, successorsIn(got));
    if (seen.size <= size && !equal(signed.root(seen.size), seen.root)) throw forked(seen.size);
    if (seen.size < size) throw olderBoard();
    const other = await signed.bring(this.source, seen, got.slice(size - this.size));
    if (other) throw seen.epoch === record.epoch ? forked(size) : leftBehind(size);
    const fresh = signed.leaves.slice(this.size);
    if (seen.epoch !== record.epoch + successorsIn(fresh).length) throw noCheckpoint('its coordinator does not lead');
    for (const leaf of fresh) await this.take(read(leaf, this.size));
    this.note = note;
  }

  /** What a checkpoint says that one of the coordinators has signed, or one of those who are said to take over. */
  async #signedBy(note: string, successors: readonly Bytes[]): Promise<Head & { readonly epoch: number }> {
    try {
      const seen = signedIn(note, this.record.fingerprint, [...this.coordinators, ...successors]);
      if (seen.epoch < this.record.epoch) throw noCheckpoint('its coordinator was replaced');
      return seen;
    } catch (error) {
      if (!(error instanceof OstrakaError) || error.code === 'bad-answer') throw error;
      if (error.code === 'wrong-origin') await this.#assertNotLeftBehind();
      throw noCheckpoint(error.message);
    }
  }

  /** Throws `left-behind` where another coordinator has taken over before the last entry that is known here; that board is judged from its beginning. */
  async #assertNotLeftBehind(): Promise<void> {
    if (this.note === '') return;
    const anew = await LightBoard.#begun(this.source, this.about);
    const { fingerprint, epoch } = this.record;
    const takeover = [...anew.known].filter(([, { type }]) => type === 'takeover')[epoch];
    if (takeover && takeover[0] < this.size && equal(anew.record.fingerprint, fingerprint)) throw leftBehind(this.size);
  }

  /**
   * @param heads of boards with which the coordinator's must begin, if it is the one that it was
   * @param beginning entries behind those that are known, up to the one that shows it to be large
   */
  async #readExcerpt(heads: readonly Head[] = [], beginning: readonly Bytes[] = []): Promise<void> {
    const about = this.about ?? [];
    const isNew = about.some((key) => !this.#asked.has(hex(key)));
    const known = this.size + beginning.length;
    const prefixes = heads.map(({ size }) => size);
    const excerpt = await this.source.excerpt({ known, since: isNew ? 0 : known, about, prefixes });
    const { size, root, note } = excerpt;
    const learn = (head: Head): boolean => {
      const path = excerpt.prefixes.find((one) => one.size === head.size)?.path;
      const proven = path !== undefined && verifyConsistency(head.size, head.root, size, root, path);
      if (proven) this.log.learn(head.size, head.root);
      return proven;
    };
    // Before anything of it is taken: what nobody signed must leave no trace.
    const unknown = freshIn(excerpt, this.known);
    const later = unknown.map(([, { leaf }]) => leaf);
    assertSigned(excerpt, await this.#signedBy(note, successorsIn([...beginning, ...later])));
    if (size < known) throw olderBoard();
    const before =
      beginning.length === 0
        ? this.log.root()
        : logOf([...this.#signed.leaves.slice(0, this.size), ...beginning]).root();
    if (!learn({ size: known, root: before }))
      throw beginning.length === 0 && size === known && this.note !== '' ? forked(known) : unproven(known);
    if (this.whole) {
      this.#signed.append(beginning.slice(this.#signed.size - this.size));
      for (const leaf of beginning) await this.take(read(leaf, this.size));
      this.whole = false;
    }
    const fresh = unknown.filter(([index]) => !this.known.has(index));
    heads.forEach(learn);
    this.log.learn(size, root);
    try {
      await this.#takeExcerpt(excerpt, fresh, learn);
      assertSigned(excerpt, signedIn(note, this.record.fingerprint, this.coordinators), this.record.epoch);
    } catch (error) {
      // What was judged stands; what was only put down does not, for it came with something false.
      for (const [index, { type }] of fresh) if (!entryTypeOf(type).judgedByDevices) this.known.delete(index);
      this.log.stand(known);
      throw error;
    }
    this.log.stand(size);
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
      for (const proof of shown) if (proof.entry === entry && shown.delete(proof)) this.enlist(proof);
    };
    for (const { entry } of records) if (this.known.has(entry)) enlistFrom(entry);
    // In board order: each entry is the word of whoever led then, and who is on a roll comes before what is said of a place on it.
    for (const [index, entry] of fresh) {
      headsNamed(entry).forEach(learn);
      this.log.stand(index);
      await this.take(entry);
      enlistFrom(index);
    }
    // Nobody has seen the roll that these name.
    for (const proof of shown) this.enlist(proof);
    const ordered = [...this.known].sort(([a], [b]) => a - b);
    this.known.clear();
    for (const [index, entry] of ordered) this.known.set(index, entry);
  }
}

/** The keys of those who take over among these leaves. */
const successorsIn = (leaves: readonly Bytes[]): Bytes[] =>
  leaves.flatMap((leaf) => {
    const entry = rollOrTakeover(leaf);
    return entry?.type === 'takeover' ? [entry.body.coordinator] : [];
  });

const olderBoard = () => new OstrakaError('bad-answer', 'the coordinator shows an older board than before');
