/** What a voter says in one contest. Indices run from 0 over the options; the write-in's slot is the one after them. */
export type Choice =
  /** `pick: null` is a blank vote. */
  | { readonly ballot: 'single'; readonly pick: number | null; readonly writeIn?: string }
  /** Indices in ascending order. */
  | { readonly ballot: 'approval'; readonly picks: readonly number[]; readonly writeIn?: string }
  /** One score a slot, null where the voter gave none. */
  | { readonly ballot: 'score'; readonly scores: readonly (number | null)[]; readonly writeIn?: string }
  /** Groups of equals, best first; unlisted slots are unranked. */
  | { readonly ballot: 'ranking'; readonly ranks: readonly (readonly number[])[]; readonly writeIn?: string };

/** One choice for each contest, in the manifest's order. */
export type Choices = readonly Choice[];
