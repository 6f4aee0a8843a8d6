/** Where jobs go: a pool of crypto workers, with a batch of claims cut into one contiguous piece for each. */
import { availableParallelism } from 'node:os';
import type { Claim, Finding } from '../../shared/board/evidence.ts';
import { type Bytes, hex } from '../../shared/codec/bytes.ts';
import { blobsOfJob, type Job, type JobResult } from '../../shared/protocol/jobs.ts';
import type { Commission } from './crypto-worker.ts';
import { WorkerPool } from './pool.ts';
import { workerUrl } from './worker-url.ts';

/** Fewer claims than this for each worker are not worth cutting. */
const LEAST_PIECE = 8;

export class CryptoPool {
  readonly #pool: WorkerPool;

  constructor(size = availableParallelism()) {
    this.#pool = new WorkerPool(workerUrl('./crypto-worker.ts', import.meta.url), size);
  }

  /** Does a job in a worker; `blob` reads what it names. Throws what the job throws, or `worker-crashed`. */
  async run(job: Job, blob: (sha256: Bytes) => Bytes): Promise<JobResult> {
    if (job.kind === 'examine') return { kind: 'examine', findings: await this.examine(job.claims, blob) };
    return this.#commission(job, blob);
  }

  /** A finding for each claim, in order. */
  async examine(claims: readonly Claim[], blob: (sha256: Bytes) => Bytes): Promise<Finding[]> {
    const size = Math.max(LEAST_PIECE, Math.ceil(claims.length / this.#pool.size));
    const cuts = Array.from({ length: Math.ceil(claims.length / size) }, (_, i) =>
      claims.slice(i * size, (i + 1) * size),
    );
    const parts = await Promise.all(cuts.map((piece) => this.#commission({ kind: 'examine', claims: piece }, blob)));
    return parts.flatMap((part) => (part.kind === 'examine' ? part.findings : []));
  }

  #commission(job: Job, blob: (sha256: Bytes) => Bytes): Promise<JobResult> {
    const commission: Commission = { job, blobs: new Map(blobsOfJob(job).map((name) => [hex(name), blob(name)])) };
    return this.#pool.run<JobResult>(commission);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
