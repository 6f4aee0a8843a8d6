import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../codec/bytes.ts';
import { countBallots } from '../tally/tally.ts';
import { readBallotFile } from './ballot-file.ts';
import { choicesOfFile, contestOfFile, rankingsOf } from './contest.ts';
import { BallotFolderReader } from './folder.ts';
import { type OvervoteRule, overvoteRuleOf, overvoteRules, overvotesIn } from './overvotes.ts';
import { notes } from './testing/read.ts';

const by = (name: string, content: string, overvotes?: OvervoteRule) =>
  rankingsOf(readBallotFile(name, utf8(content), overvotes === undefined ? {} : { overvotes }));

/** `2 Ada>Ben`, a ballot each, in no order. */
const ballots = ({ options, ballots }: ReturnType<typeof by>): string[] =>
  ballots.map(({ count, ranks }) => `${count} ${ranks.map((one) => one.map((k) => options[k]).join('=')).join('>')}`);

/**
 * As ES&S's spreadsheets look that RCTab counts. Two put Ben first and then mark several: where their ballots end there, Cem
 * lacks the two votes that Ben's leaving passes on.
 */
const ESS = [
  'Cast Vote Record,Precinct,Ballot Style,For Mayor Choice 1 (45),For Mayor Choice 2 (45),For Mayor Choice 3 (45)',
  '1,A,S,Ada,Ben,undervote',
  '2,A,S,Ada,undervote,undervote',
  '3,A,S,Ada,Cem,Ben',
  '4,B,S,Cem,undervote,undervote',
  '5,B,S,Cem,undervote,undervote',
  '6,B,S,Ben,overvote,Cem',
  '7,B,S,Ben,overvote,Cem',
  '8,B,S,overvote,Cem,Dia',
].join('\n');

const winner = (file: ReturnType<typeof by>): string => {
  const { results } = countBallots(contestOfFile(file, ['instant-runoff'], 1), choicesOfFile(file), new Uint8Array(32));
  return results[0]!.winners.elected.map((k) => file.options[k]).join();
};

test('where nobody says, and by alwaysSkipToNextRank, the rank says nothing and the others stay', () => {
  const usual = by('mayor.csv', ESS);
  assert.deepEqual(by('mayor.csv', ESS, 'alwaysSkipToNextRank'), usual);
  assert.deepEqual(ballots(usual).toSorted(), [
    '1 Ada',
    '1 Ada>Ben',
    '1 Ada>Cem>Ben',
    '1 Cem>Dia',
    '2 Ben>Cem',
    '2 Cem',
  ]);
  assert.equal(winner(usual), 'Cem');
  assert.ok(
    notes(usual).includes('3 ballots with an overvote, first on line 7: that mark is left out, the others stay'),
  );
  assert.deepEqual(overvotesIn(usual), { note: 'overvotes', ballots: 3, line: 7 });
});

test('by exhaustImmediately the ballot ends there, and options that stand behind are options all the same', () => {
  const ended = by('mayor.csv', ESS, 'exhaustImmediately');
  assert.deepEqual(ended.options, ['Ada', 'Ben', 'Cem', 'Dia']);
  assert.deepEqual(ballots(ended).toSorted(), ['1 ', '1 Ada', '1 Ada>Ben', '1 Ada>Cem>Ben', '2 Ben', '2 Cem']);
  assert.equal(winner(ended), 'Ada');
  assert.deepEqual(
    notes(ended).filter((line) => line.includes('overvote')),
    ['3 ballots with an overvote, first on line 7: the ballot ends there, what stands before it counts'],
  );
});

test('a cell that names several is an overvote by both', () => {
  const text = 'id,rank1,rank2,rank3\n1,Ada,Ben|Cem,Ben\n2,Cem,Ben,Ada\n3,"Ada\nBen",Cem,\n';
  assert.deepEqual(ballots(by('x.csv', text)).toSorted(), ['1 Ada>Ben', '1 Cem', '1 Cem>Ben>Ada']);
  assert.deepEqual(ballots(by('x.csv', text, 'exhaustImmediately')).toSorted(), ['1 ', '1 Ada', '1 Cem>Ben>Ada']);
});

const position = (rank: number, more = {}) => ({ HasIndication: 'yes', NumberVotes: 1, Rank: rank, ...more });
const report = (choices: readonly (readonly [string, number, object?])[], more = {}): string =>
  JSON.stringify({
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    CVR: [
      {
        CurrentSnapshotId: 's',
        CVRSnapshot: [
          {
            '@id': 's',
            Type: 'original',
            CVRContest: [
              {
                ContestId: 'c',
                CVRContestSelection: choices.map(([id, rank, also]) => ({
                  ContestSelectionId: id,
                  SelectionPosition: [position(rank, also)],
                })),
                ...more,
              },
            ],
          },
        ],
      },
    ],
    Election: [
      {
        Contest: [
          { '@id': 'c', ContestSelection: ['Ada', 'Ben', 'Cem'].map((Selection) => ({ '@id': Selection, Selection })) },
        ],
      },
    ],
  });

