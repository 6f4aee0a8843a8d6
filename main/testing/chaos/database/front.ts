/** A front before the coordinator of a board in a database: a process that is killed and starts anew where it was. */
import { OstrakaError } from '../../../../shared/codec/error.ts';
import { readLink } from '../../../../shared/protocol/link.ts';
import { patience } from '../../../workers/testing/patience.ts';
import { Laptop } from '../laptop.ts';
import { pause } from '../wait.ts';
import type { Database } from './database.ts';

/** Its database may be away, or led by nobody yet; milliseconds. */
const PATIENCE = 120_000;
const BETWEEN_TRIES = 300;
/** What ends a front whose database is not what it was before. */
const ANOTHER = /start this front again/;

export class Front {
  readonly laptop: Laptop;
  #port = 0;

  /** @param environment what its process has beside this one's */
  constructor(directory: string, name: string, database: Database, environment: () => NodeJS.ProcessEnv) {
    const words = () => ['front', ...database.wordsOfFront, '--host', '127.0.0.1', '--port', `${this.#port}`];
    // One that is killed leaves its copy.
    this.laptop = new Laptop(directory, name, false, words, () => ({ ...environment(), TMPDIR: directory }));
  }

  /** Where it answers; 0 before it has. */
  get port(): number {
    return this.#port;
  }

  /** Starts it, as often as it takes; why it does not serve, null where it does. */
  async serve(): Promise<string | null> {
    let said = '';
    for (const began = performance.now(); performance.now() - began < patience(PATIENCE); ) {
      const [, link] = (await linkOf(this.laptop)) ?? [];
      if (link) {
        this.#port = readLink(link).port;
        return null;
      }
      const end = await this.laptop.expectEnd(5000);
      said = `${end?.code}: ${end?.last}`;
      if (end?.code !== 2) break;
      await pause(BETWEEN_TRIES);
    }
    return `${this.laptop.name} does not serve, ${said}`;
  }

  /** Killed, and started by whoever looks after it. */
  async restart(lasts: number): Promise<string | null> {
    return this.laptop.alone(async () => {
      await this.laptop.kill();
      this.laptop.ends.length = 0;
      await pause(lasts);
      return this.serve();
    });
  }

  /** Starts it again where it has ended since its database has become another one; why it should not have ended. */
  async revive(mayHaveChanged: boolean): Promise<string | null> {
    const { laptop } = this;
    const [end] = laptop.ends;
    if (!end) return null;
    if (end.code !== 2 || !ANOTHER.test(end.last) || !mayHaveChanged)
      return `${laptop.name} ended with ${end.code ?? end.signal}: ${end.last}`;
    return this.restart(0);
  }
}

/** Null where its process ends without one. */
async function linkOf(laptop: Laptop): Promise<RegExpMatchArray | null> {
  try {
    return await laptop.start().line(/^join link +(\S+)$/);
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'process-ended') return null;
    throw error;
  }
}
