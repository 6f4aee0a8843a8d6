/**
 * Arithmetic that takes long leaves a step as a job and comes back as an event. A job is plain data; the large vectors it
 * works on are named, and whoever runs it brings their bytes.
 */

import { countOpened, type Joined, namesIn, readPlaintexts } from '../board/count.ts';
import { type Blobs, blobsOf, examine, type Finding, type Statement } from '../board/evidence.ts';
import { inChunks, keysOf, layRoll, type RecordBytes, type RollChunks } from '../board/roll/records.ts';
import { type LeavesRead, type LeavesToRead, readLeaves } from '../board/verify/reading.ts';
import { type Bytes, concat, eachPiece, joined, piece } from '../codec/bytes.ts';
import { OstrakaError, unreachable } from '../codec/error.ts';
import { readScalar } from '../crypto/arithmetic/scalar.ts';
import { failing } from '../crypto/arithmetic/vector.ts';
import { combineShares, partialDecrypt } from '../crypto/decryption.ts';
import type { Random } from '../crypto/random.ts';
import { proveShuffle } from '../crypto/shuffle/prove.ts';
import { applyShuffle, drawShuffle } from '../crypto/shuffle/shuffle.ts';
import type { ShuffleSecrets } from '../crypto/shuffle/statement.ts';
import { arePrimeOrderKeys, failedSignatures, type SignedMessage } from '../crypto/signature-batch.ts';
import type { AskedOfRoll } from '../election/contest.ts';
import { nameHash } from '../election/names/name-hash.ts';
import type { NameGroup } from '../election/write-ins/groups.ts';

/** A list of ciphertexts of width `width` under the election key, by the SHA-256 of its bytes. */
interface ListJob {
  readonly fingerprint: Bytes;
  readonly publicKey: Bytes;
  readonly width: number;
  readonly node: number;
  readonly input: Bytes;
}

export type Job =
  | { readonly kind: 'examine'; readonly statements: readonly Statement[] }
  /** Of a board that is judged from the beginning. */
  | { readonly kind: 'read-leaves'; readonly order: LeavesToRead }
  /** Enrolments, whose keys must have signed them. */
  | { readonly kind: 'check-signatures'; readonly signed: readonly SignedMessage[] }
  /** For n voters their records on the roll, n·64 bytes; keys, and what hides the names, n·32 bytes each. */
  | {
      readonly kind: 'roll-records';
      readonly keys: Bytes;
      readonly names: readonly string[];
      readonly blindings: Bytes;
    }
  /** Of these records, in pieces and in any order, a roll. */
  | { readonly kind: 'lay-roll'; readonly records: readonly Bytes[]; readonly size: RecordBytes }
  | { readonly kind: 'draw-shuffle'; readonly count: number; readonly width: number }
  | ({ readonly kind: 'shuffle'; readonly secrets: ShuffleSecrets } & ListJob)
  | ({ readonly kind: 'prove-shuffle'; readonly secrets: ShuffleSecrets; readonly output: Bytes } & ListJob)
  | ({ readonly kind: 'decrypt'; readonly secret: Bytes; readonly publicShare: Bytes } & ListJob)
  | {
      readonly kind: 'open';
      readonly asked: AskedOfRoll;
      readonly lot: Bytes;
      readonly joined: Joined;
      readonly width: number;
      readonly list: Bytes;
      readonly sets: readonly { readonly node: number; readonly shares: Bytes }[];
    };

export type JobKind = Job['kind'];

export type JobResult =
  | { readonly kind: 'examine'; readonly findings: readonly Finding[] }
  | { readonly kind: 'read-leaves'; readonly read: LeavesRead }
  /** Indices of those that do not verify, and of those whose keys are not of prime order. */
  | { readonly kind: 'check-signatures'; readonly failed: readonly number[]; readonly mixed: readonly number[] }
  | { readonly kind: 'roll-records'; readonly records: Bytes }
  /** Its entry, null where a key on it is not valid, and all its records. */
  | { readonly kind: 'lay-roll'; readonly body: RollChunks | null; readonly records: Bytes }
  | { readonly kind: 'draw-shuffle'; readonly secrets: ShuffleSecrets }
  /** Null where the input is no list of ciphertexts: a mix may go out before anyone has checked the one it builds on. */
  | { readonly kind: 'shuffle'; readonly output: Bytes | null }
  | { readonly kind: 'prove-shuffle'; readonly proof: Bytes }
  | { readonly kind: 'decrypt'; readonly shares: Bytes; readonly proof: Bytes }
  | {
      readonly kind: 'open';
      readonly plaintexts: Bytes;
      readonly tally: Bytes;
      /** The written-in names of each contest as they are counted apart. */
      readonly names: readonly (readonly NameGroup[])[];
    };

