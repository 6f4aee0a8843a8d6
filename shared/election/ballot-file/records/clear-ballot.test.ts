import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../../codec/bytes.ts';
import { readBallotFile } from '../ballot-file.ts';
import { notes, rankings, readInPieces, refused } from '../testing/read.ts';

const FIRST =
  'RowNumber,BoxID,BoxPosition,BallotID,PrecinctID,BallotStyleID,PrecinctStyleName,ScanComputerName,Status,Remade';
const column = (name: string, option: string, rank: number, rule = 'Vote For 1') =>
  `"Choice_1_1:${name}:${rank}:${rule}:${option}:Red"`;
const MAYOR = [1, 2].flatMap((rank) => ['Ada', 'Ben', 'Cem'].map((option) => column('City, Mayor', option, rank)));
let number = 0;
const row = (marks: string, status = '0,0') => `${++number},B,1,B+${number},1,1,"P, 1",S,${status},${marks}`;
const table = (rows: readonly string[], columns: readonly string[] = MAYOR) =>
  `${[FIRST, ...columns].join(',')}\n${rows.join('\n')}\n`;

test('a column for each rank of each option; cards that are unreadable or in the way of others are left out', () => {
  const text = table([
    row('0,1,0,1,0,0'),
    row('0,1,0,1,0,0', '-1,1'),
    row('1,1,0,0,0,1'),
    row('0,0,0,0,0,0'),
    row('0,0,1,0,0,1'),
    row('1,0,0,0,0,0', '-1,0'),
    row('1,0,0,0,0,0', '2,0'),
    row(',,,,,'),
  ]);
  const file = rankings('x.cvr.csv', text);
  assert.deepEqual(file.title, 'City, Mayor');
  assert.deepEqual([file.options, file.voters, file.seats], [['Ada', 'Ben', 'Cem'], 5, 1]);
  assert.deepEqual(file.ballots, [
    { count: 2, ranks: [[1], [0]] },
    { count: 2, ranks: [[2]] },
    { count: 1, ranks: [] },
  ]);
  assert.deepEqual(notes(file), [
    '2 records left out, the first on line 7: the file says that they do not count',
    '1 ballot with an overvote, first on line 4: that mark is left out, the others stay',
    '1 ballot with an option named twice, first on line 6: its first place counts',
  ]);
  assert.deepEqual(readInPieces('x.cvr.csv', text, 7), file);
});

test('of several contests one is read', () => {
  const text = table(
    [row('1,0,0,1')],
    [
      column('Mayor', 'Ada', 1),
      column('Mayor', 'Ben', 1),
      column('Council', 'Cem', 1, 'Number of Winners 3'),
      column('Council', 'Dia', 1, 'Number of Winners 3'),
    ],
  );
  const council = readBallotFile('x.csv', utf8(text), { contest: 'Council' });
  assert.deepEqual([council.title, council.seats, council.options], ['Council', 3, ['Cem', 'Dia']]);
  refused(
    'x.csv',
    text,
    'x.csv:1: it holds 2 contests: on the command line --contest says which, by its name or number: “Mayor”, “Council”',
  );
  assert.throws(() => readBallotFile('x.csv', utf8('A,B\n1,2\n'), { contest: 'A' }), {
    message: 'x.csv:2: it holds one contest, without a number: leave --contest away',
  });
});

test('what could mean two things, or is not known, is refused', () => {
  const one = row('0,1,0,1,0,0');
  const wrong: readonly (readonly [text: string, why: string])[] = [
    [table([row('0,1,0,1,0,2')]), '1: “2” is neither 0 nor 1'],
    [table([row('0,1,0,1,0,')]), '1: “” is neither 0 nor 1'],
    [table([row('0,1,0,1,0')]), '2: it has 15 cells, but the first line has 16'],
    [table([row('0,1,0,1,0,0', '7,2')]), '2: Remade is neither 0 nor 1: “2”'],
    [table([row('0,1,0,1,0,0', '-2,0')]), '2: “-2” is no known status of a card'],
    [table([one, one]), `3: the ballot “${one.split(',')[3]}” stands there twice`],
    [
      table([], [column('A: B', 'Ada', 1)]),
      '1: “Choice_1_1:A: B:1:Vote For 1:Ada:Red” should be “Choice_1_1:contest:rank:rule:option:party”, five colons and no more',
    ],
    [table([], [column('M', 'Ada', 0)]), '1: “0” in “Choice_1_1:M:0:Vote For 1:Ada:Red” is no rank'],
    [
      table([], [column('M', 'Ada', 1, 'Vote For 2')]),
      '1: “Vote For 2” in “Choice_1_1:M:1:Vote For 2:Ada:Red” is no rule that voters rank by',
    ],
    [table([], [column('M', 'Ada', 1), column('M', 'Ada', 1)]), '1: two columns are rank 1 of “Ada” in “M”'],
    [
      table([], [column('M', 'Ada', 1), column('M', 'Ben', 1, 'Number of Winners 2')]),
      '1: columns of “M” differ in their rule',
    ],
    [`${FIRST}\n`, '1: it has no columns of choices'],
  ];
  for (const [text, why] of wrong)
    assert.throws(
      () => rankings('x.csv', text),
      (error) => {
        assert.ok(
          (error as Error).message.endsWith(why.slice(why.indexOf(' '))),
          `${(error as Error).message} | ${why}`,
        );
        return true;
      },
    );
});
