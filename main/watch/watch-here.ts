/** An election watched from this computer: the threads that check, the file that is kept, and how it ends. */
import type { Expectation } from '../../shared/board/verify/expectation.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Transport } from '../../shared/protocol/client/transport.ts';
import type { Clock } from '../../shared/protocol/voter/attendance.ts';
import type { WatchAlarmCode } from '../../shared/protocol/watched.ts';
import type { Judged, Judging } from '../../shared/verdict/judge.ts';
import { carefully, type Ended, Follow } from '../../shared/watch/follow.ts';
import type { Sighting } from '../../shared/watch/sighting.ts';
import { Alarming } from '../../shared/watch/signed-board.ts';
import { Watcher } from '../../shared/watch/watcher.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';
import { KeptWatch, keepFork } from './kept-watch.ts';

export interface WatchingHere {
  readonly transport: Transport;
  /** The coordinator's key in the join link. */
  readonly leader: Bytes;
  readonly expected: Expectation | null;
  /** Where what is seen is kept; null where nothing is. */
  readonly path: string | null;
  readonly stop: AbortSignal;
  readonly tell: (sighting: Sighting) => void;
  /** A file was written. */
  readonly saved: (what: 'board' | 'fork', path: string) => void;
  readonly onProgress: Judging['onProgress'];
}

export interface Watched {
  /** How it ended: with a verdict on all of it, by an alarm, or because nobody watches any more. */
  readonly end: 'over' | 'alarm' | 'stopped';
  readonly alarm: WatchAlarmCode | null;
  /** Of the whole board that was seen, where it ended by itself and there is one. */
  readonly judged: Judged | null;
  readonly watcher: Watcher;
}

const clock: Clock = {
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Watches until the election is over, nothing can be believed any more, or it is stopped. Throws what ends it for another
 * reason (`cancelled`, `unknown-coordinator`, `unreadable`), and `not-saved`.
 */
export async function watchHere(watching: WatchingHere): Promise<Watched> {
  const { transport, leader, expected, path, stop, saved, onProgress } = watching;
  const tell = (sighting: Sighting) => stop.aborted || watching.tell(sighting);
  const source = carefully(new BoardClient(transport));
  const kept = path === null ? null : new KeptWatch(path, () => performance.now());
  const board = (await kept?.board(source, leader)) ?? null;
  const pool = new CryptoPool();
  stop.addEventListener('abort', () => void pool.close(), { once: true });
  const watcher = new Watcher({
    ...{ source, leader, expected, kept: board, tell },
    examine: (statements, blobs, share) => pool.examine(statements, blobs, share),
  });
  /** Never with entries whose blobs are still to come: the file would not verify. */
  const save = async (atOnce: boolean): Promise<void> => {
    if (watcher.board && watcher.isAbreast) await kept?.keep(watcher.board.transcript(), atOnce);
  };
  const follow = new Follow(watcher, {
    ...{ clock, tell },
    looked: () => save(false),
  });
  try {
    const ended = await endOf(follow, stop);
    // Whatever is still under way ends with the threads: nobody waits for it.
    if (ended === 'stopped') return { end: 'stopped', alarm: null, judged: null, watcher };
    if (ended && !(ended instanceof Alarming)) throw ended;
    if (ended?.fork) saved('fork', await keepFork(ended.fork, path));
    await save(true);
    if (ended && ended.alarm.code !== 'bad-board')
      return { end: 'alarm', alarm: ended.alarm.code, judged: null, watcher };
    const judged = watcher.board && (await watcher.verdict({ ...judging(pool), onProgress }));
    // With all that a broken board names beside it.
    if (watcher.board) await kept?.keep(watcher.board.transcript(), true);
    return { end: ended ? 'alarm' : 'over', alarm: ended?.alarm.code ?? null, judged, watcher };
  } finally {
    await pool.close();
    await save(true);
    if (kept?.isWritten) saved('board', path!);
  }
}

const judging = (pool: CryptoPool): Pick<Judging, 'examine' | 'clock'> => ({
  examine: (statements, blobs) => pool.examine(statements, blobs),
  clock: () => performance.now(),
});

async function endOf(follow: Follow, stop: AbortSignal): Promise<Ended | 'stopped'> {
  const stopped = new Promise<'stopped'>((resolve) => {
    if (stop.aborted) resolve('stopped');
    stop.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  follow.begin();
  try {
    return await Promise.race([follow.ended, stopped]);
  } finally {
    follow.end();
  }
}
