/** What another round asks, and what it is called: prefilled from the one that is over. */
import type { Tally } from '../../../../shared/board/count.ts';
import { type Contest, MOST_CHARACTERS } from '../../../../shared/election/contest.ts';
import { isUndecided, runOffOf } from '../../../../shared/election/run-off.ts';
import type { TextKey } from '../../../texts/catalogue.ts';
import type { Values } from '../../../texts/texts.ts';

export type Asking = 'run-off' | 'same' | 'new';
type Say = (key: TextKey, values?: Values) => string;

/** The title of the next round in the window's language: counted on, where it is a round already. */
export function titleOfNext(t: Say, title: string): string {
  const [before, after] = t('round.election', { title: '\n', round: '\t' }).split('\n') as [string, string];
  const [word] = after.split('\t') as [string];
  const at = title.lastIndexOf(word);
  const count = at < 0 ? Number.NaN : Number(title.slice(at + word.length));
  const isRound = Number.isInteger(count) && count > 1 && count < 1000 && title.startsWith(before);
  const round = String(isRound ? count + 1 : 2);
  const plain = isRound ? title.slice(before.length, at) : title;
  const most = MOST_CHARACTERS.title - t('round.election', { title: '', round }).length;
  return t('round.election', { title: plain.slice(0, most).trimEnd(), round });
}

/** Who runs again, and why: the count has left it open, too few voted, each where another question is asked, or neither. */
export interface RunOff {
  readonly contests: readonly Contest[];
  readonly why: 'undecided' | 'turnout' | 'both' | 'leading';
}

/** The run-off of all questions that are undecided, else of all that can have one; null where none can. */
export function runOffIn(contests: readonly Contest[], tally: Tally | null): RunOff | null {
  const all = contests.flatMap((contest, i) => {
    const result = tally?.contests[i];
    const again = result && runOffOf(contest, result);
    const missed = result?.results[0]?.winners.turnout !== undefined;
    return again ? [{ again, missed, undecided: isUndecided(result) }] : [];
  });
  const undecided = all.some((one) => one.undecided);
  const chosen = all.filter((one) => !undecided || one.undecided);
  if (chosen.length === 0) return null;
  const missed = chosen.filter((one) => one.missed).length;
  const open = missed === chosen.length ? 'turnout' : missed > 0 ? 'both' : 'undecided';
  return { contests: chosen.map(({ again }) => again), why: undecided ? open : 'leading' };
}

/** The questions of a round of this title: one that bore the election's own title bears the new one. */
export const retitled = (contests: readonly Contest[], before: string, title: string): Contest[] =>
  contests.map((contest) => (contest.title === before ? { ...contest, title } : contest));

/** One choice each among these; most votes win. */
export const newQuestion = (title: string, options: readonly string[]): Contest => ({
  ballot: 'single',
  title,
  options: [...options],
  writeIn: false,
  seats: 1,
  rules: ['plurality'],
});
