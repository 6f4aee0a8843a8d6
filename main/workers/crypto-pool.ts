/**
 * Where jobs go. Long ones go to workers that have siblings, so that a single job uses all cores, and two of them can be
 * under way: one's own, and the check of another's. Batches of short statements are cut into one contiguous piece for each
 * of as many plain workers as there are cores.
 */
import { serialize } from 'node:v8';
import { type Finding, kindOf, type Statement } from '../../shared/board/evidence.ts';
import type { Readers } from '../../shared/board/verify/reading.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { OstrakaError } from '../../shared/codec/error.ts';
import { blobsOfJob, type Job, type JobResult } from '../../shared/protocol/jobs.ts';
import { kindOfJob } from '../measure/job-kind.ts';
import type { Meter } from '../measure/meter.ts';
import { workerUrl } from '../threads/worker-url.ts';
import type { BlobPlace, Commission, CryptoWorkerData, Preparation } from './crypto-worker.ts';
import { WorkerPool } from './pool.ts';
import { threadsHere } from './threads.ts';

/** Fewer statements than this for each worker are not worth cutting: each costs more the fewer they are. */
const LEAST_PIECE = 128;
/** Long jobs at once where there are cores for them; elsewhere the second would only hold up the first. */
const LONG = 2;
const CORES_FOR_LONG = 4;

/**
 * Generators are hashed so many at a time while ballots come in: some dozen milliseconds, after which whatever has come
 * meanwhile goes first.
 */
const PREPARED_AT_ONCE = 4096;

/** Finds a blob by its SHA-256: its bytes, or the file, or the part of one, in which a worker finds them. */
export type BlobPlaces = (sha256: Bytes) => BlobPlace;

export class CryptoPool {
  readonly #short: WorkerPool;
  readonly #long: WorkerPool;
  readonly #meter: Meter | undefined;
  /** Ballots examined so far, the list that will be mixed at most, and for how many of them long jobs are prepared. */
  #ballots = 0;
  #prepared = 0;

  /** @param threads how many of them work at once on one job @param meter what sums up the time they take */
  constructor(threads = threadsHere(), meter?: Meter) {
    this.#meter = meter;
    const url = workerUrl('./crypto-worker.ts', import.meta.url);
    this.#short = new WorkerPool(url, threads, { threads: 1 } satisfies CryptoWorkerData);
    this.#long = new WorkerPool(url, threads < CORES_FOR_LONG ? 1 : LONG, { threads } satisfies CryptoWorkerData);
  }

  /**
   * Does a job in a worker; `tell` hears now and then what share of it is done. Throws what the job throws, or
   * `worker-crashed`.
   */
  async run(job: Job, blob: BlobPlaces, tell: (share: number) => void = () => {}): Promise<JobResult> {
    if (job.kind === 'examine') return { kind: 'examine', findings: await this.examine(job.statements, blob, tell) };
    return this.#commission(job.kind === 'check-signatures' ? 'short' : 'long', job, blob, tell);
  }

  /** A finding for each statement, in order. */
  async examine(
    statements: readonly Statement[],
    blob: BlobPlaces,
    tell: (share: number) => void = () => {},
  ): Promise<Finding[]> {
    const size = Math.max(LEAST_PIECE, Math.ceil(statements.length / this.#short.size));
    const pieces = inPieces(statements, size);
    const findings: Finding[] = new Array(statements.length);
    await Promise.all(
      pieces.map(async ({ pool, indices }) => {
        const job: Job = { kind: 'examine', statements: indices.map((i) => statements[i]!) };
        const part = await this.#commission(pool, job, blob, pieces.length === 1 ? tell : () => {});
        if (part.kind === 'examine') for (const [k, i] of indices.entries()) findings[i] = part.findings[k]!;
      }),
    );
    this.#ballots += statements.filter(({ evidence }) => evidence.kind === 'ballot').length;
    void this.#prepare();
    return findings;
  }

  /**
   * Has the workers of long jobs make the generators that shuffles of the ballots so far will need, for as long as there is
   * nothing else to do.
   */
  async #prepare(): Promise<void> {
    while (this.#prepared < this.#ballots && this.#short.isIdle && this.#long.isIdle) {
      const generators = Math.min(2 * this.#ballots, this.#prepared + PREPARED_AT_ONCE);
      this.#prepared = generators;
      const each = Array.from({ length: this.#long.size }, () =>
        this.#long.run({ generators } satisfies Preparation).catch(() => {}),
      );
      await Promise.all(each);
    }
  }

  /** Its short workers, as threads that read leaves. */
  get readers(): Readers {
    return {
      threads: this.#short.size,
      read: async (order) => {
        const done = await this.#commission('short', { kind: 'read-leaves', order }, noBlob, () => {});
        if (done.kind !== 'read-leaves') throw new OstrakaError('internal', 'a worker answered another job');
        return done.read;
      },
    };
  }

  /** Ends the short workers that have nothing to do: while lists are judged, their memory is wanted elsewhere. */
  rest(): void {
    this.#short.rest();
  }

  #commission(pool: Piece['pool'], job: Job, blob: BlobPlaces, tell: (share: number) => void): Promise<JobResult> {
    // Once lists are worked on, short jobs are few: another one starts the thread that it needs.
    if (pool === 'long') this.rest();
    // Serialized, a view takes its own bytes along and not all that lies in the same memory.
    const serialized = new Uint8Array(serialize(job));
    const places = blobsOfJob(job).map((name) => [hex(name), blob(name)] as const);
    const blobs = new Map(places.map(([name, place]) => [name, place instanceof Uint8Array ? place.slice() : place]));
    const commission: Commission = { job: serialized, blobs };
    const kind = kindOfJob(job);
    const copies = [serialized, ...[...blobs.values()].filter((place) => place instanceof Uint8Array)];
    return (pool === 'long' ? this.#long : this.#short).run<JobResult>(
      commission,
      copies.map(({ buffer }) => buffer as ArrayBuffer),
      tell,
      (spent, isAll) => this.#meter?.work(kind, spent, isAll ? 1 : 0),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.#short.close(), this.#long.close()]);
  }
}

const noBlob = (): never => {
  throw new OstrakaError('internal', 'leaves are read without blobs');
};

interface Piece {
  readonly pool: 'short' | 'long';
  /** Of statements. */
  readonly indices: readonly number[];
}

/** About lists: those that are less work together than each alone in one piece, the others apart; what is short in pieces of `size`. */
function inPieces(statements: readonly Statement[], size: number): Piece[] {
  const together: number[] = [];
  const apart: number[] = [];
  const short: number[] = [];
  for (const [i, { evidence }] of statements.entries()) {
    const { aboutLists, examined } = kindOf(evidence);
    (aboutLists ? (examined === 'together' ? together : apart) : short).push(i);
  }
  const pieces: Piece[] = [together, ...apart.map((i) => [i])].map((indices) => ({ pool: 'long', indices }));
  for (let at = 0; at < short.length; at += size) pieces.push({ pool: 'short', indices: short.slice(at, at + size) });
  return pieces.filter(({ indices }) => indices.length > 0);
}
