import assert from 'node:assert/strict';
import { test } from 'node:test';
import { utf8 } from '../../../codec/bytes.ts';
import { OstrakaError } from '../../../codec/error.ts';
import type { BallotFile } from '../file.ts';
import { BallotFolderReader } from '../folder.ts';
import { notes } from '../testing/read.ts';

type Member = Record<string, unknown>;
type Files = Record<string, unknown>;

const mark = (candidate: number, rank: number, more: Member = {}): Member => ({
  CandidateId: candidate,
  ManifestationId: 31,
  PartyId: 0,
  Rank: rank,
  MarkDensity: 100,
  IsAmbiguous: false,
  IsVote: rank === 1,
  OutstackConditionIds: [],
  ...more,
});
const contest = (marks: Member[], more: Member = {}): Member => ({
  Id: 1,
  ManifestationId: 1,
  Undervotes: 0,
  Overvotes: 0,
  OutstackConditionIds: [],
  Marks: marks,
  ...more,
});
const version = (contests: Member[], more: Member = {}): Member => ({
  PrecinctPortionId: 1,
  BallotTypeId: 1,
  IsCurrent: true,
  Cards: [{ Id: 1, KeyInId: 1, PaperIndex: 0, Contests: contests, OutstackConditionIds: [] }],
  ...more,
});
let number = 0;
const session = (original: Member, more: Member = {}): Member => ({
  TabulatorId: 42,
  BatchId: 1,
  RecordId: ++number,
  CountingGroupId: 1,
  ImageMask: 'C:\\x*.*',
  SessionType: 'ScannedVote',
  VotingSessionIdentifier: '',
  UniqueVotingIdentifier: '',
  Original: original,
  ...more,
});
const vote = (...candidates: number[]): Member =>
  session(version([contest(candidates.map((id, i) => mark(id, i + 1)))]));

const MANIFESTS: Files = {
  'ContestManifest.json': [{ Description: 'Mayor', Id: 1, ExternalId: '', DistrictId: 2, VoteFor: 1, NumOfRanks: 3 }],
  'CandidateManifest.json': ['Ada', 'Ben', 'Cem'].map((Description, i) => ({
    Description,
    Id: i + 1,
    ExternalId: '',
    ContestId: 1,
    Type: 'Regular',
  })),
  'OutstackConditionManifest.json': [
    { Description: 'Ambiguous', Id: 0 },
    { Description: 'OvervotedRanking', Id: 9 },
    { Description: 'InvalidContest', Id: 7 },
    { Description: 'Rescan', Id: 20 },
  ],
};

function folder(sessions: Member[] | Record<string, Member[]>, manifests: Files = {}, asked = {}): BallotFile {
  const exports = Array.isArray(sessions) ? { 'CvrExport.json': sessions } : sessions;
  const files: Record<string, string> = {};
  for (const [name, List] of Object.entries({ ...MANIFESTS, ...manifests }))
    if (List !== null) files[name] = JSON.stringify({ Version: '5.17.18.1', List });
  for (const [name, Sessions] of Object.entries(exports))
    files[name] = JSON.stringify({ Version: '5.17.18.1', ElectionId: 'Test', Sessions });
  const reader = new BallotFolderReader('cvr', [...Object.keys(files), 'PartyManifest.json'], asked);
  for (const name of reader.files) {
    const file = reader.take(name);
    for (const byte of utf8(files[name]!)) file.push(Uint8Array.of(byte));
    file.finish();
  }
  return reader.finish();
}

const refused = (sessions: Parameters<typeof folder>[0], message: string, manifests: Files = {}) =>
  assert.throws(
    () => folder(sessions, manifests),
    (error) => {
      assert.ok(error instanceof OstrakaError, String(error));
      assert.equal(error.message, message);
      return true;
    },
  );

test('of each record the current version, of all files', () => {
  const modified = session(version([contest([mark(1, 1)])], { IsCurrent: false }), {
    Modified: version([contest([mark(3, 1)])]),
  });
  const file = folder({ 'CvrExport_1.json': [vote(2, 1), modified], 'CvrExport_7.json': [vote(2, 1), vote()] });
  assert.deepEqual(file, {
    ballot: 'ranking',
    title: 'Mayor',
    options: ['Ada', 'Ben', 'Cem'],
    ballots: [
      { count: 2, ranks: [[1], [0]] },
      { count: 1, ranks: [[2]] },
      { count: 1, ranks: [] },
    ],
    ties: false,
    voters: 4,
    scale: 1,
    seats: 1,
    notes: [],
  });
});

