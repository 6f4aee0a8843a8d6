import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../../choice.ts';
import type { Contest, RankingContest } from '../../contest.ts';
import { contestFault } from '../../contest-fault.ts';
import { rulesFor } from '../methods.ts';
import { tally } from '../tally.ts';
import { choicesOf, lot, profile, rankingContest, resultOf } from '../testing/profile.ts';
import { byLot } from './tie-break.ts';

const ranked = (written: string): Choice[] => choicesOf(profile(written));
const asked = (n: number, rule: RankingContest['rules'][number], seats: number, more: Partial<RankingContest>) => ({
  ...rankingContest(n, [rule], seats),
  ...more,
});

/** Who went out, and how it was decided among several. */
const outOf = ({ end }: { readonly end: object }) => ('who' in end ? [end.who, 'tie' in end ? end.tie : null] : null);

test('the lot is one order of the candidates, which another lot orders otherwise', () => {
  const order = byLot([0, 1, 2, 3, 4], lot);
  assert.deepEqual(byLot([4, 2, 0, 3, 1], lot), order);
  assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4]);
  const others = Array.from({ length: 8 }, (_, i) => byLot([0, 1, 2, 3, 4], new Uint8Array(32).fill(i)).join());
  assert.ok(new Set(others).size > 4);
});

test('equals at the last seat stay a tie, or the lot says who has it, and only there', () => {
  const choices = ranked('3 a; 2 b; 2 c; 2 d');
  const [plain, drawn] = [{}, { tieBreak: 'lot' } as const].map((more) =>
    resultOf('plurality', asked(4, 'plurality', 2, more), choices),
  );
  assert.deepEqual(plain!.winners, { elected: [0], tied: [1, 2, 3] });
  const [first] = byLot([1, 2, 3], lot);
  assert.deepEqual(drawn!.winners, { elected: [0, first], byLot: { among: [1, 2, 3], elected: [first] } });
  assert.deepEqual(drawn!.ranking, plain!.ranking);
  const clear = resultOf('plurality', asked(4, 'plurality', 1, { tieBreak: 'lot' }), choices);
  assert.deepEqual(clear.winners, { elected: [0] });
});

test('of those with equally few votes the lot puts one out, or first the rounds before', () => {
  // b and c are equal once d is out; before that b had more.
  const choices = ranked('5 a; 3 b; 2 c; 1 dc');
  const by = (tieBreak: 'lot' | 'earlier-rounds') =>
    resultOf('instant-runoff', asked(4, 'instant-runoff', 1, { tieBreak, ties: false }), choices).rounds;
  const [, looked] = by('earlier-rounds');
  assert.deepEqual(looked && outOf(looked), [[2], { among: [1, 2], by: 'earlier-stage' }]);
  const [, drawn] = by('lot');
  const out = byLot([1, 2], lot).at(-1)!;
  assert.deepEqual(drawn && outOf(drawn), [[out], { among: [1, 2], by: 'lot' }]);
});

test('every rule that can settle ties leaves none, and elects among those who were tied', () => {
  const polls = ['1 ab; 1 ba; 1 cd; 1 dc', '2 abc; 2 bca; 2 cab; 2 d', '1 a; 1 b; 1 c; 1 d', '3 a; 3 b; 2 c; 2 d'];
  for (const poll of polls)
    for (const seats of [1, 2, 3])
      for (const rule of rulesFor('ranking', seats, false)) {
        const one = asked(4, rule as RankingContest['rules'][number], seats, { ties: false });
        const contest = { ...one, tieBreak: 'lot' } as const;
        if (contestFault(contest) !== null) continue;
        const [before, after] = [one, contest].map((each) => resultOf(rule, each, ranked(poll)).winners);
        if (before!.unresolved) continue;
        assert.equal(after!.tied, undefined, `${rule}, ${poll}`);
        assert.equal(after!.elected.length, seats, `${rule}, ${poll}`);
        const might = [...before!.elected, ...(before!.tied ?? [])];
        assert.ok(
          after!.elected.every((candidate) => might.includes(candidate)),
          `${rule}, ${poll}`,
        );
        assert.ok(
          before!.elected.every((candidate) => after!.elected.includes(candidate)),
          `${rule}, ${poll}`,
        );
      }
});

