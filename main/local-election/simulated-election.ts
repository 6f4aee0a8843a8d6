/** A whole election on this laptop: coordinator, nodes and voters over real sockets, with real cryptography. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { Tally } from '../../shared/board/count.ts';
import type { Privacy } from '../../shared/board/privacy/privacy.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import type { Plan } from '../../shared/election/manifest.ts';
import { NEWEST_WORD_LIST } from '../../shared/election/words/words.ts';
import type { Measurement } from '../../shared/measure/record.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import type { Argument, SimulationState } from '../../shared/protocol/ipc.ts';
import type { SimulationTask } from '../../shared/protocol/named-texts.ts';
import type { Beat } from '../../shared/story/scene.ts';
import { type Coordinator, startCoordinator } from '../coordinator/coordinator.ts';
import type { Measurements } from '../coordinator/measuring/measurements.ts';
import { give } from '../coordinator/organiser.ts';
import { tallyOf, transcriptBytes } from '../files/election-files.ts';
import { PrivacyNow } from '../files/privacy-now.ts';
import { Meter } from '../measure/meter.ts';
import { LOOPBACK } from '../network/place.ts';
import { type MixNode, startNode } from '../node/node.ts';
import { Pace, TELL_EVERY } from '../progress/pace.ts';
import { timingsOf } from '../progress/phase-timings.ts';
import { startWorker, workerUrl } from '../threads/worker-url.ts';
import { burlington } from './burlington.ts';
import type { FromVoters, ToVoters } from './crowd.ts';
import { type Poll, pollOfFile } from './poll.ts';

/** What is held: what is asked and chosen, by how many laptops. */
export interface Held {
  readonly poll: Poll;
  readonly nodes: number;
  readonly threshold: number;
}

/** So many of the sample’s ballots, counted by three rules. */
export const sampleElection = ({ voters, nodes, threshold, seed }: Argument<'simulation.start'>): Held => ({
  poll: pollOfFile(burlington(), { rules: ['instant-runoff', 'plurality', 'schulze'], seats: 1, voters, seed }),
  nodes,
  threshold,
});

/** Fewer voters than this are not worth a second thread. */
const FEW = 20;

/** About 1.3 kB each. */
const MOST_KEPT = 10_000;
/** Milliseconds for which the last records are waited for. */
const PATIENCE = 10_000;

interface Waiting {
  readonly reached: (status: Status) => boolean;
  readonly resolve: () => void;
}

export class SimulatedElection {
  readonly plan: Plan;
  readonly #held: Held;
  readonly #workers: number | undefined;
  readonly #changed: () => void;
  readonly #pace = new Pace(TELL_EVERY, () => this.#observe());
  readonly #nodes: MixNode[] = [];
  readonly #crowds: Worker[] = [];
  /** Microseconds of each crowd’s thread. */
  readonly #votersProcessor: number[] = [];
  readonly #waiting = new Set<Waiting>();
  /** Rejected when it is stopped or a part of it breaks. */
  readonly #ended: Promise<never>;
  #end: (error: unknown) => void = () => {};
  #voters: readonly Measurement[] = [];
  #coordinator: Coordinator | null = null;
  #task: SimulationState['task'] = null;
  #status: Status | null = null;
  #tally: Tally | null = null;
  #privacy: Privacy | null = null;
  #transcript: Bytes | null = null;

