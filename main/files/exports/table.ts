/** Ballots as a table (RFC 4180): options in the first line, in the cells their ranks, 1 the best. */
import { columnsOf } from '../../../shared/election/ballot-file/csv/columns.ts';
import { CELLS_HOLD, scaleOf } from '../../../shared/election/ballot-file/csv/scale.ts';
import type { BallotFile } from '../../../shared/election/ballot-file/file.ts';
import { writeCsv } from '../csv.ts';
import { markPlaces } from './profile.ts';

/**
 * A row is a ballot and how many cast it. Equal ranks are the same number, an empty cell is unranked. Of approvals and scores a second
 * column says on each row what the cells mean (`scale.ts`), so that nobody takes them for ranks.
 */
export function writeBallotTable(profile: BallotFile): string {
  const { options, title } = profile;
  const scale = profile.ballot === 'ranking' ? [] : [scaleOf(profile)];
  const head = ['count', ...scale.map(() => CELLS_HOLD)];
  return writeCsv(
    [...head, ...columnNames(head, options, title)],
    rowsOf(profile).map(({ count, cells }) => [count, ...scale.map(({ words }) => words), ...cells]),
  );
}

interface Row {
  readonly count: number;
  readonly cells: readonly (number | string | null)[];
}

function rowsOf(profile: BallotFile): Row[] {
  const { options } = profile;
  switch (profile.ballot) {
    case 'ranking':
      return profile.ballots.map(({ count, ranks }) => {
        const cells = options.map((): number | null => null);
        markPlaces(ranks, cells);
        return { count, cells };
      });
    case 'approval':
      return profile.ballots.map(({ count, picks }) => ({
        count,
        cells: options.map((_, option) => (picks.includes(option) ? 1 : null)),
      }));
    case 'score': {
      const { cellOf } = scaleOf(profile);
      return profile.ballots.map(({ count, scores }) => ({
        count,
        cells: scores.map((score) => (score === null ? null : cellOf(score))),
      }));
    }
  }
}

/**
 * What the columns are called: the options, or where a reader would take one of these for something else (an option called “Name”, or
 * 1, 2 and 3), as forms on the web call theirs.
 */
function columnNames(head: readonly string[], options: readonly string[], title: string): readonly string[] {
  const ways = [
    options,
    options.map((name) => `${title} [${name}]`),
    options.map((name) => `Which rank? [${name}]`),
    options.map((name) => `Option: ${name}`),
  ];
  return ways.find((names) => isRead(head, names, options)) ?? ways.at(-1)!;
}

function isRead(head: readonly string[], names: readonly string[], options: readonly string[]): boolean {
  try {
    const columns = columnsOf([...head, ...names], 1, refuse);
    const own = columns.kind === 'options' && columns.options.map(({ written }) => written);
    return own !== false && own.length === options.length && own.every((name, i) => name === options[i]);
  } catch (error) {
    if (error === REFUSED) return false;
    throw error;
  }
}

const REFUSED = Symbol('refused');
const refuse = (): never => {
  throw REFUSED;
};
