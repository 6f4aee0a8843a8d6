/**
 * What a job on lists costs altogether, as the engine counts it (costs.ts), before it is done: so a worker can tell how
 * far it is. Each is the number of points that pass each operation in the functions of shared/crypto, for long lists;
 * what does not grow with the list is left out, and so is `hashToGroup`, which each worker does but once.
 */
import type { Blobs, Statement } from '../../shared/board/evidence.ts';
import { hex } from '../../shared/codec/bytes.ts';
import type { Job } from '../../shared/protocol/jobs.ts';
import { COSTS } from './costs.ts';
import type { OperationName } from './operation.ts';

/** 0 where a job is too short, or of too many kinds, to tell. */
export function jobCost(job: Job, blobs: Blobs): number {
  switch (job.kind) {
    case 'shuffle':
      return applying(blocks(blobs(job.input)));
    case 'prove-shuffle':
      return proving(blocks(blobs(job.input)) / job.width, job.width);
    case 'decrypt':
      return decrypting(blocks(blobs(job.input)));
    case 'open':
      return opening(blocks(blobs(job.list)), job.sets.length);
    case 'examine':
      return verifying(job.statements, blobs) + job.statements.reduce((sum, each) => sum + examining(each, blobs), 0);
    case 'read-leaves':
    case 'check-signatures':
    case 'roll-records':
    case 'lay-roll':
    case 'draw-shuffle':
      return 0;
  }
}

const blocks = (list: Uint8Array): number => list.length / 64;

const cost = (points: Partial<Record<OperationName, number>>): number =>
  Object.entries(points).reduce((sum, [name, n]) => sum + COSTS[name as OperationName] * n, 0);

/** c1 + r̃·B and c2 + r̃·Y. */
const applying = (n: number): number => cost({ multiplyBase: 2 * n, encodeSums: 2 * n });

/** c on one base, ĉ and t̂ on two; t3 over N generators and t4 over both halves of every block. */
const proving = (N: number, w: number): number =>
  cost({ multiplyBase: 5 * N, encode: N, encodeDoubles: 2 * N, multiScalar: N + 2 * w * N });

/** c, ĉ, t̂ of each proof; the generators, and both halves of every block of every list, once for all that are judged as one. */
function verifying(statements: readonly Statement[], blobs: Blobs): number {
  const mixes = statements.flatMap(({ evidence }) => (evidence.kind === 'mix-proof' ? [evidence] : []));
  const lists = new Map(mixes.flatMap(({ input, output }) => [input, output]).map((name) => [hex(name), blobs(name)]));
  const counts = mixes.map(({ input, width }) => blocks(blobs(input)) / width);
  const points = [...lists.values()].reduce((sum, list) => sum + 2 * blocks(list), Math.max(0, ...counts));
  return cost({ multiScalar: counts.reduce((sum, N) => sum + 3 * N, points) });
}

const decrypting = (n: number): number => cost({ decode: n, scale: n, encodeDoubles: n, multiScalar: n });

const opening = (n: number, sets: number): number =>
  cost({ decode: (1 + sets) * n, combine: (1 + sets) * n, encode: n });

function examining({ evidence }: Statement, blobs: Blobs): number {
  switch (evidence.kind) {
    case 'shares':
      return cost({ multiScalar: 2 * blocks(blobs(evidence.list)) });
    case 'result':
      return cost({ multiScalar: (2 + evidence.sets.length) * blocks(blobs(evidence.list)) });
    default:
      return 0;
  }
}
