/** All that one party of a lesson was told (disclosure.ts), checked against the board that it holds. */
import { type ElectionRecord, type Mix, provenChain } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { isPassage, type Passage } from '../../crypto/shuffle/passage.ts';
import { closeQuorum, type NodeIndex } from '../../election/manifest.ts';
import { tracker } from '../../election/tracker.ts';
import { isSignedList, listOf } from './agreement.ts';
import {
  type Disclosure,
  type KeyPart,
  type Passages,
  type Release,
  type SignedList,
  unpackPassage,
} from './disclosure.ts';
import { type Cast, castBallots, isRelease, releasedAmong, type Withheld } from './release.ts';

/** More than that nobody is told of: a lesson has a room full of voters. */
const MOST = 1000;

/** A blob of the board, where it is here. */
export type BlobHere = (sha256: Bytes) => Bytes | undefined;

/** A ballot that may be followed, and its places from 0: in the first list, then after each laptop that showed its part. */
export interface Trail {
  /** The full hash in hexadecimal, and the words that people read. */
  readonly hash: string;
  readonly tracker: string;
  readonly places: readonly number[];
}

/** A mix that stands, and whether its laptop has shown of it anything that is true. */
export interface MixShown {
  readonly node: NodeIndex;
  readonly name: string;
  readonly shown: 'nothing' | 'passages';
}

/** What can be followed through the mixes of an election that has closed. */
export interface Trails {
  /** Ballots in each list. */
  readonly count: number;
  /** Whether nothing is mixed any more. */
  readonly sealed: boolean;
  readonly mixes: readonly MixShown[];
  readonly trails: readonly Trail[];
  /** Why there are none. */
  readonly withheld: Exclude<Withheld, 'none-left'> | null;
}

export class Disclosures {
  readonly #releases = new Map<string, Release>();
  /** By its output: a laptop that shows more ballots later tells of those alone. */
  readonly #passages = new Map<string, Passages[]>();
  readonly #parts = new Map<string, KeyPart>();
  /** The newest of each node. */
  readonly #lists = new Map<NodeIndex, SignedList>();
  /** What was found of each, which never changes: a ballot's key and a mix's lists are what their hashes say. */
  readonly #valid = new WeakMap<Release | KeyPart | SignedList, boolean>();
  readonly #ways = new WeakMap<Passages, readonly Passage[] | null>();

