/** A sealed ballot that was opened instead of cast, read back from the board: what it held, and what proves it. */

import { type Entry, entrySigned } from '../../board/entry.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { leafHash } from '../../board/merkle.ts';
import { type Bytes, equal, hex, unhex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { lessonField } from '../../election/lesson.ts';
import { openChoices, openingFault } from '../../election/sealing.ts';
import { tracker } from '../../election/tracker.ts';
import type { OpenedTest } from '../ipc.ts';
import { type JoinLink, pageLink } from '../link.ts';
import type { Receipt } from '../voter.ts';
import type { LightBoard } from './board/light-board.ts';
import { plainReceipt } from './receipt-text.ts';

/**
 * The opened ballot of this hash, encrypted again here; null where the board does not hold it.
 * @throws OstrakaError `bad-opening`
 */
export function openedTest({ record, known }: LightBoard, hash: Bytes, link: JoinLink): OpenedTest | null {
  const { fingerprint, manifest, key } = record;
  const named = ([, entry]: [number, Entry]): boolean =>
    entry.type === 'audit' && equal(hashOf(fingerprint, entry.author, entry.body.ballot), hash);
  const [index, entry] = [...known].find(named) ?? [];
  if (index === undefined || entry?.type !== 'audit' || !key) return null;
  const { contests } = manifest;
  const { ballot, opening } = entry.body;
  const fault = entrySigned(entry.leaf, entry.author)
    ? openingFault({ fingerprint, publicKey: key.publicKey, contests }, ballot.sealed, opening)
    : 'it is not signed by its voter';
  const choices = openChoices(contests, opening);
  if (fault !== null || choices === null)
    throw new OstrakaError('bad-opening', `the opened ballot does not hold what its opening says: ${fault}`, {
      culprit: { kind: 'sealer' },
      hint: 'do not vote with that device; show this to the organiser',
    });
  return { hash: hex(hash), index, choices, page: pageLink(link, hash) };
}

/** What a flag says: which opened ballot, where it stands on the signed board, what the voter says of it. */
export function flagOf(board: LightBoard, test: OpenedTest) {
  const { record } = board;
  const hash = unhex(test.hash);
  const { leaf } = board.at(test.index)!;
  const { note, path } = board.proofOf(test.index);
  const proof: Receipt = {
    version: 1,
    election: record.fingerprint,
    coordinator: record.coordinator,
    ballot: hash,
    leaf: leafHash(leaf),
    index: test.index,
    path: [...path],
    note,
  };
  return {
    says: 'The voter says that this opened ballot does not hold what was chosen.',
    title: record.manifest.title,
    ...lessonField(record.manifest),
    tracker: tracker(hash, record.manifest),
    page: test.page,
    held: test.choices,
    proof: plainReceipt(proof, record.manifest),
    entry: hex(leaf),
  };
}
