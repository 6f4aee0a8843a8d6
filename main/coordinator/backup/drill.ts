/**
 * A takeover practised: a backup is led on from in a folder of its own, at this computer only and with a key that nobody knows, and
 * all of that is thrown away again. No laptop hears of it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Phase } from '../../../shared/board/record.ts';
import { closeQuorum } from '../../../shared/election/manifest.ts';
import type { Drill } from '../../../shared/protocol/keeping/drill.ts';
import { LOOPBACK } from '../../network/place.ts';
import type { BoardCopy } from '../../storage/board-copy.ts';
import { startCoordinator } from '../coordinator.ts';
import { loadBoard, planOnBoard } from '../takeover.ts';

/** Throws why nobody could lead on from it: `unreadable`, `bad-board`. */
export async function practise(copy: BoardCopy, workers?: number): Promise<Drill> {
  const data = mkdtempSync(join(tmpdir(), 'ostraka-drill-'));
  try {
    await loadBoard(copy, data);
    const coordinator = await startCoordinator({
      plan: planOnBoard(data)!,
      data,
      host: LOOPBACK,
      port: 0,
      ...(workers === undefined ? {} : { workers }),
    });
    try {
      const { status, state } = coordinator.loop;
      const { manifest, log } = state.record!;
      return {
        title: manifest.title,
        // It has a board, so it is past the lobby.
        phase: status.phase as Phase,
        entries: log.size,
        ballots: status.ballots,
        laptops: manifest.nodes.map(({ name }) => name),
        needed: closeQuorum(manifest),
      };
    } finally {
      await coordinator.close();
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
