/**
 * A laptop that shows how it mixed, in a lesson. It keeps permutation and factors from the moment that its person made it
 * a glass box, in memory and never on disk, and shows of them what `showing` allows. Any other laptop forgets them as soon
 * as its proof stands.
 */

import * as v from 'valibot';
import type { ElectionRecord } from '../../shared/board/record.ts';
import { type Bytes, equal, hex } from '../../shared/codec/bytes.ts';
import { decodeAs, encodeCanonical } from '../../shared/codec/cbor.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { integer } from '../../shared/codec/schema.ts';
import { listOf, signList } from '../../shared/protocol/glass/agreement.ts';
import {
  type Disclosure,
  type KeyPart,
  type Passages,
  releaseSchema,
  type SignedList,
} from '../../shared/protocol/glass/disclosure.ts';
import { Disclosures, type Trails } from '../../shared/protocol/glass/disclosures.ts';
import { keyPartFor, type Reading, readingsOf, releasedBallot } from '../../shared/protocol/glass/reading.ts';
import { arriving, ownMix, showing } from '../../shared/protocol/glass/showing.ts';
import type { GlassStanding } from '../../shared/protocol/ipc.ts';
import { unpackSecrets } from '../../shared/protocol/jobs.ts';
import { keyShare, secretNames } from '../../shared/protocol/node/ceremony.ts';
import type { NodeEffect, NodeState, Replica } from '../../shared/protocol/node/state.ts';
import type { BoardStore } from '../storage/board-store.ts';
import { systemRandom } from '../workers/system-random.ts';

/** Where the store keeps what was agreed to last: the releases, and how long the board was. */
const KEPT = 'glass/agreed';
const keptSchema = v.strictObject({ releases: v.array(releaseSchema), size: integer(0, 2 ** 31) });

export class GlassBox {
  readonly disclosures = new Disclosures();
  readonly #state: NodeState;
  readonly #store: BoardStore;
  #open = false;
  /** Packed, by the input of the mix in hexadecimal. */
  readonly #secrets = new Map<string, Bytes>();
  #signed: SignedList | null = null;
  /** Entries of the board when it agreed last: on a shorter one, which is being folded again, it would know of less. */
  #agreedAt = 0;

  constructor(state: NodeState, store: BoardStore) {
    this.#state = state;
    this.#store = store;
    const kept = store.get(KEPT);
    if (!kept) return;
    const { releases, size } = decodeAs(keptSchema, kept);
    for (const release of releases) this.disclosures.take(release);
    this.#agreedAt = size;
  }

