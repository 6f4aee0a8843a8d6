import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../../codec/bytes.ts';
import { BallotFolderReader } from '../folder.ts';
import { notes } from '../testing/read.ts';

const option = (name: string, value: string, more = '') =>
  `<Option><Name>${name}</Name><Id>id-${name}</Id><Value>${value}</Value>${more}</Option>`;
const contest = (options: string, more = '', name = 'Mayor &amp; more') =>
  `<Contest><Name>${name}</Name><Id>c-${name.length}</Id>${options === '' ? '<Options />' : `<Options>${options}</Options>`}${more}</Contest>`;
let number = 0;
const cvr = (contests: string, more = `<CvrGuid>g-${++number}</CvrGuid>`) =>
  `\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<Cvr xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://tempuri.org/CVRDesign.xsd"><Contests>${contests}</Contests><BatchSequence>3</BatchSequence><SheetNumber>1</SheetNumber><PrecinctSplit><Name>1</Name><Id>p</Id></PrecinctSplit>${more}</Cvr>`;

function folder(records: readonly string[], asked = {}) {
  const files = new Map(records.map((text, i) => [`${i}.xml`, text]));
  const reader = new BallotFolderReader('hart', [...files.keys(), '0.xml.sig.xml', 'readme.txt'], asked);
  for (const name of reader.files) {
    const file = reader.take(name);
    for (const byte of utf8(files.get(name)!)) file.push(Uint8Array.of(byte));
    file.finish();
  }
  return reader.finish();
}

test('a digit for each rank; written-in names are one option', () => {
  const written =
    '<Option><Id>w1</Id><Value>010</Value><WriteInData><Text /><ImageId>i</ImageId><WriteInDataStatus>Unresolved</WriteInDataStatus></WriteInData></Option>';
  const file = folder([
    cvr(contest(option('Ada', '010') + option('Ben', '100'))),
    cvr(contest(option('Ben', '100') + option('Ada', '010'))),
    cvr(contest('', '<Undervotes>1</Undervotes>')),
    cvr(contest(option('Ada', '101') + written)),
    cvr(contest(option('Ada', '100') + option('Ben', '100') + option('Cem', '001'))),
  ]);
  assert.ok(file.ballot === 'ranking');
  assert.deepEqual([file.title, file.options, file.voters], ['Mayor & more', ['Ada', 'Ben', 'Cem', 'Write-in'], 5]);
  const named = file.ballots.map(({ count, ranks }) => [count, ranks.map(([k]) => file.options[k!]).join('>')]);
  assert.deepEqual(named, [
    [2, 'Ben>Ada'],
    [1, ''],
    [1, 'Ada>Write-in'],
    [1, 'Cem'],
  ]);
  assert.deepEqual(notes(file), [
    'the options are those that ballots name, for the file lists none',
    'stands for any written-in name, yet is read as one option: Write-in',
    '1 ballot with an option named twice, first on line 1: its first place counts',
    '1 ballot with an overvote, first on line 1: that mark is left out, the others stay',
    '1 ballot with skipped ranks, first on line 1: what follows moves up',
  ]);
});

test('what could mean two things, or is not known, is refused', () => {
  const unknown = 'which is not known and could change the count';
  const two = cvr(contest(option('Ada', '10')));
  const wrong: readonly (readonly [records: readonly string[], why: string])[] = [
    [
      [cvr(contest(option('Ada', '1')))],
      'hart:1: voters did not rank in “Mayor & more”, and contests without ranks are not read',
    ],
    [
      [cvr(contest(option('Ada', '10') + option('Ben', '100')))],
      'hart:1: “100” has 3 ranks, others in “Mayor & more” have 2',
    ],
    [[cvr(contest(option('Ada', '12')))], 'hart:1: “12” is no row of ranks'],
    [[cvr(contest(option('', '10')))], 'hart:1: the option “id-” has no name'],
    [[cvr(contest(option('Ada', '10', '<Weight>2</Weight>')))], `hart:1: <Option> has <Weight>, ${unknown}`],
    [
      [cvr(contest(option('Ada', '10'), '<InvalidStraightPartyVote />'))],
      'hart:1: “Mayor & more” goes with votes for parties, which are not read',
    ],
    [
      [cvr(contest(option('Ada', '10').replace('id-Ada', 'x') + option('Ben', '01').replace('id-Ben', 'x')))],
      'hart:1: the option “x” is called “Ben”, and elsewhere “Ada”',
    ],
    [[cvr(contest(option('Ada', '10'), '<Weight>2</Weight>'))], `hart/0.xml:1: <Contest> has <Weight>, ${unknown}`],
    [[cvr(contest('') + contest(''))], 'hart/0.xml:1: the contest “c-16” stands in the record twice'],
    [[two, two], `hart/1.xml:1: the record “${two.match(/g-[0-9]+/)![0]}” stands in another file as well`],
    [[cvr(''), '<Cvr><Contests/></Cvr'], 'hart/1.xml:1: this is no XML that is known: “</Cvr”'],
    [['<!DOCTYPE Cvr><Cvr/>'], 'hart/0.xml:1: this is no XML that is known: “<!DOCTYPE Cvr><Cvr/>”'],
    [['<Cvr><Contests>'], 'hart/0.xml:1: <Contests> is not closed'],
    [['<Cvr><Contests></Cvr>'], 'hart/0.xml:1: </Cvr> closes what is not open'],
    [['<Cvr><Contests/>x</Cvr>'], 'hart/0.xml:1: <Cvr> holds text beside elements'],
    [['<Cvr/><Cvr/>'], 'hart/0.xml:1: it is not one XML element'],
    [['<Cvr><Contests/><CvrGuid>&x;</CvrGuid></Cvr>'], 'hart/0.xml:1: “&x;” is no sign of XML'],
    [['<Report/>'], 'hart/0.xml:1: a record of Hart’s is a <Cvr>, not a <Report>'],
    [['<CastVoteRecordReport/>'], 'hart/0.xml:1: it is NIST’s format as XML, which is not read: export it as JSON'],
    [[cvr('')], 'hart:1: its records hold no contests'],
    [
      [cvr(contest('') + contest('', '', 'Council'))],
      'hart:1: it holds 2 contests: on the command line --contest says which, by its name or number: “Mayor & more” (c-16), “Council” (c-7)',
    ],
  ];
  for (const [records, message] of wrong) assert.throws(() => folder(records), { message });
});
