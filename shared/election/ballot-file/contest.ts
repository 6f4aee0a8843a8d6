/** A ballot file as a contest: what the voters who cast these ballots were asked. */
import { OstrakaError } from '../../codec/error.ts';
import type { Contest, RankingContest, Rule } from '../contest.ts';
import type { BallotFile, RankingFile } from './file.ts';

/** The rules that count a kind of ballots, where nobody names others; the first decides. */
export const usualRules = {
  ranking: ['instant-runoff', 'plurality', 'schulze'],
  approval: ['approval'],
  score: ['majority-judgement'],
} as const satisfies Record<BallotFile['ballot'], readonly Rule[]>;

/** Whether the contest schema takes it is the manifest's affair. `seats` are the file's where they are left out. */
export function contestOf(file: BallotFile, rules: readonly Rule[], seats = file.seats ?? 1): Contest {
  const common = { title: file.title, options: [...file.options], writeIn: false, seats };
  switch (file.ballot) {
    case 'ranking':
      return { ballot: 'ranking', ...common, ties: file.ties, rules: rules as RankingContest['rules'] };
    case 'approval':
      return { ballot: 'approval', ...common, most: file.options.length, rules: ['approval'] };
    case 'score':
      return { ballot: 'score', ...common, top: file.grades.length - 1, rules: ['majority-judgement'] };
  }
}

/** The file, if it holds rankings; throws `bad-ballot-file`. */
export function rankingsOf(file: BallotFile): RankingFile {
  if (file.ballot === 'ranking') return file;
  throw new OstrakaError('bad-ballot-file', `“${file.title}” holds ${file.ballot} ballots, not rankings`);
}
