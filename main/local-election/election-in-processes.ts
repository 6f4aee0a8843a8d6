/** A whole election in separate processes over real sockets, each process as a person would start it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { EngineName } from '../../shared/crypto/wasm/choose.ts';
import { blocks } from '../../shared/election/encoding.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import { NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import {
  askedOf,
  type Conditions,
  type Environment,
  type Findings,
  findingsOf,
} from '../../shared/measure/conditions.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import type { NodeCheat } from '../../shared/protocol/cheating/lesson.ts';
import { BoardClient } from '../../shared/protocol/client/board-client.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { readLink, webAddress } from '../../shared/protocol/link.ts';
import { writeFileWhole } from '../files/transcript-file.ts';
import { environmentOf } from '../measure/environment.ts';
import { areTurns } from '../measure/turns.ts';
import { fetchTransport } from '../network/fetch-transport.ts';
import { patiently } from '../network/patience.ts';
import { mixedAndProven } from '../progress/stage.ts';
import type { DatabaseAddress } from '../storage/database-address.ts';
import { withPath } from '../storage/storage-error.ts';
import { arithmeticInWords, startArithmetic } from '../workers/arithmetic.ts';
import type { Fault } from './faults.ts';
import { gather } from './gathering.ts';
import { PartyLinks } from './party-links.ts';
import type { Poll } from './poll.ts';
import { CommandProcess, VotersProcess } from './processes.ts';
import { makeRoom, transcriptIn, writeRunFiles } from './run-files.ts';
import type { Shape } from './shaped-proxy.ts';

const PLAIN: Shape = { latency: 0, bandwidth: 0, loss: 0 };
/** Why an election stands still for good: no laptop that comes back changes any of it. */
const FOR_GOOD: ReadonlySet<string> = new Set(['too-few-for-key', 'too-few-mixers', 'too-few-mixes', 'too-few-shares']);
/** Each question is put so often: the coordinator may be started again, or held for minutes. */
const TRIES = 100;
/** Milliseconds between two questions for the status. */
const POLL = 50;
/** What a coordinator says once it can be asked, and a node once it has begun. */
const READY = /ostraka:\/\/\S+|^this is /;
/** The environment variable with the address of the board's database, and how a command is told of it. */
const STORE = 'OSTRAKA_SIMULATION_STORE';
const STORED = ['--store', `env:${STORE}`] as const;
/** Phases as they are announced. */
const MIXING = 'mixing and proving';
const DECRYPTING = 'decrypting';

export interface Simulation {
  readonly poll: Poll;
  readonly nodes: number;
  readonly threshold: number;
  readonly leastMixes: number;
  /** What every party computes with; the fastest that works, where left out. */
  readonly engine?: EngineName;
  /** Of every party; as many as this computer has, where left out. */
  readonly threads?: number;
  /** Between each party and the coordinator; nothing but loopback, where left out. */
  readonly shape?: Shape;
  /** When each voter comes, in milliseconds from the opening, and how tables say it; at once, where left out. */
  readonly arrivals?: { readonly said: string; readonly at: readonly number[] };
  /** How the last node cheats: the election is a lesson then. */
  readonly cheat?: NodeCheat;
  readonly fault?: Fault;
  /** Where the board lies, and how many fronts voters turn to; in the coordinator's folder and with none, where left out. */
  readonly database?: { readonly address: DatabaseAddress; readonly fronts: number };
  readonly out: string;
  /** Where boards and keys stand while it is held, gone afterwards; in the system's folder for such, where left out. */
  readonly work?: string;
}

export interface Outcome {
  readonly transcript: string;
  readonly fingerprint: string;
  readonly conditions: Conditions;
  readonly findings: Findings;
  /** Of coordinator, nodes and processes of voters. */
  readonly measurements: readonly Measurement[];
  /** Nodes whose last records did not come. */
  readonly missing: readonly number[];
  readonly environment: Environment;
}

/** Who watches a simulation, and may end it. */
export interface Audience {
  /** A line beside the answer. */
  note(line: string): void;
  /** The coordinator, a node or a front was started. */
  begun?(process: CommandProcess): void;
  /** Everybody has attested and said what it took, and all still run: for whoever has questions to the coordinator, by its link. */
  held?(link: string): Promise<void>;
  /** What the coordinator or a node has said of the turns of its loop, once all is over. */
  turns?(process: string, said: string): void;
  /** How far each phase is; of a total of 0 nobody knows how much there is. */
  readonly progress: {
    begin(phase: string, total: number): void;
    update(done: number): void;
    end(): void;
  };
  /** Aborted to end it. */
  readonly stop: AbortSignal;
}

