/** Under the hood, for every window that has a board: its entries are opened by a thread that has judged it. */
import type { Bytes } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Handlers } from '../../../shared/protocol/ipc.ts';
import { hoodHandlers, nothingToOpen } from '../../../shared/verdict/hood-handlers.ts';
import type { JudgingThread } from '../../../shared/verdict/judging-thread.ts';
import { type OrderHere, startVerdictThread } from '../../verdict/verdict-thread.ts';

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
  readonly #order: Pick<OrderHere, 'workers' | 'invented'>;
  /** What was last asked for; nobody waits for what is none any more. */
  #asked: Asked | null = null;
  #judged: Promise<JudgingThread> | null = null;
  #thread: JudgingThread | null = null;

  /** @param board what can be opened now; null where there is nothing yet. */
  constructor(board: () => OwnBoard | null, order: Pick<OrderHere, 'workers' | 'invented'>) {
    this.#board = board;
    this.#order = order;
  }

  readonly handlers: Handlers = {
    ...hoodHandlers(() => this.#thread),
    'hood.list': async () => {
      const board = this.#board();
      if (!board) throw nothingToOpen();
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

  async #judge(asked: Asked, board: OwnBoard): Promise<JudgingThread> {
    const bytes = await board.read();
    if (this.#asked !== asked) throw new OstrakaError('interrupted', 'another board is opened here by now');
    const thread = startVerdictThread({ ...this.#order, bytes, expected: null }, () => {});
    await this.#replace(thread);
    await thread.judgement;
    return thread;
  }

  async #replace(next: JudgingThread | null): Promise<void> {
    const before = this.#thread;
    this.#thread = next;
    await before?.close();
  }
}

/** What a board is judged for: a size that it had. */
interface Asked {
  readonly size: number;
}
