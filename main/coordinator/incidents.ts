/** What strangers, voters and nodes got wrong at the doors, for the log: each owner and code once a minute, counted. */

import { EventEmitter } from 'node:events';
import type { ErrorCode } from '../../shared/codec/errors/codes.ts';

export interface Incident {
  /** Whose connection: a node by name, else its address. */
  readonly owner: string;
  /** Stable, as in the answer. */
  readonly code: ErrorCode;
  readonly message: string;
  /** How often since it was last told of. */
  readonly times: number;
}

const AGAIN_AFTER = 60_000;
/** Beyond so many pairs of owner and code within a minute the rest go untold: a flood must not become one of the log. */
const MOST = 1000;

export class Incidents extends EventEmitter<{ incident: [Incident] }> {
  readonly #told = new Map<string, { at: number; since: number }>();

  note(owner: string, code: ErrorCode, message: string, now = Date.now()): void {
    const name = `${code} ${owner}`;
    const known = this.#told.get(name);
    if (known && now - known.at < AGAIN_AFTER) {
      known.since += 1;
      return;
    }
    if (!known && this.#told.size >= MOST) this.#forget(now);
    if (!known && this.#told.size >= MOST) return;
    this.#told.set(name, { at: now, since: 0 });
    this.emit('incident', { owner, code, message, times: (known?.since ?? 0) + 1 });
  }

  #forget(now: number): void {
    for (const [name, { at }] of this.#told) if (now - at >= AGAIN_AFTER) this.#told.delete(name);
  }
}

/** One line of a log. */
export const inWords = ({ owner, code, message, times }: Incident): string =>
  `${owner}: ${message} [${code}]${times > 1 ? ` (${times} times)` : ''}`;
