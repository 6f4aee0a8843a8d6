/**
 * The verifier as a window shows it, wherever it runs: a file goes to a thread of its own, and a verdict comes back. It knows
 * neither what kind of thread that is nor how a file is saved.
 */

import { looksLikeFork, MAX_FORK_BYTES, readFork } from '../board/fork.ts';
import { looksLikeTlogProof } from '../board/notes/tlog-proof.ts';
import { readVkeys, type Witness } from '../board/notes/vkey.ts';
import { decodeUtf8 } from '../board/transcript-file.ts';
import { type Expectation, readExpectation } from '../board/verify/expectation.ts';
import { type Bytes, utf8 } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { fileName } from '../codec/file-name.ts';
import { readable } from '../codec/readable.ts';
import { electionWordsOf } from '../election/manifest.ts';
import { rehearsalFlag } from '../election/rehearsal/mark.ts';
import { keyWords } from '../election/words/words.ts';
import { looksLikeTar } from '../foreign/tar.ts';
import type { ForeignOrder, ForeignProgress, ForeignThread } from '../foreign/thread.ts';
import type { Argument, Handlers, IpcError, Saved, VerifierState } from '../protocol/ipc.ts';
import { receiptIn } from '../protocol/voter/receipt-finding.ts';
import type { Beat } from '../story/scene.ts';
import { storyPart } from '../story/story-part.ts';
import { forkReport } from './fork-report.ts';
import { hoodHandlers } from './hood-handlers.ts';
import type { JudgingThread, Progress, VerdictOrder } from './judging-thread.ts';
import { inEnglish } from './verdict-lines.ts';

export interface VerifierParts {
  /** Has the transcript judged in a thread of its own. */
  start(order: VerdictOrder, onProgress: (progress: Progress) => void): JudgingThread;
  /** The same with somebody else's election. */
  startForeign(order: ForeignOrder, onProgress: (progress: ForeignProgress) => void): ForeignThread;
  save(name: string, mime: string, bytes: Bytes): Promise<Saved>;
  /** What may be shown of an error. */
  readonly failure: (error: unknown) => IpcError;
  /** Says that the state has changed. */
  changed(): void;
}

/** Whether a file is a receipt that is no JSON. */
const isReceipt = (bytes: Bytes): boolean => looksLikeTlogProof(String.fromCharCode(...bytes.subarray(0, 64)));

const receiptFirst = () =>
  new OstrakaError('receipt-first', 'this is a receipt: it shows a ballot, not an election', {
    hint: 'open the file of the election first, then the receipt beside its verdict',
  });

const nothing: VerifierState = {
  role: 'verifier',
  file: null,
  running: null,
  verdict: null,
  fork: null,
  foreign: null,
  contests: [],
  error: null,
};

export class VerifierDesk {
  readonly #parts: VerifierParts;
  #state = nothing;
  /** The verdict in lines for people. */
  #text = '';
  #story: readonly Beat[] = [];
  /** What judges the transcript, and then opens its entries. */
  #thread: JudgingThread | null = null;
  #foreign: ForeignThread | null = null;

  constructor(parts: VerifierParts) {
    this.#parts = parts;
  }

  get state(): VerifierState {
    return this.#state;
  }

