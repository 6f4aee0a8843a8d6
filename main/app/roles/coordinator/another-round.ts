/** Another round with the same room: what stays of the plan, who is told, and who has not come along yet. */
import { phaseOf } from '../../../../shared/board/record.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Plan } from '../../../../shared/election/manifest.ts';
import { picturesIn } from '../../../../shared/election/picture.ts';
import { withoutHours } from '../../../../shared/election/times/times.ts';
import { fold } from '../../../../shared/election/write-ins/fold.ts';
import { type AnotherRound, LISTED_MISSING, type RoundAfter } from '../../../../shared/protocol/another-round.ts';
import type { SignedUp } from '../../../../shared/protocol/coordinator/signed-up.ts';
import { arrange, tellNext } from '../../../coordinator/organiser.ts';
import { ROWS_A_TURN } from '../../../coordinator/roll/roll-list.ts';
import { picturesHere } from '../../../storage/pictures.ts';
import { newId } from '../../profile/recents.ts';
import type { Room } from '../../window/role.ts';
import { LedElection } from './led-election.ts';
import { requireSoundPlan } from './sound-plan.ts';

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
  if (election.leftTo !== null)
    throw new OstrakaError('out-of-phase', `“${election.leftTo}” is at its port now, and nobody would hear of it`, {
      hint: 'begin a new election',
    });
  // The proxy passes everything on to this one, and its voters would find no other behind it.
  if (election.front)
    throw new OstrakaError('out-of-phase', 'behind a proxy another round cannot begin beside this one', {
      hint: 'close this window, then lead a new election behind the proxy',
    });
  const plan: Plan = { ...withoutHours(election.plan), title, contests };
  requireSoundPlan(plan);
  const laptops = record.manifest.nodes.length;
  const other = await LedElection.create(room, newId(Date.now()), plan, {
    pictures: picturesHere(loop.store, picturesIn(contests)),
    laptops,
    draft: null,
    after: election.plan.title,
    desk: election.desk,
  });
  try {
    // Where the room has found the one, it finds the other.
    if (other.coordinator.address.hosts.includes(address.host)) other.moveTo(address.host);
    const voters = election.signedUp;
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

/** What the window of another round says of the one before. */
export class ComeAlong {
  readonly #before: LedElection;
  readonly #changed: () => void;
  /** Of how many changes of both lists it was worked out. */
  #of = '';
  #roll: RoundAfter['roll'] = null;
  #isLooking = false;

  /** @param changed called when it says something else */
  constructor(before: LedElection, changed: () => void) {
    this.#before = before;
    this.#changed = changed;
  }

  /** Of two large lists, as it was a moment ago; null where they hold no names. */
  roll(election: LedElection): RoundAfter['roll'] {
    if (this.#before.plan.voters.credentials === 'codes') return null;
    const [before, here] = [this.#before, election].map(({ coordinator }) => coordinator.loop.state.enrolled);
    const of = JSON.stringify([before!, here!].map(({ era, seats, touches }) => [era, seats, touches]));
    if (of !== this.#of && !this.#isLooking) {
      this.#of = of;
      this.#look(missing(before!, here!));
    }
    return this.#roll;
  }

  #look(looking: ReturnType<typeof missing>): void {
    const { done, value } = looking.next();
    this.#isLooking = !done;
    if (done) this.#roll = value;
    else
      setImmediate(() => {
        this.#look(looking);
        if (!this.#isLooking) this.#changed();
      });
  }
}

/** Who of the one list is not on the other under the same name, the first in the order of names; a part of it at a time. */
function* missing(before: SignedUp, here: SignedUp): Generator<undefined, RoundAfter['roll']> {
  const names = new Set<string>();
  for (const name of namesOf(here))
    if (name === null) yield;
    else names.add(name);
  const listed: { readonly name: string; readonly order: string }[] = [];
  let [all, away] = [0, 0];
  for (const name of namesOf(before)) {
    if (name === null) yield;
    else {
      all += 1;
      if (names.has(name)) continue;
      away += 1;
      const order = fold(name);
      const at = listed.findIndex((other) => order < other.order);
      if (at >= 0) listed.splice(at, 0, { name, order });
      else if (listed.length < LISTED_MISSING) listed.push({ name, order });
      listed.splice(LISTED_MISSING);
    }
  }
  if (all === 0) return null;
  return { all, missing: listed.map(({ name }) => name), more: away - listed.length };
}

/** Of whoever is there, in the order of their seats; null after as many as are looked at in a turn. */
function* namesOf(people: SignedUp): Generator<string | null> {
  for (let seat = 0; seat < people.seats; seat++) {
    if (seat % ROWS_A_TURN === ROWS_A_TURN - 1) yield null;
    const name = people.nameAt(seat);
    if (name) yield name;
  }
}
