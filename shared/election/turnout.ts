/** How many must have voted for a result to be adopted (version 3): a number of ballots, or a share of the roll. */

import { gcd } from './ballot-file/weight.ts';

/**
 * A number of ballots, or a share of the roll in lowest terms: `1/3` is at least a third of those who stand on it, `>1/2` more than half.
 * It is no threshold of privacy: what falls short of it is opened, counted and shown all the same.
 */
export type LeastTurnout = number | string;

/** One ballot is there wherever there is a result. */
export const LEAST_TURNOUT = 2;

/** No roll is longer. */
export const MAX_VOTERS = 2_000_000;

/** The largest denominator of a share: with it a percentage is one. */
export const MAX_PARTS = 100;

interface Share {
  /** Whether more than the share is needed, and not just as many. */
  readonly more: boolean;
  readonly parts: number;
  readonly of: number;
}

/** A share of the roll as it stands in a plan; null for any other text. Nobody can ask for more than all. */
export function shareIn(text: string): Share | null {
  const found = /^(>?)([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
  if (!found) return null;
  const [more, parts, of] = [found[1] !== '', Number(found[2]), Number(found[3])];
  const fits = of <= MAX_PARTS && (more ? parts < of : parts <= of) && gcd(parts, of) === 1;
  return fits ? { more, parts, of } : null;
}

/** The ballots that are needed where so many stand on the roll; throws where the text is no share. */
export function neededTurnout(least: LeastTurnout, roll: number): number {
  if (typeof least === 'number') return least;
  const share = shareIn(least);
  if (!share) throw new Error(`“${least}” is no share of a roll`);
  const { more, parts, of } = share;
  return more ? Math.floor((roll * parts) / of) + 1 : Math.ceil((roll * parts) / of);
}

/** What somebody typed: `20`, `2/6`, `33 %`, `> 1/2`, `>50%`; a share comes out in lowest terms. Null for what is none of them. */
export function typedTurnout(typed: string): LeastTurnout | null {
  const text = typed.replaceAll(/\s/g, '');
  if (/^\d{1,7}$/.test(text)) {
    const ballots = Number(text);
    return ballots >= LEAST_TURNOUT && ballots <= MAX_VOTERS ? ballots : null;
  }
  const found = /^(>?)(\d{1,3})(?:\/(\d{1,3})|%)$/.exec(text);
  if (!found) return null;
  const [parts, of] = [Number(found[2]), Number(found[3] ?? 100)];
  const by = gcd(parts, of);
  const share = `${found[1]}${parts / by}/${of / by}`;
  return shareIn(share) ? share : null;
}
