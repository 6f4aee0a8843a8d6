/** A voter's choice as all systems can hold it: a number for each option. */
import type { Choice } from '../../shared/election/choice.ts';

/** A ranking as the rank of each option, from 1, and 0 where it has none. */
export function numbersOf(choice: Choice, options: number): number[] {
  if (choice.ballot !== 'ranking') throw new Error('the peers are compared on rankings');
  const numbers = new Array<number>(options).fill(0);
  choice.ranks.forEach((group, i) => {
    for (const option of group) numbers[option] = i + 1;
  });
  return numbers;
}

/** The ranking that these ranks say. */
export function choiceOf(numbers: readonly number[]): Choice {
  const ranks = Array.from({ length: Math.max(0, ...numbers) }, (_, i) =>
    numbers.flatMap((rank, option) => (rank === i + 1 ? [option] : [])),
  );
  return { ballot: 'ranking', ranks };
}
