/** A transcript judged by the threads of this computer. */
import { kindOf } from '../../shared/board/evidence.ts';
import type { TranscriptRows } from '../../shared/board/transcript-file.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { type Judged, type Judging, judge } from '../../shared/verdict/judge.ts';
import type { FileRange } from '../storage/blob-files.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';

export interface JudgingHere extends Pick<Judging, 'expected' | 'witnesses' | 'onProgress'> {
  /** Threads; as many as the machine has unless given. */
  readonly workers?: number | undefined;
  /** Called when the board is folded and its mixes are to be judged, which want all memory there is. */
  readonly onMixes?: () => void;
  /** Aborted where nobody waits for the verdict any more. */
  readonly stop?: AbortSignal;
}

/** A transcript whose blobs workers may read by themselves. */
export interface TranscriptHere extends TranscriptRows {
  rangeOf?(sha256: Bytes): FileRange | undefined;
}

/** Runs every check. What does not hold is in the verdict; throws when it is stopped. */
export async function judgeHere(
  transcript: TranscriptHere,
  { workers, stop, onMixes = () => {}, ...judging }: JudgingHere,
): Promise<Judged> {
  const pool = new CryptoPool(workers);
  const end = () => void pool.close();
  stop?.addEventListener('abort', end);
  try {
    return await judge(transcript, {
      ...judging,
      readers: pool.readers,
      examine(statements, blobs) {
        if (statements.some(({ evidence }) => kindOf(evidence).aboutLists)) pool.rest();
        if (statements.some(({ evidence }) => evidence.kind === 'mix-proof')) onMixes();
        return pool.examine(statements, (name) => transcript.rangeOf?.(name) ?? blobs(name));
      },
      clock: () => performance.now(),
    });
  } finally {
    stop?.removeEventListener('abort', end);
    await pool.close();
  }
}
