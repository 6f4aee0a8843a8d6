/** A thread that does nothing but arithmetic: jobs in, results out. */
import { randomBytes } from 'node:crypto';
import { blobsIn } from '../../shared/board/evidence.ts';
import type { Bytes } from '../../shared/codec/bytes.ts';
import { type Job, runJob } from '../../shared/protocol/jobs.ts';
import { startArithmetic } from './arithmetic.ts';
import { serve } from './serve.ts';

/** A job with the blobs it reads, by SHA-256 in hexadecimal. */
export interface Commission {
  readonly job: Job;
  readonly blobs: ReadonlyMap<string, Bytes>;
}

startArithmetic();
serve((commission: Commission) =>
  runJob(commission.job, blobsIn(commission.blobs), (length) => new Uint8Array(randomBytes(length))),
);
