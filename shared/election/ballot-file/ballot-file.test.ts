/** What holds for files of every kind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { readBallotFile } from './ballot-file.ts';
import { read, readInPieces, refused } from './testing/read.ts';

const KINDS = ['soc', 'soi', 'toc', 'toi', 'cat', 'blt', 'csv', 'cvotes', 'txt', 'json'];

test('a file of another kind is refused, in one line whatever its name', () => {
  refused(
    'a\nb.doc',
    '',
    'a\ufffdb.doc: “doc” is no kind of ballot file: expected .soc, .soi, .toc, .toi, .cat, .blt, .csv, .tsv, .cvotes, .txt or .json',
  );
});

test('files of others that are not read are refused by name, with what to do', () => {
  const sheet = 'this is a spreadsheet, as ES&S exports its cast-vote records: save its sheet as CSV';
  const tally =
    'a .csp or .bin file is OpenTally’s own, and not read: have OpenTally write it as BLT, or give the BLT file that it was made of';
  const why = {
    'v.xlsx': sheet,
    'v.XLS': sheet,
    'v.ods': sheet,
    'v.csp': tally,
    'v.bin': tally,
    'v.xml':
      'XML is read where Hart writes a file for each record: give the folder of the records; NIST’s format is read as JSON, so export that',
    'v.yml': 'YAML is read where caritat has a file for each ballot: give the folder of vote.yml and the ballots',
    'v.zip': 'this is an archive: unpack it, and give the folder or the file in it',
  };
  for (const [name, message] of Object.entries(why)) refused(name, '4 2\n', `${name}: ${message}`);
});

test('OpaVote’s ballots.txt is BLT, and read as the same file is under that ending', () => {
  const blt = '\ufeff# ballots\n\n3 1 # three, for one seat\n1 2 3 0\n2 1 0\n0\n"Ada"\n"Ben"\n"Cem"\n"Speaker"\n';
  const file = read('ballots.txt', blt);
  assert.deepEqual(file, read('ballots.blt', blt));
  assert.deepEqual([file.title, file.voters, file.seats], ['Speaker', 3, 1]);
  refused('ballots.txt', '2 1\n1 3 0\n0\n"A"\n"B"\n"T"\n', refusalOf('2 1\n1 3 0\n0\n"A"\n"B"\n"T"\n'));
});

/** What BLT of that text is refused with, under the name of a text file. */
function refusalOf(text: string): string {
  try {
    read('ballots.blt', text);
  } catch (error) {
    if (error instanceof OstrakaError) return error.message.replace('.blt', '.txt');
  }
  return assert.fail('it was read');
}

test('a file without ballots is no ballot file, but blank ballots are ballots', () => {
  refused('a.blt', '1 1\n0 1 0\n0\n"A"\n', 'a.blt:4: it holds no ballots', 'empty-ballot-file');
  refused('a.csv', 'A\n,\n', 'a.csv:2: it holds no ballots', 'empty-ballot-file');
  refused('a.soi', '1\n1,A\n0,0,0\n', 'a.soi:3: it holds no ballots', 'empty-ballot-file');
  assert.equal(read('a.blt', '1 1\n2 0\n0\n"A"\n').voters, 2);
});

const onlyOurError = (name: string, bytes: Uint8Array) => {
  const outcome = (act: () => unknown) => {
    try {
      return JSON.stringify(act());
    } catch (error) {
      assert.ok(error instanceof OstrakaError, String(error));
      assert.ok(error.code === 'bad-ballot-file' || error.code === 'empty-ballot-file', error.code);
      assert.ok(!/[\n\r]/.test(error.message));
      assert.match(error.message, new RegExp(`^${name}:[0-9]+: `));
      return error.message;
    }
  };
  // In pieces it is the same file.
  assert.equal(
    outcome(() => readInPieces(name, bytes, 7)),
    outcome(() => readBallotFile(name, bytes)),
  );
};

