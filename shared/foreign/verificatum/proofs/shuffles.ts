/**
 * Proofs of shuffles (Terelius and Wikström 2010; VMNV 8.3), of shuffles of commitments (8.4) and, of ciphertexts whose permutation was
 * committed to before, commitment-consistent ones (Wikström 2009; 8.5).
 */
import type { Bytes } from '../../../codec/bytes.ts';
import { CheckFailed } from '../../checklist.ts';
import {
  type Columns,
  ElementFile,
  type Listed,
  type ProofFile,
  type Shape,
  type Tuple,
} from '../format/element-file.ts';
import { nodeHeader } from '../format/tree-reader.ts';
import type { PrimeGroup } from '../group/prime-group.ts';
import { coefficients, type Oracle } from '../oracle.ts';
import { chain, type Equation, failing, opening } from './equations.ts';

/** What one server proves something about, and with what. */
export interface Proving<E> {
  readonly group: PrimeGroup<E>;
  readonly oracle: Oracle;
  /** As verdicts name the server. */
  readonly server: string;
  /** h: independent generators, as many as there are elements. */
  readonly generators: Listed<E>;
  /** u: the commitment to a permutation. */
  readonly permutation: Listed<E>;
  /** Its first message and its answer to the challenge. */
  readonly commitment: ProofFile;
  readonly reply: ProofFile;
}

/** Ciphertexts before and behind a shuffle, under a key of their width. */
export interface Shuffling<E> {
  /** Of a ciphertext: two times a plaintext. */
  readonly shape: Shape;
  readonly key: Tuple<E>;
  readonly input: Columns<E>;
  readonly output: Columns<E>;
}

/** That `permutation` commits to a permutation of the generators (VMNV 8.4). @throws CheckFailed */
export async function checkCommitment<E>(proving: Proving<E>): Promise<void> {
  const { group, generators, permutation } = proving;
  const statement = [nodeHeader(3), group.write(group.generator), generators.bytes, permutation.bytes];
  await checkPermutation(proving, statement, null);
}

/** That the output is the input, permuted and encrypted anew (VMNV 8.3). @throws CheckFailed */
export async function checkShuffle<E>(proving: Proving<E>, shuffling: Shuffling<E>): Promise<void> {
  await checkPermutation(proving, shuffleStatement(proving, shuffling), shuffling);
}

const shuffleStatement = <E>(
  { group, generators, permutation }: Proving<E>,
  { key, input, output }: Shuffling<E>,
): Bytes[] => [
  nodeHeader(6),
  group.write(group.generator),
  ...[generators, permutation, key, input, output].map(({ bytes }) => bytes),
];

/** Equations A, B, C and D of both proofs, and F of ciphertexts. */
async function checkPermutation<E>(
  proving: Proving<E>,
  statement: readonly Bytes[],
  shuffling: Shuffling<E> | null,
): Promise<void> {
  const { group, oracle, server, generators, permutation, commitment, reply } = proving;
  const count = generators.elements.length;
  const seed = oracle.seed(statement);
  const e = oracle.batch(seed, count);

  const first = new ElementFile(group, commitment.bytes, commitment.path, [server]).fields(shuffling ? 6 : 5);
  const links = first.list('B', count).elements;
  const [a] = first.element("A'").elements;
  const linkCommitments = first.list("B'", count).elements;
  const [c] = first.element("C'").elements;
  const [d] = first.element("D'").elements;
  const f = shuffling ? first.tuple("F'", shuffling.shape).elements : [];
  await first.end();
  const v = oracle.challenge(seed, [commitment.bytes]);

  const answer = new ElementFile(group, reply.bytes, reply.path, [server]).fields(shuffling ? 6 : 5);
  const kA = answer.scalar('k_A');
  const kB = answer.scalars('k_B', count);
  const kC = answer.scalar('k_C');
  const kD = answer.scalar('k_D');
  const kE = answer.scalars('k_E', count);
  const kF = shuffling ? answer.scalarTuple('k_F', shuffling.shape.slice(1)) : [];
  await answer.end();

  const { generator: g, order } = group;
  const h0 = generators.elements[0]!;
  const product = e.reduce((sum, one) => (sum * one) % order, 1n);
  const equations: Equation<E>[] = [
    opening('A', {
      ...{ inputs: permutation.elements, exponents: e, challenge: v, commitment: a! },
      ...{ outputs: generators.elements, replies: kE, known: [[g, kA]] },
    }),
    chain(group, 'B', {
      ...{ first: h0, links, commitments: linkCommitments, challenge: v, blinds: kB, replies: kE },
      coefficients: coefficients(count, 'chain', [seed, commitment.bytes, reply.bytes]),
    }),
    {
      name: 'C',
      large: [],
      left: () => [
        [group.multiply(permutation.elements), v],
        [c!, 1n],
      ],
      right: () => [
        [g, kC],
        [group.multiply(generators.elements), v],
      ],
    },
    {
      name: 'D',
      large: [],
      left: () => [
        [links[count - 1]!, v],
        [d!, 1n],
      ],
      right: () => [
        [g, kD],
        [h0, (v * product) % order],
      ],
    },
    ...(shuffling ? reencryptions('F', shuffling, { e, v, commitment: f, kE, k: kF }) : []),
  ];
  await hold(group, equations, 'the proof of shuffle', proving);
}

