/** How long each phase took, and each laptop for its part of it. Times are milliseconds since 1970. */
import * as v from 'valibot';
import { integer } from '../../shared/codec/schema.ts';
import type { PhaseTiming } from '../../shared/protocol/ipc.ts';
import type { Work } from '../../shared/protocol/messages.ts';

const time = integer(0, Number.MAX_SAFE_INTEGER);
const name = v.pipe(v.string(), v.maxLength(60));

export const keptTimings = v.object({
  phases: v.array(v.object({ phase: name, began: time })),
  tasks: v.array(v.object({ task: name, who: name, milliseconds: time, ciphertexts: time })),
});
type Kept = v.InferOutput<typeof keptTimings>;

export class Timings {
  readonly #phases: { phase: string; began: number }[];
  readonly #tasks: { task: string; who: string; milliseconds: number; ciphertexts: number }[];
  readonly #running = new Map<string, { work: Work; readonly since: number }>();

  constructor({ phases, tasks }: Kept = { phases: [], tasks: [] }) {
    this.#phases = [...phases];
    this.#tasks = tasks.map((task) => ({ ...task }));
  }

  /** What is to be kept so that timings go on after a restart. */
  get kept(): Kept {
    return { phases: this.#phases, tasks: this.#tasks };
  }

  /** When each phase began, in order. */
  get began(): readonly { readonly phase: string; readonly at: number }[] {
    return this.#phases.map(({ phase, began }) => ({ phase, at: began }));
  }

  /** The election is in `phase`; true where it was not before. */
  enter(phase: string, now: number): boolean {
    if (this.#phases.at(-1)?.phase === phase) return false;
    this.#phases.push({ phase, began: now });
    return true;
  }

  /** What a laptop works on now, and how far it is. `width`: ciphertexts of one ballot. */
  work(who: string, work: Work | null, width: number, now: number): void {
    const running = this.#running.get(who);
    if (running && work && goesOn(running.work, work)) {
      running.work = work;
      return;
    }
    if (running) {
      this.#running.delete(who);
      this.#add(who, running.work, width, now - running.since);
    }
    if (work) this.#running.set(who, { work, since: now });
  }

  /**
   * Whole phases first, then laptops' tasks; what still runs counts up to `now`.
   * @param volumes ciphertexts that a phase handled
   */
  list(volumes: Readonly<Record<string, number>>, now: number): PhaseTiming[] {
    const phases = this.#phases
      .filter(({ phase }) => phase !== 'finished')
      .map(({ phase, began }, i) => ({
        phase,
        who: null,
        milliseconds: (this.#phases[i + 1]?.began ?? now) - began,
        ciphertexts: volumes[phase] ?? 0,
      }));
    const tasks = this.#tasks.map(({ task, ...rest }) => ({ phase: task, ...rest }));
    return [...phases, ...tasks];
  }

  #add(who: string, { task, total }: Work, width: number, milliseconds: number): void {
    const known = this.#tasks.find((one) => one.who === who && one.task === task);
    const sum = known ?? { task, who, milliseconds: 0, ciphertexts: 0 };
    sum.milliseconds += milliseconds;
    sum.ciphertexts += total * width;
    if (!known) this.#tasks.push(sum);
  }
}

/** Whether the later of two looks at a laptop is at the same piece of work; one that begins again is another. */
const goesOn = (before: Work, after: Work): boolean =>
  before === after || (before.task === after.task && before.total === after.total && before.done < after.done);
