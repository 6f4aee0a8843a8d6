/** Any number of seeded inputs at every door; what fails is shrunk and can be replayed. */
import fc from 'fast-check';
import { type Door, knock } from './door.ts';
import { inputOf, script } from './edits.ts';

export interface Account {
  readonly door: string;
  readonly inputs: number;
  /** How many were taken: decoded and, where something is signed, verified with the content of a sample. */
  readonly taken: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Milliseconds of processor time for the slowest input. */
  readonly slowest: number;
  readonly seconds: number;
  /** Null where nothing went wrong. */
  readonly failure: string | null;
}

/** How many inputs each door gets of `count`, by its share. */
export function shares(doors: readonly Door[], count: number): number[] {
  const all = doors.reduce((sum, { share }) => sum + share, 0);
  return doors.map(({ share }) => Math.max(1, Math.round((count * share) / all)));
}

/** @param tick called before every input, so that a watchman sees one that takes for ever */
export async function fuzzDoor(one: Door, inputs: number, seed: number, tick = () => {}): Promise<Account> {
  const refused: Record<string, number> = {};
  let taken = 0;
  let slowest = 0;
  const began = performance.now();
  const property = fc.asyncProperty(script, async (edits) => {
    const input = inputOf(one, edits);
    tick();
    const before = process.cpuUsage();
    const passage = await knock(one, input);
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
    if ('taken' in passage) taken += 1;
    else refused[passage.refused] = (refused[passage.refused] ?? 0) + 1;
  });
  const outcome = await fc.check(property, { numRuns: inputs, seed });
  const seconds = (performance.now() - began) / 1000;
  const { numRuns, failed, errorInstance } = outcome;
  const failure = failed ? `${errorInstance}\n${fc.defaultReportMessage(outcome)}` : null;
  return { door: one.name, inputs: numRuns, taken, refused, slowest, seconds, failure };
}
