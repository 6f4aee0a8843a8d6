import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../../codec/bytes.ts';
import { readBallotFile } from '../ballot-file.ts';
import { type ListedContest, SeveralContests } from '../several.ts';
import { notes, rankings, read, readInPieces, refused } from '../testing/read.ts';

type Member = Record<string, unknown>;

const mark = (rank?: number, more: Member = {}): Member => ({
  '@type': 'CVR.SelectionPosition',
  HasIndication: 'yes',
  IsAllocable: 'unknown',
  NumberVotes: 1,
  ...(rank === undefined ? {} : { Rank: rank }),
  ...more,
});
const choice = (id: string, ...positions: Member[]): Member => ({
  ContestSelectionId: id,
  SelectionPosition: positions,
});
const contest = (choices: Member[], more: Member = {}): Member => ({
  '@type': 'CVR.CVRContest',
  ContestId: 'c1',
  CVRContestSelection: choices,
  ...more,
});
const record = (contests: Member[], snapshot: Member = {}, more: Member = {}): Member => ({
  '@type': 'CVR.CVR',
  CVRSnapshot: [{ '@id': 's1', Type: 'original', CVRContest: contests, ...snapshot }],
  CurrentSnapshotId: 's1',
  ElectionId: 'e1',
  ...more,
});
const vote = (...ids: string[]): Member => record([contest(ids.map((id, i) => choice(id, mark(i + 1))))]);

const ELECTION: Member = {
  '@id': 'e1',
  '@type': 'CVR.Election',
  Candidate: ['Ada', 'Ben', 'Cem'].map((Name, i) => ({ '@id': `p${i + 1}`, Name })),
  Contest: [
    {
      '@id': 'c1',
      '@type': 'CandidateContest',
      Name: 'Mayor',
      ContestSelection: [1, 2, 3].map((i) => ({
        '@id': `o${i}`,
        '@type': 'CandidateSelection',
        CandidateIds: [`p${i}`],
      })),
    },
  ],
  ElectionScopeId: 'g1',
};
const report = (records: Member[], more: Member = {}, election: Member = ELECTION): string =>
  JSON.stringify({
    '@type': 'CVR.CastVoteRecordReport',
    CVR: records,
    Election: [election],
    GeneratedDate: '2026-11-29',
    GpUnit: [{ '@id': 'g1', Type: 'other' }],
    Version: '1.0.0',
    ...more,
  });

/** What a file that holds several contests is refused with. */
function listed(text: string): readonly ListedContest[] {
  try {
    readBallotFile('x.json', utf8(text));
  } catch (error) {
    if (error instanceof SeveralContests) return error.contests;
    throw error;
  }
  return assert.fail('one was chosen');
}

test('of each record the current snapshot, of each mark its rank', () => {
  const modified = {
    CVRSnapshot: [
      { '@id': 's0', Type: 'original', CVRContest: [contest([choice('o1', mark(1))])] },
      { '@id': 's1', Type: 'modified', CVRContest: [contest([choice('o3', mark(1))])] },
    ],
  };
  const file = rankings(
    'x.json',
    report([
      vote('o2', 'o1'),
      vote('o2', 'o1'),
      record([contest([])]),
      record([contest([])], {}, modified),
      record([]),
      record([
        contest(
          [choice('o1', mark(undefined)), choice('o2', mark(undefined, { HasIndication: 'no' }))].map((c, i) => ({
            ...c,
            Rank: i + 1,
          })),
        ),
      ]),
    ]),
  );
  assert.deepEqual(file, {
    ballot: 'ranking',
    title: 'Mayor',
    options: ['Ada', 'Ben', 'Cem'],
    ballots: [
      { count: 2, ranks: [[1], [0]] },
      { count: 1, ranks: [] },
      { count: 1, ranks: [[2]] },
      { count: 1, ranks: [[0]] },
    ],
    ties: false,
    voters: 5,
    scale: 1,
    notes: [],
  });
});

test('two marks at a rank are none, a second rank of the same option counts for nothing, gaps close', () => {
  const file = rankings(
    'x.json',
    report([
      record([contest([choice('o1', mark(1), mark(3)), choice('o2', mark(1)), choice('o3', mark(4))])]),
      record([contest([choice('o1', mark(1), mark(2)), choice('o2', mark(3))])]),
      record([
        contest([
          choice('o1', mark(2, { IsAllocable: 'no' })),
          choice('o2', mark(1, { Status: ['invalidated-rules'] })),
          choice('o3', mark(1)),
        ]),
      ]),
    ]),
  );
  assert.deepEqual(file.ballots, [
    { count: 1, ranks: [[0], [2]] },
    { count: 1, ranks: [[0], [1]] },
    { count: 1, ranks: [[2]] },
  ]);
  assert.deepEqual(notes(file), [
    '1 ballot with an overvote, first on line 1: that mark is left out, the others stay',
    '1 ballot with skipped ranks, first on line 1: what follows moves up',
    '1 ballot with an option named twice, first on line 1: its first place counts',
  ]);
});

