/** How a voter's receipt stands to a transcript that was judged: what the voter's own device would say of its board. */
import { signerAmong } from '../../board/checkpoint.ts';
import { looksLikeTlogProof } from '../../board/notes/tlog-proof.ts';
import type { Folded } from '../../board/verify/verify.ts';
import { type Bytes, equal, hex } from '../../codec/bytes.ts';
import { OstrakaError } from '../../codec/error.ts';
import { tracker } from '../../election/tracker.ts';
import type { Receipt } from '../voter.ts';
import { receiptOf, receiptOfProof } from './receipt-text.ts';
import { type Contradiction, contradictionOf } from './standing.ts';

export interface ReceiptFinding {
  /** The ballot's name, in words. */
  readonly tracker: string;
  /** In hexadecimal. */
  readonly ballot: string;
  /** Of its entry. */
  readonly index: number;
  readonly standing:
    | 'counts'
    /** By a later ballot of the same voter. */
    | 'replaced'
    /** It is on the board and not among those that count: voting has not closed, or its voter was struck off. */
    | 'recorded'
    /** A coordinator has signed a board for this voter that the transcript does not hold. */
    | 'contradicted';
  /** How the transcript contradicts it, and by whose doing; null where it does not. */
  readonly contradiction: Contradiction | null;
}

/** The receipt that a text is, as JSON or as a proof of C2SP; null where it is none. */
export function receiptIn(text: string): Receipt | null {
  try {
    return looksLikeTlogProof(text) ? receiptOfProof(text).receipt : receiptOf(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * @param counting hashes of the ballots that count, as a verdict has them
 * @throws OstrakaError `other-receipt` for one of another election, `no-receipt` for one that proves nothing
 */
export function receiptFinding(
  receipt: Receipt,
  { record, entries }: Pick<Folded, 'record' | 'entries'>,
  counting: readonly Bytes[],
): ReceiptFinding {
  const { manifest, fingerprint } = record;
  if (!equal(receipt.election, fingerprint))
    throw new OstrakaError('other-receipt', `the receipt is not of the election “${manifest.title}”`, {
      hint: 'open the file of the election in which it was given',
    });
  const takeovers = entries.ofType('takeover').map(({ entry }) => entry.body);
  const coordinators = [manifest.coordinator, ...takeovers.map(({ coordinator }) => coordinator)];
  const contradiction = contradictionOf(receipt, {
    record,
    takeovers,
    at: (index) => entries.at(index),
    signerOf: (note) => signerAmong(coordinators, fingerprint, note),
  });
  const name = { tracker: tracker(receipt.ballot, manifest), ballot: hex(receipt.ballot), index: receipt.index };
  if (contradiction !== null) return { ...name, standing: 'contradicted', contradiction };
  const counts = counting.some((hash) => equal(hash, receipt.ballot));
  return {
    ...name,
    standing: counts ? 'counts' : isReplaced(receipt, entries) ? 'replaced' : 'recorded',
    contradiction,
  };
}

function isReplaced({ index }: Receipt, entries: Folded['entries']): boolean {
  const { author } = entries.at(index)!;
  return entries.ofType('ballot', index + 1).some(({ entry }) => equal(entry.author, author));
}
