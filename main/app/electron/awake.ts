/** Keeps this computer from going to sleep by itself, while an election needs it. */
import { powerSaveBlocker } from 'electron';

export class Awake {
  /** Ids of the windows that need it. */
  readonly #needed = new Set<number>();
  #blocker: number | null = null;

  /** The screen stays on as well: where it goes dark, some systems soon send all that runs behind it to sleep. */
  need(window: number, needed: boolean): void {
    if (needed) this.#needed.add(window);
    else this.#needed.delete(window);
    if (this.#needed.size > 0) this.#blocker ??= powerSaveBlocker.start('prevent-display-sleep');
    else if (this.#blocker !== null) {
      powerSaveBlocker.stop(this.#blocker);
      this.#blocker = null;
    }
  }
}
