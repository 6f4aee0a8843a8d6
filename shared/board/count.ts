/** From opened points to the tally that the result entry carries. */
import { type Bytes, concat, hex, pieces } from '../codec/bytes.ts';
import { decodeCanonical, encodeCanonical, type Value } from '../codec/cbor.ts';
import type { Choice, Choices } from '../election/choice.ts';
import type { Asked, AskedOfRoll, Contest } from '../election/contest.ts';
import { blocks } from '../election/encoding.ts';
import { opensEach } from '../election/sealing.ts';
import { leaveOut, type Which } from '../election/tally/left-out.ts';
import { type ContestResult, tally } from '../election/tally/tally.ts';
import { groupNames, type NameGroup } from '../election/write-ins/groups.ts';

export interface Tally {
  /** Plaintexts opened. */
  readonly ballots: number;
  /** Plaintexts that no choice encodes to: counted here and nowhere else, never an abort. */
  readonly invalid: number;
  readonly contests: readonly ContestResult[];
}

/**
 * As long as a tally is at most. The largest election fits with the working of all rules, unless many contests of many
 * options and seats are counted in rounds for each seat; then the working that does not fit is left out.
 */
export const MAX_TALLY_BYTES = 7 * 2 ** 20;

/** For each contest, lists of written-in names that are one person each. */
export type Joined = readonly (readonly (readonly string[])[])[];

/** Canonical bytes of the `Tally` of count·w·32 plaintext points. */
export const countPlaintexts = (asked: AskedOfRoll, plaintexts: Bytes, lot: Bytes, joined: Joined = []): Bytes =>
  countOpened(asked, readPlaintexts(asked, plaintexts), lot, joined);

/** What count·w·32 plaintext points say; null is an invalid ballot. */
export const readPlaintexts = (asked: Asked, plaintexts: Bytes): (Choices | null)[] =>
  stretches(pieces(plaintexts, 32 * blocks(asked.contests)), 1024).flatMap(plaintextReader(asked));

/** A list in parts of `length`, the last one perhaps shorter: as much as is read together. */
export const stretches = <T>(list: readonly T[], length: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / length) }, (_, i) => list.slice(i * length, (i + 1) * length));

/** `opensEach`, for one list after the other. What says the same has the same points, and is read once. */
export function plaintextReader({ version, contests }: Asked): (list: readonly Bytes[]) => (Choices | null)[] {
  const known = new Map<string, Choices | null>();
  return (list) => {
    const names = list.map(hex);
    const unread = new Map(names.flatMap((name, i) => (known.has(name) ? [] : [[name, list[i]!] as const])));
    const read = opensEach(contests, [...unread.values()], version);
    for (const [i, name] of [...unread.keys()].entries()) known.set(name, read[i]!);
    return names.map((name) => known.get(name)!);
  };
}

/** The written-in names of each contest as they are counted apart, in order. */
export const namesIn = (contests: readonly Contest[], opened: readonly (Choices | null)[]): NameGroup[][] =>
  contests.map(({ options }, i) => {
    const texts = opened.flatMap((choices) => choices?.[i]?.writeIn ?? []);
    return [...groupNames(options, texts).groups];
  });

/** The same of plaintexts that have been read; null is an invalid ballot. */
export function countOpened(
  { version, contests, roll }: AskedOfRoll,
  opened: readonly (Choices | null)[],
  lot: Bytes,
  joined: Joined = [],
  most = MAX_TALLY_BYTES,
): Bytes {
  const valid = opened.filter((choices) => choices !== null);
  const result: Tally = {
    ballots: opened.length,
    invalid: opened.length - valid.length,
    contests: contests.map((contest, i) =>
      tally(
        version,
        contest,
        valid.map((choices) => choices[i] as Choice),
        concat(lot, Uint8Array.of(i)),
        joined[i],
        roll,
      ),
    ),
  };
  const whole = encodeCanonical(result as unknown as Value);
  if (whole.length <= most) return whole;
  const without = (which: Which): Bytes =>
    encodeCanonical({ ...result, contests: result.contests.map((one) => leaveOut(one, which)) } as unknown as Value);
  const decisive = without('comparisons');
  return decisive.length <= most ? decisive : without('all');
}

/** The tally of a result entry that the fold has accepted: as long as the ballots have made it. */
export const readTally = (bytes: Bytes): Tally => decodeCanonical(bytes, bytes.length) as unknown as Tally;
