/**
 * Answers on their way: how many bytes wait in memory until they are read, for one address and in all, how slowly, and how
 * many an address gets in a minute.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { OstrakaError } from '../../shared/codec/error.ts';
import { Buckets, type Limits, Slots } from './limits.ts';

/** Who reads slowly is looked for this often, in milliseconds. */
export const LOOK_EVERY = 1000;

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
  readonly payer: Payer;
  /** On the clock of these deliveries. */
  readonly begun: number;
  readonly socket: Socket | null;
  /** Bytes that had been written to the connection before. */
  readonly before: number;
}

/** Bytes of the answer that have left, or wait in the connection. */
const writtenOf = ({ socket, before }: Delivery): number => (socket?.bytesWritten ?? before) - before;

export class Deliveries {
  readonly #limits: Limits;
  readonly #others = new Slots();
  readonly #nodes = new Slots();
  readonly #byMinute: { readonly others: Buckets; readonly nodes: Buckets };
  readonly #underWay = new Set<Delivery>();
  #lookedAt = performance.now();
  /** Milliseconds in which this thread was held: nobody could be sent anything then. */
  #held = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#byMinute = { others: new Buckets(limits.answered), nodes: new Buckets(limits.nodeAnswered) };
  }

  forgetFull(now: number): void {
    this.#byMinute.others.forgetFull(now);
    this.#byMinute.nodes.forgetFull(now);
  }

  /** So many bytes may be sent to this address now; a single answer may be longer where nothing else is on its way. */
  roomFor(payer: Payer): number {
    if (this.#hasHadEnough(payer)) return 0;
    const { slots, all, each } = this.#budgetOf(payer);
    return Math.max(0, Math.min(all - slots.all, each - slots.of(payer.address)));
  }

  /**
   * Counts an answer, or what of a longer one is in memory at once, until it is read; throws `busy`, and `too-many` where
   * the address has had its bytes of this minute.
   * @param bytes at most
   */
  carry(payer: Payer, response: ServerResponse, bytes: number): void {
    if (this.#hasHadEnough(payer))
      throw new OstrakaError('too-many', 'more bytes than one address gets in a minute; wait a moment');
    const { slots, all, each } = this.#budgetOf(payer);
    const alone = slots.of(payer.address) === 0;
    if (slots.all + bytes > all || (!alone && slots.of(payer.address) + bytes > each))
      throw new OstrakaError('busy', 'too much is on its way already; read it, or try again soon');
    const place = slots.take(payer.address, Number.POSITIVE_INFINITY, bytes)!;
    const before = response.socket?.bytesWritten ?? 0;
    const delivery = { response, payer, socket: response.socket, begun: this.#now, before };
    this.#underWay.add(delivery);
    response.once('close', () => {
      place();
      this.#underWay.delete(delivery);
      // Of a file it is known only now, and of an answer that was cut off: what comes too much is waited for.
      if (payer.counted) this.#bucketsOf(payer).charge(payer.address, Date.now(), writtenOf(delivery));
    });
  }

  /** Cuts off whoever reads more slowly than anyone in the room has to; calls `late` with their addresses. */
  hurry(late: (address: string) => void): void {
    const at = performance.now();
    this.#held += Math.max(0, at - this.#lookedAt - 2 * LOOK_EVERY);
    this.#lookedAt = at;
    const now = this.#now;
    for (const delivery of this.#underWay) {
      const { response, payer, begun } = delivery;
      if (now - begun <= this.#limits.answerWithin + writtenOf(delivery) / this.#limits.pace) continue;
      late(payer.address);
      response.destroy();
    }
  }

  get #now(): number {
    return performance.now() - this.#held;
  }

  #hasHadEnough(payer: Payer): boolean {
    return payer.counted && !this.#bucketsOf(payer).hasAny(payer.address, Date.now());
  }

  #bucketsOf({ isNode }: Payer): Buckets {
    return isNode ? this.#byMinute.nodes : this.#byMinute.others;
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
