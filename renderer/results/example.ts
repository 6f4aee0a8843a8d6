/** An example counted by hand: its ballots, and the working that the count itself gives, in words. */
import type { Choice } from '../../shared/election/choice.ts';
import { type Contest, VERSION } from '../../shared/election/contest.ts';
import type { Example } from '../../shared/election/tally/examples.ts';
import { candidates } from '../../shared/election/tally/places.ts';
import { type ContestResult, type RuleResult, tally } from '../../shared/election/tally/tally.ts';
import { reason } from '../../shared/verdict/outcome/reasons.ts';
import { type Run, roundsOf, runsOf } from '../../shared/verdict/outcome/rounds.ts';
import { stepsInWords } from '../../shared/verdict/outcome/steps.ts';
import {
  headline,
  placesInWords,
  roundsInWords,
  type Speaker,
  seatInWords,
  tieBreaksInWords,
} from '../../shared/verdict/outcome/words.ts';

export interface ExampleInWords {
  /** Each distinct ballot with how many of it there are. */
  readonly ballots: readonly string[];
  /** The working, one step a line; parts begin with a title where there are several. */
  readonly working: readonly string[];
  /** Who is elected. */
  readonly result: string;
}

export function countOf({ contest, ballots, roll }: Example): ContestResult {
  const choices = ballots.flatMap(({ marks, count }) => new Array<Choice>(count).fill(marks));
  return tally(VERSION, contest, choices, new Uint8Array(32), [], roll);
}

/** @param speaker knows the written-in names too */
export function exampleInWords(example: Example, speaker: Speaker): ExampleInWords {
  const { contest, ballots } = example;
  const { results, counted } = countOf(example);
  const [result] = results as [RuleResult];
  const runs = runsOf(result);
  return {
    ballots: ballots.map(({ marks, count }) => `${count} × ${marksInWords(marks, asWritten(marks, contest, speaker))}`),
    working: [
      ...('pairwise' in result ? pairsInWords(result.pairwise, speaker) : []),
      ...(result.rule === 'majority-judgement' ? gradesInWords(result.grades, speaker) : []),
      ...runs.flatMap((run) => {
        const rounds = roundsInWords(run, speaker);
        return [
          ...(runs.length > 1 ? [seatInWords(run, speaker)] : []),
          ...rounds.map(
            (sentences, i) =>
              `${speaker.say('results.round', { round: i + 1, rounds: rounds.length })}: ${votesIn(run, i, speaker)} ${sentences.join(' ')}`,
          ),
        ];
      }),
      ...stepsInWords(result, speaker),
      ...(runs.length > 0 ? [] : placesInWords(result, counted, speaker)),
      ...(result.rule === 'majority-judgement' ? tieBreaksInWords(result, speaker) : []),
      ...('pairwise' in result ? [reason(contest, result, counted, speaker) ?? ''] : []),
    ],
    result: headline(contest, result, speaker),
  };
}

/** On the ballot a written-in name stands as it was spelled there. */
const asWritten = ({ writeIn }: Choice, { options }: Contest, speaker: Speaker): Speaker => ({
  ...speaker,
  name: (slot) => (slot === options.length && writeIn ? `“${writeIn}”` : speaker.name(slot)),
});

/** `Ada > Ben = Cem`, `Ada, Ben`, `Ada 5, Ben 0`. */
function marksInWords(choice: Choice, { name, grade }: Speaker): string {
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null ? '–' : name(choice.pick);
    case 'approval':
      return choice.picks.map(name).join(', ');
    case 'score': {
      return choice.scores
        .flatMap((score, slot) => (score === null ? [] : [`${name(slot)} ${grade(score)}`]))
        .join(', ');
    }
    case 'ranking':
      return choice.ranks.map((equals) => equals.map(name).join(' = ')).join(' > ');
  }
}

/** `Ada above Ben: 6 to 3`, each pair once, the one ahead first. */
function pairsInWords(pairwise: readonly (readonly number[])[], speaker: Speaker): string[] {
  return pairwise.flatMap((row, a) =>
    row.flatMap((for_, b) => {
      const against = pairwise[b]![a]!;
      if (a === b || for_ < against || (for_ === against && a > b)) return [];
      return [speaker.say('results.pair', { name: speaker.name(a), other: speaker.name(b), votes: for_, against })];
    }),
  );
}

/** `Ada: poor, good`: all grades of each, the lowest first. */
const gradesInWords = (grades: readonly (readonly number[])[], speaker: Speaker): string[] =>
  grades.map((histogram, slot) =>
    speaker.say('results.grades.of', {
      name: speaker.name(slot),
      grades: histogram.flatMap((count, grade) => new Array<string>(count).fill(speaker.grade(grade))).join(', '),
    }),
  );

/** `Ada 4, Ben 3`: how a round stands. */
function votesIn(run: Run, round: number, speaker: Speaker): string {
  const { votes } = roundsOf(run).rounds[round]!;
  const continuing = run.kind === 'elimination' ? run.rounds[round]!.continuing : candidates(votes.length);
  return `${continuing.map((slot) => `${speaker.name(slot)} ${speaker.exactly(votes[slot]!)}`).join(', ')}.`;
}
