import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firsts, fixture, notes, rankings, read, refused } from '../testing/read.ts';

const soi = (rows: string, header: Record<string, string | number> = {}) =>
  Object.entries({
    'NUMBER ALTERNATIVES': 3,
    'ALTERNATIVE NAME 1': 'Ada',
    'ALTERNATIVE NAME 2': 'Ben',
    'ALTERNATIVE NAME 3': 'Cem',
    ...header,
  })
    .map(([key, value]) => `# ${key}: ${value}\n`)
    .join('') + rows;

test('the files that ship are read whole', () => {
  const burlington = fixture('../../samples/burlington-2009-mayor.soi');
  assert.equal(burlington.title, 'Burlington (Vermont) 2009 mayor, the three leading candidates');
  assert.deepEqual(burlington.options, ['Andy Montroll', 'Bob Kiss', 'Kurt Wright']);
  assert.equal(burlington.voters, 8833);
  assert.deepEqual(burlington.ballots[0], { count: 2043, ranks: [[1], [0], [2]] });
  const debian = fixture('debian-2003-leader.soi');
  assert.equal(debian.options[3], 'Martin Michlmayr');
  assert.deepEqual([debian.ballots.length, debian.voters], [109, 488]);
});

test('braces hold equals, an empty order is a blank ballot, the title falls back on the file’s name', () => {
  const file = read('some/where/vote.toi', soi('4: {1,3}, 2\r\n\r\n2: 3\n1:\n'));
  assert.deepEqual(file, {
    ballot: 'ranking',
    title: 'vote',
    options: ['Ada', 'Ben', 'Cem'],
    ballots: [
      { count: 4, ranks: [[0, 2], [1]] },
      { count: 2, ranks: [[2]] },
      { count: 1, ranks: [] },
    ],
    ties: true,
    voters: 7,
    scale: 1,
    notes: [],
  });
});

test('small slips are read and said: counts of 0, commas at the end, an alternative twice, empty groups', () => {
  const file = rankings('a.toi', soi('2: 2,1,\n0: 3\n1: 3,{},1,3\n3: {2,1},{1}\n'));
  assert.deepEqual(file.ballots, [
    { count: 2, ranks: [[1], [0]] },
    { count: 1, ranks: [[2], [0]] },
    { count: 3, ranks: [[0, 1]] },
  ]);
  assert.deepEqual(notes(file), [
    '2 ballots with a comma at the end, first on line 5: nothing follows it',
    '4 ballots with an option named twice, first on line 7: its first place counts',
    '4 ballots with an empty group “{}”, first on line 7: it is skipped',
    '1 row with a count of 0 left out, the first on line 6',
  ]);
});

test('numbers may begin with 0 or leave gaps, and tell options of one name apart', () => {
  const from0 = '# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: Ben\n# ALTERNATIVE NAME 0: Ada\n3: 0,1\n2: 1\n';
  const zero = rankings('a.soi', from0);
  assert.deepEqual([zero.options, firsts(zero)], [['Ada', 'Ben'], { Ada: 3, Ben: 2 }]);
  assert.deepEqual(notes(zero), ['the file numbers its options 0, 1']);
  const gaps =
    '# NUMBER ALTERNATIVES: 3\n# ALTERNATIVE NAME 2: Ada\n# ALTERNATIVE NAME 5: Ben\n# ALTERNATIVE NAME 9: Ada\n3: 9,5\n2: 2\n';
  const file = rankings('a.soi', gaps);
  assert.deepEqual(
    [file.options, firsts(file)],
    [['Ada (2)', 'Ben', 'Ada (9)'], { 'Ada (2)': 2, Ben: 0, 'Ada (9)': 3 }],
  );
  assert.deepEqual(notes(file), [
    'the file numbers its options 2, 5, 9',
    'options of the same name are told apart by their numbers: Ada',
  ]);
  refused('a.soi', gaps.replace('9,5', '9,4'), 'a.soi:5: “4” is not the number of an alternative');
  refused('a.soi', from0.replace('0,1', '0,2'), 'a.soi:4: “2” is not an alternative from 0 to 1');
});

