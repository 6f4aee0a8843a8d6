/** When the voters of a simulated election come, drawn by a seed. */
import { OstrakaError } from '../codec/error.ts';
import type { Random } from '../crypto/random.ts';
import { fraction } from '../election/electorates/models.ts';

/** So many voters come evenly within this minute, counted from the opening. */
export interface MinuteOfArrivals {
  readonly minute: number;
  readonly voters: number;
}

export type ArrivalsModel =
  | 'at once'
  /** So many a second, each whenever it likes: gaps of an exponential distribution (a Poisson process). */
  | { readonly poisson: number }
  /** As a morning was counted; however many voters there are, they are spread as it says. */
  | { readonly minutes: readonly MinuteOfArrivals[] };

/** Milliseconds from the opening for each of so many voters, in no order. */
export function drawArrivals(of: ArrivalsModel, voters: number, random: Random): number[] {
  if (of === 'at once') return Array.from({ length: voters }, () => 0);
  if ('poisson' in of) {
    let at = 0;
    return Array.from({ length: voters }, () => {
      at += (-Math.log(1 - fraction(random)) / of.poisson) * 1000;
      return Math.round(at);
    });
  }
  const all = of.minutes.reduce((sum, { voters: some }) => sum + some, 0);
  return Array.from({ length: voters }, () => {
    let rest = fraction(random) * all;
    for (const { minute, voters: some } of of.minutes) {
      if (rest < some) return Math.round((minute + rest / some) * 60_000);
      rest -= some;
    }
    return Math.round((of.minutes.findLast(({ voters: some }) => some > 0)!.minute + 1) * 60_000);
  });
}

const MOST_MINUTES = 24 * 60;
const MOST_IN_A_MINUTE = 1e6;

/** A table with a head, `minute,voters`, and a line for each minute in which somebody came. Throws `bad-plan` with the line. */
export function readArrivals(text: string, name: string): MinuteOfArrivals[] {
  const bad = (line: number, why: string) => new OstrakaError('bad-plan', `${name}:${line}: ${why}`);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines[0]?.trim().toLowerCase().replaceAll(/\s/g, '') !== 'minute,voters')
    throw bad(1, 'the first line of arrivals is minute,voters');
  const minutes = lines.flatMap((line, i) => {
    if (i === 0 || line.trim() === '') return [];
    const numbers = /^\s*(\d{1,4})\s*,\s*(\d{1,7})\s*$/.exec(line);
    if (!numbers) throw bad(i + 1, 'expected a whole minute and how many voters came in it');
    const [minute, voters] = [Number(numbers[1]), Number(numbers[2])];
    if (minute >= MOST_MINUTES) throw bad(i + 1, `a minute is from 0 to ${MOST_MINUTES - 1}`);
    if (voters > MOST_IN_A_MINUTE) throw bad(i + 1, `in a minute come at most ${MOST_IN_A_MINUTE} voters`);
    return [{ minute, voters }];
  });
  const twice = minutes.find(({ minute }, i) => minutes.findIndex((one) => one.minute === minute) < i);
  if (twice) throw bad(1, `minute ${twice.minute} stands there twice`);
  if (!minutes.some(({ voters }) => voters > 0)) throw bad(1, 'nobody comes');
  return minutes;
}
