/** Asks the person at a node whether written-in names that the organiser proposes to join are one person. */
import type { JoinProposal } from '../../../shared/board/record.ts';
import { hex } from '../../../shared/codec/bytes.ts';
import { plural } from '../../../shared/codec/numbers.ts';
import type { NodeLoop } from '../../node/loop.ts';
import type { Context } from '../command.ts';
import { ask } from './ask.ts';

export class Consent {
  readonly #loop: NodeLoop;
  readonly #always: boolean;
  readonly #context: Context;
  /** Hashes of the proposals that were put to the person. */
  readonly #asked = new Set<string>();
  #asking: Promise<void> = Promise.resolve();

  /** @param always whether the person agrees beforehand to whatever is proposed */
  constructor(loop: NodeLoop, always: boolean, context: Context) {
    this.#loop = loop;
    this.#always = always;
    this.#context = context;
  }

  /** Puts each new proposal to the person once, one after the other. */
  look(): void {
    const { replica } = this.#loop.state;
    if (!replica || replica.record.result || !replica.record.key?.trustees.includes(replica.index)) return;
    for (const proposal of replica.record.joins) {
      const name = hex(proposal.hash);
      if (this.#asked.has(name) || proposal.agreed.has(replica.index)) continue;
      this.#asked.add(name);
      this.#asking = this.#asking.then(() => this.#ask(proposal)).catch(() => {});
    }
  }

  async #ask({ hash, joins }: JoinProposal): Promise<void> {
    const { say, stop } = this.#context;
    for (const { contest, names } of joins)
      say(`one person in question ${contest + 1}? ${names.map(named).join(' = ')}`);
    if (this.#always || (await ask('Do you agree? It cannot be taken back.', ['yes', 'no'], stop)) === 'yes')
      await this.#loop.tell({ kind: 'agree', join: hash });
    else say('this node has not agreed; start it with --agree-to-joins to agree to what is proposed');
  }
}

const named = ({ name, ballots }: { name: string; ballots: number }): string =>
  `“${name}” (${plural(ballots, 'ballot')})`;
