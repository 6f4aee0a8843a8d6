/**
 * Where the jobs of a simulation are done: the same computation is done once, however many parties ask for it. Results are
 * real, and kept by the exact bytes that they were computed from; jobs that draw are never kept.
 */

import { type Blobs, blobsIn, blobsOf, examine, type Finding, type Statement } from '../../board/evidence.ts';
import { type Bytes, hex } from '../../codec/bytes.ts';
import { encodeCanonical, type Value } from '../../codec/cbor.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Random } from '../../crypto/random.ts';
import { type Job, type JobResult, runJob } from '../../protocol/jobs.ts';

type Held = ReadonlyMap<string, Bytes>;

const statementName = (statement: Statement): string => hex(sha256(encodeCanonical(statement as unknown as Value)));

export class Work {
  readonly #findings = new Map<string, Finding>();

  /** As `examine`; a statement that names its blobs by hash has one finding, whoever holds them. */
  examine(statements: readonly Statement[], blobs: Blobs): Finding[] {
    const names = statements.map(statementName);
    // Known or not: nobody judges what it does not hold.
    for (const name of statements.flatMap(blobsOf)) blobs(name);
    const fresh = statements.flatMap((statement, i) =>
      this.#findings.has(names[i]!) ? [] : [{ statement, name: names[i]! }],
    );
    const findings = examine(
      fresh.map(({ statement }) => statement),
      blobs,
    );
    for (const [i, { name }] of fresh.entries()) this.#findings.set(name, findings[i]!);
    return names.map((name) => this.#findings.get(name)!);
  }

  run(job: Job, held: Held, random: Random): JobResult {
    return job.kind === 'examine'
      ? { kind: 'examine', findings: this.examine(job.statements, blobsIn(held)) }
      : runJob(job, blobsIn(held), random);
  }
}
