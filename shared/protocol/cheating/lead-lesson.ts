/** Cheats that the organiser's laptop may try in a lesson: which can still be done, and what comes of the one that is chosen. */
import { ableToMix, type ElectionRecord, phaseOf } from '../../board/record.ts';
import type { ErrorCode } from '../../codec/errors/codes.ts';
import type { Cheat, Label } from './catalogue/cheat.ts';
import { leadingCheats } from './catalogue/leading.ts';
import { NOTHING, type Outcome } from './outcome.ts';

/** The rest of that part of the catalogue needs a second process, a laptop that comes twice, or somebody in the network. */
export const leadCheats = [
  'stuffed-roll',
  'dropped-ballot',
  'reordered-ballots',
  'truncated-board',
  'clash-of-trackers',
  'deaf-coordinator',
  'false-tally',
  'second-close',
] as const satisfies readonly (keyof typeof leadingCheats)[];
export type LeadCheat = (typeof leadCheats)[number];
export const isLeadCheat = (name: string): name is LeadCheat => leadCheats.some((one) => one === name);
export const leadCheat = (name: LeadCheat): Cheat => leadingCheats[name];

/** When a cheat is done. */
const moments = {
  'stuffed-roll': 'enrolment',
  'dropped-ballot': 'voting',
  'reordered-ballots': 'voting',
  'truncated-board': 'voting',
  'clash-of-trackers': 'voting',
  'deaf-coordinator': 'mixing',
  'false-tally': 'decryption',
  'second-close': 'decryption',
} as const satisfies Record<LeadCheat, string>;
export type LeadMoment = (typeof moments)[LeadCheat];
export const leadMomentOf = (name: LeadCheat): LeadMoment => moments[name];

/** A cheat of this laptop, from the moment that its person chose it. */
export interface LeadChosen {
  readonly name: LeadCheat;
  /** What its person thinks will happen. */
  readonly guess: Label;
  /** Whether it did anything yet. */
  readonly done: boolean;
  /** So many faults stood on the board before. */
  readonly faults: number;
}

/** What a laptop says that has stopped. */
export interface Accusation {
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * The cheats whose moment is still to come on this board; null where it is no lesson.
 * @param isListOpen whether voters can still be put on the list
 */
export function leadCheatsAhead(record: ElectionRecord, isListOpen: boolean): readonly LeadCheat[] | null {
  const { manifest, closing } = record;
  if (!manifest.lesson) return null;
  const isOver = phaseOf(record) === 'finished';
  const hasSpare = ableToMix(record).length > Math.max(manifest.leastMixes, manifest.threshold);
  const isAhead: Readonly<Record<LeadMoment, boolean>> = {
    enrolment: isListOpen,
    voting: closing === null,
    mixing: closing === null && hasSpare,
    decryption: !isOver && record.result === null,
  };
  return leadCheats.filter((name) => isAhead[moments[name]]);
}

/** Null while nothing is shown of it. */
export function leadOutcome(
  { name, done, faults }: LeadChosen,
  record: ElectionRecord,
  accusations: readonly Accusation[],
): Outcome | null {
  const { verdict } = leadCheat(name);
  const [accusation] = accusations;
  if (accusation) return { ...NOTHING, shown: 'alarm', ...accusation };
  // Whoever gave a wrong receipt has checked with the voter's own code that it does not hold.
  if (done && name === 'clash-of-trackers') return { ...NOTHING, shown: 'alarm', code: 'bad-receipt' };
  const missed = record.faults.slice(faults).find(({ code, proven }) => code === 'time-out' && !proven);
  if (missed) return { ...NOTHING, shown: 'time-out', code: 'time-out', message: missed.message };
  if (phaseOf(record) !== 'finished') return null;
  if (!done) return { ...NOTHING, shown: 'no effect' };
  // The laptops look at what was announced last of all: whoever has nothing to say against it signs.
  return verdict.shown === 'alarm' && record.attests.size === 0 ? null : { ...NOTHING, shown: 'nothing' };
}
