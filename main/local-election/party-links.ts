/** The way from each party of a simulated election to the coordinator: a shaped stretch of its own, where the plan has one. */
import { utf8 } from '../../shared/codec/bytes.ts';
import { drawnFrom } from '../../shared/election/drawn.ts';
import { readLink, writeLink } from '../../shared/protocol/link.ts';
import { LOOPBACK } from '../network/place.ts';
import { isPlain, type Shape, ShapedProxy } from './shaped-proxy.ts';

export class PartyLinks {
  readonly #shape: Shape;
  readonly #seed: string;
  readonly #proxies: ShapedProxy[] = [];

  /** @param seed draws what is lost */
  constructor(shape: Shape, seed: string) {
    this.#shape = shape;
    this.#seed = seed;
  }

  /** The coordinator’s link as one more party has it. */
  async through(link: string): Promise<string> {
    if (isPlain(this.#shape)) return link;
    const target = readLink(link);
    const random = drawnFrom(utf8(`${this.#seed} link ${this.#proxies.length}`));
    const proxy = await ShapedProxy.open(target.port, this.#shape, random);
    this.#proxies.push(proxy);
    return writeLink({ ...target, host: LOOPBACK, port: proxy.port });
  }

  async close(): Promise<void> {
    await Promise.all(this.#proxies.map((proxy) => proxy.close()));
  }
}
