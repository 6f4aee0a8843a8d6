/** A report of two contests by NIST’s format: for a mayor three ballots, for a trip two. */
export const twoContests = (): string => {
  const marked = (contest: string, ...options: string[]) => ({
    ContestId: contest,
    CVRContestSelection: options.map((id, i) => ({
      ContestSelectionId: id,
      SelectionPosition: [{ HasIndication: 'yes', NumberVotes: 1, Rank: i + 1 }],
    })),
  });
  const record = (...contests: object[]) => ({
    CVRSnapshot: [{ '@id': 's', Type: 'original', CVRContest: contests }],
    CurrentSnapshotId: 's',
  });
  const contest = (id: string, name: string, ...options: string[]) => ({
    '@id': id,
    Name: name,
    ContestSelection: options.map((option) => ({ '@id': `${id}-${option}`, Selection: option })),
  });
  return JSON.stringify({
    '@type': 'CVR.CastVoteRecordReport',
    Version: '1.0.0',
    CVR: [
      record(marked('m', 'm-Ada', 'm-Ben'), marked('t', 't-Lake', 't-Moor')),
      record(marked('m', 'm-Ada'), marked('t', 't-Moor')),
      record(marked('m', 'm-Ben', 'm-Ada')),
    ],
    Election: [{ Contest: [contest('m', 'Mayor', 'Ada', 'Ben'), contest('t', 'Trip', 'Lake', 'Moor', 'Town')] }],
  });
};
