/** One-time codes at the organiser's window: made, replaced and shown this once, until the person hides them. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { keyWords } from '../../../../shared/election/words/words.ts';
import type { FreshCodes, SlipCounts } from '../../../../shared/protocol/coordinator/code-slips.ts';
import type { Coordinator } from '../../../coordinator/coordinator.ts';
import { countSlips, keptSlips, makeCodes, replaceCode } from '../../../coordinator/organiser.ts';
import { isoDate, slipsCsv } from '../../../files/slips-file.ts';

export class CodeDesk {
  readonly #coordinator: Coordinator;
  /** The codes on screen; nothing else on this laptop holds them. */
  #fresh: FreshCodes | null = null;
  #kept: number;

  constructor(coordinator: Coordinator) {
    this.#coordinator = coordinator;
    this.#kept = keptSlips(coordinator.loop);
  }

  get counts(): SlipCounts {
    return countSlips(this.#coordinator.loop, this.#kept);
  }

  /** Throws what `makeCodes` throws. */
  async make(count: number): Promise<FreshCodes> {
    return this.#show(await makeCodes(this.#coordinator.loop, count));
  }

  /** Throws what `replaceCode` throws. */
  async replace(slip: number): Promise<FreshCodes> {
    return this.#show(await replaceCode(this.#coordinator.loop, slip));
  }

  hide(): void {
    this.#fresh = null;
  }

  /** The codes on screen as a table. Throws `not-yet` where there are none. */
  csv(title: string, where: string): string {
    if (!this.#fresh)
      throw new OstrakaError('not-yet', 'there are no codes on screen to be saved', {
        hint: 'codes are saved while they are shown, and kept nowhere',
      });
    const { key, loop } = this.#coordinator;
    const words = keyWords(key.publicKey, loop.state.record?.manifest);
    return slipsCsv({ title, where, words, date: isoDate(new Date()), ...this.#fresh });
  }

  #show(fresh: FreshCodes): FreshCodes {
    this.#fresh = fresh;
    this.#kept = keptSlips(this.#coordinator.loop);
    return fresh;
  }
}
