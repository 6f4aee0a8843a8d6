/** Whether the trustees' keys are theirs and make the key of the election (specification, sections 4.5 to 4.7). */
import { CheckFailed } from '../checklist.ts';
import type { Election } from './format/election.ts';
import { compact } from './format/read.ts';
import { type Kind, type Proof, type Signed, type Threshold, type Trustee, trusteesIn } from './format/trustees.ts';
import type { Group } from './group/group.ts';
import { type Statement, unproven } from './proofs/schnorr.ts';

/** Something that must hold, and what is said where it does not. */
interface Due extends Statement {
  readonly failed: string;
  readonly culprit: string;
}

/** @throws CheckFailed at the first key, signature or proof that does not hold */
export async function checkTrustees({ group }: Election, kinds: readonly Kind[]): Promise<readonly Trustee[]> {
  const trustees = trusteesIn(kinds);
  await assertInGroup(group, kinds, trustees);
  await assertAll(group, [
    ...trustees.map((trustee) => knowledge(group, trustee)),
    ...kinds.flatMap(([kind, one], i) => (kind === 'Pedersen' ? signatures(group, one, i) : [])),
  ]);
  let first = 0;
  for (const [kind, one] of kinds) {
    if (kind === 'Pedersen') await assertKeys(group, one, trustees.slice(first, first + one.verification_keys.length));
    first += kind === 'Pedersen' ? one.verification_keys.length : 1;
  }
  return trustees;
}

async function assertInGroup(group: Group, kinds: readonly Kind[], trustees: readonly Trustee[]): Promise<void> {
  const all = [
    ...trustees.map(({ key, label }) => ({ element: key.public_key, what: 'public key', label })),
    ...kinds.flatMap(([kind, one]) => (kind === 'Pedersen' ? publishedBy(one) : [])),
  ];
  const fail = ({ what, label }: (typeof all)[number], why: string) =>
    new CheckFailed(`the ${what} of ${label} ${why}`, { where: 'trustees', culprits: [label] });
  const [outside] = await group.outside(all.map(({ element }) => element));
  if (outside !== undefined) throw fail(all[outside]!, 'is not in the group');
  const known = all.find(({ element, what }) => element === group.one && what !== POLYNOMIAL);
  if (known) throw fail(known, 'is the neutral element, whose secret everybody knows');
}

const POLYNOMIAL = 'published polynomial';

const publishedBy = ({ certs, coefexps }: Threshold) => [
  ...certs.flatMap(({ message: { verification, encryption } }, i) => [
    { element: verification, what: 'key for signatures', label: member(i) },
    { element: encryption, what: 'key for messages', label: member(i) },
  ]),
  ...coefexps.flatMap(({ message }, i) =>
    message.coefexps.map((element) => ({ element, what: POLYNOMIAL, label: member(i) })),
  ),
];

/** Of a threshold group, counted from 1 as its certificates are. */
const member = (i: number): string => `member ${i + 1} of the threshold group`;

const knowledge = (group: Group, { key: { pok, public_key: key }, label }: Trustee): Due => ({
  prefix: `pok|${group.name}|${group.write(key)}|`,
  base: group.g,
  key,
  proof: pok,
  failed: `the proof of ${label} to know the own key does not hold`,
  culprit: label,
});

function signatures(group: Group, threshold: Threshold, place: number): Due[] {
  assertShape(group, threshold, place);
  const { certs, coefexps } = threshold;
  const by = (i: number, written: string, proof: Proof, what: string): Due => ({
    prefix: `sigmsg|${written}|`,
    base: group.g,
    key: certs[i]!.message.verification,
    proof,
    failed: `the signature of ${member(i)} on ${what} does not hold`,
    culprit: member(i),
  });
  return [
    ...certs.map(({ written, signature }, i) => by(i, written, signature, 'the own certificate')),
    ...coefexps.map(({ written, signature }, i) => by(i, written, signature, 'the published polynomial')),
    ...(threshold.signatures ?? []).map((signature, i) =>
      by(
        i,
        `certs_sig|${certificatesWith(group, certs, coefexps[i]!.message.coefexps)}`,
        signature,
        'all certificates',
      ),
    ),
  ];
}