test('who has fewer ballots than the plan asks for is not elected, whoever is left is', () => {
  const winners = (written: string, seats: number, more: Partial<RankingContest>) =>
    resultOf('plurality', asked(3, 'plurality', seats, more), ranked(written)).winners;
  assert.deepEqual(winners('3 a; 2 b; 1 c', 1, { majority: 'half' }), {
    elected: [],
    short: { among: [0], needed: 4 },
  });
  assert.deepEqual(winners('4 a; 1 b; 1 c', 1, { majority: 'half' }), { elected: [0] });
  assert.deepEqual(winners('4 a; 1 b; 1 c', 1, { majority: 'two-thirds' }), { elected: [0] });
  assert.deepEqual(winners('4 a; 2 b; 1 c', 1, { majority: 'two-thirds' }), {
    elected: [],
    short: { among: [0], needed: 5 },
  });
  assert.deepEqual(winners('3 a; 1 b', 1, { majority: 'three-quarters' }), { elected: [0] });
  assert.deepEqual(winners('3 a; 3 b', 1, { majority: 'half', tieBreak: 'lot' }), {
    elected: [],
    short: { among: [0, 1], needed: 4 },
  });
  assert.deepEqual(winners('4 a; 2 b; 1 c', 2, { majority: 'half' }), {
    elected: [0],
    short: { among: [1], needed: 4 },
  });
  assert.deepEqual(winners('', 1, { majority: 'half' }), { elected: [] });

  const approvals: Contest = {
    ...rankingContest(3, []),
    ballot: 'approval',
    most: 3,
    rules: ['approval'],
    majority: 'half',
  } as never;
  const ticks = [[0, 1], [0, 1], [0], [2]].map((picks): Choice => ({ ballot: 'approval', picks }));
  const result = tally(3, approvals, ticks, lot).results[0]!;
  assert.deepEqual(result.winners, { elected: [0] });
});

test('what a short ballot gives by borda: averaged, nothing to the others, or less to all', () => {
  // Four stand; the first ballot ranks two of them, the second all.
  const choices = ranked('1 ab; 1 cdba');
  const points = (more: Partial<RankingContest>) => {
    const { points, scale } = resultOf('borda', asked(4, 'borda', 1, more), choices);
    return points.map((each) => each / scale);
  };
  assert.deepEqual(points({}), [3, 2 + 1, 0.5 + 3, 0.5 + 2]);
  assert.deepEqual(points({ shortBallots: 'zero' }), [3, 2 + 1, 3, 2]);
  assert.deepEqual(points({ shortBallots: 'modified' }), [2 + 1, 1 + 2, 4, 3]);
});

test('other written-in names can have no more by borda than is said of them', () => {
  const names = Array.from({ length: 120 }, (_, i) => `N${i}`);
  for (const shortBallots of ['zero', 'modified'] as const) {
    const contest: Contest = { ...asked(1, 'borda', 1, { shortBallots }), writeIn: true };
    const alone = names.map((writeIn): Choice => ({ ballot: 'ranking', ranks: [[1]], writeIn }));
    const elected = (count: number) =>
      tally(3, contest, [...alone, ...ranked(`${count} a`)], lot).results[0]!.winners.elected;
    assert.deepEqual(elected(1), []);
    assert.deepEqual(elected(200), [0]);
  }
});

test('a choice that nothing in its contest asks for is refused', () => {
  const one = rankingContest(3, ['plurality']);
  const fault = (more: object) => contestFault({ ...one, ...more } as Contest);
  assert.equal(fault({ tieBreak: 'lot' }), null);
  assert.match(fault({ tieBreak: 'earlier-rounds' })!, /which plurality does not do; choose lot/);
  // It has rounds, and follows every way to go on in them.
  const alternative = { tieBreak: 'earlier-rounds', rules: ['tideman-alternative'] };
  assert.match(fault(alternative)!, /which tideman-alternative does not do; choose lot/);
  assert.equal(fault({ ...alternative, tieBreak: 'lot' }), null);
  assert.equal(fault({ tieBreak: 'earlier-rounds', rules: ['plurality', 'instant-runoff'] }), null);
  assert.match(fault({ tieBreak: 'lot', rules: ['stv'] })!, /by itself/);
  assert.equal(fault({ majority: 'half' }), null);
  assert.match(
    fault({ majority: 'half', rules: ['borda', 'plurality'] })!,
    /by which borda does not elect; plurality, approval can/,
  );
  assert.equal(fault({ least: 3 }), null);
  assert.match(fault({ least: 4 })!, /at least 4, and has or allows 3/);
  assert.match(fault({ least: 4, writeIn: true })!, /at least 4, and has or allows 3/, 'nobody must write a name in');
  const ticks = { ballot: 'approval', rules: ['approval'], most: 2 } as const;
  const { ties: _, ...common } = one;
  assert.equal(contestFault({ ...common, ...ticks, rules: ['approval'], least: 2 }), null);
  assert.match(
    contestFault({ ...common, ...ticks, rules: ['approval'], least: 3 })!,
    /at least 3, and has or allows 2/,
  );
  assert.match(fault({ shortBallots: 'zero' })!, /borda, which does not count it/);
  assert.equal(fault({ shortBallots: 'zero', rules: ['borda'] }), null);
});
