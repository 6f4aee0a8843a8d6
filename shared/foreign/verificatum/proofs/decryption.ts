/**
 * Proofs of decryption (VMNV 8.6): each server has raised the first halves of all ciphertexts to its part of the key, and shows so for
 * all of them at once. Servers combine their answers into one proof; here each is held against its own key, so that it has a name who
 * is wrong. What the document and the software say of the factor 1 / α differs, and sessions are as the software has it: the part of a
 * key that a server answers for is divided by α.
 */
import type { Bytes } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';
import { inverse } from '../../powers.ts';
import {
  type Columns,
  ElementFile,
  type ProofFile,
  type Shape,
  type Tuple,
  tupleBytes,
} from '../format/element-file.ts';
import { nodeHeader } from '../format/tree-reader.ts';
import { modulo, type PrimeGroup, powered } from '../group/prime-group.ts';
import { coefficients, type Oracle } from '../oracle.ts';
import { type Equation, failing } from './equations.ts';

/** What one server has left of the decryption. */
export interface DecryptionFiles {
  readonly server: string;
  /** Its number, from 1. */
  readonly index: number;
  readonly factors: ProofFile;
  readonly commitment: ProofFile;
  readonly reply: ProofFile;
}

export interface Decrypting<E> {
  readonly group: PrimeGroup<E>;
  readonly oracle: Oracle;
  /** Of a public key. */
  readonly keyShape: Shape;
  /** Of a plaintext. */
  readonly plainShape: Shape;
  readonly ciphertexts: Columns<E>;
  /** The polynomial in the exponent, and what it comes to for each server in turn. */
  readonly polynomial: Bytes;
  readonly serverKeys: readonly (readonly E[])[];
  /** All servers in turn. */
  readonly files: readonly DecryptionFiles[];
}

/** What a server has said, read. */
export interface Share<E> {
  readonly server: string;
  readonly index: number;
  readonly factors: Columns<E>;
  readonly commitment: { readonly key: Tuple<E>; readonly factors: Tuple<E>; readonly bytes: Bytes };
  readonly reply: readonly bigint[];
  readonly where: string;
}

/** All files of all servers. @throws CheckFailed */
export async function readShares<E>({
  group,
  keyShape,
  plainShape,
  ciphertexts,
  files,
}: Decrypting<E>): Promise<Share<E>[]> {
  const shares: Share<E>[] = [];
  for (const { server, index, factors, commitment, reply } of files) {
    const first = new ElementFile(group, factors.bytes, factors.path, [server]);
    const list = first.columns('', plainShape, ciphertexts.count);
    await first.end();
    const second = new ElementFile(group, commitment.bytes, commitment.path, [server]).fields(2);
    const committed = {
      key: second.tuple("y'", keyShape),
      factors: second.tuple("B'", plainShape),
      bytes: commitment.bytes,
    };
    await second.end();
    const third = new ElementFile(group, reply.bytes, reply.path, [server]);
    const answer = third.scalarTuple('k_x', keyShape);
    await third.end();
    shares.push({ server, index, factors: list, commitment: committed, reply: answer, where: reply.path });
  }
  return shares;
}

/** What the proofs are held against: batched first halves, exponents and the challenge. */
export interface Batch<E> {
  readonly e: readonly bigint[];
  readonly v: bigint;
  /** A: the first halves, batched. */
  readonly halves: readonly E[];
}

export async function batchOf<E>(decrypting: Decrypting<E>, shares: readonly Share<E>[]): Promise<Batch<E>> {
  const { group, oracle, keyShape, ciphertexts, polynomial } = decrypting;
  const generators = tupleBytes(group, Array(sizeOf(keyShape)).fill(group.generator), keyShape);
  const seed = oracle.seed([
    ...[nodeHeader(2), nodeHeader(2), generators, ciphertexts.bytes],
    ...[nodeHeader(2), polynomial, nodeHeader(shares.length), ...shares.map(({ factors }) => factors.bytes)],
  ]);
  const e = oracle.batch(seed, ciphertexts.count);
  const v = oracle.challenge(seed, [nodeHeader(shares.length), ...shares.map(({ commitment }) => commitment.bytes)]);
  const halves = ciphertexts.columns.slice(0, ciphertexts.columns.length / 2);
  return { e, v, halves: [...(await group.products(halves.map((column) => powered(column, e))))] };
}

/** Whether this server has raised them to its part of the key. */
export async function holds<E>(
  { group, files, serverKeys }: Decrypting<E>,
  { e, v, halves }: Batch<E>,
  { index, factors, commitment, reply }: Share<E>,
): Promise<boolean> {
  const { order } = group;
  const perAlpha = (v * inverse(alphaOf(files.length) % order, order)) % order;
  const ofKey: Equation<E>[] = serverKeys[index - 1]!.map((key, i) => ({
    name: 'key',
    large: [],
    left: () => [[commitment.key.elements[i]!, 1n]],
    right: () => [
      [group.generator, reply[i]!],
      [key, perAlpha],
    ],
  }));
  const ofFactors: Equation<E>[] = factors.columns.map((column, i) => ({
    name: 'factors',
    large: [powered(column, e)],
    left: ([batched]) => [
      [batched!, v],
      [commitment.factors.elements[i]!, 1n],
    ],
    right: () => [[halves[i]!, reply[i % reply.length]!]],
  }));
  return (await failing(group, [...ofKey, ...ofFactors])).length === 0;
}

/** That the plaintexts are the second halves times the factors of these servers, combined. @throws CheckFailed */
export async function checkPlaintexts<E>(
  { group, ciphertexts, files }: Decrypting<E>,
  used: readonly Share<E>[],
  plaintexts: Columns<E>,
  where: string,
): Promise<void> {
  const weights = combination(
    used.map(({ index }) => index),
    files.length,
    group.order,
  );
  const parts = [ciphertexts.bytes, plaintexts.bytes, ...used.map(({ factors }) => factors.bytes)];
  const rho = coefficients(ciphertexts.count, 'plaintexts', parts);
  const seconds = ciphertexts.columns.slice(ciphertexts.columns.length / 2);
  const equations = plaintexts.columns.map(
    (column, i): Equation<E> => ({
      name: 'plaintexts',
      large: [column, seconds[i]!, ...used.map(({ factors }) => factors.columns[i]!)].map((one) => powered(one, rho)),
      left: ([plain]) => [[plain!, 1n]],
      right: ([, second, ...factors]) => [[second!, 1n], ...powered(factors, weights)],
    }),
  );
  if ((await failing(group, equations)).length > 0)
    throw new CheckFailed('these are not what the ciphertexts decrypt to', { where });
}

/** α: the square of the least common multiple of 1 to k. */
export function alphaOf(servers: number): bigint {
  let multiple = 1n;
  for (let i = 2n; i <= BigInt(servers); i++) multiple *= i / divisor(multiple, i);
  return multiple * multiple;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** α times the Lagrange coefficients at 0 of these servers, modulo the order. */
export function combination(indices: readonly number[], servers: number, order: bigint): bigint[] {
  return indices.map((own) =>
    indices
      .filter((other) => other !== own)
      .reduce(
        (product, other) => modulo(product * BigInt(other) * inverse(modulo(BigInt(other - own), order), order), order),
        alphaOf(servers) % order,
      ),
  );
}

const sizeOf = (shape: Shape): number => shape.reduce((product, one) => product * one, 1);
