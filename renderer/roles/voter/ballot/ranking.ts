/**
 * Edits of a ranking: groups of equals, best first. Each returns a new ranking; options that are not in it are unranked.
 * No group is ever left empty.
 */

export type Ranks = readonly (readonly number[])[];

/** The place of `slot`, from 0; −1 where it is unranked. */
export const placeOf = (ranks: Ranks, slot: number): number => ranks.findIndex((equals) => equals.includes(slot));

/** Puts `slot` last of those ranked, or takes it out where it is ranked already: what a tap does. */
export const tap = (ranks: Ranks, slot: number): Ranks =>
  placeOf(ranks, slot) < 0 ? [...ranks, [slot]] : without(ranks, slot);

export const without = (ranks: Ranks, slot: number): Ranks =>
  ranks.map((equals) => equals.filter((other) => other !== slot)).filter((equals) => equals.length > 0);

/** Before the group at place `to`, as a group of its own; places are those of the ranking as it is. */
export function moveTo(ranks: Ranks, slot: number, to: number): Ranks {
  const marked = ranks.map((equals) => equals.filter((other) => other !== slot));
  return [...marked.slice(0, to), [slot], ...marked.slice(to)].filter((equals) => equals.length > 0);
}

/** One place up: out of its group of equals first, else over the group above. */
export function higher(ranks: Ranks, slot: number): Ranks {
  const place = placeOf(ranks, slot);
  if (place < 0) return ranks;
  return ranks[place]!.length > 1 ? moveTo(ranks, slot, place) : moveTo(ranks, slot, Math.max(0, place - 1));
}

/** One place down, as `higher` goes up. */
export function lower(ranks: Ranks, slot: number): Ranks {
  const place = placeOf(ranks, slot);
  if (place < 0) return ranks;
  return moveTo(ranks, slot, ranks[place]!.length > 1 ? place + 1 : place + 2);
}

/** Equal with the group above. The first has nobody above it. */
export function join(ranks: Ranks, slot: number): Ranks {
  const place = placeOf(ranks, slot);
  if (place < 1) return ranks;
  return ranks
    .map((equals, i) => {
      const others = equals.filter((other) => other !== slot);
      return i === place - 1 ? [...others, slot] : others;
    })
    .filter((equals) => equals.length > 0);
}
