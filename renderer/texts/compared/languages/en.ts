/**
 * What the window alone that compares rules says, in English: notes of a ballot file and criteria are the core's, which the
 * command line and docs/COUNTING.md say too. Each language is fetched when something wants it, so that no other page holds it.
 */
import { noteSentences } from '../../../../shared/election/ballot-file/notes.ts';
import { oneSeatCriteria } from '../../../../shared/election/tally/criteria/names.ts';
import { promises, shows } from '../../../../shared/election/tally/criteria/words.ts';

/** The texts of these keys, each key behind its part's name. */
const under = <Part extends string, Key extends string>(
  part: Part,
  keys: readonly Key[],
  of: Readonly<Record<Key, string>>,
) =>
  Object.fromEntries(keys.map((key) => [`${part}.${key}`, of[key]])) as {
    readonly [K in Key as `${Part}.${K}`]: string;
  };

export const texts = {
  ...under('note', Object.keys(noteSentences) as (keyof typeof noteSentences)[], noteSentences),
  ...under('promise', oneSeatCriteria, promises),
  ...under('shows', oneSeatCriteria, shows),
  'criterion.neutrality': 'Neutrality',
  'criterion.homogeneity': 'Homogeneity',
  'criterion.majority': 'Majority',
  'criterion.majority-loser': 'Majority loser',
  'criterion.mutual-majority': 'Mutual majority',
  'criterion.condorcet': 'Condorcet winner',
  'criterion.condorcet-loser': 'Condorcet loser',
  'criterion.smith': 'Smith set',
  'criterion.pareto': 'Pareto',
  'criterion.clones': 'Independence of clones',
  'criterion.monotonicity': 'Monotonicity',
  'criterion.participation': 'Participation',
  'criterion.reversal': 'Reversal symmetry',
  'criterion.reinforcement': 'Reinforcement',
  'criterion.irrelevant-alternatives': 'Irrelevant alternatives',
  'criterion.smith-dominated-alternatives': 'Smith-dominated alternatives',
  'criterion.later-no-harm': 'Later-no-harm',
  'criterion.later-no-help': 'Later-no-help',
  'criteria.title': 'What each rule cannot promise',
  'criteria.lead':
    'No rule meets all criteria of voting theory. For each that a rule does not meet with one seat, a few ballots that were found show it; they are counted again whenever Ostraka is tested.',
  'criteria.open': 'Look at them, rule by rule',
  'criteria.rule': '{rule}: {failed} not met, {met} met',
  'criteria.met': 'It meets, as is proved: {names}.',
  'criteria.none': 'Of these criteria it meets all that can be asked of its ballots.',
  'criteria.scores': 'Scores are from 0 to 5.',
  'criteria.ballots': 'Ballots',
  'criteria.elected': 'Elected: {result}',
  'criteria.one-of-them': 'one of them',
  'file.notes': 'What was understood or left out of “{name}”',
  'overvotes.label': '{ballots} with two marks at one rank: what does that mean?',
  'overvotes.alwaysSkipToNextRank': 'That rank says nothing, the others stay',
  'overvotes.exhaustImmediately': 'The ballot ends there',
} as const;

export type ComparedKey = keyof typeof texts;
/** One text too few or too many does not compile. */
export type ComparedTexts = Readonly<Record<ComparedKey, string>>;
