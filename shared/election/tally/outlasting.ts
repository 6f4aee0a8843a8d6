/** Elimination, where there are names that are no candidates: who stays longer than all of these. */

/** Ballots in hand that are alike; `weight` is what they are worth together. */
export interface Paper {
  /** Candidates, best first. */
  readonly order: readonly number[];
  readonly weight: number;
}

/**
 * The candidates before whom all the others and all the other names go out, in whatever order: null where fewer than
 * `seats` are certain of it. They have `level` votes or more and lose none while others go. Nobody else reaches that
 * level meanwhile: a candidate has at most the ballots that rank it above all of these; one of the other names
 * at most the ballots that name it.
 *
 * @param votes of each candidate who continues, while the other names continue as well
 * @param papers that count for any of them, or for one of the other names
 * @param reach what none of the other names can have more than
 */
export function outlasting(
  votes: ReadonlyMap<number, number>,
  papers: readonly Paper[],
  seats: number,
  reach: number,
): readonly number[] | null {
  const levels = [...new Set(votes.values())].filter((v) => v > reach).sort((a, b) => a - b);
  for (const level of levels) {
    const stronger = new Set([...votes.keys()].filter((candidate) => votes.get(candidate)! >= level));
    if (stronger.size < seats) return null;
    const most = new Map<number, number>();
    for (const { order, weight } of papers)
      for (const candidate of order) {
        most.set(candidate, (most.get(candidate) ?? 0) + weight);
        if (stronger.has(candidate)) break;
      }
    if ([...votes.keys()].every((candidate) => stronger.has(candidate) || (most.get(candidate) ?? 0) < level))
      return [...stronger];
  }
  return null;
}
