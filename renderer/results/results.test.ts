import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type Contest,
  LATEST,
  type RankingContest,
  type Rule,
  VERSION,
  type Version,
} from '../../shared/election/contest.ts';
import { leaveOut } from '../../shared/election/tally/left-out.ts';
import { type ContestResult, tally } from '../../shared/election/tally/tally.ts';
import { chartOf, inPlaces, SHARE_DECIMALS } from '../../shared/verdict/outcome/bars.ts';
import { reason } from '../../shared/verdict/outcome/reasons.ts';
import { type Rounds, roundsOf, runsOf } from '../../shared/verdict/outcome/rounds.ts';
import { speakerFor } from '../../shared/verdict/outcome/speaker.ts';
import { sum } from '../../shared/verdict/outcome/sum.ts';
import {
  agree,
  headline,
  numbersInWords,
  placesInWords,
  roundsInWords,
  type Speaker,
  seatInWords,
} from '../../shared/verdict/outcome/words.ts';
import { voiceIn } from '../../shared/verdict/texts/texts.ts';
import { shapePaths, shapes } from '../design/signs/shapes.ts';
import { candidatesOf } from './candidates.ts';
import { flowsOf, orderOf } from './flows.ts';

const lot = new Uint8Array(33);
const options = ['Ada', 'Bo', 'Cy', 'Di'];
const ranking = (rules: RankingContest['rules'], seats = 1): RankingContest => ({
  ballot: 'ranking',
  title: 'Speaker',
  options,
  writeIn: false,
  seats,
  ties: true,
  rules,
});
const count = (
  contest: Contest,
  ballots: readonly (readonly (readonly number[])[])[],
  version: Version = VERSION,
): ContestResult =>
  tally(
    version,
    contest,
    ballots.map((ranks) => ({ ballot: 'ranking', ranks: ranks.map((equals) => [...equals]) })),
    lot,
  );
const times = <T>(n: number, one: T): T[] => new Array<T>(n).fill(one);
const speaker: Speaker = speakerFor(voiceIn('en'), ranking(['plurality']), options);

/** Ada leads, Bo wins when Di goes out and Cy follows: 8, 6, 5, 2. */
const runoff = [...times(8, [[0], [2]]), ...times(6, [[1], [2]]), ...times(5, [[2], [1]]), ...times(2, [[3], [1]])];

test('one sentence says who won, and one by what', () => {
  const contest = ranking(['instant-runoff', 'plurality']);
  const result = count(contest, runoff);
  const [irv, plurality] = result.results;
  assert.equal(headline(contest, irv!, speaker), 'Bo wins.');
  assert.equal(
    reason(contest, irv!, result.counted, speaker),
    'Bo has 13 of 21 votes, more than half, after 3 rounds.',
  );
  assert.equal(headline(contest, plurality!, speaker), 'Ada wins.');
  assert.equal(agree(result.results), false);
});

test('a tie is called a tie, with who is sure of a seat before it', () => {
  const one = ranking(['plurality']);
  assert.equal(headline(one, count(one, [[[0]], [[1]]]).results[0]!, speaker), 'A tie between Ada and Bo.');
  const two = ranking(['plurality'], 2);
  const result = count(two, [[[0]], [[0]], [[1]], [[2]]]).results[0]!;
  assert.equal(headline(two, result, speaker), 'Ada is elected. A tie for the last seat between Bo and Cy.');
  assert.equal(headline(one, count(one, []).results[0]!, speaker), 'Nobody is elected: nobody was voted for.');
});

test('each round has its sentences: who goes out, and where the votes go', () => {
  const [irv] = count(ranking(['instant-runoff']), runoff).results;
  assert.deepEqual(roundsInWords(runsOf(irv!)[0]!, speaker), [
    ['Di has the fewest votes (2) and goes out.', 'From Di: 2 to Bo.'],
    ['Cy has the fewest votes (5) and goes out.', 'From Cy: 5 to Bo.'],
    ['Bo has 13 of 21 votes: more than half.'],
  ]);
});

test('a tie that matters says what each way out would lead to', () => {
  const ballots = [...times(4, [[0]]), ...times(3, [[1], [2]]), ...times(3, [[2], [0]])];
  const [irv] = count(ranking(['instant-runoff']), ballots).results;
  const words = roundsInWords(runsOf(irv!)[0]!, speaker).flat();
  assert.ok(words.includes('Bo and Cy have equally few votes, and it matters who goes out. So it is a tie:'));
  assert.ok(words.includes('Without Cy, Ada would win.'));
});

