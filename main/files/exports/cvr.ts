/**
 * Cast vote records in the common data format of NIST SP 1500-103, version 1.0, as JSON: one report for one contest, or for several where
 * whole ballots are told. The order of the records follows from what they say; their numbers follow from that order.
 */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import type { Contest } from '../../../shared/election/contest.ts';

/** What of an election goes into one report. */
export interface Report {
  readonly title: string;
  readonly generated: Date;
  /** Each with its options as they are named in files. */
  readonly contests: readonly {
    readonly contest: Contest;
    readonly profile: Pick<BallotFile, 'title' | 'options'>;
    /** Index of the option that is a written-in name; null where none is. */
    readonly writeIn: number | null;
  }[];
}

/** What one ballot says in each contest of the report, and how many say so. */
export interface Records {
  readonly count: number;
  readonly marks: readonly Ballot[];
}

type Ballot =
  | { readonly ballot: 'ranking'; readonly ranks: readonly (readonly number[])[] }
  | { readonly ballot: 'approval'; readonly picks: readonly number[] }
  | { readonly ballot: 'score'; readonly scores: readonly (number | null)[] };

/** The distinct ballots of a profile as records of its one contest. */
export const recordsOf = (profile: BallotFile): Records[] => {
  switch (profile.ballot) {
    case 'ranking':
      return profile.ballots.map(({ count, ranks }) => ({ count, marks: [{ ballot: 'ranking', ranks }] }));
    case 'approval':
      return profile.ballots.map(({ count, picks }) => ({ count, marks: [{ ballot: 'approval', picks }] }));
    case 'score':
      return profile.ballots.map(({ count, scores }) => ({ count, marks: [{ ballot: 'score', scores }] }));
  }
};

const DEVICE = 'ostraka';
const ELECTION = 'election';
const UNIT = 'electorate';

/** The report in pieces, which together are one JSON text; a record for each ballot that was cast. */
export function* cvrReport({ title, generated, contests }: Report, records: Iterable<Records>): Generator<string> {
  const report = {
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    GeneratedDate: generated.toISOString(),
    ReportGeneratingDeviceIds: [DEVICE],
    ReportingDevice: [{ '@id': DEVICE, '@type': 'CVR.ReportingDevice', Application: 'Ostraka' }],
    ReportType: ['aggregated'],
    GpUnit: [{ '@id': UNIT, '@type': 'CVR.GpUnit', Type: 'other', OtherType: 'electorate', Name: title }],
    // Readers ask for the list, though it may be left out.
    Party: [],
    Election: [
      {
        '@id': ELECTION,
        '@type': 'CVR.Election',
        Name: title,
        ElectionScopeId: UNIT,
        Candidate: contests.flatMap(({ profile }, at) =>
          profile.options.map((Name, option) => ({ '@id': candidateId(at, option), '@type': 'CVR.Candidate', Name })),
        ),
        Contest: contests.map(contestOf),
      },
    ],
  };
  // What follows the head is one long list, which no string could hold.
  yield `${JSON.stringify(report, null, 1).slice(0, -2)},\n "CVR": [`;
  let number = 0;
  for (const { count, marks } of records) {
    const selections = marks.map(
      (ballot, at) =>
        `{"@type":"CVR.CVRContest","ContestId":"${contestId(at)}","CVRContestSelection":${JSON.stringify(selectionsOf(ballot, at))}}`,
    );
    for (let each = 0; each < count; each++) {
      number++;
      yield `${number === 1 ? '' : ','}\n{"@type":"CVR.CVR","ElectionId":"${ELECTION}","UniqueId":"${number}","CurrentSnapshotId":"s${number}","CVRSnapshot":[{"@id":"s${number}","@type":"CVR.CVRSnapshot","Type":"interpreted","CVRContest":[${selections.join(',')}]}]}`;
    }
  }
  yield '\n ]\n}\n';
}

const contestId = (at: number): string => `contest-${at + 1}`;
const candidateId = (at: number, option: number): string => `candidate-${at + 1}-${option + 1}`;
const selectionId = (at: number, option: number): string => `selection-${at + 1}-${option + 1}`;

function contestOf({ contest, profile, writeIn }: Report['contests'][number], at: number) {
  return {
    '@id': contestId(at),
    '@type': 'CVR.CandidateContest',
    Name: profile.title,
    NumberElected: contest.seats,
    VoteVariation: VARIATION[contest.ballot],
    ContestSelection: profile.options.map((_, option) => ({
      '@id': selectionId(at, option),
      '@type': 'CVR.CandidateSelection',
      CandidateIds: [candidateId(at, option)],
      ...(option === writeIn ? { IsWriteIn: true } : {}),
    })),
  };
}

const VARIATION: Readonly<Record<Contest['ballot'], string>> = {
  single: 'plurality',
  approval: 'approval',
  score: 'range',
  ranking: 'rcv',
};

/** A single pick is the first rank, which programs that count ranks ask for. A score is the number of votes. */
function selectionsOf(ballot: Ballot, at: number) {
  const selection = (option: number, position: object) => ({
    '@type': 'CVR.CVRContestSelection',
    ContestSelectionId: selectionId(at, option),
    SelectionPosition: [{ '@type': 'CVR.SelectionPosition', HasIndication: 'yes', NumberVotes: 1, ...position }],
  });
  switch (ballot.ballot) {
    case 'ranking':
      return ballot.ranks.flatMap((equals, above) => equals.map((option) => selection(option, { Rank: above + 1 })));
    case 'approval':
      return ballot.picks.map((option) => selection(option, {}));
    case 'score':
      return ballot.scores.flatMap((score, option) =>
        score === null ? [] : [selection(option, { NumberVotes: score })],
      );
  }
}
