/** What stands on a ballot, as a person reads it back. */
import { type Choice, pointsOf } from '../../shared/election/choice.ts';
import { type Contest, slots } from '../../shared/election/contest.ts';
import { tidyWriteIn, usedSlots } from '../../shared/election/encoding.ts';
import type { Order } from '../../shared/election/order.ts';

/** What a review points at: an answer that says nothing, or less than it could. */
export interface Gap {
  readonly kind: 'blank' | 'approval' | 'points' | 'score' | 'grades' | 'ranking';
  /** How many more could be chosen, scored or ranked, or how many points given. */
  readonly missing: number;
}

/** Null where an answer says all that it can. Whoever may tick as many names as there are leaves nothing open. */
export function gapIn(contest: Contest, choice: Choice): Gap | null {
  const chosen = usedSlots(choice).length;
  const most = contest.ballot === 'approval' ? Math.min(contest.most, slots(contest)) : slots(contest);
  if (chosen === 0) return { kind: 'blank', missing: most };
  if (contest.ballot === 'score' && choice.ballot === 'score' && contest.points !== undefined) {
    const most = Math.min(contest.points, contest.top * slots(contest));
    const left = most - pointsOf(choice.scores);
    return left > 0 ? { kind: 'points', missing: left } : null;
  }
  const { ballot } = contest;
  const full = ballot === 'single' || (ballot === 'approval' && most === slots(contest));
  // Whoever has no name to write in leaves nothing open either.
  const missing = most - chosen - (ballot !== 'approval' && contest.writeIn && choice.writeIn === undefined ? 1 : 0);
  if (full || missing <= 0) return null;
  return { kind: contest.ballot === 'score' && contest.grades ? 'grades' : ballot, missing };
}

/** An answer as what a person reads back: names, best first, with what stands beside each. */
export interface Said {
  readonly name: string;
  /** `2.` of a ranking, `4` of a score; null where a name says all. */
  readonly mark: { readonly kind: 'place' | 'score'; readonly value: number } | null;
}

/**
 * Empty for a blank answer. Scores come highest first, equals in the order of the ballot.
 * @param order of the ballot; left out, that of the plan
 */
export function inWords(contest: Contest, choice: Choice, order?: Order): readonly Said[] {
  const at = (slot: number): number => order?.indexOf(slot) ?? slot;
  const name = (slot: number): string => contest.options[slot] ?? tidyWriteIn(choice.writeIn ?? '');
  switch (choice.ballot) {
    case 'single':
    case 'approval':
      return [...usedSlots(choice)].sort((a, b) => at(a) - at(b)).map((slot) => ({ name: name(slot), mark: null }));
    case 'score':
      return choice.scores
        .flatMap((value, slot) => (value === null ? [] : [{ slot, value }]))
        .sort((a, b) => b.value - a.value || at(a.slot) - at(b.slot))
        .map(({ slot, value }) => ({ name: name(slot), mark: { kind: 'score', value } }));
    case 'ranking':
      return choice.ranks.flatMap((equals, place) =>
        equals.map((slot): Said => ({ name: name(slot), mark: { kind: 'place', value: place + 1 } })),
      );
  }
}
