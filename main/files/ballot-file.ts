/** Ballots of other elections, from disk. */
import { readFileSync, statSync } from 'node:fs';
import { OstrakaError } from '../../shared/codec/error.ts';
import { readBallotFile } from '../../shared/election/ballot-file/ballot-file.ts';
import { type BallotFile, MAX_BALLOTS } from '../../shared/election/ballot-file/file.ts';

const MAX_FILE_BYTES = 256 * 2 ** 20;

/** Throws `bad-ballot-file` with file, line and reason. */
export function loadBallots(path: string): BallotFile {
  let text: string;
  try {
    if (statSync(path).size > MAX_FILE_BYTES)
      throw new OstrakaError('bad-ballot-file', `${path}:1: larger than any election`);
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof OstrakaError) throw cause;
    throw new OstrakaError('bad-ballot-file', `${path}:1: ${(cause as Error).message}`, { cause });
  }
  const file = readBallotFile(path, text);
  if (file.voters > MAX_BALLOTS)
    throw new OstrakaError('bad-ballot-file', `${path}:1: more than ${MAX_BALLOTS} ballots`);
  return file;
}
