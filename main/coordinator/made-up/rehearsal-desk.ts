/** A rehearsal at the organiser's laptop: its made-up voters enrol and cast the test deck, and its result is compared with the one foretold. */

import { phaseOf } from '../../../shared/board/record.ts';
import { type RehearsalFinding, rehearsalFinding } from '../../../shared/board/rehearsal/finding.ts';
import { isRehearsal } from '../../../shared/election/rehearsal/mark.ts';
import { type DeckVoter, deckVoters } from '../../../shared/protocol/rehearsal/deck-voters.ts';
import type { CoordinatorLoop } from '../loop.ts';
import { inTurn } from '../organiser.ts';
import { putDeckOnRoll } from './deck.ts';
import { castMadeUp } from './voters.ts';

/** How much of the deck is on the board. */
export interface DeckProgress {
  readonly cast: number;
  readonly of: number;
}

export class RehearsalDesk {
  readonly #loop: CoordinatorLoop;
  #working = false;
  #finding: RehearsalFinding | null = null;

  constructor(loop: CoordinatorLoop) {
    this.#loop = loop;
    loop.on('change', () => this.look());
  }

  /** Goes on with the deck as far as the election is; where it is no rehearsal there is nothing to do. */
  look(): void {
    void this.#work().catch((error: unknown) => console.error(error));
  }

  /** Null where it is no rehearsal, or the list of laptops is still open. */
  get progress(): DeckProgress | null {
    const { record } = this.#loop.state;
    if (!record || !isRehearsal(record.manifest)) return null;
    return { cast: record.electorate.cast, of: this.#voters.length };
  }

  /** Null before the end, and where it is no rehearsal. */
  get finding(): RehearsalFinding | null {
    const { record } = this.#loop.state;
    const { store } = this.#loop;
    if (!record || !isRehearsal(record.manifest) || this.#finding) return this.#finding;
    const name = record.result?.plaintexts.sha256;
    const plaintexts = name && store.hasBlob(name) ? store.blob(name) : null;
    this.#finding = rehearsalFinding(record, plaintexts);
    return this.#finding;
  }

  get #voters(): readonly DeckVoter[] {
    const { record, key } = this.#loop.state;
    return record ? deckVoters(record, key.seed) : [];
  }

  async #work(): Promise<void> {
    const { record } = this.#loop.state;
    if (this.#working || !record || !isRehearsal(record.manifest)) return;
    this.#working = true;
    try {
      if (phaseOf(record) === 'enrolment') await inTurn(this.#loop, () => putDeckOnRoll(this.#loop));
      for (const voter of phaseOf(record) === 'voting' ? this.#voters : [])
        if (phaseOf(record) === 'voting') await castMadeUp(this.#loop, voter, () => voter.choices);
    } finally {
      this.#working = false;
    }
  }
}
