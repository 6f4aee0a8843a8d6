import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { notes, rankings, readInPieces, refused, said } from '../testing/read.ts';

const HEAD =
  '# My beautiful election\n#/Candidates: Ada ; Ben ; Cem\n#/Implicit Ranking: true\n#/Weight allowed: true\n';

test('a rank a “>”, equals a “=”, then the weight and how many ballots; tags before, comments behind', () => {
  const file = rankings(
    'x.cvotes',
    `${HEAD}#/Number of Seats: 2\n\n# votes:\nAda > Ben > Cem * 42\nme@example.org , sum:55 || Ada > Ben > Cem # the same\nCem > Ada = Ben ^7 * 8\nCem\n/EMPTY_RANKING/ *2\n`,
  );
  assert.deepEqual(
    { ...file, notes: notes(file) },
    {
      ballot: 'ranking',
      title: 'x',
      options: ['Ada', 'Ben', 'Cem'],
      ballots: [
        { count: 43, ranks: [[0], [1], [2]] },
        { count: 56, ranks: [[2], [0, 1]] },
        { count: 1, ranks: [[2]] },
        { count: 2, ranks: [] },
      ],
      ties: true,
      voters: 102,
      scale: 1,
      seats: 2,
      notes: [
        'tags of 1 ballot left out, the first on line 9',
        '56 ballots by weight, first on line 10: one of weight 7 counts as seven',
      ],
    },
  );
});

test('a weight counts where the file says so, is left out where it says not, and refused where it says neither', () => {
  const file = rankings('x.cvotes', '#/Candidates: A;B\n#/Weight Allowed: false\nA>B ^7 * 2\n');
  assert.deepEqual(
    [file.voters, notes(file)],
    [2, ['weights of 2 ballots left out, the first on line 3: the file says that they do not count']],
  );
  refused(
    'x.cvotes',
    '#/Candidates: A;B\nA>B ^7\n',
    'x.cvotes:2: this ballot has a weight, and nothing says whether weights count: add “#/Weight Allowed: true” or “false”',
  );
});

test('options that a ballot leaves out are last, and a file that says otherwise is refused where it matters', () => {
  const head = '#/Candidates: A;B;C\n#/Implicit Ranking: false\n';
  assert.deepEqual(rankings('x.cvotes', `${head}A=B>C\n/EMPTY_RANKING/\n`).voters, 2);
  refused(
    'x.cvotes',
    `${head}A>B>C\nA>B\n`,
    'x.cvotes:4: this ballot leaves options out, and “Implicit Ranking: false” says that they are not ranked last: here they would be, so rank them all or let it be true',
  );
});

test('who is not among the options is left out and named; who nearly is may be a slip', () => {
  const file = rankings('x.cvotes', '#/Candidates: Ada;Ben\nZoe > Ben = Yan > Ada\n');
  assert.deepEqual(
    [said(file).ballots, notes(file)],
    [[['[["Ben"],["Ada"]]', 1]], ['no options of this election, and left out of all ballots: Zoe, Yan']],
  );
  refused(
    'x.cvotes',
    '#/Candidates: Ada;Ben\nada > Ben\n',
    'x.cvotes:2: “ada” is not among the options, but could be “Ada”',
  );
  refused('x.cvotes', 'Ada > Ben\nada\n', 'x.cvotes:2: “ada” could be “Ada”: list the options in “#/Candidates:”');
});

test('without a list the options are those that ballots name', () => {
  const file = rankings('x.cvotes', 'A > B * 3\nC\n');
  assert.deepEqual(
    [file.options, notes(file)],
    [['A', 'B', 'C'], ['the options are those that ballots name, for the file lists none']],
  );
});