function planOf({ poll, threshold, leastMixes, cheat }: Simulation): Plan {
  return {
    title: poll.title,
    contests: [...poll.contests],
    threshold,
    leastMixes,
    leastBallots: 1,
    voters: { credentials: 'keys', latecomers: false, revote: false, pages: false, screens: false },
    limits: { ballotsPerVoter: 1, voters: poll.choices.length },
    timeouts: { ceremony: 120, mix: 3600, proof: 3600 },
    lossesTolerated: 1,
    wordList: NEWEST_WORD_LIST,
    lesson: cheat !== undefined,
    simulation: true,
  };
}

/** What one election alone was held under: the one run of the one configuration of its plan. */
function conditionsOf(simulation: Simulation, { engine, cores }: Environment): Conditions {
  const { poll, nodes, threshold, leastMixes, threads = cores, shape = PLAIN, arrivals } = simulation;
  const { cheat = 'none', fault = 'none' } = simulation;
  const { seed, electorate, contests, choices } = poll;
  const [contest] = contests;
  return {
    ...{ run: 1, configuration: 1, repetition: 1, seed },
    ...{ voters: choices.length, nodes, threshold, leastMixes, ...askedOf(contests) },
    ...{ width: blocks(contests), ballotType: contest!.ballot },
    ...{ rule: contest!.rules[0]!, engine, threads, ...shape },
    ...{ arrivals: arrivals?.said ?? 'at once', electorate, cheat, fault, calibration: null },
  };
}

/**
 * Runs the election and writes its files. Throws `not-empty` where they would be written over, and what any of its parts
 * throws; their logs stay beside where the files would be then.
 */
export async function simulate(simulation: Simulation, audience: Audience): Promise<Outcome> {
  const { note } = audience;
  const out = resolve(simulation.out);
  makeRoom(out);
  const logs = withPath(out, () => mkdtempSync(join(out, 'logs-')));
  const work = workOf(simulation);
  note(arithmeticInWords());
  const run = new Run(simulation, work, logs, audience);
  const transcript = transcriptIn(out);
  let done = false;
  try {
    const { result, closed, gathered } = await run.hold(transcript);
    const environment = environmentOf(simulation.engine ?? startArithmetic().name, process.argv.slice(2));
    const conditions = conditionsOf(simulation, environment);
    const { records: measurements, missing } = gathered;
    const findings = findingsOf(closed.faults, missing);
    writeRunFiles(out, { result, conditions, findings, environment, ...gathered });
    done = true;
    const fingerprint = closed.fingerprint!;
    return { transcript, fingerprint, conditions, findings, measurements, missing, environment };
  } finally {
    await run.end();
    rmSync(work, { recursive: true, force: true });
    if (done) rmSync(logs, { recursive: true, force: true });
    else note(`the logs are kept in ${logs}`);
  }
}

function workOf({ work }: Simulation): string {
  if (work === undefined) return mkdtempSync(join(tmpdir(), 'ostraka-'));
  withPath(work, () => mkdirSync(work, { recursive: true }));
  return work;
}

class Run {
  readonly #simulation: Simulation;
  readonly #work: string;
  readonly #logs: string;
  readonly #progress: Audience['progress'];
  readonly #commands: CommandProcess[] = [];
  readonly #voters: VotersProcess[] = [];
  readonly #stop: AbortSignal;
  readonly #begun: (process: CommandProcess) => void;
  readonly #held: (link: string) => Promise<void>;
  readonly #turns: (process: string, said: string) => void;
  readonly #interrupted: Promise<never>;
  readonly #links: PartyLinks;
  #phase: string | null = null;
  /** What is under way of the fault that was asked for; null until it begins. */
  #fault: Promise<void> | null = null;

