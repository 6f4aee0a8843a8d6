/**
 * Nodes say how far the board had come before this coordinator signs: the newest checkpoint of its key that each knows. One
 * that its board does not contain is proof that its store has lost what it signed, and ends its part: going on would fork.
 */
import { type Checkpoint, checkpointSigned, origin } from '../../../board/checkpoint.ts';
import { nodeOf } from '../../../board/record.ts';
import { type Bytes, equal, hex } from '../../../codec/bytes.ts';
import { type Said, said } from '../../../codec/said.ts';
import { closeQuorum } from '../../../election/manifest.ts';
import { begun, signHead } from '../board.ts';
import type { Answer, Asker, CoordinatorEffect, CoordinatorEvent, CoordinatorState } from '../state.ts';
import { hasOwnEpoch } from '../takeover.ts';
import type { FloorName } from './floor.ts';

/** Asks a node that has just joined. */
export function askHowFar({ floor, connected }: CoordinatorState, key: Bytes, effects: CoordinatorEffect[]): void {
  if (floor && connected.has(hex(key))) effects.push({ do: 'send', key: hex(key), message: { say: 'how-far' } });
}

/**
 * Takes a node's answer, also one that comes late. What this key has not signed says nothing, whoever brings it; what it has
 * signed counts against this board whoever brings it, a laptop of the lobby too.
 */
export function takeSeen(
  state: CoordinatorState,
  { key, note }: Extract<CoordinatorEvent, { kind: 'seen' }>,
  effects: CoordinatorEffect[],
): void {
  const { floor, record } = state;
  if (!floor || floor.refused) return;
  const signed = note === null ? null : ownCheckpoint(state, note);
  if (signed && !contains(state, signed)) return refuse(state, key, signed.size, note!, effects);
  const index = record && nodeOf(record, key);
  if (!record || index === null || !hasOwnEpoch(state)) return;
  if (note !== null && !signed && !isOfEarlierEpoch(state, note)) return;
  floor.reported.add(index);
  if (!floor.cleared && floor.reported.size >= needed(state)) clear(state, effects);
}

/** How many nodes must have answered. */
const needed = (state: CoordinatorState): number => {
  const { manifest } = begun(state);
  return state.floor?.rule === 'all' ? manifest.nodes.length : closeQuorum(manifest);
};

/** What this key has signed, of whatever board; null where it has not. */
function ownCheckpoint({ key }: CoordinatorState, note: string): Checkpoint | null {
  return checkpointSigned(note, key.publicKey, note.split('\n', 1)[0]!);
}

function contains(state: CoordinatorState, { origin: board, size, root }: Checkpoint): boolean {
  const { record } = state;
  if (!record || !hasOwnEpoch(state) || board !== origin(record.fingerprint, record.epoch)) return false;
  return size <= record.log.size && equal(record.log.root(size), root);
}

/** Whether a coordinator before this one signed it: then its holder knows nothing that this one has. */
const isOfEarlierEpoch = (state: CoordinatorState, note: string): boolean => {
  const { deposed, fingerprint } = begun(state);
  return deposed.some((before, epoch) => checkpointSigned(note, before, origin(fingerprint, epoch)) !== null);
};

/** Enough nodes have answered, and none knows more: all goes on as after any other start. */
function clear(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  const { record, notes, closeNote } = state;
  state.floor!.cleared = true;
  // A crash may have come between the last entries and the note about them.
  if (!notes.has(record!.log.size)) signHead(state, effects);
  // Whoever joined meanwhile was told of nothing.
  state.untold = 'more';
  if (closeNote && !record!.closeNote) effects.push({ do: 'broadcast', message: { say: 'head', note: closeNote } });
}

/** What nodes submitted while this coordinator waited, once it waits no more. */
export function released({ floor }: CoordinatorState): readonly CoordinatorEvent[] {
  return floor && (floor.cleared || floor.refused) ? floor.waiting.splice(0) : [];
}

/** For good, and over restarts: the checkpoint is kept, and no board without it is taken up again. */
function refuse(state: CoordinatorState, key: Bytes, size: number, note: string, effects: CoordinatorEffect[]): void {
  const name = nameOf(state, key);
  const ours = state.record?.log.size ?? 0;
  const english =
    `${name} holds a checkpoint over ${size} entries that this coordinator has signed, and this board of ${ours} entries ` +
    'does not begin so: its store has lost what was signed. It signs nothing more; another coordinator must take over from a node’s copy';
  state.floor!.refused = said('board-behind', { name, theirs: size, ours }, english);
  state.stuck = state.floor!.refused;
  effects.push({ do: 'note', note, witnessed: false, refused: true });
  for (const asker of forsaken(state)) effects.push({ do: 'answer', asker, answer: lost(english) });
}

/** Who waits for an answer that nothing will come of any more. */
function forsaken(state: CoordinatorState): Asker[] {
  const { pending, waiting, examining, applicants, enrolling, openers, closers, registering } = state;
  const askers = [
    ...[...pending.values()].flatMap(({ askers }) => askers),
    ...[...applicants, ...(enrolling?.batch ?? []), ...openers, ...closers].map(({ asker }) => asker),
    ...(registering ? [registering.asker] : []),
  ];
  for (const one of [waiting, applicants, openers, closers]) one.length = 0;
  pending.clear();
  examining.clear();
  return askers;
}

const nameOf = ({ record, lobby }: CoordinatorState, key: Bytes): string =>
  record?.manifest.nodes.find((node) => equal(node.key, key))?.name ?? lobby.get(hex(key))?.name ?? 'a laptop';

/** Why this coordinator signs nothing, for now or for good; null where it may. */
export function floorStuck(state: CoordinatorState): Said<FloorName> | null {
  const { floor, record } = state;
  if (!floor || floor.refused || floor.cleared) return floor?.refused ?? null;
  const [heard, of] = [floor.reported.size, needed(state)];
  const missing = record!.manifest.nodes.filter((_, i) => !floor.reported.has(i + 1)).map(({ name }) => name);
  const names = missing.join(', ');
  const english = `waiting for ${of - heard} of ${of} laptops to say how far the board had come; not heard of yet: ${names}`;
  return said('awaits-reports', { lacking: of - heard, needed: of, names }, english);
}

/**
 * What becomes of an event while this coordinator may not sign: nodes' submissions wait, whoever else asks is told why not,
 * and what was under way when it stopped is dropped. Returns whether the event is dealt with.
 */
export function withheld(state: CoordinatorState, event: CoordinatorEvent, effects: CoordinatorEffect[]): boolean {
  const { floor } = state;
  const stuck = floorStuck(state);
  if (!floor || !stuck) return false;
  if (!('asker' in event)) return floor.refused !== null && (event.kind === 'done' || event.kind === 'cosign');
  if (!floor.refused && event.kind === 'submit' && event.asker.by === 'node') floor.waiting.push(event);
  else
    effects.push({
      do: 'answer',
      asker: event.asker,
      answer: floor.refused ? lost(stuck.english) : busy(stuck.english),
    });
  return true;
}

const busy = (message: string): Answer => ({ ok: false, code: 'busy', message, hint: 'try again in a moment' });

const lost = (message: string): Answer => ({
  ok: false,
  code: 'board-lost',
  message,
  hint: 'have another coordinator take over from the copy of a node',
});
