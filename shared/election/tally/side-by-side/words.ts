/** What a comparison of rules says, in sentences; other languages stand with the windows' texts. */
import type { Rule } from '../../contest.ts';
import type { Ranks } from '../ballots.ts';
import { pairwise } from '../pairs/pairwise.ts';
import { type ComparedRule, likeInstantRunoff, type Outcome } from './outcomes.ts';
import {
  condorcetCycle,
  condorcetWinner,
  type Finding,
  isLastForMost,
  type Paradox,
  type ParadoxKind,
  paradoxKinds,
} from './paradoxes.ts';
import { changed, type Poll } from './poll.ts';

export const sentences = {
  'outcome.won': '{name}',
  'outcome.tied': 'a tie between {names}',
  'outcome.drawn': '{name}, by lot among {names}',
  'outcome.unresolved': 'unresolved between {names}',
  'outcome.nobody': 'nobody wins',
  'outcome.refused.equal-ranks': 'not counted: it knows no equal ranks',
  'outcome.refused.fractions': 'not counted: it knows whole ballots only',

  'conversion.approval': 'A ballot ticks the first places, so many: {ticks}.',
  'conversion.score':
    'The first place gives {top} points, each further one a point less; what is not ranked gets none.',
  'conversion.majority-judgement': 'The points of the score are the grades.',
  'conversion.star': 'It counts the points of the score.',
  lots: 'Equal options are a tie here, and no lot is drawn but by Scottish STV; an election may have the lot decide under other rules, too. There all laptops fix it together before anyone votes, here it is always the same.',
  like: '{rules} elect one person just as instant runoff does, and Scottish STV but for ties: what is odd about it is odd about them.',

  'kind.condorcet': 'Ahead of each, and not elected',
  'kind.loser': 'Behind each, and elected',
  'kind.spoiler': 'Spoiler',
  'kind.no-show': 'Better not to vote',
  'kind.raise': 'Put higher, and lost',
  'kind.clones': 'Clones',
  'gist.condorcet':
    'An option that more ballots put above than below each other option, one to one, is not elected (a Condorcet winner loses).',
  'gist.loser':
    'An option that more ballots put below than above each other option, one to one, is elected (a Condorcet loser wins).',
  'gist.spoiler': 'An option that is not elected decides who is: without it, another wins.',
  'gist.no-show': 'Voters with equal ballots get a winner that they put higher by staying away (the no-show paradox).',
  'gist.raise':
    'The winner loses because some ballots put it higher, and change nothing else (the rule is not monotone).',
  'gist.clones': 'A second option just like one that stands, next to it on every ballot, makes another win.',

  'found.condorcet': '{rule} elects {before}, but {after} beats each of the others one to one.',
  'found.loser': '{rule} elects {before}, and each of the others beats it one to one.',
  'found.last': '{rule} elects {before}, and more than half of the ballots put it last.',
  'found.spoiler': '{rule} elects {before}. If {option} did not stand, it would elect {after}.',
  'found.no-show':
    '{rule} elects {before}. Without {ballots} of “{ballot}” it would elect {after}, which is higher on these ballots.',
  'found.raise': '{rule} elects {before}. If {raised}, it would elect {after}.',
  'found.clones': '{rule} elects {before}. With one more just like {option}, it would elect {after}.',
  raised: '{ballots} of “{from}” said “{to}”',
  cycle: 'A circle: {pairs}.',
  pair: '{one} beats {other} by {votes} to {against}',
  cycled: 'So nobody beats each of the others one to one.',

  'none.direct': '{kind}: not under {rules}.',
  'none.all': '{kind}: none exists under {rules}; all changes of this kind were counted: {tried}.',
  'none.some': '{kind}: none found under {rules}; changes counted: {tried}, and there are more.',
  'none.theorem': '{kind}: never under {rules}; this is proved.',
  'none.no-winner': '{kind}: nothing to compare under {rules}, where nobody wins alone.',
  'none.converted': '{kind}: not asked under {rules}, which count marks made from the rankings.',
} as const;

export type Sentence = keyof typeof sentences;
export type Values = Readonly<Record<string, string | number>>;

/** These sentences in English. */
export const inEnglish = (sentence: Sentence, values: Values = {}): string =>
  sentences[sentence].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString('en') : (value ?? whole);
  });

