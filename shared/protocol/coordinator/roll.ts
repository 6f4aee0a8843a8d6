/** The roll as the organiser sees it: who signed up under which name, who is struck off, who has voted. */

import { waitingIn } from '../../board/entry-types/reminder.ts';
import { phaseOf } from '../../board/record.ts';
import type { Named, NamedVoter } from '../../board/roll/names-file.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { encodeCanonical } from '../../codec/cbor.ts';
import { OstrakaError } from '../../codec/error.ts';
import { begun, say } from './board.ts';
import type { RollRow } from './roll-order.ts';
import { keepCount } from './settings.ts';
import type { Enrolled, SignedUp } from './signed-up.ts';
import type { CoordinatorEffect, CoordinatorState, RollChange } from './state.ts';
import { requireOwnEpoch } from './takeover.ts';

/** One who signed up. */
export interface RollVoter {
  /** In hexadecimal. */
  readonly key: string;
  readonly name: string;
  readonly struck: boolean;
  /** Null before voting opens, and where the plan says that nobody is told. A later ballot changes nothing here. */
  readonly voted: boolean | null;
}

/** What the organiser is told of whoever stands in a row; null where nobody does any more. */
export function voterAt({ record, enrolled, struck }: CoordinatorState, row: RollRow): RollVoter | null {
  const list = row.struck ? struck : enrolled;
  const name = list.nameAt(row.seat);
  if (name === undefined) return null;
  const key = list.keyAt(row.seat);
  const told = record?.voters && !(record.manifest.version !== 1 && record.manifest.voters.whoVoted === false);
  const voted = told && !row.struck ? record!.voters!.get(key)?.ballot != null : null;
  return { key: hex(key), name, struck: row.struck, voted };
}

/** What a device is told of its own request for a place on the roll. */
export type EnrolmentStanding = 'enrolled' | 'struck' | 'unknown';

export function standingOf({ enrolled, struck, record }: CoordinatorState, key: Bytes): EnrolmentStanding {
  if (struck.has(key)) return 'struck';
  return enrolled.has(key) || record?.voters?.has(key) ? 'enrolled' : 'unknown';
}

/** Of which the file of names is made, in the order of keys, as far as they are kept. Throws `no-names` where the roll holds none, `out-of-phase` in the lobby. */
export function namesOf(state: CoordinatorState): Named {
  const { manifest, fingerprint } = begun(state);
  if (manifest.version === 1 || manifest.voters.credentials !== 'keys')
    throw new OstrakaError('no-names', 'the roll of this election holds no names');
  return { election: fingerprint, voters: named(state.enrolled) };
}

function* named(enrolled: SignedUp): Generator<NamedVoter> {
  for (const { key, name, blinding } of enrolled.inOrderOfKeys()) if (blinding) yield { key, name, blinding };
}

const put = (prefix: 'enrolled' | 'struck', { key }: Enrolled, value: Bytes | null): CoordinatorEffect => ({
  do: 'put',
  key: `${prefix}/${hex(key)}`,
  value,
});

const kept = ({ key, name, blinding, from }: Enrolled): Bytes =>
  encodeCanonical({ key, name, ...(blinding ? { blinding } : {}), from });

/** Takes a voter up, in memory and on disk; whoever was struck off before is so no longer. */
export function keepEnrolled(state: CoordinatorState, enrolled: Enrolled, effects: CoordinatorEffect[]): void {
  if (state.struck.delete(enrolled.key)) effects.push(put('struck', enrolled, null));
  state.enrolled.set(enrolled);
  state.taken.add(enrolled.name);
  effects.push(put('enrolled', enrolled, kept(enrolled)));
}

function strike(state: CoordinatorState, key: Bytes, effects: CoordinatorEffect[]): void {
  const enrolled = state.enrolled.get(key);
  if (!enrolled) throw new OstrakaError('not-on-roll', 'nobody signed up with this key');
  state.enrolled.delete(key);
  state.taken.remove(enrolled.name);
  state.struck.set(enrolled);
  effects.push(put('enrolled', enrolled, null), put('struck', enrolled, kept(enrolled)));
}

