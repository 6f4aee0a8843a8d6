/** Setups whose secrets a test knows, so that it can prove and sign what it likes. */
import { plainPowers } from '../../powers.ts';
import type { Group } from '../group/group.ts';
import { namedGroup } from '../group/named.ts';
import { challengeOf } from '../proofs/schnorr.ts';
import type { Json, Part } from './archive.ts';

export const curve: Group = namedGroup('Ed25519', plainPowers)!;

export async function power(exponent: bigint, base = curve.g): Promise<bigint> {
  return (await curve.products([[[base, exponent]]]))[0]!;
}

/** Of knowing `secret`; the same commitment each time, as these secrets are worth nothing. */
export async function proven(prefix: string, secret: bigint): Promise<Json> {
  const challenge = challengeOf(curve, prefix, [await power(1234567n)]);
  const response = (((1234567n - secret * challenge) % curve.q) + curve.q) % curve.q;
  return { challenge: `${challenge}`, response: `${response}` };
}

export async function keyOf(secret: bigint): Promise<Json> {
  const key = curve.write(await power(secret));
  return { pok: await proven(`pok|Ed25519|${key}|`, secret), public_key: key };
}

async function signed(secret: bigint, message: Json): Promise<Json> {
  const text = JSON.stringify(message);
  return { message: text, signature: await proven(`sigmsg|${text}|`, secret) };
}

const at = (polynomial: readonly bigint[], x: bigint): bigint =>
  polynomial.reduceRight((sum, coefficient) => (sum * x + coefficient) % curve.q, 0n);

/** A group of as many members as there are polynomials, whose secret for signatures is their number, and for messages 50 + that. */
export async function thresholdOf(polynomials: readonly (readonly bigint[])[]): Promise<Json> {
  const members = polynomials.map((_, i) => BigInt(i + 1));
  const each = <T>(make: (member: bigint, i: number) => Promise<T>) => Promise.all(members.map(make));
  const written = (exponents: readonly bigint[]) =>
    Promise.all(exponents.map(async (one) => curve.write(await power(one))));
  const sum = (x: bigint) => polynomials.reduce((all, one) => all + at(one, x), 0n) % curve.q;
  return {
    threshold: polynomials[0]!.length,
    certs: await each(async (member) => {
      const [verification, encryption] = await written([member, 50n + member]);
      return signed(member, { verification, encryption });
    }),
    coefexps: await each(async (member, i) => signed(member, { coefexps: await written(polynomials[i]!) })),
    verification_keys: await each((member) => keyOf(sum(member))),
  };
}

/** The setup of an election with these trustees and credentials. */
export const setupOf = (trustees: Json, publicKey: string, credentials: readonly string[], questions: Json): Part => ({
  type: 'Setup',
  files: [
    {
      version: 1,
      description: '',
      name: 'made by a test',
      group: 'Ed25519',
      public_key: publicKey,
      questions,
      uuid: '11111111111111',
    },
    trustees,
    credentials,
    {},
  ],
});
