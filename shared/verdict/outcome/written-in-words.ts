/** What was written in, and for whom it counts, a line each. */
import type { Contest } from '../../election/contest.ts';
import type { WrittenIn } from '../../election/write-ins/candidates.ts';
import type { NameGroup } from '../../election/write-ins/groups.ts';
import type { Speaker } from './words.ts';

type Say = Speaker['say'];

export const writtenInWords = ({ options }: Contest, { names, forOptions, unseen }: WrittenIn, say: Say): string[] => [
  ...names.map((group) => groupInWords(group, say)),
  ...forOptions.map(({ option, ballots }) =>
    say('results.write-ins.option', { name: options[option]!, count: ballots }),
  ),
  ...(unseen > 0 ? [say('results.write-ins.unseen', { count: unseen })] : []),
];

export const groupInWords = ({ name, ballots, spellings }: NameGroup, say: Say): string =>
  say(spellings === 1 ? 'results.write-ins.name' : 'results.write-ins.spelled', { name, count: ballots, spellings });
