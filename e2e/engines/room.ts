/** An election that phones reach as in a room: a coordinator and laptops that mix, each a process as a person starts it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandProcess } from '../../main/local-election/processes.ts';
import { fetchTransport } from '../../main/network/fetch-transport.ts';
import { systemRandom } from '../../main/workers/system-random.ts';
import { newSigningKey } from '../../shared/crypto/signature.ts';
import type { Contest } from '../../shared/election/contest.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { pageLink, readLink, webAddress } from '../../shared/protocol/link.ts';
import { livePlanOf } from '../../shared/protocol/testing/plan.ts';
import { LightBoard } from '../../shared/protocol/voter/board/light-board.ts';
import { enrol } from '../../shared/protocol/voter.ts';
import { until } from './driver/tab.ts';
import { ADDRESS } from './where.ts';

/** Who comes late may vote, and vote again, on pages. */
export const VOTERS = { credentials: 'keys', latecomers: true, revote: true, pages: true } as const;

/** Two to choose from, and one to be chosen. */
export const speaker: Contest = {
  ballot: 'single',
  title: 'Class speaker',
  options: ['Ada', 'Bertha'],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
};

const LAPTOPS = ['Ada’s laptop', 'Bea’s laptop'];

export class Room {
  /** Where phones vote. */
  readonly address: string;
  readonly #client: BoardClient;
  readonly #token: string;
  readonly #directory: string;
  readonly #link: string;
  readonly #laptops: readonly CommandProcess[];
  #coordinator: CommandProcess;

  private constructor(
    directory: string,
    coordinator: CommandProcess,
    link: string,
    laptops: readonly CommandProcess[],
  ) {
    this.address = pageLink(readLink(link));
    this.#directory = directory;
    this.#coordinator = coordinator;
    this.#link = link;
    this.#laptops = laptops;
    this.#client = new BoardClient(fetchTransport(webAddress(readLink(link))));
    this.#token = readFileSync(join(directory, 'coordinator/organiser-token'), 'utf8').trim();
  }

  /** With laptops, two unless named, of which either opens the ballots unless the plan says more; enrolment is open. */
  static async open(plan: Partial<Plan>, names: readonly string[] = LAPTOPS): Promise<Room> {
    const directory = mkdtempSync(join(tmpdir(), 'ostraka-room-'));
    const manifest = join(directory, 'manifest.json');
    writeFileSync(
      manifest,
      JSON.stringify(
        livePlanOf({ threshold: 1, leastMixes: names.length, lossesTolerated: 0, voters: VOTERS, ...plan }),
      ),
    );
    const coordinator = start(directory, 'coordinator', ['coordinator', '--manifest', manifest, '--port', '0']);
    const [link] = await coordinator.line(/ostraka:\/\/\S+/);
    const laptops = names.map((name, i) =>
      start(directory, `laptop-${i + 1}`, ['node', '--join', link, '--name', name]),
    );
    const room = new Room(directory, coordinator, link, laptops);
    await room.#reached(({ nodes }) => nodes.filter(({ connected }) => connected).length === names.length);
    await room.order('open-enrolment');
    await room.#reached(({ phase }) => phase === 'enrolment');
    return room;
  }

  /** As `open`, with voting open to whoever comes; with names one voter has signed up before, for nobody opens an empty roll. */
  static async voting(plan: Partial<Plan>): Promise<Room> {
    const room = await Room.open(plan);
    if (plan.voters?.credentials !== 'codes') await room.#signUp('The first');
    await room.order('open-voting');
    return room;
  }

  /** The coordinator's process, then those of the laptops. */
  get processes(): readonly CommandProcess[] {
    return [this.#coordinator, ...this.#laptops];
  }

  status(): Promise<Status> {
    return this.#client.status();
  }

  async order(what: 'open-enrolment' | 'open-voting'): Promise<void> {
    await this.#client.order(what, this.#token);
  }

  /** Closes voting; resolves when there is a result. */
  async count(): Promise<void> {
    for await (const { phase } of this.#client.close(this.#token)) if (phase === 'finished') return;
    throw new Error('the coordinator hung up before the result');
  }

  /** A code of a voter's slip. */
  async code(): Promise<string> {
    return (await this.#client.codes(1, this.#token)).codes[0]!;
  }
  /** The code that takes the place of the one on a slip, which opens nothing from now on. Slips are numbered from 1. */
  async replacement(slip: number): Promise<string> {
    return (await this.#client.replaceCode(slip, this.#token)).codes[0]!;
  }

  /** Everybody here is told that another room is the next round of this one. */
  next(room: Room): Promise<void> {
    return this.#client.tellNext(room.#link, this.#token);
  }

  /** The coordinator's laptop is put to sleep: whoever asks it hears nothing. */
  sleep(): void {
    this.#coordinator.child.kill('SIGSTOP');
  }
  wake(): void {
    this.#coordinator.child.kill('SIGCONT');
  }

  /** The coordinator's program ends: whoever asks it is refused. */
  async stop(): Promise<void> {
    await this.#coordinator.stop();
  }
  /** It goes on with what is on its disk. */
  async start(): Promise<void> {
    this.#coordinator = start(this.#directory, 'coordinator', [
      'coordinator',
      '--port',
      `${readLink(this.#link).port}`,
    ]);
    await this.#coordinator.line(/ostraka:\/\/\S+/);
  }

  async close(): Promise<void> {
    this.wake();
    await Promise.all([this.#coordinator, ...this.#laptops].map((one) => one.stop()));
    rmSync(this.#directory, { recursive: true, force: true, maxRetries: 10 });
  }

  async #signUp(name: string): Promise<void> {
    const { record } = await LightBoard.open(this.#client, readLink(this.#link).coordinator, () => false);
    await this.#client.enrol(enrol(record.manifest, newSigningKey(systemRandom), name));
  }

  async #reached(there: (status: Status) => boolean): Promise<void> {
    await until(
      async () => there(await this.#client.status()),
      async () => `the election is still at ${(await this.#client.status()).phase}`,
    );
  }
}

function start(directory: string, name: string, words: readonly string[]): CommandProcess {
  const host = words[0] === 'coordinator' ? ['--host', ADDRESS] : [];
  return new CommandProcess(name, [...words, ...host, '--data', join(directory, name)], directory);
}
