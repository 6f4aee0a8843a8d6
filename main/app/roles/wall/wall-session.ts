/** The window on the wall: it shows, and takes no call but for what it shows and the story of that. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import type { Answer, Argument, Call, WindowState } from '../../../../shared/protocol/ipc.ts';
import { wrongRole } from '../../window/role.ts';
import type { Surroundings, WindowSession } from '../../window/session.ts';
import type { Wall } from '../../window/wall.ts';

export class WallSession implements WindowSession {
  readonly #surroundings: Pick<Surroundings, 'profile' | 'version' | 'locale' | 'shell'>;
  readonly #wall: Wall;
  readonly #listeners = new Set<() => void>();
  readonly #stop: () => void;
  #closed = false;

  constructor(surroundings: Pick<Surroundings, 'profile' | 'version' | 'locale' | 'shell'>, wall: Wall) {
    this.#surroundings = surroundings;
    this.#wall = wall;
    this.#stop = wall.watch(() => {
      for (const listener of this.#listeners) listener();
    });
  }

  state(): WindowState {
    const { profile, version, locale, shell } = this.#surroundings;
    const common = { profile, version, locale, shell, duties: [], battery: null };
    return { ...common, role: 'wall', election: this.#wall.election(), over: this.#wall.over };
  }

  async call<C extends Call>(name: C, argument: Argument<C>): Promise<Answer<C>> {
    if (this.#closed) throw new OstrakaError('closed', 'this window is closed');
    if (name === 'window.story') return this.#wall.story((argument as Argument<'window.story'>).from) as Answer<C>;
    if (name !== 'window.state') throw wrongRole(name, 'wall');
    return this.state() as Answer<C>;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Whoever closes it stops nothing. */
  closingQuestion(): null {
    return null;
  }

  unwatched(): void {}

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
    this.#stop();
  }
}
