/**
 * Before which place something dropped at height `y` goes, where the rows of each place lie between `tops[i]` and
 * `tops[i + 1]`: the boundary nearest to it.
 */
export function dropPlace(tops: readonly number[], y: number): number {
  let nearest = 0;
  tops.forEach((top, i) => {
    if (Math.abs(top - y) < Math.abs(tops[nearest]! - y)) nearest = i;
  });
  return nearest;
}
