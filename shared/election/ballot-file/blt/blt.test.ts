import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firsts, notes, rankings, refused } from '../testing/read.ts';

const whole =
  '4 2 # candidates, seats\n-2\n3 1 3 4 0\n4 1=2 - 3 0\n2 2 0\n0\n"Adam"\n"Basil"\n"Charlotte, née B"\nDonald\n"A # title"\n';

test('withdrawn candidates leave options and ballots, “=” joins equals, “-” is skipped, “#” begins a comment', () => {
  const file = rankings('x.blt', whole);
  assert.deepEqual(
    { ...file, notes: notes(file) },
    {
      ballot: 'ranking',
      title: 'A # title',
      options: ['Adam', 'Charlotte, née B', 'Donald'],
      ballots: [
        { count: 3, ranks: [[0], [1], [2]] },
        { count: 4, ranks: [[0], [1]] },
        { count: 2, ranks: [] },
      ],
      ties: false,
      voters: 9,
      scale: 1,
      seats: 2,
      notes: [
        'withdrawn, and left out of all ballots: Basil',
        '4 ballots with skipped ranks, first on line 4: what follows moves up',
      ],
    },
  );
});

test('line breaks are no more than space, up to the names and in them', () => {
  const one = rankings('x.blt', '2 1 5 1=2 0 0 "A" "B"');
  assert.deepEqual([one.options, one.ties, one.title, one.voters], [['A', 'B'], true, 'x', 5]);
  const wrapped = rankings('x.blt', '3 2\n10 1 3\n2 0 7\n3 0\n0 "A" "B" "C" "T"\n"by hand"\n');
  assert.deepEqual(wrapped.ballots, [
    { count: 10, ranks: [[0], [2], [1]] },
    { count: 7, ranks: [[2]] },
  ]);
  assert.deepEqual([wrapped.title, notes(wrapped)], ['T', ['1 line after the title, from line 6 on, left out']]);
});

test('ballots without a closing 0 end with their line, where nothing else is possible', () => {
  const names = '"A"\n"B"\n"C"\n"D"\n"T"\n';
  // Candidate 2 cannot stand on one ballot twice; with a 0 missing once, the others tell.
  assert.deepEqual(firsts(rankings('x.blt', `4 1\n3 1 2\n2 2 1\n0\n${names}`)), { A: 3, B: 2, C: 0, D: 0 });
  assert.deepEqual(firsts(rankings('x.blt', `4 1\n3 1 2 0\n2 2 1\n1 3 2 0\n0\n${names}`)), { A: 3, B: 2, C: 1, D: 0 });
  assert.deepEqual(firsts(rankings('x.blt', `4 1\n3 1\n4 2\n0\n${names}`)), { A: 3, B: 4, C: 0, D: 0 });
  refused(
    'x.blt',
    `4 1\n3 1\n4 2 0\n0\n${names}`,
    'x.blt:2: the ballot has no 0 at its end: it could end with its line or go on in the next',
  );
});

test('a missing 0 at the end of the ballots is one that names follow', () => {
  const file = rankings('x.blt', '2 1\n3 1 2 0\n2 2 0\n"A"\n"B"\n"T"\n');
  assert.deepEqual([firsts(file), notes(file)], [{ A: 3, B: 2 }, ['the 0 that ends the ballots is missing']]);
});

