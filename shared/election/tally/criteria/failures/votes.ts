import type { Failures } from '../names.ts';

export const votes = {
  plurality: {
    'majority-loser': { candidates: 3, seed: 2512, poll: '2 acb; 4 bac; 3 cab', winners: [1] },
    'mutual-majority': { candidates: 3, seed: 2512, poll: '2 acb; 4 bac; 3 cab', winners: [1] },
    condorcet: { candidates: 3, seed: 240, poll: '2 bca; 1 abc; 2 cab; 2 acb', winners: [0] },
    'condorcet-loser': { candidates: 3, seed: 2512, poll: '2 acb; 4 bac; 3 cab', winners: [1] },
    smith: { candidates: 3, seed: 240, poll: '2 bca; 1 abc; 2 cab; 2 acb', winners: [0] },
    clones: {
      candidates: 3,
      seed: 1775,
      poll: '1 ca; 2 abc; 2 cba',
      winners: [2],
      after: '1 dcea; 1 abdce; 1 abced; 1 ecdba; 1 cedba',
      elects: [0],
    },
    reversal: {
      candidates: 3,
      seed: 3809,
      poll: '1 ca; 1 abc; 2 bac; 2 cba',
      winners: [2],
      after: '1 bac; 1 cba; 2 cab; 2 abc',
      elects: [2],
    },
    'irrelevant-alternatives': {
      candidates: 3,
      seed: 4197,
      poll: '2 acb; 3 bac; 2 cba',
      winners: [1],
      after: '4 ba; 3 ab',
      elects: [1],
    },
    'smith-dominated-alternatives': {
      candidates: 3,
      seed: 4276,
      poll: '2 abc; 2 cba; 1 bca; 1 cb; 1 bac',
      winners: [2],
      after: '4 ab; 3 ba',
      elects: [0],
    },
    'hare-proportionality': { candidates: 4, seed: 3350, poll: '4 bacd; 1 cdab; 1 dbac', seats: 3, winners: [1, 2, 3] },
    'droop-proportionality': { candidates: 3, seed: 377, poll: '4 bca; 1 acb', seats: 2, winners: [0, 1] },
    'woodall-proportionality': { candidates: 3, seed: 68, poll: '1 cab; 3 abc', seats: 2, winners: [0, 2] },
  },
  'plurality-half': {
    'hare-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
    'droop-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
    'woodall-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
  },
  'plurality-two-thirds': {
    'hare-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
    'droop-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
    'woodall-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
  },
  'plurality-three-quarters': {
    'hare-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
    'droop-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
    'woodall-proportionality': { candidates: 3, seed: 529, poll: '2 abc', seats: 2, winners: [0] },
  },
} as const satisfies Readonly<Record<string, Failures>>;
