/** The lot: an order of all candidates that is fixed by public randomness before anyone votes. */
import { type Bytes, compare, u64 } from '../../../codec/bytes.ts';
import { namedHash } from '../../../crypto/labelled.ts';
import { labels } from '../../../crypto/labels.ts';

/** Who had equal votes, and what decided among them. */
export type Tie = { readonly among: readonly number[]; readonly by: 'earlier-stage' | 'lot' };

/** What to draw by: bytes, or, of a ballot file that has it, an order of all candidates. */
export type Lot = Bytes | readonly number[];

/** Negative where the first is drawn before the second: whose hash of lot and candidate is less, or who stands first in the order. */
export function drawnBy(lot: Lot): (a: number, b: number) => number {
  if (!(lot instanceof Uint8Array)) return (a, b) => lot.indexOf(a) - lot.indexOf(b);
  const tickets = new Map<number, Bytes>();
  const ticket = (candidate: number): Bytes => {
    const known = tickets.get(candidate);
    if (known) return known;
    const fresh = namedHash(labels.lotDraw, { lot, candidate: u64(candidate) });
    tickets.set(candidate, fresh);
    return fresh;
  };
  return (a, b) => compare(ticket(a), ticket(b));
}
