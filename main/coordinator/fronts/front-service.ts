/**
 * Whoever leads, towards the fronts of its board: takes what they bring, has it judged as if it had come by HTTP, and writes down the
 * answers and what is shown. What is written is durable on the board before.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { decodeAs } from '../../../shared/codec/cbor.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { refusalOf } from '../../../shared/protocol/coordinator/answering.ts';
import type { Answer } from '../../../shared/protocol/coordinator/state.ts';
import { releaseSchema } from '../../../shared/protocol/glass/disclosure.ts';
import { enrolSchema } from '../../../shared/protocol/messages.ts';
import type { FrontsDesk, Shown, Submission } from '../../storage/postgres/fronts.ts';
import type { CoordinatorLoop } from '../loop.ts';
import type { BoardView } from '../web/board-view.ts';

/** So many are judged at once: as many as two turns of the loop take. */
const MOST = 1024;
/** Milliseconds between two writes of what is shown where nobody waits for an answer. */
const BETWEEN = 250;
const BETWEEN_TRIES = 500;
const TIDIED_EVERY = 60_000;

export class FrontService {
  readonly #view: BoardView;
  readonly #loop: CoordinatorLoop;
  readonly #desk: FrontsDesk;
  /** Names of what is judged, or answered and not written down yet. */
  readonly #known = new Set<string>();
  readonly #answers = new Map<string, unknown>();
  #isTaking = false;
  #isTelling = false;
  #changed = true;
  #toldAt = Number.NEGATIVE_INFINITY;
  #later: NodeJS.Timeout | null = null;
  readonly #tidier: NodeJS.Timeout;
  readonly #hear = (): void => {
    this.#changed = true;
    void this.#tell();
  };
  #closed = false;

  constructor(view: BoardView, loop: CoordinatorLoop, desk: FrontsDesk) {
    this.#view = view;
    this.#loop = loop;
    this.#desk = desk;
    loop.on('change', this.#hear);
    desk.onNews(() => void this.#take());
    this.#tidier = setInterval(() => void desk.tidy().catch(() => {}), TIDIED_EVERY);
    void this.#tell();
  }

  async close(): Promise<void> {
    this.#end();
    await this.#desk.close();
  }

  #end(): void {
    this.#closed = true;
    this.#loop.off('change', this.#hear);
    clearInterval(this.#tidier);
    if (this.#later) clearTimeout(this.#later);
  }

  async #take(): Promise<void> {
    if (this.#isTaking) return;
    this.#isTaking = true;
    try {
      while (!this.#closed && this.#known.size < MOST) {
        const brought = await this.#desk.waiting(MOST - this.#known.size, [...this.#known]);
        if (brought.length === 0) return;
        for (const one of brought) {
          this.#known.add(one.name);
          void this.#judge(one);
        }
      }
    } catch {
      // There is news again with the next connection.
    } finally {
      this.#isTaking = false;
    }
  }

  async #judge(one: Submission): Promise<void> {
    try {
      this.#answers.set(one.name, await this.#answer(one));
    } catch (error) {
      // What stopped the loop is for the next who leads: this stays without an answer.
      if (!(error instanceof OstrakaError)) return;
      if (error.code.startsWith('storage-')) return;
      this.#answers.set(one.name, refusalOf(error));
    }
    void this.#tell();
  }

  async #answer({ kind, body, address }: Submission): Promise<Answer | { readonly standing: string }> {
    switch (kind) {
      case 'submit':
        return this.#view.submit(body);
      case 'enrol':
        return this.#view.enrol(decodeAs(enrolSchema, body), address);
      case 'release':
        await this.#view.release(decodeAs(releaseSchema, body));
        return { ok: true, index: 0 };
      case 'standing':
        await this.#loop.durable();
        return { standing: await this.#view.standing(body) };
    }
  }

  /** Writes down what there is to tell, one write at a time: answers at once, anything else a few times a second. */
  async #tell(): Promise<void> {
    if (this.#isTelling || this.#closed) return;
    this.#isTelling = true;
    try {
      while (!this.#closed && (this.#changed || this.#answers.size > 0)) {
        const rest = this.#toldAt + BETWEEN - performance.now();
        if (this.#answers.size === 0 && rest > 0) {
          this.#later ??= setTimeout(() => {
            this.#later = null;
            void this.#tell();
          }, rest);
          return;
        }
        await this.#tellOnce();
      }
    } finally {
      this.#isTelling = false;
    }
  }

  async #tellOnce(): Promise<void> {
    const answers = new Map(this.#answers);
    try {
      await this.#loop.durable();
      this.#changed = false;
      this.#toldAt = performance.now();
      await this.#desk.tell(this.#shown, answers);
    } catch (error) {
      this.#changed = true;
      if (error instanceof OstrakaError && error.code === 'storage-deposed') return this.#end();
      await pause(BETWEEN_TRIES);
      return;
    }
    for (const name of answers.keys()) {
      this.#answers.delete(name);
      this.#known.delete(name);
    }
    void this.#take();
  }

  get #shown(): Shown {
    const { leader, record, shown, witnessed, showsWitnessed, status } = this.#view;
    const close = this.#loop.state.closeNote;
    return { leader, size: record?.log.size ?? 0, head: shown, witnessed, close, showsWitnessed, status };
  }
}
