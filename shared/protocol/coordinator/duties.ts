/** What the board expects of the coordinator next: restart, skip, seal, open, publish, or end without a result. Derived from the record alone. */

import { awaitedInMixing } from '../../board/entry-types/mixing.ts';
import { awaitedInCeremony } from '../../board/entry-types/setup.ts';
import {
  ableToMix,
  askedOf,
  type ElectionRecord,
  isJoined,
  joinedNames,
  lotOf,
  nextMixer,
  openingOf,
  phaseOf,
  provenChain,
  sharesThatCount,
} from '../../board/record.ts';
import { said } from '../../codec/said.ts';
import { sha256 } from '../../crypto/hash.ts';
import { closeQuorum } from '../../election/manifest.ts';
import { tooFewAtClose } from '../../election/too-few.ts';
import { begun, say } from './board.ts';
import { unsettled } from './comparing.ts';
import { floorStuck } from './floor/reports.ts';
import { waitsForNames } from './joining.ts';
import type { CoordinatorEffect, CoordinatorState, Opened } from './state.ts';
import { hasOwnEpoch } from './takeover.ts';

/** Does what is due; returns whether the board moved, in which case more may be due. */
export function doDuties(state: CoordinatorState, effects: CoordinatorEffect[], now: number): boolean {
  state.stuck = floorStuck(state);
  if (state.stuck || !state.record || state.cancelled || !hasOwnEpoch(state)) return false;
  switch (phaseOf(state.record)) {
    case 'ceremony':
      return restartIfFailed(state, effects, now);
    case 'mixing':
      return tooFewAtClose(state.record) ? endWithoutResult(state, effects, now) : skipOrSeal(state, effects, now);
    case 'decryption':
      return openAndPublish(state, effects, now);
    default:
      return false;
  }
}

/** Whether the awaited entry is late. An entry that is being examined is not late. */
const late = (state: CoordinatorState, seconds: number, now: number): boolean =>
  state.examining.size === 0 && now - state.movedAt > seconds * 1000;

function restartIfFailed(state: CoordinatorState, effects: CoordinatorEffect[], now: number): boolean {
  const record = begun(state);
  const { ceremony, manifest } = record;
  const awaited = awaitedInCeremony(record);
  // Who sees other words is silent on purpose: whether to go on without it is for the organiser to say.
  const differs = new Set(manifest.version === 1 ? [] : unsettled(state));
  const slow = late(state, manifest.timeouts.ceremony, now) ? awaited.filter((index) => !differs.has(index)) : [];
  // A fault ends the attempt only once all have dealt: a second cheat then shows in the same attempt.
  const dealt = ceremony.deals.size === ceremony.participants.length;
  const faulty = dealt || slow.length > 0 ? [...ceremony.faulty] : [];
  if (faulty.length === 0 && slow.length === 0) return false;
  const without = (left: readonly number[]) => ceremony.participants.filter((index) => !left.includes(index));
  // Nobody is late for an attempt that has failed: whoever has not dealt yet may in the next one.
  const left = faulty.length > 0 ? faulty : slow;
  const participants = without(left);
  if (participants.length < manifest.threshold) {
    const [names, needed] = [named(record, left), manifest.threshold];
    const english = `without ${names} fewer than ${needed} nodes remain, and no key can be made`;
    state.stuck = said('too-few-for-key', { names, needed }, english);
    return false;
  }
  const mixers = ableToMix(record).filter((index) => !ceremony.faulty.has(index));
  if (mixers.length < manifest.leastMixes) {
    const [names, needed] = [named(record, ceremony.faulty), manifest.leastMixes];
    state.stuck = said('too-few-mixers', { names, needed }, `without ${names} fewer than ${needed} nodes could mix`);
    return false;
  }
  const leftOut = left.map((node) => ({
    node,
    reason: faulty.includes(node) ? ('fault' as const) : ('time-out' as const),
  }));
  say(state, 'restart', { attempt: ceremony.attempt + 1, participants, leftOut }, effects, now);
  return true;
}

