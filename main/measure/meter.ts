/**
 * What one party's work takes, summed at its source: by phase and kind of job, and nothing of any single job or ballot.
 *
 * A party that has its process to itself measures all of it from the moment its meter is made; what the program took to
 * start is not the party's. Where several parties live in one process, as in the window of a simulation, the system does
 * not say whose thread a moment was: one of them is the host, and its `loop` is the thread that serves all of them, its
 * `runtime` and `other` the rest of the process, its peak and disk the process's and its own. A guest has its jobs, traffic and disk
 * alone: neither `loop` nor what follows it, and its `whole` has the processor time of its jobs and no peak.
 */
import { performance } from 'node:perf_hooks';
import type { MeasuredKind, MeasuredPhase, Measurement } from '../../shared/measure/record.ts';
import { microseconds, processProcessor, type Spent, threadProcessor } from './processor.ts';
import { runtimeProcessor } from './runtime-threads.ts';
import { Tally } from './tally.ts';

/** What of the process is this party's: all of it, its own thread, or nothing but its jobs beside those of its host. */
type Share = 'process' | 'thread' | Meter;

interface Sum {
  jobs: number;
  ciphertexts: number;
  wall: number;
  processor: number;
  began: number;
  ended: number;
}

/** What only ever grows: a phase takes the difference. */
interface Reading {
  readonly at: number;
  readonly process: number;
  readonly thread: number;
  readonly runtime: number;
  /** Microseconds that the loop of this thread was not waiting. */
  readonly busy: number;
  readonly onLoop: number;
  readonly guests: number;
  readonly traffic: readonly [sent: Tally, received: Tally, written: Tally];
}

/** Phases up to the end of voting: when something was done would tell when somebody voted. */
const UNTIMED: ReadonlySet<MeasuredPhase> = new Set<MeasuredPhase>(['lobby', 'ceremony', 'enrolment', 'voting']);

export class Meter {
  /** What is counted where it happens; what a socket counts is added by `before`. */
  readonly sent = new Tally();
  readonly received = new Tally();
  readonly written = new Tally();
  /** 0, until a node knows its index. */
  place = 0;
  readonly #party: Measurement['party'];
  readonly #share: Share;
  readonly #before: (() => void)[] = [];
  readonly #guests: (() => number)[] = [];
  readonly #sums = new Map<MeasuredKind, Sum>();
  #phase: MeasuredPhase | null = null;
  #ended = false;
  /** Processor time of all jobs so far, and of those that this thread did itself. */
  #jobs = 0;
  #onLoop = 0;
  /** Told of jobs in an earlier phase than the system counted it. */
  #ahead = 0;
  #begin: Reading;

