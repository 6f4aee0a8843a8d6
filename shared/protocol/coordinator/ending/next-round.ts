/** The organiser goes on with the same room: whoever is in this election is told of the next one, once and for all. */
import { phaseOf } from '../../../board/record.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { sayNext } from '../../next-round.ts';
import { begun } from '../board.ts';
import { keep } from '../settings.ts';
import type { CoordinatorEffect, CoordinatorState } from '../state.ts';
import { requireOwnEpoch } from '../takeover.ts';

/**
 * @param link where the next election is joined
 * @returns 0: it stands on no board
 * @throws OstrakaError `out-of-phase` before the end, and where another election was told of already; `bad-link`
 */
export function tellNext(state: CoordinatorState, link: string, effects: CoordinatorEffect[]): number {
  const record = begun(state);
  requireOwnEpoch(state);
  if (phaseOf(record) !== 'finished')
    throw new OstrakaError('out-of-phase', 'another round follows when this one is over', {
      hint: 'wait for the result',
    });
  const next = sayNext(record.fingerprint, link, state.key);
  // One election has one next: two would part the room.
  if (state.next && state.next.link !== next.link)
    throw new OstrakaError('out-of-phase', 'everybody was told of another round already', {
      hint: 'lead that one, or begin a new election',
    });
  if (!state.next) keep(state, { set: 'next', ...next }, effects);
  return 0;
}
