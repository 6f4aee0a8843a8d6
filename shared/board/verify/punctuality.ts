/**
 * Announced times beside what laptops' clocks showed. No rule of a board reads a clock, so nothing here makes a transcript invalid: a
 * verdict says it. A note that q nodes have co-signed shows that what it covers was there at the median of their times, which no
 * minority of them can move before the earliest or behind the last of the others; it shows no time before which it was not.
 */
import { type Said, said } from '../../codec/said.ts';
import { inUtc, lengthInSigns, resultsHour, timesOf } from '../../election/times/times.ts';
import { timeOf, unwitnessed } from '../entry-types/witness.ts';
import type { Hours } from '../hours.ts';
import { countingBallots, type ElectionRecord, leadersOf, sharesThatCount } from '../record.ts';

/** Seconds that count as the announced time: laptops' clocks differ, and a board is co-signed a moment after it has grown. */
export const TOLERANCE = 120;
const MINUTES = TOLERANCE / 60;
/** Late ballots are named by their entries up to so many; beyond that their number says enough. */
const MOST_NAMED = 100;

/** What is said of times. */
export const timeClaims = [
  'opened-on-time',
  'opened-early',
  'opened-late',
  'opened-unknown',
  'closed-on-time',
  'closed-early',
  'closed-late',
  'extended',
  'extended-late',
  'late-ballots',
  'results-hour',
  'results-early',
  'results-committee',
] as const;
export type TimeClaim = (typeof timeClaims)[number];

/**
 * In sentences, in order; none where no times are announced.
 * @param notes the transcript's, which may show when what no note on its board covers was there
 */
export function timesInWords(record: ElectionRecord, notes: readonly string[]): Said<TimeClaim>[] {
  const { hours, manifest } = record;
  const { opens } = timesOf(manifest);
  return [
    ...(opens === null ? [] : opening(hours, opens)),
    ...extensions(record),
    ...(hours.closes === null || hours.closed === null ? [] : closing(hours.closes, hours.closed)),
    ...lateBallots(record),
    ...results(record, notes),
  ];
}

/** When the entry is shown first to have been there; null where nothing shows it. */
function shownAt({ stamps, closed }: Hours, index: number, close: number): number | null {
  const times = stamps.filter(({ size }) => size > index).map(({ time }) => time);
  if (closed !== null && index <= close) times.push(closed);
  return times.length === 0 ? null : Math.min(...times);
}

function opening(hours: Hours, announced: number): Said<TimeClaim>[] {
  if (hours.opened === null) return [];
  const [first] = hours.stamps;
  if (!first)
    return [
      said(
        'opened-unknown',
        { announced: inUtc(announced) },
        `Voting was announced to open at ${inUtc(announced)}; nothing on this board shows when it did.`,
      ),
    ];
  return [judged('opened', announced, first.time)];
}

const closing = (announced: number, shown: number): Said<TimeClaim>[] => [judged('closed', announced, shown)];

function judged(what: 'opened' | 'closed', announced: number, shown: number): Said<TimeClaim> {
  const off = shown - announced;
  const values = { announced: inUtc(announced), shown: inUtc(shown), off: lengthInSigns(Math.abs(off)) };
  if (Math.abs(off) <= TOLERANCE)
    return said(
      `${what}-on-time`,
      { announced: values.announced, minutes: MINUTES },
      `Voting ${what} at the announced time, ${values.announced}, within ${MINUTES} minutes by the median of the laptops’ clocks.`,
    );
  return off < 0
    ? said(
        `${what}-early`,
        values,
        `Voting ${what} EARLY: at ${values.shown} by the median of the laptops’ clocks, ${values.off} before the announced time, ${values.announced}.`,
      )
    : said(
        `${what}-late`,
        values,
        `Voting ${what} late: by the median of the laptops’ clocks this is first shown at ${values.shown}, ${values.off} after the announced time, ${values.announced}.`,
      );
}

