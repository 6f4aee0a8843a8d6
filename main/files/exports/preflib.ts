/** PrefLib (preflib.org/format): orders as .soc, .soi, .toc or .toi, votes for some and grades as .cat. */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { cannotHold } from './profile.ts';

type Kind = 'soc' | 'soi' | 'toc' | 'toi' | 'cat';

/** Of the file, what its ballots demand: t where any ranks equals, c where each ranks all. */
export function preflibKind(profile: BallotFile): Kind {
  if (profile.ballot !== 'ranking') return 'cat';
  const complete = profile.ballots.every(({ ranks }) => ranks.flat().length === profile.options.length);
  return `${profile.ties ? 't' : 's'}o${complete ? 'c' : 'i'}`;
}

/** Throws `not-in-this-format` for two grades, which a .cat would call approval. @param name of the file, which its header repeats */
export function writePreflib(profile: BallotFile, name: string): string {
  const { options, title, voters, ballots } = profile;
  const categories = categoriesOf(profile);
  const lines = [
    ...header('FILE NAME', name),
    ...header('TITLE', title),
    ...header('DESCRIPTION', ''),
    ...header('DATA TYPE', preflibKind(profile)),
    ...header('MODIFICATION TYPE', 'original'),
    ...header('RELATES TO', ''),
    ...header('RELATED FILES', ''),
    ...header('PUBLICATION DATE', ''),
    ...header('MODIFICATION DATE', ''),
    ...header('NUMBER ALTERNATIVES', options.length),
    ...header('NUMBER VOTERS', voters),
    ...header(categories ? 'NUMBER UNIQUE PREFERENCES' : 'NUMBER UNIQUE ORDERS', ballots.length),
    ...(categories ? header('NUMBER CATEGORIES', categories.length) : []),
    ...(categories ?? []).flatMap((category, i) => header(`CATEGORY NAME ${i + 1}`, category)),
    ...options.flatMap((option, i) => header(`ALTERNATIVE NAME ${i + 1}`, unwrapped(option))),
    ...ordersOf(profile),
  ];
  return `${lines.join('\n')}\n`;
}

const header = (key: string, value: string | number): string[] => [`# ${key}: ${value}`.trimEnd()];

/** Some files have all names in quotation marks; one that has them itself is written like these. */
const unwrapped = (name: string): string => (/^".*"$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name);

/** The best first; null where the file ranks. */
function categoriesOf(profile: BallotFile): readonly string[] | null {
  if (profile.ballot === 'ranking') return null;
  if (profile.ballot === 'approval') return ['Approved', 'Not approved'];
  if (profile.grades.length <= 2)
    throw cannotHold('a PrefLib file of two categories holds approvals, and these ballots give two grades');
  return [...profile.grades].reverse();
}

function ordersOf(profile: BallotFile): string[] {
  switch (profile.ballot) {
    case 'ranking':
      return profile.ballots.map(({ count, ranks }) => `${count}: ${ranks.map(equals).join(',')}`);
    case 'approval':
      return profile.ballots.map(({ count, picks }) => {
        const others = profile.options.map((_, option) => option).filter((option) => !picks.includes(option));
        return `${count}: ${braced(picks)},${braced(others)}`;
      });
    case 'score':
      return profile.ballots.map(({ count, scores }) => {
        const groups = profile.grades.map((_, grade) =>
          scores.flatMap((score, option) => (score === grade ? [option] : [])),
        );
        return `${count}: ${groups.reverse().map(braced).join(',')}`;
      });
  }
}

const numbers = (group: readonly number[]): string => group.map((option) => option + 1).join(',');
const braced = (group: readonly number[]): string => `{${numbers(group)}}`;
const equals = (group: readonly number[]): string => (group.length === 1 ? numbers(group) : braced(group));
