/**
 * Ties broken by looking back, as rules 50(2) and 52(2) of the Scottish Local Government Elections Order 2011 say: what
 * counts is the most recent earlier round at which those tied had unequal votes.
 */

/**
 * Of `tied`, those with the fewest (or most) votes at the most recent of the earlier `rounds` where they differ. Where
 * several are left, the same question is put to them about the rounds before; the Order does not say what happens then,
 * and this is how its counts are usually programmed. Who is left at the end was equal to each other throughout.
 */
export function lookBack(
  tied: readonly number[],
  rounds: readonly (readonly number[])[],
  wanted: 'fewest' | 'most',
): readonly number[] {
  const extreme = wanted === 'fewest' ? Math.min : Math.max;
  let left = tied;
  for (const votes of [...rounds].reverse()) {
    const bound = extreme(...left.map((candidate) => votes[candidate]!));
    left = left.filter((candidate) => votes[candidate] === bound);
  }
  return left;
}
