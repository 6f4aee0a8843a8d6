import { newKeys } from '../../../../shared/board/verify/testing/parties.ts';
import { concat } from '../../../../shared/codec/bytes.ts';
import type { Choice, Choices } from '../../../../shared/election/choice.ts';
import type { Contest, RankingContest } from '../../../../shared/election/contest.ts';
import { plaintextLength } from '../../../../shared/election/encoding.ts';
import { choicesOf, grades, profile } from '../../../../shared/election/tally/testing/profile.ts';
import { attested, type Boards, counted, finished, opened, type Played } from './board.ts';
import { sealedBytes } from './sealed-bytes.ts';

const common = (n: number, seats = 1, writeIn = false) => ({
  title: 'Who?',
  options: ['Ada', 'Bob', 'Cleo', 'Dan'].slice(0, n),
  writeIn,
  seats,
});

const single = (n: number, writeIn = false, seats = 1): Contest => ({
  ballot: 'single',
  ...common(n, seats, writeIn),
  rules: ['plurality'],
});
const picks = (...of: (number | string | null)[]): Choice[] =>
  of.map((pick) =>
    typeof pick === 'string' ? { ballot: 'single', pick: 3, writeIn: pick } : { ballot: 'single', pick },
  );

const approval = (n: number, seats = 1, writeIn = false): Contest => ({
  ballot: 'approval',
  ...common(n, seats, writeIn),
  most: n,
  rules: ['approval'],
});

type ScoreContest = Extract<Contest, { ballot: 'score' }>;
const score = (n: number, rules: ScoreContest['rules'], altered: Partial<ScoreContest> = {}): ScoreContest => ({
  ballot: 'score',
  ...common(n),
  top: 5,
  rules,
  ...altered,
});
const scores = (written: string): Choice[] =>
  grades(written).flatMap(({ marks, count }) =>
    Array.from({ length: count }, () => ({ ballot: 'score', scores: marks })),
  );

const ranking = (n: number, rules: RankingContest['rules'], altered: Partial<RankingContest> = {}): RankingContest => ({
  ballot: 'ranking',
  ...common(n),
  ties: false,
  rules,
  ...altered,
});
const ranks = (written: string): readonly Choice[] => choicesOf(profile(written));

/** One contest, and what its voters say. */
const asked = (contest: Contest, choices: readonly Choice[], joinNames = {}) =>
  counted(
    { contests: [contest], ...joinNames },
    choices.map((choice) => [choice]),
  );

export const counts: Boards = {
  'single-plurality': [
    'single choice, plurality, two seats; a blank ballot, and a tie for the second seat',
    () => asked(single(3, false, 2), picks(0, 0, 1, 2, null)),
  ],
  approval: [
    'approval of up to three of three; a ballot that approves nobody, and one of all',
    () =>
      asked(
        approval(3),
        [[0, 1], [1], [], [0, 1, 2]].map((some) => ({ ballot: 'approval', picks: some })),
      ),
  ],
  score: [
    'scores 0 to 5, with the grades beside them; a score of 0 is not the same as none',
    () => asked(score(3, ['score', 'majority-judgement']), scores('2: 5 0 -; 1: 0 4 1; 1: - - -')),
  ],
  'majority-judgement': [
    'majority judgement with named grades and two seats, and the scores beside it',
    () =>
      asked(
        score(3, ['majority-judgement', 'score'], { seats: 2, top: 2, grades: ['Poor', 'Fair', 'Good'] }),
        scores('2: 2 1 0; 1: 0 2 2; 1: 1 - 2; 1: 2 2 0'),
      ),
  ],
  'ranking-all-rules': [
    'rankings by all seven rules at once; the first decides, and not all elect the same',
    () =>
      asked(
        ranking(4, ['instant-runoff', 'sequential-runoff', 'bottoms-up', 'schulze', 'borda', 'stv', 'plurality']),
        ranks('3 abcd; 2 bcda; 2 cbd; 1 dcb'),
      ),
  ],
  plurality: [
    'the first preferences of rankings',
    () => asked(ranking(3, ['plurality']), ranks('2 ab; 1 bc; 1 cba; 1 b')),
  ],
  borda: [
    'Borda, with equal ranks and candidates that are left out',
    () => asked(ranking(4, ['borda'], { ties: true }), ranks('2 a=bcd; 1 b=c; 1 cd=a; 1 d')),
  ],
  schulze: [
    'Schulze with equal ranks: everyone is beaten by someone, and one path is strongest',
    () => asked(ranking(3, ['schulze'], { ties: true }), ranks('2 abc; 2 bca; 1 cab; 1 a=bc')),
  ],
  'schulze-tie': [
    'Schulze: a cycle without a way out elects nobody',
    () => asked(ranking(3, ['schulze']), ranks('1 abc; 1 bca; 1 cab')),
  ],
  'instant-runoff': [
    'instant runoff, with ballots shared between equals and a tie that does not matter',
    () => asked(ranking(4, ['instant-runoff'], { ties: true }), ranks('3 a; 2 b=ca; 1 cab; 1 dab')),
  ],
  'instant-runoff-tie': [
    'instant runoff: a tie for who goes out that changes who wins',
    () => asked(ranking(3, ['instant-runoff']), ranks('2 ab; 2 ba; 1 ca; 1 cb; 1 b; 1 a')),
  ],
  'sequential-runoff': [
    'sequential runoff',
    () => asked(ranking(4, ['sequential-runoff']), ranks('3 abcd; 2 bcda; 2 cbd; 1 dcb')),
  ],
  'bottoms-up': [
    'bottoms-up',
    () => asked(ranking(4, ['bottoms-up'], { seats: 2 }), ranks('3 abcd; 2 bcda; 1 cbd; 1 dcb')),
  ],
  stv: [
    'Scottish STV with two seats: a surplus at a fraction that is cut, exclusions, papers that pass to nobody',
    () => asked(ranking(4, ['stv'], { seats: 2 }), ranks('4 abcd; 1 bcd; 1 cd; 1 d')),
  ],
  'stv-lot': ['STV: the lot decides who is excluded', () => asked(ranking(4, ['stv']), ranks('2 a; 2 b; 1 c; 1 d'))],
  'write-ins': [
    'names that are written in: spellings that fold alike are one candidate, an option that is written in is that option, a name of an unseen hyphen alone is nobody',
    () => asked(single(3, true), picks('Zoë', 'ZOË', 'zoë', 'ada', 0, '\u00ad')),
  ],
  'write-ins-ranked': [
    'names that are written in among rankings: each is a candidate behind the options',
    () =>
      asked(ranking(2, ['instant-runoff', 'borda'], { writeIn: true }), [
        { ballot: 'ranking', ranks: [[2], [0]], writeIn: 'Gil' },
        { ballot: 'ranking', ranks: [[2], [1]], writeIn: 'Hal' },
        { ballot: 'ranking', ranks: [[0], [2]], writeIn: 'gil' },
        { ballot: 'ranking', ranks: [[1]] },
      ]),
  ],
  'several-contests': [
    'four contests, one of each ballot type, on ballots that are several ciphertexts wide; one voter is silent in all',
    severalContests,
  ],
  joined: ['two spellings that two nodes agree to be one person: the tally holds both counts', () => joined(2)],
  'joined-by-one': ['a proposal to join names to which one node too few agrees: it changes nothing', () => joined(1)],
  invalid: [
    'one ballot that counts, and five plaintexts that no choice encodes to: ranks that do not begin at 1, a gap, equals where none are allowed, a name that is no UTF-8, a mark in the padding',
    invalidBallots,
  ],
};

