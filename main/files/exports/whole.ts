/** Whole ballots: what one person said in every contest, in one row. Who has told a voter what to say can find that row. */
import type { Choice, Choices } from '../../../shared/election/choice.ts';
import { type Contest, slots } from '../../../shared/election/contest.ts';
import { distinct } from '../../../shared/election/tally/ballots.ts';
import { writeCsv } from '../csv.ts';
import { pileWords } from '../election-files.ts';
import type { OpenedElection } from './opened.ts';
import { byContent, markPlaces } from './profile.ts';

/**
 * One row for each distinct ballot with how many cast it, in an order that follows from what they say: picks and approvals as 1, scores,
 * ranks from 1, written-in text as it was written. Invalid ballots hold nothing but the bytes that were opened, in hexadecimal.
 */
export function wholeBallots({
  manifest: { contests },
  valid,
  invalid,
}: Pick<OpenedElection, 'manifest' | 'valid' | 'invalid'>): string {
  const head = ['count', 'valid', ...contests.flatMap(columnsOf), 'bytes of an invalid ballot'];
  const rows = distinct(valid.map((choices) => cellsOf(contests, choices))).sort(
    (a, b) => byContent(numbersIn(a.marks), numbersIn(b.marks)) || (textIn(a.marks) < textIn(b.marks) ? -1 : 1),
  );
  const others = distinct([...invalid].sort());
  return writeCsv(head, [
    ...rows.map(({ marks, count }) => [count, 'yes', ...marks, null]),
    ...others.map(({ marks, count }) => [count, 'no', ...contests.flatMap(columnsOf).map(() => null), marks]),
  ]);
}

type Cell = number | string | null;

const columnsOf = ({ title, options, writeIn }: Contest): string[] =>
  [...options, ...(writeIn ? [pileWords.written, 'written-in text'] : [])].map((name) => `${title}: ${name}`);

const cellsOf = (contests: readonly Contest[], choices: Choices): Cell[] =>
  contests.flatMap((contest, i) => {
    const choice = choices[i]!;
    const marks: Cell[] = Array.from({ length: slots(contest) }, () => null);
    mark(choice, marks);
    return contest.writeIn ? [...marks, choice.writeIn || null] : marks;
  });

function mark(choice: Choice, cells: Cell[]): void {
  switch (choice.ballot) {
    case 'single':
      if (choice.pick !== null) cells[choice.pick] = 1;
      return;
    case 'approval':
      for (const option of choice.picks) cells[option] = 1;
      return;
    case 'score':
      for (const [option, score] of choice.scores.entries()) cells[option] = score;
      return;
    case 'ranking':
      markPlaces(choice.ranks, cells);
  }
}

const numbersIn = (cells: readonly Cell[]) => cells.map((cell) => (typeof cell === 'number' ? cell : null));
const textIn = (cells: readonly Cell[]) => JSON.stringify(cells.filter((cell) => typeof cell === 'string'));
