/** The story of a board that grows, as its party keeps it: in beats, of which there are few however many vote. */
import type { Entry } from '../board/entry.ts';
import type { ElectionRecord } from '../board/record.ts';
import { beatsOf } from './beats.ts';
import type { Beat } from './scene.ts';
import { Storyteller } from './storyteller.ts';

export class StorySoFar {
  readonly #teller = new Storyteller();
  readonly #beats: Beat[] = [];

  get beats(): readonly Beat[] {
    return this.#beats;
  }

  /** Goes on with the entry that `record` has just folded; every entry is told, in the order of the board. */
  tell(record: ElectionRecord, entry: Entry): void {
    // In place: voters come by the thousand, and their beats are not copied for each.
    const last = this.#beats.splice(-1);
    this.#beats.push(...beatsOf(this.#teller.tell(record, entry), last));
  }
}
