/**
 * Who stands on the roll, who signs for whom and what each has said: of a voter with one ballot of one block some 300 bytes.
 * What is handed out are copies.
 */
import { type Bytes, piece } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { KeyMap, SortedKeys } from '../../codec/key-map.ts';
import { Integers, Rows } from '../../codec/rows.ts';
import type { RunningSha256 } from '../../crypto/arithmetic/seam.ts';
import { sha256Running } from '../../crypto/hash.ts';
import type { BallotBody } from '../bodies.ts';
import type { ListToMix } from '../list-to-mix.ts';

/** A ballot that counts until a later one of the same voter replaces it. */
export interface CastBallot {
  readonly hash: Bytes;
  /** Of its entry. */
  readonly index: number;
  readonly sequence: number;
  readonly client: BallotBody['client'];
  readonly ciphertexts: Bytes;
}

/** One voter, as they stand whenever something is asked of them. */
export class Voter {
  readonly number: number;
  readonly #among: Electorate;

  /** Use `Voters`. */
  constructor(number: number, among: Electorate) {
    this.number = number;
    this.#among = among;
  }

  /** The key on the roll: the voter's own, or a one-time code's. */
  get rollKey(): Bytes {
    return this.#among.rollKeyOf(this.number);
  }

  /** The key that signs ballots; null while a code is unspent. */
  get key(): Bytes | null {
    return this.#among.keyOf(this.number);
  }

  get ballot(): CastBallot | null {
    return this.#among.ballotOf(this.number);
  }

  /** Accepted ballots and audits. */
  get submissions(): number {
    return this.#among.submissionsOf(this.number);
  }

  /** The entries about this voter, by index: the roll that brought the place, codes that took another's, then what the voter has said. */
  get entries(): readonly number[] {
    return this.#among.entriesOf(this.number);
  }
}

/** Voters by keys of theirs, in the order in which these came. */
export interface Voters {
  readonly size: number;
  has(key: Bytes): boolean;
  get(key: Bytes): Voter | undefined;
  keys(): Iterable<Bytes>;
  values(): Iterable<Voter>;
}

/** The list to mix, as far as it goes. */
interface Making {
  readonly list: Bytes;
  readonly hash: RunningSha256;
  /** So many were looked at. */
  ballots: number;
  /** Of these, the ones that were replaced, in order. */
  readonly gaps: Integers;
}

