/** The group that a description stands for, if it is one: nothing of it is believed (VMNV 6.4, 6.5 and 6.7). */
import { CheckFailed, NotCovered } from '../../checklist.ts';
import type { Powers } from '../../powers.ts';
import type { GroupDescription } from '../format/marshalled.ts';
import { curveGroup } from './curve-group.ts';
import { ModularGroup } from './modular-group.ts';
import type { PrimeGroup } from './prime-group.ts';
import { isPrime } from './primes.ts';

/** Encoding a text in a subgroup tries so many elements that one in 2^10 must be in it. */
const MOST_COFACTOR_BITS = 10;

/** @throws CheckFailed, NotCovered */
export async function groupOf(
  described: GroupDescription,
  powers: Powers,
  where: string,
): Promise<PrimeGroup<unknown>> {
  if (described.kind === 'curve') {
    const group = curveGroup(described.curve);
    if (!group) throw new NotCovered(`the curve ${described.curve} is not judged`, { where });
    return group;
  }
  const fault = await faultOf(described, powers);
  if (fault !== null) throw new CheckFailed(fault, { where });
  return new ModularGroup(described, powers);
}

/** What is wrong with these numbers; null where nothing is. */
async function faultOf(
  { modulus, order, generator, encoding }: Extract<GroupDescription, { kind: 'modular' }>,
  powers: Powers,
): Promise<string | null> {
  if (modulus % 2n === 0n || order < 3n || order >= modulus)
    return 'the modulus and the order are not two odd primes of which one is larger';
  const cofactor = (modulus - 1n) / order;
  if (cofactor * order !== modulus - 1n) return 'the order does not divide the modulus less one';
  if (cofactor % order === 0n) return 'the order divides the modulus less one more than once';
  if (generator < 2n || generator >= modulus) return 'the generator is not a number from 2 below the modulus';
  if (encoding === 'safe prime' && cofactor !== 2n)
    return 'texts are encoded as modulo a safe prime, which this modulus is not';
  if (encoding === 'subgroup' && cofactor.toString(2).length > MOST_COFACTOR_BITS)
    return 'texts are encoded in a subgroup that is too small for that';
  if (!(await isPrime(order, powers))) return 'the order is not a prime';
  const [power] = await powers.products(modulus, [[[generator, order]]]);
  // Then q divides r - 1 for every prime r that divides p, so that none is as small as the root of p (Pocklington 1914).
  const provesPrime = power === 1n && order * order > modulus && divisor(generator - 1n, modulus) === 1n;
  if (!provesPrime && !(await isPrime(modulus, powers))) return 'the modulus is not a prime';
  return power === 1n ? null : 'the generator does not generate the group';
}

/** The greatest common one. */
function divisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other !== 0n) [one, other] = [other, one % other];
  return one;
}
