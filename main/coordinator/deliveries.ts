/** Answers on their way: how many bytes wait in memory until they are read, for one address and in all, and how slowly. */
import type { ServerResponse } from 'node:http';
import { OstrakaError } from '../../shared/codec/error.ts';
import { type Limits, Slots } from './limits.ts';

/** Whose budget a delivery draws on. */
export interface Payer {
  readonly address: string;
  /** Whether a node is in session from there. */
  readonly isNode: boolean;
  /** Whether its address has a limit. */
  readonly counted: boolean;
}

interface Delivery {
  readonly response: ServerResponse;
  readonly address: string;
  readonly begun: number;
  /** Bytes that had been written to the connection before. */
  readonly before: number;
}

export class Deliveries {
  readonly #limits: Limits;
  readonly #others = new Slots();
  readonly #nodes = new Slots();
  readonly #underWay = new Set<Delivery>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** So many bytes may be sent to this address now; a single answer may be longer where nothing else is on its way. */
  roomFor(payer: Payer): number {
    const { slots, all, each } = this.#budgetOf(payer);
    return Math.max(0, Math.min(all - slots.all, each - slots.of(payer.address)));
  }

  /**
   * Counts an answer, or what of a longer one is in memory at once, until it is read; throws `busy`.
   * @param bytes at most
   */
  carry(payer: Payer, response: ServerResponse, bytes: number): void {
    const { slots, all, each } = this.#budgetOf(payer);
    const alone = slots.of(payer.address) === 0;
    if (slots.all + bytes > all || (!alone && slots.of(payer.address) + bytes > each))
      throw new OstrakaError('busy', 'too much is on its way already; read it, or try again soon');
    const place = slots.take(payer.address, Number.POSITIVE_INFINITY, bytes)!;
    const before = response.socket?.bytesWritten ?? 0;
    const delivery = { response, address: payer.address, begun: performance.now(), before };
    this.#underWay.add(delivery);
    response.once('close', () => {
      place();
      this.#underWay.delete(delivery);
    });
  }

  /** Cuts off whoever reads more slowly than anyone in the room has to; calls `late` with their addresses. */
  hurry(late: (address: string) => void): void {
    const now = performance.now();
    for (const { response, address, begun, before } of this.#underWay) {
      const written = (response.socket?.bytesWritten ?? before) - before;
      if (now - begun <= this.#limits.answerWithin + written / this.#limits.pace) continue;
      late(address);
      response.destroy();
    }
  }

  #budgetOf({ isNode, counted }: Payer): { slots: Slots; all: number; each: number } {
    const { bytes, bytesPerAddress, nodeBytes, nodeBytesPerAddress } = this.#limits;
    const [slots, all, each] = isNode
      ? [this.#nodes, nodeBytes, nodeBytesPerAddress]
      : [this.#others, bytes, bytesPerAddress];
    return { slots, all, each: counted ? each : Number.POSITIVE_INFINITY };
  }
}

/** Long enough that a large file is few writes, short enough that a reader who stops holds little. */
const PIECE = 2 ** 16;

/** The same bytes in pieces of one length, the last one apart. */
export function* inPieces(chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; ) {
      const part = chunk.subarray(at, at + PIECE - filled);
      piece.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled < PIECE) continue;
      yield piece;
      piece = new Uint8Array(PIECE);
      filled = 0;
    }
  if (filled > 0) yield piece.subarray(0, filled);
}
