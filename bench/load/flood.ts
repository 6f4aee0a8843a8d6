/** The hostile laptop's process, from outside: there it floods while ballots are measured, and is silent in between. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromLaptop, Outcomes, ToLaptop } from './hostile-laptop.ts';

export class Flood {
  readonly #child: ChildProcess;
  readonly #told: ToLaptop;

  /** @param cache where `prepared` keeps ballots */
  constructor(port: number, cache: string) {
    this.#child = fork(join(import.meta.dirname, 'hostile-laptop.ts'), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#told = { do: 'start', port, cache };
  }

  /** Resolves when it is under way. */
  async start(): Promise<void> {
    await this.#tell(this.#told, 'under way');
  }

  /** What became of all that it did. */
  async stop(): Promise<Outcomes> {
    const { outcomes } = await this.#tell({ do: 'stop' }, 'stopped');
    return outcomes;
  }

  end(): void {
    this.#child.kill();
  }

  async #tell<S extends FromLaptop['said']>(message: ToLaptop, awaited: S): Promise<Extract<FromLaptop, { said: S }>> {
    this.#child.send(message);
    for (;;) {
      const [answer] = (await once(this.#child, 'message')) as [FromLaptop];
      if (answer.said === awaited) return answer as Extract<FromLaptop, { said: S }>;
    }
  }
}

/** One line for each thing that the laptop did: to what end it came how often. */
export const outcomesInWords = (outcomes: Outcomes): string[] =>
  Object.entries(outcomes).map(([kind, ends]) => {
    const counted = Object.entries(ends).sort(([, a], [, b]) => b - a);
    return `  ${kind}: ${counted.map(([end, times]) => `${times} ${end}`).join(', ') || 'nothing yet'}`;
  });
