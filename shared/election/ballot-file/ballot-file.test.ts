import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { OstrakaError } from '../../codec/error.ts';
import { readBallotFile } from './ballot-file.ts';

const KINDS = ['soc', 'soi', 'toc', 'toi', 'blt', 'csv'];
const fixture = (path: string) => readBallotFile(path, readFileSync(new URL(path, import.meta.url), 'utf8'));

/** Each is refused with exactly this message. */
const refused = (name: string, text: string, message: string) =>
  assert.throws(
    () => readBallotFile(name, text),
    (error) => {
      assert.ok(error instanceof OstrakaError && error.code === 'bad-ballot-file');
      assert.equal(error.message, message);
      return true;
    },
  );

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

test('the PrefLib files that ship are read whole', () => {
  const burlington = fixture('../samples/burlington-2009-mayor.soi');
  assert.equal(burlington.title, 'Burlington (Vermont) 2009 mayor, the three leading candidates');
  assert.deepEqual(burlington.options, ['Andy Montroll', 'Bob Kiss', 'Kurt Wright']);
  assert.equal(burlington.voters, 8833);
  assert.equal(burlington.ties, false);
  assert.deepEqual(burlington.ballots[0], { count: 2043, ranks: [[1], [0], [2]] });
  const debian = fixture('testing/debian-2003-leader.soi');
  assert.equal(debian.options[3], 'Martin Michlmayr');
  assert.deepEqual([debian.ballots.length, debian.voters], [109, 488]);
});

test('PrefLib: braces hold equals, an empty order is a blank ballot, the title falls back on the file’s name', () => {
  const file = readBallotFile('some/where/vote.toi', soi('4: {1,3}, 2\r\n\r\n2: 3\n1:\n'));
  assert.deepEqual(file, {
    title: 'vote',
    options: ['Ada', 'Ben', 'Cem'],
    ballots: [
      { count: 4, ranks: [[0, 2], [1]] },
      { count: 2, ranks: [[2]] },
      { count: 1, ranks: [] },
    ],
    ties: true,
    voters: 7,
  });
});

test('PrefLib: what the header promises must hold', () => {
  refused(
    'a.soi',
    soi('2: 1\n', { 'NUMBER VOTERS': 3 }),
    'a.soi:5: the header promises 3 voters, the orders come to 2',
  );
  refused(
    'a.soi',
    soi('2: 1\n', { 'NUMBER UNIQUE ORDERS': 2 }),
    'a.soi:5: the header promises 2 unique orders, there are 1',
  );
  refused('a.soi', soi('', { 'DATA TYPE': 'toc' }), 'a.soi:5: its name says soi, its header “toc”');
  refused('a.soi', '# NUMBER ALTERNATIVES: 1\n1: 1', 'a.soi:1: the header lacks ALTERNATIVE NAME 1');
  refused('a.soi', '1: 1', 'a.soi:1: the header lacks NUMBER ALTERNATIVES');
  refused('a.soi', soi('', { 'number alternatives': 3 }), 'a.soi:5: the header says “NUMBER ALTERNATIVES” twice');
  refused(
    'a.soi',
    soi('', { 'NUMBER ALTERNATIVES': 257 }),
    'a.soi:1: NUMBER ALTERNATIVES must be a whole number from 1 to 256, not “257”',
  );
  refused('a.soi', soi('', { 'ALTERNATIVE NAME 3': 'Ada' }), 'a.soi:4: two options are named “Ada”');
  refused('a.soi', soi('', { 'ALTERNATIVE NAME 3': '' }), 'a.soi:4: the name “” must not be empty');
});

test('PrefLib: a malformed order is named by its line', () => {
  refused('a.soi', soi('2 1\n'), 'a.soi:5: expected “count: order”, found “2 1”');
  refused('a.soi', soi('0: 1\n'), 'a.soi:5: “0” is not a count of ballots');
  refused('a.soi', soi('1: 1,4\n'), 'a.soi:5: “4” is not an alternative from 1 to 3');
  refused('a.soi', soi('1: 2\n1: 2,1,2\n'), 'a.soi:6: option 2 stands on this ballot twice');
  refused('a.soi', soi('1: {1,2}\n'), 'a.soi:5: a .soi file has no ties');
  refused('a.soc', soi('1: 1,2\n'), 'a.soc:5: a .soc file ranks all alternatives');
  refused('a.toi', soi('1: {1,2\n'), 'a.toi:5: a brace is not closed');
  refused('a.toi', soi('1: 1},2\n'), 'a.toi:5: a brace closes that was not opened');
  refused('a.toi', soi('1: {1,{2}\n'), 'a.toi:5: a brace opens within braces');
  refused('a.toi', soi('1: 1,,2\n'), 'a.toi:5: “” is not an alternative from 1 to 3');
  refused('a.soi', soi('9999999: 1\n9999999: 2\n'), 'a.soi:6: there are more than 10000000 ballots');
});

const blt =
  '4 2 # candidates, seats\n-2\n3 1 3 4 0\n4 1=2 - 3 0\n2 2 0\n0\n"Adam"\n"Basil"\n"Charlotte, née B"\nDonald\n"A # title"\n';

test('BLT: withdrawn candidates leave options and ballots, “=” joins equals, “-” is skipped', () => {
  assert.deepEqual(readBallotFile('x.blt', blt), {
    title: 'A # title',
    options: ['Adam', 'Charlotte, née B', 'Donald'],
    ballots: [
      { count: 3, ranks: [[0], [1], [2]] },
      { count: 4, ranks: [[0], [1]] },
      { count: 2, ranks: [] },
    ],
    ties: false,
    voters: 9,
    seats: 2,
  });
  assert.equal(readBallotFile('x.blt', '2 1 5 1=2 0 0 "A" "B"').ties, true);
  assert.equal(readBallotFile('x.blt', '2 1 5 1=2 0 0 "A" "B"').title, 'x');
});

