/** The database in which a board lies, in place of a folder, and what befalls it. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from '../../../shared/simulation/dice.ts';
import { BadNetwork } from './bad-network.ts';
import type { Election } from './election.ts';
import { Laptop } from './laptop.ts';
import type { Harm } from './plan.ts';
import { pause, waitFor } from './wait.ts';

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
/** How long whoever leads may take to miss its session, on a busy machine: it waits ten seconds for an answer. */
const MISSES = 60_000;
/** What ends a coordinator that has lost its board. */
const LOST = /the session with|cannot lead on|whether a write survives|leads on the board/;

/** One election's board, and a way to it whose weather can be made bad. */
export class Database {
  readonly #server: Server;
  readonly #network: BadNetwork;
  readonly #own: string;
  readonly #successors: string;

  private constructor(server: Server, network: BadNetwork, own: string, successors: string) {
    this.#server = server;
    this.#network = network;
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
    this.#network.close();
  }

  /** Resolves when a coordinator leads again that has lost its board, or has borne it. */
  async harm(election: Election, harm: Harm, lasts: number, dice: Dice): Promise<void> {
    if (harm === 'rival') return this.#rival(election, lasts);
    if (harm === 'crash' || harm === 'restart') {
      await this.#server.stop(harm === 'crash' ? 'crash' : 'order');
      await pause(lasts);
      await this.#server.start();
    } else if (harm === 'sessions ended') await this.#server.endSessions();
    else {
      this.#network.set(harm, dice);
      await pause(lasts);
      this.#network.set(null, dice);
    }
    await this.#goOn(election, harm === 'silence' || harm === 'delay' ? 3000 : MISSES);
  }

  /** Somebody starts it again, as often as it takes. */
  async #goOn(election: Election, within: number): Promise<void> {
    const { coordinator, violations } = election;
    const mustEnd = within === MISSES;
    const end = await coordinator.expectEnd(within);
    if (!end) {
      if (mustEnd) violations.push('a coordinator did not miss the session with its board');
      return;
    }
    if (end.code !== 2 || !LOST.test(end.last))
      violations.push(`a coordinator that lost its board ended with ${end.code}: ${end.last}`);
    await election.meet();
  }

  /** Two of them start at once with one key: one leads and the other waits, until the first is killed. */
  async #rival(election: Election, lasts: number): Promise<void> {
    const { coordinator, directory } = election;
    await coordinator.kill();
    const name = 'rival';
    const rival = new Laptop(directory, name, false, election.wordsOfRival, () => this.environment(election.tookOver));
    rmSync(rival.data, { recursive: true });
    cpSync(coordinator.data, rival.data, { recursive: true });
    const [first, second] = [coordinator.start(), rival.start()];
    const leads = /^join link +(\S+)$/;
    const leader = await Promise.race([
      first.line(leads).then(() => coordinator),
      second.line(leads).then(() => rival),
    ]);
    const other = leader === rival ? coordinator : rival;
    await election.learnFrom(leader.process!);
    await pause(lasts);
    if (!/another coordinator leads/.test(other.logOfThisRun) || !other.runs)
      election.violations.push(`a second coordinator did not wait: ${other.logOfThisRun.slice(-300)}`);
    await leader.kill();
    await election.learnFrom(other.process!);
    await pause(lasts);
    if (other === rival) {
      await rival.kill();
      await election.meet();
    }
    if (existsSync(join(directory, name))) rmSync(rival.data, { recursive: true });
    await waitFor(() => coordinator.runs, 1000);
  }
}
