/**
 * A ballot on the real curve, opened into its numbers: the two halves of each block, and its proof of knowledge checked
 * equation by equation (crypto/proofs/knowledge.ts). From a transcript, or sealed here for the purpose.
 */
import { readEntry } from '../board/entry.ts';
import { blobsIn, examine } from '../board/evidence.ts';
import { recordFor } from '../board/fold.ts';
import type { ElectionRecord } from '../board/record.ts';
import { replay } from '../board/replay.ts';
import { readTranscript } from '../board/transcript-file.ts';
import { type Bytes, hex, piece } from '../codec/bytes.ts';
import { OstrakaError } from '../codec/error.ts';
import { engine } from '../crypto/arithmetic/engine.ts';
import { B } from '../crypto/arithmetic/group.ts';
import { packScalars, randomScalar } from '../crypto/arithmetic/scalar.ts';
import { openedKnowledge } from '../crypto/proofs/knowledge.ts';
import type { Contest } from '../election/contest.ts';
import { type SealContext, type SealedBallot, sealBallot, sealStatement } from '../election/sealing.ts';
import { seeded } from '../simulation/dice.ts';
import { check, type Step, step } from './step.ts';

/** 32 bytes each, in hexadecimal, as they stand on the board: points and scalars of ristretto255. */
export interface RealBlock {
  /** r·B. */
  readonly c1: string;
  /** M + r·Y. */
  readonly c2: string;
  /** The commitment. */
  readonly A: string;
  /** The answer. */
  readonly s: string;
  /** s·B, computed here. */
  readonly left: string;
  /** A + c·c1, computed here. */
  readonly right: string;
}

export interface RealBallot {
  /** The election's key. */
  readonly Y: string;
  /** The challenge, a hash of the statement and of all commitments; computed here. */
  readonly c: string;
  readonly blocks: readonly RealBlock[];
}

/** A ballot as it is opened; null where its proof is not well-formed. */
export function openedBallot(context: SealContext, { ciphertexts, proof }: SealedBallot): RealBallot | null {
  const opened = openedKnowledge(sealStatement(context, ciphertexts), proof);
  if (!opened) return null;
  const { challenge, left, right } = opened;
  const width = proof.length / 64;
  const blocks = Array.from({ length: width }, (_, k) => ({
    c1: hex(piece(ciphertexts, 2 * k)),
    c2: hex(piece(ciphertexts, 2 * k + 1)),
    A: hex(piece(proof, k)),
    s: hex(piece(proof, width + k)),
    left: hex(piece(left, k)),
    right: hex(piece(right, k)),
  }));
  return { Y: hex(context.publicKey), c: hex(challenge), blocks };
}

/** How everyone checks it, with each number as `written` writes its hexadecimal digits. */
export function realSteps({ Y, c, blocks }: RealBallot, written: (digits: string) => string): Step[] {
  const w = written;
  return [
    ...blocks.map(({ c1, c2 }, i) => {
      const block = i + 1;
      const letters = `(c_1, c_2)_${block} = (r_${block}·B, M_${block} + r_${block}·Y)`;
      return step('real.halves', [letters, `Y = ${w(Y)}`, `(${w(c1)}, ${w(c2)})`], { block });
    }),
    step('real.challenge', ['c = H(…, Y, …, c_1, c_2, …, A_1, …) mod ℓ', 'SHA-512', w(c)]),
    ...blocks.flatMap(({ c1, A, s, left, right }, i) => {
      const block = i + 1;
      return [
        step('real.left', [`s_${block}·B`, `${w(s)}·B`, w(left)], { block }),
        check(
          'real.check',
          [`s_${block}·B = A_${block} + c·c_{1,${block}}`, `${w(A)} + ${w(c)}·${w(c1)}`, w(right)],
          w(left),
          { block },
        ),
      ].map((one) => (one.holds === undefined ? one : { ...one, holds: left === right }));
    }),
  ];
}

/** The first and the last digits. */
export const shortened = (digits: string): string => `${digits.slice(0, 6)}…${digits.slice(-4)}`;

const contests: readonly Contest[] = [
  { ballot: 'single', title: 'Lesson', options: ['1', '2', '3'], writeIn: false, seats: 1, rules: ['plurality'] },
];

/** A ballot for candidate `choice`, from 1 to 3, under a key that is made up here; no vote, and drawn from a seed. */
export function exampleBallot(seed: number, choice: number): RealBallot {
  const random = seeded(`lesson ballot ${seed}`);
  const publicKey = engine.encode(engine.multiplyBase(B(), packScalars([randomScalar(random)])));
  const context = { fingerprint: random(32), publicKey, contests, credential: random(32) };
  const { sealed } = sealBallot(context, [{ ballot: 'single', pick: choice - 1 }], random);
  return openedBallot(context, sealed)!;
}

/** The ballots of a transcript, in the order of the board, tests and replaced ones not among them. */
export interface RealBallots {
  readonly title: string;
  readonly count: number;
  /** The ballot at a place from 0, with its entry's index on the board. */
  open(at: number): { readonly index: number; readonly ballot: RealBallot | null };
}

/**
 * Reads a transcript as far as its key is made, entry by entry as everyone does, and finds its ballots. It judges nothing
 * beyond that: whether the election is right is the verifier's to say. Throws `unreadable`, and what is wrong with the key.
 */
export async function ballotsIn(bytes: Bytes): Promise<RealBallots> {
  const { entries: leaves, blobs } = readTranscript(bytes);
  const entries = leaves.map(readEntry);
  const record = entries[0] ? recordFor(entries[0]) : null;
  if (!record) throw new OstrakaError('unreadable', 'this transcript does not begin with an election');
  await foldKey(record, leaves, blobs);
  const { key, manifest, fingerprint } = record;
  if (!key) throw new OstrakaError('unreadable', 'the laptops of this election have made no key');
  const ballots = entries.flatMap((entry, index) =>
    entry.type === 'ballot' ? [{ index, credential: entry.author, sealed: entry.body.sealed }] : [],
  );
  return {
    title: manifest.title,
    count: ballots.length,
    open(at) {
      const { index, credential, sealed } = ballots[at]!;
      const context = { fingerprint, publicKey: key.publicKey, contests: manifest.contests, credential };
      return { index, ballot: openedBallot(context, sealed) };
    },
  };
}

/** Folds entries one by one until there is a key. */
async function foldKey(record: ElectionRecord, leaves: readonly Bytes[], blobs: readonly Bytes[]): Promise<void> {
  const held = new Map(blobs.map((blob) => [hex(engine.hashing.sha256([blob])), blob]));
  for (const leaf of leaves) {
    if (record.key) return;
    const stop = await replay(record, [leaf], { examine: async (statements) => examine(statements, blobsIn(held)) });
    if (stop) throw new OstrakaError('unreadable', `entry ${stop.index}: ${stop.refusal.message}`);
  }
}
