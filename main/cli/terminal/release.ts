/** Asks the person at a node to release the results, where the plan leaves that to people. */
import { mayRelease } from '../../../shared/protocol/node/holding.ts';
import type { NodeLoop } from '../../node/loop.ts';
import type { Context } from '../command.ts';
import { ask } from './ask.ts';

export class Release {
  readonly #loop: NodeLoop;
  readonly #always: boolean;
  readonly #context: Context;
  #asked = false;
  /** Ends the question once nothing is left to be released here. */
  readonly #over = new AbortController();

  /** @param always whether the person releases beforehand what is there to be released */
  constructor(loop: NodeLoop, always: boolean, context: Context) {
    this.#loop = loop;
    this.#always = always;
    this.#context = context;
  }

  /** Puts it to the person once. */
  look(): void {
    if (!mayRelease(this.#loop.state)) return void (this.#asked && this.#over.abort());
    if (this.#asked) return;
    this.#asked = true;
    // Stopped, or answered by what happened meanwhile.
    void this.#ask().catch(() => {});
  }

  async #ask(): Promise<void> {
    const { say, stop } = this.#context;
    say('the ballots are mixed; each laptop holds the results back until its person releases them there');
    const asked = AbortSignal.any([stop, this.#over.signal]);
    if (this.#always || (await ask('Type it once the results may be out; nothing takes it back.', ['release'], asked)))
      await this.#loop.tell({ kind: 'release' });
    else say('nobody can be asked here: once the results may be out, start this node again with --release-results');
  }
}
