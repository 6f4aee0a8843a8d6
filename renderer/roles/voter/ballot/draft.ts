/** The answers of a form while they are given, and in words. */
import type { Choice, Choices } from '../../../../shared/election/choice.ts';
import { type Contest, slots, WRITE_IN_BYTES } from '../../../../shared/election/contest.ts';
import { tidyWriteIn } from '../../../../shared/election/encoding.ts';

/** One answer for each contest; null where a question with one answer has none yet, not even "nobody". */
export type Draft = readonly (Choice | null)[];

/** Nothing chosen. Leaving a checklist, a score sheet or a ranking empty is an answer; a radio group asks for one. */
export const emptyDraft = (contests: readonly Contest[]): Draft => contests.map(emptyChoice);

function emptyChoice(contest: Contest): Choice | null {
  switch (contest.ballot) {
    case 'single':
      return null;
    case 'approval':
      return { ballot: 'approval', picks: [] };
    case 'score':
      return { ballot: 'score', scores: new Array<null>(slots(contest)).fill(null) };
    case 'ranking':
      return { ballot: 'ranking', ranks: [] };
  }
}

/** Slots that a choice names: picked, approved, scored or ranked. */
export function used(choice: Choice): readonly number[] {
  switch (choice.ballot) {
    case 'single':
      return choice.pick === null ? [] : [choice.pick];
    case 'approval':
      return choice.picks;
    case 'score':
      return choice.scores.flatMap((score, slot) => (score === null ? [] : [slot]));
    case 'ranking':
      return choice.ranks.flat();
  }
}

/** Takes the written-in name along exactly while its slot is used, as the ballot demands. */
export function withName<C extends Choice>(contest: Contest, choice: C, typed: string): C {
  const { writeIn: _, ...bare } = choice;
  const wanted = contest.writeIn && used(choice).includes(contest.options.length);
  return (wanted ? { ...bare, writeIn: typed } : bare) as C;
}

/** The answers as they are sealed: names tidied. Null while a question is open. */
export function finished(draft: Draft): Choices | null {
  const choices = draft.flatMap((choice) => {
    if (!choice) return [];
    return choice.writeIn === undefined ? [choice] : [{ ...choice, writeIn: tidyWriteIn(choice.writeIn) }];
  });
  return choices.length === draft.length ? choices : null;
}

export type Fault =
  | { readonly key: 'voter.fault.open' }
  | { readonly key: 'voter.fault.too-many'; readonly values: { readonly most: number; readonly chosen: number } }
  | { readonly key: 'voter.fault.no-name' }
  | { readonly key: 'voter.fault.long-name' };

/** What still keeps an answer from being sealed, for the form to say; the sealing itself judges by `choiceFault`. */
export function faultOf(contest: Contest, choice: Choice | null): Fault | null {
  if (!choice) return { key: 'voter.fault.open' };
  if (contest.ballot === 'approval' && choice.ballot === 'approval' && choice.picks.length > contest.most)
    return { key: 'voter.fault.too-many', values: { most: contest.most, chosen: choice.picks.length } };
  if (contest.writeIn && used(choice).includes(contest.options.length)) {
    const name = tidyWriteIn(choice.writeIn ?? '');
    if (name === '') return { key: 'voter.fault.no-name' };
    if (new TextEncoder().encode(name).length > WRITE_IN_BYTES) return { key: 'voter.fault.long-name' };
  }
  return null;
}

/** An answer as what a person reads back: names, best first, with what stands beside each. */
export interface Said {
  readonly name: string;
  /** `2.` of a ranking, `4` of a score; null where a name says all. */
  readonly mark: { readonly kind: 'place' | 'score'; readonly value: number } | null;
}

/** Empty for a blank answer. Scores come highest first, equals in the order of the ballot. */
export function inWords(contest: Contest, choice: Choice): readonly Said[] {
  const name = (slot: number): string => contest.options[slot] ?? tidyWriteIn(choice.writeIn ?? '');
  switch (choice.ballot) {
    case 'single':
    case 'approval':
      return [...used(choice)].sort((a, b) => a - b).map((slot) => ({ name: name(slot), mark: null }));
    case 'score':
      return choice.scores
        .flatMap((value, slot) => (value === null ? [] : [{ slot, value }]))
        .sort((a, b) => b.value - a.value || a.slot - b.slot)
        .map(({ slot, value }) => ({ name: name(slot), mark: { kind: 'score', value } }));
    case 'ranking':
      return choice.ranks.flatMap((equals, place) =>
        equals.map((slot): Said => ({ name: name(slot), mark: { kind: 'place', value: place + 1 } })),
      );
  }
}
