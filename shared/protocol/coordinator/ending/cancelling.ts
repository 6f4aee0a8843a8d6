/** The organiser calls an election off, as long as nobody could vote in it. */
import { phaseOf } from '../../../board/record.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { keep } from '../settings.ts';
import type { CoordinatorEffect, CoordinatorState } from '../state.ts';

export const cancelled = (): OstrakaError =>
  new OstrakaError('cancelled', 'the organiser has cancelled this election', { hint: 'nothing of it counts' });

/**
 * For good: whoever asks from now on is told so. The board says nothing of it, for a coordinator that serves no more needs
 * nobody's leave. Throws `out-of-phase` once voting is open: ballots are not called off.
 */
export function cancel(state: CoordinatorState, effects: CoordinatorEffect[]): number {
  const phase = state.record ? phaseOf(state.record) : 'lobby';
  if (state.record && phase !== 'ceremony' && phase !== 'enrolment')
    throw new OstrakaError('out-of-phase', 'voting has begun: an election is cancelled before');
  if (state.openers.length > 0) throw new OstrakaError('out-of-phase', 'voting is being opened');
  keep(state, { set: 'cancelled' }, effects);
  const { code, message } = cancelled();
  for (const key of state.connected) effects.push({ do: 'send', key, message: { say: 'goodbye', code, message } });
  state.connected.clear();
  return 0;
}