  constructor(party: Measurement['party'], share: Share = 'process') {
    this.#party = party;
    this.#share = share;
    if (share instanceof Meter) share.hosts(() => this.#jobs);
    this.#begin = this.#read();
  }

  /** Calls this before each phase is closed, so that what is counted elsewhere can be fetched. */
  before(fetch: () => void): void {
    this.#before.push(fetch);
  }

  /** Somebody else in this process, who has taken so many microseconds of processor time. */
  hosts(processor: () => number): void {
    this.#guests.push(processor);
  }

  /** A job, or the share of it that was done since it was last told of: only the last share counts as a job. */
  work(kind: MeasuredKind, { wall, processor, start, ciphertexts }: Spent, jobs = 1): void {
    if (this.#ended) return;
    if (start > 0) this.work('start', { wall: 0, processor: start, start: 0, ciphertexts: 0 });
    const now = performance.now() - this.#begin.at;
    const fresh = { jobs: 0, ciphertexts: 0, wall: 0, processor: 0, began: Number.POSITIVE_INFINITY, ended: 0 };
    const sum = this.#sums.get(kind) ?? fresh;
    sum.jobs += jobs;
    sum.ciphertexts += ciphertexts;
    sum.wall += wall;
    sum.processor += processor;
    sum.began = Math.min(sum.began, Math.max(0, microseconds(now) - wall));
    sum.ended = microseconds(now);
    this.#sums.set(kind, sum);
    this.#jobs += processor;
  }

  /** Does a job in this very thread; it is no part of `loop`. */
  own<T>(kind: MeasuredKind, ciphertexts: number, job: () => T): T {
    const began = performance.now();
    const before = threadProcessor();
    const result = job();
    const processor = threadProcessor() - before;
    this.#onLoop += processor;
    this.work(kind, { wall: microseconds(performance.now() - began), processor, start: 0, ciphertexts });
    return result;
  }

  /** The election is in this phase: the records of the one that is over, none where it is the same. */
  enter(phase: MeasuredPhase): Measurement[] {
    if (this.#ended || phase === this.#phase) return [];
    const closed = this.#phase === null ? [] : this.#close(this.#phase);
    this.#phase = phase;
    return closed;
  }

  get isOver(): boolean {
    return this.#ended;
  }

  /** Measures no further: the records of the last phase. */
  end(): Measurement[] {
    const closed = this.#ended || this.#phase === null ? [] : this.#close(this.#phase);
    this.#ended = true;
    return closed;
  }

  #close(phase: MeasuredPhase): Measurement[] {
    for (const fetch of this.#before) fetch();
    const now = this.#read();
    const from = this.#begin;
    const sums = [...this.#sums];
    this.#begin = now;
    this.#sums.clear();
    const jobs = sums.reduce((all, [, { processor }]) => all + processor, 0);
    const rests = this.#rests(from, now, jobs);
    const timed = !UNTIMED.has(phase);
    const base = { party: this.#party, place: this.place, phase };
    const [sent, received, written] = now.traffic.map((tally, i) => ({
      bytes: tally.bytes - from.traffic[i]!.bytes,
      times: tally.times - from.traffic[i]!.times,
    })) as [Tally, Tally, Tally];
    return [
      {
        ...base,
        ...NOTHING,
        kind: 'whole',
        wall: microseconds(now.at) - microseconds(from.at),
        processor: jobs + rests.reduce((all, { processor }) => all + processor, 0),
        peak: this.#share === 'process' ? 1024 * process.resourceUsage().maxRSS : null,
        sentBytes: sent.bytes,
        sentMessages: sent.times,
        receivedBytes: received.bytes,
        receivedMessages: received.times,
        writtenBytes: written.bytes,
        syncs: written.times,
      },
      ...rests.map((rest) => ({ ...base, ...NOTHING, ...rest })),
      ...sums.map(([kind, { began, ended, ...sum }]) => ({
        ...base,
        ...NOTHING,
        ...sum,
        kind,
        began: timed ? began : null,
        ended: timed ? ended : null,
      })),
    ];
  }

  /** What is no job: the thread of the loop, and the rest of the process. */
  #rests(from: Reading, now: Reading, jobs: number): Pick<Measurement, 'kind' | 'wall' | 'processor'>[] {
    if (this.#share instanceof Meter) return [];
    const loop = now.thread - from.thread - (now.onLoop - from.onLoop);
    const used = this.#share === 'thread' ? loop + jobs : now.process - from.process - (now.guests - from.guests);
    // A job may be told of just after the phase in which the system counted its last moment.
    const runtime = now.runtime - from.runtime;
    const rest = used - loop - jobs - runtime + this.#ahead;
    this.#ahead = Math.min(0, rest);
    return [
      { kind: 'loop', wall: now.busy - from.busy, processor: Math.max(0, loop) },
      { kind: 'runtime', wall: 0, processor: runtime },
      { kind: 'other', wall: 0, processor: Math.max(0, rest) },
    ];
  }

  #read(): Reading {
    const copy = ({ bytes, times }: Tally): Tally => Object.assign(new Tally(), { bytes, times });
    return {
      at: performance.now(),
      process: processProcessor(),
      thread: threadProcessor(),
      runtime: this.#share === 'process' ? runtimeProcessor() : 0,
      busy: microseconds(performance.eventLoopUtilization().active),
      onLoop: this.#onLoop,
      guests: this.#guests.reduce((all, guest) => all + guest(), 0),
      traffic: [copy(this.sent), copy(this.received), copy(this.written)],
    };
  }
}

let host: Meter | null = null;

/** For a party that shares this process with whoever came before it: the first one is the host, until it has ended. */
export function meterHere(party: Measurement['party']): Meter {
  if (host && !host.isOver) return new Meter(party, host);
  host = new Meter(party);
  return host;
}

const NOTHING = {
  jobs: 0,
  ciphertexts: 0,
  began: null,
  ended: null,
  peak: null,
  sentBytes: null,
  sentMessages: null,
  receivedBytes: null,
  receivedMessages: null,
  writtenBytes: null,
  syncs: null,
} as const;