/** That the output is the input in the order that was committed to, encrypted anew (VMNV 8.5). @throws CheckFailed */
export async function checkConsistent<E>(proving: Proving<E>, shuffling: Shuffling<E>): Promise<void> {
  const { group, oracle, server, generators, permutation, commitment, reply } = proving;
  const count = generators.elements.length;
  const seed = oracle.seed(shuffleStatement(proving, shuffling));
  const e = oracle.batch(seed, count);

  const first = new ElementFile(group, commitment.bytes, commitment.path, [server]).fields(2);
  const [a] = first.element("A'").elements;
  const b = first.tuple("B'", shuffling.shape).elements;
  await first.end();
  const v = oracle.challenge(seed, [commitment.bytes]);

  const answer = new ElementFile(group, reply.bytes, reply.path, [server]).fields(3);
  const kA = answer.scalar('k_A');
  const kB = answer.scalarTuple('k_B', shuffling.shape.slice(1));
  const kE = answer.scalars('k_E', count);
  await answer.end();

  const equations = [
    opening('A', {
      ...{ inputs: permutation.elements, exponents: e, challenge: v, commitment: a! },
      ...{ outputs: generators.elements, replies: kE, known: [[group.generator, kA]] },
    }),
    ...reencryptions('B', shuffling, { e, v, commitment: b, kE, k: kB }),
  ];
  await hold(group, equations, 'the commitment-consistent proof of shuffle', proving);
}

/** For each place of a ciphertext: the inputs, batched, are the outputs, batched, encrypted anew by what -k answers for. */
function reencryptions<E>(
  name: string,
  { key, input, output }: Shuffling<E>,
  {
    e,
    v,
    commitment,
    kE,
    k,
  }: {
    readonly e: readonly bigint[];
    readonly v: bigint;
    readonly commitment: readonly E[];
    readonly kE: readonly bigint[];
    readonly k: readonly bigint[];
  },
): Equation<E>[] {
  return input.columns.map((inputs, i) =>
    opening(name, {
      ...{ inputs, exponents: e, challenge: v, commitment: commitment[i]! },
      ...{ outputs: output.columns[i]!, replies: kE, known: [] },
      moved: [[key.elements[i]!, k[i % k.length]!]],
    }),
  );
}

async function hold<E>(
  group: PrimeGroup<E>,
  equations: readonly Equation<E>[],
  what: string,
  { server, reply }: Proving<E>,
): Promise<void> {
  const wrong = await failing(group, equations);
  if (wrong.length === 0) return;
  const which = wrong.length === 1 ? `equation ${wrong[0]} of it is` : `equations ${wrong.join(', ')} of it are`;
  throw new CheckFailed(`${what} of ${server} does not hold: ${which} wrong`, {
    where: reply.path,
    culprits: [server],
  });
}
