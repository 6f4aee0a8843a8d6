/** What happens next in a simulation, by its own clock: nothing takes time but what is said to take time. */

/** When simulations begin, in milliseconds since 1970. */
export const START_MS = 1_700_000_000_000;

interface Task {
  readonly at: number;
  /** What is due at the same moment happens in the order in which it was planned. */
  readonly order: number;
  readonly act: () => void | Promise<void>;
}

const before = (a: Task, b: Task): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap of tasks. */
export class Schedule {
  /** Milliseconds since the beginning. */
  now = 0;
  readonly #heap: Task[] = [];
  #planned = 0;

  after(milliseconds: number, act: () => void | Promise<void>): void {
    const heap = this.#heap;
    const task = { at: this.now + milliseconds, order: this.#planned++, act };
    let i = heap.push(task) - 1;
    for (let up = (i - 1) >> 1; i > 0 && before(task, heap[up]!); up = (i - 1) >> 1) {
      heap[i] = heap[up]!;
      i = up;
    }
    heap[i] = task;
  }

  /** Lets the next thing happen; false where nothing is left, or nothing before `end`. */
  async advance(end: number): Promise<boolean> {
    const [task] = this.#heap;
    if (!task || task.at > end) return false;
    this.#pop();
    this.now = task.at;
    await task.act();
    return true;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop()!;
    if (heap.length === 0) return;
    let i = 0;
    for (;;) {
      const left = 2 * i + 1;
      const least = left + 1 < heap.length && before(heap[left + 1]!, heap[left]!) ? left + 1 : left;
      if (least >= heap.length || before(last, heap[least]!)) break;
      heap[i] = heap[least]!;
      i = least;
    }
    heap[i] = last;
  }
}
