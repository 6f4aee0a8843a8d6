/** A node that was told on its command line to cheat in a lesson, as its person would choose it in the window. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { cheat } from '../../../shared/protocol/cheating/catalogue/catalogue.ts';
import { isNodeCheat, type NodeCheat, nodeCheats } from '../../../shared/protocol/cheating/lesson.ts';
import type { NodeLoop } from '../../node/loop.ts';

/** The cheat of this name; throws `usage` with those that there are. */
export function readNodeCheat(name: string): NodeCheat {
  if (isNodeCheat(name)) return name;
  throw new OstrakaError('usage', `no node cheats by “${name}”; it can by ${nodeCheats.join(', ')}`);
}

export class ToldToCheat {
  readonly #loop: NodeLoop;
  readonly #name: NodeCheat;
  #begun = false;

  constructor(loop: NodeLoop, name: NodeCheat) {
    this.#loop = loop;
    this.#name = name;
  }

  /** As soon as there is an election. Throws `not-a-lesson`, and `out-of-phase` where its moment never comes. */
  look(): void {
    const { replica } = this.#loop.state;
    if (this.#begun || !replica || replica.index === 0) return;
    this.#begun = true;
    this.#loop.lesson.cheat(this.#name, cheat(this.#name).label, null);
  }
}
