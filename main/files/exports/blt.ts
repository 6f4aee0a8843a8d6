/** BLT (Hill, Wichmann, Woodall 1987): the numbers of candidates and seats, ballots that end with 0, names, the title. */
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { cannotHold } from './profile.ts';

/** Throws `not-in-this-format` unless the ballots are orders, which a single pick is too. */
export function writeBlt(profile: BallotFile): string {
  if (profile.ballot !== 'ranking') throw cannotHold('BLT holds orders of preference, and these ballots give none');
  const { options, seats = 1, ballots, title } = profile;
  const lines = [
    `${options.length} ${seats}`,
    ...ballots.map(({ count, ranks }) => [count, ...ranks.map(equals), 0].join(' ')),
    '0',
    ...options.map(quoted),
    quoted(title),
  ];
  return `${lines.join('\n')}\n`;
}

const equals = (group: readonly number[]): string => group.map((option) => option + 1).join('=');

/**
 * Inner marks are doubled. Readers take a backslash before a mark for its sign, so a space stands between; and marks around a
 * whole name for the file's own, so such a name has them twice.
 */
function quoted(name: string): string {
  const once = inMarks(name.replaceAll('\\"', '\\ "').replace(/\\$/, '\\ '));
  return /^".*"$/.test(name) ? inMarks(once) : once;
}

const inMarks = (text: string): string => `"${text.replaceAll('"', '""')}"`;
