import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firsts, notes, rankings, refused } from '../testing/read.ts';

test('rank tables: equal numbers are equals, empty cells unranked, with or without a count', () => {
  const table = '\ufeffcount,Ada,"Ben ""B"", Jr",Cem\r\n12,1,3,3\r\n\r\n3,,1,\r\n';
  const file = rankings('t.CSV', table);
  assert.deepEqual(file.options, ['Ada', 'Ben "B", Jr', 'Cem']);
  assert.deepEqual(file.ballots, [
    { count: 12, ranks: [[0], [1, 2]] },
    { count: 3, ranks: [[1]] },
  ]);
  assert.deepEqual([file.ties, file.voters, file.title], [true, 15, 't']);
});

test('a row of empty cells is left out, but one that has an identifier or a count is a blank ballot', () => {
  const file = rankings('t.csv', 'Ada;Ben\n2;1\n;\n');
  assert.deepEqual(file.ballots, [{ count: 1, ranks: [[1], [0]] }]);
  const blank = rankings('t.csv', 'id,Ada,Ben\na,1,2\nb,,\n,,\n');
  assert.deepEqual([blank.voters, blank.ballots[1]], [2, { count: 1, ranks: [] }]);
});

test('the separator is what parts the first line and the second alike; quoted ones are none', () => {
  const both = 'Müller, Jörg;Weiß, Zoë\n1;2\n';
  assert.deepEqual(rankings('t.csv', both).options, ['Müller, Jörg', 'Weiß, Zoë']);
  assert.deepEqual(rankings('t.csv', 'sep=;\n"a,b";c\n1;2\n').options, ['a,b', 'c']);
  assert.deepEqual(rankings('t.csv', '"sep=,"\n"a;b",c\n1,2\n').options, ['a;b', 'c']);
  assert.deepEqual(rankings('t.tsv', 'a\tb, c\n1\t2\n').options, ['a', 'b, c']);
  assert.deepEqual(rankings('t.csv', 'Gewicht;Ada;Ben\n1,5;1;2\n2;2;1\n').ballots, [
    { count: 3, ranks: [[0], [1]] },
    { count: 4, ranks: [[1], [0]] },
  ]);
  refused(
    't.csv',
    'a,b;c\n1,2;3\n',
    't.csv:1: its cells could be parted by “,” or “;”: begin the file with a line like sep=;',
  );
  refused('t.csv', 'sep=|\na|b\n', 't.csv:1: “|” is no separator: expected , ; or a tab');
});

test('quoted cells: line breaks within, marks doubled, space around; a mark inside a plain cell is a sign', () => {
  const file = rankings('t.csv', 'id,"Ada\nAsh", "Ben ""B"""  ,Cem "C"\n"x\r\ny",1,"2",3\n"x,y","3","1","2"\n');
  assert.deepEqual(file.options, ['Ada Ash', 'Ben "B"', 'Cem "C"']);
  assert.deepEqual(file.ballots, [
    { count: 1, ranks: [[0], [1], [2]] },
    { count: 1, ranks: [[1], [2], [0]] },
  ]);
});

test('columns by names people know, in any case and spelling', () => {
  const file = rankings('t.csv', 'Response ID,precinct_id,BatchID,Ada,Ben,FREQ\na,p,1,1,2,3\nb,p,2,2,1,1\n');
  assert.deepEqual([file.options, firsts(file)], [['Ada', 'Ben'], { Ada: 3, Ben: 1 }]);
  assert.deepEqual(notes(file), [
    'the column “FREQ” says how many cast a ballot',
    'columns that say nothing of preferences are left out: Response ID, precinct_id, BatchID',
  ]);
  const ranked = rankings('t.csv', ',Third choice,1st choice,Choice 2\n0,,Ada,Ben\n1,Ada,Ben,overvote\n');
  assert.deepEqual(ranked.ballots, [
    { count: 1, ranks: [[0], [1]] },
    { count: 1, ranks: [[1], [0]] },
  ]);
  assert.deepEqual(notes(ranked), [
    'columns that say nothing of preferences are left out: one without a name',
    'the columns are ranks (1st choice, Choice 2, Third choice), the cells name the options',
    '1 ballot with an overvote, first on line 3: that mark is left out, the others stay',
  ]);
});

