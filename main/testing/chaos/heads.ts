/** Signed heads that anybody has been shown: of one board and size there must be one, whoever has seen it. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { BoardClient } from '../../../shared/protocol/client/board-client.ts';

export class Heads {
  /** What must not have been seen. */
  readonly forks: string[] = [];
  /** Root and who saw it, by origin and size. */
  readonly #seen = new Map<string, { readonly root: string; readonly by: string }>();

  see(note: string, by: string): void {
    const [origin, size, root = ''] = note.split('\n');
    const place = `${origin} ${size}`;
    const before = this.#seen.get(place);
    if (!before) this.#seen.set(place, { root, by });
    else if (before.root !== root)
      this.forks.push(`FORK: of ${place} ${before.by} has seen the root ${before.root}, ${by} ${root}`);
  }

  /** The newest that is shown there, and the newest that nodes have co-signed; nothing where there is none, or nobody answers. */
  async ask(client: BoardClient, by: string): Promise<void> {
    for (const witnessed of [false, true])
      try {
        this.see(await client.checkpoint(witnessed), by);
      } catch (error) {
        if (!(error instanceof OstrakaError)) throw error;
      }
  }
}
