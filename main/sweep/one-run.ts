/** One run of a sweep, whoever holds it: what it gave, or why it failed. */
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Run } from '../../shared/measure/plan/runs.ts';
import type { Held } from './queue.ts';

/** How a run is held: what it measured. Throws whatever the election throws, `interrupted` where `stop` ended it. */
export type Hold = (run: Run, audience: RunAudience) => Promise<Held>;

export interface RunAudience {
  /** Aborted to end it; by a `TimeoutError` where the run has failed by that. */
  readonly stop: AbortSignal;
  /** How far the run is in a phase; of a total of 0 nobody knows how much there is. */
  readonly phase: (name: string, done: number, total: number) => void;
}

export type Outcome = { readonly held: Held } | { readonly failed: string };

/** @param limit seconds after which it has failed */
export async function tryRun(
  hold: Hold,
  run: Run,
  limit: number | undefined,
  { stop, phase }: RunAudience,
): Promise<Outcome> {
  const over = limit === undefined ? null : AbortSignal.timeout(1000 * limit);
  try {
    return { held: await hold(run, { stop: over ? AbortSignal.any([stop, over]) : stop, phase }) };
  } catch (error) {
    if (over?.aborted) return { failed: `it took longer than the ${limit} s that the plan gives a run` };
    if (error instanceof OstrakaError) return { failed: [error.message, error.hint].filter(Boolean).join('; ') };
    return { failed: `internal: ${error instanceof Error ? error.message : String(error)}` };
  }
}