/** That the closing time was moved, why, and which moves came when the earlier time was over. */
function extensions({ hours, manifest, closing }: ElectionRecord): Said<TimeClaim>[] {
  const { extensions: moves } = hours;
  if (moves.length === 0) return [];
  const count = moves.length;
  const reasons = moves.map(({ closes, reason }) => `${inUtc(closes)} (“${reason}”)`).join(', ');
  const late = moves.flatMap(({ index }, i) => {
    const before = i === 0 ? timesOf(manifest).closes! : moves[i - 1]!.closes;
    const shown = shownAt(hours, index, closing?.index ?? -1);
    return shown !== null && shown > before + TOLERANCE ? [{ index, before, shown }] : [];
  });
  return [
    said(
      'extended',
      { count, reasons },
      `The closing time was moved ${count === 1 ? 'once' : `${count} times`}, in public: to ${reasons}.`,
    ),
    ...late.map(({ index, before, shown }) =>
      said(
        'extended-late',
        { index, before: inUtc(before), shown: inUtc(shown) },
        `The move of the closing time in entry ${index} is first shown at ${inUtc(shown)} by the median of the laptops’ clocks, when the time before it, ${inUtc(before)}, was over.`,
      ),
    ),
  ];
}

/** Ballots that count of which no note shows that they were there in time. */
function lateBallots(record: ElectionRecord): Said<TimeClaim>[] {
  const { closes, closed, stamps } = record.hours;
  if (closes === null || closed === null || closed <= closes + TOLERANCE) return [];
  const inTime = Math.max(0, ...stamps.filter(({ time }) => time <= closes + TOLERANCE).map(({ size }) => size));
  const late = countingBallots(record)
    .map(({ index }) => index)
    .filter((index) => index >= inTime);
  if (late.length === 0) return [];
  const count = late.length;
  const more = count > MOST_NAMED ? ', …' : '';
  const entries = `${late.slice(0, MOST_NAMED).join(', ')}${more}`;
  const values = { count, entries, announced: inUtc(closes), minutes: MINUTES };
  return [
    said(
      'late-ballots',
      values,
      `${count} of the ballots that count ${count === 1 ? 'is' : 'are'} first shown more than ${MINUTES} minutes after the announced closing time, ${values.announced}, by the median of the laptops’ clocks: ${count === 1 ? 'entry' : 'entries'} ${entries}.`,
    ),
  ];
}

/** Results that the plan holds back, once there are shares enough to open them. */
function results(record: ElectionRecord, notes: readonly string[]): Said<TimeClaim>[] {
  const { manifest } = record;
  const held = timesOf(manifest).results;
  const shares = sharesThatCount(record);
  if (!held || shares.length < manifest.threshold) return [];
  if ('by' in held) {
    const names = shares.map(([node]) => manifest.nodes[node - 1]!.name).join(', ');
    return [
      said(
        'results-committee',
        { names },
        `The results were held back until people at enough laptops would release them; the result is made with the key shares of ${names}. That somebody pressed there, no board shows.`,
      ),
    ];
  }
  const at = resultsHour({ results: held })!;
  const announced = inUtc(at);
  const shown = firstShown(record, notes, shares.at(-1)![1].index);
  if (shown !== null && shown < at - TOLERANCE)
    return [
      said(
        'results-early',
        { announced, shown: inUtc(shown), off: lengthInSigns(at - shown) },
        `The results were out EARLY: by the median of the laptops’ clocks enough key shares to open the ballots were on this board at ${inUtc(shown)}, ${lengthInSigns(at - shown)} before the announced time, ${announced}.`,
      ),
    ];
  return [
    said(
      'results-hour',
      { announced },
      `The results were to be held back until ${announced}; nothing in this transcript shows key shares enough to open them before that. What laptops gave each other in secret, no board shows.`,
    ),
  ];
}

/** The earliest time at which a note of q nodes, under whichever coordinator, shows the entry to be there; null where none does. */
function firstShown(record: ElectionRecord, notes: readonly string[], index: number): number | null {
  const times = leadersOf(record).flatMap((coordinator, epoch) => {
    const then = { ...record, coordinator, epoch };
    return notes
      .filter((note) => unwitnessed(then, note, { index, name: 'it' }) === null)
      .map((note) => timeOf(then, note));
  });
  return times.length === 0 ? null : Math.min(...times);
}
