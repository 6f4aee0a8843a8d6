/**
 * An election whose coordinator is held for a while at the beginning of a phase, as by a step that takes too long: its process
 * stands still, so that connections stand and nobody is heard.
 */
import { burlington } from '../../local-election/burlington.ts';
import { type Outcome, simulate } from '../../local-election/election-in-processes.ts';
import { pollOfFile } from '../../local-election/poll.ts';
import type { CommandProcess } from '../../local-election/processes.ts';

/** As the election announces them. */
export const PHASES = [
  'making the election key',
  'enrolling voters',
  'voting',
  'mixing and proving',
  'decrypting',
  'attesting',
] as const;
export type Phase = (typeof PHASES)[number];

export interface Held extends Outcome {
  /** What the nodes had said when there was a result. */
  readonly said: readonly string[];
}

/**
 * Holds an election, and its coordinator at the beginning of this phase for so many milliseconds.
 * @param out where its files are written
 */
export async function heldElection(
  phase: Phase,
  milliseconds: number,
  voters: number,
  out: string,
  stop: AbortSignal,
): Promise<Held> {
  const started: CommandProcess[] = [];
  let said: string[] = [];
  const begin = (begun: string): void => {
    said = started.filter(({ name }) => name !== 'coordinator').map((one) => one.said);
    if (begun !== phase) return;
    const { child } = started.find(({ name }) => name === 'coordinator')!;
    child.kill('SIGSTOP');
    setTimeout(() => child.kill('SIGCONT'), milliseconds);
  };
  const outcome = await simulate(
    {
      poll: pollOfFile(burlington(), { rules: ['plurality'], seats: 1, voters, seed: 'held' }),
      ...{ nodes: 3, threshold: 2, leastMixes: 2, out },
    },
    {
      note: () => {},
      begun: (process) => void started.push(process),
      progress: { begin, update: () => {}, end: () => {} },
      stop,
    },
  );
  return { ...outcome, said };
}
