/** Under the hood, for every window that has a board: its entries are opened by a thread that has judged it. */
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import { VerdictThread } from '../../verdict/verdict-thread.ts';
import type { VerdictOrder } from '../../verdict/verdict-worker.ts';
import type { Handlers } from './role.ts';

const notYet = (): OstrakaError => new OstrakaError('not-yet', 'there is no election here yet that can be opened');

/** The calls that open a board; `judged` gives the thread that has one, null where there is none yet. */
export function hoodHandlers(judged: () => VerdictThread | null): Handlers {
  const thread = (): VerdictThread => {
    const known = judged();
    if (!known) throw notYet();
    return known;
  };
  return {
    'hood.list': async () => thread().ask('list', null),
    'hood.open': async (asked) => thread().ask('open', asked),
    'hood.rows': async (asked) => thread().ask('rows', asked),
  };
}

/** A board that this window's own process keeps. */
export interface OwnBoard {
  /** Another number where there is more on it. */
  readonly size: number;
  /** Its transcript. */
  read(): Bytes | Promise<Bytes>;
}

/** An election that this window itself has held: judged when somebody looks, as by any stranger, and again where it grew. */
export class OwnHood {
  readonly #board: () => OwnBoard | null;
  readonly #order: Pick<VerdictOrder, 'workers' | 'invented'>;
  /** What was last asked for; nobody waits for what is none any more. */
  #asked: Asked | null = null;
  #judged: Promise<VerdictThread> | null = null;
  #thread: VerdictThread | null = null;

  /** @param board what can be opened now; null where there is nothing yet. */
  constructor(board: () => OwnBoard | null, order: Pick<VerdictOrder, 'workers' | 'invented'>) {
    this.#board = board;
    this.#order = order;
  }

  readonly handlers: Handlers = {
    ...hoodHandlers(() => this.#thread),
    'hood.list': async () => {
      const board = this.#board();
      if (!board) throw notYet();
      if (this.#asked?.size !== board.size) {
        const asked: Asked = { size: board.size };
        this.#asked = asked;
        this.#judged = this.#judge(asked, board);
      }
      const asked = this.#asked;
      try {
        return await (await this.#judged!).ask('list', null);
      } catch (error) {
        if (this.#asked === asked) this.#asked = null;
        throw error;
      }
    },
  };

  async close(): Promise<void> {
    this.#asked = null;
    await this.#replace(null);
  }

  async #judge(asked: Asked, board: OwnBoard): Promise<VerdictThread> {
    const bytes = await board.read();
    if (this.#asked !== asked) throw new OstrakaError('interrupted', 'another board is opened here by now');
    const thread = new VerdictThread({ ...this.#order, bytes, expected: null }, () => {});
    await this.#replace(thread);
    await thread.judgement;
    return thread;
  }

  async #replace(next: VerdictThread | null): Promise<void> {
    const before = this.#thread;
    this.#thread = next;
    await before?.close();
  }
}

/** What a board is judged for: a size that it had. */
interface Asked {
  readonly size: number;
}