/** Whoever says these sentences in a language. */
export interface Speaker {
  say(sentence: Sentence, values?: Values): string;
  rule(rule: Rule): string;
  /** A name in a row of names, kept apart from its neighbours. */
  name(option: string): string;
  list(parts: readonly string[]): string;
  /** `2 ballots` and `2`, of units of 1/`scale`. */
  ballots(count: number, scale: number): string;
  figure(count: number, scale: number): string;
}

/** `Ada > Ben = Cem`. */
export const orderInWords = ({ options }: Poll, ranks: Ranks, { name }: Speaker): string =>
  ranks.map((equals) => equals.map((one) => name(options[one]!)).join(' = ')).join(' > ');

export function outcomeInWords(outcome: Outcome, { options }: Poll, { say, list }: Speaker): string {
  const names = 'among' in outcome ? list(outcome.among.map((one) => options[one]!)) : '';
  const name = 'winner' in outcome ? options[outcome.winner]! : '';
  return outcome.kind === 'refused'
    ? say(`outcome.refused.${outcome.why}`)
    : say(`outcome.${outcome.kind}`, { name, names });
}

export const likeInWords = ({ say, list, rule }: Speaker): string =>
  say('like', { rules: list(likeInstantRunoff.map(rule)) });

/** What a rule does oddly, and by which change it shows. */
export function paradoxInWords(
  { kind, rule, found }: { readonly kind: ParadoxKind; readonly rule: ComparedRule; readonly found: Paradox },
  poll: Poll,
  speaker: Speaker,
): string {
  const { say, list } = speaker;
  const { change, before, after } = found;
  const then = changed(poll, change);
  const values = { rule: speaker.rule(rule), before: poll.options[before]!, after: then.options[after]! };
  switch (change.change) {
    case 'keep':
      if (kind === 'condorcet') return say('found.condorcet', values);
      return say(isLastForMost(poll, before) ? 'found.last' : 'found.loser', values);
    case 'drop':
      return say('found.spoiler', { ...values, option: poll.options[change.option]! });
    case 'clone':
      return say('found.clones', { ...values, option: poll.options[change.option]! });
    case 'stay-away':
      return say('found.no-show', {
        ...values,
        ballots: speaker.ballots(change.count, poll.scale),
        ballot: orderInWords(poll, poll.ballots[change.ballot]!.marks, speaker),
      });
    case 'raise':
      return say('found.raise', {
        ...values,
        raised: list(
          change.raised.map(({ ballot, count, ranks }) =>
            say('raised', {
              ballots: speaker.ballots(count, poll.scale),
              from: orderInWords(poll, poll.ballots[ballot]!.marks, speaker),
              to: orderInWords(poll, ranks, speaker),
            }),
          ),
        ),
      });
  }
}

/** A circle of comparisons, with its figures; null where there is none. */
export function cycleInWords(poll: Poll, { say, list, figure }: Speaker): string | null {
  const cycle = condorcetCycle(poll);
  if (cycle === null) return null;
  const above = pairwise(poll.options.length, poll.ballots);
  const pairs = cycle.map((one, i) => {
    const other = cycle[(i + 1) % cycle.length]!;
    const [votes, against] = [figure(above[one]![other]!, poll.scale), figure(above[other]![one]!, poll.scale)];
    return say('pair', { one: poll.options[one]!, other: poll.options[other]!, votes, against });
  });
  const circle = say('cycle', { pairs: list(pairs) });
  return condorcetWinner(poll) === null ? `${circle} ${say('cycled')}` : circle;
}

/** What was not found, and how far it was looked for: a line for each kind and reason. */
export function notFoundInWords(findings: readonly Finding[], { say, list, rule }: Speaker): string[] {
  return paradoxKinds.flatMap((kind) => {
    const none = findings.flatMap((one) => (one.kind === kind && one.found === null ? [one] : []));
    return (['all', 'some', 'theorem', 'no-winner', 'converted'] as const).flatMap((why) => {
      const alike = none.filter((one) => one.why === why);
      if (alike.length === 0) return [];
      const tried = alike.reduce((sum, one) => sum + ('tried' in one ? one.tried : 0), 0);
      const direct = why === 'all' && (kind === 'condorcet' || kind === 'loser');
      const rules = list(alike.map((one) => rule(one.rule)));
      return [say(direct ? 'none.direct' : `none.${why}`, { kind: say(`kind.${kind}`), rules, tried })];
    });
  });
}