test('written-in names are one option, and the file may say so of a choice', () => {
  const file = rankings(
    'x.json',
    report([
      record([contest([{ SelectionPosition: [mark(1, { CVRWriteIn: { Text: 'Zoe' } })] }, choice('o1', mark(2))])]),
      vote('o2'),
    ]),
  );
  assert.deepEqual(
    [file.options, file.ballots[0]!.ranks],
    [
      ['Ada', 'Ben', 'Cem', 'Write-in'],
      [[3], [0]],
    ],
  );
  assert.deepEqual(notes(file), ['stands for any written-in name, yet is read as one option: Write-in']);
});

test('of several contests one is read, by name or number; what is wrong with another does not matter', () => {
  const other = {
    '@id': 'c2',
    Name: 'Measure',
    ContestSelection: [
      { '@id': 'y', Selection: 'Yes' },
      { '@id': 'n', Selection: 'No' },
    ],
  };
  const both = { ...ELECTION, Contest: [...(ELECTION.Contest as Member[]), other] };
  const text = report(
    [record([contest([choice('o1', mark(1))]), contest([choice('y', mark())], { ContestId: 'c2' })])],
    {},
    both,
  );
  for (const asked of ['Mayor', 'c1']) {
    const file = readBallotFile('x.json', utf8(text), { contest: asked });
    assert.deepEqual([file.title, file.voters], ['Mayor', 1]);
  }
  assert.throws(() => readBallotFile('x.json', utf8(text), { contest: 'Measure' }), {
    message: 'x.json:1: a mark has no rank, and contests without ranks are not read',
  });
  assert.throws(() => readBallotFile('x.json', utf8(text), { contest: 'Mare' }), {
    message: 'x.json:1: no contest is called “Mare”: there are “Mayor” (c1), “Measure” (c2)',
  });
  refused(
    'x.json',
    text,
    'x.json:1: it holds 2 contests: on the command line --contest says which, by its name or number: “Mayor” (c1), “Measure” (c2)',
  );
  assert.deepEqual(listed(text), [
    { id: 'c1', name: 'Mayor', ballots: 1, fault: null },
    { id: 'c2', name: 'Measure', ballots: 0, fault: 'a mark has no rank, and contests without ranks are not read' },
  ]);
});

test('whoever is shown the contests chooses by what the records call them, though another has that for its name', () => {
  const [mayor] = ELECTION.Contest as Member[];
  const second = { ...mayor, '@id': 'Mayor', Name: 'c1', ContestSelection: [{ '@id': 'o9', Selection: 'Zoe' }] };
  const text = report(
    [record([contest([choice('o1', mark(1))]), contest([], { ContestId: 'Mayor' })]), vote('o2')],
    {},
    { ...ELECTION, Contest: [mayor!, second] },
  );
  assert.deepEqual(
    listed(text).map(({ id, ballots }) => [id, ballots]),
    [
      ['c1', 2],
      ['Mayor', 1],
    ],
  );
  assert.throws(() => readBallotFile('x.json', utf8(text), { contest: 'c1' }), /several contests are called “c1”/);
  for (const [id, title] of [
    ['c1', 'Mayor'],
    ['Mayor', 'c1'],
  ] as const)
    assert.equal(readBallotFile('x.json', utf8(text), { id }).title, title);
  assert.throws(() => readBallotFile('x.json', utf8(text), { id: 'Mare' }), /no contest is called “Mare”/);
});

