/** The story of a board that grows, as its party keeps it: in beats, of which there are few however many vote. */
import type { Entry } from '../board/entry.ts';
import type { ElectionRecord } from '../board/record.ts';
import { beatsOf } from './beats.ts';
import type { Beat, Scene } from './scene.ts';
import { Storyteller } from './storyteller.ts';

export class StorySoFar {
  readonly #teller = new Storyteller();
  readonly #beats: Beat[] = [];

  get beats(): readonly Beat[] {
    return this.#beats;
  }

  /** Goes on with the entry that `record` has just folded, and gives its scenes; every entry is told, in the order of the board. */
  tell(record: ElectionRecord, entry: Entry): readonly Scene[] {
    // In place: voters come by the thousand, and their beats are not copied for each.
    const last = this.#beats.splice(-1);
    const scenes = this.#teller.tell(record, entry);
    this.#beats.push(...beatsOf(scenes, last));
    return scenes;
  }
}