function skipOrSeal(state: CoordinatorState, effects: CoordinatorEffect[], now: number): boolean {
  const record = begun(state);
  const { manifest, chain } = record;
  const proven = provenChain(record);
  if (proven.length === chain.length && nextMixer(record) === null) {
    if (proven.length < manifest.leastMixes) {
      const [left, needed] = [proven.length, manifest.leastMixes];
      const english = `only ${left} mixes hold, and the manifest asks for ${needed}`;
      state.stuck = said('too-few-mixes', { left, needed }, english);
      return false;
    }
    const mixers = proven.map((mix) => mix.node);
    say(state, 'seal', { list: proven.at(-1)!.output.sha256, mixers }, effects, now);
    return true;
  }
  // Proofs come before the mixes built on them: the first awaited entry is the one that holds up the rest.
  const [due] = awaitedInMixing(record);
  const limit = due?.missing === 'proof' ? manifest.timeouts.proof : manifest.timeouts.mix;
  if (!due || !late(state, limit, now)) return false;
  // No node may mix before q nodes hold the close: whoever waits for that is not late.
  if (!record.closeNote && !state.closeNote) return unconfirmed(state);
  if (ableToMix(record).filter((index) => index !== due.node).length < manifest.leastMixes) {
    // A skip could not be taken back: better wait for this laptop.
    const [name, needed] = [named(record, [due.node]), manifest.leastMixes];
    const english = `${name} has sent no ${due.missing}, and without it fewer than ${needed} nodes remain to mix`;
    state.stuck = said(`no-${due.missing}`, { name, needed }, english);
    return false;
  }
  say(state, 'skip', { node: due.node, missing: due.missing, input: due.input }, effects, now);
  return true;
}

/** Where too few ballots count: as soon as q nodes hold the close. */
function endWithoutResult(state: CoordinatorState, effects: CoordinatorEffect[], now: number): boolean {
  const { closeNote } = state;
  if (closeNote === null) return late(state, begun(state).manifest.timeouts.mix, now) && unconfirmed(state);
  say(state, 'shortfall', { witness: closeNote }, effects, now);
  return true;
}

/** Stands still until q nodes hold the close. */
function unconfirmed(state: CoordinatorState): false {
  const record = begun(state);
  const { manifest } = record;
  const signed = [...state.signers.values()].at(-1);
  const missing = manifest.nodes.map((_, i) => i + 1).filter((index) => !signed?.has(index));
  const [names, needed] = [named(record, missing), closeQuorum(manifest)];
  const english = `${needed} nodes must confirm the close before the election goes on; missing: ${names}`;
  state.stuck = said('close-unconfirmed', { names, needed }, english);
  return false;
}

const named = ({ manifest }: ElectionRecord, indices: Iterable<number>): string =>
  [...indices].map((index) => manifest.nodes[index - 1]!.name).join(', ');

function openAndPublish(state: CoordinatorState, effects: CoordinatorEffect[], now: number): boolean {
  const record = begun(state);
  const { manifest, key, shareSets } = record;
  if (sharesThatCount(record).length < manifest.threshold) {
    const left = key!.trustees.filter((index) => !shareSets.get(index) || shareSets.get(index)?.valid);
    const needed = manifest.threshold;
    if (left.length < needed)
      state.stuck = said(
        'too-few-shares',
        { left: left.length, needed },
        'too few trustees with a good key share remain',
      );
    return false;
  }
  const joined = record.joins.filter((proposal) => isJoined(record, proposal)).length;
  if (state.opened?.joined === joined) {
    if (waitsForNames(state)) return false;
    publish(state, state.opened, effects, now);
    return true;
  }
  if (state.opening !== null) return false;
  const job = state.nextJob++;
  state.opening = { job, joined };
  const asked = { asked: askedOf(record), lot: lotOf(record), joined: joinedNames(record) };
  effects.push({ do: 'job', id: job, job: { kind: 'open', ...asked, ...openingOf(record) } });
  return false;
}

/** Publishes what the opening job found. */
function publish(
  state: CoordinatorState,
  { plaintexts, tally }: Opened,
  effects: CoordinatorEffect[],
  now: number,
): void {
  const name = { sha256: sha256(plaintexts), length: plaintexts.length };
  effects.push({ do: 'keep-blob', sha256: name.sha256, bytes: plaintexts });
  say(state, 'result', { plaintexts: name, tally }, effects, now);
  state.opened = null;
}