test('what could mean two things, or is not known, is refused', () => {
  const unknown = 'which is not known and could change the count';
  const wrong: readonly (readonly [text: string, why: string])[] = [
    [
      report([record([contest([choice('o1', mark(1, { Weight: 2 }))])])]),
      `the mark has the field “Weight”, ${unknown}`,
    ],
    [
      report([record([contest([{ ...choice('o1', mark(1)), Weight: 2 }])])]),
      `the choice has the field “Weight”, ${unknown}`,
    ],
    [report([record([contest([], { Weight: 2 })])]), `the contest has the field “Weight”, ${unknown}`],
    [
      report([record([contest([choice('o1', mark(1, { NumberVotes: 2 }))])])]),
      'NumberVotes of the mark is no whole number from 0 to 1: “2”',
    ],
    [
      report([record([contest([choice('o1', mark(1, { FractionalVotes: '0.5' }))])])]),
      'a mark counts for a fraction of a vote',
    ],
    [
      report([record([contest([choice('o1', mark(1, { HasIndication: 'unknown' }))])])]),
      'it is unknown whether a mark was made: decide it, then export again',
    ],
    [
      report([record([contest([choice('o1', mark(1, { IsAllocable: 'maybe' }))])])]),
      'IsAllocable of the mark is not yes or no or unknown: “"maybe"”',
    ],
    [report([record([contest([choice('o1', mark(0))])])]), 'Rank of the mark is no whole number from 1 to 1000: “0”'],
    [
      report([record([contest([choice('o1', mark(1.5))])])]),
      'Rank of the mark is no whole number from 1 to 1000: “1.5”',
    ],
    [
      report([record([contest([choice('o1', mark())])])]),
      'a mark has no rank, and contests without ranks are not read',
    ],
    [
      report([record([contest([{ ...choice('o1', mark(1)), Rank: 2 }])])]),
      'a mark has the rank 1, its choice the rank 2',
    ],
    [
      report([record([contest([choice('o1', mark(1, { Status: ['other'] }))])])]),
      'a mark has the status “other”: decide it, then export again',
    ],
    [
      report([record([contest([{ ...choice('o1', mark(1)), Status: ['needs-adjudication'] }])])]),
      'a mark has the status “needs-adjudication”: decide it, then export again',
    ],
    [
      report([record([contest([], { Status: ['invalidated-rules'] })])]),
      'the contest has the status invalidated-rules: it need not count as it is marked',
    ],
    [report([vote('o9')]), 'records name the option “o9”, which “Mayor” does not list'],
    [report([record([contest([], { ContestId: 'c9' })])]), 'records name the contest “c9”, which is not listed'],
    [report([record([contest([]), contest([])])]), 'CVR 1: the contest “c1” stands there twice'],
    [report([record([], {}, { CurrentSnapshotId: 's2' })]), 'CVR 1: no snapshot is “s2”, which it calls current'],
    [report([record([], {}, { Weight: 2 })]), `CVR 1: the record has the field “Weight”, ${unknown}`],
    [
      report([record([], { Status: ['needs-adjudication'] })]),
      'CVR 1: its snapshot is not settled: needs-adjudication: export it again once it is',
    ],
    [report([vote('o1')], { Multiplicity: 2 }), `the report has the field “Multiplicity”, ${unknown}`],
    [report([vote('o1')], { Version: '1.1.0' }), 'version 1.0.0 of the format is read, not “"1.1.0"”'],
    [
      report([vote('o1')], { ReportType: 'rcv-round' }),
      'a report of the type “rcv-round” is not read: it need not hold what voters marked',
    ],
    [report([vote('o1')], { Election: [ELECTION, ELECTION] }), 'Election 2: two contests are called “c1”'],
    [report([vote('o1')], { Election: [] }), 'it holds 0 elections, and one is read: export each by itself'],
    [
      report([
        record(
          [],
          {},
          {
            CVRSnapshot: [
              { '@id': 's0', Type: 'original' },
              { '@id': 's1', Type: 'interpreted' },
            ],
          },
        ),
      ]),
      'CVR 1: its current snapshot is “interpreted”, which could be a round of a count and not what the voter marked: keep the original or modified snapshots alone',
    ],
    [
      '{"@type": "CVR.CastVoteRecordReport", "CVR": [{"a": 1, "a": 2}]}',
      'a name stands twice in one object, so that it has two values: “{"a": 1, "a": 2}”',
    ],
    ['{"CVR": [], "CVR": []}', '“CVR” stands there twice'],
    ['{"CVR": [', 'the file ends before its last brace'],
    ['[]', 'this is no JSON: “[” stands where a brace should'],
    ['{"a" 1}', 'this is no JSON: “1” stands where a colon should'],
    ['{"CVR": [1,]}', 'CVR 1: the record is no object'],
    ['{"GpUnit": [1,]}', 'this is no JSON: “]” stands where an element should'],
    ['{"GpUnit": [01]}', 'this is no JSON: “01”'],
    [
      '{}',
      'a .json file is read as a report of cast-vote records by NIST’s common data format, which says “@type”: “CVR.CastVoteRecordReport”',
    ],
    [
      '{"Sessions": []}',
      'this is one file of an export of Dominion’s, whose names stand in others: give the folder with its manifests',
    ],
    ['{"List": []}', 'this is a manifest of an export of Dominion’s: give the folder that it stands in'],
  ];
  for (const [text, why] of wrong) refused('x.json', text, `x.json:1: ${why}`);
});

test('pieces, spaces and the order of members change nothing', () => {
  const text = report([vote('o2', 'o1'), vote('o1'), record([contest([])])]);
  const plain = read('x.json', text);
  const reversed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse()), null, 2);
  for (const [each, size] of [
    [text, 1],
    [text, 7],
    [reversed, 64],
    [`\ufeff${reversed}`, 3],
    [reversed.replaceAll('\n', '\r\n'), 5],
  ] as const)
    assert.deepEqual(readInPieces('x.json', each, size), plain);
  const signs = JSON.stringify(JSON.parse(text.replace('"Ada"', '"Ad\\u00e9 \\"Z\\" {:"')));
  assert.deepEqual(read('x.json', signs).options, ['Adé "Z" {:', 'Ben', 'Cem']);
});
