/** Who stands in a second round: those among whom a count has not decided, or those who lead it. */
import { type Contest, noneOf } from './contest.ts';
import { seatBySeat } from './tally/places.ts';
import type { ContestResult } from './tally/tally.ts';

/** Those who lead a count that has decided: two of them, and more only where they are equal. */
const LEADING = 2;

/**
 * The question of another round: as it was where too few voted, else that of a run-off, asked as before, with “None of these” where it was: of those who are tied, or could still be elected, for the seats that are left;
 * where nobody is, or the one seat is taken, of those in the first places. Null where there is nothing left to decide.
 * @param contest as it was asked
 * @param result what its ballots came to, by the rules of version 2: names that were written in are options then
 */
export function runOffOf(contest: Contest, result: ContestResult): Contest | null {
  const [deciding] = result.results;
  if (!deciding || !('writtenIn' in result)) return null;
  const { tied, unresolved, turnout } = deciding.winners;
  if (turnout) return contest;
  const open = tied ?? (unresolved && unresolved.length > 0 ? unresolved : null);
  if (open === null && contest.seats > 1) return null;
  const names = [...contest.options, ...(result.writtenIn?.names ?? []).map(({ name }) => name)];
  const none = noneOf(contest);
  const real = deciding.ranking.map((equals) => equals.filter((candidate) => candidate !== none));
  const among = (open ?? leading(real)).map((candidate) => names[candidate]!);
  const seats = open === null ? 1 : contest.seats - seatBySeat(deciding).length;
  if (among.length < 2 || seats < 1) return null;
  const options = names.filter((name, candidate) => among.includes(name) || candidate === none);
  const { about: _about, pictures: _pictures, ...rest } = contest;
  const asked = withoutLeast({ ...rest, options, ...shownOf(contest, options), writeIn: false, seats });
  return asked.ballot === 'approval' ? { ...asked, most: Math.min(asked.most, options.length) } : asked;
}

/** What is shown of these options, as far as anything is. */
function shownOf({ options: before, about, pictures }: Contest, options: readonly string[]) {
  const places = options.map((name) => before.indexOf(name));
  const lines = places.map((at) => about?.[at] ?? '');
  const seen = places.map((at) => pictures?.[at] ?? null);
  return {
    ...(lines.some((line) => line !== '') ? { about: lines } : {}),
    ...(seen.some((picture) => picture !== null) ? { pictures: seen } : {}),
  };
}

/** Among so few nobody is asked for several. */
function withoutLeast(contest: Contest): Contest {
  if (!('least' in contest)) return contest;
  const { least: _, ...rest } = contest;
  return rest;
}

/** The first places: so many as make two. */
function leading(ranking: readonly (readonly number[])[]): number[] {
  const out: number[] = [];
  for (const equals of ranking) {
    if (out.length >= LEADING) break;
    out.push(...equals);
  }
  return out;
}

/** Whether a count has left a seat open: to a tie, to names that it could not follow, because too few voted, or because nobody was chosen. */
export function isUndecided({ results: [deciding] }: ContestResult): boolean {
  const { elected, tied, unresolved } = deciding!.winners;
  return tied !== undefined || (unresolved ?? []).length > 0 || elected.length === 0;
}
