/** Whether a rehearsal came out as its test deck says: the board's ballots and result against those that the plan alone foretells. */
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import type { Choice, Choices } from '../../election/choice.ts';
import type { Contest } from '../../election/contest.ts';
import type { Manifest } from '../../election/manifest.ts';
import { alikeIn, testDeck, weightsOf } from '../../election/rehearsal/deck.ts';
import { isRehearsal } from '../../election/rehearsal/mark.ts';
import { isBlank } from '../../election/tally/given.ts';
import { countOpened, readPlaintexts, readTally } from '../count.ts';
import { askedOf, type ElectionRecord, joinedNames, lotOf } from '../record.ts';

/** What stands for an option, or for those that leave the question out: as the deck has it, and as the board has it. */
export interface Compared {
  readonly expected: number;
  readonly found: number;
}

export interface ContestFinding {
  readonly title: string;
  /** For each option how many ballots pick, approve or rank it first, or how many points it gets. */
  readonly options: readonly (Compared & { readonly name: string })[];
  readonly blank: Compared;
  /** Whether all of the result, with its working, is what the counter makes of the deck. */
  readonly sameResult: boolean;
  /** Pairs of options that this deck cannot tell apart; none unless too few may vote. */
  readonly alike: readonly (readonly [string, string])[];
}

export interface RehearsalFinding {
  /** Whether every opened ballot is one of the deck, none is missing, and every result is the one that was foretold. */
  readonly ready: boolean;
  /** Of the deck, and of those that the laptops opened. */
  readonly ballots: Compared;
  /** Of the deck, and not among those that were opened. */
  readonly missing: number;
  /** Opened, and none of the deck. */
  readonly strange: number;
  readonly contests: readonly ContestFinding[];
}

/** The deck of this election. */
export const deckOf = (manifest: Manifest): Choices[] =>
  // No rehearsal is of version 1.
  isRehearsal(manifest) && manifest.version !== 1 ? testDeck(manifest) : [];

/**
 * Null where it is no rehearsal, or has not come to its result yet. One that ended without a result has opened no ballot.
 * @param plaintexts of the result, count·w·32 bytes; null where there is none
 */
export function rehearsalFinding(record: ElectionRecord, plaintexts: Bytes | null): RehearsalFinding | null {
  const { manifest, result, shortfall } = record;
  if (!isRehearsal(manifest) || !(result ? plaintexts : shortfall)) return null;
  const asked = askedOf(record);
  const deck = deckOf(manifest);
  const opened = plaintexts ? readPlaintexts(asked, plaintexts) : [];
  const foretold = readTally(countOpened({ ...asked, roll: deck.length }, deck, lotOf(record), joinedNames(record)));
  const tally = result ? readTally(result.tally) : null;
  const [missing, strange] = [without(deck, opened), without(opened, deck)];
  const contests = manifest.contests.map((contest, i): ContestFinding => {
    const found = tally?.contests[i];
    const sameResult = found !== undefined && sameValue(found, foretold.contests[i]);
    return { ...contestFinding(contest, answersOf(deck, i), answersOf(opened, i)), sameResult };
  });
  return {
    ready: missing === 0 && strange === 0 && tally?.invalid === 0 && contests.every(({ sameResult }) => sameResult),
    ballots: { expected: deck.length, found: opened.length },
    missing,
    strange,
    contests,
  };
}

function contestFinding(contest: Contest, deck: readonly Choice[], opened: readonly Choice[]) {
  const [expected, found] = [weightsOf(contest, deck), weightsOf(contest, opened)];
  const { title, options } = contest;
  return {
    title,
    options: options.map((name, i) => ({ name, expected: expected[i]!, found: found[i]! })),
    blank: { expected: blanks(deck), found: blanks(opened) },
    alike: alikeIn(contest, deck).map(([a, b]) => [options[a]!, options[b]!] as const),
  };
}

const answersOf = (ballots: readonly (Choices | null)[], contest: number): Choice[] =>
  ballots.flatMap((ballot) => ballot?.[contest] ?? []);

const blanks = (answers: readonly Choice[]): number => answers.filter(isBlank).length;

const sameValue = (a: unknown, b: unknown): boolean => equal(encodeCanonical(a as Value), encodeCanonical(b as Value));

/** How many of `these` are not among `those`, each of which stands for one. */
function without(these: readonly (Choices | null)[], those: readonly (Choices | null)[]): number {
  const left = new Map<string, number>();
  for (const name of those.map(nameOf)) left.set(name, (left.get(name) ?? 0) + 1);
  return these.filter((one) => {
    const name = nameOf(one);
    const there = left.get(name) ?? 0;
    left.set(name, there - 1);
    return there <= 0;
  }).length;
}

const nameOf = (ballot: Choices | null): string => (ballot ? hex(encodeCanonical(ballot as unknown as Value)) : '');
