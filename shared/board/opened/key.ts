/** The making of the key, opened: a deal with its commitments and proof, a complaint, and the key that all deals make. */
import { type Bytes, hex, piece, pieces } from '../../codec/bytes.ts';
import { engine } from '../../crypto/arithmetic/engine.ts';
import { type Complaint, openedComplaint } from '../../crypto/ceremony/complaint.ts';
import type { CeremonyContext } from '../../crypto/ceremony/context.ts';
import { type Deal, openedSecret, openedShare } from '../../crypto/ceremony/deal.ts';
import { type CommitmentsByDealer, jointKey, publicShare } from '../../crypto/ceremony/joint.ts';
import { commitmentAt } from '../../crypto/ceremony/sharing.ts';
import type { OpenedEquality } from '../../crypto/proofs/equality.ts';
import { type Part, part } from './part.ts';
import { line, type OpenedStep, verdict } from './step.ts';

/** Σ i^k·A_k with the numbers put in. */
const polynomialAt = (commitments: Bytes, at: number): string =>
  pieces(commitments)
    .map((A, k) => (k === 0 ? hex(A) : `${at}^${k}·${hex(A)}`))
    .join(' + ');

/** Σ_k i^k·A_k in letters. */
const lettersAt = (t: number, at: number): string =>
  Array.from({ length: t }, (_, k) => (k === 0 ? 'A_0' : `${at}^${k}·A_${k}`)).join(' + ');

const sharesOf = (deal: Deal): number[] => deal.shares.map(({ receiver }) => receiver);

/** Null where commitments or proof are not well-formed. */
export function openDeal(context: CeremonyContext, dealer: number, deal: Deal): Part[] | null {
  const { commitments, proof } = deal;
  const opened = openedSecret(context, dealer, deal);
  if (!opened || engine.decodeEach(commitments).refused.length > 0) return null;
  const { challenge, left, right } = opened;
  const all = pieces(commitments);
  const [R, s] = [hex(piece(proof, 0)), hex(piece(proof, 1))];
  return [
    part(
      'commitments',
      all.map((A, k) => line('real.commitment', [`A_${k}`, `a_${k}·B`, A], { place: k + 1 })),
    ),
    part('knowledge', [
      line('real.deal.challenge', ['c = H(…, A_0, A_1, …, R) mod ℓ', 'SHA-512', challenge]),
      line('real.deal.left', ['s·B', `${s}·B`, left]),
      verdict('real.deal.check', ['s·B = R + c·A_0', `${R} + ${hex(challenge)}·${hex(all[0]!)}`, right], left),
    ]),
    part(
      'dealt',
      sharesOf(deal).map((to) =>
        line(
          'real.deal.share',
          [`f(${to})·B = ${lettersAt(all.length, to)}`, polynomialAt(commitments, to), commitmentAt(commitments, to)],
          { to },
        ),
      ),
    ),
  ];
}

/** The two equations of a proof that one secret x links X = x·B and D = x·C. */
export function equalitySteps(proof: Bytes, X: Bytes, { C, D, challenge, left, right }: OpenedEquality): OpenedStep[] {
  const [A, A_, s] = pieces(proof).map(hex);
  const c = hex(challenge);
  return [
    line('real.equality.left', ['s·B', `${s}·B`, left[0]]),
    verdict('real.equality.key', ['s·B = A + c·X', `${A} + ${c}·${hex(X)}`, right[0]], left[0]),
    line('real.equality.left', ['s·C', `${s}·${hex(C)}`, left[1]]),
    verdict('real.equality.check', ['s·C = A′ + c·D', `${A_} + ${c}·${hex(D)}`, right[1]], left[1]),
  ];
}

/** Null where the proof is not well-formed. */
export function openComplaint(
  context: CeremonyContext,
  accuser: number,
  deal: Deal,
  complaint: Complaint,
): Part[] | null {
  const { dealer, shared, proof } = complaint;
  const opened = openedComplaint(context, deal, accuser, complaint);
  if (!opened) return null;
  const { receivingKey } = context.participants.find(({ index }) => index === accuser)!;
  const { ephemeral } = deal.shares.find(({ receiver }) => receiver === accuser)!;
  const share = openedShare(context, dealer, deal, accuser, shared);
  const letters = `f(${accuser})·B = ${lettersAt(deal.commitments.length / 32, accuser)}`;
  return [
    part('equality', [
      line('real.complaint.known', ['S = x·R', `X = ${hex(receivingKey)}, R = ${hex(ephemeral)}`, shared], {
        accuser,
      }),
      line('real.complaint.challenge', ['c = H(…, X, R, S, A, A′) mod ℓ', 'SHA-512', opened.challenge]),
      ...equalitySteps(proof, receivingKey, opened),
    ]),
    ...(share
      ? [
          part('complained', [
            line('real.complaint.share', [`f(${accuser})·B`, `${hex(share.share)}·B`, share.left], {
              accuser,
              dealer,
            }),
            verdict(
              'real.complaint.fits',
              [letters, polynomialAt(deal.commitments, accuser), share.right],
              share.left,
              { dealer },
            ),
          ]),
        ]
      : []),
  ];
}

/** The key that all these deals make, and what a laptop says it is. */
export function openKey(commitments: CommitmentsByDealer, said: Bytes): Part[] {
  const dealers = [...commitments.keys()];
  const letters = dealers.map((dealer) => `A_{0,${dealer}}`).join(' + ');
  const numbers = [...commitments.values()].map((each) => hex(piece(each, 0))).join(' + ');
  return [
    part('key', [verdict('real.key.sum', [`Y = ${letters}`, numbers, jointKey(commitments)], said)]),
    part(
      'public-shares',
      dealers.map((to) =>
        line(
          'real.key.share',
          [
            `X_${to} = ${dealers.map((dealer) => `f_${dealer}(${to})·B`).join(' + ')}`,
            [...commitments.values()].map((each) => hex(commitmentAt(each, to))).join(' + '),
            publicShare(commitments, to),
          ],
          { to },
        ),
      ),
    ),
  ];
}
