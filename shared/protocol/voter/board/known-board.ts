/** What a device knows of a board, and what that says of the coordinators and of single keys. */

import type { TakeoverBody } from '../../../board/bodies.ts';
import { signerAmong } from '../../../board/checkpoint.ts';
import { type BallotBody, type Entry, type EntryTypeName, entrySigned } from '../../../board/entry.ts';
import { hashOf } from '../../../board/entry-types/polling.ts';
import { leafHash } from '../../../board/merkle.ts';
import { type ElectionRecord, type JoinProposal, nodeOf } from '../../../board/record.ts';
import { type Bytes, equal } from '../../../codec/bytes.ts';
import { mayJoinNames } from '../../../election/manifest.ts';

/** A ballot of one key, signed by it. */
export interface OwnBallot {
  readonly index: number;
  readonly hash: Bytes;
  readonly body: BallotBody;
}

export class KnownBoard {
  readonly record: ElectionRecord;
  /** By index: every entry, or of a large board those that it was shown. Signatures are checked of those that were judged. */
  readonly known = new Map<number, Entry>();
  /** Those by which others came to lead, in their order. */
  readonly takeovers: TakeoverBody[] = [];

  protected constructor(record: ElectionRecord) {
    this.record = record;
  }

  /** The entry at this index, as far as it is known. */
  at(index: number): Entry | undefined {
    return this.known.get(index);
  }

  /** The coordinators so far, by epoch. */
  get coordinators(): Bytes[] {
    return [this.record.manifest.coordinator, ...this.takeovers.map(({ coordinator }) => coordinator)];
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
      const audit = this.record.log.find(entry.body.audit);
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
}
