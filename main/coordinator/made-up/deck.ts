/** The voters of a rehearsal's test deck, on the roll. */

import { phaseOf } from '../../../shared/board/record.ts';
import { madeUpPlace } from '../../../shared/protocol/coordinator/code-slips.ts';
import { standingOf } from '../../../shared/protocol/coordinator/roll.ts';
import { deckVoters } from '../../../shared/protocol/rehearsal/deck-voters.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { enrolMadeUp } from './voters.ts';

/**
 * Puts those on the roll who are not there yet, and nobody once voting is open or where it is no rehearsal. Whoever opens voting
 * asks for it in the same turn (`inTurn`), so that the deck is on the roll however soon that is. Throws what the coordinator
 * refuses them with.
 */
export async function putDeckOnRoll(loop: CoordinatorLoop): Promise<void> {
  const { state, store } = loop;
  const { record } = state;
  if (!record || phaseOf(record) !== 'enrolment') return;
  const voters = deckVoters(record, state.key.seed);
  if (record.manifest.voters.credentials === 'codes') {
    const missing = voters.filter(({ rollKey }) => store.get(madeUpPlace(rollKey.publicKey)) === undefined);
    const put = missing.map(({ rollKey: { publicKey } }) => [madeUpPlace(publicKey), publicKey]);
    if (put.length > 0) await store.write({ put: Object.fromEntries(put) });
    return;
  }
  const absent = voters.filter(({ rollKey }) => standingOf(state, rollKey.publicKey) === 'unknown');
  await Promise.all(absent.map((voter) => enrolMadeUp(loop, voter, voter.name)));
}