test('a column that may be an option or not is read by its cells, or refused', () => {
  assert.deepEqual(rankings('t.csv', 'Ward,Ada,Ben\nNorth,1,2\n').options, ['Ada', 'Ben']);
  refused(
    't.csv',
    'Ward,Ada,Ben\n3,1,2\n',
    't.csv:2: the column “Ward” could be an option or say where a ballot comes from: name it id or count, or leave it out',
  );
  refused(
    't.csv',
    'Ward,Ada,Ben\n,1,2\n',
    't.csv:1: the column “Ward” could be an option or say where a ballot comes from: name it id or count, or leave it out',
  );
  refused(
    't.csv',
    'n,Ada,Ben\n12,1,2\n',
    't.csv:2: the column “n” could number the ballots or say how many there are: name it id or count, or leave it out',
  );
  assert.deepEqual(rankings('t.csv', ',Ada,Ben\n0,1,2\n1,2,1\n').options, ['Ada', 'Ben']);
  assert.deepEqual(rankings('t.csv', ',Ada,Ben\nR_1,1,2\nR_2,2,1\n').options, ['Ada', 'Ben']);
  refused(
    't.csv',
    ',Ada,Ben\n12,1,2\n',
    't.csv:2: column 1, which has no name, could number the ballots or say how many there are: name it id or count, or leave it out',
  );
  refused(
    't.csv',
    ',Ada,Ben\n1,1,2\n1,1,2\n',
    't.csv:3: column 1, which has no name, could number the ballots or say how many there are: name it id or count, or leave it out',
  );
});

test('never a column as an option', () => {
  refused(
    't.csv',
    'age,Ada,Ben\n34,1,2\n',
    't.csv:2: “34” in the column “age” is no rank from 1 to 3, the number of options',
  );
  refused(
    't.csv',
    'colour,Ada,Ben\nblue,1,2\n',
    't.csv:2: “blue” in the column “colour” is no rank from 1 to 3, the number of options, and “colour” is no known column',
  );
  refused(
    't.csv',
    'count,weight,Ada\n1,1,1\n',
    't.csv:1: two columns, “count” and “weight”, say how many cast a ballot',
  );
  refused(
    't.csv',
    'rank1,rank2,colour\nAda,Ben,blue\n',
    't.csv:1: beside columns that are ranks, “colour” is no known column',
  );
  refused('t.csv', 'rank1,rank 1\nAda,Ben\n', 't.csv:1: two columns are the rank 1');
  refused(
    't.csv',
    'VoteKit RankProfile\nCandidates\n',
    't.csv:1: “VoteKit RankProfile” is how VoteKit keeps its own profiles: export a table with a ballot on each row',
  );
});

test('columns called by numbers: names in the cells make them ranks, numbers could be either', () => {
  const file = rankings('t.csv', 'name,1,2,3\nabe,b,a,a\nben,,c,\n');
  assert.deepEqual([file.options, firsts(file)], [['a', 'b', 'c'], { a: 0, b: 1, c: 1 }]);
  assert.deepEqual(notes(file).slice(2), [
    '1 ballot with an option named twice, first on line 2: its first place counts',
    '1 ballot with skipped ranks, first on line 3: what follows moves up',
  ]);
  refused(
    't.csv',
    '1,2,3\n2,3,1\n',
    't.csv:2: under columns named by numbers, “2” could be a rank or the number of an option: name the columns rank1, rank2 … or give the options names',
  );
  refused(
    't.csv',
    'rank1,rank2\nAda,2\n',
    't.csv:2: cells name options by number (“2”, line 2) and by name (“Ada”, line 2)',
  );
});

