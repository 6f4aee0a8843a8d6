/** Results by every rule, each once the one that decides and then beside all others: of one seat and of several. */
import { countOpened, readTally } from '../../../shared/board/count.ts';
import type { Choices } from '../../../shared/election/choice.ts';
import { type Contest, LATEST, type Rule } from '../../../shared/election/contest.ts';
import { rulesFor } from '../../../shared/election/tally/methods.ts';
import { all, chest, contests, fingerprint } from '../canned-election.ts';
import { states } from '../states.ts';
import type { VoterWindow } from './screens.ts';

/** For each ballot, what is asked, and answers to it. */
const asked: readonly (readonly [Contest, readonly Choices[]])[] = [
  ...contests.map((contest, i) => [contest, [0, 1, 2, 10].map((voter) => [all(voter)[i]!])] as const),
  [chest, [[{ ballot: 'score', scores: [3, 2, null] }], [{ ballot: 'score', scores: [null, 4, 1] }]]],
];

/** The same with words that break nowhere, so that only ours can. */
const short = (contest: Contest): Contest =>
  ({
    ...contest,
    title: 'Poll',
    options: contest.options.map((_, i) => `Opt ${i + 1}`),
    writeIn: false,
    ...(contest.ballot === 'ranking' && { ties: false }),
    ...(contest.ballot === 'score' && { grades: undefined }),
  }) as Contest;

const resultOf = (contest: Contest, ballots: readonly Choices[]): VoterWindow => ({
  ...(states['voter-result'] as VoterWindow),
  contests: [contest],
  tally: readTally(countOpened({ version: LATEST, contests: [contest], roll: ballots.length }, ballots, fingerprint)),
});

export const resultsByRule: readonly { readonly rule: Rule; readonly seats: number; readonly state: VoterWindow }[] =
  asked.flatMap(([contest, ballots]) =>
    [1, 2].flatMap((seats) => {
      const rules = rulesFor(contest.ballot, seats, false, LATEST, contest === chest);
      return rules.map((rule) => {
        const others = rules.filter((other) => other !== rule);
        const plan = { ...short(contest), seats, rules: [rule, ...others] } as Contest;
        return { rule, seats, state: resultOf(plan, ballots) };
      });
    }),
  );
