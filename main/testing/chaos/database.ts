/** The database in which a board lies, in place of a folder. */
import { BadNetwork } from './bad-network.ts';

/** A real server that can be done harm. */
export interface Server {
  readonly port: number;
  /** An empty database for one board, reached at a port that leads to the server. */
  database(): Promise<(port: number) => string>;
  start(): Promise<void>;
  /** As when its computer crashes, or in good order. */
  stop(how: 'crash' | 'order'): Promise<void>;
  /** Whoever is connected is no more. */
  endSessions(): Promise<void>;
  /** For good. */
  end(): Promise<void>;
}

/** The variable that holds a coordinator's address: in its words everybody on the computer could read the password. */
const VARIABLE = 'OSTRAKA_CHAOS_BOARD';

/** One election's board, and a way to it whose weather can be made bad. */
export class Database {
  readonly server: Server;
  readonly network: BadNetwork;
  readonly #own: string;
  readonly #successors: string;

  private constructor(server: Server, network: BadNetwork, own: string, successors: string) {
    this.server = server;
    this.network = network;
    this.#own = own;
    this.#successors = successors;
  }

  static async open(server: Server): Promise<Database> {
    const network = await BadNetwork.open(() => server.port);
    const [own, successors] = [await server.database(), await server.database()];
    return new Database(server, network, own(network.port), successors(network.port));
  }

  readonly words: readonly string[] = ['--store', `env:${VARIABLE}`];

  /** Whoever takes over leads on a board of its own. */
  environment(tookOver: boolean): NodeJS.ProcessEnv {
    return { [VARIABLE]: tookOver ? this.#successors : this.#own };
  }

  close(): void {
    this.network.close();
  }
}
