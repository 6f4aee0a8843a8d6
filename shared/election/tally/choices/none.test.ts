import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../../choice.ts';
import { type Contest, type RankingContest, rulesOfVersion } from '../../contest.ts';
import { contestFault } from '../../contest-fault.ts';
import { runOffOf } from '../../run-off.ts';
import { tally } from '../tally.ts';
import { choicesOf, lot, profile, rankingContest, resultOf } from '../testing/profile.ts';
import { mayElectNobody } from './method.ts';

/** The last of n candidates stands for nobody. */
const asked = (n: number, rule: RankingContest['rules'][number], more: Partial<RankingContest> = {}) => ({
  ...rankingContest(n, [rule], more.seats ?? 1),
  ties: false,
  none: true as const,
  ...more,
});
const winners = (written: string, contest: RankingContest) =>
  resultOf(contest.rules[0]!, contest, choicesOf(profile(written))).winners;

test('whoever has more votes than none of them is elected, and nobody else', () => {
  const plurality = (written: string, more: Partial<RankingContest> = {}) =>
    winners(written, asked(4, 'plurality', more));
  assert.deepEqual(plurality('3 a; 2 b; 1 d'), { elected: [0] });
  assert.deepEqual(plurality('3 d; 2 a; 1 b'), { elected: [], vacant: { seats: 1, above: 3 } });
  assert.deepEqual(plurality('2 a; 2 d'), { elected: [], vacant: { seats: 1, above: 3 } });
  assert.deepEqual(plurality('4 a; 3 d; 2 b; 1 c', { seats: 2 }), { elected: [0], vacant: { seats: 1, above: 3 } });
  assert.deepEqual(plurality('4 a; 3 b; 2 d; 1 c', { seats: 2 }), { elected: [0, 1] });
  assert.deepEqual(plurality('4 a; 2 d; 2 b', { seats: 2 }), { elected: [0], vacant: { seats: 1, above: 3 } });
  assert.deepEqual(plurality('2 a; 2 b; 1 d'), { elected: [], tied: [0, 1] });
  assert.deepEqual(plurality(''), { elected: [] });
});

test('a lot is never drawn between a name and none of them', () => {
  const drawn = { tieBreak: 'lot' } as const;
  assert.deepEqual(winners('2 a; 2 c', asked(3, 'plurality', drawn)), {
    elected: [],
    vacant: { seats: 1, above: 2 },
  });
});

test('a majority is asked for beside it', () => {
  const half = { majority: 'half' } as const;
  assert.deepEqual(winners('3 a; 2 b; 2 c', asked(3, 'plurality', half)), {
    elected: [],
    short: { among: [0], needed: 4 },
  });
  assert.deepEqual(winners('4 a; 3 c; 2 b', asked(3, 'plurality', { ...half, seats: 2 })), {
    elected: [],
    vacant: { seats: 1, above: 2 },
    short: { among: [0], needed: 5 },
  });
});

test('with rankings none of them stands and goes out as any other', () => {
  for (const rule of ['instant-runoff', 'schulze', 'ranked-pairs'] as const) {
    const contest = asked(3, rule);
    assert.deepEqual(winners('4 abc; 3 bac; 2 cba', contest).elected, [1], rule);
    assert.deepEqual(winners('3 acb; 3 bca; 4 cab', contest), { elected: [], vacant: { seats: 1, above: 2 } }, rule);
    assert.deepEqual(winners('2 ac; 2 ca', contest), { elected: [], vacant: { seats: 1, above: 2 } }, rule);
  }
});

test('a vote for none of them counts, and a blank one does not', () => {
  const contest = { ...asked(3, 'plurality'), ballot: 'single', rules: ['plurality'] } as unknown as Contest;
  const picks = [0, 0, 2, null].map((pick): Choice => ({ ballot: 'single', pick }));
  const { ties: _, ...single } = contest as RankingContest;
  const { blank, counted, results } = tally(3, single as unknown as Contest, picks, lot);
  assert.deepEqual([blank, counted, results[0]!.winners], [1, 3, { elected: [0] }]);
});

test('rules that cannot have it are refused by name, and so is what it cannot stand beside', () => {
  const all = rulesOfVersion[3];
  for (const ballot of ['single', 'approval', 'score', 'ranking'] as const)
    for (const rule of all[ballot]) {
      const { ties: _, ...common } = rankingContest(3, []);
      const kinds = {
        single: {},
        approval: { most: 3 },
        score: { top: 5, ...(rule === 'cumulative' ? { points: 5 } : {}) },
        ranking: { ties: false },
      };
      const contest = { ...common, ballot, ...kinds[ballot], rules: [rule], none: true } as unknown as Contest;
      const fault = contestFault(contest);
      if (mayElectNobody.includes(rule)) assert.equal(fault, null, rule);
      else assert.match(fault!, new RegExp(`which ${rule} cannot count`));
    }
  const fault = (more: Partial<RankingContest>, n = 3) => contestFault(asked(n, 'plurality', more));
  assert.match(fault({ writeIn: true })!, /written in/);
  assert.match(fault({ least: 2 })!, /fewer than the 2 that are asked for/);
  assert.match(fault({ seats: 3 })!, /more seats \(3\) than names \(2\)/);
  assert.match(fault({}, 1)!, /there is nobody else/);
  assert.match(fault({ order: 'drawn' }, 2)!, /of which there is one/);
});

test('a run-off has none of them to choose again', () => {
  const contest = asked(4, 'plurality');
  const again = (written: string) => runOffOf(contest, tally(3, contest, choicesOf(profile(written)), lot));
  const names = (...slots: number[]) => slots.map((slot) => contest.options[slot]!);
  const tied = again('2 a; 2 b; 1 d');
  assert.deepEqual([tied?.options, tied?.none], [names(0, 1, 3), true]);
  assert.deepEqual(again('3 d; 2 a; 1 b')?.options, names(0, 1, 3));
});
