/** Orders that bear a name are obeyed once: whoever asks again after a lost answer gets that of the first. */
import type { Request } from 'express';
import { NAME_HEADER } from '../../shared/protocol/client/repetition.ts';

/** Far more than are under way at once; the oldest are forgotten. */
const REMEMBERED = 256;
const NAME = /^[0-9A-Za-z-]{16,64}$/;

export class NamedOrders {
  readonly #obeyed = new Map<string, Promise<unknown>>();

  /** What `act` gives, or gave where this name has been heard with the same request; what was refused may be asked again. */
  once<T>(request: Request, act: () => Promise<T>): Promise<T> {
    const name = request.headers[NAME_HEADER];
    if (typeof name !== 'string' || !NAME.test(name)) return act();
    const order = `${name} ${request.originalUrl}`;
    const known = this.#obeyed.get(order);
    if (known) return known as Promise<T>;
    const obeyed = act();
    this.#obeyed.set(order, obeyed);
    obeyed.catch(() => this.#obeyed.delete(order));
    for (const oldest of this.#obeyed.keys()) {
      if (this.#obeyed.size <= REMEMBERED) break;
      this.#obeyed.delete(oldest);
    }
    return obeyed;
  }
}
