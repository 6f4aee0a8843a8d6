/**
 * Two roles at one desk: what opens and closes voting takes the passphrases of two people at the organiser's laptop. That is between
 * the two and their laptop; nothing of it stands on the board, because nobody else could check it.
 */
import * as v from 'valibot';

/** Letters of a passphrase. The shortest is as long as that of an exported key. */
export const LEAST_PASSPHRASE = 12;
export const MOST_PASSPHRASE = 200;

/** As it was typed, whatever that is: whether it is one is for whoever compares it. */
export const passphraseSchema = v.pipe(v.string(), v.maxLength(MOST_PASSPHRASE));
/** Of the first person and of the second. */
export const pairSchema = v.pipe(v.strictTuple([passphraseSchema, passphraseSchema]), v.readonly());
export type Pair = v.InferOutput<typeof pairSchema>;

/** Typed on another keyboard it is the same passphrase: NFKC, as in SASLprep (RFC 4013). */
export const normal = (passphrase: string): string => passphrase.normalize('NFKC');

/** Why two passphrases are not taken: one is too short, or both are the same; null where they are. */
export function pairFault(pair: Pair): 'short' | 'alike' | null {
  const [first, second] = pair.map(normal);
  if ([first!, second!].some((one) => [...one].length < LEAST_PASSPHRASE)) return 'short';
  return first === second ? 'alike' : null;
}

/** What the organiser's window shows of it. */
export interface DeskShown {
  /** How many wrong passphrases were tried since they were set. */
  readonly wrong: number;
}

/** All that a locked window is told. */
export interface LockedDesk extends DeskShown {
  readonly title: string;
  readonly ballots: number;
  readonly voters: number;
}
