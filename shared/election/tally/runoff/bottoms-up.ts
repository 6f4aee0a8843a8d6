/**
 * Bottoms-up (RCTab, winner election mode “bottomsUp”): the candidate with the fewest votes goes out until as many
 * continue as there are seats, and these are elected; no surplus passes on. It is not proportional. Equal ranks and ties
 * as in `elimination.ts`.
 */
import type { OtherNames } from '../../write-ins/candidates.ts';
import type { Counted, Ranks } from '../ballots.ts';
import type { TieBreak } from '../choices/tie-break.ts';
import type { Standing } from '../places.ts';
import { Elimination } from './elimination.ts';
import { eliminate } from './instant-runoff.ts';
import type { Round } from './rounds.ts';

export type BottomsUpResult = Standing & { readonly rule: 'bottoms-up'; readonly rounds: readonly Round[] };

export function bottomsUp(
  n: number,
  ballots: readonly Counted<Ranks>[],
  seats: number,
  others: OtherNames | null = null,
  tieBreak: TieBreak | null = null,
): BottomsUpResult {
  const elimination = new Elimination(n, ballots, seats, others);
  const { rounds, standing } = eliminate(elimination, seats, ballots.length > 0, tieBreak);
  return { rule: 'bottoms-up', rounds, ...standing };
}
