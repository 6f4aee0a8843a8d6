/** Of what kind a job is, and how many ciphertexts it handles. */
import type { Blobs, Evidence } from '../../shared/board/evidence.ts';
import type { MeasuredKind } from '../../shared/measure/record.ts';
import type { Job } from '../../shared/protocol/jobs.ts';

type KindOfJob = Exclude<MeasuredKind, 'whole' | 'loop' | 'start' | 'runtime' | 'other' | 'seal'>;

/** The heaviest of what is examined gives its name to a batch. */
const HEAVIEST: readonly KindOfJob[] = ['verify-shuffle', 'verify-result', 'verify-shares', 'check-ballots'];

export function kindOfJob(job: Job): KindOfJob {
  if (job.kind === 'read-leaves') return 'check-ballots';
  if (job.kind === 'roll-records' || job.kind === 'lay-roll') return 'check-statements';
  if (job.kind !== 'examine') return job.kind;
  const kinds = new Set(job.statements.map(({ evidence }) => kindOfEvidence(evidence)));
  return HEAVIEST.find((kind) => kinds.has(kind)) ?? 'check-statements';
}

function kindOfEvidence({ kind }: Evidence): KindOfJob {
  switch (kind) {
    case 'ballot':
    case 'audit':
      return 'check-ballots';
    case 'mix-proof':
      return 'verify-shuffle';
    case 'shares':
      return 'verify-shares';
    case 'result':
      return 'verify-result';
    default:
      return 'check-statements';
  }
}

/** A ciphertext is two points of 32 bytes. */
const inList = (list: Uint8Array): number => list.length / 64;

/** Of a list that is no list of ciphertexts, as many as it has room for. */
export function ciphertextsOf(job: Job, blobs: Blobs): number {
  switch (job.kind) {
    case 'examine':
      return job.statements.reduce((sum, { evidence }) => sum + ciphertextsIn(evidence, blobs), 0);
    case 'read-leaves':
    case 'check-signatures':
    case 'roll-records':
    case 'lay-roll':
      return 0;
    case 'draw-shuffle':
      return job.count * job.width;
    case 'open':
      return Math.floor(inList(blobs(job.list)));
    default:
      return Math.floor(inList(blobs(job.input)));
  }
}

function ciphertextsIn(evidence: Evidence, blobs: Blobs): number {
  switch (evidence.kind) {
    case 'ballot':
    case 'audit':
      return Math.floor(inList(evidence.sealed.ciphertexts));
    case 'mix-proof':
      return Math.floor(inList(blobs(evidence.input)));
    case 'shares':
    case 'result':
    case 'join':
      return Math.floor(inList(blobs(evidence.list)));
    default:
      return 0;
  }
}
