/** How the coordinator appends: checkpoint, co-signatures, what is witnessed. */
import { addCosignature, cosigners, origin, writeCheckpoint } from '../../board/checkpoint.ts';
import { type Body, type Entry, type EntryTypeName, readEntry } from '../../board/entry.ts';
import type { Finding } from '../../board/evidence.ts';
import { apply, isIndependent } from '../../board/fold.ts';
import { type ElectionRecord, nodeOf } from '../../board/record.ts';
import type { Refusal } from '../../board/refusal.ts';
import type { Bytes } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { closeQuorum, cosignersOf, witnessQuorum } from '../../election/manifest.ts';
import { write } from '../author.ts';
import { maySign } from './floor/floor.ts';
import type { CoordinatorEffect, CoordinatorState } from './state.ts';

/** Co-signatures to the last so many checkpoints still count when they come late. */
const NOTES_KEPT = 64;

/** While ballots pour in, nodes are told of them this often: what each has to do for a checkpoint is then done for many. */
const TELL_EVERY_MS = 1000;

/** The record of a board that has begun. */
export function begun(state: CoordinatorState): ElectionRecord {
  if (!state.record)
    throw new OstrakaError('out-of-phase', 'the lobby is still open: the election has no manifest yet');
  return state.record;
}

/** Appends a judged entry, or says why not. */
export function append(
  state: CoordinatorState,
  entry: Entry,
  finding: Finding,
  effects: CoordinatorEffect[],
  now: number,
): Refusal | null {
  const record = begun(state);
  const index = record.log.size;
  const refused = apply(record, entry, finding);
  if (refused) return refused;
  state.story.tell(record, entry);
  effects.push({ do: 'append', leaf: entry.leaf, index });
  if (state.untold !== 'more') state.untold = isIndependent(entry) ? 'ballots' : 'more';
  // Nobody has more time because a voter objects.
  if (entry.type !== 'objection') state.movedAt = now;
  return null;
}

/**
 * Appends an entry of the coordinator's own making; its own fold refuses it only for a defect or a bad order.
 * @param finding what examining it would find
 */
export function say<T extends EntryTypeName>(
  state: CoordinatorState,
  type: T,
  body: Body<T>,
  effects: CoordinatorEffect[],
  now: number,
  finding: Finding = { ok: true },
): void {
  const refused = append(state, readEntry(write(begun(state), state.key, type, body)), finding, effects, now);
  if (refused) throw new OstrakaError(refused.code, refused.message, { culprit: { kind: 'organiser' } });
}

/**
 * Signs the board as it stands after a step that appended; one checkpoint for all its entries. `tellHead` then says when
 * nodes hear of it.
 */
export function signHead(state: CoordinatorState, effects: CoordinatorEffect[]): void {
  const record = begun(state);
  const checkpoint = {
    origin: origin(record.fingerprint, record.epoch),
    size: record.log.size,
    root: record.log.root(),
    extensions: [],
  };
  const note = writeCheckpoint(checkpoint, state.key);
  for (const size of [...state.notes.keys()]) {
    // Of what no node was told, none co-signs the checkpoint.
    if (state.notes.size < NOTES_KEPT && size <= state.told.size) continue;
    state.notes.delete(size);
    state.signers.delete(size);
  }
  state.notes.set(checkpoint.size, note);
  state.signers.set(checkpoint.size, new Set());
  effects.push({ do: 'note', note, witnessed: false });
}

/**
 * Tells the nodes of the newest checkpoint, all of which fetch, examine and co-sign what it covers: at once, unless it
 * covers more ballots where they were told of some within the last second, and the board does not rest.
 * @param rests whether nothing has come for a while, nor is being examined
 */
export function tellHead(state: CoordinatorState, rests: boolean, effects: CoordinatorEffect[], now: number): void {
  const since = now - state.told.at;
  const mayWait = state.untold === 'ballots' && !rests && since >= 0 && since < TELL_EVERY_MS;
  if (state.untold === 'nothing' || mayWait) return;
  const note = currentNote(state);
  state.told = { at: now, size: begun(state).log.size };
  state.untold = 'nothing';
  effects.push({ do: 'broadcast', message: { say: 'head', note } });
}

/** The newest checkpoint, for nodes; null while there is no board, or nothing may be signed. */
export const currentNote = (state: CoordinatorState): string | null =>
  maySign(state.floor) ? ([...state.notes.values()].at(-1) ?? null) : null;

/** The newest checkpoint that people are shown. */
export function shownHead({ floor, notes, witnessed }: CoordinatorState): CoordinatorState['witnessed'] {
  if (!maySign(floor)) return null;
  // Of another the only trace could be with somebody whom nobody asks.
  if (floor?.rule === 'all') return witnessed;
  const newest = [...notes].at(-1);
  return newest ? { size: newest[0], note: newest[1] } : null;
}

/** Takes a node's co-signature; whatever does not verify is dropped. */
export function takeCosignature(
  state: CoordinatorState,
  key: Bytes,
  size: number,
  line: string,
  effects: CoordinatorEffect[],
  now: number,
): void {
  const record = begun(state);
  const { manifest, closing } = record;
  const index = nodeOf(record, key);
  const note = state.notes.get(size);
  const signed = state.signers.get(size);
  if (index === null || note === undefined || !signed || signed.has(index)) return;
  const longer = withCosignature(note, line);
  // It had none before, so what verifies under its name now is this line.
  const own = cosignersOf(manifest).filter((node) => node.index === index);
  if (cosigners(longer, own).length === 0) return;
  state.notes.set(size, longer);
  signed.add(index);
  const witnessed = signed.size >= witnessQuorum(manifest);
  // A line that comes late for an earlier size must not take the place of a newer note on disk.
  const newest = witnessed ? size >= (state.witnessed?.size ?? 0) : size === record.log.size;
  if (witnessed && newest) state.witnessed = { size, note: longer };
  if (newest) effects.push({ do: 'note', note: longer, witnessed });
  // Nodes wait for others' co-signatures only at the close; at any other time they would be noise.
  if (!closing || record.closeNote || state.closeNote) return;
  if (size <= closing.index || signed.size < closeQuorum(manifest)) return;
  state.closeNote = longer;
  // The first mixer can begin only now, and has all its time from here.
  state.movedAt = now;
  effects.push(
    { do: 'note', note: longer, witnessed, close: true },
    { do: 'broadcast', message: { say: 'head', note: longer } },
  );
}

/** The note with the line, or without it where the line is no co-signature at all. */
function withCosignature(note: string, line: string): string {
  try {
    return addCosignature(note, line);
  } catch (error) {
    if (error instanceof OstrakaError) return note;
    throw error;
  }
}
