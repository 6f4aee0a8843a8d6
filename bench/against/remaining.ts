/** How long what is left will take: some groups take a hundred times as long as others, so each is foretold by itself. */
import type { GroupName } from './rows.ts';

export class Remaining {
  readonly #left: GroupName[];
  readonly #spans = new Map<GroupName, number[]>();

  /** @param planned in the order in which they are measured, each as often as it is */
  constructor(planned: readonly GroupName[]) {
    this.#left = [...planned];
  }

  /** The next one, which is of this group, took so many milliseconds. */
  took(group: GroupName, milliseconds: number): void {
    this.#left.shift();
    this.#spans.set(group, [...(this.#spans.get(group) ?? []), milliseconds]);
  }

  /** Undefined while something is to come that was never done. */
  get milliseconds(): number | undefined {
    let sum = 0;
    for (const group of this.#left) {
      const spans = this.#spans.get(group);
      if (!spans) return undefined;
      sum += spans.reduce((all, span) => all + span, 0) / spans.length;
    }
    return sum;
  }
}
