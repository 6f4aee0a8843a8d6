/** The verifier's window: a transcript goes to a thread of its own, and a verdict comes back. */
import { looksLikeFork, readFork } from '../../../../shared/board/fork.ts';
import { type Expectation, readExpectation } from '../../../../shared/board/verify/expectation.ts';
import { utf8 } from '../../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { readable } from '../../../../shared/codec/readable.ts';
import { electionWordsOf } from '../../../../shared/election/manifest.ts';
import { keyWords } from '../../../../shared/election/words/words.ts';
import type { Argument, VerifierState } from '../../../../shared/protocol/ipc.ts';
import type { Beat } from '../../../../shared/story/scene.ts';
import { storyPart } from '../../../../shared/story/story-part.ts';
import { fileName } from '../../../files/election-files.ts';
import { forkReport } from '../../../verdict/fork-report.ts';
import { inEnglish } from '../../../verdict/verdict-lines.ts';
import { VerdictThread } from '../../../verdict/verdict-thread.ts';
import { hoodHandlers } from '../../window/hood.ts';
import { ipcError } from '../../window/ipc-host.ts';
import type { Handlers, RoleSession, Room, StateOf } from '../../window/role.ts';

export const openVerifier = (room: Room): RoleSession => new VerifierSession(room);

const nothing: Omit<VerifierState, 'role'> = {
  file: null,
  running: null,
  verdict: null,
  fork: null,
  contests: [],
  error: null,
};

class VerifierSession implements RoleSession {
  readonly #room: Room;
  #state = nothing;
  /** The verdict in lines for people. */
  #text = '';
  #story: readonly Beat[] = [];
  /** What judges the transcript, and then opens its entries. */
  #thread: VerdictThread | null = null;
  readonly recent = null;
  readonly duty = null;

  constructor(room: Room) {
    this.#room = room;
  }

  state(): StateOf<'verifier'> {
    return { role: 'verifier', ...this.#state };
  }

  get running(): boolean {
    return this.#state.running !== null;
  }

  async close(): Promise<void> {
    await this.#stop();
  }

  readonly handlers: Handlers = {
    ...hoodHandlers(() => (this.#state.verdict ? this.#thread : null)),
    'window.story': async ({ from }) => storyPart(this.#state.verdict ? this.#story : [], from),
    'verifier.check': async (wanted) => {
      const typed = wanted.expected.trim();
      const read = typed === '' ? null : readExpectation(typed);
      if (read && 'fault' in read)
        throw new OstrakaError('bad-expectation', 'these are not the words of an election', {
          hint: 'they are twelve, under the result and in what is saved of it; 64 hexadecimal digits will do as well',
        });
      await this.#stop();
      if (looksLikeFork(wanted.bytes)) this.#checkFork(wanted, read);
      else await this.#check(wanted, read);
      return null;
    },
    'verifier.save': async () => {
      const { verdict, fork, file } = this.#state;
      if (fork)
        return this.#room.surroundings.saveFile(
          'fork-report.txt',
          'text/plain',
          utf8(`${file ?? ''}\n\n${this.#text}`),
        );
      if (!verdict) throw new OstrakaError('not-yet', 'there is no verdict yet');
      const json = JSON.stringify(readable(inEnglish(verdict)), null, 2);
      const report = `${file ?? ''}\n\n${this.#text}\n---- the same for programs, as JSON ----\n${json}\n`;
      const name = fileName(verdict.election?.title ?? 'transcript', '-report.txt');
      return this.#room.surroundings.saveFile(name, 'text/plain', utf8(report));
    },
    'verifier.clear': async () => {
      await this.#stop();
      this.#show(nothing);
      return null;
    },
  };

  /** Small enough to be checked here and now. */
  #checkFork({ name, bytes }: Argument<'verifier.check'>, expected: Expectation | null): void {
    try {
      const fork = readFork(Buffer.from(bytes).toString());
      const report = forkReport(fork, expected);
      const { convicted } = report;
      this.#text = `${report.lines.join('\n')}\n`;
      const shown = convicted && {
        title: convicted.title,
        lesson: fork.manifest.lesson,
        words: electionWordsOf(fork.manifest),
        coordinator: keyWords(convicted.coordinator, fork.manifest),
        sizes: convicted.sizes,
      };
      this.#show({ ...nothing, file: name, fork: { expected: report.expected, convicted: shown } });
    } catch (error) {
      this.#show({ ...nothing, file: name, error: ipcError(error) });
    }
  }

  /** Resolves with the verdict, or when another check or `clear` takes over; what cannot be read is told in the state. */
  async #check({ name, bytes }: Argument<'verifier.check'>, expected: Expectation | null): Promise<void> {
    this.#show({ ...nothing, file: name, running: { check: 'V1', done: 0, total: 0 } });
    const order = { bytes, expected, workers: this.#room.surroundings.workers };
    const thread = new VerdictThread(order, ({ check, done, total }) => {
      if (this.#thread === thread) this.#show({ ...this.#state, running: { check, done, total } });
    });
    this.#thread = thread;
    try {
      const { verdict, contests, text, story } = await thread.judgement;
      // Another check took its place before it was done.
      if (this.#thread !== thread) return await thread.close();
      this.#text = text;
      this.#story = story;
      this.#show({ ...nothing, file: name, verdict, contests });
    } catch (error) {
      if (this.#thread !== thread) return await thread.close();
      await this.#stop();
      this.#show({ ...nothing, file: name, error: ipcError(error) });
    }
  }

  async #stop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.close();
  }

  #show(state: typeof nothing): void {
    this.#state = state;
    this.#room.changed();
  }
}