test('Droop: options in brackets, nicknames, nested comments', () => {
  const text = `3 2
[nick a b c] /* short /* names */ */
[tie c b a] [droop arithmetic=fixed precision=9]
[withdrawn b]
[undeclared
  c ]
5 a b 0
1 b=c a 0
0
"Ada"
"Ben"
"Cem"
"T"
`;
  const file = rankings('x.blt', text);
  assert.deepEqual(
    [file.options, file.tieOrder],
    [
      ['Ada', 'Cem'],
      [1, 0],
    ],
  );
  assert.deepEqual(file.ballots, [
    { count: 5, ranks: [[0]] },
    { count: 1, ranks: [[1], [0]] },
  ]);
  assert.deepEqual(notes(file), [
    'ballots call the options by nicknames, which are read and left out',
    'a count takes the file’s order for ties in place of a lot, where its rule draws one; an election draws its own',
    'settings for another counting program are left out: arithmetic=fixed, precision=9',
    'withdrawn, and left out of all ballots: Ben',
    'options that the file calls undeclared are counted like the others: Cem',
  ]);
  refused('x.blt', '2 1\n[random 5]\n0\n', 'x.blt:2: “[random 5]” is no known option');
  refused('x.blt', '2 1\n[tie 1 3]\n0\n', 'x.blt:2: “3” is not a candidate from 1 to 2 in [tie]');
  refused('x.blt', '2 1\n[tie 1]\n0\n', 'x.blt:2: [tie] must list each candidate once');
  refused('x.blt', '2 1\n[tie 1 2 1]\n0\n', 'x.blt:2: [tie] must list each candidate once');
  refused('x.blt', '2 1\n[tie 1 2]\n[tie 2 1]\n0\n', 'x.blt:3: [tie] stands there twice');
  refused('x.blt', '2 1\n[nick a b]\n[nick b a]\n0\n', 'x.blt:3: [nick] stands there twice');
  refused('x.blt', '2 1\n[withdrawn 1 1]\n0\n', 'x.blt:2: candidate 1 has withdrawn twice');
  refused('x.blt', '2 1\n[nick a a]\n0\n', 'x.blt:2: [nick] must give each candidate a name of its own');
  refused('x.blt', '2 1\n[tie 1 2\n', 'x.blt:2: the file ends where the bracket that ends an option should follow');
});

test('equals in parentheses, as Hill writes them', () => {
  assert.deepEqual(rankings('x.blt', '3 1\n4 2 (1 3) 0\n0\n"A"\n"B"\n"C"\n').ballots, [
    { count: 4, ranks: [[1], [0, 2]] },
  ]);
  refused('x.blt', '3 1\n4 2 (1 3 0\n0\n"A"\n"B"\n"C"\n', 'x.blt:2: a parenthesis is not closed');
});

test('identifiers: with a weight as OpenSTV writes, without as Droop does, and refused where both could be', () => {
  const names = '0\n"A"\n"B"\n"C"\n"T"\n';
  const openstv = rankings('x.blt', `3 1\n(ab 1) 1 2 1 0\n(ab 2) 1 3 0\n${names}`);
  assert.deepEqual(firsts(openstv), { A: 0, B: 1, C: 1 });
  assert.deepEqual(notes(openstv), ['identifiers of 2 ballots left out, the first on line 2']);
  const droop = rankings('x.blt', `3 1\n(1) 2 1 0\n(2) 3 0\n(3) 0\n${names}`);
  assert.deepEqual(firsts(droop), { A: 0, B: 1, C: 1 });
  assert.equal(droop.voters, 3);
  refused(
    'x.blt',
    `3 1\n(1) 1 2 0\n(2) 1 3 0\n${names}`,
    'x.blt:2: the number after the identifier could be a weight, as OpenSTV writes, or the first preference, as Droop does: nothing in the file tells which',
  );
  refused('x.blt', `3 1\n(1) 1 2 4 0\n${names}`, 'x.blt:2: “4” is not a candidate from 1 to 3');
});

test('weights: fractions are kept exactly, and what cannot be is refused', () => {
  const names = '0\n"A"\n"B"\n"T"\n';
  const file = rankings('x.blt', `2 1\n0.5 1 0\n1/3 2 0\n.250 1 0\n2 2 0\n${names}`);
  assert.deepEqual([firsts(file), file.voters, file.scale], [{ A: 9, B: 28 }, 37, 12]);
  const sums = rankings('x.blt', `2 1\n0.5 1 0\n0.5 1 0\n${names}`);
  assert.deepEqual([firsts(sums), sums.scale, notes(sums)], [{ A: 1, B: 0 }, 1, []]);
  refused(
    'x.blt',
    `2 1\n0.1234567 1 0\n${names}`,
    'x.blt:2: expected a count of ballots, or the 0 that ends them: “0.1234567” has more digits than can be counted exactly: nine before the point, 6 after it',
  );
  refused(
    'x.blt',
    `2 1\n1/999983 1 0\n1/2 1 0\n${names}`,
    'x.blt:3: these weights have no common denominator up to 1000000: they cannot be added exactly',
  );
});

