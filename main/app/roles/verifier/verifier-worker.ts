/** The thread that verifies a transcript: reading and folding a large board would hold up a window's process. */
import { parentPort, workerData } from 'node:worker_threads';
import { readTranscript } from '../../../../shared/board/transcript-file.ts';
import { readExpectation } from '../../../../shared/board/verify/expectation.ts';
import type { Verdict } from '../../../../shared/board/verify/verdict.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import type { Contest } from '../../../../shared/election/contest.ts';
import { judge } from '../../../verdict/judge.ts';
import { verdictLines } from '../../../verdict/verdict-lines.ts';
import { startArithmetic } from '../../../workers/arithmetic.ts';
import { type SentError, sentError } from '../../../workers/messages.ts';

export interface VerifierOrder {
  readonly bytes: Bytes;
  /** As a person typed it, and found to be well-formed; empty where nobody knows. */
  readonly expected: string;
  readonly workers: number | undefined;
}

export type FromVerifier =
  | { readonly say: 'progress'; readonly check: string; readonly done: number; readonly total: number }
  | { readonly say: 'verdict'; readonly verdict: Verdict; readonly contests: readonly Contest[]; readonly text: string }
  | { readonly say: 'failed'; readonly error: SentError };

const say = (message: FromVerifier): void => parentPort!.postMessage(message);

async function verdictOn({ bytes, expected, workers }: VerifierOrder): Promise<FromVerifier> {
  const { verdict, record } = await judge(readTranscript(bytes), {
    expected: expected === '' ? null : readExpectation(expected),
    workers,
    onProgress: (check, done, total) => say({ say: 'progress', check, done, total }),
  });
  const text = `${verdictLines(verdict, record).join('\n')}\n`;
  return { say: 'verdict', verdict, contests: record?.manifest.contests ?? [], text };
}

startArithmetic();
verdictOn(workerData as VerifierOrder).then(say, (error: unknown) => say({ say: 'failed', error: sentError(error) }));
