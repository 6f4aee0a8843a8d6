/** A ballot file as a contest: what the voters who cast these ballots were asked, and what they chose. */
import { OstrakaError } from '../../codec/error.ts';
import type { Choice } from '../choice.ts';
import type { Contest, RankingContest, Rule } from '../contest.ts';
import type { Counted } from '../tally/ballots.ts';
import type { BallotFile, RankingFile } from './file.ts';

/** Whether it can be held is for `contestFault` to say. */
export function contestOfFile(file: BallotFile, rules: readonly Rule[], seats: number): Contest {
  const common = { title: file.title, options: [...file.options], writeIn: false, seats };
  switch (file.ballot) {
    case 'ranking':
      return { ballot: 'ranking', ...common, ties: file.ties, rules: rules as RankingContest['rules'] };
    case 'approval':
      return { ballot: 'approval', ...common, most: file.options.length, rules: ['approval'] };
    case 'score': {
      const grades = [...file.grades];
      return { ballot: 'score', ...common, top: grades.length - 1, grades, rules: rules as ['score'] };
    }
  }
}

/** What the file's distinct ballots say, with their counts. */
export function choicesOfFile(file: BallotFile): Counted<Choice>[] {
  switch (file.ballot) {
    case 'ranking':
      return file.ballots.map(({ ranks, count }) => ({ marks: { ballot: 'ranking', ranks }, count }));
    case 'approval':
      return file.ballots.map(({ picks, count }) => ({ marks: { ballot: 'approval', picks }, count }));
    case 'score':
      return file.ballots.map(({ scores, count }) => ({ marks: { ballot: 'score', scores }, count }));
  }
}

/** The file, if it holds rankings; throws `bad-ballot-file`. */
export function rankingsOf(file: BallotFile): RankingFile {
  if (file.ballot === 'ranking') return file;
  throw new OstrakaError('bad-ballot-file', `“${file.title}” holds ${file.ballot} ballots, not rankings`);
}
