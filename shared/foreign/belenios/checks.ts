/** The checks of a Belenios archive, in the order in which they are made; sections are those of its specification 2.0. */
import type { CheckName } from '../verdict.ts';

export const CHECKS = [
  {
    id: 'archive',
    name: 'archive',
    meaning:
      'Every file of the archive is whole and is what its name is the SHA-256 of; nothing stands between or behind them (4.4).',
  },
  {
    id: 'events',
    name: 'chain of events',
    meaning:
      'Each event follows from the one before by hash, height and type, and the archive holds what they name and nothing else (4.4).',
  },
  {
    id: 'setup',
    name: 'setup',
    meaning:
      'Election, trustees and credentials are those that the setup names, and the election is readable and complete (4.9, 4.10).',
  },
  {
    id: 'trustees',
    name: 'keys of the trustees',
    meaning:
      'Each trustee knows the own secret key; a threshold group has signed and published what its keys are made of (4.5 to 4.7).',
  },
  {
    id: 'key',
    name: 'public key',
    meaning: 'The key that ballots are encrypted with is made of the keys of all trustees (4.7).',
  },
  {
    id: 'credentials',
    name: 'credentials',
    meaning: 'Each credential is a key of the group, and none is listed twice (4.8).',
  },
  {
    id: 'ballots',
    name: 'ballots',
    meaning:
      'Each ballot is of this election and of a credential of the list, in its form, and stands there once (4.14).',
  },
  {
    id: 'signatures',
    name: 'signatures',
    meaning: 'Each ballot was signed with the secret of its credential (4.13).',
  },
  {
    id: 'values',
    name: 'encrypted values',
    meaning: 'Each encrypted value of a ballot lies in the group, without which no proof says anything.',
  },
  {
    id: 'choices',
    name: 'choices',
    meaning: 'Each ballot of a question that is added up chooses only what may be chosen, and as much (4.11 to 4.13).',
  },
  {
    id: 'answers',
    name: 'answers',
    meaning: 'Whoever cast an answer that comes out one by one knew what it is, and has copied it from nobody (4.11).',
  },
  {
    id: 'tally',
    name: 'encrypted tally',
    meaning:
      'What is decrypted is made of the last ballot of each credential, with its weight, and of nothing else (4.16).',
  },
  {
    id: 'shuffles',
    name: 'shuffles',
    meaning: 'Each shuffle holds the same ballots as before, encrypted anew and in another order (4.17).',
  },
  {
    id: 'decryptions',
    name: 'partial decryptions',
    meaning: 'Each trustee has decrypted with the key of the setup (4.18).',
  },
  {
    id: 'result',
    name: 'result',
    meaning: 'Enough trustees have decrypted, and the result is what comes out (4.19).',
  },
  {
    id: 'counts',
    name: 'counts',
    meaning: 'Answers that came out one by one were counted here, by the method that the question names.',
  },
] as const satisfies readonly CheckName[];

export type CheckId = (typeof CHECKS)[number]['id'];
