/**
 * In which order a ballot shows what there is to choose among. Where a plan has it drawn (version 3), each voter's device draws one
 * for itself: it stands in no ballot, on no board and in no message, and a result has the plan's order.
 */
import { permutation, type Random } from '../crypto/random.ts';
import { type Contest, noneOf, slots } from './contest.ts';

/** Slots of a contest as one ballot shows them. */
export type Order = readonly number[];

/**
 * The slots of a contest, each once. The option that stands for nobody comes last, and so does a write-in's.
 * @param random of the voter's own device: the system's generator
 */
export function orderFor(contest: Contest, random: Random): Order {
  const all = Array.from({ length: slots(contest) }, (_, slot) => slot);
  if (contest.order !== 'drawn') return all;
  const length = noneOf(contest) ?? contest.options.length;
  return [...permutation(length, random), ...all.slice(length)];
}