const pieces = fc.constantFrom(
  ...[
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
    '\r',
    '\x1a',
    'x',
    '(',
    ')',
  ],
  ...['[tie 1]', '1 1\n', '1.5', '/*', '*/', 'rank1,rank2\n', 'id,', 'count,', '1,1\n', 'Candidate 1,A\n', '\u00f6'],
  ...['>', '*', '^', '||', '#/Candidates: A;B\n', '#/Weight Allowed: true\n', 'V: 12 ', 'Option 1->: A\n'],
  ...['# NUMBER ALTERNATIVES: 2\n', '# ALTERNATIVE NAME 1: a\n', '# ALTERNATIVE NAME 2: b\n', '1\n1,a\n1,1,1\n'],
);

test('nothing but a refusal with its line ever comes of garbage', () => {
  const garbage = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.string({ unit: 'binary' }).map(utf8),
    fc.array(pieces, { maxLength: 60 }).map((p) => utf8(p.join(''))),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), garbage, (kind, bytes) => onlyOurError(`x.${kind}`, bytes)),
    { numRuns: 3000 },
  );
});

const good = {
  'x.toi':
    '# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 6\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n4: {1,3}, 2\n2: 3\n',
  'x.soi': '2\n1,Ada\n2,Ben\n7,7,2\n4,1,2\n3,2\n',
  'x.blt':
    '4 2 # c\n-2\n[tie 1 2 3 4]\n3 1 3 4 0\n(a) 1 2 0\n4 1=2 - 3 0\n0\n"Adam" "R"\n"Basil"\n"Charlotte"\nDonald\n"A"\n',
  'x.csv': 'id,count,A,"B"\n1,1,2,1\n2,3,,"1"\n',
  'y.csv': 'rank1,rank2\nAda,Ben\n"Ben",skipped\n',
  'x.cvotes':
    '#/Candidates: A ; B ; C\n#/Weight Allowed: true\n# c\nt || A > B = C ^ 2 * 3 # c\nC\nC\n/EMPTY_RANKING/\n',
  'x.txt': `Option 1->: A\n/  Option 2>: B\n|/\nV: 12 \t${'a'.repeat(32)}\nV: -1 \t${'b'.repeat(32)}\n`,
  'x.json': JSON.stringify({
    '@type': 'CVR.CastVoteRecordReport',
    CVR: [
      {
        CVRSnapshot: [
          {
            '@id': 's',
            Type: 'original',
            CVRContest: [
              {
                ContestId: 'c',
                CVRContestSelection: [
                  { ContestSelectionId: 'o', SelectionPosition: [{ HasIndication: 'yes', Rank: 1 }] },
                ],
              },
            ],
          },
        ],
        CurrentSnapshotId: 's',
      },
    ],
    Election: [
      {
        Candidate: [{ '@id': 'p', Name: 'A' }],
        Contest: [{ '@id': 'c', Name: 'T', ContestSelection: [{ '@id': 'o', CandidateIds: ['p'] }] }],
      },
    ],
    Version: '1.0.0',
  }),
  'z.csv': '2,1,\n12,1,2,\n"Candidate 1","A","R",\n"Candidate 2","B","S",\n"Ward",\n',
};

test('nor of a good file with a piece cut out or put in', () => {
  const put = fc.oneof(fc.uint8Array({ maxLength: 3 }), pieces.map(utf8));
  const edit = fc.tuple(fc.constantFrom(...Object.entries(good)), fc.nat(), fc.nat(5), put);
  fc.assert(
    fc.property(edit, ([[name, text], at, cut, piece]) => {
      const bytes = utf8(text);
      const from = at % bytes.length;
      onlyOurError(name, Uint8Array.from([...bytes.subarray(0, from), ...piece, ...bytes.subarray(from + cut)]));
    }),
    { numRuns: 3000 },
  );
});

test('nor of a long file of one repeated character', () => {
  for (const kind of KINDS)
    for (const c of '"#{,;=-1\n (')
      assert.throws(
        () => readBallotFile(`x.${kind}`, utf8(c.repeat(200_000))),
        (error) => error instanceof OstrakaError,
      );
});