  readonly handlers = {
    ...hoodHandlers(() => (this.#state.verdict ? this.#thread : null)),
    'window.story': async ({ from }) => storyPart(this.#state.verdict ? this.#story : [], from),
    'window.picture': async (name) =>
      this.#state.verdict && this.#thread ? this.#thread.ask('picture', name) : 'missing',
    'verifier.check': async (wanted) => {
      const typed = wanted.expected.trim();
      const read = typed === '' ? null : readExpectation(typed);
      if (read && 'fault' in read)
        throw new OstrakaError('bad-expectation', 'these are not the words of an election', {
          hint: 'they are twelve, under the result and in what is saved of it; 64 hexadecimal digits will do as well',
        });
      const witnesses = readVkeys(wanted.witnesses ?? '');
      await this.close();
      if (looksLikeTar(wanted.bytes)) await this.#checkForeign(wanted);
      else if (looksLikeFork(wanted.bytes) || isReceipt(wanted.bytes)) this.#checkFork(wanted, read);
      else await this.#check(wanted, read, witnesses);
      return null;
    },
    'verifier.receipt': async ({ text }) => {
      const receipt = receiptIn(text);
      if (!receipt)
        throw new OstrakaError('no-receipt', 'this is no receipt', {
          hint: 'take the file as your device has saved it',
        });
      const { verdict } = this.#state;
      if (!verdict || !this.#thread) throw receiptFirst();
      // It may have lost what it held on the way: that accuses nobody.
      if (verdict.outcome === 'invalid')
        throw new OstrakaError('no-receipt', 'a receipt is not compared with a file that fails a check', {
          hint: 'get the file of the election another way',
        });
      return this.#thread.ask('receipt', { receipt });
    },
    'verifier.save': async () => {
      const { verdict, fork, foreign, file } = this.#state;
      if (foreign?.verdict) return this.#saveReport(foreign.verdict.title, foreign.verdict);
      if (fork) return this.#parts.save('fork-report.txt', 'text/plain', utf8(`${file ?? ''}\n\n${this.#text}`));
      if (!verdict) throw new OstrakaError('not-yet', 'there is no verdict yet');
      return this.#saveReport(verdict.election?.title ?? null, inEnglish(verdict));
    },
    'verifier.clear': async () => {
      await this.close();
      this.#show(nothing);
      return null;
    },
  } satisfies Handlers;

  /** Ends the thread, whatever it is at. */
  async close(): Promise<void> {
    const threads = [this.#thread, this.#foreign];
    this.#thread = null;
    this.#foreign = null;
    for (const thread of threads) await thread?.close();
  }

  #saveReport(title: string | null, verdict: object): Promise<Saved> {
    const json = JSON.stringify(readable(verdict), null, 2);
    const report = `${this.#state.file ?? ''}\n\n${this.#text}\n---- the same for programs, as JSON ----\n${json}\n`;
    return this.#parts.save(fileName(title ?? 'transcript', '-report.txt'), 'text/plain', utf8(report));
  }

  /** As `#check`, of an election of another system. */
  async #checkForeign({ name, bytes }: Argument<'verifier.check'>): Promise<void> {
    this.#show({ ...nothing, file: name, foreign: { verdict: null }, running: { check: '', done: 0, total: 0 } });
    let thread: ForeignThread | null = null;
    try {
      thread = this.#parts.startForeign({ name, bytes }, (running) => {
        if (this.#foreign === thread) this.#show({ ...this.#state, running });
      });
      this.#foreign = thread;
      const { verdict, text } = await thread.judgement;
      if (this.#foreign !== thread) return await thread.close();
      await this.close();
      this.#text = text;
      this.#show({ ...nothing, file: name, foreign: { verdict } });
    } catch (error) {
      if (this.#foreign !== thread) return await thread?.close();
      await this.close();
      this.#show({ ...nothing, file: name, error: this.#parts.failure(error) });
    }
  }

  /** Small enough to be checked here and now. */
  #checkFork({ name, bytes }: Argument<'verifier.check'>, expected: Expectation | null): void {
    try {
      const text = decodeUtf8(bytes.subarray(0, MAX_FORK_BYTES + 1));
      if (receiptIn(text)) throw receiptFirst();
      const fork = readFork(text);
      const report = forkReport(fork, expected);
      const { convicted } = report;
      this.#text = `${report.lines.join('\n')}\n`;
      const shown = convicted && {
        title: convicted.title,
        lesson: fork.manifest.lesson,
        ...rehearsalFlag(fork.manifest),
        words: electionWordsOf(fork.manifest),
        coordinator: keyWords(convicted.coordinator, fork.manifest),
        sizes: convicted.sizes,
      };
      this.#show({ ...nothing, file: name, fork: { expected: report.expected, convicted: shown } });
    } catch (error) {
      this.#show({ ...nothing, file: name, error: this.#parts.failure(error) });
    }
  }

  /** Resolves with the verdict, or when another check or `clear` takes over; what cannot be read is told in the state. */
  async #check(
    { name, bytes }: Argument<'verifier.check'>,
    expected: Expectation | null,
    witnesses: readonly Witness[],
  ): Promise<void> {
    this.#show({ ...nothing, file: name, running: { check: 'V1', done: 0, total: 0 } });
    let thread: JudgingThread | null = null;
    try {
      thread = this.#parts.start({ bytes, expected, witnesses }, ({ check, done, total }) => {
        if (this.#thread === thread) this.#show({ ...this.#state, running: { check, done, total } });
      });
      this.#thread = thread;
      const { verdict, contests, text, story } = await thread.judgement;
      // Another check took its place before it was done.
      if (this.#thread !== thread) return await thread.close();
      this.#text = text;
      this.#story = story;
      this.#show({ ...nothing, file: name, verdict, contests });
    } catch (error) {
      // A thread that did not even start is nobody's: what is shown as running would run for ever.
      if (this.#thread !== thread) return await thread?.close();
      await this.close();
      this.#show({ ...nothing, file: name, error: this.#parts.failure(error) });
    }
  }

  #show(state: VerifierState): void {
    this.#state = state;
    this.#parts.changed();
  }
}