/** The blobs a job reads, by SHA-256. */
export function blobsOfJob(job: Job): Bytes[] {
  switch (job.kind) {
    case 'examine':
      return job.statements.flatMap(blobsOf);
    case 'read-leaves':
    case 'check-signatures':
    case 'roll-records':
    case 'lay-roll':
    case 'draw-shuffle':
      return [];
    case 'shuffle':
    case 'decrypt':
      return [job.input];
    case 'prove-shuffle':
      return [job.input, job.output];
    case 'open':
      return [job.list, ...job.sets.map(({ shares }) => shares)];
    default:
      return unreachable(job);
  }
}

/** Does the work; pure but for `random`, which real parties take from the system. */
export function runJob(job: Job, blobs: Blobs, random: Random): JobResult {
  switch (job.kind) {
    case 'examine':
      return { kind: 'examine', findings: examine(job.statements, blobs) };
    case 'read-leaves':
      return { kind: 'read-leaves', read: readLeaves(job.order) };
    case 'check-signatures':
      return { kind: 'check-signatures', failed: failedSignatures(job.signed), mixed: mixedKeys(job.signed) };
    case 'roll-records': {
      const { keys, names, blindings } = job;
      const hashes = names.map((name, i) => nameHash({ name, blinding: piece(blindings, i) }));
      return { kind: 'roll-records', records: joined(hashes.flatMap((hash, i) => [piece(keys, i), hash])) };
    }
    case 'lay-roll': {
      const { body, records } = layRoll(eachPiece(joined(job.records), job.size), job.size);
      const valid = inChunks(records, job.size).every((chunk) => arePrimeOrderKeys(keysOf(chunk, job.size)));
      return { kind: 'lay-roll', body: valid ? body : null, records };
    }
    case 'draw-shuffle':
      return { kind: 'draw-shuffle', secrets: drawShuffle(job.count, job.width, random) };
    case 'shuffle':
      return { kind: 'shuffle', output: shuffled(blobs(job.input), job) };
    case 'prove-shuffle': {
      const { fingerprint, publicKey, width, node } = job;
      const context = Uint8Array.of(node);
      const statement = { fingerprint, context, publicKey, width, input: blobs(job.input), output: blobs(job.output) };
      return { kind: 'prove-shuffle', proof: proveShuffle(statement, job.secrets, random) };
    }
    case 'decrypt': {
      const { fingerprint, node, publicShare, width } = job;
      const context = { fingerprint, node, publicShare, width, list: blobs(job.input) };
      return { kind: 'decrypt', ...partialDecrypt(context, readScalar(job.secret), random) };
    }
    case 'open': {
      const sets = job.sets.map(({ node, shares }) => ({ node, shares: blobs(shares) }));
      const plaintexts = combineShares(blobs(job.list), job.width, sets);
      const opened = readPlaintexts(job.asked, plaintexts);
      const tally = countOpened(job.asked, opened, job.lot, job.joined);
      return { kind: 'open', plaintexts, tally, names: namesIn(job.asked.contests, opened) };
    }
    default:
      return unreachable(job);
  }
}

/** Many of them take hardly longer than one: they are looked at one by one only where one of all is bad. */
const mixedKeys = (signed: readonly SignedMessage[]): number[] =>
  failing(signed.length, (from, to) =>
    arePrimeOrderKeys(joined(signed.slice(from, to).map(({ publicKey }) => publicKey))),
  );

function shuffled(input: Bytes, { width, publicKey, secrets }: Extract<Job, { kind: 'shuffle' }>): Bytes | null {
  try {
    return applyShuffle(input, width, publicKey, secrets);
  } catch (error) {
    if (error instanceof OstrakaError && error.code === 'bad-point') return null;
    throw error;
  }
}

/** Permutation and factors as one byte string for the key store: n·4 bytes little-endian, then the factors. */
export function packSecrets({ permutation, factors }: ShuffleSecrets): Bytes {
  const order = new Uint8Array(4 * permutation.length);
  const view = new DataView(order.buffer);
  permutation.forEach((from, i) => {
    view.setUint32(4 * i, from, true);
  });
  return concat(order, factors);
}

/** The inverse of `packSecrets` for a list of `count` ciphertexts. */
export function unpackSecrets(packed: Bytes, count: number): ShuffleSecrets {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const permutation = Uint32Array.from({ length: count }, (_, i) => view.getUint32(4 * i, true));
  return { permutation, factors: packed.slice(4 * count) };
}