/** How many of the gaps stand before this ballot. */
function gapsBefore(ballot: number, gaps: Integers): number {
  let [low, high] = [0, gaps.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (gaps.at(middle) < ballot) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NONE = -1;
const HASH_BYTES = 32;
const clients = ['app', 'command', 'page'] as const satisfies BallotBody['client'][];

export class Electorate {
  /** By the keys on the roll. */
  readonly roll: Voters;
  /** By the keys that sign ballots: where there are no codes the same. */
  readonly signers: Voters;
  /** One-time codes that stood on the roll until another took their place. */
  readonly revoked: Pick<Voters, 'size' | 'has'>;

  /** Each to the number of a voter. */
  readonly #rollKeys = new KeyMap();
  readonly #signingKeys: KeyMap;
  readonly #revoked = new KeyMap();
  // Of each voter:
  /** The places of their keys. */
  readonly #rollKey = new Integers();
  readonly #signingKey = new Integers();
  readonly #ballot = new Integers();
  readonly #submissions = new Integers();
  readonly #listed = new Integers();
  /** The last of their mentions. */
  readonly #mention = new Integers();
  // Of each time that an entry is about a voter who is listed:
  readonly #entry = new Integers();
  readonly #mentionBefore = new Integers();
  // Of each ballot, in the order of the board; those that are replaced stay.
  readonly #caster = new Integers();
  readonly #index = new Integers();
  readonly #sequence = new Integers();
  readonly #client = new Integers();
  readonly #hash = new Rows(HASH_BYTES);
  #sealed: Rows;
  #cast = 0;
  /** As far as it was made: whatever is cast takes it back. */
  #making: Making | null = null;
  /** From the close on, when none is replaced any more. */
  #made: Making | null = null;

  /**
   * @param coded whether voters spend one-time codes for keys of their own
   * @param width ciphertexts a ballot is made of
   */
  constructor(coded: boolean, width: number) {
    this.#signingKeys = coded ? new KeyMap() : this.#rollKeys;
    this.#sealed = new Rows(64 * width);
    this.roll = this.#by(this.#rollKeys);
    this.signers = this.#by(this.#signingKeys);
    this.revoked = this.#revoked;
  }

  /** Whether nobody has ever stood on the roll. */
  get isEmpty(): boolean {
    return this.#listed.length === 0;
  }

  /** How many voters have a ballot that counts. */
  get cast(): number {
    return this.#cast;
  }

  /** Of these ballots, how many say that this sealed them. */
  castBy(client: BallotBody['client']): number {
    let count = 0;
    for (let ballot = 0; ballot < this.#caster.length; ballot++)
      if (this.#caster.at(ballot) !== NONE && clients[this.#client.at(ballot)] === client) count += 1;
    return count;
  }

  /** Puts a voter on the roll, whom entry `index` brings. */
  enlist(rollKey: Bytes, index: number): void {
    const voter = this.#listed.push(index);
    const place = this.#rollKeys.set(rollKey, voter);
    this.#rollKey.push(place);
    this.#signingKey.push(this.#signingKeys === this.#rollKeys ? place : NONE);
    this.#ballot.push(NONE);
    this.#submissions.push(0);
    this.#mention.push(NONE);
  }

  /**
   * Puts all voters of a first roll there, whom entry `index` brings: records of `width` bytes, in the order of the keys that
   * they begin with. They stay where they are, and nobody changes them any more. Throws `internal` where somebody is on it.
   */
  begin(records: Bytes, width: number, index: number): void {
    const keys = new SortedKeys(records, width);
    const { length } = keys;
    this.#rollKeys.begin(keys);
    this.#listed.extend(length, index);
    this.#rollKey.extend(length, 0, 1);
    if (this.#signingKeys === this.#rollKeys) this.#signingKey.extend(length, 0, 1);
    else this.#signingKey.extend(length, NONE);
    this.#ballot.extend(length, NONE);
    this.#submissions.extend(length, 0);
    this.#mention.extend(length, NONE);
  }

  /** The code of this voter is spent for a key. */
  bind(voter: number, key: Bytes): void {
    this.#signingKey.set(voter, this.#signingKeys.set(key, voter));
  }

  /** Another code takes the place of one that nobody has spent, by entry `index`. Throws `internal` where there is none. */
  replace(revoked: Bytes, replacement: Bytes, index: number): void {
    const voter = this.#rollKeys.get(revoked);
    if (voter === undefined) throw new OstrakaError('internal', 'no code is there to be replaced');
    this.#rollKeys.delete(revoked);
    this.#revoked.set(revoked, voter);
    this.#rollKey.set(voter, this.#rollKeys.set(replacement, voter));
    this.mention(voter, index);
  }

  /** Entry `index` is about this voter. */
  mention(voter: number, index: number): void {
    this.#mentionBefore.push(this.#mention.at(voter));
    this.#mention.set(voter, this.#entry.push(index));
  }

  /** Counts a ballot or a test of this voter. */
  submit(voter: number): void {
    this.#submissions.set(voter, this.#submissions.at(voter) + 1);
  }

  /** A ballot of this voter counts in place of any before. */
  castBallot(voter: number, { hash, index, sequence, client, ciphertexts }: CastBallot): void {
    this.#making = null;
    const before = this.#ballot.at(voter);
    if (before === NONE) this.#cast += 1;
    else this.#caster.set(before, NONE);
    this.#ballot.set(voter, this.#caster.push(voter));
    this.#index.push(index);
    this.#sequence.push(sequence);
    this.#client.push(clients.indexOf(client));
    this.#hash.push(hash);
    this.#sealed.push(ciphertexts);
  }

  /**
   * Makes `most` bytes more of the list to mix, one ballot at least; whether all of it is there. Of a large list the close takes no
   * longer then than of a small one, unless somebody casts a ballot in between.
   */
  prepareClose(most: number): boolean {
    if (this.#made) return true;
    const { width } = this.#sealed;
    this.#making ??= {
      list: new Uint8Array(this.#cast * width),
      hash: sha256Running(),
      ballots: 0,
      gaps: new Integers(),
    };
    const making = this.#making;
    const { gaps, list, hash } = making;
    for (let left = Math.max(1, Math.floor(most / width)); left > 0 && making.ballots < this.#caster.length; ) {
      const first = making.ballots;
      let end = first;
      while (end < first + left && end < this.#caster.length && this.#caster.at(end) !== NONE) end += 1;
      const sealed = this.#sealed.bytes.subarray(first * width, end * width);
      list.set(sealed, (first - gaps.length) * width);
      hash.update(sealed);
      // Of one that was replaced there is nothing to take.
      if (end < first + left && end < this.#caster.length) gaps.push(end++);
      left -= end - first;
      making.ballots = end;
    }
    return making.ballots === this.#caster.length;
  }

  /** The list to mix: the ciphertexts of all ballots that count, in the order of the board. No ballot comes after. */
  close(): ListToMix {
    while (!this.prepareClose(Number.POSITIVE_INFINITY));
    this.#made ??= this.#making!;
    this.#making = null;
    this.#sealed = new Rows(this.#sealed.width);
    return { list: this.#made.list, digest: this.#made.hash.digest(), count: this.#cast };
  }

  /** The ballots that count with their voters, in the order of the board. */
  *counting(): Generator<{ readonly ballot: CastBallot; readonly voter: Voter }> {
    for (let ballot = 0; ballot < this.#caster.length; ballot++) {
      const voter = this.#caster.at(ballot);
      if (voter !== NONE) yield { ballot: this.#ballotAt(ballot), voter: new Voter(voter, this) };
    }
  }

  /** The hashes of the ballots that count, in the order of the board: of many ballots all the rest would be made for nothing. */
  *countingHashes(): Generator<Bytes> {
    for (let ballot = 0; ballot < this.#caster.length; ballot++)
      if (this.#caster.at(ballot) !== NONE) yield this.#hash.at(ballot).slice();
  }

  #ballotAt(ballot: number): CastBallot {
    const { width } = this.#sealed;
    return {
      hash: this.#hash.at(ballot).slice(),
      index: this.#index.at(ballot),
      sequence: this.#sequence.at(ballot),
      client: clients[this.#client.at(ballot)]!,
      ciphertexts: (this.#made
        ? piece(this.#made.list, ballot - gapsBefore(ballot, this.#made.gaps), width)
        : this.#sealed.at(ballot)
      ).slice(),
    };
  }

  // What `Voter` says.

  rollKeyOf(voter: number): Bytes {
    return this.#rollKeys.keyAt(this.#rollKey.at(voter)).slice();
  }

  keyOf(voter: number): Bytes | null {
    const place = this.#signingKey.at(voter);
    return place === NONE ? null : this.#signingKeys.keyAt(place).slice();
  }

  ballotOf(voter: number): CastBallot | null {
    const ballot = this.#ballot.at(voter);
    return ballot === NONE ? null : this.#ballotAt(ballot);
  }

  submissionsOf(voter: number): number {
    return this.#submissions.at(voter);
  }

  entriesOf(voter: number): number[] {
    const entries: number[] = [];
    for (let at = this.#mention.at(voter); at !== NONE; at = this.#mentionBefore.at(at))
      entries.push(this.#entry.at(at));
    return [...entries, this.#listed.at(voter)].reverse();
  }

  #by(keys: KeyMap): Voters {
    const voterAt = (number: number): Voter => new Voter(number, this);
    return {
      get size() {
        return keys.size;
      },
      has: (key) => keys.has(key),
      get(key) {
        const number = keys.get(key);
        return number === undefined ? undefined : voterAt(number);
      },
      *keys() {
        for (const [key] of keys) yield key.slice();
      },
      *values() {
        for (const [, number] of keys) yield voterAt(number);
      },
    };
  }
}
