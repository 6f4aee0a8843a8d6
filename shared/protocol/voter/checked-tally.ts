/**
 * The tally on a board, counted again from the opened ballots; on a large one as q nodes have signed it. That the opened
 * ballots follow from the cast ones, the verifier checks.
 */

import { countOpened, plaintextReader, readTally, stretches, type Tally } from '../../board/count.ts';
import { giveaways, type OutcomeName } from '../../board/privacy/outcome.ts';
import { askedOf, joinedNames, lotOf } from '../../board/record.ts';
import { type Bytes, equal, pieces } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import type { Said } from '../../codec/said.ts';
import type { BlobName } from '../../codec/schema.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { Choices } from '../../election/choice.ts';
import { blocks } from '../../election/encoding.ts';
import { attestedEnd } from './board/attested.ts';
import type { LightBoard } from './board/light-board.ts';

/** Ballots decoded at a stretch: a few dozen milliseconds, so that a window stays alive. */
const STRETCH_BALLOTS = 50;

export interface CheckedTally {
  readonly tally: Tally;
  /** Whether this device has counted the opened ballots itself. */
  readonly counted: boolean;
  /** What the opened ballots give away of those who cast them. */
  readonly gives: readonly Said<OutcomeName>[];
}

/**
 * Null while there is no result.
 * @param blob fetches a blob, whatever its bytes turn out to be
 * @param breathe lets others have the thread
 * @throws OstrakaError `wrong-tally`, and what `blob` throws
 */
export async function checkedTally(
  board: LightBoard,
  blob: (name: BlobName) => Promise<Bytes>,
  breathe: () => Promise<void>,
): Promise<CheckedTally | null> {
  const { record } = board;
  const at = board.isWhole ? board.saidByCoordinator('result') : attestedEnd(board, 'result');
  const entry = at === null ? null : board.at(at);
  if (at === null || entry?.type !== 'result') return null;
  if (!board.isWhole) return { tally: readTally(entry.body.tally), counted: false, gives: [] };
  const { contests } = record.manifest;
  const plaintexts = await blob(entry.body.plaintexts);
  const width = 32 * blocks(contests);
  if (!equal(sha256(plaintexts), entry.body.plaintexts.sha256) || plaintexts.length % width !== 0)
    throw wrongTally('the opened ballots are not those that the result names');
  const read = plaintextReader(record.manifest);
  const opened: (Choices | null)[] = [];
  for (const stretch of stretches(pieces(plaintexts, width), STRETCH_BALLOTS)) {
    if (opened.length > 0) await breathe();
    opened.push(...read(stretch));
  }
  const joined = joinedNames({ manifest: record.manifest, joins: board.joinsBefore(at) });
  if (!equal(countOpened(askedOf(record), opened, lotOf(record), joined), entry.body.tally))
    throw wrongTally('the result does not follow from the opened ballots');
  const tally = readTally(entry.body.tally);
  return { tally, counted: true, gives: giveaways(record.manifest, tally, plaintexts) };
}

const wrongTally = (why: string) =>
  new OstrakaError('wrong-tally', why, {
    culprit: { kind: 'coordinator' },
    hint: 'tell the organiser; whoever holds the transcript can show it with the verifier',
  });
