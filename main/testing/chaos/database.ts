/** The database in which a board lies, in place of a folder. */
import { BadNetwork } from './bad-network.ts';

/** An empty database for one board. */
export interface Place {
  /** Its address, at a port that leads to its server. */
  address(port: number): string;
  /** What stands there as this entry of the board; null where nothing does. */
  entry(index: number): Promise<Uint8Array | null>;
}

/** A real server that can be done harm. */
export interface Server {
  readonly port: number;
  place(): Promise<Place>;
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
  readonly #own: Place;
  readonly #successors: Place;

  private constructor(server: Server, network: BadNetwork, own: Place, successors: Place) {
    this.server = server;
    this.network = network;
    this.#own = own;
    this.#successors = successors;
  }

  static async open(server: Server): Promise<Database> {
    const network = await BadNetwork.open(() => server.port);
    return new Database(server, network, await server.place(), await server.place());
  }

  readonly words: readonly string[] = ['--store', `env:${VARIABLE}`];

  /** Whoever takes over leads on a board of its own. */
  environment(tookOver: boolean): NodeJS.ProcessEnv {
    return { [VARIABLE]: this.#of(tookOver).address(this.network.port) };
  }

  entry(tookOver: boolean, index: number): Promise<Uint8Array | null> {
    return this.#of(tookOver).entry(index);
  }

  #of(tookOver: boolean): Place {
    return tookOver ? this.#successors : this.#own;
  }

  close(): void {
    this.network.close();
  }
}