const wordsOf = (contest: Contest, ballots: readonly (readonly (readonly number[])[])[], version: Version = VERSION) =>
  count(contest, ballots, version)
    .results.flatMap(runsOf)
    .flatMap((run) => roundsInWords(run, speaker))
    .flat();

test('those who cannot catch up go out together, in words that say why', () => {
  const behind = wordsOf(ranking(['instant-runoff']), [...times(5, [[0]]), ...times(4, [[1]]), [[2]], [[3]]]);
  assert.ok(
    behind.includes(
      'Cy and Di go out together: none of them can reach the votes of those ahead, whoever else goes out.',
    ),
  );
});

test('a ballot that puts several highest counts for each, and so it says; in version 1 it waits', () => {
  const contest = ranking(['instant-runoff']);
  const ballots = [...times(4, [[0, 1], [2]]), ...times(3, [[2]]), ...times(2, [[3], [0, 1]]), [[0]]];
  const now = wordsOf(contest, ballots);
  assert.ok(now.includes('4 ballots put several highest as equals, and count for each of them.'));
  assert.ok(now.includes('From Di: 2 to several as equals.'));
  assert.ok(now.includes('Of those that counted for several: 6 to Ada.'));
  assert.ok(wordsOf(contest, ballots, 1).includes('4 ballots put several first as equals, and wait.'));
});

test('a final between equals, and the last ones left, are said as what they are', () => {
  const equal = wordsOf(ranking(['instant-runoff']), [[[0]], [[1]]]);
  assert.equal(equal.at(-1), 'All who are left have equally many votes, and nobody can get more. It is a tie.');
  const last = wordsOf(ranking(['bottoms-up'], 2), [...times(4, [[0]]), ...times(3, [[1]]), ...times(2, [[2]]), [[3]]]);
  assert.equal(last.at(-1), 'Ada and Bo are left: as many as there are seats.');
});

test('each seat of a sequential runoff has rounds of its own, and the bars show the round that filled it', () => {
  const contest = ranking(['sequential-runoff'], 2);
  const result = count(contest, [...times(10, [[0]]), ...times(4, [[1]]), ...times(3, [[2]]), ...times(2, [[3], [2]])]);
  const [only] = result.results;
  assert.deepEqual(
    runsOf(only!).map((run) => [seatInWords(run, speaker), roundsOf(run).rounds.length]),
    [
      ['Seat 1: Ada', 1],
      ['Seat 2: Cy', 2],
    ],
  );
  assert.deepEqual(
    chartOf(only!, result.counted).bars.map(({ slot, value, elected }) => [slot, value, elected]),
    [
      [0, 10, true],
      [2, 5, true],
      [1, 4, false],
      [3, 0, false],
    ],
  );
});

test('where the steps are left out, the bars are the same, and nothing is said of them', () => {
  for (const [rule, seats] of [
    ['instant-runoff', 1],
    ['bottoms-up', 2],
    ['sequential-runoff', 2],
    ['stv', 2],
    ['schulze', 2],
  ] as const) {
    const contest = ranking([rule], seats);
    const whole = count({ ...contest, ties: false }, runoff);
    const short = leaveOut(whole, 'all');
    const barsOf = ({ results, counted }: ContestResult) =>
      chartOf(results[0]!, counted).bars.map(({ slot, place, value, elected }) => [slot, place, value, elected]);
    assert.deepEqual(barsOf(short), barsOf(whole));
    assert.equal(short.results[0]!.leftOut, true);
    assert.doesNotMatch(reason(contest, short.results[0]!, short.counted, speaker) ?? '', /round/);
  }
});

test('votes that rounding lost are said with all their decimals', () => {
  const contest = { ...ranking(['stv'], 2), ties: false };
  const said = wordsOf(contest, [...times(6, [[0], [1]]), ...times(2, [[1]]), ...times(3, [[2]])]);
  assert.ok(said.includes('0.00002 votes are lost so far, since values are cut to five decimals.'));
});