/** What the format's own page calls invalid, and what lies next to a valid file. */
const wrong: readonly (readonly [vote: string, why: string])[] = [
  ['Ada < Ben > Cem', 'no name may hold “<”: “Ada < Ben”'],
  ['Ada > Ben > Ada', '“Ada” stands on this ballot twice'],
  ['Ada > Ben * 8 ^7', '“Ada > Ben * 8 ^7” must end with its weight and then its number, as in “^7 * 2”'],
  ['Ada > Ben > /EMPTY_RANKING/', 'no name may hold “/”: “/EMPTY_RANKING/”'],
  ['Ada > > Ben', 'there is an empty rank'],
  ['Ada > Ben =', 'there is an empty rank'],
  ['Ada; Ben', 'no name may hold “;”: “Ada; Ben”'],
  ['Ada, Ben > Cem', 'no name may hold “,”: “Ada, Ben”'],
  ['a || b || Ada', 'two “||” stand on this line: tags end with one'],
  ['a ||', 'there is no ranking: a blank ballot is /EMPTY_RANKING/'],
  ['* 3', 'there is no ranking: a blank ballot is /EMPTY_RANKING/'],
  ['Ada * 1.5', '“1.5” is no number of ballots from 1 to 10000000, in a whole number'],
  ['Ada * 0', '“0” is no number of ballots from 1 to 10000000, in a whole number'],
  ['Ada ^ 0', '“0” is no weight from 1 to 10000000, in a whole number'],
  ['Ada ^ 9000000 * 9000000', 'these are more than 10000000 ballots'],
];

test('a vote that could be misread is refused', () => {
  for (const [vote, why] of wrong) refused('x.cvotes', `${HEAD}Ben\n${vote}\n`, `x.cvotes:6: ${why}`);
});

test('so is a parameter that is none, is not clear or comes too late', () => {
  const wrong: readonly (readonly [parameter: string, why: string])[] = [
    ['#/Candidates: A;B # or', 'no name may hold one of # > = , * ^, and no comment may follow it: “A;B # or”'],
    [
      '#/Quota: Hare',
      '“#/Quota: Hare” is no parameter of this format, and could change the count: leave the line away if it does not',
    ],
    ['  #/Candidates: A;B', 'a parameter must begin its line'],
    ['#/Implicit Ranking: no', 'the parameter “implicit ranking” must be true or false, not “no”'],
    ['#/Number of Seats: two', 'the number of seats must be from 1 to 256, not “two”'],
    ['#/Weight Allowed:', 'the parameter “weight allowed” says nothing'],
    ['#/Candidates: A;B;A', 'two options are named “A”'],
    ['#/Candidates: A;;B', 'an option has no name'],
    [
      '# Number of Seats: 2',
      'this is a comment, though it looks like the parameter “number of seats”: write “#/” before it, or other words',
    ],
  ];
  for (const [parameter, why] of wrong) refused('x.cvotes', `${parameter}\nA\nB\n`, `x.cvotes:1: ${why}`);
  refused(
    'x.cvotes',
    '#/Number of seats: 1\n#/number of seats: 2\nA\n',
    'x.cvotes:2: the parameter “number of seats” stands there twice',
  );
  refused(
    'x.cvotes',
    'A\n#/Number of seats: 1\n',
    'x.cvotes:2: a parameter must stand before the first vote: “#/Number of seats: 1”',
  );
  refused('x.cvotes', '#/Candidates: A;B\n', 'x.cvotes:1: it holds no ballots', 'empty-ballot-file');
});

test('tags, comments, spaces, numbers and the order of lines change nothing', () => {
  const names = ['Ada', 'Ben 2', 'Çem'];
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 1 });
  const vote = fc.record({ order, times: fc.integer({ min: 1, max: 5 }), tag: fc.boolean(), space: fc.boolean() });
  fc.assert(
    fc.property(fc.array(vote, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 40 }), (votes, size) => {
      const head = `#/Candidates: ${names.join(' ; ')}\n`;
      const written = votes.map(({ order, times, tag, space }) => {
        const part = space ? ' > ' : '>';
        const one = `${tag ? 'a, b:1||' : ''}${order.map((k) => names[k]).join(part)}${space ? '   # so' : ''}`;
        const quantified = `${tag ? 'c || ' : ''}${order.map((k) => names[k]).join(part)} * ${times}`;
        return tag && space ? Array.from({ length: times }, () => one).join('\n\n') : quantified;
      });
      const plain = votes.flatMap(({ order, times }) =>
        Array.from({ length: times }, () => order.map((k) => names[k]).join('>')),
      );
      const expected = said(rankings('x.cvotes', `${head}${plain.join('\n')}`));
      const bytes = `${head}${written.reverse().join('\r\n')}\n`;
      const file = readInPieces('x.cvotes', bytes, size);
      assert.ok(file.ballot === 'ranking');
      assert.deepEqual(said(file), expected);
    }),
    { numRuns: 300 },
  );
});