test('names: curly marks, marks around marks, a party here and there, a name that ends in a backslash', () => {
  const named = (lines: string) => rankings('x.blt', `3 1\n1 1 0\n0\n${lines}`);
  assert.deepEqual(named('“Ada Ash”\n“Bea”\n“Cid”\n“T”\n').options, ['Ada Ash', 'Bea', 'Cid']);
  const wrapped = named('"""Ada ASH"" ""Red"""\n"""Bea"" ""Blue"" "\n"""Cid"" ""None"""\n"""Ward 1"""\n');
  assert.deepEqual([wrapped.options, wrapped.title], [['Ada ASH', 'Bea', 'Cid'], 'Ward 1']);
  assert.deepEqual(notes(wrapped), ['parties are left out: Red, Blue, None']);
  const some = named('"Ada" "Red"\n"Bea"\n"Cid" "Blue"\n"Ward 1"\n');
  assert.deepEqual([some.options, notes(some)], [['Ada', 'Bea', 'Cid'], ['parties are left out: Red, none, Blue']]);
  assert.deepEqual(named('"Ada\\"\n"Bea"\n"Cid"\n').options, ['Ada\\', 'Bea', 'Cid']);
  assert.deepEqual(named('Ada   Ash     (R)\nBea,\nCid\tD\nT\n').options, ['Ada Ash (R)', 'Bea', 'Cid D']);
  assert.deepEqual(notes(named('"Ada", "Red"\n"Bea", "Blue"\n"Cid", "Green"\n')), [
    'parties are left out: Red, Blue, Green',
  ]);
});

test('a file without names numbers its candidates, and says so', () => {
  const file = rankings('x.blt', '3 1\n-2\n4 3 0\n0\n');
  assert.deepEqual(
    [file.options, notes(file)],
    [
      ['1', '3'],
      ['the options have no names but their numbers', 'withdrawn, and left out of all ballots: 2'].reverse(),
    ],
  );
});

test('names that two readings share out differently are refused', () => {
  const ballots = '1 1 0\n0\n';
  refused(
    'x.blt',
    `2 1\n${ballots}"Ada" "Ben"\n"T"\n"by hand"\n`,
    'x.blt:4: the texts beside the names could be their parties or the next names',
  );
  refused(
    'x.blt',
    `3 1\n${ballots}"Ada" "x" "y"\n"Ben" "z"\n"Cem"\n`,
    'x.blt:4: the lines and quotation marks do not tell which of these texts are the 3 names',
  );
  refused(
    'x.blt',
    `2 1\n${ballots}"Abel "The Rock" Low" "Red"\n"Ben" "Blue"\n"T"\n`,
    'x.blt:4: the quotation marks in “"Abel "The Rock" Low" "Red"” do not tell where a name ends',
  );
  refused('x.blt', `2 1\n${ballots}# Candidate 1: Ada\nT\n`, 'x.blt:5: comments name 1 candidates, but not number 2');
});

test('a malformed file is named by its line', () => {
  refused('x.blt', '', 'x.blt:1: the file ends where the number of candidates should follow');
  refused('x.blt', '257 1\n0\n', 'x.blt:1: expected the number of candidates from 1 to 256, found “257”');
  refused('x.blt', '2 1\n-3\n0\n', 'x.blt:2: “-3” is not a withdrawn candidate from -1 to -2');
  refused(
    'x.blt',
    '2 1\n1 2 0\n-1\n0\n',
    'x.blt:3: expected a count of ballots, or the 0 that ends them: “-1” is not a number of ballots',
  );
  refused('x.blt', '2 1\n1 1 3 0\n0\n', 'x.blt:2: “3” is not a candidate from 1 to 2');
  refused('x.blt', '2 1\n1 1=1 0\n0\n', 'x.blt:2: candidate 1 stands on this ballot twice');
  refused(
    'x.blt',
    '2 1\nx 1 0\n0\n',
    'x.blt:2: expected a count of ballots, or the 0 that ends them: “x” is not a number of ballots',
  );
  refused(
    'x.blt',
    '2 1\n1 1 2 0\n',
    'x.blt:2: the file ends where a count of ballots, or the 0 that ends them should follow',
  );
  refused('x.blt', '2 1\n0\n"A"\n', 'x.blt:3: the file ends where the name of candidate 2 should follow');
  refused('x.blt', '2 1\n0\n"A\n"B"\n', 'x.blt:3: a quotation mark is not closed on its line');
  refused('x.blt', '2 1\n1 1 0\n0\n"A"\n"A"\n', 'x.blt:5: two options are named “A”');
  refused('x.blt', '1 1\n-1\n0\n"A"\n"T"\n', 'x.blt:5: it names no options');
  refused('x.blt', '1 1\n9999999 0\n9999999 0\n0\n"A"\n', 'x.blt:3: there are more than 10000000 ballots');
});
