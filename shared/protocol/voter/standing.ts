/** How a receipt stands to the board: borne out or contradicted, replaced, mixed. */

import { ballotsAtClose } from '../../board/ballots-at-close.ts';
import { cosigners, origin, readCheckpoint } from '../../board/checkpoint.ts';
import { entrySigned } from '../../board/entry.ts';
import { hashOf } from '../../board/entry-types/polling.ts';
import { type Fork, forkOf } from '../../board/fork.ts';
import { listToMix } from '../../board/list-to-mix.ts';
import { verifyInclusion } from '../../board/merkle.ts';
import { nodeOf } from '../../board/record.ts';
import { equal, hex, joined } from '../../codec/bytes.ts';
import { type Culprit, culpritInWords } from '../../codec/culprit.ts';
import { OstrakaError } from '../../codec/error.ts';
import { cosignersOf } from '../../election/manifest.ts';
import type { Receipt } from '../voter.ts';
import type { LightBoard } from './board/light-board.ts';

/** That a board does not hold what the note of a receipt signs. */
export interface Contradiction {
  /** How, in words. */
  readonly how: string;
  /**
   * The coordinator that signed the note, while it leads. Once another one does, a node that co-signed the note and then reported a
   * board without it; the successor goes on from what is reported, so where there is no such node nobody can be named.
   */
  readonly culprit: Culprit | null;
}

type Shown = Pick<LightBoard, 'record' | 'signerOf' | 'at' | 'takeovers'>;

/**
 * How the board contradicts the receipt; null where it bears it out. Only the note under it is signed, so what
 * does not follow from that note accuses nobody: whoever holds a receipt can change its index, path or ballot. Throws
 * `no-receipt` where its parts do not fit together, and what reading the note throws.
 */
export function contradictionOf(receipt: Receipt, board: Shown): Contradiction | null {
  const { log, fingerprint } = board.record;
  const { coordinator, epoch } = board.signerOf(receipt.note);
  const { size, root } = readCheckpoint(receipt.note, coordinator, origin(fingerprint, epoch));
  if (!verifyInclusion(receipt.leaf, receipt.index, size, receipt.path, root))
    throw noReceipt(`the checkpoint in it signs no board with this entry at index ${receipt.index}`);
  const contradicted = (how: string): Contradiction => ({ how, culprit: culpritOf(receipt, board, epoch) });
  if (size > log.size)
    return contradicted(`the board had ${size} entries when you voted, and has only ${log.size} now`);
  if (!equal(log.root(size), root))
    return contradicted(`the first ${size} entries are not those that the coordinator signed for you`);
  const entry = board.at(receipt.index);
  // The very entry that it proves to be there.
  if (entry?.type !== 'ballot' || !equal(hashOf(fingerprint, entry.author, entry.body), receipt.ballot))
    throw noReceipt(`entry ${receipt.index}, which it proves to be on the board, is not the ballot that it names`);
  return null;
}

function culpritOf(
  { note }: Receipt,
  { record: { manifest, epoch: now }, takeovers }: Shown,
  epoch: number,
): Culprit | null {
  if (epoch === now) return { kind: 'coordinator' };
  const signed = cosigners(note, cosignersOf(manifest));
  const index = takeovers[epoch]!.reports.map(({ node }) => node).find((node) => signed.includes(node));
  return index === undefined ? null : { kind: 'node', index, name: manifest.nodes[index - 1]!.name };
}

/** By whose doing a ballot is missing, for people. */
export const whoseDoing = ({ culprit }: Pick<Contradiction, 'culprit'>): string =>
  culprit === null
    ? 'the coordinator has changed since, and too few nodes had co-signed this to have it survive: nobody can be named'
    : culprit.kind === 'node'
      ? `the coordinator has changed since: ${culpritInWords(culprit)} had co-signed this, and reported a board without it`
      : `it was ${culpritInWords(culprit)}`;

/** What a device says of it. */
export const missingBallot = ({ how, culprit }: Contradiction): OstrakaError =>
  culprit?.kind === 'coordinator'
    ? new OstrakaError('missing-ballot', `the board contradicts your receipt: ${how}`, {
        culprit,
        hint: 'save the receipt and show it to the organiser: it is evidence',
      })
    : new OstrakaError('lost-ballot', `another coordinator took over without your ballot: ${how}`, {
        ...(culprit && { culprit }),
        hint: 'vote again while voting is open; else save the receipt and show it to the organiser',
      });

const noReceipt = (why: string) =>
  new OstrakaError('no-receipt', `this is no receipt: ${why}`, {
    hint: 'it accuses nobody; take the file as it was saved when the ballot was cast',
  });

/** What convicts the coordinator where it signed the receipt's board and this one, and they part; null otherwise. */
export function forkAgainst({ note }: Pick<Receipt, 'note'>, board: LightBoard): Fork | null {
  const { record } = board;
  const { epoch } = board.signerOf(note);
  return epoch === record.epoch ? forkOf(record, note, board.note) : null;
}

/**
 * Hashes, in hexadecimal, of the ballots in the list that was mixed; null before there is a mix. The list is worked out
 * from the board, each voter's last ballot before the close, and a node has signed that it mixed just this one.
 */
export function mixedBallots(board: LightBoard): ReadonlySet<string> | null {
  const { entries, record } = board;
  const mix = entries.find(
    ({ type, author, leaf }) => type === 'mix' && nodeOf(record, author) !== null && entrySigned(leaf, author),
  );
  if (mix?.type !== 'mix') return null;
  const ballots = ballotsAtClose(entries) ?? [];
  if (
    !equal(listToMix(joined(ballots.map(({ body }) => body.sealed.ciphertexts)), ballots.length).digest, mix.body.input)
  )
    return new Set();
  return new Set(ballots.map(({ author, body }) => hex(hashOf(record.fingerprint, author, body))));
}
