/** Pictures of options on a voter's device: what the coordinator hands out is shown where it is what the manifest names. */
import { OstrakaError } from '../../codec/error.ts';
import { type PictureFound, type PictureName, pictureCompared } from '../../election/picture.ts';
import type { BoardClient } from '../client/board-client.ts';

export class Pictures {
  readonly #client: Pick<BoardClient, 'blob'>;
  /** One after the other: a class opens its ballots in the same moment. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: Pick<BoardClient, 'blob'>) {
    this.#client = client;
  }

  /** A picture: missing where the coordinator has none or cannot be reached, altered where it answers with another. */
  read(name: PictureName): Promise<PictureFound> {
    const read = this.#last.then(() => this.#fetch(name));
    this.#last = read.catch(() => {});
    return read;
  }

  async #fetch(name: PictureName): Promise<PictureFound> {
    try {
      return pictureCompared(await this.#client.blob(name), name);
    } catch (error) {
      if (error instanceof OstrakaError) return 'missing';
      throw error;
    }
  }
}