test('grades are said by their names', () => {
  const contest: Contest = {
    ...{ ballot: 'score', title: 'Lunch', options: ['Pasta', 'Soup'], writeIn: false, seats: 1, top: 2 },
    ...{ grades: ['poor', 'fair', 'good'], rules: ['majority-judgement'] },
  };
  const choices = [2, 1, 2].map((score) => ({ ballot: 'score' as const, scores: [score, 1] }));
  const result = tally(VERSION, contest, choices, lot);
  const judge = speakerFor(voiceIn('en'), contest, contest.options);
  assert.deepEqual(placesInWords(result.results[0]!, 3, judge), [
    '1. Pasta: middle grade good – elected',
    '2. Soup: middle grade fair',
  ]);
  assert.equal(
    reason(contest, result.results[0]!, 3, judge),
    'At least half of the voters give Pasta good or more, the best such grade.',
  );
});

test('bars stand in the order of the result, equals share a place, and the line to reach fits', () => {
  assert.deepEqual(inPlaces([[2], [0, 1], [3]]), [
    { slot: 2, place: 1, placeTo: 1 },
    { slot: 0, place: 2, placeTo: 3 },
    { slot: 1, place: 2, placeTo: 3 },
    { slot: 3, place: 4, placeTo: 4 },
  ]);
  const result = count(ranking(['instant-runoff']), runoff);
  const chart = chartOf(result.results[0]!, result.counted);
  assert.deepEqual(
    chart.bars.map(({ slot, value, elected }) => [slot, value, elected]),
    [
      [1, 13, true],
      [0, 8, false],
      [2, 0, false],
      [3, 0, false],
    ],
  );
  assert.equal(chart.line?.value, 11);
  assert.equal(chart.bars[0]!.share, 13 / 21);
});

test('every place is said as well as drawn', () => {
  const result = count(ranking(['borda']), [[[0], [1]]]);
  assert.deepEqual(placesInWords(result.results[0]!, 1, speaker), [
    '1. Ada: 3 points – elected',
    '2. Bo: 2 points',
    '3–4. Cy: 0.5 points',
    '3–4. Di: 0.5 points',
  ]);
});

const strictRanks = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }).map((order) => order.map((slot) => [slot]));
const ranksOf = fc
  .tuple(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }))
  .map(([order, join]) =>
    order.reduce<number[][]>((ranks, slot, i) => {
      if (i > 0 && join[i]) ranks.at(-1)!.push(slot);
      else ranks.push([slot]);
      return ranks;
    }, []),
  );

const inRounds = ['instant-runoff', 'sequential-runoff', 'bottoms-up', 'stv'] as const satisfies readonly Rule[];

/** The rounds of each run, under each version that has the rule. */
function allRounds(ballots: number[][][], rule: (typeof inRounds)[number]): Rounds[] {
  const one = ranking([rule], rule === 'instant-runoff' ? 1 : 2);
  const versions = rule === 'instant-runoff' || rule === 'stv' ? ([1, 2] as const) : ([2] as const);
  return versions.flatMap((version) => count(one, ballots, version).results.flatMap(runsOf).map(roundsOf));
}

test('no vote is lost or made between rounds: what leaves a bar and what reaches one is what it holds', () => {
  for (const rule of inRounds)
    fc.assert(
      fc.property(fc.array(rule === 'stv' ? strictRanks : ranksOf, { minLength: 1, maxLength: 12 }), (ballots) => {
        for (const { rounds, moves } of allRounds(ballots, rule)) {
          assert.equal(moves.length, rounds.length - 1);
          moves.forEach((between, k) => {
            for (const slot of [0, 1, 2, 3, null]) {
              const held = (round: number) => (slot === null ? rounds[round]!.nobody : rounds[round]!.alone[slot]!);
              const leaves = sum(between.filter(({ from }) => from === slot).map(({ votes }) => votes));
              const arrives = sum(between.filter(({ to }) => to === slot).map(({ votes }) => votes));
              assert.ok(Math.abs(leaves - held(k)) < 1e-6, `${rule}: ${slot} leaves ${leaves} of ${held(k)}`);
              assert.ok(Math.abs(arrives - held(k + 1)) < 1e-6, `${rule}: ${slot} gets ${arrives} of ${held(k + 1)}`);
            }
          });
        }
      }),
      { numRuns: 60 },
    );
});