test('of marks of records: two options at one rank; one option twice there is none', () => {
  const marks = [
    ['Cem', 1],
    ['Ada', 2],
    ['Ben', 2],
    ['Ada', 3],
  ] as const;
  assert.deepEqual(ballots(by('x.json', report(marks))), ['1 Cem>Ada']);
  assert.deepEqual(ballots(by('x.json', report(marks), 'exhaustImmediately')), ['1 Cem']);
  const twice = by(
    'x.json',
    report([
      ['Cem', 1],
      ['Cem', 1],
      ['Ada', 2],
    ]),
    'exhaustImmediately',
  );
  assert.deepEqual(ballots(twice), ['1 Cem>Ada']);
  assert.ok(notes(twice).includes('no ballot was read with an overvote, so that it does not matter what one means'));
});

test('a record that is overvoted where its marks do not show it ends nowhere that is known', () => {
  const out = { Status: ['invalidated-rules'] };
  const hidden = report(
    [
      ['Cem', 1],
      ['Ada', 2, out],
      ['Ben', 2, out],
    ],
    { Status: ['overvoted'] },
  );
  assert.deepEqual(ballots(by('x.json', hidden)), ['1 Cem']);
  assert.throws(() => by('x.json', hidden, 'exhaustImmediately'), {
    message:
      'x.json:1: it is overvoted, but at which rank its marks do not show: only alwaysSkipToNextRank can be counted',
  });
  const seen = report(
    [
      ['Cem', 1],
      ['Ada', 2],
      ['Ben', 2],
    ],
    { Status: ['overvoted'] },
  );
  assert.deepEqual(ballots(by('x.json', seen, 'exhaustImmediately')), ['1 Cem']);
});

test('of records in a folder too', () => {
  const option = (name: string, value: string) =>
    `<Option><Name>${name}</Name><Id>${name}</Id><Value>${value}</Value></Option>`;
  const record = `<Cvr><Contests><Contest><Name>Mayor</Name><Id>c</Id><Options>${option('Ada', '010')}${option('Ben', '010')}${option('Cem', '101')}</Options></Contest></Contests></Cvr>`;
  const ended = (overvotes?: OvervoteRule) => {
    const reader = new BallotFolderReader('hart', ['1.xml'], overvotes === undefined ? {} : { overvotes });
    const file = reader.take('1.xml');
    file.push(utf8(record));
    file.finish();
    return notes(reader.finish()).filter((line) => /overvote|twice/.test(line));
  };
  assert.deepEqual(ended(), [
    '1 ballot with an overvote, first on line 1: that mark is left out, the others stay',
    '1 ballot with an option named twice, first on line 1: its first place counts',
  ]);
  // What stands behind the end is not looked at.
  assert.deepEqual(ended('exhaustImmediately'), [
    '1 ballot with an overvote, first on line 1: the ballot ends there, what stands before it counts',
  ]);
});

test('a table of ranks does not say where its overvote stands: no ballot ends there', () => {
  const table = 'id,Ada,Ben,Cem\n1,1,overvote,2\n';
  assert.deepEqual(ballots(by('x.csv', table, 'alwaysSkipToNextRank')), ['1 Ada>Cem']);
  assert.throws(() => by('x.csv', table, 'exhaustImmediately'), {
    message:
      'x.csv:2: “overvote” in the column “Ben” does not say at which rank, so that nobody knows where the ballot would end: only alwaysSkipToNextRank can be counted',
  });
});

test('ranks that are meant to be equal are no overvotes, and whoever asks is told that there are none', () => {
  for (const [name, text] of [
    ['x.csv', 'count,Ada,Ben\n3,1,1\n'],
    ['x.blt', '2 1\n3 1=2 0\n0\n"Ada"\n"Ben"\n"x"\n'],
  ] as const)
    for (const rule of overvoteRules) {
      const file = by(name, text, rule);
      assert.deepEqual(ballots(file), ['3 Ada=Ben'], name);
      assert.deepEqual(file.notes.at(-1), { note: 'no-overvotes' }, name);
      assert.equal(overvotesIn(file), null);
      assert.ok(!by(name, text).notes.some(({ note }) => note === 'no-overvotes'));
    }
});

test('RCTab’s third rule is refused by its name, with what to take; any other by what there is', () => {
  const fault = (written: string): string => {
    const rule = overvoteRuleOf(written);
    return typeof rule === 'string' ? rule : rule.fault;
  };
  assert.match(
    fault('exhaustIfMultipleContinuing'),
    /^exhaustIfMultipleContinuing is not counted here.*take exhaustImmediately/,
  );
  assert.equal(
    fault('exhaustimmediately'),
    '“exhaustimmediately” is no rule for overvotes: alwaysSkipToNextRank or exhaustImmediately',
  );
  assert.equal(fault('exhaustImmediately'), 'exhaustImmediately');
});
