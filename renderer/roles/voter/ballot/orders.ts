/** In which order this voter sees what there is to choose among. */
import { useRef } from 'preact/hooks';
import type { Contest } from '../../../../shared/election/contest.ts';
import { type Order, orderFor } from '../../../../shared/election/order.ts';
import { systemRandom } from '../../../bridge/system-random.ts';

/**
 * One order a contest, drawn once for as long as this voter's window stands, in form and review alike. It is kept here alone: neither
 * the process nor the worker behind the window, nor anybody else, hears of it.
 * @param election what names it; of another one they are drawn anew
 */
export function useOrders(contests: readonly Contest[], election: string): readonly Order[] {
  const drawn = useRef<{ readonly election: string; readonly orders: readonly Order[] } | null>(null);
  if (drawn.current?.election !== election || drawn.current.orders.length !== contests.length)
    drawn.current = { election, orders: contests.map((contest) => orderFor(contest, systemRandom)) };
  return drawn.current.orders;
}