test('bands end inside the bars they lead to, and bars of one round do not touch', () => {
  const [rounds] = count(ranking(['instant-runoff']), runoff)
    .results.flatMap(runsOf)
    .map(roundsOf) as [Rounds];
  const { nodes, bands, width, height } = flowsOf(rounds, [1, 0, 2, 3]);
  assert.equal(bands.length, sum(rounds.moves.map((between) => between.length)));
  for (const node of nodes) {
    assert.ok(node.x >= 0 && node.x < width && node.y + node.height <= height);
    const below = nodes.find(({ round, y }) => round === node.round && y > node.y);
    if (below) assert.ok(below.y >= node.y + node.height + 12);
  }
});

test('where other written-in names may win it stays open, and says between whom', () => {
  const contest = { ...ranking(['plurality']), writeIn: true };
  const written = (name: string) => ({ ballot: 'ranking' as const, ranks: [[options.length]], writeIn: name });
  const choices = [
    { ballot: 'ranking' as const, ranks: [[0]] },
    ...Array.from({ length: 90 }, (_, i) => written(`Name ${i}`)),
  ];
  const [result] = tally(VERSION, contest, choices, lot).results;
  const others = 'one of the other written-in names';
  assert.equal(
    headline(contest, result!, { ...speaker, others }),
    'It stays open who wins. Possible: Ada and one of the other written-in names.',
  );
  const seats = { ...contest, seats: 2 };
  const [first] = tally(VERSION, seats, [...choices, choices[0]!], lot).results;
  assert.match(
    headline(seats, first!, { ...speaker, others }),
    /^Ada is elected\. It stays open who takes the last seat/,
  );
});

test('the order of a diagram names everyone once', () => {
  assert.deepEqual(orderOf([[2], [0, 1]], 4), [2, 0, 1, 3]);
});

test('eight candidates have a shape and a colour of their own, those beyond are grey with letters', () => {
  const contest: Contest = {
    ballot: 'single',
    title: 'Many',
    options: Array.from({ length: 28 }, (_, i) => `Option ${i}`),
    writeIn: true,
    seats: 1,
    rules: ['plurality'],
  };
  const choices = [{ ballot: 'single' as const, pick: 28, writeIn: 'Zoë' }];
  const all = candidatesOf(contest, tally(VERSION, contest, choices, lot), 'Written in');
  assert.equal(new Set(all.slice(0, 8).map(({ shape }) => shape)).size, 8);
  assert.equal(new Set(all.slice(0, 8).map(({ colour }) => colour)).size, 8);
  assert.equal(all[8]!.shape, null);
  assert.deepEqual(
    [0, 25, 26, 27, 28].map((slot) => all[slot]!.letter),
    ['A', 'Z', 'AA', 'AB', 'AC'],
  );
  assert.equal(all[28]!.name, 'Zoë');
  assert.equal(candidatesOf(contest, tally(1, contest, choices, lot), 'Written in')[28]!.name, 'Written in');
  assert.equal(new Set(shapes.map((shape) => shapePaths[shape])).size, shapes.length);
});

test('shares that are shown add up, or are said to be rounded', () => {
  const contest = ranking(['plurality']);
  const shown = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: SHARE_DECIMALS });
  const tenths = (share: number) => Math.round(10 * Number.parseFloat(shown.format(share)));
  const chart = (votes: readonly number[]) => {
    const { results, counted } = count(
      contest,
      votes.flatMap((many, slot) => times(many, [[slot]])),
    );
    return chartOf(results[0]!, counted);
  };
  // In whole percents these were 101 of 100.
  assert.deepEqual(
    chart([5, 3, 3]).bars.map(({ share }) => shown.format(share!)),
    ['45.5%', '27.3%', '27.3%', '0%'],
  );
  assert.equal(chart([5, 3, 3]).rounded, true);
  assert.equal(chart([1, 1, 2, 4]).rounded, false);
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), (votes) => {
      const { bars, rounded } = chart(votes);
      const total = sum(bars.map(({ share }) => tenths(share ?? 0)));
      assert.ok(rounded || total === 1000 || sum(votes) === 0, `${votes}: ${total / 10} %`);
    }),
  );
});

test('of no ballot there is no half: nothing has to be reached where nobody answered', () => {
  for (const rule of ['instant-runoff', 'sequential-runoff', 'stv'] as const) {
    const contest = ranking([rule]);
    const { results, counted } = count(contest, [[], [], []]);
    assert.equal(counted, 0);
    assert.equal(chartOf(results[0]!, counted).line, null, rule);
    assert.ok(
      runsOf(results[0]!).every((run) => roundsOf(run).rounds.length === 1),
      rule,
    );
  }
  assert.equal(chartOf(count(ranking(['instant-runoff']), [[[0]]]).results[0]!, 1).line?.value, 1);
});