test('names in quotation marks are what stands between them', () => {
  assert.deepEqual(
    rankings('a.soi', soi('1: 1', { 'ALTERNATIVE NAME 1': '"Ada ""A"" Ash"' })).options[0],
    'Ada "A" Ash',
  );
});

test('before 2022: names with commas, numbering from 0, wrong numbers in the list, orders counted once', () => {
  const file = rankings('a.toi', '3\n0,Ash, Ada\n1,"Ben"\n2,Cem \n6,6,3\n3,0,{1,2}\n2,2\n1,\n');
  assert.deepEqual(
    [file.options, file.ballots],
    [
      ['Ash, Ada', 'Ben', 'Cem'],
      [
        { count: 3, ranks: [[0], [1, 2]] },
        { count: 2, ranks: [[2]] },
        { count: 1, ranks: [] },
      ],
    ],
  );
  const slips = rankings('a.soi', '4\n1,A\n1,B\n3,C\n4,D\n5,5,1\n3,2\n2,2\n');
  assert.deepEqual(firsts(slips), { A: 0, B: 5, C: 0, D: 0 });
  assert.deepEqual(notes(slips), [
    'in the format that PrefLib used before 2022',
    'the list of options gives some numbers twice: they are numbered by their places',
  ]);
});

test('before 2022: what is wrong is said', () => {
  refused('a.soi', '2\n1,A\n', 'a.soi:2: the file ends where an alternative should follow');
  refused('a.soi', '2\n1,A\n2,B\n', 'a.soi:3: the file ends where the number of voters should follow');
  refused('a.soi', '2\n1,A\nB\n', 'a.soi:3: expected the number and name of an alternative, found “B”');
  refused(
    'a.soi',
    '2\n1,A\n2,B\n3,1\n',
    'a.soi:4: expected the numbers of voters, of their votes and of unique orders, found “3,1”',
  );
  refused('a.soi', '2\n1,A\n2,B\n3,4,1\n', 'a.soi:4: there are 3 voters, but 4 votes');
  refused('a.soi', '2\n1,A\n2,B\n4,4,1\n3,1\n', 'a.soi:4: the header promises 4 voters, the orders come to 3');
  refused('a.soi', '2\n1,A\n2,B\n3,3,2\n3,1\n', 'a.soi:4: the header promises 2 unique orders, there are 1 on 1 rows');
  refused('a.soi', '3\n1,A\n1,B\n1,C\n3,3,1\n3,1\n', 'a.soi:3: two alternatives have the number 1');
  refused('a.cat', '2\n', 'a.cat:1: a .cat file begins with “# NUMBER ALTERNATIVES: …”');
  refused('a.soi', '300\n', 'a.soi:1: the number of alternatives must be a whole number from 1 to 256, not “300”');
});

const cat = (rows: string, categories: readonly string[], from = 1) =>
  `# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: ${categories.length}\n${categories
    .map((name, i) => `# CATEGORY NAME ${i + from}: ${name}\n`)
    .join('')}# ALTERNATIVE NAME 1: Ada\n# ALTERNATIVE NAME 2: Ben\n${rows}`;

