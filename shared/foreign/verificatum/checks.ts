/** The checks of a session of Verificatum, by their names. */
import type { CheckName } from '../verdict.ts';
import type { SessionType } from './format/session-folder.ts';

export type CheckId =
  | 'protocol-info'
  | 'group'
  | 'strength'
  | 'files'
  | 'public-key'
  | 'server-keys'
  | 'ciphertexts'
  | 'commitments'
  | 'shuffles'
  | 'output'
  | 'decryption'
  | 'plaintexts';

const CHECKS: readonly (CheckName & { readonly id: CheckId })[] = [
  {
    id: 'protocol-info',
    name: 'protocol info',
    meaning: 'protInfo.xml can be what all servers agreed on, and is of a version that is judged here (VMNV 7)',
  },
  {
    id: 'group',
    name: 'group',
    meaning:
      'the group is a curve that is known by its name, or its numbers were computed to be two primes that fit and a generator (VMNV 6)',
  },
  {
    id: 'strength',
    name: 'strength',
    meaning: 'challenges, exponents for batching and the group are as long as Verificatum itself asks for',
  },
  {
    id: 'files',
    name: 'files',
    meaning: 'the session has all files that one of its type has and no other, and they are of one version (VMNV 9.1)',
  },
  {
    id: 'public-key',
    name: 'public key',
    meaning: 'the key that voters encrypt to is one of this group',
  },
  {
    id: 'server-keys',
    name: 'keys of the servers',
    meaning: 'the public key is the one that the servers share by a polynomial, of which as many as agreed can decrypt',
  },
  {
    id: 'ciphertexts',
    name: 'ciphertexts',
    meaning: 'all that went in are pairs of elements of the group, of the width that the session has',
  },
  {
    id: 'commitments',
    name: 'permutation commitments',
    meaning: 'each server has committed beforehand to a permutation and to nothing else (VMNV 8.4)',
  },
  {
    id: 'shuffles',
    name: 'shuffles',
    meaning: 'what each server has put out is what it got, in another order and encrypted anew (VMNV 8.3 and 8.5)',
  },
  {
    id: 'output',
    name: 'shuffled ciphertexts',
    meaning: 'the list that goes on is the one that the last server has put out',
  },
  {
    id: 'decryption',
    name: 'decryption',
    meaning: 'as many servers as agreed have each decrypted with their own part of the key (VMNV 8.6)',
  },
  {
    id: 'plaintexts',
    name: 'plaintexts',
    meaning: 'the plaintexts are what these servers have decrypted, of every ciphertext one',
  },
];

/** Those that a session of this type has. */
export function checksOf(type: SessionType | null, precomputed: boolean): typeof CHECKS {
  const without: readonly CheckId[] = [
    ...(type === 'decryption' ? (['shuffles', 'output'] as const) : []),
    ...(precomputed ? [] : (['commitments'] as const)),
  ];
  return CHECKS.filter(({ id }) => !without.includes(id));
}