function severalContests(): Played {
  const contests = [
    { ...single(3, true), title: 'One' },
    { ...approval(3, 2), title: 'Some' },
    { ...score(2, ['score']), title: 'Scores' },
    { ...ranking(3, ['borda', 'stv'], { seats: 2 }), title: 'In order' },
  ];
  const said = (pick: number | string | null, some: number[], marks: (number | null)[], order: number[]): Choices => [
    picks(pick)[0]!,
    { ballot: 'approval', picks: some },
    { ballot: 'score', scores: marks },
    { ballot: 'ranking', ranks: order.map((i) => [i]) },
  ];
  return counted({ contests }, [
    said(0, [0, 2], [5, 2], [0, 1, 2]),
    said('Gil', [1], [0, null], [1]),
    said(1, [0, 1, 2], [3, 3], [2, 0]),
    said(null, [], [null, null], []),
  ]);
}

function joined(agreeing: number): Played {
  const contests = [{ ...single(3, true) }];
  const voters = newKeys(4);
  const forge = opened(voters, { contests, joinNames: true });
  for (const [i, choice] of picks('Jon Smith', 'John Smith', 'Ann', 0).entries()) forge.cast(voters[i]!, [choice]);
  forge.close().mix(1).mix(2).prove(1).prove(2).sealList().shares(1).shares(3);
  forge.join([
    ['John Smith', 1],
    ['Jon Smith', 1],
  ]);
  for (const index of forge.everyone.slice(0, agreeing)) forge.agree(index);
  return { forge: attested(forge.result()), voters };
}

function invalidBallots(): Played {
  const contest = ranking(3, ['borda', 'stv'], { writeIn: true });
  const length = plaintextLength([contest]);
  const plaintext = (...bytes: number[]) => concat(Uint8Array.from(bytes), new Uint8Array(length - bytes.length));
  const invalid = [
    plaintext(9, 0, 0, 0),
    plaintext(1, 3, 0, 0),
    plaintext(1, 1, 0, 0),
    plaintext(1, 0, 0, 2, 0xff),
    concat(plaintext(1), Uint8Array.of(1)),
  ];
  const voters = newKeys(1 + invalid.length);
  const forge = opened(voters, { contests: [contest] });
  forge.cast(voters[0]!, [{ ballot: 'ranking', ranks: [[0], [3]], writeIn: 'Gil' }]);
  for (const [i, bytes] of invalid.entries())
    forge.say('ballot', voters[i + 1]!, sealedBytes(forge, voters[i + 1]!, bytes).body);
  return { forge: finished(forge), voters };
}
