/**
 * A thread that judges a transcript, and then opens what stands on its board for whoever asks: what the two sides say to each
 * other, whatever kind of thread it is. Reading and folding a large board would hold up the thread that has a window.
 */

import type { Witness } from '../board/notes/vkey.ts';
import type { Openable, Opened } from '../board/opened/opened.ts';
import type { OpenedStep } from '../board/opened/step.ts';
import type { Expectation } from '../board/verify/expectation.ts';
import type { Verdict } from '../board/verify/verdict.ts';
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { receivedError, type SentError } from '../codec/sent-error.ts';
import type { Contest } from '../election/contest.ts';
import type { PictureFound, PictureName } from '../election/picture.ts';
import type { ReceiptFinding } from '../protocol/voter/receipt-finding.ts';
import type { Receipt } from '../protocol/voter.ts';
import type { Beat } from '../story/scene.ts';

export interface VerdictOrder {
  /** The transcript as a file. */
  readonly bytes: Bytes;
  /** Null where nobody knows. */
  readonly expected: Expectation | null;
  /** Outside witnesses whose signatures are looked for. */
  readonly witnesses?: readonly Witness[];
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
  /** A picture in the transcript by its name. */
  picture: { readonly asked: PictureName; readonly answer: PictureFound };
  receipt: { readonly asked: { readonly receipt: Receipt }; readonly answer: ReceiptFinding };
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

export interface Progress {
  readonly check: string;
  readonly done: number;
  readonly total: number;
}

export type FromVerdict =
  | ({ readonly say: 'progress' } & Progress)
  | ({ readonly say: 'verdict' } & Judgement)
  | { readonly say: 'failed'; readonly error: SentError }
  | { readonly say: 'answer'; readonly id: number; readonly answer: Questions[Question]['answer'] }
  | { readonly say: 'no-answer'; readonly id: number; readonly error: SentError };

interface Judged {
  readonly resolve: (judgement: Judgement) => void;
  readonly reject: (error: unknown) => void;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Of a judged board. Throws what the board throws, `not-yet` before it is judged, `interrupted` once it is closed. */
export type Ask = <Q extends Question>(question: Q, asked: Questions[Q]['asked']) => Promise<Questions[Q]['answer']>;

/** The side of the one who asks. Whoever has the thread gives its messages to `hear`, and calls `end` when it is over. */
export class JudgingThread {
  readonly #post: (message: ToVerdict) => void;
  readonly #stop: () => unknown;
  readonly #onProgress: (progress: Progress) => void;
  readonly #waiting = new Map<number, Waiting>();
  /** Rejects with why there is none; with `interrupted` where it was closed before. */
  readonly judgement: Promise<Judgement>;
  readonly #judged: Judged;
  #asked = 0;
  #ended = false;

  constructor(
    thread: { readonly post: (message: ToVerdict) => void; readonly stop: () => unknown },
    onProgress: (progress: Progress) => void,
  ) {
    this.#post = thread.post;
    this.#stop = thread.stop;
    this.#onProgress = onProgress;
    let settle: Judged;
    this.judgement = new Promise((resolve, reject) => {
      settle = { resolve, reject };
    });
    this.#judged = settle!;
    // Whoever closes it early may not wait for it any more.
    this.judgement.catch(() => {});
  }

  readonly ask: Ask = (question, asked) =>
    new Promise((resolve, reject) => {
      if (this.#ended) return reject(stopped());
      const id = ++this.#asked;
      this.#waiting.set(id, { resolve, reject });
      this.#post({ id, question, asked } as ToVerdict);
    });

  hear(message: FromVerdict): void {
    if (message.say === 'progress') this.#onProgress(message);
    else if (message.say === 'verdict') this.#judged.resolve(message);
    else if (message.say === 'failed') this.#judged.reject(receivedError(message.error));
    else {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.say === 'answer') waiting?.resolve(message.answer as never);
      else waiting?.reject(receivedError(message.error));
    }
  }

  /** The thread is over: nothing that was asked will be answered. */
  end(error: unknown = stopped()): void {
    this.#ended = true;
    this.#judged.reject(error);
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }

  async close(): Promise<void> {
    await this.#stop();
    this.end();
  }
}

const stopped = () => new OstrakaError('interrupted', 'the check was stopped');