  /** Takes what was told; false where it is known, or there is no more room. */
  take(told: Disclosure): boolean {
    switch (told.tell) {
      case 'release':
        return add(this.#releases, hex(told.ballot), told);
      case 'passages':
        return this.#takePassages(told);
      case 'list': {
        const before = this.#lists.get(told.node);
        if (before && equal(before.list, told.list) && equal(before.signature, told.signature)) return false;
        this.#lists.set(told.node, told);
        return true;
      }
      case 'key-part':
        return add(this.#parts, `${told.node}/${hex(told.ballot)}`, told);
    }
  }

  #takePassages(told: Passages): boolean {
    const name = hex(told.output);
    const before = this.#passages.get(name) ?? [];
    let all = 0;
    for (const one of this.#passages.values()) all += one.length;
    if (all >= MOST || before.some((one) => isSame(one, told))) return false;
    this.#passages.set(name, [...before, told]);
    return true;
  }

  /** All of it, for whoever comes later. */
  get all(): Disclosure[] {
    const passages = [...this.#passages.values()].flat();
    return [...this.#releases.values(), ...passages, ...this.#lists.values(), ...this.#parts.values()];
  }

  /** Whether somebody, whoever it is, has released this ballot. */
  mentions(ballot: Bytes): boolean {
    return this.#releases.has(hex(ballot));
  }

  /** The key parts for a ballot, unchecked. */
  partsFor(ballot: Bytes): readonly KeyPart[] {
    return [...this.#parts.values()].filter((part) => equal(part.ballot, ballot));
  }

  /**
   * The ballots that count and are released, each by its voter's key. Releases of ballots that have counted and do not any
   * more are forgotten: a voter who votes again and again takes no more room than one.
   */
  releases(record: ElectionRecord): Bytes[] {
    if (this.#releases.size === 0 || !record.manifest.lesson) return [];
    const cast = castBallots(record);
    const counting = new Set(cast.map(({ ballot }) => hex(ballot.hash)));
    for (const [name, release] of this.#releases)
      if (this.#valid.get(release) && !counting.has(name)) this.#forget(name);
    return cast.filter((one) => this.#isReleased(record, one)).map(({ ballot }) => ballot.hash);
  }

  #forget(ballot: string): void {
    this.#releases.delete(ballot);
    for (const [name, part] of this.#parts) if (hex(part.ballot) === ballot) this.#parts.delete(name);
  }

  /** All releases that are not found to be false, or of a ballot that was replaced: those of ballots that are not here yet too. */
  get toKeep(): Release[] {
    return [...this.#releases.values()].filter((release) => this.#valid.get(release) !== false);
  }

  /** The ballots that may be followed and opened now, with their places from 0; or why there are none. */
  released(record: ElectionRecord): ReturnType<typeof releasedAmong> {
    if (!record.manifest.lesson) return 'nobody';
    return releasedAmong(castBallots(record), (cast) => this.#isReleased(record, cast), record.closing !== null);
  }

  /** The nodes that have not signed the list of what is released here, as long as too few of them have (agreement.ts); else none. */
  awaited(record: ElectionRecord): NodeIndex[] {
    const { manifest, fingerprint } = record;
    const list = listOf(fingerprint, this.releases(record));
    const missing = manifest.nodes.map((_, i) => i + 1).filter((node) => !this.#hasSigned(record, node, list));
    return manifest.nodes.length - missing.length >= closeQuorum(manifest) ? [] : missing;
  }

  #hasSigned(record: ElectionRecord, node: NodeIndex, list: Bytes): boolean {
    const told = this.#lists.get(node);
    return told !== undefined && equal(told.list, list) && this.isChecked(told, () => isSignedList(record, told));
  }

  #isReleased({ fingerprint }: ElectionRecord, cast: Cast): boolean {
    const release = this.#releases.get(hex(cast.ballot.hash));
    if (!release) return false;
    return this.isChecked(release, () => isRelease(fingerprint, cast, release));
  }

  /** What `check` finds of something that was told, found once. */
  isChecked(told: Release | KeyPart | SignedList, check: () => boolean): boolean {
    const valid = this.#valid.get(told) ?? check();
    this.#valid.set(told, valid);
    return valid;
  }

  /** Whether all that is told is known here already, and true. */
  knows(record: ElectionRecord, told: Disclosure, blob: BlobHere): boolean {
    if (told.tell !== 'passages') return false;
    const mix = provenChain(record).find(({ output }) => equal(output.sha256, told.output));
    const ways = mix ? this.#waysThrough(record, mix, blob) : [];
    return told.passages.every((packed) => ways.some(({ from }) => from === unpackPassage(packed).from));
  }

  /**
   * As far as every released ballot can be followed: through the mixes whose laptops have shown how. Null before the
   * close, and where this is no lesson.
   */
  trails(record: ElectionRecord, blob: BlobHere): Trails | null {
    const { closing, manifest, finalList } = record;
    if (!closing || !manifest.lesson) return null;
    const released = this.released(record);
    const mixes = provenChain(record);
    const ways = mixes.map((mix) => this.#waysThrough(record, mix, blob));
    const follow = (place: number): number[] => {
      const places = [place];
      for (const way of ways) {
        const next = way.find(({ from }) => from === places.at(-1));
        if (!next) break;
        places.push(next.to);
      }
      return places;
    };
    return {
      count: closing.count,
      sealed: finalList !== null,
      mixes: mixes.map(({ node }, i) => ({
        node,
        name: manifest.nodes[node - 1]!.name,
        shown: ways[i]!.length > 0 ? 'passages' : 'nothing',
      })),
      trails:
        typeof released === 'string'
          ? []
          : released.map(({ ballot, place }) => ({
              hash: hex(ballot.hash),
              tracker: tracker(ballot.hash, manifest),
              places: follow(place),
            })),
      withheld: released === 'nobody' || released === 'one-left' ? released : null,
    };
  }

  /**
   * What its laptop has shown of a mix, as far as it is true. Of what is not nothing is said: it is unsigned, and whoever
   * handed it on may have made it.
   */
  #waysThrough(record: ElectionRecord, mix: Mix, blob: BlobHere): readonly Passage[] {
    return (this.#passages.get(hex(mix.output.sha256)) ?? []).flatMap((told) => {
      let ways = this.#ways.get(told);
      if (ways === undefined) {
        const lists = listsOf(record, mix, blob);
        if (!lists) return [];
        ways = truePassages(record, mix, lists, told);
        this.#ways.set(told, ways);
      }
      return ways ?? [];
    });
  }
}

/** Input and output of a mix, where both are here. */
export function listsOf(
  { closing }: ElectionRecord,
  { input, output }: Mix,
  blob: BlobHere,
): { readonly input: Bytes; readonly output: Bytes } | null {
  const before = closing && equal(input, closing.digest) ? closing.list : blob(input);
  const after = blob(output.sha256);
  return before && after ? { input: before, output: after } : null;
}

/** The passages that a node tells of a mix, if it is its own and every one of them is true; null otherwise. */
export function truePassages(
  { key, width }: ElectionRecord,
  { node }: Mix,
  lists: { readonly input: Bytes; readonly output: Bytes },
  told: Passages,
): readonly Passage[] | null {
  const passages = told.passages.map(unpackPassage);
  const statement = { publicKey: key!.publicKey, width, ...lists };
  return told.node === node && passages.every((one) => isPassage(statement, one)) ? passages : null;
}

const isSame = (one: Passages, other: Passages): boolean =>
  one.node === other.node &&
  one.passages.length === other.passages.length &&
  one.passages.every((packed, i) => equal(packed, other.passages[i]!));

function add<T>(to: Map<string, T>, name: string, one: T): boolean {
  if (to.has(name) || to.size >= MOST) return false;
  to.set(name, one);
  return true;
}
