/** An election in which too few ballots count, before and after it closes. */

import type { Verdict, VerifiedElection } from '../../shared/board/verify/verdict.ts';
import { said } from '../../shared/codec/said.ts';
import { tooFewInWords } from '../../shared/election/too-few.ts';
import type { Status } from '../../shared/protocol/coordinator/status.ts';
import { statuses, voting } from './canned-election.ts';

export const tooFew = { ballots: 3, needed: 5 };
const ended = { ballots: 3, leastBallots: 5, tooFew };
const { nodes } = statuses.ceremony;

export const smallSets = {
  voting: { ...voting, ballots: 3, leastBallots: 5 },
  closing: { ...voting, ballots: 3, leastBallots: 5, closesIn: 42_000 },
  closed: { ...voting, ...ended, nodes, phase: 'mixing' },
  finished: { ...voting, ...ended, phase: 'finished', nodes: nodes.map((node, i) => ({ ...node, attested: i < 2 })) },
} satisfies Record<string, Status>;

/** What a verdict says of it otherwise than of an election with a result. */
export const withoutResult = (checks: Verdict['checks'], election: VerifiedElection): Partial<Verdict> => ({
  outcome: 'valid without result',
  tally: null,
  faults: [],
  checks: checks.map((check) =>
    ['V11', 'V12', 'V13', 'V14', 'V15', 'V16'].includes(check.id) ? { ...check, status: 'not due' } : check,
  ),
  claims: [tooFewInWords(tooFew), said('no-result', {}, ''), said('people', {}, '')],
  election: { ...election, tooFew, ballots: { ...election.ballots, counting: tooFew.ballots } },
});
