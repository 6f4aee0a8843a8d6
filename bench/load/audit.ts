/** Afterwards: every ballot that was acknowledged is on the board, where its acknowledgement said and proved. */
import * as v from 'valibot';
import { origin, readCheckpoint } from '../../shared/board/checkpoint.ts';
import { readEntry } from '../../shared/board/entry.ts';
import { leafHash, MerkleLog, verifyInclusion } from '../../shared/board/merkle.ts';
import { type Bytes, equal, hex, unhex } from '../../shared/codec/bytes.ts';
import { fingerprintOf } from '../../shared/election/manifest.ts';
import type { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Answer } from './drive.ts';

const acknowledgement = v.object({ index: v.number(), size: v.number(), path: v.array(v.string()), note: v.string() });

/** Throws at the first ballot that is not; returns how many are. */
export async function audit(
  client: BoardClient,
  coordinator: Bytes,
  ballots: readonly Bytes[],
  answers: readonly Answer[],
): Promise<number> {
  const note = await client.checkpoint();
  const leaves: Bytes[] = [];
  for (;;) {
    const more = await client.entries(leaves.length, leaves.length + 10_000);
    if (more.length === 0) break;
    leaves.push(...more);
  }
  const log = new MerkleLog();
  for (const leaf of leaves) log.append(leaf);
  const first = readEntry(leaves[0]!);
  if (first.type !== 'manifest') throw new Error('the board does not begin with a manifest');
  const board = origin(fingerprintOf(first.body), 0);
  const { size, root } = readCheckpoint(note, coordinator, board);
  if (size > leaves.length || !equal(log.root(size), root))
    throw new Error('the board is not what its checkpoint signs');
  const signed = new Map<string, { size: number; root: Bytes }>();
  for (const { ballot, status, body } of answers) {
    if (status !== 201) continue;
    const said = v.parse(acknowledgement, JSON.parse(body));
    const leaf = ballots[ballot]!;
    let head = signed.get(said.note);
    if (!head) {
      head = readCheckpoint(said.note, coordinator, board);
      if (!equal(log.root(head.size), head.root)) throw new Error('an acknowledged checkpoint is of another board');
      signed.set(said.note, head);
    }
    if (!equal(leaves[said.index]!, leaf)) throw new Error(`ballot ${hex(leafHash(leaf))} is not on the board`);
    if (!verifyInclusion(leafHash(leaf), said.index, head.size, said.path.map(unhex), head.root))
      throw new Error(`ballot ${hex(leafHash(leaf))} is not proven to be on the board`);
  }
  return answers.filter(({ status }) => status === 201).length;
}
