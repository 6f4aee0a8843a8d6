/** The roll as the coordinator posts it. */
import type { ElectionRecord } from '../../board/record.ts';
import { layRoll, recordBytesOf } from '../../board/roll/records.ts';
import { type Bytes, concat, joined } from '../../codec/bytes.ts';
import { nameHash } from '../../election/names/name-hash.ts';
import { begun, say } from './board.ts';
import type { Enrolled } from './signed-up.ts';
import type { CoordinatorEffect, CoordinatorState } from './state.ts';

/** A record for each of these voters: the key, and from version 2 on the hash of the name behind it. */
export const recordsOf = ({ manifest }: ElectionRecord, enrolled: readonly Enrolled[]): Bytes[] =>
  enrolled.map((one) => (manifest.version === 1 ? one.key : concat(one.key, nameHash(one))));

/** Posts these records, those of one-time codes among them, which are their keys alone; with the chunks that hold them. */
export function sayRoll(
  state: CoordinatorState,
  records: readonly Bytes[],
  effects: CoordinatorEffect[],
  now: number,
): void {
  const { manifest } = begun(state);
  if (manifest.version === 1) return say(state, 'roll', { keys: joined(records) }, effects, now);
  const { body, chunks, records: laid } = layRoll(records, recordBytesOf(manifest));
  for (const [i, bytes] of chunks.entries()) effects.push({ do: 'keep-blob', sha256: body.chunks[i]!.sha256, bytes });
  say(state, 'roll', body, effects, now, { ok: true, records: laid });
}