  /**
   * Agrees to what is released now, where that is not what it agreed to last: keeps it for good, then signs it. What it has
   * kept it counts for ever, a restart or another coordinator notwithstanding (shared/protocol/glass/agreement.ts).
   */
  agree(): SignedList | null {
    const lesson = this.#lesson;
    if (!lesson || this.#state.alarm) return null;
    const { record, index } = lesson;
    const { size } = record.log;
    if (size < this.#agreedAt) return null;
    const released = this.disclosures.releases(record);
    const list = listOf(record.fingerprint, released);
    if (this.#signed ? equal(this.#signed.list, list) : released.length === 0) return null;
    this.#store.commit({ put: { [KEPT]: encodeCanonical({ releases: this.disclosures.toKeep, size }) } });
    this.#agreedAt = size;
    this.#signed = signList(record.fingerprint, list, index, this.#state.self.key);
    this.disclosures.take(this.#signed);
    return this.#signed;
  }

  /** The names of laptops that have not agreed yet, as long as too few have; none where this is no lesson. */
  get awaited(): string[] {
    const lesson = this.#lesson;
    if (!lesson) return [];
    const { manifest } = lesson.record;
    return this.disclosures.awaited(lesson.record).map((node) => manifest.nodes[node - 1]!.name);
  }

  #requireAgreed(): void {
    const { awaited } = this;
    if (awaited.length === 0) return;
    throw new OstrakaError(
      'not-yet',
      `nothing is shown before the laptops agree on what is released; awaited: ${awaited.join(', ')}`,
      {
        hint: 'wait for these laptops, or bring them back',
      },
    );
  }

  /** Keeps what a glass box shows later. */
  see(effects: readonly NodeEffect[]): void {
    if (!this.#open || !this.#lesson) return;
    for (const effect of effects) if (effect.do === 'keep-secret') this.#keep(effect.name, effect.value);
  }

  /** From here on this laptop is a glass box. Throws `not-a-lesson`, `out-of-phase` once it has forgotten how it mixed. */
  open(): void {
    this.#require();
    if (this.standing === 'forgotten')
      throw new OstrakaError('out-of-phase', 'this laptop has mixed already, and forgotten how', {
        hint: 'make a laptop a glass box before it mixes',
      });
    this.#open = true;
    // A mix that waits for its proof.
    for (const [name, value] of this.#state.disk.secrets) this.#keep(name, value);
  }

  /** Shows how the ballots that can be followed to this laptop went through. Throws `not-a-lesson`, `not-yet`, `bad-secrets`. */
  show(): Passages {
    const { record, index } = this.#require();
    const own = ownMix(record, index);
    const trails = this.trails;
    if (!this.#open || !own || !trails) throw new OstrakaError('not-yet', 'this laptop is no glass box that has mixed');
    const packed = this.#secrets.get(hex(own.mix.input));
    if (!packed) throw new OstrakaError('bad-secrets', 'this laptop no longer knows how it mixed');
    this.#requireAgreed();
    const secrets = unpackSecrets(packed, record.closing!.count);
    const told = showing(record, own, trails, secrets, this.#blob);
    this.disclosures.take(told);
    return told;
  }

  /**
   * Joins those who read a ballot together before the box is opened: this laptop's part of the key for it, and for no
   * other. Throws `not-a-lesson`, `not-released`, `not-yet` before the laptops agree, `out-of-phase` where this laptop holds no share of the key, or none any more.
   */
  join(ballot: Bytes): KeyPart {
    const { record, index } = this.#require();
    if (!this.mayJoin)
      throw new OstrakaError('out-of-phase', 'this laptop holds no piece of the key, or has erased it already', {
        hint: 'join the readers while voting is open',
      });
    releasedBallot(record, this.disclosures, ballot);
    this.#requireAgreed();
    const secret = keyShare(record, index, this.#state.disk.secrets);
    const told = keyPartFor(record, this.disclosures, { node: index, secret }, ballot, systemRandom);
    this.disclosures.take(told);
    return told;
  }

  /** Null where this is no lesson. */
  get record(): ElectionRecord | null {
    return this.#lesson?.record ?? null;
  }

  /** Whether this laptop holds a share of the key. */
  get mayJoin(): boolean {
    const lesson = this.#lesson;
    if (!lesson?.record.key) return false;
    const { secrets } = this.#state.disk;
    return secrets.has(secretNames.share(lesson.record.ceremony.attempt));
  }

  /** Of the ballots that may be opened, as far as they are read; none where this is no lesson. */
  get readings(): Reading[] {
    const lesson = this.#lesson;
    return lesson ? readingsOf(lesson.record, this.disclosures) : [];
  }

  /**
   * What a coordinator that has come back, or has taken over, may not know: what this laptop has shown, and the releases
   * by which anybody can check it.
   */
  get toTellAgain(): Disclosure[] {
    const lesson = this.#lesson;
    if (!lesson) return [];
    return this.disclosures.all.filter((told) => told.tell === 'release' || told.node === lesson.index);
  }

  /** What others tell; it is checked whenever it is looked at. In an election in earnest nobody listens. */
  hear(told: Disclosure): void {
    const lesson = this.#lesson;
    // Of its own lists an earlier one may come back, late: what it has signed last it knows best.
    if (!lesson || (told.tell === 'list' && told.node === lesson.index)) return;
    this.disclosures.take(told);
  }

  /** Null before the close, and where this is no lesson. */
  get trails(): Trails | null {
    const lesson = this.#lesson;
    return lesson && this.disclosures.trails(lesson.record, this.#blob);
  }

  /** Null where this is no lesson, or this laptop mixes in none. */
  get standing(): GlassStanding | null {
    const lesson = this.#lesson;
    if (!lesson) return null;
    const own = ownMix(lesson.record, lesson.index);
    if (!this.#open) return own || isPast(lesson) ? 'forgotten' : 'lid';
    const trails = own && this.trails;
    if (!trails) return 'waits';
    // What was released since then is shown by itself.
    if (arriving(trails, own.at).length > 0) return this.awaited.length > 0 ? 'agreeing' : 'ready';
    return trails.mixes[own.at]!.shown === 'passages' ? 'shown' : 'waits';
  }

  readonly #blob = (sha256: Bytes): Bytes | undefined =>
    this.#store.hasBlob(sha256) ? this.#store.blob(sha256) : undefined;

  #keep(name: string, value: Bytes): void {
    const [kind, input] = name.split('/');
    // A copy: the other one is erased where it stands.
    if (input !== undefined && name === secretNames.mix(input) && kind)
      this.#secrets.set(input, Uint8Array.from(value));
  }

  get #lesson(): Replica | null {
    const { replica } = this.#state;
    return replica?.record.manifest.lesson && replica.index > 0 ? replica : null;
  }

  #require(): Replica {
    const lesson = this.#lesson;
    if (lesson) return lesson;
    throw new OstrakaError('not-a-lesson', 'this election is no lesson: no laptop shows in it how it mixed', {
      hint: 'begin an election as a lesson, and show it there',
    });
  }
}

/** Whether this laptop's turn to mix is over without a mix of its own that stands. */
const isPast = ({ record, index }: Replica): boolean => record.finalList !== null || record.excluded.has(index);
