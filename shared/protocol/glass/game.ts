/**
 * “Which one is it?”: one ballot that went in is marked, the room bets on where it came out, and whether anybody was right is known once every
 * laptop has shown how it mixed. Nothing here is drawn but the ballot that is marked.
 */
import { OstrakaError } from '../../codec/error.ts';
import { below, type Random } from '../../crypto/random.ts';
import type { Trails } from './disclosures.ts';

/** More bets than a room of people lays. */
export const MAX_BETS = 1000;

/** The game as a window shows it. Places are counted from 0. */
export interface GameView {
  /** The marked ballot, by its place among the trails. */
  readonly trail: number;
  /** How many bets are on each place of the last list. */
  readonly bets: readonly number[];
  /** What the mixes gave; null while a laptop has not shown its own. */
  readonly truth: Truth | null;
  /** The laptop that is to show next, and without which nobody ever knows; null once all have shown. */
  readonly hiddenBy: string | null;
}

export interface Truth {
  readonly place: number;
  /** Bets on that place. */
  readonly hits: number;
  /** Of all places, equally likely ones as long as one mix is unknown, so many have at least as many bets. */
  readonly asGood: number;
}

/** Whether a ballot can be marked: nothing is mixed any more, and nobody knows yet where the ballots are. */
export const mayMark = (trails: Trails | null): boolean =>
  trails?.sealed === true && trails.trails.length > 0 && !isKnown(trails);

export class Game {
  /** The marked ballot, by its hash. */
  readonly #marked: string;
  readonly #count: number;
  /** Places, in the order of the bets. */
  readonly #bets: number[] = [];

  /** Marks one of the ballots that can be followed, by lot. Throws `out-of-phase`. */
  constructor(trails: Trails | null, random: Random) {
    if (!trails || !mayMark(trails))
      throw new OstrakaError(
        'out-of-phase',
        'a ballot is marked after the last mix, before all laptops have shown how they mixed',
      );
    this.#marked = trails.trails[below(trails.trails.length, random)]!.hash;
    this.#count = trails.count;
  }

  /** Somebody bets on a place. Throws `out-of-phase` once it is known, `out-of-range`, `over-limit`. */
  bet(place: number, trails: Trails): void {
    this.#requireOpen(trails);
    if (!Number.isSafeInteger(place) || place < 0 || place >= this.#count)
      throw new OstrakaError('out-of-range', `places are numbered from 1 to ${this.#count}`);
    if (this.#bets.length >= MAX_BETS) throw new OstrakaError('over-limit', `a game takes ${MAX_BETS} bets`);
    this.#bets.push(place);
  }

  /** Takes the last bet back. Throws `out-of-phase` once it is known. */
  takeBack(trails: Trails): void {
    this.#requireOpen(trails);
    this.#bets.pop();
  }

  /** Null where the marked ballot can no longer be followed, since somebody released more. */
  view(trails: Trails): GameView | null {
    const trail = trails.trails.findIndex(({ hash }) => hash === this.#marked);
    if (trail < 0) return null;
    const bets = new Array<number>(this.#count).fill(0);
    for (const place of this.#bets) bets[place]! += 1;
    const { places } = trails.trails[trail]!;
    const hiddenBy = trails.mixes[places.length - 1]?.name ?? null;
    if (hiddenBy !== null) return { trail, bets, truth: null, hiddenBy };
    const place = places.at(-1)!;
    const hits = bets[place]!;
    return { trail, bets, truth: { place, hits, asGood: bets.filter((each) => each >= hits).length }, hiddenBy };
  }

  #requireOpen(trails: Trails): void {
    if (isKnown(trails)) throw new OstrakaError('out-of-phase', 'where the ballot is, everybody knows by now');
  }
}

/** Whether the laptops have shown where the ballots are: they are followed together. */
const isKnown = ({ mixes, trails }: Trails): boolean => trails.some(({ places }) => places.length > mixes.length);

/** What chance hits on average: bets / places, as a whole number and a proper fraction in lowest terms. */
export function expectedHits(
  bets: number,
  places: number,
): { readonly whole: number; readonly over: number; readonly under: number } {
  const rest = bets % places;
  const divisor = greatestCommonDivisor(rest, places);
  return { whole: (bets - rest) / places, over: rest / divisor, under: places / divisor };
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