test('BLT: a malformed file is named by its line', () => {
  refused('x.blt', '', 'x.blt:1: the file ends where the number of candidates should follow');
  refused('x.blt', '257 1\n0\n', 'x.blt:1: expected the number of candidates from 1 to 256, found “257”');
  refused('x.blt', '2 1\n-3\n0\n', 'x.blt:2: “-3” is not a withdrawn candidate from -1 to -2');
  refused('x.blt', '2 1\n1 1 3 0\n0\n', 'x.blt:2: “3” is not a candidate from 1 to 2');
  refused('x.blt', '2 1\n1 1=1 0\n0\n', 'x.blt:2: candidate 1 stands on this ballot twice');
  refused(
    'x.blt',
    '2 1\n1.5 1 0\n0\n',
    'x.blt:2: expected a count of ballots, or 0 to end them, from 0 to 10000000, found “1.5”',
  );
  refused('x.blt', '2 1\n1 1 2\n', 'x.blt:2: the file ends where the 0 that ends a ballot should follow');
  refused('x.blt', '2 1\n0\n"A"\n', 'x.blt:3: the file ends where the name of candidate 2 should follow');
  refused('x.blt', '2 1\n0\n"A\n"B"\n', 'x.blt:3: a quotation mark is not closed on its line');
  refused('x.blt', '1 1\n-1\n0\n"A"\n"T"\n', 'x.blt:5: it names no options');
  refused('x.blt', '1 1\n0\n"A"\n"T"\n1 1 0\n', 'x.blt:5: nothing should follow the title, but there is “1”');
});

test('CSV: cells are ranks, equal numbers equals, empty cells unranked, with or without a count', () => {
  const expected = [
    { count: 12, ranks: [[0], [1, 2]] },
    { count: 3, ranks: [[1]] },
  ];
  const table = '\ufeffcount,Ada,"Ben ""B"", Jr",Cem\r\n12,1,9,9\r\n\r\n3,,1,\r\n';
  const file = readBallotFile('t.CSV', table);
  assert.deepEqual(file.options, ['Ada', 'Ben "B", Jr', 'Cem']);
  assert.deepEqual(file.ballots, expected);
  assert.deepEqual([file.ties, file.voters, file.title], [true, 15, 't']);
  assert.deepEqual(readBallotFile('t.csv', 'Ada;Ben\n2;1\n;\n').ballots, [
    { count: 1, ranks: [[1], [0]] },
    { count: 1, ranks: [] },
  ]);
});

test('CSV: a malformed table is named by its line', () => {
  refused('t.csv', '\n\n', 't.csv:1: it has no line of options');
  refused('t.csv', 'count\n', 't.csv:1: it names no options');
  refused('t.csv', 'A,B\n1,2\n1\n', 't.csv:3: it has 1 cells, but the first line has 2');
  refused('t.csv', 'A,B\n1,first\n', 't.csv:2: “first” is not a rank from 1 to 1000000');
  refused('t.csv', 'count,A\n0,1\n', 't.csv:2: “0” is not a count');
  refused('t.csv', 'A,"B\n1,2\n', 't.csv:1: a quotation mark is not closed');
  refused('t.csv', '"A\nx",B\n1,2\n', 't.csv:1: the name “A\ufffdx” must not hold control characters');
  refused('t.csv', 'A,B\r\n\r\n\n"1"2,\n', 't.csv:4: text follows a closing quotation mark: “2”');
  refused('t.csv', Array.from({ length: 257 }, (_, i) => i).join(','), 't.csv:1: there are more than 256 options');
});

test('a file of another kind is refused, in one line whatever its name', () => {
  refused(
    'a\nb.txt',
    '',
    'a\ufffdb.txt:1: “txt” is no kind of ballot file: expected .soc, .soi, .toc, .toi, .blt or .csv',
  );
});

const onlyOurError = (name: string, text: string) => {
  try {
    readBallotFile(name, text);
  } catch (error) {
    assert.ok(error instanceof OstrakaError && error.code === 'bad-ballot-file', String(error));
    assert.ok(!/[\n\r]/.test(error.message));
  }
};

test('nothing but bad-ballot-file ever comes of garbage', () => {
  const pieces = fc.constantFrom(
    '0',
    '1',
    '2',
    '-1',
    '-',
    '=',
    '"',
    '""',
    '{',
    '}',
    ',',
    ';',
    ':',
    '#',
    ' ',
    '\n',
    '\r\n',
    '\ud800',
    'x',
    '1 1\n',
    '# NUMBER ALTERNATIVES: 2\n',
    '# ALTERNATIVE NAME 1: a\n',
    '# ALTERNATIVE NAME 2: b\n',
  );
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((p) => p.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), garbage, (kind, text) => onlyOurError(`x.${kind}`, text)),
    { numRuns: 1500 },
  );
});

test('nor of a good file with a piece cut out or put in', () => {
  const good = {
    'x.toi': soi('4: {1,3}, 2\n2: 3\n', { 'NUMBER VOTERS': 6 }),
    'x.blt': blt,
    'x.csv': 'count,A,"B"\n1,2,1\n',
  };
  const edit = fc.tuple(fc.constantFrom(...Object.entries(good)), fc.nat(), fc.nat(5), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(edit, ([[name, text], at, cut, put]) => {
      const from = at % text.length;
      onlyOurError(name, text.slice(0, from) + put + text.slice(from + cut));
    }),
    { numRuns: 1000 },
  );
});

test('nor of a long file of one repeated character', () => {
  for (const kind of KINDS) for (const c of '"#{,;=-1\n ') onlyOurError(`x.${kind}`, c.repeat(200_000));
});
