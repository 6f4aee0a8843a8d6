/** The roll as the coordinator posts it. */
import { inChunks, type LaidRoll, layRoll, recordBytesOf } from '../../../board/roll/records.ts';
import { concat } from '../../../codec/bytes.ts';
import { nameHash } from '../../../election/names/name-hash.ts';
import { begun, say } from '../board.ts';
import type { Enrolled } from '../signed-up.ts';
import type { CoordinatorEffect, CoordinatorState } from '../state.ts';

/** Posts a roll with the chunks that hold it. */
export function postRoll(
  state: CoordinatorState,
  { body, records }: Pick<LaidRoll, 'body' | 'records'>,
  effects: CoordinatorEffect[],
  now: number,
): void {
  const chunks = inChunks(records, recordBytesOf(begun(state).manifest));
  for (const [i, bytes] of chunks.entries()) effects.push({ do: 'keep-blob', sha256: body.chunks[i]!.sha256, bytes });
  say(state, 'roll', body, effects, now, { ok: true, records });
}

/** Posts a roll of one who comes while voting is open. */
export function addToRoll(state: CoordinatorState, one: Enrolled, effects: CoordinatorEffect[], now: number): void {
  const { manifest } = begun(state);
  if (manifest.version === 1) return say(state, 'roll', { keys: one.key }, effects, now);
  postRoll(state, layRoll([concat(one.key, nameHash(one))], recordBytesOf(manifest)), effects, now);
}
