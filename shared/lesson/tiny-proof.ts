/**
 * Schnorr's proof of knowledge (J. Cryptology 1991): “I know x with X = g^x”, without a word about x. What the one who
 * checks asks, c, is a number that somebody says aloud here; in the elections of this program it is a hash of all that
 * was said before (crypto/proofs), so that nobody chooses it.
 */
import { check, type Step, step } from './step.ts';
import { inverse, modulo, type TinyGroup, tinyPower, tinyProduct } from './tiny-group.ts';
import type { TinyNumbers } from './tiny-numbers.ts';

export interface TinyProof {
  /** The commitment, said first. */
  readonly A: number;
  /** The challenge. */
  readonly c: number;
  /** The answer. */
  readonly z: number;
}

export const tinyProve = (group: TinyGroup, x: number, k: number, c: number): TinyProof => ({
  A: tinyPower(group, group.g, k),
  c,
  z: modulo(k + c * x, group.q),
});

/** Whether g^z = A·X^c. */
export const tinyVerify = (group: TinyGroup, X: number, { A, c, z }: TinyProof): boolean =>
  tinyPower(group, group.g, z) === tinyProduct(group, A, tinyPower(group, X, c));

/** A proof that convinces whoever sees it alone, made without x: answer and challenge first, then what fits them. */
export const tinySimulate = (group: TinyGroup, X: number, c: number, z: number): TinyProof => ({
  A: tinyProduct(group, tinyPower(group, group.g, z), tinyPower(group, X, -c)),
  c,
  z,
});

/** x from two answers to two challenges about one A. Throws `RangeError` where the challenges are the same. */
export const tinyExtract = ({ q }: TinyGroup, one: TinyProof, other: TinyProof): number =>
  modulo((one.z - other.z) * inverse(one.c - other.c, q), q);

const checking = (group: TinyGroup, X: number, { A, c, z }: TinyProof): Step =>
  check(
    'proof.check',
    [
      'g^z = A·X^c mod p',
      `${group.g}^{${z}} = ${A}·${X}^{${c}} mod ${group.p}`,
      tinyProduct(group, A, tinyPower(group, X, c)),
    ],
    tinyPower(group, group.g, z),
  );

const known = (group: TinyGroup, x: number, X: number): Step =>
  step('proof.known', ['X = g^x mod p', `${group.g}^{${x}} mod ${group.p}`, X]);

export function proofSteps(group: TinyGroup, { x, k, c }: TinyNumbers): Step[] {
  const { p, q, g } = group;
  const X = tinyPower(group, g, x);
  const proof = tinyProve(group, x, k, c);
  return [
    known(group, x, X),
    step('proof.commit', ['A = g^k mod p', `${g}^{${k}} mod ${p}`, proof.A]),
    step('proof.answer', ['z = k + c·x mod q', `${k} + ${c}·${x} mod ${q}`, proof.z], { c }),
    checking(group, X, proof),
  ];
}

/** Nothing where both challenges are the same: then there is nothing to learn. */
export function rewindSteps(group: TinyGroup, { x, k, c, other }: TinyNumbers): Step[] {
  const { q } = group;
  if (modulo(c - other, q) === 0) return [];
  const [one, two] = [tinyProve(group, x, k, c), tinyProve(group, x, k, other)];
  const [dz, dc] = [modulo(one.z - two.z, q), modulo(one.c - two.c, q)];
  const back = inverse(dc, q);
  const found = tinyExtract(group, one, two);
  return [
    step('rewind.first', ['z = k + c·x mod q', `${k} + ${c}·${x} mod ${q}`, one.z], { c }),
    step('rewind.second', ['z′ = k + c′·x mod q', `${k} + ${other}·${x} mod ${q}`, two.z], { c: other }),
    step('rewind.answers', ['z − z′ mod q', `${one.z} − ${two.z} mod ${q}`, dz]),
    step('rewind.challenges', ['c − c′ mod q', `${c} − ${other} mod ${q}`, dc]),
    step('rewind.inverse', ['i·(c − c′) = 1 mod q', `i·${dc} = 1 mod ${q}`, `i = ${back}`]),
    check('rewind.secret', ['x = (z − z′)·i mod q', `${dz}·${back} mod ${q}`, found], x),
  ];
}

export function simulatedSteps(group: TinyGroup, { x, guessed: c, answer: z }: TinyNumbers): Step[] {
  const { p, q, g } = group;
  const X = tinyPower(group, g, x);
  const proof = tinySimulate(group, X, c, z);
  const back = modulo(-c, q);
  return [
    step('simulated.inverse', ['X^{−c} = X^{q − c} mod p', `${X}^{${back}} mod ${p}`, tinyPower(group, X, back)]),
    step('simulated.commit', ['A = g^z·X^{−c} mod p', `${g}^{${z}}·${tinyPower(group, X, back)} mod ${p}`, proof.A]),
    checking(group, X, proof),
  ];
}
