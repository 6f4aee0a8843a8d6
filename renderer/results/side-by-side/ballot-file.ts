/** Ballots of another election, from a file that the person at the window chooses. */
import { OstrakaError } from '../../../shared/codec/error.ts';
import { readBallotFile } from '../../../shared/election/ballot-file/ballot-file.ts';
import { rankingsOf } from '../../../shared/election/ballot-file/contest.ts';
import type { Asked } from '../../../shared/election/ballot-file/format.ts';
import type { Note } from '../../../shared/election/ballot-file/notes.ts';
import { type Poll, requireComparable } from '../../../shared/election/tally/side-by-side/poll.ts';
import type { useTexts } from '../../design/surroundings.ts';

/** What a window reads at once. */
const MOST_MEGABYTES = 16;

export interface Given {
  readonly title: string;
  readonly poll: Poll;
  /** What its reader says of it. */
  readonly notes: readonly Note[];
}

/**
 * Throws `bad-ballot-file`, as `SeveralContests` where nobody has asked for one of several, `empty-ballot-file`, and
 * `too-large` before it reads more than a window should.
 */
export async function givenIn(file: File, asked: Asked, t: ReturnType<typeof useTexts>): Promise<Given> {
  if (file.size > MOST_MEGABYTES * 2 ** 20)
    throw new OstrakaError('too-large', t('side-by-side.file.large', { megabytes: MOST_MEGABYTES }));
  const read = rankingsOf(readBallotFile(file.name, new Uint8Array(await file.arrayBuffer()), asked));
  requireComparable(read);
  const { title, options, scale, notes } = read;
  const ballots = read.ballots.flatMap(({ ranks, count }) => (ranks.length > 0 ? [{ marks: ranks, count }] : []));
  return { title, poll: { options, ballots, scale }, notes };
}
