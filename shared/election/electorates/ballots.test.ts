import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import type { Contest } from '../contest.ts';
import { drawnFrom } from '../drawn.ts';
import { choiceFault } from '../encoding.ts';
import { drawElectorate } from './ballots.ts';

const common = { title: 'Question', options: ['A', 'B', 'C', 'D', 'E'], writeIn: false, seats: 1 };
const contests: readonly Contest[] = [
  { ...common, ballot: 'single', rules: ['plurality'] },
  { ...common, ballot: 'approval', most: 2, rules: ['approval'] },
  { ...common, ballot: 'approval', most: 5, rules: ['approval'] },
  { ...common, ballot: 'score', top: 5, rules: ['score'] },
  { ...common, writeIn: true, ballot: 'score', top: 5, rules: ['score'] },
  { ...common, writeIn: true, ballot: 'score', top: 3, points: 4, rules: ['cumulative'] },
  { ...common, ballot: 'ranking', ties: false, rules: ['instant-runoff'] },
  { ...common, ballot: 'approval', least: 4, most: 5, rules: ['approval'] },
];

test('ballots of every form are such as their contest takes, and say what their ranking says', () => {
  // With no dispersion everybody ranks the options as they stand.
  const [voter] = drawElectorate({ model: 'mallows', dispersion: 0 }, contests, 1, drawnFrom(utf8('ballots')));
  assert.deepEqual(voter, [
    { ballot: 'single', pick: 0 },
    { ballot: 'approval', picks: [0, 1] },
    { ballot: 'approval', picks: [0, 1, 2] },
    { ballot: 'score', scores: [5, 3, 2, 1, 0] },
    { ballot: 'score', scores: [5, 3, 2, 1, 0, null] },
    { ballot: 'score', scores: [3, 1, null, null, null, null] },
    { ballot: 'ranking', ranks: [[0], [1], [2], [3], [4]] },
    { ballot: 'approval', picks: [0, 1, 2, 3] },
  ]);
  for (const choices of drawElectorate({ model: 'impartial culture' }, contests, 50, drawnFrom(utf8('b'))))
    for (const [i, choice] of choices.entries()) assert.equal(choiceFault(contests[i]!, choice), null);
});

test('contests are drawn apart from each other', () => {
  const both = [contests[0]!, contests[0]!];
  const drawn = drawElectorate({ model: 'impartial culture' }, both, 60, drawnFrom(utf8('apart')));
  assert.ok(drawn.some(([a, b]) => JSON.stringify(a) !== JSON.stringify(b)));
});
