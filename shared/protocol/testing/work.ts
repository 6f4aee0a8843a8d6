/** Jobs where they stand. A finding is a function of its statement, so what one party has examined serves the others. */
import { serialize } from 'node:v8';
import { sha256 } from '@noble/hashes/sha2.js';
import { blobsIn, examine, type Finding, type Statement } from '../../board/evidence.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { type Job, type JobResult, runJob } from '../jobs.ts';
import { random } from './plan.ts';

const known = new Map<string, Finding>();

/** As `examine`, over blobs by name; what all parties of a test would compute again is computed once. */
export function examineOnce(statements: readonly Statement[], held: ReadonlyMap<string, Bytes>): Finding[] {
  const names = statements.map((statement) => hex(sha256(serialize(statement))));
  const fresh = statements.flatMap((statement, i) => (known.has(names[i]!) ? [] : [{ statement, name: names[i]! }]));
  const findings = examine(
    fresh.map(({ statement }) => statement),
    blobsIn(held),
  );
  for (const [i, { name }] of fresh.entries()) known.set(name, findings[i]!);
  return names.map((name) => known.get(name)!);
}

export const work = (job: Job, held: ReadonlyMap<string, Bytes>): JobResult =>
  job.kind === 'examine'
    ? { kind: 'examine', findings: examineOnce(job.statements, held) }
    : runJob(job, blobsIn(held), random);