test('ambiguous marks and contests that are invalid are left out, and said', () => {
  const file = folder([
    session(version([contest([mark(1, 1), mark(2, 1, { OutstackConditionIds: [9] }), mark(3, 2)])])),
    session(version([contest([mark(1, 1, { IsAmbiguous: true, OutstackConditionIds: [0] }), mark(2, 2)])])),
    session(version([contest([mark(1, 1)], { OutstackConditionIds: [7] })])),
  ]);
  assert.ok(file.ballot === 'ranking');
  assert.deepEqual(file.ballots, [
    { count: 1, ranks: [[2]] },
    { count: 1, ranks: [[1]] },
  ]);
  assert.deepEqual(notes(file), [
    '1 record left out, the first on line 1: the file says that they do not count',
    '1 ballot with an overvote, first on line 1: that mark is left out, the others stay',
    '1 ballot with a mark that the scanner called ambiguous, first on line 1: it is left out, the others stay',
    '1 ballot with skipped ranks, first on line 1: what follows moves up',
  ]);
});

test('what could mean two things, or is not known, is refused', () => {
  const at = 'cvr/CvrExport.json:1: Sessions 1:';
  const unknown = 'which is not known and could change the count';
  const one = (marks: Member[], more: Member = {}) => [session(version([contest(marks, more)]))];
  const twice = vote(1);
  const contests = (more: Member) => ({
    'ContestManifest.json': [{ ...(MANIFESTS['ContestManifest.json'] as Member[])[0], ...more }],
  });
  refused(one([mark(1, 4)]), 'cvr:1: Rank of the mark is no whole number from 1 to 3: “4”');
  refused(one([mark(9, 1)]), 'cvr:1: records name the option “9”, which “Mayor” does not list');
  refused(one([mark(1, 1, { Weight: 2 })]), `cvr:1: the mark has the field “Weight”, ${unknown}`);
  refused(one([mark(1, 1, { OutstackConditionIds: [7] })]), 'cvr:1: a mark does not count, though its contest does');
  refused(
    one([mark(1, 1, { OutstackConditionIds: [8] })]),
    'cvr:1: a condition is “8”, which is not listed, and could change the count',
  );
  refused(one([], { OutstackConditionIds: [20] }), `${at} a condition is “20”, “Rescan”, and could change the count`);
  refused(one([], { Id: 2 }), 'cvr:1: records name the contest “2”, which is not listed');
  refused([session(version([contest([]), contest([])]))], `${at} the contest 1 stands in the record twice`);
  refused(
    [session(version([], { IsCurrent: false }))],
    `${at} no version of the record is current: finish its adjudication, then export again`,
  );
  refused([session(version([]), { Modified: version([]) })], `${at} both versions of the record are current`);
  refused(
    [session(version([]), { Adjudicated: version([]) })],
    `${at} the record has the field “Adjudicated”, ${unknown}`,
  );
  refused([twice, twice], `cvr/CvrExport.json:1: Sessions 2: the record 42-1-${twice.RecordId} stands there twice`);
  refused(
    [vote(1)],
    'cvr:1: voters did not rank in “Mayor”, and contests without ranks are not read',
    contests({ NumOfRanks: 0 }),
  );
  refused(
    [vote(1)],
    'cvr:1: voters of “Mayor” rank and yet have 3 votes: what that means is not known',
    contests({ VoteFor: 3 }),
  );
  refused([], 'cvr: it holds no ballots');
  refused([], 'cvr: beside Dominion’s records the folder lacks CandidateManifest.json', {
    'CandidateManifest.json': null,
  });
  refused({}, 'cvr: beside Dominion’s manifests the folder lacks CvrExport.json, or CvrExport_1.json and so on');
  refused(
    { 'CvrExport.json': [], 'CvrExport_1.json': [] },
    'cvr: CvrExport.json and CvrExport_1.json could hold the same records: leave one of them in the folder',
  );
  assert.throws(() => new BallotFolderReader('notes', ['a.txt']), {
    message:
      'notes: no folder of ballots is known that looks like this: expected an export of Dominion’s or Hart’s, or vote.yml of caritat’s with ballots',
  });
});
