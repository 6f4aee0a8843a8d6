/**
 * What it means that a coordinator says nothing: its computer may be gone, or its one thread have too much to do. The connection
 * itself does not tell, so it is asked over another one. Where nobody can be connected to, or somebody answers there while this
 * connection stays silent, the connection is dead; where it connects and nobody answers yet, the coordinator is busy, and waited for.
 */
import { type ClientRequest, get as getOverHttp } from 'node:http';
import { get as getOverTls } from 'node:https';
import { KEY_PATH } from '../../shared/protocol/page-address.ts';

/** The coordinator pings every two seconds. After so many milliseconds without a word it is asked. */
const SILENCE = 6000;

export class Silence {
  readonly #address: string;
  readonly #isDead: () => void;
  #timer: NodeJS.Timeout | undefined;
  #question: ClientRequest | null = null;

  /**
   * @param address as `webAddress` of a join link gives it
   * @param isDead called once, when the connection is found dead
   */
  constructor(address: string, isDead: () => void) {
    this.#address = address;
    this.#isDead = isDead;
  }

  /** Something has come over the connection, which begins with this. */
  heard(): void {
    this.end();
    this.#timer = setTimeout(() => this.#ask(), SILENCE);
  }

  /** The connection is over, or of no interest any more. */
  end(): void {
    clearTimeout(this.#timer);
    this.#question?.destroy();
    this.#question = null;
  }

  #ask(): void {
    const get = this.#address.startsWith('https:') ? getOverTls : getOverHttp;
    const question = get(this.#address + KEY_PATH, { agent: false });
    this.#question = question;
    const whileAsked = (act: () => void) => (): void => {
      if (this.#question === question) act();
    };
    const found = whileAsked(() => {
      this.end();
      this.#isDead();
    });
    const within = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(found, SILENCE);
    };
    within();
    question.on('socket', (socket) =>
      socket.once(
        'connect',
        whileAsked(() => clearTimeout(this.#timer)),
      ),
    );
    // It can answer, so this connection hears of it within as long as ever; or it will not.
    question.on('response', (answer) => {
      answer.resume();
      whileAsked(within)();
    });
    question.on('error', found);
  }
}
