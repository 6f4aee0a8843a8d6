import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBallotFile } from '../../ballot-file/ballot-file.ts';
import { countBallots } from '../tally.ts';
import { rankingContest } from '../testing/profile.ts';
import { comparedRules, likeInstantRunoff, outcomeOf, sideBySide, usualTicks } from './outcomes.ts';
import type { Poll } from './poll.ts';
import { publishedPolls } from './published.ts';
import { countedAgain, polls } from './testing/polls.ts';

/** Each rule with who wins by it, ties with what they are. */
const told = (poll: Poll, ticks?: number): Record<string, string> =>
  Object.fromEntries(
    sideBySide(poll, ticks).map(({ rule, outcome }) => {
      const among = 'among' in outcome ? ` ${outcome.among.map((one) => poll.options[one]).join('=')}` : '';
      return [rule, `${outcome.kind}${among}${'winner' in outcome ? ` ${poll.options[outcome.winner]}` : ''}`];
    }),
  );

test('Tennessee has the three capitals that the books say, and approval of two places takes Nashville', () => {
  assert.deepEqual(told(publishedPolls.tennessee), {
    plurality: 'won Memphis',
    approval: 'won Nashville',
    score: 'won Nashville',
    'majority-judgement': 'won Nashville',
    borda: 'won Nashville',
    'instant-runoff': 'won Knoxville',
    stv: 'won Knoxville',
    schulze: 'won Nashville',
    'ranked-pairs': 'won Nashville',
    minimax: 'won Nashville',
    'tideman-alternative': 'won Nashville',
    star: 'won Nashville',
  });
  // With one place ticked, approval is plurality; with all but one, it is a vote against the last, which two capitals are on no ballot.
  assert.equal(told(publishedPolls.tennessee, 1).approval, 'won Memphis');
  assert.equal(told(publishedPolls.tennessee, 3).approval, 'tied Nashville=Chattanooga');
});

test('Burlington 2009 elected Kiss, whom Montroll beats; Wright had the most first places', () => {
  const { plurality, schulze, 'instant-runoff': runoff } = told(publishedPolls.burlington);
  assert.deepEqual([plurality, runoff, schulze], ['won Wright', 'won Kiss', 'won Montroll']);
});

test('every rule comes to what an election of the same ballots comes to', () => {
  fc.assert(
    fc.property(polls(), (poll) => {
      for (const { rule, outcome } of sideBySide(poll)) {
        const names =
          outcome.kind === 'won' || outcome.kind === 'drawn'
            ? [outcome.winner]
            : 'among' in outcome
              ? outcome.among
              : [];
        assert.equal(
          names.map((one) => poll.options[one]).join(' = '),
          countedAgain(rule, poll, usualTicks(poll)),
          rule,
        );
      }
    }),
  );
});

test('for one seat the other rules of eliminations elect whom instant runoff does, and STV does but for lots', () => {
  fc.assert(
    fc.property(polls(), (poll) => {
      const { result, outcome } = outcomeOf('instant-runoff', poll);
      const choices = poll.ballots.map(({ marks, count }) => ({
        marks: { ballot: 'ranking', ranks: marks } as const,
        count,
      }));
      for (const rule of likeInstantRunoff) {
        const contest = rankingContest(poll.options.length, [rule]);
        assert.deepEqual(countBallots(contest, choices, new Uint8Array(32)).results[0]!.winners, result!.winners, rule);
      }
      const stv = outcomeOf('stv', poll).outcome;
      if (outcome.kind === 'won') assert.deepEqual(stv, outcome);
      else if (outcome.kind === 'tied')
        assert.ok((stv.kind === 'won' || stv.kind === 'drawn') && outcome.among.includes(stv.winner));
    }),
  );
});

test('a tie is a tie; where STV draws, it says among whom', () => {
  const tie: Poll = { options: ['A', 'B'], scale: 1, ballots: [[0], [1]].map((one) => ({ marks: [one], count: 3 })) };
  const { stv, ...others } = told(tie);
  assert.match(stv!, /^drawn A=B [AB]$/);
  for (const outcome of Object.values(others)) assert.equal(outcome, 'tied A=B');
});

test('what a rule cannot count it refuses, and the others count', () => {
  const equals = readBallotFile('a.csv', new TextEncoder().encode('count,Ada,Ben,Cem\n1.5,1,1,2\n1,2,1,3\n'));
  assert.ok(equals.ballot === 'ranking');
  const ballots = equals.ballots.map(({ ranks, count }) => ({ marks: ranks, count }));
  assert.deepEqual(told({ options: equals.options, ballots, scale: equals.scale }), {
    plurality: 'refused',
    approval: 'tied Ada=Ben',
    score: 'won Ben',
    'majority-judgement': 'won Ben',
    borda: 'won Ben',
    'instant-runoff': 'won Ben',
    stv: 'refused',
    schulze: 'won Ben',
    'ranked-pairs': 'won Ben',
    minimax: 'won Ben',
    'tideman-alternative': 'won Ben',
    star: 'won Ben',
  });
});

test('where nobody votes nobody wins', () => {
  const none: Poll = { options: ['A', 'B'], ballots: [], scale: 1 };
  assert.deepEqual(
    sideBySide(none).map(({ outcome }) => outcome.kind),
    comparedRules.map(() => 'nobody'),
  );
});
