/**
 * Ballots for a simulated election, drawn from a ballot file. Seeded, so that a demonstration can be repeated: input for
 * simulations only, never a source of cryptographic randomness.
 */
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { below } from '../crypto/random.ts';
import { choicesOfFile } from './ballot-file/contest.ts';
import type { BallotFile } from './ballot-file/file.ts';
import type { Choice } from './choice.ts';
import { drawnFrom } from './drawn.ts';

/**
 * The choices of `voters` voters, in random order, equally likely to be any of the file's: without replacement while
 * there are enough of them (all of them, shuffled, where `voters` is their number), with replacement beyond. The same
 * seed draws the same ballots. Equal ballots share one choice. Throws `empty-ballot-file` where there is nothing to draw from.
 */
export function drawBallots(file: BallotFile, voters: number, seed: Bytes): Choice[] {
  if (file.voters === 0 && voters > 0)
    throw new OstrakaError('empty-ballot-file', `${file.title} holds no ballots to draw from`);
  const random = drawnFrom(seed);
  const choices = choicesOfFile(file).map(({ marks }) => marks);
  const ends = cumulative(file);
  const replace = voters > file.voters;
  // Fisher–Yates over the file's voters, of which only the places that moved are kept.
  const moved = new Map<number, number>();
  return Array.from({ length: voters }, (_, i) => {
    if (replace) return choices[ballotOf(ends, below(file.voters, random))]!;
    const j = i + below(file.voters - i, random);
    const voter = moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
    return choices[ballotOf(ends, voter)]!;
  });
}

/** How many voters cast this ballot or one before it. */
function cumulative({ ballots }: BallotFile): number[] {
  let end = 0;
  return ballots.map(({ count }) => {
    end += count;
    return end;
  });
}

/** The first ballot whose end lies beyond `voter`. */
function ballotOf(ends: readonly number[], voter: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > voter) high = middle;
    else low = middle + 1;
  }
  return low;
}