/** What is signed from 2.5.1 on: all certificates, and the signer's own polynomial. */
const certificatesWith = (group: Group, certs: readonly Signed<unknown>[], coefexps: readonly bigint[]): string =>
  compact({
    certs: certs.map(({ written, signature: { challenge, response } }) => ({
      message: written,
      signature: { challenge: challenge.toString(), response: response.toString() },
    })),
    coefexps: coefexps.map((element) => group.write(element)),
  });

function assertShape(
  group: Group,
  { threshold, certs, coefexps, signatures, verification_keys }: Threshold,
  place: number,
): void {
  const where = `trustees[${place}]`;
  const size = certs.length;
  if (coefexps.length !== size || verification_keys.length !== size || (signatures && signatures.length !== size))
    throw new CheckFailed('not every member of the threshold group has published all that is due', { where });
  if (threshold > size) throw new CheckFailed(`the threshold is ${threshold} of ${size} members`, { where });
  coefexps.forEach(({ message }, i) => {
    if (message.coefexps.length !== threshold)
      throw new CheckFailed(`the polynomial of ${member(i)} does not have as many coefficients as the threshold`, {
        where,
        culprits: [member(i)],
      });
  });
  const contexts = certs.flatMap(({ message: { context } }) => (context ? [context] : []));
  // Certificates have said what they are for from 2.5.1 on, all of them, and with the signatures that came with that.
  if (contexts.length !== (signatures ? size : 0))
    throw new CheckFailed('the certificates of the threshold group are not all of one version of Belenios', { where });
  contexts.forEach((context, i) => {
    if (
      context.group !== group.name ||
      context.size !== size ||
      context.threshold !== threshold ||
      context.index !== i + 1
    )
      throw new CheckFailed(`the certificate of ${member(i)} was made for another group of trustees`, {
        where,
        culprits: [member(i)],
      });
  });
}

async function assertAll(group: Group, dues: readonly Due[]): Promise<void> {
  const [failed] = await unproven(group, dues);
  if (failed === undefined) return;
  const { failed: message, culprit } = dues[failed]!;
  throw new CheckFailed(message, { where: 'trustees', culprits: [culprit] });
}

/**
 * Member j has the sum of all polynomials at j: its key is the product of all A_ik^(j^k).
 * @throws CheckFailed
 */
export async function assertKeys(
  group: Group,
  { coefexps, verification_keys }: Threshold,
  trustees: readonly Trustee[],
): Promise<void> {
  const sums = coefficientsOf(group, coefexps);
  if (sums[0] === group.one || sums.at(-1) === group.one)
    throw new CheckFailed('the published polynomials cancel each other out: fewer members suffice than it says', {
      where: 'trustees',
    });
  const keys = await group.products(
    verification_keys.map((_, j) => sums.map((sum, k) => [sum, BigInt(j + 1) ** BigInt(k) % group.q] as const)),
  );
  verification_keys.forEach(({ public_key: key }, j) => {
    if (key === keys[j]) return;
    const { label } = trustees[j]!;
    throw new CheckFailed(`the public key of ${label} is not what the published polynomials make`, {
      where: 'trustees',
      culprits: [label],
    });
  });
}

/** Of the sum of all polynomials, in the exponent: the product of the members' A_ik for each k. */
const coefficientsOf = (group: Group, coefexps: Threshold['coefexps']): readonly bigint[] =>
  coefexps[0]!.message.coefexps.map((_, k) => group.product(coefexps.map(({ message }) => message.coefexps[k]!)));

/**
 * The key of the election is the product of those that each trustee, or each threshold group, has.
 * @throws CheckFailed
 */
export function checkKey({ group, publicKey }: Election, kinds: readonly Kind[]): bigint {
  const made = group.product(
    kinds.map(([kind, one]) => (kind === 'Single' ? one.public_key : coefficientsOf(group, one.coefexps)[0]!)),
  );
  if (made === group.one)
    throw new CheckFailed('the keys of the trustees cancel each other out: everybody can decrypt', {
      where: 'trustees',
    });
  if (group.read(publicKey) !== made)
    throw new CheckFailed('the public key of the election is not what the keys of the trustees make', {
      where: 'election',
    });
  if (made === group.one)
    throw new CheckFailed('the public key of the election hides nothing: its secret is 0', { where: 'election' });
  return made;
}
