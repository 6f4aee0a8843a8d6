/** A thread that does nothing but arithmetic: jobs in, results out. */
import { deserialize } from 'node:v8';
import { workerData } from 'node:worker_threads';
import { blobsIn } from '../../shared/board/evidence.ts';
import { type Bytes, unhex } from '../../shared/codec/bytes.ts';
import { prepareGenerators } from '../../shared/crypto/arithmetic/generators.ts';
import { type Job, runJob } from '../../shared/protocol/jobs.ts';
import { ciphertextsOf } from '../measure/job-kind.ts';
import { type FileRange, readBlobFile, readBlobRange } from '../storage/blob-files.ts';
import { collectGarbage } from '../threads/heap.ts';
import { arithmeticWork, onWork, startArithmetic } from './arithmetic.ts';
import { jobCost } from './job-cost.ts';
import { serve } from './serve.ts';
import { systemRandom } from './system-random.ts';

/** A blob for a worker: its bytes, the file that it is, or where it stands in one that is open. */
export type BlobPlace = Bytes | string | FileRange;

/** A job, serialized, with the blobs it reads by SHA-256 in hexadecimal. */
export interface Commission {
  readonly job: Bytes;
  readonly blobs: ReadonlyMap<string, BlobPlace>;
}

/** To have so many generators before a job needs them. */
export interface Preparation {
  readonly generators: number;
}

export interface CryptoWorkerData {
  /** How many threads may work on one job, this one included. */
  readonly threads: number;
}

/** Milliseconds between two reports of how far a job is. */
const TELL_EVERY = 100;

/** Bytes of a job's blobs from which on what it has left behind is collected before the next one begins. */
const MUCH = 8 * 2 ** 20;

function bytesAt(place: BlobPlace, sha256: Bytes): Bytes {
  if (place instanceof Uint8Array) return place;
  return typeof place === 'string' ? readBlobFile(place, sha256) : readBlobRange(place, sha256);
}

/** Of the blobs of the job before. */
let left = 0;

startArithmetic((workerData as CryptoWorkerData).threads);
serve((commission: Commission | Preparation, tell, handles) => {
  if ('generators' in commission) return prepareGenerators(commission.generators);
  if (left >= MUCH) collectGarbage();
  const job = deserialize(commission.job) as Job;
  const held = new Map([...commission.blobs].map(([name, blob]) => [name, bytesAt(blob, unhex(name))]));
  const blobs = blobsIn(held);
  left = [...held.values()].reduce((sum, { length }) => sum + length, 0);
  handles(ciphertextsOf(job, blobs));
  const total = jobCost(job, blobs);
  let done = 0;
  let toldAt = performance.now();
  onWork((cost) => {
    done += cost;
    if (total === 0 || performance.now() - toldAt < TELL_EVERY) return;
    toldAt = performance.now();
    tell(Math.min(1, done / total));
  });
  return runJob(job, blobs, systemRandom);
}, arithmeticWork());