test('forms on the web: a question around each option, ordinals for ranks', () => {
  const file = rankings(
    't.csv',
    'Timestamp,Best season? [Spring],Best season? [Fall (or autumn)]\n1/1/22,2nd,1st choice\n1/1/22,,1.\n',
  );
  assert.deepEqual([file.title, file.options], ['Best season?', ['Spring', 'Fall (or autumn)']]);
  assert.deepEqual(file.ballots, [
    { count: 1, ranks: [[1], [0]] },
    { count: 1, ranks: [[1]] },
  ]);
  assert.deepEqual(rankings('t.csv', 'A [x],B [y]\n1,2\n').options, ['A [x]', 'B [y]']);
  refused(
    't.csv',
    'Best? [x],Best? [y],Worst? [x],Worst? [y]\n1,2,2,1\n',
    't.csv:1: the columns ask several questions, “Best?” and “Worst?”: leave one of them in the file',
  );
});

test('a cell of several lines is an overvote, where other cells name each of them', () => {
  const file = rankings('t.csv', 'rank1,rank2\n"Ada\n\nBen",Cem\nAda,Ben\nCem,\n');
  assert.deepEqual([file.options, firsts(file)], [['Ada', 'Ben', 'Cem'], { Ada: 1, Ben: 0, Cem: 2 }]);
  assert.deepEqual(notes(file).slice(1), [
    '1 ballot with an overvote, first on line 2: that mark is left out, the others stay',
  ]);
  refused(
    't.csv',
    'rank1\n"Ada\nAsh"\nBen\n',
    't.csv:2: the cell “Ada Ash” is of several names, of which no other cell holds “Ada”',
  );
});

test('ranks as programs without whole numbers write them, options numbered likewise', () => {
  assert.deepEqual(rankings('t.csv', 'Ada,Ben\n1.0,2.0\n').ballots, [{ count: 1, ranks: [[0], [1]] }]);
  assert.deepEqual(rankings('t.csv', 'rank1,rank2\n10.0,9.0\n9.0,\n').options, ['9', '10']);
});

test('preference profiles: counts, candidates with parties, a title with whatever marks around it', () => {
  const profile = (title: string) =>
    `2,1,\n3,1,\n5,2,1,\n"Candidate 1","Ada","Red (R)",\n"Candidate 2","Ben","",\n${title}`;
  for (const title of ['"Ward 1"', '"Ward 1",', 'Ward 1', '""Ward 1"",', '""""Ward 1"""",', '""""Ward 1"" "",\n']) {
    const file = rankings('t.csv', profile(title));
    assert.deepEqual([file.title, file.seats, firsts(file)], ['Ward 1', 1, { Ada: 3, Ben: 5 }]);
    assert.deepEqual(notes(file), ['parties are left out: Red (R), none']);
  }
  assert.equal(rankings('t.csv', profile('"Ward 1, North"')).title, 'Ward 1, North');
  refused('t.csv', '2,1,\n3,1,\n5,3,\n', 't.csv:3: “3” is not a candidate from 1 to 2');
  refused(
    't.csv',
    '2,1,\n3,1,\n',
    't.csv:2: line 1 says 2 candidates and 1 seats, but no candidate is named as in “Candidate 1,Ada”',
  );
  refused('t.csv', '2,1,\n3,1,\nCandidate 1,Ada\n', 't.csv:3: line 1 says 2 candidates, but only 1 are named');
  refused(
    't.csv',
    '1,1,\n3,1,\nCandidate 1,Ada\nCandidate 2,Ben\n',
    't.csv:4: line 1 says 1 candidates, this is number 2',
  );
  refused('t.csv', '2,1,\n3,1,\nCandidate 2,Ada\n', 't.csv:3: candidate 2 stands where candidate 1 should');
  refused(
    't.csv',
    '2,1,\n3,1,\nCandidate 1,Ada\n5,2,\n',
    't.csv:4: the name of candidate 2 should stand here, not “5, 2”',
  );
  refused('t.csv', '2,1,\n3,1,1,\n', 't.csv:2: option 1 stands on this ballot twice');
});

