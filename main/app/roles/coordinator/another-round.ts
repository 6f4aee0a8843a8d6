/** Another round with the same room: what stays of the plan, who is told, and who has not come along yet. */
import { phaseOf } from '../../../../shared/board/record.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { type AnotherRound, LISTED_MISSING, type RoundAfter } from '../../../../shared/protocol/another-round.ts';
import { arrange, tellNext } from '../../../coordinator/organiser.ts';
import { newId } from '../../profile/recents.ts';
import type { Room } from '../../window/role.ts';
import { LedElection } from './led-election.ts';
import { requireSoundPlan } from './sound-plan.ts';

export interface RoundBefore {
  readonly election: LedElection;
}

/**
 * Opens the lobby of another round and tells everybody in this one. Where that is refused nothing is left of the other.
 * Throws `out-of-phase`, `bad-manifest`, and what `LedElection.create` throws.
 */
export async function openNext(
  room: Room,
  election: LedElection,
  { title, contests }: AnotherRound,
): Promise<LedElection> {
  const { loop, address } = election.coordinator;
  const { record, next } = loop.state;
  if (!record || phaseOf(record) !== 'finished')
    throw new OstrakaError('out-of-phase', 'another round follows when this one is over', {
      hint: 'wait for the result',
    });
  if (next)
    throw new OstrakaError('out-of-phase', 'everybody was told of another round already', {
      hint: 'lead that one, or begin a new election',
    });
  // The proxy passes everything on to this one, and its voters would find no other behind it.
  if (election.front)
    throw new OstrakaError('out-of-phase', 'behind a proxy another round cannot begin beside this one', {
      hint: 'close this window, then lead a new election behind the proxy',
    });
  const plan: Plan = { ...election.plan, title, contests };
  requireSoundPlan(plan);
  const laptops = record.manifest.nodes.length;
  const other = await LedElection.create(room, newId(Date.now()), plan, {
    laptops,
    draft: null,
    after: election.plan.title,
  });
  try {
    // Where the room has found the one, it finds the other.
    if (other.coordinator.address.hosts.includes(address.host)) other.moveTo(address.host);
    const voters = election.signedUp.length;
    if (plan.voters.credentials === 'keys' && voters > 0)
      await arrange(other.coordinator.loop, { do: 'expect', laptops, voters });
    await tellNext(loop, other.link);
  } catch (error) {
    await other.close();
    room.recents.forget(other.id);
    throw error;
  }
  return other;
}

/** What the window of another round says of the one before; null where there was none. */
export function roundAfter(election: LedElection, before: RoundBefore | null): RoundAfter | null {
  const { after: title } = election;
  if (title === null) return null;
  const were = before?.election.signedUp;
  if (!were || were.length === 0 || before.election.plan.voters.credentials === 'codes') return { title, roll: null };
  const here = new Set(election.signedUp);
  const missing = were.filter((name) => !here.has(name));
  const more = Math.max(0, missing.length - LISTED_MISSING);
  return { title, roll: { all: were.length, missing: missing.slice(0, LISTED_MISSING), more } };
}
