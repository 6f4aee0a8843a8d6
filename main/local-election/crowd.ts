/**
 * Many voters in one place, for simulations: each has a key of its own, enrols, seals its ballot and casts it over HTTP
 * as a single voter would.
 */

import { concat } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { ErrorCode } from '../../shared/codec/errors/codes.ts';
import { Rows } from '../../shared/codec/rows.ts';
import { newSigningKey, type SigningKey } from '../../shared/crypto/signature.ts';
import type { Choices } from '../../shared/election/choice.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { LightBoard } from '../../shared/protocol/voter/board/light-board.ts';
import { boothOf, cast, enrol, seal } from '../../shared/protocol/voter.ts';
import { Meter } from '../measure/meter.ts';
import { threadProcessor } from '../measure/processor.ts';
import { httpTransport } from '../network/http-transport.ts';
import { inTurn } from '../network/in-turn.ts';
import { metered } from '../network/metered-transport.ts';
import { patiently } from '../network/patience.ts';
import { systemRandom } from '../workers/system-random.ts';

/** What a crowd in a process or a thread of its own is told; each answer counts up to all of them. */
export type ToVoters =
  | {
      readonly do: 'enrol';
      /** Of one board: they turn to these in turn, as a load balancer has them. */
      readonly links: readonly string[];
      readonly count: number;
      readonly first: number;
      readonly place: number;
    }
  /** `at`: milliseconds from now at which each of them comes; at once, where left out. */
  | { readonly do: 'vote'; readonly choices: readonly Choices[]; readonly at?: readonly number[] }
  /** After they have voted: what was measured. */
  | { readonly do: 'measure' };

export type FromVoters =
  /** With the microseconds of processor time that it took so far. */
  | { readonly done: 'enrolled' | 'cast'; readonly count: number; readonly processor: number }
  | { readonly measured: readonly Measurement[] }
  | { readonly failed: { readonly code: ErrorCode; readonly message: string } };

/** Requests under way at once, of each crowd: a gathering of the coordinator holds as many. */
const AT_ONCE = 128;
/** A voter asks so often before the crowd is given up: the coordinator may be started again, or held for minutes. */
const TRIES = 100;
/** Milliseconds between two words on how many are done. */
const SAY_EVERY = 100;

export class Crowd {
  readonly #say: (message: FromVoters) => void;
  readonly #meter: Meter;
  readonly #measured: Measurement[] = [];
  #links: readonly string[] = [];
  #keys = new Keys();

  /** @param share what of its process is this crowd’s */
  constructor(say: (message: FromVoters) => void, share: 'process' | 'thread') {
    this.#say = say;
    this.#meter = new Meter('voters', share);
  }

  /** Never throws: what goes wrong is said. */
  hear(message: ToVoters): void {
    this.#do(message).catch((error: unknown) => {
      const code = error instanceof OstrakaError ? error.code : 'internal';
      this.#say({ failed: { code, message: error instanceof Error ? error.message : String(error) } });
    });
  }

  async #do(message: ToVoters): Promise<void> {
    if (message.do === 'enrol') return this.#enrol(message);
    if (message.do === 'vote') return this.#vote(message);
    this.#say({ measured: this.#measured });
  }

  async #enrol({ links, count, first, place }: Extract<ToVoters, { do: 'enrol' }>): Promise<void> {
    this.#meter.place = place;
    this.#measured.push(...this.#meter.enter('enrolment'));
    this.#links = links;
    const { client, board } = await this.#open();
    const { manifest } = board.record;
    this.#keys = new Keys();
    await this.#each(count, 'enrolled', (i) => client.enrol(enrol(manifest, this.#keys.draw(), `voter ${first + i}`)));
  }

  async #vote({ choices, at = choices.map(() => 0) }: Extract<ToVoters, { do: 'vote' }>): Promise<void> {
    this.#measured.push(...this.#meter.enter('voting'));
    const { client, board } = await this.#open();
    const booth = boothOf(board.record, 'command');
    const began = performance.now();
    // As they come; the same whenever they come at once.
    const order = choices.map((_, i) => i).sort((a, b) => at[a]! - at[b]! || a - b);
    await this.#each(order.length, 'cast', async (place) => {
      const i = order[place]!;
      const wait = began + at[i]! - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const [key, choice] = [this.#keys.at(i), choices[i]!];
      const sealed = this.#meter.own('seal', board.record.width, () => seal(booth, key, choice, null, systemRandom));
      await client.submit(cast(booth, key, sealed));
    });
    this.#measured.push(...this.#meter.end());
  }

  async #open(): Promise<{ client: BoardClient; board: LightBoard }> {
    const links = this.#links.map(readLink);
    const transport = metered(inTurn(links.map((link) => httpTransport(webAddress(link)))), this.#meter);
    const client = new BoardClient(transport, patiently(undefined, undefined, TRIES));
    return { client, board: await LightBoard.open(client, links[0]!.coordinator, () => false, []) };
  }

  /** Begins with each of so many in turn, a few at a time; says how many are done. */
  async #each(all: number, done: 'enrolled' | 'cast', act: (i: number) => Promise<void>) {
    let next = 0;
    let count = 0;
    let saidAt = 0;
    const lane = async () => {
      for (let i = next++; i < all; i = next++) {
        await act(i);
        const now = performance.now();
        if (++count < all && now - saidAt < SAY_EVERY) continue;
        saidAt = now;
        this.#say({ done, count, processor: threadProcessor() });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }
}

/** So many keys are kept as they are: one that is opened anew takes longer than all that it signs. */
const HELD = 5000;

/** Seeds and public keys side by side: what has signed with a key is kept as long as that, kilobytes of it. */
class Keys {
  readonly #rows = new Rows(64);
  readonly #held: SigningKey[] = [];

  /** The next one's. */
  draw(): SigningKey {
    const key = newSigningKey(systemRandom);
    this.#rows.push(concat(key.seed, key.publicKey));
    if (this.#held.length < HELD) this.#held.push(key);
    return key;
  }

  at(i: number): SigningKey {
    const held = this.#held[i];
    if (held) return held;
    const row = this.#rows.at(i).slice();
    return { seed: row.subarray(0, 32), publicKey: row.subarray(32) };
  }
}
