import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankings, refused } from '../testing/read.ts';

const sum = (digit: string) => digit.repeat(32);
const HEAD = `
\t\t       Tally Sheet for the votes cast.

   The format is:
       "V: vote \t\tMD5SUM"
 The vote block represents the ranking given to each of the
 candidates by the voter.
 -=-=-=-=-=-=-=-
     Option 1----->: Ada
   /  Option 2---->: Ben
   |/  Option 3--->: None of the above
   ||/
`;
/** The line that follows it. */
const FIRST = HEAD.split('\n').length;

test('a column of ranks for each option: equal numbers are equals, gaps mean nothing, “-” is unranked', () => {
  const file = rankings(
    'leader_tally.txt',
    `${HEAD}V: 1-3 \t\t${sum('a')}\nV: 221 \t\t${sum('b')}\nV: --- \t\t${sum('c')}\n`,
  );
  assert.deepEqual(file, {
    ballot: 'ranking',
    title: 'leader_tally',
    options: ['Ada', 'Ben', 'None of the above'],
    ballots: [
      { count: 1, ranks: [[0], [2]] },
      { count: 1, ranks: [[2], [0, 1]] },
      { count: 1, ranks: [] },
    ],
    ties: true,
    voters: 3,
    scale: 1,
    notes: [],
  });
});

test('what lies next to a sheet is refused', () => {
  const wrong: readonly (readonly [votes: string, why: string])[] = [
    [`V: 12 \t\t${sum('a')}`, '“12” should have a rank for each of the 3 options'],
    [`V: 1234 \t\t${sum('a')}`, '“1234” should have a rank for each of the 3 options'],
    [`V: 104 \t\t${sum('a')}`, '“0” in “104” is no rank from 1 to 3'],
    [`V: 14- \t\t${sum('a')}`, '“4” in “14-” is no rank from 1 to 3'],
    [`V: 1A- \t\t${sum('a')}`, '“A” in “1A-” is no rank from 1 to 3'],
    ['V: 123', 'expected “V:”, a rank for each of the 3 options and the voter’s sum, found “V: 123”'],
    ['Total: 12', 'expected option 4 or the first vote, found “Total: 12”'],
    ['    |||/ Option 5-->: Zoe', 'this is option 5, where 4 should follow'],
  ];
  for (const [votes, why] of wrong) refused('x_tally.txt', `${HEAD}${votes}\n`, `x_tally.txt:${FIRST}: ${why}`);
  refused(
    'x.txt',
    `${HEAD}V: 12- \t${sum('a')}\nOption 4->: Zoe\n`,
    `x.txt:${FIRST + 1}: option 4 stands behind a vote`,
  );
  refused(
    'x.txt',
    `${HEAD}V: 12- \t${sum('a')}\nV: 21- \t${sum('a')}\n`,
    `x.txt:${FIRST + 1}: this voter’s sum stands on line ${FIRST} as well`,
  );
  refused('x.txt', `V: 1 ${sum('a')}\n`, 'x.txt:1: a vote stands before the options');
  refused(
    'notes.txt',
    'Dear all\n',
    'notes.txt:1: a .txt file is read as a tally sheet of Debian, which has lines like “Option 1---->: Ada”, or as BLT of OpaVote’s, which begins with two numbers',
  );
  const many = Array.from({ length: 10 }, (_, k) => `Option ${k + 1}->: O${k + 1}\n`).join('');
  refused('x.txt', many, 'x.txt:10: a sheet of more than 9 options could write its ranks in several ways');
});
