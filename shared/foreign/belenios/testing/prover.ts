/** Those who prove, for tests in small groups: as the specification has them, with numbers that follow from a seed. */

import { plainPowers, power } from '../../powers.ts';
import { numbersFrom } from '../../testing/numbers.ts';
import type { Ciphertext } from '../format/ballot.ts';
import type { ShuffleProof } from '../format/tallied.ts';
import type { Proof } from '../format/trustees.ts';
import { FieldGroup } from '../group/field.ts';
import type { Group } from '../group/group.ts';
import { hashToNumber, hexOfText } from '../hashing.ts';
import type { Case, Disjunction } from '../proofs/answers.ts';
import { challengeOf } from '../proofs/schnorr.ts';

/** A safe prime of 128 bits: large enough that no proof holds by chance, and small enough for hundreds of them. */
const P = 2n ** 128n - 15449n;
export const smallGroup = (): FieldGroup => new FieldGroup('small', { p: P, q: (P - 1n) / 2n, g: 4n }, 8, plainPowers);

export const to = (base: bigint, exponent: bigint): bigint => power(base, exponent, P);

export class Prover {
  readonly group: Group = smallGroup();
  readonly secret: bigint;
  readonly publicKey: bigint;
  readonly #next: (bound: bigint) => bigint;

  constructor(seed: string) {
    this.#next = numbersFrom(seed);
    this.secret = this.scalar();
    this.publicKey = to(this.group.g, this.secret);
  }

  scalar(): bigint {
    return this.#next(this.group.q);
  }

  encrypted(value: number, r = this.scalar()): { ciphertext: Ciphertext; r: bigint } {
    const { g } = this.group;
    const beta = this.group.multiply(to(this.publicKey, r), to(g, BigInt(value)));
    return { ciphertext: { alpha: to(g, r), beta }, r };
  }

  /** Of knowing the secret of base^secret. */
  known(prefix: string, base: bigint, secret: bigint): Proof {
    const w = this.scalar();
    const challenge = challengeOf(this.group, prefix, [to(base, w)]);
    return { challenge, response: this.#less(w, secret * challenge) };
  }

  /** That one of the cases is true, the one at `place`, whose ciphertext was made with r; the others are made up (section 4.12). */
  oneOf(prefix: string, claims: readonly Omit<Case, 'proof'>[], place: number, r: bigint): Disjunction {
    const { group, publicKey } = this;
    const { g, q } = group;
    const made = claims.map(() => ({ challenge: this.scalar(), response: this.scalar() }));
    const w = this.scalar();
    const commitments = claims.flatMap(({ ciphertext: { alpha, beta }, value }, i) => {
      if (i === place) return [to(g, w), to(publicKey, w)];
      const { challenge, response } = made[i]!;
      const without = group.multiply(beta, to(g, q - BigInt(value)));
      return [
        group.multiply(to(g, response), to(alpha, challenge)),
        group.multiply(to(publicKey, response), to(without, challenge)),
      ];
    });
    const others = made.reduce((sum, { challenge }, i) => (i === place ? sum : sum + challenge), 0n);
    const challenge = this.#less(challengeOf(group, prefix, commitments), others);
    made[place] = { challenge, response: this.#less(w, r * challenge) };
    return { prefix, cases: claims.map((claim, i) => ({ ...claim, proof: made[i]! })) };
  }

  /** GenShuffle and GenShuffleProof (tables 1 to 5) by the permutation that `order` is; where it is none, a cheat's best try. */
  async shuffled(before: readonly Ciphertext[], order: readonly number[], fingerprint: string) {
    const { group, publicKey } = this;
    const { g, q } = group;
    const n = before.length;
    const scalars = () => Array.from({ length: n }, () => this.scalar());
    const times = (elements: readonly bigint[]) => elements.reduce((all, one) => group.multiply(all, one), 1n);
    const r = scalars();
    const after = order.map((j) => ({
      alpha: group.multiply(before[j]!.alpha, to(g, r[j]!)),
      beta: group.multiply(before[j]!.beta, to(publicKey, r[j]!)),
    }));
    const [h, ...hs] = (await group.generators(Array.from({ length: n + 1 }, (_, i) => i - 1))) as [
      bigint,
      ...bigint[],
    ];
    const rc = scalars();
    const c = rc.map((one) => to(g, one));
    for (const [i, j] of order.entries()) c[j] = group.multiply(c[j]!, hs[i]!);
    const list = (elements: readonly bigint[]) => elements.map((one) => `${one},`).join('');
    const pairs = (all: readonly Ciphertext[]) => list(all.flatMap(({ alpha, beta }) => [alpha, beta]));
    const listed = pairs(before) + pairs(after) + list(c);
    const digest = hexOfText(`shuffle-challenges|${fingerprint}|${listed}`);
    const u = before.map((_, i) => hashToNumber(digest + hexOfText(`${i}`)) % q);
    const uOrdered = order.map((j) => u[j]!);
    const rHat = scalars();
    const cHat: bigint[] = [];
    for (const [i, one] of uOrdered.entries())
      cHat.push(group.multiply(to(g, rHat[i]!), to(i === 0 ? h : cHat[i - 1]!, one)));
    const [w1, w2, w3, w4] = [this.scalar(), this.scalar(), this.scalar(), this.scalar()];
    const [wHat, wOrdered] = [scalars(), scalars()];
    const less = (exponent: bigint) => (q - exponent) % q;
    const t: ShuffleProof['t'] = [
      to(g, w1),
      to(g, w2),
      times([to(g, w3), ...hs.map((one, i) => to(one, wOrdered[i]!))]),
      [
        times([to(publicKey, less(w4)), ...after.map(({ beta }, i) => to(beta, wOrdered[i]!))]),
        times([to(g, less(w4)), ...after.map(({ alpha }, i) => to(alpha, wOrdered[i]!))]),
      ],
      wHat.map((one, i) => group.multiply(to(g, one), to(i === 0 ? h : cHat[i - 1]!, wOrdered[i]!))),
    ];
    const committed = list([t[0], t[1], t[2], ...t[3]]) + list(t[4]);
    const x = hashToNumber(`shuffle-challenge|${fingerprint}|${committed}${listed}${list(cHat)}${publicKey}`) % q;
    const v = new Array<bigint>(n).fill(1n);
    for (let i = n - 2; i >= 0; i--) v[i] = (uOrdered[i + 1]! * v[i + 1]!) % q;
    const dot = (a: readonly bigint[], b: readonly bigint[]) => a.reduce((sum, one, i) => (sum + one * b[i]!) % q, 0n);
    const answer = (w: bigint, secret: bigint) => (w + x * secret) % q;
    const s: ShuffleProof['s'] = [
      answer(
        w1,
        rc.reduce((sum, one) => sum + one, 0n),
      ),
      answer(w2, dot(rHat, v)),
      answer(w3, dot(rc, u)),
      answer(w4, dot(r, u)),
      wHat.map((one, i) => answer(one, rHat[i]!)),
      wOrdered.map((one, i) => answer(one, uOrdered[i]!)),
    ];
    return { after, proof: { t, s, c, cHat } satisfies ShuffleProof };
  }

  #less(a: bigint, b: bigint): bigint {
    const { q } = this.group;
    return (((a - b) % q) + q) % q;
  }
}