  constructor(simulation: Simulation, work: string, logs: string, { progress, stop, begun, held, turns }: Audience) {
    this.#simulation = simulation;
    this.#work = work;
    this.#logs = logs;
    this.#progress = progress;
    this.#stop = stop;
    this.#begun = begun ?? (() => {});
    this.#held = held ?? (async () => {});
    this.#turns = turns ?? (() => {});
    this.#links = new PartyLinks(simulation.shape ?? PLAIN, simulation.poll.seed);
    this.#interrupted = new Promise((_, reject) => {
      stop.addEventListener('abort', () => reject(new OstrakaError('interrupted', 'interrupted')));
    });
    this.#interrupted.catch(() => {});
  }

  /** @param transcript the file that it is written to, as it comes: a large one is nowhere in memory as a whole */
  async hold(transcript: string) {
    const { nodes, poll, cheat, arrivals } = this.#simulation;
    const voters = poll.choices.length;
    this.#begin('starting the processes', 0);
    const manifest = join(this.#work, 'manifest.json');
    writeFileSync(manifest, JSON.stringify(planOf(this.#simulation)));
    const data = (name: string) => join(this.#work, name);
    const led = [
      ...['coordinator', '--made-up-voters', '--manifest', manifest, '--data', data('coordinator')],
      ...(this.#simulation.database ? STORED : []),
      ...['--host', '127.0.0.1', '--port'],
    ];
    const coordinator = this.#spawn('coordinator', [...led, '0']);
    const [link] = await coordinator.line(/ostraka:\/\/\S+/);
    const client = new BoardClient(fetchTransport(webAddress(readLink(link))), patiently(this.#stop, undefined, TRIES));
    const doors = await this.#doors(link);
    const token = readFileSync(join(data('coordinator'), 'organiser-token'), 'utf8').trim();
    const joining: string[][] = [];
    for (let i = 1; i <= nodes; i++) {
      const name = `node-${i}`;
      const joined = await this.#links.through(link);
      const words = ['node', '--made-up-voters', '--join', joined, '--data', data(name), '--name', name];
      if (i === nodes && cheat) words.push('--cheat', cheat);
      joining.push(words);
      this.#spawn(name, words);
    }
    const allHere = (status: Status) => status.nodes.filter(({ connected }) => connected).length === nodes;
    await this.#until(client, allHere);

    this.#begin('making the election key', 0);
    await client.order('open-enrolment', token);
    await this.#until(client, ({ phase }) => phase !== 'ceremony');

    this.#begin('enrolling voters', voters);
    // Two processes where there is something to share.
    const halves = voters < 20 ? [voters] : [Math.ceil(voters / 2), Math.floor(voters / 2)];
    const count = (what: 'enrolled' | 'cast') => {
      const done = this.#voters.reduce((sum, one) => sum + one[what], 0);
      this.#progress.update(done);
      if (what === 'cast' && 2 * done >= voters)
        this.#befall('coordinator restarts', 'coordinator', [...led, String(readLink(link).port)]);
    };
    for (const _ of halves)
      this.#voters.push(
        new VotersProcess(() => count(this.#phase === 'voting' ? 'cast' : 'enrolled'), this.#computing),
      );
    const links = await Promise.all(halves.map(() => Promise.all(doors.map((door) => this.#links.through(door)))));
    await this.#all(
      halves.map((half, i) =>
        this.#voters[i]!.do({
          ...{ do: 'enrol', links: links[i]!, count: half, first: i === 0 ? 1 : halves[0]! + 1, place: i + 1 },
        }),
      ),
    );
    await client.order('open-voting', token);

    this.#begin('voting', voters);
    // In turn: one process for those who come early and one for those who come late would share nothing.
    const share = <T>(all: readonly T[], i: number) => all.filter((_, voter) => voter % halves.length === i);
    const at = arrivals?.at ?? poll.choices.map(() => 0);
    await this.#all(
      halves.map((_, i) => this.#voters[i]!.do({ do: 'vote', choices: share(poll.choices, i), at: share(at, i) })),
    );
    await this.#all([this.#fault]);
    await this.#until(client, (status) => status.witnessed === status.size && allHere(status));

    const closed = await this.#close(client, token, () => this.#befall('node restarts', 'node-1', joining[0]!));
    await this.#all([this.#fault]);
    // The last attestation is on the board; the transcript should carry everybody's signature under it.
    await this.#until(client, (status) => status.witnessed === status.size);
    this.#begin('writing the transcript', 0);
    await this.#all([client.transcriptInto((pieces) => writeFileWhole(transcript, pieces))]);
    const result = await client.result();
    const gathered = (await this.#all([gather(client, token, this.#voters)]))[0]!;
    await this.#all([this.#held(link)]);
    return {
      result: { fingerprint: closed.fingerprint, words: closed.words, ...(result as object) },
      closed,
      gathered,
    };
  }

  async end(): Promise<void> {
    this.#progress.end();
    for (const one of this.#voters) one.stop();
    await Promise.all(this.#commands.map((command) => command.stop()));
    for (const { name, said } of this.#commands)
      for (const line of said.split('\n').filter(areTurns)) this.#turns(name, line);
    await this.#links.close();
  }

  /** Follows the answer to the request to close until every node has attested. */
  async #close(client: BoardClient, token: string, onMixing: () => void): Promise<Status> {
    const { nodes, threshold, poll } = this.#simulation;
    const voters = poll.choices.length;
    let last: Status | null = null;
    const follow = async () => {
      for await (const status of client.close(token)) {
        last = status;
        refuseStandstill(status);
        const opened = voters * Math.min(threshold, status.nodes.filter(({ shares }) => shares).length);
        // What the first word of a new phase says of the one before is its last.
        if (this.#phase === MIXING) this.#progress.update(mixedAndProven(status));
        else if (this.#phase === DECRYPTING) this.#progress.update(opened);
        // Its place on the board is not the number in its name.
        if (status.nodes.find(({ name }) => name === 'node-1')?.mix === 'proven')
          this.#befall('node lost', 'node-1', null);
        if (status.phase === 'mixing') {
          this.#begin(MIXING, 2 * nodes * voters);
          onMixing();
          this.#progress.update(mixedAndProven(status));
        } else if (status.phase === 'decryption') {
          this.#begin(DECRYPTING, threshold * voters);
          this.#progress.update(opened);
        } else if (status.phase === 'finished') {
          this.#begin('attesting', nodes);
          this.#progress.update(status.nodes.filter(({ attested }) => attested).length);
        }
      }
    };
    await this.#all([follow()]);
    const status = last as Status | null;
    if (status?.phase !== 'finished')
      throw new OstrakaError('no-result', status?.stuck?.english ?? 'the coordinator hung up before the result');
    return status;
  }

  /** What voters turn to: the fronts, or the coordinator where there are none. */
  async #doors(link: string): Promise<readonly string[]> {
    const { database } = this.#simulation;
    if (!database?.fronts) return [link];
    const fronts = Array.from({ length: database.fronts }, (_, i) =>
      this.#spawn(`front-${i + 1}`, ['front', ...STORED, '--port', '0']).line(/ostraka:\/\/\S+/),
    );
    return (await Promise.all(fronts)).map(([door]) => door);
  }

  /** What is said to each process of what it computes with. */
  get #computing(): NodeJS.ProcessEnv {
    const { engine, threads } = this.#simulation;
    return {
      ...(engine === undefined ? {} : { OSTRAKA_ENGINE: engine }),
      ...(threads === undefined ? {} : { OSTRAKA_THREADS: String(threads) }),
    };
  }

  #spawn(name: string, words: readonly string[]): CommandProcess {
    const { database } = this.#simulation;
    // In the environment: everybody on this computer reads what stands on a command line.
    const stored = database && words.includes(STORED[0]) ? { [STORE]: database.address.secret } : {};
    const command = new CommandProcess(name, words, this.#logs, [], { ...this.#computing, ...stored });
    this.#commands.push(command);
    this.#begun(command);
    return command;
  }

  /** Crashes this process and starts it again with these words, if any, once, where this is the fault that was asked for. */
  #befall(fault: Fault, name: string, words: readonly string[] | null): void {
    if (this.#simulation.fault !== fault || this.#fault) return;
    const crash = async () => {
      await this.#commands.find((command) => command.name === name)!.crash();
      if (words) await this.#spawn(name, words).line(READY);
    };
    this.#fault = crash();
    this.#fault.catch(() => {});
  }

  /** All of these, unless a process ends or the person interrupts first. */
  #all<T>(parts: readonly (Promise<T> | null)[]): Promise<(T | null)[]> {
    const ends = this.#commands.map((command) => command.ended());
    for (const end of ends) end.catch(() => {});
    return Promise.race([Promise.all(parts), this.#interrupted, ...ends]);
  }

  async #until(client: BoardClient, reached: (status: Status) => boolean): Promise<void> {
    const poll = async () => {
      for (let status = await client.status(); !reached(status); status = await client.status()) {
        refuseStandstill(status);
        await new Promise((resolve) => setTimeout(resolve, POLL));
      }
    };
    await this.#all([poll()]);
  }

  #begin(name: string, total: number): void {
    if (this.#phase === name) return;
    this.#phase = name;
    this.#progress.begin(name, total);
  }
}

/** Throws `no-result` where none can come any more, such as after a cheat without which too few nodes are left. */
function refuseStandstill({ stuck }: Status): void {
  if (stuck && FOR_GOOD.has(stuck.name)) throw new OstrakaError('no-result', `there is no result: ${stuck.english}`);
}
