/** All that one party of a lesson was told (disclosure.ts), checked against the board that it holds. */
import { type ElectionRecord, type Mix, provenChain } from '../../board/record.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { isPassage, type Passage } from '../../crypto/shuffle/passage.ts';
import type { NodeIndex } from '../../election/manifest.ts';
import { tracker } from '../../election/tracker.ts';
import { type Disclosure, type KeyPart, type Passages, type Release, unpackPassage } from './disclosure.ts';
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

/** A mix that stands, and whether its laptop has shown it. */
export interface MixShown {
  readonly node: NodeIndex;
  readonly name: string;
  /** `false`: what was shown is not how this mix was made. */
  readonly shown: 'nothing' | 'passages' | 'false';
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
  readonly withheld: Withheld | null;
}

export class Disclosures {
  readonly #releases = new Map<string, Release>();
  readonly #passages = new Map<string, Passages>();
  readonly #parts = new Map<string, KeyPart>();
  /** What was found of each, which never changes: a ballot's key and a mix's lists are what their hashes say. */
  readonly #valid = new WeakMap<Release | KeyPart, boolean>();
  readonly #ways = new WeakMap<Passages, readonly Passage[] | null>();

  /** Takes what was told; false where it is known, or there is no more room. */
  take(told: Disclosure): boolean {
    switch (told.tell) {
      case 'release':
        return add(this.#releases, hex(told.ballot), told);
      case 'passages':
        return add(this.#passages, hex(told.output), told);
      case 'key-part':
        return add(this.#parts, `${told.node}/${hex(told.ballot)}`, told);
    }
  }

  /** All of it, for whoever comes later. */
  get all(): Disclosure[] {
    return [...this.#releases.values(), ...this.#passages.values(), ...this.#parts.values()];
  }

  /** Whether somebody, whoever it is, has released this ballot. */
  mentions(ballot: Bytes): boolean {
    return this.#releases.has(hex(ballot));
  }

  /** The key parts for a ballot, unchecked. */
  partsFor(ballot: Bytes): readonly KeyPart[] {
    return [...this.#parts.values()].filter((part) => equal(part.ballot, ballot));
  }

  /** The ballots that may be followed and opened now, with their places from 0; or why there are none. */
  released(record: ElectionRecord): ReturnType<typeof releasedAmong> {
    if (!record.manifest.lesson) return 'nobody';
    return releasedAmong(castBallots(record), (cast) => this.#isReleased(record, cast));
  }

  #isReleased({ fingerprint }: ElectionRecord, cast: Cast): boolean {
    const release = this.#releases.get(hex(cast.ballot.hash));
    if (!release) return false;
    return this.isChecked(release, () => isRelease(fingerprint, cast, release));
  }

  /** What `check` finds of something that was told, found once. */
  isChecked(told: Release | KeyPart, check: () => boolean): boolean {
    const valid = this.#valid.get(told) ?? check();
    this.#valid.set(told, valid);
    return valid;
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
        const next = way?.find(({ from }) => from === places.at(-1));
        if (!next) break;
        places.push(next.to);
      }
      return places;
    };
    return {
      count: closing.count,
      sealed: finalList !== null,
      mixes: mixes.map(({ node, output }, i) => ({
        node,
        name: manifest.nodes[node - 1]!.name,
        shown: ways[i] ? 'passages' : this.#passages.has(hex(output.sha256)) ? 'false' : 'nothing',
      })),
      trails:
        typeof released === 'string'
          ? []
          : released.map(({ ballot, place }) => ({
              hash: hex(ballot.hash),
              tracker: tracker(ballot.hash, manifest),
              places: follow(place),
            })),
      withheld: typeof released === 'string' ? released : null,
    };
  }

  /** What its laptop has shown of a mix, where all of it is true; null where it showed nothing, or something false. */
  #waysThrough(record: ElectionRecord, mix: Mix, blob: BlobHere): readonly Passage[] | null {
    const told = this.#passages.get(hex(mix.output.sha256));
    if (!told) return null;
    let ways = this.#ways.get(told);
    if (ways === undefined) {
      const lists = listsOf(record, mix, blob);
      if (!lists) return null;
      ways = truePassages(record, mix, lists, told);
      this.#ways.set(told, ways);
    }
    return ways;
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

function add<T>(to: Map<string, T>, name: string, one: T): boolean {
  if (to.has(name) || to.size >= MOST) return false;
  to.set(name, one);
  return true;
}
