/** A transcript judged by the threads of this computer. */
import { readEntry } from '../../shared/board/entry.ts';
import { recordFor } from '../../shared/board/fold.ts';
import type { ElectionRecord } from '../../shared/board/record.ts';
import type { Transcript } from '../../shared/board/transcript-file.ts';
import type { Expectation } from '../../shared/board/verify/expectation.ts';
import type { Verdict } from '../../shared/board/verify/verdict.ts';
import { type Folded, type VerifyOptions, verify } from '../../shared/board/verify/verify.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Scene } from '../../shared/story/scene.ts';
import { storyOf } from '../../shared/story/story.ts';
import { CryptoPool } from '../workers/crypto-pool.ts';

export interface Judging {
  /** Null where nobody expects one. */
  readonly expected: Expectation | null;
  /** Threads; as many as the machine has unless given. */
  readonly workers?: number | undefined;
  /** Aborted where nobody waits for the verdict any more. */
  readonly stop?: AbortSignal;
  readonly onProgress: NonNullable<VerifyOptions['onProgress']>;
}

export interface Judged {
  readonly verdict: Verdict;
  /** As entry 0 begins it; null where that is no manifest. */
  readonly record: ElectionRecord | null;
  /** What is told of the entries that the fold takes. */
  readonly story: readonly Scene[];
  /** Its board as it was folded; null where it has no manifest. */
  readonly folded: Folded | null;
}

/** Runs every check. What does not hold is in the verdict; throws when it is stopped. */
export async function judge(transcript: Transcript, { expected, workers, stop, onProgress }: Judging): Promise<Judged> {
  const record = manifestIn(transcript);
  const pool = new CryptoPool(workers);
  const end = () => void pool.close();
  stop?.addEventListener('abort', end);
  let story: readonly Scene[] = [];
  let folded: Folded | null = null;
  try {
    const verdict = await verify(transcript, {
      expected: expected ?? undefined,
      examine: (statements, blobs) => pool.examine(statements, blobs),
      clock: () => performance.now(),
      onProgress,
      onFolded: (found) => {
        story = storyOf(found.entries, found.record);
        folded = found;
      },
    });
    return { verdict, record, story, folded };
  } finally {
    stop?.removeEventListener('abort', end);
    await pool.close();
  }
}

function manifestIn({ entries: [first] }: Transcript): ElectionRecord | null {
  try {
    return first ? recordFor(readEntry(first)) : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}
