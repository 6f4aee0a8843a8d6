/** The roll for whoever leads, in the order of names: the first of it at once, all of it a few rows at a time. */
import { setImmediate as breathe } from 'node:timers/promises';
import { namesFile } from '../../../shared/board/roll/names-file.ts';
import { holds, searchedBy } from '../../../shared/election/names/searched.ts';
import { namesOf, type RollVoter, voterAt } from '../../../shared/protocol/coordinator/roll.ts';
import { RollOrder, type RollPlace } from '../../../shared/protocol/coordinator/roll-order.ts';
import type { CoordinatorState } from '../../../shared/protocol/coordinator/state.ts';
import type { RollShown } from '../../../shared/protocol/ipc.ts';
import type { Turns } from '../../measure/turns.ts';

/** Rows in a turn of the loop: some milliseconds. */
export const ROWS_A_TURN = 256;

/** What it needs of the loop. */
interface Read {
  readonly state: CoordinatorState;
  readonly turns: Turns;
  /** Resolves when the state is on the disk. */
  durable(): Promise<void>;
}

export class RollList {
  readonly #of: Read;
  readonly #order: RollOrder;
  #behind: Promise<void> | null = null;

  constructor(of: Read) {
    this.#of = of;
    this.#order = new RollOrder(of.state);
  }

  /**
   * The first of all who signed up, in order, and how many more there are.
   * @param whenMore called once what came together, and was too much for a turn, is in order too
   */
  first(most: number, whenMore: () => void): RollShown {
    const { enrolled, struck } = this.#of.state;
    if (this.#order.catchUp(ROWS_A_TURN) === ROWS_A_TURN) this.inOrder().then(whenMore, () => {});
    const voters = this.#told(this.#order.page(0, most));
    return { voters, more: Math.max(0, enrolled.size + struck.size - voters.length) };
  }

  /** Resolves when everybody is in order; rejects with what stopped the loop. */
  inOrder(): Promise<void> {
    this.#behind ??= this.#catchUp().finally(() => {
      this.#behind = null;
    });
    return this.#behind;
  }

  /** Everybody who stands there from now until the end, some at a time, while others are heard. Rejects as `inOrder` does. */
  async *all(): AsyncGenerator<RollVoter[]> {
    await this.inOrder();
    for (let last: RollPlace | null = null; ; await this.#pause()) {
      const places: RollPlace[] = this.#order.after(last, ROWS_A_TURN);
      if (places.length === 0) return;
      yield this.#of.turns.own('request', () => this.#told(places));
      last = places.at(-1)!;
    }
  }

  /** The first whose name holds what is searched, capitals and accents as they come, and how many more there are. Rejects as `inOrder` does. */
  async find(searched: string, most: number): Promise<RollShown> {
    const letters = searchedBy(searched);
    const voters: RollVoter[] = [];
    let more = 0;
    for await (const some of this.all())
      for (const voter of some)
        if (!holds(voter.name, letters)) continue;
        else if (voters.length < most) voters.push(voter);
        else more += 1;
    return { voters, more };
  }

  /** The file of names, some lines at a time; throws at once what `namesOf` throws. */
  namesFile(): AsyncGenerator<string> {
    return this.#inParts(namesFile(namesOf(this.#of.state)));
  }

  async *#inParts(lines: Generator<string>): AsyncGenerator<string> {
    const some = () => this.#of.turns.own('request', () => next(lines, ROWS_A_TURN));
    for (let part = some(); part !== ''; part = some()) {
      yield part;
      await this.#pause();
    }
  }

  #told(rows: readonly { readonly struck: boolean; readonly seat: number }[]): RollVoter[] {
    return rows.flatMap((row) => voterAt(this.#of.state, row) ?? []);
  }

  async #catchUp(): Promise<void> {
    while (this.#of.turns.own('request', () => this.#order.catchUp(ROWS_A_TURN)) === ROWS_A_TURN) await this.#pause();
  }

  async #pause(): Promise<void> {
    await breathe();
    await this.#of.durable();
  }
}

/** The next of these, so many at most; nothing behind the last. */
function next(lines: Generator<string>, most: number): string {
  let text = '';
  for (let i = 0; i < most; i++) {
    const { done, value } = lines.next();
    if (done) break;
    text += value;
  }
  return text;
}
