/** Ballots that a lesson follows, as windows show them. */
import type { Trails } from '../../shared/protocol/glass/disclosures.ts';
import type { GameView } from '../../shared/protocol/glass/game.ts';
import type { NodeLesson } from '../../shared/protocol/ipc.ts';
import { mayor } from './canned-election.ts';

const names = ['Physics 1', 'Physics 2', 'The laptop at the window of the library'];

/** Of nine ballots, five of them made up; the first two laptops are of glass. */
export const trails: Trails = {
  count: 9,
  sealed: true,
  mixes: names.map((name, i) => ({ node: i + 1, name, shown: i < 2 ? 'passages' : 'nothing' })),
  trails: [
    [1, 4, 0],
    [2, 8, 5],
    [4, 0, 7],
    [6, 3, 3],
    [8, 6, 1],
  ].map((places, i) => ({
    hash: `${i}`.repeat(64),
    tracker: `abandon ability able ${['about', 'above', 'absent', 'absorb', 'abstract'][i]}`,
    places,
  })),
  withheld: null,
};

export const alone: Trails = { ...trails, trails: [], withheld: 'one-left' };

/** With every laptop of glass. */
export const whole: Trails = {
  ...trails,
  mixes: trails.mixes.map((mix) => ({ ...mix, shown: 'passages' })),
  trails: trails.trails.map((trail, i) => ({ ...trail, places: [...trail.places, [6, 2, 8, 0, 4][i]!] })),
};

const bets = [3, 0, 1, 0, 5, 2, 0, 4, 2];
export const gameOpen: GameView = { trail: 2, bets, truth: null, hiddenBy: names[2]! };
export const gameOver: GameView = { trail: 2, bets, truth: { place: 8, hits: 2, asGood: 5 }, hiddenBy: null };

/** The second of two made-up ballots, which so many laptops have joined to read; two are needed. */
export const readingOf = (joined: 1 | 2): NonNullable<NodeLesson['reading']> => ({
  ballots: [
    { hash: 'a'.repeat(64), tracker: 'abandon ability able about', joined: [], read: null },
    {
      hash: 'b'.repeat(64),
      tracker: 'velvet harbor pencil ocean',
      joined: names.slice(0, joined).map((name, i) => ({ node: i + 1, name })),
      read: joined === 2 ? { choices: [{ ballot: 'ranking', ranks: [[1], [0], [3]] }] } : null,
    },
  ],
  needed: 2,
  holders: 3,
  contests: [mayor],
  mayJoin: true,
  awaited: [],
  withheld: null,
});

/** Two laptops whose proofs do not hold, one after the other. */
export const caught = [0, 2].map((i) => ({
  code: 'bad-shuffle' as const,
  message: `the proof of ${names[i]} does not hold`,
  culprit: { kind: 'node' as const, index: i + 1, name: names[i]! },
  proven: true,
}));
