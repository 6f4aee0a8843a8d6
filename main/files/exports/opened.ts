/** What opened ballots say, read again from the points that a board ends with. */
import { type Joined, readPlaintexts, readTally, type Tally } from '../../../shared/board/count.ts';
import { type ElectionRecord, joinedNames } from '../../../shared/board/record.ts';
import { type Bytes, hex, pieces } from '../../../shared/codec/bytes.ts';
import { OstrakaError } from '../../../shared/codec/error.ts';
import type { Choices } from '../../../shared/election/choice.ts';
import { askedIn } from '../../../shared/election/contest.ts';
import type { Manifest } from '../../../shared/election/manifest.ts';

/** An election that has a result, with every ballot in it. No order in here is to reach a file. */
export interface OpenedElection {
  readonly manifest: Manifest;
  readonly tally: Tally;
  readonly joined: Joined;
  readonly valid: readonly Choices[];
  /** Points that no choice encodes to, in hexadecimal. */
  readonly invalid: readonly string[];
}

/** Throws `not-yet` before there is a result. @param blobs by their hash */
export function openedElection(record: ElectionRecord, blobs: (sha256: Bytes) => Bytes): OpenedElection {
  const { manifest, result, width } = record;
  if (!result) throw new OstrakaError('not-yet', 'there is no result yet');
  const plaintexts = blobs(result.plaintexts.sha256);
  const read = readPlaintexts(askedIn(manifest), plaintexts);
  const points = pieces(plaintexts, 32 * width);
  return {
    manifest,
    tally: readTally(result.tally),
    joined: joinedNames(record),
    valid: read.filter((choices) => choices !== null),
    invalid: read.flatMap((choices, i) => (choices === null ? [hex(points[i]!)] : [])),
  };
}
