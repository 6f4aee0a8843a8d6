/** Jobs where they stand. A finding is a function of its claim, so what one party has examined serves the others. */
import { serialize } from 'node:v8';
import { sha256 } from '@noble/hashes/sha2.js';
import { blobsIn, type Claim, examine, type Finding } from '../../board/evidence.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { type Job, type JobResult, runJob } from '../jobs.ts';
import { random } from './plan.ts';

const known = new Map<string, Finding>();

/** As `examine`, over blobs by name; what all parties of a test would compute again is computed once. */
export function examineOnce(claims: readonly Claim[], held: ReadonlyMap<string, Bytes>): Finding[] {
  const names = claims.map((claim) => hex(sha256(serialize(claim))));
  const fresh = claims.flatMap((claim, i) => (known.has(names[i]!) ? [] : [{ claim, name: names[i]! }]));
  const findings = examine(
    fresh.map(({ claim }) => claim),
    blobsIn(held),
  );
  for (const [i, { name }] of fresh.entries()) known.set(name, findings[i]!);
  return names.map((name) => known.get(name)!);
}

export const work = (job: Job, held: ReadonlyMap<string, Bytes>): JobResult =>
  job.kind === 'examine'
    ? { kind: 'examine', findings: examineOnce(job.claims, held) }
    : runJob(job, blobsIn(held), random);