test('a ballot row after the candidates is no ballot, though it came before', () => {
  refused(
    't.csv',
    '1,1,\n3,1,\n3,1,\nCandidate 1,Ada\n"T"\n3,1,\n',
    't.csv:6: nothing should follow the title, but there is “3,1”',
  );
});

test('rows known again are rows, whatever stands between', () => {
  const rows = Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? '1,2' : i % 3 === 1 ? '"2","1"' : ','));
  const file = rankings('t.csv', `Ada,Ben\n${rows.join('\n')}\n`);
  assert.deepEqual(
    [firsts(file), notes(file)],
    [{ Ada: 100, Ben: 100 }, ['100 empty rows left out, the first on line 4']],
  );
  const ids = rows.map((row, i) => `R_${i},p${i % 7},${row}`);
  const same = rankings('t.csv', `id,precinct,Ada,Ben\n${ids.join('\n')}\n`);
  assert.deepEqual([firsts(same), same.voters], [{ Ada: 100, Ben: 100 }, 300]);
});

test('rows over several lines stand among rows known again, and are none of them', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const comment = i % 5 === 0 ? '"a\nremark"' : '';
    return `R ${i},${1 + (i % 2)},${2 - (i % 2)},${'3'.padStart(1 + (i % 40))},${comment}`;
  });
  const file = rankings('t.csv', `id,Ada,Ben,Cem,comment\n${rows.join('\n')}\n`);
  assert.deepEqual([firsts(file), file.ballots.length], [{ Ada: 2500, Ben: 2500, Cem: 0 }, 2]);
  // The end of a row is a row of its own elsewhere.
  const tail = rankings('t.csv', 'id,Ada,Ben\nb,1,2\n"a\nb,1,2\nc",2,1\nb,1,2\n');
  assert.deepEqual([firsts(tail), tail.voters], [{ Ada: 2, Ben: 1 }, 3]);
});

test('an option that stands for written-in names is named as such', () => {
  assert.deepEqual(notes(rankings('t.csv', 'Ada,Write-In\n1,2\n')), [
    'stands for any written-in name, yet is read as one option: Write-In',
  ]);
});

test('a malformed table is named by its line', () => {
  refused('t.csv', '\n\n', 't.csv:1: it has no line of options');
  refused('t.csv', 'count\n', 't.csv:1: it names no options');
  refused('t.csv', 'A,B\n1,2\n1\n', 't.csv:3: it has 1 cells, but the first line has 2');
  refused('t.csv', 'A,B\n1,2,3\n', 't.csv:2: it has 3 cells, but the first line has 2');
  refused(
    't.csv',
    'A,B\n1,first\n',
    't.csv:2: “first” in the column “B” is no rank from 1 to 2, the number of options, and “B” is no known column',
  );
  refused('t.csv', 'A,B\n1,0\n', 't.csv:2: “0” in the column “B” is no rank from 1 to 2, the number of options');
  refused('t.csv', 'count,A\nx,1\n', 't.csv:2: “x” in the column “count” is not a number of ballots');
  refused('t.csv', 'A,"B\n1,2\n', 't.csv:1: a quotation mark is not closed');
  refused('t.csv', 'A,B\n1,2\n1,"2\n', 't.csv:3: a quotation mark is not closed');
  refused('t.csv', '"A\u0007x",B\n1,2\n', 't.csv:1: the name “A\ufffdx” must not hold control characters');
  refused('t.csv', 'A,B\r\n\r\n\n"1"2,\n', 't.csv:4: text follows a closing quotation mark: “2”');
  refused(
    't.csv',
    'A,,B\n1,2,\n',
    't.csv:2: column 2, which has no name, could number the ballots or say how many there are: name it id or count, or leave it out',
  );
  refused('t.csv', 'A,A\n1,2\n', 't.csv:1: two options are named “A”');
  refused(
    't.csv',
    `${Array.from({ length: 257 }, (_, i) => `o${i}`).join(',')}\n`,
    't.csv:1: there are more than 256 options',
  );
});

