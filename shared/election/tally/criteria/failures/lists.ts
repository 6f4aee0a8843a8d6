import type { Failures } from '../names.ts';

export const lists = {
  'd-hondt': {
    'upper-quota': { candidates: 3, seed: 121, poll: '4 a; 1 b; 1 c', seats: 3, winners: [0, 0, 0] },
  },
  'sainte-lague': {
    'lower-quota': {
      candidates: 4,
      seed: 2058,
      poll: '9 a; 1 b; 1 c; 1 d',
      seats: 8,
      winners: [0, 0, 0, 0, 0, 1, 2, 3],
    },
    'upper-quota': { candidates: 4, seed: 10307, poll: '6 a; 1 b; 1 c; 1 d', seats: 3, winners: [0, 0, 0] },
  },
} as const satisfies Readonly<Record<string, Failures>>;
