/** The thread that verifies a transcript: reading and folding a large board would hold up a window's process. */
import { parentPort, workerData } from 'node:worker_threads';
import { readEntry } from '../../../../shared/board/entry.ts';
import { recordFor } from '../../../../shared/board/fold.ts';
import type { ElectionRecord } from '../../../../shared/board/record.ts';
import { readTranscript, type Transcript } from '../../../../shared/board/transcript-file.ts';
import { readExpectation } from '../../../../shared/board/verify/expectation.ts';
import type { Verdict } from '../../../../shared/board/verify/verdict.ts';
import { verify } from '../../../../shared/board/verify/verify.ts';
import type { Bytes } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Contest } from '../../../../shared/election/contest.ts';
import { verdictLines } from '../../../cli/commands/verify.ts';
import { startArithmetic } from '../../../workers/arithmetic.ts';
import { CryptoPool } from '../../../workers/crypto-pool.ts';
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

/** A fingerprint of zeros is no hash: it stands for words or digits that do not match. */
const NO_HASH = new Uint8Array(32);

const say = (message: FromVerifier): void => parentPort!.postMessage(message);

async function judge({ bytes, expected, workers }: VerifierOrder): Promise<FromVerifier> {
  const transcript = readTranscript(bytes);
  const record = manifestIn(transcript);
  const matches = expected === '' ? null : readExpectation(expected);
  const pool = new CryptoPool(workers);
  try {
    const verdict = await verify(transcript, {
      expected: matches === null ? undefined : record && matches(record.fingerprint) ? record.fingerprint : NO_HASH,
      examine: (claims, blobs) => pool.examine(claims, blobs),
      clock: () => performance.now(),
      onProgress: (check, done, total) => say({ say: 'progress', check, done, total }),
    });
    const text = `${verdictLines(verdict, record).join('\n')}\n`;
    return { say: 'verdict', verdict, contests: record?.manifest.contests ?? [], text };
  } finally {
    await pool.close();
  }
}

/** The record that entry 0 begins; null where it is no manifest. */
function manifestIn({ entries: [first] }: Transcript): ElectionRecord | null {
  try {
    return first ? recordFor(readEntry(first)) : null;
  } catch (error) {
    if (error instanceof OstrakaError) return null;
    throw error;
  }
}

startArithmetic();
judge(workerData as VerifierOrder).then(say, (error: unknown) => say({ say: 'failed', error: sentError(error) }));