test('of lists the seats are told, in the sentence, in the bars and line by line', () => {
  const contest = {
    ...{ ballot: 'single', title: 'Parliament', options, writeIn: false, seats: 4 },
    rules: ['d-hondt', 'sainte-lague'],
  } as Contest;
  const counted = (picks: readonly number[]) =>
    tally(
      LATEST,
      contest,
      picks.map((pick) => ({ ballot: 'single', pick })),
      lot,
    );
  const said = speakerFor(voiceIn('en'), contest, options);
  const whole = counted([...times(7, 0), ...times(3, 1), ...times(2, 2)]);
  const [dHondt, sainteLague] = whole.results;
  assert.equal(headline(contest, dHondt!, said), 'Seats per list: Ada 3 and Bo 1.');
  assert.equal(headline(contest, sainteLague!, said), 'Seats per list: Ada 2, Bo 1, and Cy 1.');
  assert.equal(agree(whole.results), false);
  assert.deepEqual(placesInWords(dHondt!, whole.counted, said).slice(0, 3), [
    '1. Ada: 3 seats (7 votes)',
    '2. Bo: 1 seat (3 votes)',
    '3. Cy: 0 seats (2 votes)',
  ]);
  assert.ok(chartOf(dHondt!, whole.counted).bars.every(({ elected }) => !elected));
  const tied = counted([...times(2, 0), ...times(2, 1), 2]);
  assert.equal(
    headline(contest, tied.results[0]!, said),
    'Seats per list: Ada 1 and Bo 1. A tie for the last seats between Ada, Bo, and Cy.',
  );
});

test('points that were given to nobody are told beside those that were', () => {
  const contest = {
    ...{ ballot: 'score', title: 'Council', options, writeIn: false, seats: 2, top: 3, points: 4 },
    rules: ['cumulative'],
  } as Contest;
  const said = speakerFor(voiceIn('en'), contest, options);
  const given = (...scores: (number | null)[]) => ({ ballot: 'score', scores }) as const;
  const result = tally(LATEST, contest, [given(3, 1, null, null), given(null, 2, null, null)], lot);
  const [only] = result.results;
  assert.equal(headline(contest, only!, said), 'Ada and Bo are elected.');
  assert.deepEqual(placesInWords(only!, result.counted, said).slice(0, 2), [
    '1–2. Ada: 3 points – elected',
    '1–2. Bo: 3 points – elected',
  ]);
  assert.deepEqual(numbersInWords(result, only!, said.say), ['2 ballots count here', '2 points given to nobody']);
});

test('a mean is said as a fraction, with its ballots, and whether its decimals are all', () => {
  const contest: Contest = {
    ...{ ballot: 'score', title: 'Film', options: ['Ada', 'Bo', 'Cy', 'Di'], writeIn: false, seats: 1, top: 5 },
    ...{ rules: ['score'], unscored: 'left-out' },
  };
  const given = [
    [4, 1, null, 5],
    [4, 0, null, null],
    [3, 0, null, null],
    [3, null, null, null],
    [3, null, null, null],
  ];
  const { results, counted } = tally(
    LATEST,
    contest,
    given.map((scores) => ({ ballot: 'score', scores })),
    lot,
  );
  const [result] = results;
  assert.deepEqual(placesInWords(result!, counted, speaker), [
    '1. Di: 5/1 = 5 (1 ballot) – elected',
    '2. Ada: 17/5 = 3.4 (5 ballots)',
    '3. Bo: 1/3 ≈ 0.333 (3 ballots)',
    '4. Cy: points from no ballot',
  ]);
  assert.equal(reason(contest, result!, counted, speaker), 'Di has the highest mean: 5/1 = 5 (1 ballot).');
  const german = speakerFor(voiceIn('de'), contest, options);
  assert.match(placesInWords(result!, counted, german)[1]!, /17\/5 = 3,4 \(5 Stimmzettel\)/);
  const { bars, unit } = chartOf(result!, counted);
  assert.equal(unit, 'results.unit.mean');
  assert.deepEqual(bars[1]!.mean, { points: 17, ballots: 5 });
});
