/**
 * The thread that verifies a transcript: reading and folding a large board would hold up a window's process. It stays with
 * the board that it has judged, and opens entries into their numbers for whoever asks.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type Openable, type Opened, OpenedBoard } from '../../shared/board/opened/opened.ts';
import type { OpenedStep } from '../../shared/board/opened/step.ts';
import { readTranscript } from '../../shared/board/transcript-file.ts';
import type { Expectation } from '../../shared/board/verify/expectation.ts';
import type { Verdict } from '../../shared/board/verify/verdict.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Contest } from '../../shared/election/contest.ts';
import { beatsOf } from '../../shared/story/beats.ts';
import type { Beat } from '../../shared/story/scene.ts';
import { startArithmetic } from '../workers/arithmetic.ts';
import { type SentError, sentError } from '../workers/messages.ts';
import { judge } from './judge.ts';
import { verdictLines } from './verdict-lines.ts';

export interface VerdictOrder {
  readonly bytes: Bytes;
  /** Null where nobody knows. */
  readonly expected: Expectation | null;
  readonly workers: number | undefined;
  /** Whether nobody has cast its ballots: it was simulated on this laptop. */
  readonly invented?: boolean;
}

/** What can be asked of a judged board. */
export interface Questions {
  list: { readonly asked: null; readonly answer: Openable };
  open: { readonly asked: { readonly index: number }; readonly answer: Opened };
  rows: {
    readonly asked: { readonly index: number; readonly part: number; readonly from: number };
    readonly answer: OpenedStep[][];
  };
}
export type Question = keyof Questions;
export type ToVerdict = {
  readonly [Q in Question]: { readonly id: number; readonly question: Q; readonly asked: Questions[Q]['asked'] };
}[Question];

export interface Judgement {
  readonly verdict: Verdict;
  readonly contests: readonly Contest[];
  /** The verdict in lines for people. */
  readonly text: string;
  readonly story: readonly Beat[];
}

export type FromVerdict =
  | { readonly say: 'progress'; readonly check: string; readonly done: number; readonly total: number }
  | ({ readonly say: 'verdict' } & Judgement)
  | { readonly say: 'failed'; readonly error: SentError }
  | { readonly say: 'answer'; readonly id: number; readonly answer: Questions[Question]['answer'] }
  | { readonly say: 'no-answer'; readonly id: number; readonly error: SentError };

const say = (message: FromVerdict): void => parentPort!.postMessage(message);

let judged: OpenedBoard | null = null;

async function verdictOn({ bytes, expected, workers, invented = false }: VerdictOrder): Promise<FromVerdict> {
  const { verdict, record, story, folded } = await judge(readTranscript(bytes), {
    expected,
    workers,
    onProgress: (check, done, total) => say({ say: 'progress', check, done, total }),
  });
  judged = folded && new OpenedBoard(folded.record.manifest, folded.examined, folded.blobs, invented);
  const text = `${verdictLines(verdict, record).join('\n')}\n`;
  return { say: 'verdict', verdict, contests: record?.manifest.contests ?? [], text, story: beatsOf(story) };
}

function answerTo(board: OpenedBoard, wanted: ToVerdict): Questions[Question]['answer'] {
  switch (wanted.question) {
    case 'list':
      return board.openable();
    case 'open':
      return board.open(wanted.asked.index);
    case 'rows':
      return board.rows(wanted.asked.index, wanted.asked.part, wanted.asked.from);
  }
}

startArithmetic();
parentPort!.on('message', (wanted: ToVerdict) => {
  const { id } = wanted;
  try {
    if (!judged) throw new OstrakaError('not-yet', 'no board has been judged yet');
    say({ say: 'answer', id, answer: answerTo(judged, wanted) });
  } catch (error) {
    say({ say: 'no-answer', id, error: sentError(error) });
  }
});
verdictOn(workerData as VerdictOrder).then(say, (error: unknown) => say({ say: 'failed', error: sentError(error) }));
