/** A thread that judges somebody else's election: what the two sides say to each other, whatever kind of thread it is. */
import type { Bytes } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { receivedError, type SentError, sentError } from '../codec/sent-error.ts';
import type { ForeignJudging } from './adapter.ts';
import { judgeForeign } from './foreign.ts';
import { foreignLines } from './lines.ts';
import { foreignSource, foreignUnreadable } from './source.ts';
import type { ForeignVerdict } from './verdict.ts';

export interface ForeignOrder {
  /** Of the file, as people call it. */
  readonly name: string;
  readonly bytes: Bytes;
}

export interface ForeignProgress {
  /** Name of the check. */
  readonly check: string;
  readonly done: number;
  readonly total: number;
}

export interface ForeignJudgement {
  readonly verdict: ForeignVerdict;
  /** The verdict in lines for people. */
  readonly text: string;
}

export type FromForeign =
  | ({ readonly say: 'progress' } & ForeignProgress)
  | ({ readonly say: 'verdict' } & ForeignJudgement)
  | { readonly say: 'failed'; readonly error: SentError };

/** The side of the thread that judges: it says one verdict, or why there is none. */
export async function takeForeign(
  { name, bytes }: ForeignOrder,
  judging: Pick<ForeignJudging, 'powers' | 'clock'>,
  say: (message: FromForeign) => void,
): Promise<void> {
  try {
    const source = foreignSource(name, bytes);
    if (!source) throw foreignUnreadable(name, 'this is no election of another system');
    const verdict = await judgeForeign(source, {
      ...judging,
      onProgress: (check, done, total) => say({ say: 'progress', check, done, total }),
    });
    say({ say: 'verdict', verdict, text: `${foreignLines(verdict).join('\n')}\n` });
  } catch (error) {
    say({ say: 'failed', error: sentError(error) });
  }
}

/** The side of the one who waits. Whoever has the thread gives its messages to `hear`, and calls `end` when it is over. */
export class ForeignThread {
  readonly #stop: () => unknown;
  readonly #onProgress: (progress: ForeignProgress) => void;
  readonly #settle: { resolve: (judgement: ForeignJudgement) => void; reject: (error: unknown) => void };
  /** Rejects with why there is none; with `interrupted` where it was closed before. */
  readonly judgement: Promise<ForeignJudgement>;

  constructor(stop: () => unknown, onProgress: (progress: ForeignProgress) => void) {
    this.#stop = stop;
    this.#onProgress = onProgress;
    const { promise, ...settle } = pending<ForeignJudgement>();
    this.judgement = promise;
    this.#settle = settle;
    // Whoever closes it early may not wait for it any more.
    this.judgement.catch(() => {});
  }

  hear(message: FromForeign): void {
    if (message.say === 'progress') this.#onProgress(message);
    else if (message.say === 'verdict') this.#settle.resolve(message);
    else this.#settle.reject(receivedError(message.error));
  }

  end(error: unknown = new OstrakaError('interrupted', 'the check was stopped')): void {
    this.#settle.reject(error);
  }

  async close(): Promise<void> {
    await this.#stop();
    this.end();
  }
}

function pending<T>() {
  let resolve: (value: T) => void;
  let reject: (error: unknown) => void;
  const promise = new Promise<T>((taken, refused) => {
    [resolve, reject] = [taken, refused];
  });
  return { promise, resolve: resolve!, reject: reject! };
}
