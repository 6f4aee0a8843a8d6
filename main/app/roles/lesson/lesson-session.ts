/** The window of the lesson: its page computes everything itself, but for a transcript, which a thread judges and opens. */
import { looksLikeFork } from '../../../../shared/board/fork.ts';
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Argument, Handlers, LessonState } from '../../../../shared/protocol/ipc.ts';
import { hoodHandlers } from '../../../../shared/verdict/hood-handlers.ts';
import type { JudgingThread } from '../../../../shared/verdict/judging-thread.ts';
import { startVerdictThread } from '../../../verdict/verdict-thread.ts';
import type { RoleSession, Room, StateOf } from '../../window/role.ts';

export const openLesson = (room: Room): RoleSession => new LessonSession(room);

const nothing: Omit<LessonState, 'role'> = { running: null, file: null };

class LessonSession implements RoleSession {
  readonly #room: Room;
  #state = nothing;
  #thread: JudgingThread | null = null;
  readonly recent = null;
  readonly running = false;
  readonly duty = null;

  constructor(room: Room) {
    this.#room = room;
  }

  state(): StateOf<'lesson'> {
    return { role: 'lesson', ...this.#state };
  }

  readonly handlers: Handlers = {
    ...hoodHandlers(() => (this.#state.file === null ? null : this.#thread)),
    'hood.read': async (wanted) => {
      await this.#read(wanted);
      return null;
    },
    'hood.clear': async () => {
      await this.close();
      this.#show(nothing);
      return null;
    },
  };

  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.close();
  }

  async #read({ name, bytes }: Argument<'hood.read'>): Promise<void> {
    if (looksLikeFork(bytes))
      throw new OstrakaError('unreadable', 'this is the proof of a fork and no election', {
        hint: 'choose the file of an election; what convicts a coordinator is checked in the window for that',
      });
    const order = { bytes, expected: null, workers: this.#room.surroundings.workers };
    const thread = startVerdictThread(order, ({ check, done, total }) => {
      if (this.#thread === thread) this.#show({ running: { check, done, total }, file: null });
    });
    // One after the other, without a pause between: what another call begins meanwhile is never lost sight of.
    const before = this.#thread;
    this.#thread = thread;
    this.#show({ running: { check: 'V1', done: 0, total: 0 }, file: null });
    await before?.close();
    try {
      const { verdict } = await thread.judgement;
      if (!verdict.election) throw new OstrakaError('unreadable', 'this transcript does not begin with an election');
      if (this.#thread === thread) this.#show({ running: null, file: name });
    } catch (error) {
      // Another file took its place, or it was let go of: no news for whoever did that.
      if (this.#thread !== thread) return;
      await this.close();
      this.#show(nothing);
      throw error;
    }
  }

  #show(state: typeof nothing): void {
    this.#state = state;
    this.#room.changed();
  }
}