function strikeFrom(state: CoordinatorState, address: string, effects: CoordinatorEffect[]): void {
  const there: Enrolled[] = [];
  for (const one of state.enrolled.from(address)) if (there.push(one) === CHANGES_AT_ONCE) break;
  if (there.length === 0) throw new OstrakaError('not-on-roll', 'nobody on the list signed up from this address');
  for (const { key } of there) strike(state, key, effects);
}

function putBack(state: CoordinatorState, key: Bytes, effects: CoordinatorEffect[]): void {
  const enrolled = state.struck.get(key);
  if (!enrolled) throw new OstrakaError('not-on-roll', 'nobody with this key was struck off');
  if (state.taken.has(enrolled.name))
    throw new OstrakaError('voter-name-taken', `somebody else is called ${enrolled.name} by now, or nearly so`);
  keepEnrolled(state, enrolled, effects);
}

/** Some of the names that this coordinator keeps, and what hides them on the roll. Of an address the number stays. */
function forget(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  const { enrolled, struck, taken } = state;
  const some = enrolled.some(CHANGES_AT_ONCE);
  for (const one of some) {
    taken.remove(one.name);
    enrolled.delete(one.key);
    effects.push(put('enrolled', one, null));
  }
  const out = struck.some(CHANGES_AT_ONCE - some.length);
  for (const one of out) {
    struck.delete(one.key);
    effects.push(put('struck', one, null));
  }
  for (const address of new Set([...some, ...out].map(({ from }) => from))) keepCount(state, address, effects);
  if (enrolled.size + struck.size > 0) return;
  enrolled.clear();
  struck.clear();
}

/** So many are struck off from an address, or forgotten, in a turn; whoever ordered it orders it again while there are more. */
export const CHANGES_AT_ONCE = 256;

/**
 * Does what the organiser orders, or a part of it where that is about many; returns how many names there are then. Throws `out-of-phase`: strikes come before voting
 * opens, for the roll is signed then and stays; names are forgotten after it, for the roll needs them.
 */
export function changeRoll(state: CoordinatorState, change: RollChange, effects: CoordinatorEffect[]): number {
  const phase = phaseOf(begun(state));
  const early = phase === 'ceremony' || phase === 'enrolment';
  if (change.do === 'forget-names') {
    if (early)
      throw new OstrakaError('out-of-phase', 'the roll is made from the names: forget them once voting is open');
    forget(state, effects);
  } else {
    if (!early) throw new OstrakaError('out-of-phase', 'the roll is signed: nobody is struck off once voting is open');
    if (state.openers.length > 0) throw new OstrakaError('out-of-phase', 'voting is being opened');
    if (change.do === 'strike-from') strikeFrom(state, change.address, effects);
    else if (change.do === 'strike') strike(state, change.key, effects);
    else putBack(state, change.key, effects);
    state.rollChanges += 1;
  }
  return state.enrolled.size;
}

/**
 * Puts on the board that a list of those who have not voted is made now.
 * @returns the entry's index
 * @throws OstrakaError `bad-reminder` where all have voted; whatever the board's rules refuse
 */
export function remind(state: CoordinatorState, effects: CoordinatorEffect[], now: number): number {
  const record = begun(state);
  requireOwnEpoch(state);
  const waiting = waitingIn(record);
  if (phaseOf(record) === 'voting' && waiting === 0)
    throw new OstrakaError('bad-reminder', 'everybody has voted: nobody is left to be reminded');
  say(state, 'remind', { waiting: Math.max(1, waiting) }, effects, now);
  return record.log.size - 1;
}

/** Those who have not voted: by their names, in order, or by the numbers of their slips. */
export type Waiting = { readonly names: readonly string[] } | { readonly slips: readonly number[] };

/** Whether a key stands on the roll and no ballot of its voter's counts; whatever windows may tell. */
export const isWaiting = ({ record }: CoordinatorState, key: Bytes): boolean =>
  record?.voters?.get(key)?.ballot === null;
