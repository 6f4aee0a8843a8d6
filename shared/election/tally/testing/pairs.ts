/** Published cases of rules that compare candidates two by two, and what others' programs say of them. */
import fc from 'fast-check';
import type { Counted, Ranks } from '../ballots.ts';
import { candidates } from '../places.ts';
import { profile } from './profile.ts';

/** Tideman, “Independence of Clones as a Criterion for Voting Rules”, 1987, example 5: v w x y z are a b c d e. */
export const tidemanExample5 = profile('7 abcde; 3 edabc; 6 debca; 3 bcaed; 5 ecabd; 3 dcabe');

/** Le Grand, “Descriptions of ranked-ballot voting methods”: Abby, Brad, Cora, Dave, Erin, each rule another. */
export const leGrand = profile(
  '98 acedb; 64 baecd; 12 baedc; 98 beacd; 13 beadc; 125 bedac; 124 caedb; 76 ceadb; 21 dabec; 30 dbaec; 98 dbeca; 139 dcabe; 23 dcbae',
);

/** The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville. */
export const tennessee = profile('42 abcd; 26 bcda; 15 cdba; 17 dcba');

/** Schulze, arXiv 1804.02973, example 3, which rankings of pairs are shown by as well. */
export const schulzeExample3 = profile('5 acbed; 5 adecb; 8 bedac; 3 cabed; 7 caebd; 2 cbade; 7 dceba; 8 ebadc');

/** Ballots of up to `n` that may rank several equal, few and of small counts, so that ties abound. */
export const closePolls = (n: number, equal: boolean): fc.Arbitrary<Counted<Ranks>[]> => {
  const marks = fc
    .tuple(fc.shuffledSubarray(candidates(n), { minLength: 1 }), fc.array(fc.boolean(), { minLength: n, maxLength: n }))
    .map(([order, join]) =>
      order.reduce<number[][]>((ranks, candidate, i) => {
        if (equal && i > 0 && join[i]) ranks.at(-1)!.push(candidate);
        else ranks.push([candidate]);
        return ranks;
      }, []),
    );
  return fc.array(fc.record({ marks, count: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 9 });
};

/**
 * Full ballots for comparisons of two that are drawn one by one, most of them won by few different margins (McGarvey, “A
 * theorem on the construction of voting paradoxes”, Econometrica 21, 1953): circles abound, and equal victories.
 */
export const tournaments = (n: number): fc.Arbitrary<Counted<Ranks>[]> => {
  const all = candidates(n).flatMap((a) => candidates(a).map((b) => [a, b] as const));
  const lead = fc.integer({ min: -2, max: 2 });
  return fc.array(lead, { minLength: all.length, maxLength: all.length }).map((leads) => {
    const ballots = all.flatMap(([a, b], i) => {
      const [first, second] = leads[i]! > 0 ? [a, b] : [b, a];
      const rest = candidates(n).filter((one) => one !== a && one !== b);
      const count = Math.abs(leads[i]!);
      return [
        { marks: [first, second, ...rest].map((one) => [one]), count },
        { marks: [...rest.toReversed(), first, second].map((one) => [one]), count },
      ];
    });
    return ballots.filter(({ count }) => count > 0);
  });
};

/** All orders of some. */
export const ordersOfAll = (who: readonly number[]): number[][] =>
  who.length === 0
    ? [[]]
    : who.flatMap((first) => ordersOfAll(who.filter((one) => one !== first)).map((rest) => [first, ...rest]));
