/** The thread that verifies a transcript: reading and folding a large board would hold up a window's process. */
import { parentPort, workerData } from 'node:worker_threads';
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import type { Expectation } from '../../../../shared/board/verify/expectation.ts';
import type { Verdict } from '../../../../shared/board/verify/verdict.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import type { Contest } from '../../../../shared/election/contest.ts';
import { beatsOf } from '../../../../shared/story/beats.ts';
import type { Beat } from '../../../../shared/story/scene.ts';
import { judge } from '../../../verdict/judge.ts';
import { verdictLines } from '../../../verdict/verdict-lines.ts';
import { startArithmetic } from '../../../workers/arithmetic.ts';
import { type SentError, sentError } from '../../../workers/messages.ts';

export interface VerifierOrder {
  readonly bytes: Bytes;
  /** Null where nobody knows. */
  readonly expected: Expectation | null;
  readonly workers: number | undefined;
}

export type FromVerifier =
  | { readonly say: 'progress'; readonly check: string; readonly done: number; readonly total: number }
  | {
      readonly say: 'verdict';
      readonly verdict: Verdict;
      readonly contests: readonly Contest[];
      readonly text: string;
      readonly story: readonly Beat[];
    }
  | { readonly say: 'failed'; readonly error: SentError };

const say = (message: FromVerifier): void => parentPort!.postMessage(message);

async function verdictOn({ bytes, expected, workers }: VerifierOrder): Promise<FromVerifier> {
  const { verdict, record, story } = await judge(readTranscript(bytes), {
    expected,
    workers,
    onProgress: (check, done, total) => say({ say: 'progress', check, done, total }),
  });
  const text = `${verdictLines(verdict, record).join('\n')}\n`;
  return { say: 'verdict', verdict, contests: record?.manifest.contests ?? [], text, story: beatsOf(story) };
}

startArithmetic();
verdictOn(workerData as VerifierOrder).then(say, (error: unknown) => say({ say: 'failed', error: sentError(error) }));
