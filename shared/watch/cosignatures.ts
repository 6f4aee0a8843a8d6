/** Who has co-signed what: read off the lines under a checkpoint, each of which is verified. */
import { cosigners } from '../board/checkpoint.ts';
import { parseNote } from '../board/note.ts';
import type { ElectionRecord } from '../board/record.ts';
import { cosignersOf, witnessQuorum } from '../election/manifest.ts';
import { type Alarming, alarming } from './signed-board.ts';

export interface Cosigned {
  readonly size: number;
  /** Whose co-signatures hold, by name, in the order of the manifest. */
  readonly nodes: readonly string[];
  /** Whether there are more of them than were known of a board of this size. */
  readonly news: boolean;
  /** f + 1 nodes. */
  readonly isWitnessed: boolean;
  /** Lines under a node's name that do not verify. */
  readonly alarms: readonly Alarming[];
}

export class Cosignatures {
  readonly #manifest: ElectionRecord['manifest'];
  /** How many were told of, by size; only the newest sizes. */
  #told = { size: 0, count: 0 };

  constructor({ manifest }: Pick<ElectionRecord, 'manifest'>) {
    this.#manifest = manifest;
  }

  /** @param note one that the coordinator was found to have signed */
  read(note: string): Cosigned {
    const { nodes } = this.#manifest;
    const { text, signatures } = parseNote(note);
    const [board, line] = text.split('\n') as [string, string];
    const size = Number(line);
    const good = cosigners(note, cosignersOf(this.#manifest));
    const alarms = nodes.flatMap(({ name }, i) => {
      const claimed = signatures.some((one) => one.name === `${board}/node/${i + 1}`);
      if (!claimed || good.includes(i + 1)) return [];
      const message = `what stands as the co-signature of node ${i + 1} (${name}) under the board of ${size} entries is none`;
      return [alarming('bad-cosignature', 'answerer', message, false)];
    });
    const news =
      good.length > 0 && (size > this.#told.size || (size === this.#told.size && good.length > this.#told.count));
    if (news) this.#told = { size, count: good.length };
    return {
      size,
      nodes: good.map((index) => nodes[index - 1]!.name),
      news,
      isWitnessed: good.length >= witnessQuorum(this.#manifest),
      alarms,
    };
  }
}
