/** A coordinator that misses its board. */
import type { Election } from '../election.ts';

/** How long whoever leads may take to miss its session, on a busy machine: it waits ten seconds for an answer. */
export const MISSES = 60_000;
/** What ends a coordinator that has lost its board. */
const LOST = /the session with|cannot lead on|whether a write survives|leads on the board/;

/** Whether it has ended within milliseconds and said why; below `MISSES` it may as well go on. */
export async function missesBoard({ coordinator, violations }: Election, within = MISSES): Promise<boolean> {
  const end = await coordinator.expectEnd(within);
  if (!end) {
    if (within === MISSES) violations.push('a coordinator did not miss the session with its board');
    return false;
  }
  if (end.code !== 2 || !LOST.test(end.last))
    violations.push(`a coordinator that lost its board ended with ${end.code}: ${end.last}`);
  return true;
}
