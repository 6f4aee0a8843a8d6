/** Whether the trustees' keys are theirs and make the key of the election (specification, sections 4.5 to 4.7). */
import { utf8 } from '../../codec/bytes.ts';
import { CheckFailed } from '../checklist.ts';
import { orBoard } from './culprits.ts';
import type { Election } from './format/election.ts';
import { compact } from './format/read.ts';
import { groupLabel, type Kind, type Proof, type Threshold, type Trustee, trusteesIn } from './format/trustees.ts';
import type { Group } from './group/group.ts';
import { batchFactors } from './hashing.ts';
import { type Statement, unproven } from './proofs/schnorr.ts';

/** Something that must hold, and what is said where it does not. */
interface Due extends Statement {
  readonly failed: string;
  readonly culprit: string;
}

/** A threshold group, how its members are called, and the trustees that they are. */
interface Members {
  readonly one: Threshold;
  /** Where it stands in the list of trustees, from 0. */
  readonly place: number;
  readonly trustees: readonly Trustee[];
  /** Member i, from 0; people count from 1, as certificates do. */
  readonly label: (i: number) => string;
}

/** @throws CheckFailed at the first key, signature or proof that does not hold */
export async function checkTrustees({ group }: Election, kinds: readonly Kind[]): Promise<readonly Trustee[]> {
  const trustees = trusteesIn(kinds);
  const groups = groupsIn(kinds, trustees);
  await assertInGroup(group, groups, trustees);
  for (const one of groups) assertShape(group, one);
  await assertAll(
    group,
    trustees.map((trustee) => knowledge(group, trustee)),
  );
  for (const one of groups) await assertAll(group, signatures(group, one));
  for (const { one, trustees: members } of groups) await assertKeys(group, one, members);
  return trustees;
}

function groupsIn(kinds: readonly Kind[], trustees: readonly Trustee[]): readonly Members[] {
  const groups: Members[] = [];
  let first = 0;
  for (const [place, [kind, one]] of kinds.entries()) {
    const size = kind === 'Pedersen' ? one.verification_keys.length : 1;
    if (kind === 'Pedersen') {
      const label = (i: number) => `member ${i + 1} of ${groupLabel(kinds, place)}`;
      groups.push({ one, place, trustees: trustees.slice(first, first + size), label });
    }
    first += size;
  }
  return groups;
}

async function assertInGroup(group: Group, groups: readonly Members[], trustees: readonly Trustee[]): Promise<void> {
  const all = [
    ...trustees.map(({ key, label }) => ({ element: key.public_key, what: 'public key', label })),
    ...groups.flatMap(publishedBy),
  ];
  const fail = ({ what, label }: (typeof all)[number], why: string) =>
    new CheckFailed(`the ${what} of ${label} ${why}`, { where: 'trustees', culprits: [orBoard(label)] });
  const [outside] = await group.outside(all.map(({ element }) => element));
  if (outside !== undefined) throw fail(all[outside]!, 'is not in the group');
  const known = all.find(({ element, what }) => element === group.one && what !== POLYNOMIAL);
  if (known) throw fail(known, 'is the neutral element, whose secret everybody knows');
}

const POLYNOMIAL = 'published polynomial';

const publishedBy = ({ one: { certs, coefexps }, label }: Members) => [
  ...certs.flatMap(({ message: { verification, encryption } }, i) => [
    { element: verification, what: 'key for signatures', label: label(i) },
    { element: encryption, what: 'key for messages', label: label(i) },
  ]),
  ...coefexps.flatMap(({ message }, i) =>
    message.coefexps.map((element) => ({ element, what: POLYNOMIAL, label: label(i) })),
  ),
];

const knowledge = (group: Group, { key: { pok, public_key: key }, label }: Trustee): Due => ({
  prefix: `pok|${group.name}|${group.write(key)}|`,
  base: group.g,
  key,
  proof: pok,
  failed: `the proof of ${label} to know the own key does not hold`,
  culprit: label,
});