  /** Throws `bad-plan`. */
  constructor(held: Held, workers: number | undefined, changed: () => void) {
    if (held.threshold > held.nodes)
      throw new OstrakaError('bad-plan', `${held.threshold} of ${held.nodes} laptops cannot be`);
    this.#held = held;
    this.#workers = workers;
    this.#changed = changed;
    this.plan = planOf(held);
    this.#ended = new Promise<never>((_, reject) => {
      this.#end = reject;
    });
    this.#ended.catch(() => {});
  }

  get view(): Pick<SimulationState, 'task' | 'status' | 'tally' | 'privacy' | 'timings'> {
    const names = this.#coordinator?.loop.state.record?.manifest.nodes.map(({ name }) => name) ?? [];
    const timings = timingsOf(this.measurements, names);
    return { task: this.#task, status: this.#status, tally: this.#tally, privacy: this.#privacy, timings };
  }

  /** What is left of it once it is over: its transcript; null before, and where it is too long to be kept. */
  get transcript(): Bytes | null {
    return this.#transcript;
  }

  /** What coordinator, laptops and voters have measured. */
  get measurements(): readonly Measurement[] {
    return [...(this.#coordinator?.measurements.told.records ?? []), ...this.#voters];
  }

  /** Laptops whose last records have not come. */
  get unheard(): readonly number[] {
    return this.#coordinator?.measurements.told.missing ?? [];
  }

  /** What is told of it so far. */
  get story(): readonly Beat[] {
    return this.#coordinator?.loop.state.story.beats ?? [];
  }

  /** Resolves with the result on the board and attested. Throws `interrupted`, and what any part throws. */
  async hold(): Promise<void> {
    const directory = await mkdtemp(join(tmpdir(), 'ostraka-simulation-'));
    try {
      await this.#run(directory);
    } finally {
      this.#pace.stop();
      await this.#close();
      await rm(directory, { recursive: true, force: true });
      this.#task = null;
    }
  }

  stop(): void {
    this.#end(new OstrakaError('interrupted', 'the simulation was stopped'));
  }

  async #run(directory: string): Promise<void> {
    const { nodes, poll } = this.#held;
    const voters = poll.choices.length;
    this.#begin('task.starting', nodes);
    const coordinator = await this.#start(directory);
    const { loop, link } = coordinator;
    await this.#until((status) => status.nodes.filter(({ connected }) => connected).length === nodes);

    this.#begin('task.key', 0);
    await give(loop, 'open-enrolment');
    await this.#until(({ phase }) => phase !== 'ceremony');

    this.#begin('task.enrolling', voters);
    const shares = voters < FEW ? [voters] : [Math.ceil(voters / 2), Math.floor(voters / 2)];
    for (const _ of shares) this.#crowds.push(startWorker(workerUrl('./crowd-worker.ts', import.meta.url)));
    await this.#crowd((i) => ({
      do: 'enrol',
      links: [link],
      count: shares[i]!,
      first: i === 0 ? 1 : shares[0]! + 1,
      place: i + 1,
    }));
    await give(loop, 'open-voting');

    this.#begin('task.voting', voters);
    const { choices } = poll;
    await this.#crowd((i) => ({
      do: 'vote',
      choices: i === 0 ? choices.slice(0, shares[0]) : choices.slice(shares[0]),
    }));
    await this.#until(({ witnessed, size }) => witnessed === size);

    this.#begin('task.mixing', 2 * nodes);
    await give(loop, 'close');
    await this.#until(({ phase }) => phase !== 'mixing');
    this.#begin('task.decrypting', this.#held.threshold);
    await this.#until(({ phase }) => phase === 'finished');
    this.#tally = tallyOf(loop.state.record);
    this.#begin('task.attesting', nodes);
    await this.#until((status) => status.nodes.every(({ attested }) => attested));
    await this.#measured(coordinator.measurements);
    this.#privacy = await new PrivacyNow((sha256) => loop.store.blob(sha256)).whole(loop.state.record!);
    if (voters <= MOST_KEPT) this.#transcript = await transcriptBytes(loop.store);
  }

  async #start(directory: string): Promise<Coordinator> {
    const workers = this.#workers === undefined ? {} : { workers: this.#workers };
    const data = join(directory, 'coordinator');
    const meter = new Meter('coordinator');
    meter.hosts(() => this.#votersProcessor.reduce((sum, each) => sum + each, 0));
    const made = { areMadeUp: true, meter, ...workers };
    const coordinator = await startCoordinator({ plan: this.plan, data, host: LOOPBACK, port: 0, ...made });
    this.#coordinator = coordinator;
    const { loop, link } = coordinator;
    loop.on('broken', this.#end);
    loop.on('change', () => this.#pace.soon());
    for (let i = 1; i <= this.#held.nodes; i++) {
      // One thread each: they share the machine.
      const node = startNode({
        ...{ join: link, data: join(directory, `node-${i}`), name: `Laptop ${i}`, workers: 1 },
        ...{ areMadeUp: true, meter: new Meter('node', meter) },
      });
      node.loop.on('broken', this.#end);
      node.loop.on('alarm', ({ code, message, culprit }) => this.#end(new OstrakaError(code, message, { culprit })));
      this.#nodes.push(node);
    }
    return coordinator;
  }

  /** Asks each part of the crowd, and resolves when all of it is done. */
  #crowd(ask: (i: number) => Exclude<ToVoters, { do: 'measure' }>): Promise<unknown> {
    const counts = this.#crowds.map(() => 0);
    const parts = this.#crowds.map((worker, i) => {
      const message = ask(i);
      const wanted = message.do === 'enrol' ? message.count : message.choices.length;
      return new Promise<void>((resolve, reject) => {
        worker.removeAllListeners();
        worker.on('error', reject);
        worker.on('message', (heard: FromVoters) => {
          if ('failed' in heard) return reject(new OstrakaError(heard.failed.code, heard.failed.message));
          if ('measured' in heard) return;
          this.#votersProcessor[i] = heard.processor;
          counts[i] = heard.count;
          this.#progress(counts.reduce((a, b) => a + b));
          if (heard.count === wanted) resolve();
        });
        worker.postMessage(message);
      });
    });
    return Promise.race([Promise.all(parts), this.#ended]);
  }

  /** The last records of everybody: who has fallen out on the way is not waited for any longer. */
  async #measured(measurements: Measurements): Promise<void> {
    const crowds = this.#crowds.map(
      (worker) =>
        new Promise<readonly Measurement[]>((resolve) => {
          worker.on('message', (heard: FromVoters) => 'measured' in heard && resolve(heard.measured));
          worker.postMessage({ do: 'measure' } satisfies ToVoters);
        }),
    );
    this.#voters = (await Promise.race([Promise.all(crowds), this.#ended])).flat();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), PATIENCE);
    const isComplete = (): boolean => measurements.told.complete && measurements.told.missing.length === 0;
    try {
      while (!isComplete()) await Promise.race([once(measurements, 'change', { signal: late.signal }), this.#ended]);
    } catch (error) {
      if (!late.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #until(reached: (status: Status) => boolean): Promise<void> {
    const waiting = new Promise<void>((resolve) => {
      this.#waiting.add({ reached, resolve });
    });
    this.#pace.soon();
    return Promise.race([waiting, this.#ended]);
  }

  #observe(): void {
    const status = this.#coordinator?.loop.status;
    if (!status) return;
    this.#status = status;
    if (status.stuck) this.#end(new OstrakaError('no-result', status.stuck.english));
    const { nodes } = status;
    const count = (is: (node: Status['nodes'][number]) => boolean) => nodes.filter(is).length;
    if (this.#task?.name === 'task.starting') this.#progress(count(({ connected }) => connected));
    else if (this.#task?.name === 'task.mixing')
      this.#progress(count(({ mix }) => mix !== 'none') + count(({ mix }) => mix === 'proven'));
    else if (this.#task?.name === 'task.decrypting') this.#progress(count(({ shares }) => shares));
    else if (this.#task?.name === 'task.attesting') this.#progress(count(({ attested }) => attested));
    for (const waiting of this.#waiting)
      if (waiting.reached(status)) {
        this.#waiting.delete(waiting);
        waiting.resolve();
      }
    this.#changed();
  }

  #begin(name: SimulationTask, total: number): void {
    this.#task = { name, done: 0, total };
    this.#changed();
  }

  #progress(done: number): void {
    if (this.#task) this.#task = { ...this.#task, done: Math.min(done, this.#task.total) };
    this.#changed();
  }

  async #close(): Promise<void> {
    await Promise.all(this.#crowds.map((worker) => worker.terminate()));
    await Promise.all(this.#nodes.map((node) => node.close()));
    await this.#coordinator?.close();
  }
}

function planOf({ poll, nodes, threshold }: Held): Plan {
  return {
    title: poll.title,
    contests: [...poll.contests],
    threshold,
    leastMixes: nodes,
    leastBallots: 1,
    voters: { credentials: 'keys', latecomers: false, revote: false, pages: false },
    limits: { ballotsPerVoter: 1, voters: poll.choices.length },
    timeouts: { ceremony: 120, mix: 86_400, proof: 86_400 },
    lossesTolerated: Math.min(1, nodes - 1),
    wordList: NEWEST_WORD_LIST,
    lesson: false,
    simulation: true,
  };
}
