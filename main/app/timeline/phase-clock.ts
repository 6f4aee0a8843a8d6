/** When each phase began, by this laptop's clock: milliseconds since 1970. For the minutes; what is measured is not this. */
import * as v from 'valibot';
import { integer } from '../../../shared/codec/schema.ts';

const time = integer(0, Number.MAX_SAFE_INTEGER);

export const keptPhases = v.object({
  phases: v.array(v.object({ phase: v.pipe(v.string(), v.maxLength(60)), began: time })),
});
type Kept = v.InferOutput<typeof keptPhases>;

export class PhaseClock {
  readonly #phases: { phase: string; began: number }[];

  constructor({ phases }: Kept = { phases: [] }) {
    this.#phases = [...phases];
  }

  /** What is to be kept so that it goes on after a restart. */
  get kept(): Kept {
    return { phases: this.#phases };
  }

  /** In order. */
  get began(): readonly { readonly phase: string; readonly at: number }[] {
    return this.#phases.map(({ phase, began }) => ({ phase, at: began }));
  }

  /** The election is in `phase`; true where it was not before. */
  enter(phase: string, now: number): boolean {
    if (this.#phases.at(-1)?.phase === phase) return false;
    this.#phases.push({ phase, began: now });
    return true;
  }
}