/** One after the other: what is signed is long, and of a large group more than memory need hold. */
function* signatures(group: Group, { one: { certs, coefexps, signatures = [] }, label }: Members): Generator<Due> {
  const by = (i: number, proof: Proof, what: string) => ({
    base: group.g,
    key: certs[i]!.message.verification,
    proof,
    failed: `the signature of ${label(i)} on ${what} does not hold`,
    culprit: label(i),
  });
  // What each signs from 2.5.1 on: all certificates, which stand in memory once, and the own polynomial.
  const all = compact({
    certs: certs.map(({ written, signature: { challenge, response } }) => ({
      message: written,
      signature: { challenge: challenge.toString(), response: response.toString() },
    })),
  });
  const before = utf8(`sigmsg|certs_sig|${all.slice(0, -1)},"coefexps":`);
  for (const [i, { written, signature }] of certs.entries())
    yield { ...by(i, signature, 'the own certificate'), prefix: `sigmsg|${written}|` };
  for (const [i, { written, signature }] of coefexps.entries())
    yield { ...by(i, signature, 'the published polynomial'), prefix: `sigmsg|${written}|` };
  for (const [i, signature] of signatures.entries()) {
    const polynomial = compact(coefexps[i]!.message.coefexps.map((element) => group.write(element)));
    yield { ...by(i, signature, 'all certificates'), before, prefix: `${polynomial}}|` };
  }
}

function assertShape(group: Group, { one, place, label }: Members): void {
  const { threshold, certs, coefexps, signatures, verification_keys } = one;
  const where = `trustees[${place}]`;
  const size = certs.length;
  if (coefexps.length !== size || verification_keys.length !== size || (signatures && signatures.length !== size))
    throw new CheckFailed('not every member of the threshold group has published all that is due', { where });
  if (threshold > size) throw new CheckFailed(`the threshold is ${threshold} of ${size} members`, { where });
  coefexps.forEach(({ message }, i) => {
    if (message.coefexps.length !== threshold)
      throw new CheckFailed(`the polynomial of ${label(i)} does not have as many coefficients as the threshold`, {
        where,
        culprits: [orBoard(label(i))],
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
      throw new CheckFailed(`the certificate of ${label(i)} was made for another group of trustees`, {
        where,
        culprits: [orBoard(label(i))],
      });
  });
}

/** Proofs whose powers are computed in one go. */
const CHUNK = 64;

async function assertAll(group: Group, dues: Iterable<Due>): Promise<void> {
  let chunk: Due[] = [];
  for (const due of dues) {
    chunk.push(due);
    if (chunk.length < CHUNK) continue;
    await assertChunk(group, chunk);
    chunk = [];
  }
  await assertChunk(group, chunk);
}

async function assertChunk(group: Group, dues: readonly Due[]): Promise<void> {
  const [failed] = await unproven(group, dues);
  if (failed === undefined) return;
  const { failed: message, culprit } = dues[failed]!;
  throw new CheckFailed(message, { where: 'trustees', culprits: [orBoard(culprit)] });
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
  const keys = verification_keys.map(({ public_key }) => public_key);
  const wrong = await firstNotMade(group, sums, keys, 0);
  if (wrong === null) return;
  const { label } = trustees[wrong]!;
  throw new CheckFailed(`the public key of ${label} is not what the published polynomials make`, {
    where: 'trustees',
    culprits: [orBoard(label)],
  });
}

/**
 * The place of a key that is not the product of all A_k^(j^k); `first` members stand before these. All are checked at once, each to the power
 * of a factor of 128 bits that is a hash of them all; where that does not hold, one half and then the other.
 */
async function firstNotMade(
  group: Group,
  sums: readonly bigint[],
  keys: readonly bigint[],
  first: number,
): Promise<number | null> {
  const factors = batchFactors(keys.length, [...sums, ...keys].map((element) => group.write(element)).join(','));
  const exponents = sums.map(() => 0n);
  for (const [i, factor] of factors.entries()) {
    const member = BigInt(first + i + 1);
    let power = factor;
    for (const k of exponents.keys()) {
      exponents[k] = (exponents[k]! + power) % group.q;
      power = (power * member) % group.q;
    }
  }
  const [made, said] = await group.products([
    sums.map((sum, k) => [sum, exponents[k]!] as const),
    keys.map((key, i) => [key, factors[i]!] as const),
  ]);
  if (made === said) return null;
  if (keys.length === 1) return first;
  const half = keys.length >> 1;
  return (
    (await firstNotMade(group, sums, keys.slice(0, half), first)) ??
    (await firstNotMade(group, sums, keys.slice(half), first + half))
  );
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
