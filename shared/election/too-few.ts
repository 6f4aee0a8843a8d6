/** The end of an election in which too few ballots count: none of them is mixed or opened. */
import { type Said, said } from '../codec/said.ts';
import { leastBallotsOf, type Manifest } from './manifest.ts';

/** So many ballots count, and fewer than the manifest asks for. */
export interface TooFew {
  readonly ballots: number;
  readonly needed: number;
}

/** What the manifest says of so many ballots that count; null where they are enough. */
export function tooFew(manifest: Manifest, ballots: number): TooFew | null {
  const needed = leastBallotsOf(manifest);
  return ballots < needed ? { ballots, needed } : null;
}

/** Null while voting is open, and where enough ballots count. A function of the board: nobody's word is asked. */
export const tooFewAtClose = (record: {
  readonly manifest: Manifest;
  readonly closing: { readonly count: number } | null;
}): TooFew | null => record.closing && tooFew(record.manifest, record.closing.count);

/** The one sentence about it, wherever it is told once voting has closed. */
export const tooFewInWords = ({ ballots, needed }: TooFew): Said<'too-few-ballots'> =>
  said(
    'too-few-ballots',
    { ballots, needed },
    `Too few ballots count: ${ballots}, and at least ${needed} are needed. None of them is opened, and there is no result.`,
  );

/** What the organiser is told before voting closes. */
export const tooFewYetInWords = ({ ballots, needed }: TooFew): Said<'too-few-yet'> =>
  said(
    'too-few-yet',
    { ballots, needed },
    `Ballots that count so far: ${ballots}; at least ${needed} are needed. If voting closes now, none of them is opened, and there is no result.`,
  );
