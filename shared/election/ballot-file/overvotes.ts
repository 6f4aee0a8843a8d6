/**
 * What a ballot says whose voter marked several options at one rank where one was to be marked: the values of RCTab's
 * `overvoteRule` (BrightSpots/rcv, Tabulator.java, `getOvervoteDecision`). A file that ranks options equal means it so, and
 * has no overvotes.
 */
import type { BallotFile } from './file.ts';
import type { Note } from './notes.ts';

/** The first is meant where nobody says: the rank says nothing, and the others stay. By the second the ballot ends there. */
export const overvoteRules = ['alwaysSkipToNextRank', 'exhaustImmediately'] as const;
export type OvervoteRule = (typeof overvoteRules)[number];

const isRule = (written: string): written is OvervoteRule => overvoteRules.some((rule) => rule === written);

/**
 * The rule of that name, or why there is none, in a sentence. RCTab's third rule ends a ballot where several of those marked
 * still stand when it is their turn, for good: a ballot would say what the order makes of it in which others went out, and here
 * a ballot says the same to every rule, and eliminations ask who stands alone (runoff/ways.ts).
 */
export function overvoteRuleOf(written: string): OvervoteRule | { readonly fault: string } {
  if (isRule(written)) return written;
  if (written === 'exhaustIfMultipleContinuing')
    return {
      fault:
        'exhaustIfMultipleContinuing is not counted here: what a ballot says would hang on the order in which others go out, and each rule here counts the same ballots: take exhaustImmediately, which ends such a ballot sooner, or alwaysSkipToNextRank',
    };
  return { fault: `“${written}” is no rule for overvotes: ${overvoteRules.join(' or ')}` };
}

/** The note of a file that says which of its ballots have overvotes; null where none has. */
export function overvotesIn({ notes }: Pick<BallotFile, 'notes'>): Extract<Note, { readonly ballots: number }> | null {
  for (const each of notes) if (each.note === 'overvotes' || each.note === 'ended-by-overvote') return each;
  return null;
}

/** Whoever asks by a rule where there is none is told. */
export const answered = (file: BallotFile, asked: OvervoteRule | undefined): BallotFile =>
  asked === undefined || overvotesIn(file) !== null
    ? file
    : { ...file, notes: [...file.notes, { note: 'no-overvotes' }] };
