/** A poll for each rule that can be counted by hand; the app and docs/COUNTING.md show it, and count it as they do. */
import type { Choice } from '../choice.ts';
import type { Contest, RankingContest, Rule } from '../contest.ts';
import type { Counted } from './ballots.ts';

export interface Example {
  readonly contest: Contest;
  readonly ballots: readonly Counted<Choice>[];
  /** How many might have voted; left out, as many as there are ballots. */
  readonly roll?: number;
}

const common = { title: 'Speaker', options: ['Ada', 'Ben', 'Cem'], writeIn: false, seats: 1 };
const [ada, ben, cem, dia] = [0, 1, 2, 3];

const pick = (count: number, slot: number): Counted<Choice> => ({ count, marks: { ballot: 'single', pick: slot } });
const ticks = (count: number, ...picks: number[]): Counted<Choice> => ({ count, marks: { ballot: 'approval', picks } });
const scores = (count: number, ...given: (number | null)[]): Counted<Choice> => ({
  count,
  marks: { ballot: 'score', scores: given },
});
const ranks = (count: number, ...order: number[][]): Counted<Choice> => ({
  count,
  marks: { ballot: 'ranking', ranks: order },
});

const named = (...names: readonly [number, string][]): Counted<Choice>[] =>
  names.map(([count, writeIn]) => ({ count, marks: { ballot: 'single', pick: 2, writeIn } }));

const ranking = (rule: RankingContest['rules'][number]): RankingContest => ({
  ...common,
  ballot: 'ranking',
  ties: false,
  rules: [rule],
});

/** Two seats among four, which three rules fill otherwise. */
const council = { title: 'Council', options: ['Ada', 'Ben', 'Cem', 'Dia'], seats: 2 };
/** Two seats among three, of which the second depends on what is enough for a seat. */
const sharedOut = [ranks(6, [ada], [ben]), ranks(2, [ben]), ranks(3, [cem])];
const councilBallots = [ranks(10, [ada]), ranks(4, [ben]), ranks(3, [cem]), ranks(2, [dia], [cem])];
/** Ada beats Ben, Ben beats Cem, and Cem beats Ada. */
const circle = [ranks(4, [ada], [ben], [cem]), ranks(3, [ben], [cem], [ada]), ranks(2, [cem], [ada], [ben])];
/** Three lists, of which the smallest gets its seat by one rule alone. */
const parliament = (rule: 'd-hondt' | 'sainte-lague'): Contest => ({
  ...{ title: 'Parliament', options: ['Red', 'Green', 'Blue'], writeIn: false, seats: 5 },
  ballot: 'single',
  rules: [rule],
});
const listBallots = [pick(60, 0), pick(27, 1), pick(13, 2)];

export const examples: Readonly<Record<Rule, Example>> = {
  plurality: {
    contest: { ...common, ballot: 'single', rules: ['plurality'] },
    ballots: [pick(4, ada), pick(3, ben), pick(2, cem)],
  },
  'd-hondt': { contest: parliament('d-hondt'), ballots: listBallots },
  'sainte-lague': { contest: parliament('sainte-lague'), ballots: listBallots },
  approval: {
    contest: { ...common, ballot: 'approval', most: 3, rules: ['approval'] },
    ballots: [ticks(4, ada), ticks(3, ben, cem), ticks(2, ada, ben)],
  },
  phragmen: {
    contest: { ...common, ballot: 'approval', most: 3, seats: 2, rules: ['phragmen'] },
    ballots: [ticks(4, ada, ben), ticks(4, ada), ticks(1, ben), ticks(4, cem)],
  },
  'equal-shares': {
    contest: { ...common, ...council, ballot: 'approval', most: 4, rules: ['equal-shares'] },
    ballots: [ticks(9, ada, ben), ticks(1, ada), ticks(8, cem), ticks(2, dia)],
  },
  score: {
    contest: { ...common, ballot: 'score', top: 5, rules: ['score'] },
    ballots: [scores(2, 5, 4, 0), scores(1, 0, 5, 2)],
  },
  star: {
    contest: { ...common, ballot: 'score', top: 5, rules: ['star'] },
    ballots: [scores(3, 5, 4, 0), scores(2, 0, 5, 1)],
  },
  cumulative: {
    contest: { ...common, ballot: 'score', seats: 2, top: 2, points: 2, rules: ['cumulative'] },
    ballots: [scores(5, 1, 1, null), scores(3, null, null, 2), scores(1, null, 1, null)],
  },
  'majority-judgement': {
    contest: {
      ...common,
      ballot: 'score',
      options: ['Ada', 'Ben'],
      top: 2,
      grades: ['poor', 'fair', 'good'],
      rules: ['majority-judgement'],
    },
    ballots: [scores(1, 2, 1), scores(1, 0, 1)],
  },
  'instant-runoff': {
    contest: { ...ranking('instant-runoff'), options: [...common.options, 'Dia'], ties: true },
    ballots: [ranks(4, [ada]), ranks(3, [ben]), ranks(2, [cem], [ben]), ranks(1, [ben, dia])],
  },
  'sequential-runoff': { contest: { ...ranking('sequential-runoff'), ...council }, ballots: councilBallots },
  'bottoms-up': { contest: { ...ranking('bottoms-up'), ...council }, ballots: councilBallots },
  stv: {
    contest: { ...ranking('stv'), ...council, options: common.options },
    ballots: sharedOut,
  },
  meek: { contest: { ...ranking('meek'), ...council, options: common.options }, ballots: sharedOut },
  'hare-stv': { contest: { ...ranking('hare-stv'), ...council, options: common.options }, ballots: sharedOut },
  schulze: { contest: ranking('schulze'), ballots: circle },
  'ranked-pairs': { contest: ranking('ranked-pairs'), ballots: circle },
  minimax: { contest: ranking('minimax'), ballots: circle },
  'tideman-alternative': {
    contest: { ...ranking('tideman-alternative'), options: [...common.options, 'Dia'] },
    ballots: [...circle, ranks(1, [dia], [ada], [ben])],
  },
  borda: {
    contest: ranking('borda'),
    ballots: [ranks(3, [ada], [ben], [cem]), ranks(2, [ben], [cem], [ada]), ranks(1, [cem])],
  },
};

/** Ada leads where “Cem Öz” is parted by its spellings. */
export const writtenInExample: Example = {
  contest: { ...common, ballot: 'single', options: ['Ada', 'Ben'], writeIn: true, rules: ['plurality'] },
  ballots: [pick(3, ada), pick(1, ben), ...named([1, 'ben'], [2, 'Cem Öz'], [1, 'cem öz'], [1, 'CEM  ÖZ'])],
};