test('what statistics programs write for an empty cell is no rank; where cells hold names it could be one', () => {
  const file = rankings('t.csv', 'Ada,Ben,Cem\n1,NA,2\n#N/A,1,NaN\n');
  assert.deepEqual(file.ballots, [
    { count: 1, ranks: [[0], [2]] },
    { count: 1, ranks: [[1]] },
  ]);
  refused(
    't.csv',
    'rank1,rank2\nAda,Ben\nNA,Ada\n',
    't.csv:3: “NA” could name an option or stand for an empty cell: empty it, or spell the name out',
  );
  assert.deepEqual(rankings('t.csv', 'rank1,rank2\nNan,Ada\n').options, ['Ada', 'Nan']);
});

test('neither who voted nor a sum nor a region is an option', () => {
  for (const name of ['pid', 'User', 'user_id', 'Participant'])
    assert.deepEqual(rankings('t.csv', `${name},Ada,Ben\n1,1,2\n2,2,1\n`).options, ['Ada', 'Ben'], name);
  for (const [name, could] of [
    ['Total', 'be an option or say how many there are'],
    ['Region', 'be an option or say where a ballot comes from'],
  ])
    refused(
      't.csv',
      `Ada,Ben,${name}\n1,2,3\n2,1,3\n`,
      `t.csv:2: the column “${name}” could ${could}: name it id or count, or leave it out`,
    );
});

test('ranks called after their contest, as ES&S exports them', () => {
  const table = `Cast Vote Record,Precinct,Ballot Style,For Mayor Choice 1 (45),For Mayor Choice 2 (50)
1,P,S,"Ada, A. ",undervote
2,P,S,overvote,"Ben, B. "
3,P,S,undervote,"Ada, A. "
`;
  const file = rankings('t.csv', table);
  assert.deepEqual([file.title, firsts(file), file.voters], ['For Mayor', { 'Ada, A.': 2, 'Ben, B.': 1 }, 3]);
  const before = table
    .replace('For Mayor Choice 1 (45)', '1ST CHOICE MAYOR')
    .replace('For Mayor Choice 2 (50)', '2ND CHOICE MAYOR');
  assert.deepEqual({ ...rankings('t.csv', before), notes: [] }, { ...file, title: 'MAYOR', notes: [] });
  refused(
    't.csv',
    table
      .replace('For Mayor Choice 2 (50)', 'For Council Choice 1 (50)')
      .replace('For Mayor Choice 1', 'For Mayor Choice 1 (44),For Mayor Choice 2')
      .replaceAll(',P,S', ',P,S,'),
    't.csv:1: the columns are ranks in several contests, “For Mayor” and “For Council”: leave one of them in the file',
  );
  refused(
    't.csv',
    'id,School Choice 1,School Choice 2\n1,2,1\n',
    't.csv:2: under columns named by numbers, “2” could be a rank or the number of an option: name the columns rank1, rank2 … or give the options names',
  );
});

test('a cell with bars between names is an overvote, where other cells hold each of them', () => {
  const file = rankings('t.csv', 'rank1,rank2\nAda|Ben,Cem\nAda,Ben\nBen,Ada\n');
  assert.deepEqual(
    [firsts(file), notes(file).at(1)],
    [{ Ada: 1, Ben: 1, Cem: 1 }, '1 ballot with an overvote, first on line 2: that mark is left out, the others stay'],
  );
  refused(
    't.csv',
    'rank1,rank2\nAda|Zoe,Cem\nAda,Ben\n',
    't.csv:2: the cell “Ada|Zoe” is of several names, of which no other cell holds “Zoe”',
  );
});
