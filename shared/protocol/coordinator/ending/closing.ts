/** The end of voting, which nothing opens again: only where enough laptops are here to go on to the result. */
import { type ElectionRecord, phaseOf } from '../../../board/record.ts';
import { hex } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import { tooFew, tooFewYetInWords } from '../../../election/too-few.ts';
import { absenceOf, type Need } from '../absence.ts';
import { begun, say } from '../board.ts';
import { differing } from '../comparing.ts';
import type { CoordinatorEffect, CoordinatorState } from '../state.ts';
import { requireOwnEpoch } from '../takeover.ts';

/**
 * Posts the close and keeps the list to mix.
 * @param confirmed so many ballots the organiser takes for all, though with so few there is no result
 * @returns the entry's index
 * @throws OstrakaError `too-few-laptops`, `too-few-ballots`; whatever the board's rules refuse
 */
export function close(
  state: CoordinatorState,
  confirmed: number | null,
  effects: CoordinatorEffect[],
  now: number,
): number {
  const record = begun(state);
  requireOwnEpoch(state);
  // Where there is nothing to close, the board's own rules say so.
  const ballots = phaseOf(record) === 'voting' ? record.electorate.cast : 0;
  if (ballots > 0) {
    requireLaptops(state, record);
    requireEnough(record, ballots, confirmed);
  }
  say(state, 'close', {}, effects, now);
  const { digest, list, index } = record.closing!;
  effects.push({ do: 'keep-blob', sha256: digest, bytes: list });
  return index;
}

/** Where the close would be the end, just this number must be confirmed: one that comes meanwhile may change it. */
function requireEnough({ manifest }: ElectionRecord, ballots: number, confirmed: number | null): void {
  const few = tooFew(manifest, ballots);
  if (few && confirmed !== ballots)
    throw new OstrakaError('too-few-ballots', tooFewYetInWords(few).english, {
      hint: `wait for more, or confirm that ${ballots} are all`,
    });
}

const tasks = {
  key: 'make the key',
  close: 'close it',
  confirm: 'confirm the close',
  mix: 'mix the ballots',
  open: 'open them',
} as const satisfies Record<Need, string>;

function requireLaptops(state: CoordinatorState, record: ElectionRecord): void {
  const absence = absenceOf(record, (key) => state.connected.has(hex(key)), differing(state), false);
  if (!absence?.lacking) return;
  const { lacking, needed, left, gone } = absence;
  throw new OstrakaError(
    'too-few-laptops',
    `voting stays open: to ${tasks[lacking]}, ${needed} laptops must be here, and ${left} ${left === 1 ? 'is' : 'are'}`,
    { hint: gone.length > 0 ? `bring back ${gone.join(', ')}, then close again` : 'compare words again' },
  );
}