test('categories: two are approval, whichever says yes; more are grades, the best first', () => {
  assert.deepEqual(firsts(read('a.cat', cat('3: 1,2\n2: {1,2},{}\n1: {},1\n', ['Yes', 'No']))), { Ada: 5, Ben: 2 });
  assert.deepEqual(firsts(read('a.cat', cat('3: 1,2\n', ['No', 'Yes']))), { Ada: 0, Ben: 3 });
  assert.deepEqual(firsts(read('a.cat', cat('3: 1,2\n', ['Vote', 'Not Selected'], 0))), { Ada: 3, Ben: 0 });
  const grades = read('a.cat', cat('3: 1,{},2\n2: {},{1}\n', ['Good', 'Fair', 'Poor']));
  assert.ok(grades.ballot === 'score');
  assert.deepEqual(grades.grades, ['Poor', 'Fair', 'Good']);
  assert.deepEqual(grades.ballots, [
    { count: 3, scores: [2, 0] },
    { count: 2, scores: [1, null] },
  ]);
  assert.deepEqual(notes(grades), ['the categories are read as grades, the best first: Good, Fair, Poor']);
  refused('a.cat', cat('3: 1,2,{}\n', ['Yes', 'No']), 'a.cat:8: there are 2 categories, but 3 groups');
  refused('a.cat', soi('1: 1\n'), 'a.cat:1: the header lacks NUMBER CATEGORIES');
  refused(
    'a.cat',
    soi('1: 1\n', { 'NUMBER CATEGORIES': 2, 'CATEGORY NAME 1': 'x' }),
    'a.cat:5: the header lacks CATEGORY NAME 2: it promises 2 and gives 1',
  );
});

test('what the header promises must hold', () => {
  refused(
    'a.soi',
    soi('2: 1\n', { 'NUMBER VOTERS': 3 }),
    'a.soi:5: the header promises 3 voters, the orders come to 2',
  );
  refused(
    'a.soi',
    soi('2: 1\n', { 'NUMBER UNIQUE ORDERS': 2 }),
    'a.soi:5: the header promises 2 unique orders, there are 1 on 1 rows',
  );
  refused('a.soi', soi('', { 'DATA TYPE': 'toc' }), 'a.soi:5: its name says soi, its header “toc”');
  refused(
    'a.soi',
    '# NUMBER ALTERNATIVES: 1\n1: 1',
    'a.soi:1: the header lacks ALTERNATIVE NAME 1: it promises 1 and gives 0',
  );
  refused('a.soi', soi('1: 1', { 'NUMBER ALTERNATIVES': 2 }), 'a.soi:4: the header promises 2 names, but gives 3');
  refused('a.soi', '1: 1', 'a.soi:1: the header lacks NUMBER ALTERNATIVES');
  refused('a.soi', soi('', { 'number alternatives': 3 }), 'a.soi:5: the header says “NUMBER ALTERNATIVES” twice');
  refused(
    'a.soi',
    soi('', { 'NUMBER ALTERNATIVES': 257 }),
    'a.soi:1: NUMBER ALTERNATIVES must be a whole number from 1 to 256, not “257”',
  );
  refused('a.soi', soi('', { 'ALTERNATIVE NAME 3': '' }), 'a.soi:4: the name “” must not be empty');
  refused(
    'a.soi',
    soi('1: 1\n# ALTERNATIVE NAME 4: Dia\n'),
    'a.soi:6: ALTERNATIVE NAME 4 must stand before the orders',
  );
});

test('a malformed order is named by its line', () => {
  refused('a.soi', soi('2 1\n'), 'a.soi:5: expected “count: order”, found “2 1”');
  refused('a.soi', soi('x: 1\n'), 'a.soi:5: “x” is not a number of ballots');
  refused('a.soi', soi('1: 1,4\n'), 'a.soi:5: “4” is not an alternative from 1 to 3');
  refused('a.soi', soi('1: {1,2}\n'), 'a.soi:5: a .soi file has no ties');
  refused('a.soc', soi('1: 1,2\n'), 'a.soc:5: a .soc file ranks all alternatives');
  refused('a.toi', soi('1: {1,2\n'), 'a.toi:5: a brace is not closed');
  refused('a.toi', soi('1: 1},2\n'), 'a.toi:5: a brace closes that was not opened');
  refused('a.toi', soi('1: {1,{2}\n'), 'a.toi:5: a brace opens within braces');
  refused('a.toi', soi('1: 1,,2\n'), 'a.toi:5: “” is not an alternative from 1 to 3');
  refused('a.soi', soi('9999999: 1\n9999999: 2\n'), 'a.soi:6: there are more than 10000000 ballots');
});
