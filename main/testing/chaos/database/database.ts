/** The database in which a board lies, in place of a folder. */
import { BadNetwork } from '../bad-network.ts';
import type { Standby } from '../plan.ts';

/** An empty database for one board. */
export interface Place {
  /** Its address, at a port that leads to its server. */
  address(port: number): string;
  /** The same for whoever may do what a front does. */
  frontAddress(port: number): string;
  /** What stands there as this entry of the board; null where nothing does. */
  entry(index: number): Promise<Uint8Array | null>;
}

/** A real server that can be done harm, with a standby or without. */
export interface Server {
  /** Of the primary that there is now. */
  readonly port: number;
  /** What follows it; null where nothing does any more. */
  readonly standby: Standby | null;
  place(): Promise<Place>;
  start(): Promise<void>;
  /** As when its computer crashes, or in good order. */
  stop(how: 'crash' | 'order'): Promise<void>;
  /** Whoever is connected is no more. */
  endSessions(): Promise<void>;
  /** What is written from now on reaches no standby, until the server is stopped. */
  holdStandby(): Promise<void>;
  /** The standby of a primary that is stopped is the primary. */
  promote(): Promise<void>;
  /** A new standby follows, and has to have what is acknowledged. */
  followAnew(): Promise<void>;
  /** It is settled that there are no standbys. */
  settleAlone(): Promise<void>;
  /** The primary before the last promotion starts again, as it was; its port. */
  startOld(): Promise<number>;
  stopOld(): Promise<void>;
  /** A copy of all data as they are now. */
  backUp(): Promise<string>;
  /** Starts a server that is stopped from such a copy, alone. */
  restore(copy: string): Promise<void>;
  /** For good. */
  end(): Promise<void>;
}

/** The variable that holds a coordinator's address: in its words everybody on the computer could read the password. */
const VARIABLE = 'OSTRAKA_CHAOS_BOARD';
const OF_FRONTS = 'OSTRAKA_CHAOS_FRONT';

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
  readonly wordsOfFront: readonly string[] = ['--store', `env:${OF_FRONTS}`];

  /** Whoever takes over leads on a board of its own. */
  environment(tookOver: boolean): NodeJS.ProcessEnv {
    return { [VARIABLE]: this.#of(tookOver).address(this.network.port) };
  }

  /** @param port of another server than the one that there is */
  environmentOfFront(tookOver: boolean, port = this.network.port): NodeJS.ProcessEnv {
    return { [OF_FRONTS]: this.#of(tookOver).frontAddress(port) };
  }

  entry(tookOver: boolean, index: number): Promise<Uint8Array | null> {
    return this.#of(tookOver).entry(index);
  }

  #of(tookOver: boolean): Place {
    return tookOver ? this.#successors : this.#own;
  }

  async close(): Promise<void> {
    this.network.close();
    await this.server.end();
  }
}
