/** How a malformed file is refused: where, and why. */
import { OstrakaError } from '../../codec/error.ts';
import { type ListedContest, SeveralContests } from './several.ts';

/** Throws `bad-ballot-file`: one line with the file, the line (from 1) and the reason; with `contests`, as `SeveralContests`. */
export type Refuse = (line: number, reason: string, contests?: readonly ListedContest[]) => never;

export const refuser =
  (name: string): Refuse =>
  (line, reason, contests) => {
    const message = `${plain(name)}:${line}: ${reason}`;
    if (contests !== undefined) throw new SeveralContests(message, 'choose one of its contests', contests);
    throw new OstrakaError('bad-ballot-file', message, { hint: 'correct that line, or export the file again' });
  };

/** A piece of a file, fit to stand in a message. */
export const shown = (piece: string): string => `“${plain(piece.length > 40 ? `${piece.slice(0, 40)}…` : piece)}”`;

export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]/gu, '\ufffd');
